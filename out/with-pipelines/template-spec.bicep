// Made by aml-templates from with-pipelines.yml: change that file and run `aml-templates generate` again. Edits here would be lost.
// Publishes main.json as a template spec, which people deploy by its id or from the portal.
targetScope = 'resourceGroup'

@description('Region in which the template spec is kept.')
param location string = resourceGroup().location

@description('Name of the template spec.')
@minLength(1)
@maxLength(90)
param name string = 'ts-fraud'

@description('Version that is published; one that exists is replaced.')
@minLength(1)
@maxLength(90)
param version string = '1.0'

resource templateSpec 'Microsoft.Resources/templateSpecs@2022-02-01' = {
  name: name
  location: location
  properties: {
    description: 'Azure Machine Learning, made by aml-templates.'
  }
}

resource templateSpecVersion 'Microsoft.Resources/templateSpecs/versions@2022-02-01' = {
  parent: templateSpec
  name: version
  location: location
  properties: {
    mainTemplate: loadJsonContent('main.json')
  }
}

@description('Resource id of the version, for `az deployment --template-spec`.')
output templateSpecId string = templateSpecVersion.id
