@description('First month that the budget counts: the first of a month, in the current period or later.')
param budgetStartDate string = '2026-01-01'

@description('Azure region of all resources.')
param location string = resourceGroup().location

@description('URL of the pager.')
@secure()
param pagerUrl string

@description('Tags of every resource.')
param tags object = {
  costCenter: '4711'
}

@description('Name of the workspace.')
@minLength(3)
@maxLength(33)
param workspaceName string = 'mlw-watched'

@description('Name of the action group.')
var actionGroupName = 'ag-${uniqueSuffix}'

@description('Name of the application insights.')
var applicationInsightsName = 'appi-${uniqueSuffix}'

@description('Name of the container registry.')
var containerRegistryName = 'cr${uniqueSuffix}'

@description('Name of the dashboard.')
var dashboardName = 'dash-${uniqueSuffix}'

@description('Name of the key vault.')
var keyVaultName = 'kv-${uniqueSuffix}'

@description('Name of the log analytics workspace.')
var logAnalyticsWorkspaceName = 'log-${uniqueSuffix}'

@description('Name of the storage account.')
var storageAccountName = 'st${uniqueSuffix}'

@description('Unique suffix.')
var uniqueSuffix = uniqueString(resourceGroup().id, toLower(workspaceName))

resource storageAccountBlobService 'Microsoft.Storage/storageAccounts/blobServices@2026-04-01' existing = {
  parent: storageAccount
  name: 'default'
}

resource storageAccountFileService 'Microsoft.Storage/storageAccounts/fileServices@2026-04-01' existing = {
  parent: storageAccount
  name: 'default'
}

resource storageAccountQueueService 'Microsoft.Storage/storageAccounts/queueServices@2026-04-01' existing = {
  parent: storageAccount
  name: 'default'
}

resource storageAccountTableService 'Microsoft.Storage/storageAccounts/tableServices@2026-04-01' existing = {
  parent: storageAccount
  name: 'default'
}

resource starchiveStorageAccount 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-ops')
  name: 'starchive'
}

resource logCentralLogAnalyticsWorkspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-ops')
  name: 'log-central'
}

resource evhnsOpsNamespace 'Microsoft.EventHub/namespaces@2026-01-01' existing = {
  scope: resourceGroup('00000000-0000-0000-0000-000000000000', 'rg-ops')
  name: 'evhns-ops'
}

resource sendAuthorizationRule 'Microsoft.EventHub/namespaces/authorizationRules@2026-01-01' existing = {
  parent: evhnsOpsNamespace
  #disable-next-line BCP333 BCP334 BCP416
  name: 'send'
}

resource logAnalyticsWorkspace 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: logAnalyticsWorkspaceName
  location: location
  tags: tags
  properties: {
    retentionInDays: 90
    sku: {
      name: 'PerGB2018'
    }
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource applicationInsights 'Microsoft.Insights/components@2020-02-02' = {
  name: applicationInsightsName
  location: location
  kind: 'web'
  tags: tags
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logAnalyticsWorkspace.id
  }
}

resource storageAccount 'Microsoft.Storage/storageAccounts@2026-04-01' = {
  name: storageAccountName
  location: location
  sku: {
    name: 'Standard_LRS'
  }
  kind: 'StorageV2'
  tags: tags
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    encryption: {
      keySource: 'Microsoft.Storage'
      services: {
        blob: {
          enabled: true
        }
        file: {
          enabled: true
        }
      }
    }
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource keyVault 'Microsoft.KeyVault/vaults@2026-02-01' = {
  name: keyVaultName
  location: location
  tags: tags
  properties: {
    enableRbacAuthorization: true
    enableSoftDelete: true
    sku: {
      family: 'A'
      name: 'standard'
    }
    softDeleteRetentionInDays: 90
    tenantId: subscription().tenantId
  }
}

resource containerRegistry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: containerRegistryName
  location: location
  sku: {
    name: 'Standard'
  }
  tags: tags
  properties: {
    adminUserEnabled: false
  }
}

resource workspace 'Microsoft.MachineLearningServices/workspaces@2026-05-01' = {
  name: workspaceName
  location: location
  sku: {
    name: 'Basic'
    tier: 'Basic'
  }
  kind: 'Default'
  identity: {
    type: 'SystemAssigned'
  }
  tags: tags
  properties: {
    applicationInsights: applicationInsights.id
    containerRegistry: containerRegistry.id
    friendlyName: workspaceName
    keyVault: keyVault.id
    publicNetworkAccess: 'Enabled'
    storageAccount: storageAccount.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: actionGroupName
  location: 'global'
  tags: tags
  properties: {
    armRoleReceivers: [
      {
        name: 'owners'
        #disable-next-line use-resource-id-functions
        roleId: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'
        useCommonAlertSchema: true
      }
    ]
    emailReceivers: [
      {
        emailAddress: 'ml-owners@contoso.com'
        name: 'ml-owners@contoso.com'
        useCommonAlertSchema: true
      }
      {
        emailAddress: 'on-call@contoso.com'
        name: 'on-call'
        useCommonAlertSchema: false
      }
    ]
    enabled: true
    groupShortName: 'ml-ops'
    webhookReceivers: [
      {
        name: 'pager'
        serviceUri: pagerUrl
        useCommonAlertSchema: true
      }
    ]
  }
}

resource scheduledQueryRule 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: '${workspaceName}-failed-jobs'
  location: location
  kind: 'LogAlert'
  tags: tags
  properties: {
    actions: {
      actionGroups: [
        actionGroup.id
      ]
    }
    autoMitigate: true
    criteria: {
      allOf: [
        {
          failingPeriods: {
            minFailingPeriodsToAlert: 1
            numberOfEvaluationPeriods: 1
          }
          operator: 'GreaterThan'
          query: 'AmlComputeJobEvent | where EventType == "JobFailed"'
          threshold: 10
          timeAggregation: 'Count'
        }
      ]
    }
    description: 'More than ten jobs failed within an hour.'
    displayName: 'Failed jobs'
    enabled: true
    evaluationFrequency: 'PT15M'
    scopes: [
      logAnalyticsWorkspace.id
    ]
    severity: 2
    skipQueryValidation: true
    windowSize: 'PT1H'
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: 'budget'
  properties: {
    amount: 500
    category: 'Cost'
    notifications: {
      notification1: {
        contactEmails: [
          'ml-owners@contoso.com'
        ]
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 80
        thresholdType: 'Actual'
      }
      notification2: {
        contactEmails: []
        contactGroups: [
          actionGroup.id
        ]
        enabled: true
        operator: 'GreaterThanOrEqualTo'
        threshold: 100
        thresholdType: 'Forecasted'
      }
    }
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: budgetStartDate
    }
  }
}

#disable-diagnostics BCP036 BCP037
#disable-next-line use-recent-api-versions // the newest that is known well
resource dashboard 'Microsoft.Portal/dashboards@2020-09-01-preview' = {
  name: dashboardName
  location: location
  tags: { ...tags, 'hidden-title': 'Fraud detection' }
  properties: {
    lenses: [
      {
        order: 0
        parts: [
          {
            metadata: {
              inputs: [
                {
                  isOptional: true
                  name: 'resourceTypeMode'
                }
                {
                  isOptional: true
                  name: 'ComponentId'
                }
                {
                  isOptional: true
                  name: 'Scope'
                  value: {
                    resourceIds: [
                      logAnalyticsWorkspace.id
                    ]
                  }
                }
                {
                  isOptional: true
                  name: 'PartId'
                  value: guid(dashboardName, '0')
                }
                {
                  isOptional: true
                  name: 'Version'
                  value: '2.0'
                }
                {
                  isOptional: true
                  name: 'TimeRange'
                  value: 'P30D'
                }
                {
                  isOptional: true
                  name: 'DashboardId'
                }
                {
                  isOptional: true
                  name: 'DraftRequestParameters'
                }
                {
                  isOptional: true
                  name: 'Query'
                  value: 'AmlComputeJobEvent | where EventType in ("JobSubmitted", "JobSucceeded", "JobFailed") | summarize Jobs = count() by EventType, Hour = bin(TimeGenerated, 1h)'
                }
                {
                  isOptional: true
                  name: 'ControlType'
                  value: 'FrameControlChart'
                }
                {
                  isOptional: true
                  name: 'SpecificChart'
                  value: 'StackedColumn'
                }
                {
                  isOptional: true
                  name: 'PartTitle'
                  value: 'Jobs by outcome'
                }
                {
                  isOptional: true
                  name: 'Dimensions'
                  value: {
                    aggregation: 'Sum'
                    splitBy: [
                      {
                        name: 'EventType'
                        type: 'string'
                      }
                    ]
                    xAxis: {
                      name: 'Hour'
                      type: 'datetime'
                    }
                    yAxis: [
                      {
                        name: 'Jobs'
                        type: 'real'
                      }
                    ]
                  }
                }
                {
                  isOptional: true
                  name: 'LegendOptions'
                  value: {
                    isEnabled: true
                    position: 'Bottom'
                  }
                }
                {
                  isOptional: true
                  name: 'IsQueryContainTimeRange'
                  value: false
                }
              ]
              settings: {
                content: {
                  PartTitle: 'Jobs by outcome'
                }
              }
              type: 'Extension/Microsoft_OperationsManagementSuite_Workspace/PartType/LogsDashboardPart'
            }
            position: {
              colSpan: 9
              rowSpan: 5
              x: 0
              y: 0
            }
          }
          {
            metadata: {
              inputs: [
                {
                  isOptional: true
                  name: 'resourceTypeMode'
                }
                {
                  isOptional: true
                  name: 'ComponentId'
                }
                {
                  isOptional: true
                  name: 'Scope'
                  value: {
                    resourceIds: [
                      logAnalyticsWorkspace.id
                    ]
                  }
                }
                {
                  isOptional: true
                  name: 'PartId'
                  value: guid(dashboardName, '1')
                }
                {
                  isOptional: true
                  name: 'Version'
                  value: '2.0'
                }
                {
                  isOptional: true
                  name: 'TimeRange'
                  value: 'P30D'
                }
                {
                  isOptional: true
                  name: 'DashboardId'
                }
                {
                  isOptional: true
                  name: 'DraftRequestParameters'
                }
                {
                  isOptional: true
                  name: 'Query'
                  value: 'AmlComputeJobEvent | where EventType == "JobFailed" | project TimeGenerated, ExperimentName, JobName, JobErrorMessage | order by TimeGenerated desc | take 50'
                }
                {
                  isOptional: true
                  name: 'ControlType'
                  value: 'AnalyticsGrid'
                }
                {
                  isOptional: true
                  name: 'SpecificChart'
                }
                {
                  isOptional: true
                  name: 'PartTitle'
                  value: 'Failed jobs'
                }
                {
                  isOptional: true
                  name: 'Dimensions'
                }
                {
                  isOptional: true
                  name: 'LegendOptions'
                }
                {
                  isOptional: true
                  name: 'IsQueryContainTimeRange'
                  value: false
                }
              ]
              settings: {
                content: {
                  PartTitle: 'Failed jobs'
                }
              }
              type: 'Extension/Microsoft_OperationsManagementSuite_Workspace/PartType/LogsDashboardPart'
            }
            position: {
              colSpan: 9
              rowSpan: 5
              x: 9
              y: 0
            }
          }
          {
            metadata: {
              inputs: [
                {
                  isOptional: true
                  name: 'resourceTypeMode'
                }
                {
                  isOptional: true
                  name: 'ComponentId'
                }
                {
                  isOptional: true
                  name: 'Scope'
                  value: {
                    resourceIds: [
                      logAnalyticsWorkspace.id
                    ]
                  }
                }
                {
                  isOptional: true
                  name: 'PartId'
                  value: guid(dashboardName, '2')
                }
                {
                  isOptional: true
                  name: 'Version'
                  value: '2.0'
                }
                {
                  isOptional: true
                  name: 'TimeRange'
                  value: 'P1D'
                }
                {
                  isOptional: true
                  name: 'DashboardId'
                }
                {
                  isOptional: true
                  name: 'DraftRequestParameters'
                }
                {
                  isOptional: true
                  name: 'Query'
                  value: 'AmlComputeJobEvent | where EventType == "JobSucceeded" | summarize Hours = max(TimeGenerated) - min(TimeGenerated) by JobName | top 10 by Hours'
                }
                {
                  isOptional: true
                  name: 'ControlType'
                  value: 'AnalyticsGrid'
                }
                {
                  isOptional: true
                  name: 'SpecificChart'
                }
                {
                  isOptional: true
                  name: 'PartTitle'
                  value: 'Longest jobs'
                }
                {
                  isOptional: true
                  name: 'PartSubTitle'
                  value: 'of the last day'
                }
                {
                  isOptional: true
                  name: 'Dimensions'
                }
                {
                  isOptional: true
                  name: 'LegendOptions'
                }
                {
                  isOptional: true
                  name: 'IsQueryContainTimeRange'
                  value: false
                }
              ]
              settings: {
                content: {
                  PartSubTitle: 'of the last day'
                  PartTitle: 'Longest jobs'
                }
              }
              type: 'Extension/Microsoft_OperationsManagementSuite_Workspace/PartType/LogsDashboardPart'
            }
            position: {
              colSpan: 12
              rowSpan: 4
              x: 0
              y: 5
            }
          }
          {
            metadata: {
              deepLink: '#blade/Microsoft_Azure_CostManagement/Menu/costanalysis/scope/${uriComponent(resourceGroup().id)}/open/costanalysisv3.resources'
              inputs: [
                {
                  name: 'scope'
                  value: resourceGroup().id
                }
                {
                  name: 'scopeName'
                  value: 'Costs by service'
                }
                {
                  isOptional: true
                  name: 'view'
                  value: {
                    accumulated: 'false'
                    chart: 'Line'
                    dateRange: 'Last30Days'
                    displayName: 'Costs by service'
                    kpis: [
                      {
                        enabled: true
                        extendedProperties: {
                          name: 'COST_NAVIGATOR.BUDGET_OPTIONS.NONE'
                        }
                        #disable-next-line use-resource-id-functions
                        id: 'COST_NAVIGATOR.BUDGET_OPTIONS.NONE'
                        type: 'Budget'
                      }
                      {
                        enabled: false
                        type: 'Forecast'
                      }
                    ]
                    pivots: [
                      {
                        name: 'ServiceName'
                        type: 'Dimension'
                      }
                      {
                        name: 'ResourceLocation'
                        type: 'Dimension'
                      }
                      {
                        name: 'ResourceGroupName'
                        type: 'Dimension'
                      }
                    ]
                    query: {
                      dataSet: {
                        aggregation: {
                          totalCost: {
                            function: 'Sum'
                            name: 'Cost'
                          }
                          totalCostUSD: {
                            function: 'Sum'
                            name: 'CostUSD'
                          }
                        }
                        granularity: 'Daily'
                        grouping: [
                          {
                            name: 'ServiceName'
                            type: 'Dimension'
                          }
                        ]
                        sorting: [
                          {
                            direction: 'ascending'
                            name: 'UsageDate'
                          }
                        ]
                      }
                      timeframe: 'None'
                      type: 'ActualCost'
                    }
                    scope: resourceGroup().id
                  }
                }
                {
                  isOptional: true
                  name: 'externalState'
                }
              ]
              type: 'Extension/Microsoft_Azure_CostManagement/PartType/CostAnalysisPinPart'
            }
            position: {
              colSpan: 6
              rowSpan: 4
              x: 12
              y: 5
            }
          }
          {
            metadata: {
              inputs: []
              settings: {
                content: {
                  settings: {
                    content: 'Call ml-owners@contoso.com'
                    markdownSource: 1
                    subtitle: ''
                    title: 'Help'
                  }
                }
              }
              type: 'Extension/HubsExtension/PartType/MarkdownPart'
            }
            position: {
              colSpan: 18
              rowSpan: 2
              x: 0
              y: 9
            }
          }
        ]
      }
    ]
    metadata: {
      model: {}
    }
  }
}
#restore-diagnostics BCP036 BCP037

#disable-next-line use-recent-api-versions // the newest that is known well
resource logAnalyticsWorkspaceDiagnosticSetting 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: logAnalyticsWorkspace
  name: 'diagnostics'
  properties: {
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
    workspaceId: logAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource storageAccountDiagnosticSetting 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storageAccount
  name: 'diagnostics'
  properties: {
    logAnalyticsDestinationType: 'Dedicated'
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
    workspaceId: logAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource diagnosticSetting 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storageAccountBlobService
  name: 'diagnostics'
  properties: {
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
    workspaceId: logAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource diagnosticSetting2 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storageAccountFileService
  name: 'diagnostics'
  properties: {
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
    workspaceId: logAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource diagnosticSetting3 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storageAccountQueueService
  name: 'diagnostics'
  properties: {
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
    workspaceId: logAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource diagnosticSetting4 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storageAccountTableService
  name: 'diagnostics'
  properties: {
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
    workspaceId: logAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource keyVaultDiagnosticSetting 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: keyVault
  name: 'diagnostics'
  properties: {
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
    workspaceId: logAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource containerRegistryDiagnosticSetting 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: containerRegistry
  name: 'diagnostics'
  properties: {
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
    workspaceId: logAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource workspaceDiagnosticSetting 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: workspace
  name: 'diagnostics'
  properties: {
    logAnalyticsDestinationType: 'Dedicated'
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
    workspaceId: logAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource auditDiagnosticSetting 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storageAccountBlobService
  name: 'audit'
  properties: {
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
    storageAccountId: starchiveStorageAccount.id
    workspaceId: logCentralLogAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource auditDiagnosticSetting2 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storageAccountFileService
  name: 'audit'
  properties: {
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
    storageAccountId: starchiveStorageAccount.id
    workspaceId: logCentralLogAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource auditDiagnosticSetting3 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storageAccountQueueService
  name: 'audit'
  properties: {
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
    storageAccountId: starchiveStorageAccount.id
    workspaceId: logCentralLogAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource auditDiagnosticSetting4 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: storageAccountTableService
  name: 'audit'
  properties: {
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
    storageAccountId: starchiveStorageAccount.id
    workspaceId: logCentralLogAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource keyVaultAuditDiagnosticSetting 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: keyVault
  name: 'audit'
  properties: {
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
    storageAccountId: starchiveStorageAccount.id
    workspaceId: logCentralLogAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource containerRegistryAuditDiagnosticSetting 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: containerRegistry
  name: 'audit'
  properties: {
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
    storageAccountId: starchiveStorageAccount.id
    workspaceId: logCentralLogAnalyticsWorkspace.id
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource jobsDiagnosticSetting 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: workspace
  name: 'jobs'
  properties: {
    eventHubAuthorizationRuleId: sendAuthorizationRule.id
    eventHubName: 'evh-jobs'
    logs: [
      {
        category: 'AmlComputeJobEvent'
        enabled: true
      }
      {
        category: 'AmlRunStatusChangedEvent'
        enabled: true
      }
    ]
  }
}

resource metricAlert 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${workspaceName}-failedRuns'
  location: 'global'
  tags: tags
  properties: {
    actions: [
      {
        actionGroupId: actionGroup.id
      }
    ]
    autoMitigate: true
    criteria: {
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Failed Runs'
          name: 'criterion'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Total'
        }
      ]
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
    }
    description: 'Runs failed.'
    enabled: true
    evaluationFrequency: 'PT15M'
    scopes: [
      workspace.id
    ]
    severity: 3
    windowSize: 'PT1H'
  }
}

resource metricAlert2 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${workspaceName}-quotaUtilization'
  location: 'global'
  tags: tags
  properties: {
    actions: [
      {
        actionGroupId: actionGroup.id
      }
    ]
    autoMitigate: true
    criteria: {
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Quota Utilization Percentage'
          name: 'criterion'
          operator: 'GreaterThan'
          threshold: 90
          timeAggregation: 'Average'
        }
      ]
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
    }
    description: 'Little is left of the quota of cores.'
    enabled: true
    evaluationFrequency: 'PT15M'
    scopes: [
      workspace.id
    ]
    severity: 3
    windowSize: 'PT1H'
  }
}

resource metricAlert3 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${workspaceName}-storageAvailability'
  location: 'global'
  tags: tags
  properties: {
    actions: [
      {
        actionGroupId: actionGroup.id
      }
    ]
    autoMitigate: true
    criteria: {
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Availability'
          name: 'criterion'
          operator: 'LessThan'
          threshold: 90
          timeAggregation: 'Average'
        }
      ]
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
    }
    description: 'The storage account fails requests.'
    enabled: true
    evaluationFrequency: 'PT5M'
    scopes: [
      storageAccount.id
    ]
    severity: 1
    windowSize: 'PT15M'
  }
}

resource metricAlert4 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${workspaceName}-keyVaultAvailability'
  location: 'global'
  tags: tags
  properties: {
    actions: [
      {
        actionGroupId: actionGroup.id
      }
    ]
    autoMitigate: true
    criteria: {
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Availability'
          name: 'criterion'
          operator: 'LessThan'
          threshold: 90
          timeAggregation: 'Average'
        }
      ]
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
    }
    description: 'The key vault fails requests.'
    enabled: true
    evaluationFrequency: 'PT5M'
    scopes: [
      keyVault.id
    ]
    severity: 1
    windowSize: 'PT15M'
  }
}

resource metricAlert5 'Microsoft.Insights/metricAlerts@2026-01-01' = {
  name: '${workspaceName}-unusable-gpu-nodes'
  location: 'global'
  tags: tags
  properties: {
    actions: [
      {
        actionGroupId: actionGroup.id
      }
    ]
    autoMitigate: true
    criteria: {
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          dimensions: [
            {
              name: 'ClusterName'
              operator: 'Include'
              values: [
                'gpu-cluster'
              ]
            }
          ]
          metricName: 'Unusable Nodes'
          name: 'criterion'
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Total'
        }
      ]
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
    }
    description: 'Nodes of the GPU cluster are unusable.'
    enabled: true
    evaluationFrequency: 'PT5M'
    scopes: [
      workspace.id
    ]
    severity: 1
    windowSize: 'PT15M'
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource lock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: storageAccount
  name: 'lock'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data and secrets of the workspace; ask ml-owners@contoso.com.'
  }
}

#disable-next-line use-recent-api-versions // the newest that is known well
resource keyVaultLock 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: keyVault
  name: 'lock'
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds data and secrets of the workspace; ask ml-owners@contoso.com.'
  }
}

@description('Name of the action group.')
output actionGroupName string = actionGroupName

@description('Resource id of the action group.')
output actionGroupResourceId string = actionGroup.id

@description('Name of the Application Insights component.')
output applicationInsightsName string = applicationInsightsName

@description('Resource id of the Application Insights component.')
output applicationInsightsResourceId string = applicationInsights.id

@description('Name of the container registry.')
output containerRegistryName string = containerRegistryName

@description('Resource id of the container registry.')
output containerRegistryResourceId string = containerRegistry.id

@description('Address by which clients find the service.')
output discoveryUrl string = workspace.properties.discoveryUrl

@description('Name of the key vault.')
output keyVaultName string = keyVaultName

@description('Resource id of the key vault.')
output keyVaultResourceId string = keyVault.id

@description('Region of the workspace.')
output location string = location

@description('Name of the Log Analytics workspace.')
output logAnalyticsWorkspaceName string = logAnalyticsWorkspaceName

@description('Resource id of the Log Analytics workspace.')
output logAnalyticsWorkspaceResourceId string = logAnalyticsWorkspace.id

@description('Name of the workspace.')
output name string = workspaceName

@description('Principal id of the workspace\'s system-assigned identity.')
output principalId string = workspace.identity.principalId

@description('Name of the resource group of the workspace.')
output resourceGroupName string = resourceGroup().name

@description('Resource id of the workspace.')
output resourceId string = workspace.id

@description('Name of the storage account.')
output storageAccountName string = storageAccountName

@description('Resource id of the storage account.')
output storageAccountResourceId string = storageAccount.id

@description('Id by which the service knows the workspace.')
output workspaceId string = workspace.properties.workspaceId
