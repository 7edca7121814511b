@description('Id of the user assigned identity principal.')
param userAssignedIdentityPrincipalId object

@description('Value.')
param value array

resource kvSharedKeyVault 'Microsoft.KeyVault/vaults@2026-02-01' existing = {
  name: 'kv-shared'
}

resource accessPolicy 'Microsoft.KeyVault/vaults/accessPolicies@2026-02-01' = {
  parent: kvSharedKeyVault
  name: 'add'
  properties: {
    accessPolicies: concat(
      [
        {
          objectId: userAssignedIdentityPrincipalId.value
          permissions: { secrets: ['get', 'list', 'set', 'delete', 'recover', 'backup', 'restore'] }
          tenantId: subscription().tenantId
        }
      ],
      value
    )
  }
}
