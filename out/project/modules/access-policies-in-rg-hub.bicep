@description('Id of the user assigned identity id cards principal.')
param userAssignedIdentityIdCardsPrincipalId object

@description('Id of the workspace identity principal.')
param workspaceIdentityPrincipalId object

resource kvHubKeyVault 'Microsoft.KeyVault/vaults@2026-02-01' existing = {
  #disable-next-line BCP333 BCP334 BCP416
  name: 'kv-hub'
}

resource accessPolicy 'Microsoft.KeyVault/vaults/accessPolicies@2026-02-01' = {
  parent: kvHubKeyVault
  name: 'add'
  properties: {
    accessPolicies: [
      {
        objectId: workspaceIdentityPrincipalId.value
        permissions: {
          secrets: [
            'get'
            'list'
          ]
        }
        tenantId: subscription().tenantId
      }
      {
        objectId: userAssignedIdentityIdCardsPrincipalId.value
        permissions: {
          keys: [
            'get'
            'wrapKey'
            'unwrapKey'
          ]
          secrets: [
            'get'
          ]
        }
        tenantId: subscription().tenantId
      }
    ]
  }
}
