using './main.bicep'

param location = 'westeurope'
param registryName = 'mlr-contoso'
param tags = {
  costCenter: '4711'
}
