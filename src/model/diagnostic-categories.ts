/** What a type of resource can send. */
export interface DiagnosticSource {
  readonly categories: readonly string[];
  /** Whether the group `audit` is there too; `allLogs` is wherever there are logs. */
  readonly audit: boolean;
  readonly metrics: boolean;
}

const source = (categories: string, { audit = false, metrics = true } = {}): DiagnosticSource => ({
  categories: categories === '' ? [] : categories.split(' '),
  audit,
  metrics,
});

const storageService = source('StorageRead StorageWrite StorageDelete', { audit: true });

/**
 * Log categories by type. A category that Azure adds later can still be sent by `allLogs`.
 * @see https://learn.microsoft.com/azure/azure-monitor/reference/logs-index
 * @see https://learn.microsoft.com/azure/azure-monitor/reference/metrics-index
 */
export const diagnosticSources: Readonly<Record<string, DiagnosticSource>> = {
  'Microsoft.MachineLearningServices/workspaces': source(
    'AmlComputeClusterEvent AmlComputeClusterNodeEvent AmlComputeCpuGpuUtilization AmlComputeJobEvent ' +
      'AmlRunStatusChangedEvent ComputeInstanceEvent DataLabelChangeEvent DataLabelReadEvent DataSetChangeEvent ' +
      'DataSetReadEvent DataStoreChangeEvent DataStoreReadEvent DeploymentEventACI DeploymentEventAKS DeploymentReadEvent ' +
      'EnvironmentChangeEvent EnvironmentReadEvent InferencingOperationACI InferencingOperationAKS ModelsActionEvent ' +
      'ModelsChangeEvent ModelsReadEvent PipelineChangeEvent PipelineReadEvent RunEvent RunReadEvent',
    { audit: true },
  ),
  'Microsoft.MachineLearningServices/workspaces/onlineEndpoints': source(
    'AmlOnlineEndpointConsoleLog AmlOnlineEndpointEventLog AmlOnlineEndpointTrafficLog',
  ),
  'Microsoft.MachineLearningServices/registries': source('RegistryAssetReadEvent RegistryAssetWriteEvent', {
    metrics: false,
  }),
  // The account has metrics only: logs are those of its services.
  'Microsoft.Storage/storageAccounts': source(''),
  'Microsoft.Storage/storageAccounts/blobServices': storageService,
  'Microsoft.Storage/storageAccounts/fileServices': storageService,
  'Microsoft.Storage/storageAccounts/queueServices': storageService,
  'Microsoft.Storage/storageAccounts/tableServices': storageService,
  'Microsoft.KeyVault/vaults': source('AuditEvent AzurePolicyEvaluationDetails', { audit: true }),
  'Microsoft.ContainerRegistry/registries': source('ContainerRegistryLoginEvents ContainerRegistryRepositoryEvents', {
    audit: true,
  }),
  'Microsoft.CognitiveServices/accounts': source('Audit AzureOpenAIRequestUsage RequestResponse Trace', {
    audit: true,
  }),
  'Microsoft.Insights/components': source(
    'AppAvailabilityResults AppBrowserTimings AppDependencies AppEvents AppExceptions AppMetrics AppPageViews ' +
      'AppPerformanceCounters AppRequests AppSystemEvents AppTraces',
  ),
  'Microsoft.OperationalInsights/workspaces': source('Audit Jobs SummaryLogs', { audit: true }),
  'Microsoft.Network/virtualNetworks': source('VMProtectionAlerts'),
  'Microsoft.Network/networkSecurityGroups': source('NetworkSecurityGroupEvent NetworkSecurityGroupRuleCounter', {
    metrics: false,
  }),
  'Microsoft.Network/publicIPAddresses': source(
    'DDoSMitigationFlowLogs DDoSMitigationReports DDoSProtectionNotifications',
    { audit: true },
  ),
  'Microsoft.Network/bastionHosts': source('BastionAuditLogs', { audit: true }),
  'Microsoft.Network/natGateways': source(''),
  'Microsoft.ContainerService/managedClusters': source(
    'cloud-controller-manager cluster-autoscaler csi-azuredisk-controller csi-azurefile-controller csi-snapshot-controller ' +
      'fleet-mcs-controller-manager fleet-member-agent fleet-member-net-controller-manager guard karpenter-events ' +
      'kube-apiserver kube-audit kube-audit-admin kube-controller-manager kube-scheduler',
    { audit: true },
  ),
};

/** The services of a storage account that have logs of their own; each has an instance named `default`, always. */
export const storageServiceTypes = ['blobServices', 'fileServices', 'queueServices', 'tableServices'].map(
  (service) => `Microsoft.Storage/storageAccounts/${service}`,
);

/** What the logs of a setting are chosen by. */
export interface AskedLogs {
  readonly categoryGroups: readonly string[];
  readonly categories: readonly string[];
}

/** The logs that a type is told to send; none where it has nothing of what is asked for. */
export function logsOf(
  { categoryGroups, categories }: AskedLogs,
  type: string,
): ReadonlyArray<Readonly<Record<string, string | boolean>>> {
  const source = diagnosticSources[type];
  if (source === undefined || source.categories.length === 0) return [];
  const groups = categoryGroups.filter((group) => group !== 'audit' || source.audit);
  const single = categories.filter((category) => source.categories.includes(category));
  return [
    ...groups.map((categoryGroup) => ({ categoryGroup, enabled: true })),
    ...single.map((category) => ({ category, enabled: true })),
  ];
}
