resource kvKeysKeyVault 'Microsoft.KeyVault/vaults@2026-02-01' existing = {
  name: 'kv-keys'
}

resource accessPolicy 'Microsoft.KeyVault/vaults/accessPolicies@2026-02-01' = {
  parent: kvKeysKeyVault
  name: 'add'
  properties: {
    accessPolicies: [
      {
        objectId: '11111111-1111-1111-1111-111111111111'
        permissions: {
          certificates: [
            'get'
          ]
          keys: [
            'get'
            'list'
          ]
        }
        tenantId: subscription().tenantId
      }
    ]
  }
}
