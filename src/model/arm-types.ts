// Made by scripts/schemas-update from Azure's type data (see schemas/SOURCE.md). Do not edit.

/**
 * A string that ARM evaluates, e.g. `[parameters('location')]`.
 * @public
 */
export type ArmExpression = `[${string}]`;

/**
 * What ARM itself adds to every resource of a template.
 * @public
 */
export interface ResourceMembers {
  readonly name: string;
  readonly condition?: boolean | ArmExpression;
  readonly copy?: ResourceCopy;
  readonly dependsOn?: readonly string[];
  readonly scope?: string;
  readonly comments?: string;
  readonly metadata?: { readonly [name: string]: unknown };
}

/**
 * Makes a resource `count` times.
 * @public
 */
export interface ResourceCopy {
  readonly name: string;
  readonly count: number | ArmExpression;
  readonly mode?: 'Parallel' | 'Serial' | 'parallel' | 'serial';
  readonly batchSize?: number | ArmExpression;
}

/** Each type at its pinned API version. */
export interface ArmResources {
  readonly 'Microsoft.Authorization/locks': MicrosoftAuthorization_2020_05_01.LocksResource;
  readonly 'Microsoft.Authorization/policyAssignments': MicrosoftAuthorization_2026_06_01.PolicyAssignmentsResource;
  readonly 'Microsoft.Authorization/roleAssignments': MicrosoftAuthorization_2022_04_01.RoleAssignmentsResource;
  readonly 'Microsoft.Authorization/roleDefinitions': MicrosoftAuthorization_2022_04_01.RoleDefinitionsResource;
  readonly 'Microsoft.CognitiveServices/accounts': MicrosoftCognitiveServices_2026_05_01.AccountsResource;
  readonly 'Microsoft.CognitiveServices/accounts/deployments': MicrosoftCognitiveServices_2026_05_01.AccountsDeploymentsResource;
  readonly 'Microsoft.Compute/virtualMachines': MicrosoftCompute_2026_03_01.VirtualMachinesResource;
  readonly 'Microsoft.Compute/virtualMachines/extensions': MicrosoftCompute_2026_03_01.VirtualMachinesExtensionsResource;
  readonly 'Microsoft.Consumption/budgets': MicrosoftConsumption_2024_08_01.BudgetsResource;
  readonly 'Microsoft.ContainerRegistry/registries': MicrosoftContainerRegistry_2025_11_01.RegistriesResource;
  readonly 'Microsoft.ContainerRegistry/registries/replications': MicrosoftContainerRegistry_2025_11_01.RegistriesReplicationsResource;
  readonly 'Microsoft.ContainerService/managedClusters': MicrosoftContainerService_2026_05_01.ManagedClustersResource;
  readonly 'Microsoft.Insights/actionGroups': MicrosoftInsights_2023_01_01.ActionGroupsResource;
  readonly 'Microsoft.Insights/components': MicrosoftInsights_2020_02_02.ComponentsResource;
  readonly 'Microsoft.Insights/diagnosticSettings': MicrosoftInsights_2021_05_01_preview.DiagnosticSettingsResource;
  readonly 'Microsoft.Insights/metricAlerts': MicrosoftInsights_2026_01_01.MetricAlertsResource;
  readonly 'Microsoft.Insights/scheduledQueryRules': MicrosoftInsights_2026_03_01.ScheduledQueryRulesResource;
  readonly 'Microsoft.KeyVault/vaults': MicrosoftKeyVault_2026_02_01.VaultsResource;
  readonly 'Microsoft.KeyVault/vaults/accessPolicies': MicrosoftKeyVault_2026_02_01.VaultsAccessPoliciesResource;
  readonly 'Microsoft.KeyVault/vaults/keys': MicrosoftKeyVault_2026_02_01.VaultsKeysResource;
  readonly 'Microsoft.KeyVault/vaults/secrets': MicrosoftKeyVault_2026_02_01.VaultsSecretsResource;
  readonly 'Microsoft.KubernetesConfiguration/extensions': MicrosoftKubernetesConfiguration_2025_03_01.ExtensionsResource;
  readonly 'Microsoft.MachineLearningServices/registries': MicrosoftMachineLearningServices_2026_05_01.RegistriesResource;
  readonly 'Microsoft.MachineLearningServices/registries/components/versions': MicrosoftMachineLearningServices_2026_05_01.RegistriesComponentsVersionsResource;
  readonly 'Microsoft.MachineLearningServices/registries/data/versions': MicrosoftMachineLearningServices_2026_05_01.RegistriesDataVersionsResource;
  readonly 'Microsoft.MachineLearningServices/registries/environments/versions': MicrosoftMachineLearningServices_2026_05_01.RegistriesEnvironmentsVersionsResource;
  readonly 'Microsoft.MachineLearningServices/registries/models/versions': MicrosoftMachineLearningServices_2026_05_01.RegistriesModelsVersionsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces': MicrosoftMachineLearningServices_2026_05_01.WorkspacesResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/batchEndpoints': MicrosoftMachineLearningServices_2026_05_01.WorkspacesBatchEndpointsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/batchEndpoints/deployments': MicrosoftMachineLearningServices_2026_05_01.WorkspacesBatchEndpointsDeploymentsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/capabilityHosts': MicrosoftMachineLearningServices_2026_05_01.WorkspacesCapabilityHostsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/codes': MicrosoftMachineLearningServices_2026_05_01.WorkspacesCodesResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/codes/versions': MicrosoftMachineLearningServices_2026_05_01.WorkspacesCodesVersionsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/components': MicrosoftMachineLearningServices_2026_05_01.WorkspacesComponentsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/components/versions': MicrosoftMachineLearningServices_2026_05_01.WorkspacesComponentsVersionsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/computes': MicrosoftMachineLearningServices_2026_05_01.WorkspacesComputesResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/connections': MicrosoftMachineLearningServices_2026_05_01.WorkspacesConnectionsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/connections/deployments': MicrosoftMachineLearningServices_2026_03_15_preview.WorkspacesConnectionsDeploymentsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/connections/raiPolicies': MicrosoftMachineLearningServices_2026_03_15_preview.WorkspacesConnectionsRaiPoliciesResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/data': MicrosoftMachineLearningServices_2026_05_01.WorkspacesDataResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/data/versions': MicrosoftMachineLearningServices_2026_05_01.WorkspacesDataVersionsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/datastores': MicrosoftMachineLearningServices_2026_05_01.WorkspacesDatastoresResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/endpoints': MicrosoftMachineLearningServices_2026_03_15_preview.WorkspacesEndpointsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/environments': MicrosoftMachineLearningServices_2026_05_01.WorkspacesEnvironmentsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/environments/versions': MicrosoftMachineLearningServices_2026_05_01.WorkspacesEnvironmentsVersionsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/featuresets': MicrosoftMachineLearningServices_2026_05_01.WorkspacesFeaturesetsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/featuresets/versions': MicrosoftMachineLearningServices_2026_05_01.WorkspacesFeaturesetsVersionsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/featurestoreEntities': MicrosoftMachineLearningServices_2026_05_01.WorkspacesFeaturestoreEntitiesResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/featurestoreEntities/versions': MicrosoftMachineLearningServices_2026_05_01.WorkspacesFeaturestoreEntitiesVersionsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/inferencePools': MicrosoftMachineLearningServices_2026_03_15_preview.WorkspacesInferencePoolsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/jobs': MicrosoftMachineLearningServices_2026_05_01.WorkspacesJobsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/linkedServices': MicrosoftMachineLearningServices_2020_09_01_preview.WorkspacesLinkedServicesResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/managedNetworks': MicrosoftMachineLearningServices_2026_03_15_preview.WorkspacesManagedNetworksResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/managedNetworks/outboundRules': MicrosoftMachineLearningServices_2026_03_15_preview.WorkspacesManagedNetworksOutboundRulesResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/marketplaceSubscriptions': MicrosoftMachineLearningServices_2026_05_01.WorkspacesMarketplaceSubscriptionsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/models': MicrosoftMachineLearningServices_2026_05_01.WorkspacesModelsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/models/versions': MicrosoftMachineLearningServices_2026_05_01.WorkspacesModelsVersionsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints': MicrosoftMachineLearningServices_2026_05_01.WorkspacesOnlineEndpointsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments': MicrosoftMachineLearningServices_2026_05_01.WorkspacesOnlineEndpointsDeploymentsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/outboundRules': MicrosoftMachineLearningServices_2026_05_01.WorkspacesOutboundRulesResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/privateEndpointConnections': MicrosoftMachineLearningServices_2026_05_01.WorkspacesPrivateEndpointConnectionsResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/schedules': MicrosoftMachineLearningServices_2026_05_01.WorkspacesSchedulesResource;
  readonly 'Microsoft.MachineLearningServices/workspaces/serverlessEndpoints': MicrosoftMachineLearningServices_2026_05_01.WorkspacesServerlessEndpointsResource;
  readonly 'Microsoft.ManagedIdentity/userAssignedIdentities': MicrosoftManagedIdentity_2024_11_30.UserAssignedIdentitiesResource;
  readonly 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials': MicrosoftManagedIdentity_2024_11_30.UserAssignedIdentitiesFederatedIdentityCredentialsResource;
  readonly 'Microsoft.Network/bastionHosts': MicrosoftNetwork_2025_07_01.BastionHostsResource;
  readonly 'Microsoft.Network/natGateways': MicrosoftNetwork_2025_07_01.NatGatewaysResource;
  readonly 'Microsoft.Network/networkInterfaces': MicrosoftNetwork_2025_07_01.NetworkInterfacesResource;
  readonly 'Microsoft.Network/networkSecurityGroups': MicrosoftNetwork_2025_07_01.NetworkSecurityGroupsResource;
  readonly 'Microsoft.Network/networkSecurityGroups/securityRules': MicrosoftNetwork_2025_07_01.NetworkSecurityGroupsSecurityRulesResource;
  readonly 'Microsoft.Network/privateDnsZones': MicrosoftNetwork_2024_06_01.PrivateDnsZonesResource;
  readonly 'Microsoft.Network/privateDnsZones/virtualNetworkLinks': MicrosoftNetwork_2024_06_01.PrivateDnsZonesVirtualNetworkLinksResource;
  readonly 'Microsoft.Network/privateEndpoints': MicrosoftNetwork_2025_07_01.PrivateEndpointsResource;
  readonly 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups': MicrosoftNetwork_2025_07_01.PrivateEndpointsPrivateDnsZoneGroupsResource;
  readonly 'Microsoft.Network/publicIPAddresses': MicrosoftNetwork_2025_07_01.PublicIPAddressesResource;
  readonly 'Microsoft.Network/routeTables': MicrosoftNetwork_2025_07_01.RouteTablesResource;
  readonly 'Microsoft.Network/virtualNetworks': MicrosoftNetwork_2025_07_01.VirtualNetworksResource;
  readonly 'Microsoft.Network/virtualNetworks/subnets': MicrosoftNetwork_2025_07_01.VirtualNetworksSubnetsResource;
  readonly 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings': MicrosoftNetwork_2025_07_01.VirtualNetworksVirtualNetworkPeeringsResource;
  readonly 'Microsoft.OperationalInsights/workspaces': MicrosoftOperationalInsights_2025_07_01.WorkspacesResource;
  readonly 'Microsoft.Portal/dashboards': MicrosoftPortal_2020_09_01_preview.DashboardsResource;
  readonly 'Microsoft.Resources/deploymentScripts': MicrosoftResources_2023_08_01.DeploymentScriptsResource;
  readonly 'Microsoft.Resources/deployments': MicrosoftResources_2025_04_01.DeploymentsResource;
  readonly 'Microsoft.Resources/resourceGroups': MicrosoftResources_2025_04_01.ResourceGroupsResource;
  readonly 'Microsoft.Search/searchServices': MicrosoftSearch_2025_05_01.SearchServicesResource;
  readonly 'Microsoft.Storage/storageAccounts': MicrosoftStorage_2026_04_01.StorageAccountsResource;
  readonly 'Microsoft.Storage/storageAccounts/blobServices': MicrosoftStorage_2026_04_01.StorageAccountsBlobServicesResource;
  readonly 'Microsoft.Storage/storageAccounts/blobServices/containers': MicrosoftStorage_2026_04_01.StorageAccountsBlobServicesContainersResource;
  readonly 'Microsoft.Storage/storageAccounts/fileServices': MicrosoftStorage_2026_04_01.StorageAccountsFileServicesResource;
  readonly 'Microsoft.Storage/storageAccounts/fileServices/shares': MicrosoftStorage_2026_04_01.StorageAccountsFileServicesSharesResource;
  readonly 'Microsoft.Storage/storageAccounts/managementPolicies': MicrosoftStorage_2026_04_01.StorageAccountsManagementPoliciesResource;
  readonly 'Microsoft.Storage/storageAccounts/privateEndpointConnections': MicrosoftStorage_2026_04_01.StorageAccountsPrivateEndpointConnectionsResource;
  readonly 'Microsoft.Storage/storageAccounts/queueServices': MicrosoftStorage_2026_04_01.StorageAccountsQueueServicesResource;
  readonly 'Microsoft.Storage/storageAccounts/tableServices': MicrosoftStorage_2026_04_01.StorageAccountsTableServicesResource;
}

/** @public */
export namespace MicrosoftAuthorization_2020_05_01 {
  export interface LocksResource extends ResourceMembers {
    readonly properties: ManagementLockProperties | ArmExpression;
    readonly type: 'Microsoft.Authorization/locks';
    readonly apiVersion: '2020-05-01';
  }
  export interface ManagementLockOwner {
    readonly applicationId?: string;
  }
  export interface ManagementLockProperties {
    readonly level: 'NotSpecified' | 'CanNotDelete' | 'ReadOnly' | (string & {});
    readonly notes?: string;
    readonly owners?: readonly (ManagementLockOwner | ArmExpression)[] | ArmExpression;
  }
}

/** @public */
export namespace MicrosoftAuthorization_2022_04_01 {
  export interface RoleAssignmentsResource extends ResourceMembers {
    readonly properties: RoleAssignmentProperties | ArmExpression;
    readonly type: 'Microsoft.Authorization/roleAssignments';
    readonly apiVersion: '2022-04-01';
  }
  export interface RoleDefinitionsResource extends ResourceMembers {
    readonly properties?: RoleDefinitionProperties | ArmExpression;
    readonly type: 'Microsoft.Authorization/roleDefinitions';
    readonly apiVersion: '2022-04-01';
  }
  export interface Permission {
    readonly actions?: readonly string[] | ArmExpression;
    readonly notActions?: readonly string[] | ArmExpression;
    readonly dataActions?: readonly string[] | ArmExpression;
    readonly notDataActions?: readonly string[] | ArmExpression;
  }
  export interface RoleAssignmentProperties {
    readonly roleDefinitionId: string;
    readonly principalId: string;
    readonly principalType?: 'User' | 'Group' | 'ServicePrincipal' | 'ForeignGroup' | 'Device' | 'AgentUser' | 'AgentServicePrincipal' | (string & {});
    readonly description?: string;
    readonly condition?: string;
    readonly conditionVersion?: string;
    readonly delegatedManagedIdentityResourceId?: string;
  }
  export interface RoleDefinitionProperties {
    readonly roleName?: string;
    readonly description?: string;
    readonly type?: string;
    readonly permissions?: readonly (Permission | ArmExpression)[] | ArmExpression;
    readonly assignableScopes?: readonly string[] | ArmExpression;
  }
}

/** @public */
export namespace MicrosoftAuthorization_2026_06_01 {
  export interface PolicyAssignmentsResource extends ResourceMembers {
    readonly properties?: PolicyAssignmentProperties | ArmExpression;
    readonly location?: string;
    readonly identity?: Identity | ArmExpression;
    readonly type: 'Microsoft.Authorization/policyAssignments';
    readonly apiVersion: '2026-06-01';
  }
  export interface Identity {
    readonly type?: 'SystemAssigned' | 'UserAssigned' | 'None' | ArmExpression;
    readonly userAssignedIdentities?: { readonly [name: string]: UserAssignedIdentitiesValue | ArmExpression } | ArmExpression;
  }
  export interface NonComplianceMessage {
    readonly message: string;
    readonly policyDefinitionReferenceId?: string;
  }
  export interface Override {
    readonly kind?: 'policyEffect' | 'definitionVersion' | (string & {});
    readonly value?: string;
    readonly selectors?: readonly (Selector | ArmExpression)[] | ArmExpression;
  }
  export interface ParameterValuesValue {
    readonly value?: unknown;
  }
  export interface PolicyAssignmentProperties {
    readonly displayName?: string;
    readonly policyDefinitionId?: string;
    readonly definitionVersion?: string;
    readonly notScopes?: readonly string[] | ArmExpression;
    readonly parameters?: { readonly [name: string]: ParameterValuesValue | ArmExpression } | ArmExpression;
    readonly description?: string;
    readonly metadata?: unknown;
    readonly enforcementMode?: 'Default' | 'DoNotEnforce' | 'Enroll' | (string & {});
    readonly nonComplianceMessages?: readonly (NonComplianceMessage | ArmExpression)[] | ArmExpression;
    readonly resourceSelectors?: readonly (ResourceSelector | ArmExpression)[] | ArmExpression;
    readonly overrides?: readonly (Override | ArmExpression)[] | ArmExpression;
    readonly assignmentType?: 'NotSpecified' | 'System' | 'SystemHidden' | 'Custom' | (string & {});
    readonly selfServeExemptionSettings?: SelfServeExemptionSettings | ArmExpression;
  }
  export interface ResourceSelector {
    readonly name?: string;
    readonly selectors?: readonly (Selector | ArmExpression)[] | ArmExpression;
  }
  export interface Selector {
    readonly kind?: 'resourceLocation' | 'resourceType' | 'resourceWithoutLocation' | 'policyDefinitionReferenceId' | 'resourceRolloutPercentage' | 'userPrincipalId' | 'groupPrincipalId' | (string & {});
    readonly in?: readonly string[] | ArmExpression;
    readonly notIn?: readonly string[] | ArmExpression;
    readonly progress?: number | ArmExpression;
  }
  export interface SelfServeExemptionSettings {
    readonly enabled?: boolean | ArmExpression;
    readonly policyDefinitionReferenceIds?: readonly string[] | ArmExpression;
  }
  export interface UserAssignedIdentitiesValue {
  }
}

/** @public */
export namespace MicrosoftCognitiveServices_2026_05_01 {
  export interface AccountsResource extends ResourceMembers {
    readonly properties?: AccountProperties | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location?: string;
    readonly kind?: string;
    readonly sku?: Sku | ArmExpression;
    readonly identity?: Identity | ArmExpression;
    readonly type: 'Microsoft.CognitiveServices/accounts';
    readonly apiVersion: '2026-05-01';
  }
  export interface AccountsDeploymentsResource extends ResourceMembers {
    readonly properties?: DeploymentProperties | ArmExpression;
    readonly sku?: Sku | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly type: 'Microsoft.CognitiveServices/accounts/deployments';
    readonly apiVersion: '2026-05-01';
  }
  export interface AccountProperties {
    readonly migrationToken?: string;
    readonly customSubDomainName?: string;
    readonly networkAcls?: NetworkRuleSet | ArmExpression;
    readonly encryption?: Encryption | ArmExpression;
    readonly userOwnedStorage?: readonly (UserOwnedStorage | ArmExpression)[] | ArmExpression;
    readonly amlWorkspace?: UserOwnedAmlWorkspace | ArmExpression;
    readonly publicNetworkAccess?: 'Enabled' | 'Disabled' | (string & {});
    readonly apiProperties?: ApiProperties | ArmExpression;
    readonly dynamicThrottlingEnabled?: boolean | ArmExpression;
    readonly storedCompletionsDisabled?: boolean | ArmExpression;
    readonly restrictOutboundNetworkAccess?: boolean | ArmExpression;
    readonly allowedFqdnList?: readonly string[] | ArmExpression;
    readonly disableLocalAuth?: boolean | ArmExpression;
    readonly restore?: boolean | ArmExpression;
    readonly locations?: MultiRegionSettings | ArmExpression;
    readonly raiMonitorConfig?: RaiMonitorConfig | ArmExpression;
    readonly networkInjections?: readonly (NetworkInjection | ArmExpression)[] | ArmExpression;
    readonly allowProjectManagement?: boolean | ArmExpression;
    readonly defaultProject?: string;
    readonly associatedProjects?: readonly string[] | ArmExpression;
  }
  export interface ApiProperties {
    readonly qnaRuntimeEndpoint?: string;
    readonly qnaAzureSearchEndpointKey?: string;
    readonly qnaAzureSearchEndpointId?: string;
    readonly statisticsEnabled?: boolean | ArmExpression;
    readonly eventHubConnectionString?: string;
    readonly storageAccountConnectionString?: string;
    readonly aadClientId?: string;
    readonly aadTenantId?: string;
    readonly superUser?: string;
    readonly websiteName?: string;
    readonly [name: string]: unknown;
  }
  export interface DeploymentCapacitySettings {
    readonly designatedCapacity?: number | ArmExpression;
    readonly priority?: number | ArmExpression;
  }
  export interface DeploymentModel {
    readonly publisher?: string;
    readonly format?: string;
    readonly name?: string;
    readonly version?: string;
    readonly source?: string;
    readonly sourceAccount?: string;
  }
  export interface DeploymentProperties {
    readonly model?: DeploymentModel | ArmExpression;
    readonly scaleSettings?: DeploymentScaleSettings | ArmExpression;
    readonly raiPolicyName?: string;
    readonly versionUpgradeOption?: 'OnceNewDefaultVersionAvailable' | 'OnceCurrentVersionExpired' | 'NoAutoUpgrade' | (string & {});
    readonly currentCapacity?: number | ArmExpression;
    readonly capacitySettings?: DeploymentCapacitySettings | ArmExpression;
    readonly parentDeploymentName?: string;
    readonly spilloverDeploymentName?: string;
    readonly serviceTier?: 'Default' | 'Priority' | (string & {});
    readonly deploymentState?: 'Running' | 'Paused' | (string & {});
    readonly routing?: DeploymentRouting | ArmExpression;
  }
  export interface DeploymentRouting {
    readonly mode?: 'cost' | 'balanced' | 'quality' | (string & {});
    readonly models?: readonly (DeploymentModel | ArmExpression)[] | ArmExpression;
  }
  export interface DeploymentScaleSettings {
    readonly scaleType?: 'Standard' | 'Manual' | (string & {});
    readonly capacity?: number | ArmExpression;
  }
  export interface Encryption {
    readonly keyVaultProperties?: KeyVaultProperties | ArmExpression;
    readonly keySource?: 'Microsoft.CognitiveServices' | 'Microsoft.KeyVault' | (string & {});
  }
  export interface Identity {
    readonly type?: 'None' | 'SystemAssigned' | 'UserAssigned' | 'SystemAssigned, UserAssigned' | ArmExpression;
    readonly userAssignedIdentities?: { readonly [name: string]: UserAssignedIdentity | ArmExpression } | ArmExpression;
  }
  export interface IpRule {
    readonly value: string;
  }
  export interface KeyVaultProperties {
    readonly keyName?: string;
    readonly keyVersion?: string;
    readonly keyVaultUri?: string;
    readonly identityClientId?: string;
  }
  export interface MultiRegionSettings {
    readonly routingMethod?: 'Priority' | 'Weighted' | 'Performance' | (string & {});
    readonly regions?: readonly (RegionSetting | ArmExpression)[] | ArmExpression;
  }
  export interface NetworkInjection {
    readonly scenario?: 'none' | 'agent' | (string & {});
    readonly subnetArmId?: string;
    readonly useMicrosoftManagedNetwork?: boolean | ArmExpression;
  }
  export interface NetworkRuleSet {
    readonly defaultAction?: 'Allow' | 'Deny' | (string & {});
    readonly bypass?: 'None' | 'AzureServices' | (string & {});
    readonly ipRules?: readonly (IpRule | ArmExpression)[] | ArmExpression;
    readonly virtualNetworkRules?: readonly (VirtualNetworkRule | ArmExpression)[] | ArmExpression;
  }
  export interface RaiMonitorConfig {
    readonly adxStorageResourceId?: string;
    readonly identityClientId?: string;
  }
  export interface RegionSetting {
    readonly name?: string;
    readonly value?: number | ArmExpression;
    readonly customsubdomain?: string;
  }
  export interface Sku {
    readonly name: string;
    readonly tier?: 'Free' | 'Basic' | 'Standard' | 'Premium' | 'Enterprise' | (string & {});
    readonly size?: string;
    readonly family?: string;
    readonly capacity?: number | ArmExpression;
  }
  export interface UserAssignedIdentity {
  }
  export interface UserOwnedAmlWorkspace {
    readonly resourceId?: string;
    readonly identityClientId?: string;
  }
  export interface UserOwnedStorage {
    readonly resourceId?: string;
    readonly identityClientId?: string;
  }
  export interface VirtualNetworkRule {
    readonly id: string;
    readonly state?: string;
    readonly ignoreMissingVnetServiceEndpoint?: boolean | ArmExpression;
  }
}

/** @public */
export namespace MicrosoftCompute_2026_03_01 {
  export interface VirtualMachinesResource extends ResourceMembers {
    readonly properties?: VirtualMachineProperties | ArmExpression;
    readonly plan?: Plan | ArmExpression;
    readonly identity?: VirtualMachineIdentity | ArmExpression;
    readonly zones?: readonly string[] | ArmExpression;
    readonly extendedLocation?: ExtendedLocation | ArmExpression;
    readonly placement?: Placement | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.Compute/virtualMachines';
    readonly apiVersion: '2026-03-01';
  }
  export interface VirtualMachinesExtensionsResource extends ResourceMembers {
    readonly properties?: VirtualMachineExtensionProperties | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.Compute/virtualMachines/extensions';
    readonly apiVersion: '2026-03-01';
  }
  export interface AdditionalCapabilities {
    readonly ultraSSDEnabled?: boolean | ArmExpression;
    readonly hibernationEnabled?: boolean | ArmExpression;
    readonly enableFips1403Encryption?: boolean | ArmExpression;
  }
  export interface AdditionalUnattendContent {
    readonly passName?: 'OobeSystem' | ArmExpression;
    readonly componentName?: 'Microsoft-Windows-Shell-Setup' | ArmExpression;
    readonly settingName?: 'AutoLogon' | 'FirstLogonCommands' | ArmExpression;
    readonly content?: string;
  }
  export interface AllInstancesDown {
    readonly automaticallyApprove?: boolean | ArmExpression;
  }
  export interface ApiEntityReference {
    readonly id?: string;
  }
  export interface ApplicationProfile {
    readonly galleryApplications?: readonly (VMGalleryApplication | ArmExpression)[] | ArmExpression;
  }
  export interface BillingProfile {
    readonly maxPrice?: number | ArmExpression;
  }
  export interface BootDiagnostics {
    readonly enabled?: boolean | ArmExpression;
    readonly storageUri?: string;
  }
  export interface CapacityReservationProfile {
    readonly capacityReservationGroup?: SubResource | ArmExpression;
  }
  export interface CommonUserAssignedIdentitiesValue {
  }
  export interface DataDisk {
    readonly lun: number | ArmExpression;
    readonly name?: string;
    readonly vhd?: VirtualHardDisk | ArmExpression;
    readonly image?: VirtualHardDisk | ArmExpression;
    readonly caching?: 'None' | 'ReadOnly' | 'ReadWrite' | ArmExpression;
    readonly writeAcceleratorEnabled?: boolean | ArmExpression;
    readonly createOption: 'FromImage' | 'Empty' | 'Attach' | 'Copy' | 'Restore' | (string & {});
    readonly diskSizeGB?: number | ArmExpression;
    readonly storageFaultDomainAlignment?: 'Aligned' | 'BestEffortAligned' | (string & {});
    readonly managedDisk?: ManagedDiskParameters | ArmExpression;
    readonly sourceResource?: ApiEntityReference | ArmExpression;
    readonly toBeDetached?: boolean | ArmExpression;
    readonly diskIOPSReadWrite?: number | ArmExpression;
    readonly diskMBpsReadWrite?: number | ArmExpression;
    readonly detachOption?: 'ForceDetach' | (string & {});
    readonly deleteOption?: 'Delete' | 'Detach' | (string & {});
  }
  export interface DiagnosticsProfile {
    readonly bootDiagnostics?: BootDiagnostics | ArmExpression;
  }
  export interface DiffDiskSettings {
    readonly option?: 'Local' | (string & {});
    readonly placement?: 'CacheDisk' | 'ResourceDisk' | 'NvmeDisk' | (string & {});
    readonly enableFullCaching?: boolean | ArmExpression;
  }
  export interface DiskEncryptionSetParameters {
    readonly id?: string;
  }
  export interface DiskEncryptionSettings {
    readonly diskEncryptionKey?: KeyVaultSecretReference | ArmExpression;
    readonly keyEncryptionKey?: KeyVaultKeyReference | ArmExpression;
    readonly enabled?: boolean | ArmExpression;
  }
  export interface EncryptionIdentity {
    readonly userAssignedIdentityResourceId?: string;
  }
  export interface EventGridAndResourceGraph {
    readonly enable?: boolean | ArmExpression;
    readonly scheduledEventsApiVersion?: string;
  }
  export interface ExtendedLocation {
    readonly name?: string;
    readonly type?: 'EdgeZone' | (string & {});
  }
  export interface HardwareProfile {
    readonly vmSize?: 'Basic_A0' | 'Basic_A1' | 'Basic_A2' | 'Basic_A3' | 'Basic_A4' | 'Standard_A0' | 'Standard_A1' | 'Standard_A2' | 'Standard_A3' | 'Standard_A4' | 'Standard_A5' | 'Standard_A6' | 'Standard_A7' | 'Standard_A8' | 'Standard_A9' | 'Standard_A10' | 'Standard_A11' | 'Standard_A1_v2' | 'Standard_A2_v2' | 'Standard_A4_v2' | 'Standard_A8_v2' | 'Standard_A2m_v2' | 'Standard_A4m_v2' | 'Standard_A8m_v2' | 'Standard_B1s' | 'Standard_B1ms' | 'Standard_B2s' | 'Standard_B2ms' | 'Standard_B4ms' | 'Standard_B8ms' | 'Standard_D1' | 'Standard_D2' | 'Standard_D3' | 'Standard_D4' | 'Standard_D11' | 'Standard_D12' | 'Standard_D13' | 'Standard_D14' | 'Standard_D1_v2' | 'Standard_D2_v2' | 'Standard_D3_v2' | 'Standard_D4_v2' | 'Standard_D5_v2' | 'Standard_D2_v3' | 'Standard_D4_v3' | 'Standard_D8_v3' | 'Standard_D16_v3' | 'Standard_D32_v3' | 'Standard_D64_v3' | 'Standard_D2s_v3' | 'Standard_D4s_v3' | 'Standard_D8s_v3' | 'Standard_D16s_v3' | 'Standard_D32s_v3' | 'Standard_D64s_v3' | 'Standard_D11_v2' | 'Standard_D12_v2' | 'Standard_D13_v2' | 'Standard_D14_v2' | 'Standard_D15_v2' | 'Standard_DS1' | 'Standard_DS2' | 'Standard_DS3' | 'Standard_DS4' | 'Standard_DS11' | 'Standard_DS12' | 'Standard_DS13' | 'Standard_DS14' | 'Standard_DS1_v2' | 'Standard_DS2_v2' | 'Standard_DS3_v2' | 'Standard_DS4_v2' | 'Standard_DS5_v2' | 'Standard_DS11_v2' | 'Standard_DS12_v2' | 'Standard_DS13_v2' | 'Standard_DS14_v2' | 'Standard_DS15_v2' | 'Standard_DS13-4_v2' | 'Standard_DS13-2_v2' | 'Standard_DS14-8_v2' | 'Standard_DS14-4_v2' | 'Standard_E2_v3' | 'Standard_E4_v3' | 'Standard_E8_v3' | 'Standard_E16_v3' | 'Standard_E32_v3' | 'Standard_E64_v3' | 'Standard_E2s_v3' | 'Standard_E4s_v3' | 'Standard_E8s_v3' | 'Standard_E16s_v3' | 'Standard_E32s_v3' | 'Standard_E64s_v3' | 'Standard_E32-16_v3' | 'Standard_E32-8s_v3' | 'Standard_E64-32s_v3' | 'Standard_E64-16s_v3' | 'Standard_F1' | 'Standard_F2' | 'Standard_F4' | 'Standard_F8' | 'Standard_F16' | 'Standard_F1s' | 'Standard_F2s' | 'Standard_F4s' | 'Standard_F8s' | 'Standard_F16s' | 'Standard_F2s_v2' | 'Standard_F4s_v2' | 'Standard_F8s_v2' | 'Standard_F16s_v2' | 'Standard_F32s_v2' | 'Standard_F64s_v2' | 'Standard_F72s_v2' | 'Standard_G1' | 'Standard_G2' | 'Standard_G3' | 'Standard_G4' | 'Standard_G5' | 'Standard_GS1' | 'Standard_GS2' | 'Standard_GS3' | 'Standard_GS4' | 'Standard_GS5' | 'Standard_GS4-8' | 'Standard_GS4-4' | 'Standard_GS5-16' | 'Standard_GS5-8' | 'Standard_H8' | 'Standard_H16' | 'Standard_H8m' | 'Standard_H16m' | 'Standard_H16r' | 'Standard_H16mr' | 'Standard_L4s' | 'Standard_L8s' | 'Standard_L16s' | 'Standard_L32s' | 'Standard_M64s' | 'Standard_M64ms' | 'Standard_M128s' | 'Standard_M128ms' | 'Standard_M64-32ms' | 'Standard_M64-16ms' | 'Standard_M128-64ms' | 'Standard_M128-32ms' | 'Standard_NC6' | 'Standard_NC12' | 'Standard_NC24' | 'Standard_NC24r' | 'Standard_NC6s_v2' | 'Standard_NC12s_v2' | 'Standard_NC24s_v2' | 'Standard_NC24rs_v2' | 'Standard_NC6s_v3' | 'Standard_NC12s_v3' | 'Standard_NC24s_v3' | 'Standard_NC24rs_v3' | 'Standard_ND6s' | 'Standard_ND12s' | 'Standard_ND24s' | 'Standard_ND24rs' | 'Standard_NV6' | 'Standard_NV12' | 'Standard_NV24' | (string & {});
    readonly vmSizeProperties?: VMSizeProperties | ArmExpression;
  }
  export interface HostEndpointSettings {
    readonly mode?: 'Audit' | 'Enforce' | 'Disabled' | (string & {});
    readonly inVMAccessControlProfileReferenceId?: string;
  }
  export interface ImageReference {
    readonly publisher?: string;
    readonly offer?: string;
    readonly sku?: string;
    readonly version?: string;
    readonly sharedGalleryImageId?: string;
    readonly communityGalleryImageId?: string;
    readonly id?: string;
  }
  export interface InstanceViewStatus {
    readonly code?: string;
    readonly level?: 'Info' | 'Warning' | 'Error' | ArmExpression;
    readonly displayStatus?: string;
    readonly message?: string;
    readonly time?: string;
  }
  export interface InterconnectBlockProfile {
    readonly interconnectBlock?: ApiEntityReference | ArmExpression;
  }
  export interface InterconnectGroupProfile {
    readonly interconnectGroup?: SubResource | ArmExpression;
    readonly subgroups?: readonly (SubResource | ArmExpression)[] | ArmExpression;
  }
  export interface KeyVaultKeyReference {
    readonly keyUrl: string;
    readonly sourceVault: SubResource | ArmExpression;
  }
  export interface KeyVaultSecretReference {
    readonly secretUrl: string;
    readonly sourceVault: SubResource | ArmExpression;
  }
  export interface LinuxConfiguration {
    readonly disablePasswordAuthentication?: boolean | ArmExpression;
    readonly ssh?: SshConfiguration | ArmExpression;
    readonly provisionVMAgent?: boolean | ArmExpression;
    readonly patchSettings?: LinuxPatchSettings | ArmExpression;
    readonly enableVMAgentPlatformUpdates?: boolean | ArmExpression;
  }
  export interface LinuxPatchSettings {
    readonly patchMode?: 'ImageDefault' | 'AutomaticByPlatform' | (string & {});
    readonly assessmentMode?: 'ImageDefault' | 'AutomaticByPlatform' | (string & {});
    readonly automaticByPlatformSettings?: LinuxVMGuestPatchAutomaticByPlatformSettings | ArmExpression;
  }
  export interface LinuxVMGuestPatchAutomaticByPlatformSettings {
    readonly rebootSetting?: 'Unknown' | 'IfRequired' | 'Never' | 'Always' | (string & {});
    readonly bypassPlatformSafetyChecksOnUserSchedule?: boolean | ArmExpression;
  }
  export interface ManagedDiskParameters {
    readonly storageAccountType?: 'Standard_LRS' | 'Premium_LRS' | 'StandardSSD_LRS' | 'UltraSSD_LRS' | 'Premium_ZRS' | 'StandardSSD_ZRS' | 'PremiumV2_LRS' | (string & {});
    readonly diskEncryptionSet?: DiskEncryptionSetParameters | ArmExpression;
    readonly securityProfile?: VMDiskSecurityProfile | ArmExpression;
    readonly id?: string;
  }
  export interface NetworkInterfaceReference {
    readonly properties?: NetworkInterfaceReferenceProperties | ArmExpression;
    readonly id?: string;
  }
  export interface NetworkInterfaceReferenceProperties {
    readonly primary?: boolean | ArmExpression;
    readonly deleteOption?: 'Delete' | 'Detach' | (string & {});
  }
  export interface NetworkProfile {
    readonly networkInterfaces?: readonly (NetworkInterfaceReference | ArmExpression)[] | ArmExpression;
    readonly networkApiVersion?: '2020-11-01' | '2022-11-01' | (string & {});
    readonly networkInterfaceConfigurations?: readonly (VirtualMachineNetworkInterfaceConfiguration | ArmExpression)[] | ArmExpression;
    readonly interconnectGroupProfile?: InterconnectGroupProfile | ArmExpression;
  }
  export interface OSDisk {
    readonly osType?: 'Windows' | 'Linux' | ArmExpression;
    readonly encryptionSettings?: DiskEncryptionSettings | ArmExpression;
    readonly name?: string;
    readonly vhd?: VirtualHardDisk | ArmExpression;
    readonly image?: VirtualHardDisk | ArmExpression;
    readonly caching?: 'None' | 'ReadOnly' | 'ReadWrite' | ArmExpression;
    readonly writeAcceleratorEnabled?: boolean | ArmExpression;
    readonly diffDiskSettings?: DiffDiskSettings | ArmExpression;
    readonly createOption: 'FromImage' | 'Empty' | 'Attach' | 'Copy' | 'Restore' | (string & {});
    readonly diskSizeGB?: number | ArmExpression;
    readonly storageFaultDomainAlignment?: 'Aligned' | 'BestEffortAligned' | (string & {});
    readonly managedDisk?: ManagedDiskParameters | ArmExpression;
    readonly deleteOption?: 'Delete' | 'Detach' | (string & {});
  }
  export interface OSImageNotificationProfile {
    readonly notBeforeTimeout?: string;
    readonly enable?: boolean | ArmExpression;
  }
  export interface OSProfile {
    readonly computerName?: string;
    readonly adminUsername?: string;
    readonly adminPassword?: string;
    readonly customData?: string;
    readonly windowsConfiguration?: WindowsConfiguration | ArmExpression;
    readonly linuxConfiguration?: LinuxConfiguration | ArmExpression;
    readonly secrets?: readonly (VaultSecretGroup | ArmExpression)[] | ArmExpression;
    readonly allowExtensionOperations?: boolean | ArmExpression;
    readonly requireGuestProvisionSignal?: boolean | ArmExpression;
  }
  export interface PatchSettings {
    readonly patchMode?: 'Manual' | 'AutomaticByOS' | 'AutomaticByPlatform' | (string & {});
    readonly enableHotpatching?: boolean | ArmExpression;
    readonly assessmentMode?: 'ImageDefault' | 'AutomaticByPlatform' | (string & {});
    readonly automaticByPlatformSettings?: WindowsVMGuestPatchAutomaticByPlatformSettings | ArmExpression;
  }
  export interface Placement {
    readonly zonePlacementPolicy?: 'Any' | 'Auto' | (string & {});
    readonly includeZones?: readonly string[] | ArmExpression;
    readonly excludeZones?: readonly string[] | ArmExpression;
  }
  export interface Plan {
    readonly name?: string;
    readonly publisher?: string;
    readonly product?: string;
    readonly promotionCode?: string;
  }
  export interface ProxyAgentSettings {
    readonly enabled?: boolean | ArmExpression;
    readonly mode?: 'Audit' | 'Enforce' | (string & {});
    readonly keyIncarnationId?: number | ArmExpression;
    readonly wireServer?: HostEndpointSettings | ArmExpression;
    readonly imds?: HostEndpointSettings | ArmExpression;
    readonly addProxyAgentExtension?: boolean | ArmExpression;
  }
  export interface PublicIPAddressSku {
    readonly name?: 'Basic' | 'Standard' | (string & {});
    readonly tier?: 'Regional' | 'Global' | (string & {});
  }
  export interface ResiliencyProfile {
    readonly zoneMovement?: ZoneMovement | ArmExpression;
  }
  export interface ScheduledEventsAdditionalPublishingTargets {
    readonly eventGridAndResourceGraph?: EventGridAndResourceGraph | ArmExpression;
  }
  export interface ScheduledEventsPolicy {
    readonly userInitiatedRedeploy?: UserInitiatedRedeploy | ArmExpression;
    readonly userInitiatedReboot?: UserInitiatedReboot | ArmExpression;
    readonly scheduledEventsAdditionalPublishingTargets?: ScheduledEventsAdditionalPublishingTargets | ArmExpression;
    readonly allInstancesDown?: AllInstancesDown | ArmExpression;
  }
  export interface ScheduledEventsProfile {
    readonly terminateNotificationProfile?: TerminateNotificationProfile | ArmExpression;
    readonly osImageNotificationProfile?: OSImageNotificationProfile | ArmExpression;
  }
  export interface SecurityProfile {
    readonly uefiSettings?: UefiSettings | ArmExpression;
    readonly encryptionAtHost?: boolean | ArmExpression;
    readonly securityType?: 'Standard' | 'TrustedLaunch' | 'ConfidentialVM' | (string & {});
    readonly encryptionIdentity?: EncryptionIdentity | ArmExpression;
    readonly proxyAgentSettings?: ProxyAgentSettings | ArmExpression;
  }
  export interface SshConfiguration {
    readonly publicKeys?: readonly (SshPublicKey | ArmExpression)[] | ArmExpression;
  }
  export interface SshPublicKey {
    readonly path?: string;
    readonly keyData?: string;
  }
  export interface StorageProfile {
    readonly imageReference?: ImageReference | ArmExpression;
    readonly osDisk?: OSDisk | ArmExpression;
    readonly dataDisks?: readonly (DataDisk | ArmExpression)[] | ArmExpression;
    readonly diskControllerType?: 'SCSI' | 'NVMe' | (string & {});
    readonly alignRegionalDisksToVMZone?: boolean | ArmExpression;
  }
  export interface SubResource {
    readonly id?: string;
  }
  export interface TerminateNotificationProfile {
    readonly notBeforeTimeout?: string;
    readonly enable?: boolean | ArmExpression;
  }
  export interface UefiSettings {
    readonly secureBootEnabled?: boolean | ArmExpression;
    readonly vTpmEnabled?: boolean | ArmExpression;
  }
  export interface UserInitiatedReboot {
    readonly automaticallyApprove?: boolean | ArmExpression;
  }
  export interface UserInitiatedRedeploy {
    readonly automaticallyApprove?: boolean | ArmExpression;
  }
  export interface VMDiskSecurityProfile {
    readonly securityEncryptionType?: 'VMGuestStateOnly' | 'DiskWithVMGuestState' | 'NonPersistedTPM' | (string & {});
    readonly diskEncryptionSet?: DiskEncryptionSetParameters | ArmExpression;
  }
  export interface VMGalleryApplication {
    readonly tags?: string;
    readonly order?: number | ArmExpression;
    readonly packageReferenceId: string;
    readonly configurationReference?: string;
    readonly treatFailureAsDeploymentFailure?: boolean | ArmExpression;
    readonly enableAutomaticUpgrade?: boolean | ArmExpression;
  }
  export interface VMSizeProperties {
    readonly vCPUsAvailable?: number | ArmExpression;
    readonly vCPUsPerCore?: number | ArmExpression;
  }
  export interface VaultCertificate {
    readonly certificateUrl?: string;
    readonly certificateStore?: string;
  }
  export interface VaultSecretGroup {
    readonly sourceVault?: SubResource | ArmExpression;
    readonly vaultCertificates?: readonly (VaultCertificate | ArmExpression)[] | ArmExpression;
  }
  export interface VirtualHardDisk {
    readonly uri?: string;
  }
  export interface VirtualMachineExtensionInstanceView {
    readonly name?: string;
    readonly type?: string;
    readonly typeHandlerVersion?: string;
    readonly substatuses?: readonly (InstanceViewStatus | ArmExpression)[] | ArmExpression;
    readonly statuses?: readonly (InstanceViewStatus | ArmExpression)[] | ArmExpression;
  }
  export interface VirtualMachineExtensionProperties {
    readonly forceUpdateTag?: string;
    readonly publisher?: string;
    readonly type?: string;
    readonly typeHandlerVersion?: string;
    readonly autoUpgradeMinorVersion?: boolean | ArmExpression;
    readonly enableAutomaticUpgrade?: boolean | ArmExpression;
    readonly settings?: unknown;
    readonly protectedSettings?: unknown;
    readonly instanceView?: VirtualMachineExtensionInstanceView | ArmExpression;
    readonly suppressFailures?: boolean | ArmExpression;
    readonly protectedSettingsFromKeyVault?: KeyVaultSecretReference | ArmExpression;
    readonly provisionAfterExtensions?: readonly string[] | ArmExpression;
  }
  export interface VirtualMachineIdentity {
    readonly type?: 'SystemAssigned' | 'UserAssigned' | 'SystemAssigned, UserAssigned' | 'None' | ArmExpression;
    readonly userAssignedIdentities?: { readonly [name: string]: CommonUserAssignedIdentitiesValue | ArmExpression } | ArmExpression;
  }
  export interface VirtualMachineIpTag {
    readonly ipTagType?: string;
    readonly tag?: string;
  }
  export interface VirtualMachineNetworkInterfaceConfiguration {
    readonly name: string;
    readonly properties?: VirtualMachineNetworkInterfaceConfigurationProperties | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface VirtualMachineNetworkInterfaceConfigurationProperties {
    readonly primary?: boolean | ArmExpression;
    readonly deleteOption?: 'Delete' | 'Detach' | (string & {});
    readonly enableAcceleratedNetworking?: boolean | ArmExpression;
    readonly disableTcpStateTracking?: boolean | ArmExpression;
    readonly enableFpga?: boolean | ArmExpression;
    readonly enableIPForwarding?: boolean | ArmExpression;
    readonly networkSecurityGroup?: SubResource | ArmExpression;
    readonly dnsSettings?: VirtualMachineNetworkInterfaceDnsSettingsConfiguration | ArmExpression;
    readonly ipConfigurations: readonly (VirtualMachineNetworkInterfaceIPConfiguration | ArmExpression)[] | ArmExpression;
    readonly dscpConfiguration?: SubResource | ArmExpression;
    readonly auxiliaryMode?: 'None' | 'AcceleratedConnections' | 'Floating' | (string & {});
    readonly auxiliarySku?: 'None' | 'A1' | 'A2' | 'A4' | 'A8' | (string & {});
  }
  export interface VirtualMachineNetworkInterfaceDnsSettingsConfiguration {
    readonly dnsServers?: readonly string[] | ArmExpression;
  }
  export interface VirtualMachineNetworkInterfaceIPConfiguration {
    readonly name: string;
    readonly properties?: VirtualMachineNetworkInterfaceIPConfigurationProperties | ArmExpression;
  }
  export interface VirtualMachineNetworkInterfaceIPConfigurationProperties {
    readonly subnet?: SubResource | ArmExpression;
    readonly primary?: boolean | ArmExpression;
    readonly publicIPAddressConfiguration?: VirtualMachinePublicIPAddressConfiguration | ArmExpression;
    readonly privateIPAddressVersion?: 'IPv4' | 'IPv6' | (string & {});
    readonly applicationSecurityGroups?: readonly (SubResource | ArmExpression)[] | ArmExpression;
    readonly applicationGatewayBackendAddressPools?: readonly (SubResource | ArmExpression)[] | ArmExpression;
    readonly loadBalancerBackendAddressPools?: readonly (SubResource | ArmExpression)[] | ArmExpression;
  }
  export interface VirtualMachineProperties {
    readonly hardwareProfile?: HardwareProfile | ArmExpression;
    readonly scheduledEventsPolicy?: ScheduledEventsPolicy | ArmExpression;
    readonly storageProfile?: StorageProfile | ArmExpression;
    readonly additionalCapabilities?: AdditionalCapabilities | ArmExpression;
    readonly osProfile?: OSProfile | ArmExpression;
    readonly networkProfile?: NetworkProfile | ArmExpression;
    readonly securityProfile?: SecurityProfile | ArmExpression;
    readonly diagnosticsProfile?: DiagnosticsProfile | ArmExpression;
    readonly availabilitySet?: SubResource | ArmExpression;
    readonly virtualMachineScaleSet?: SubResource | ArmExpression;
    readonly proximityPlacementGroup?: SubResource | ArmExpression;
    readonly priority?: 'Regular' | 'Low' | 'Spot' | (string & {});
    readonly evictionPolicy?: 'Deallocate' | 'Delete' | (string & {});
    readonly billingProfile?: BillingProfile | ArmExpression;
    readonly host?: SubResource | ArmExpression;
    readonly hostGroup?: SubResource | ArmExpression;
    readonly licenseType?: string;
    readonly extensionsTimeBudget?: string;
    readonly platformFaultDomain?: number | ArmExpression;
    readonly scheduledEventsProfile?: ScheduledEventsProfile | ArmExpression;
    readonly userData?: string;
    readonly capacityReservation?: CapacityReservationProfile | ArmExpression;
    readonly interconnectBlockProfile?: InterconnectBlockProfile | ArmExpression;
    readonly applicationProfile?: ApplicationProfile | ArmExpression;
    readonly resiliencyProfile?: ResiliencyProfile | ArmExpression;
  }
  export interface VirtualMachinePublicIPAddressConfiguration {
    readonly name: string;
    readonly properties?: VirtualMachinePublicIPAddressConfigurationProperties | ArmExpression;
    readonly sku?: PublicIPAddressSku | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface VirtualMachinePublicIPAddressConfigurationProperties {
    readonly idleTimeoutInMinutes?: number | ArmExpression;
    readonly deleteOption?: 'Delete' | 'Detach' | (string & {});
    readonly dnsSettings?: VirtualMachinePublicIPAddressDnsSettingsConfiguration | ArmExpression;
    readonly ipTags?: readonly (VirtualMachineIpTag | ArmExpression)[] | ArmExpression;
    readonly publicIPPrefix?: SubResource | ArmExpression;
    readonly publicIPAddressVersion?: 'IPv4' | 'IPv6' | (string & {});
    readonly publicIPAllocationMethod?: 'Dynamic' | 'Static' | (string & {});
  }
  export interface VirtualMachinePublicIPAddressDnsSettingsConfiguration {
    readonly domainNameLabel: string;
    readonly domainNameLabelScope?: 'TenantReuse' | 'SubscriptionReuse' | 'ResourceGroupReuse' | 'NoReuse' | (string & {});
  }
  export interface WinRMConfiguration {
    readonly listeners?: readonly (WinRMListener | ArmExpression)[] | ArmExpression;
  }
  export interface WinRMListener {
    readonly protocol?: 'Http' | 'Https' | ArmExpression;
    readonly certificateUrl?: string;
  }
  export interface WindowsConfiguration {
    readonly provisionVMAgent?: boolean | ArmExpression;
    readonly enableAutomaticUpdates?: boolean | ArmExpression;
    readonly timeZone?: string;
    readonly additionalUnattendContent?: readonly (AdditionalUnattendContent | ArmExpression)[] | ArmExpression;
    readonly patchSettings?: PatchSettings | ArmExpression;
    readonly winRM?: WinRMConfiguration | ArmExpression;
  }
  export interface WindowsVMGuestPatchAutomaticByPlatformSettings {
    readonly rebootSetting?: 'Unknown' | 'IfRequired' | 'Never' | 'Always' | (string & {});
    readonly bypassPlatformSafetyChecksOnUserSchedule?: boolean | ArmExpression;
  }
  export interface ZoneMovement {
    readonly isEnabled?: boolean | ArmExpression;
  }
}

/** @public */
export namespace MicrosoftConsumption_2024_08_01 {
  export interface BudgetsResource extends ResourceMembers {
    readonly properties?: BudgetProperties | ArmExpression;
    readonly eTag?: string;
    readonly type: 'Microsoft.Consumption/budgets';
    readonly apiVersion: '2024-08-01';
  }
  export interface BudgetComparisonExpression {
    readonly name: string;
    readonly operator: 'In' | (string & {});
    readonly values: readonly string[] | ArmExpression;
  }
  export interface BudgetFilter {
    readonly and?: readonly (BudgetFilterProperties | ArmExpression)[] | ArmExpression;
    readonly dimensions?: BudgetComparisonExpression | ArmExpression;
    readonly tags?: BudgetComparisonExpression | ArmExpression;
  }
  export interface BudgetFilterProperties {
    readonly dimensions?: BudgetComparisonExpression | ArmExpression;
    readonly tags?: BudgetComparisonExpression | ArmExpression;
  }
  export interface BudgetProperties {
    readonly category: 'Cost' | (string & {});
    readonly amount: number | ArmExpression;
    readonly timeGrain: 'Monthly' | 'Quarterly' | 'Annually' | 'BillingMonth' | 'BillingQuarter' | 'BillingAnnual' | (string & {});
    readonly timePeriod: BudgetTimePeriod | ArmExpression;
    readonly filter?: BudgetFilter | ArmExpression;
    readonly notifications?: { readonly [name: string]: Notification | ArmExpression } | ArmExpression;
  }
  export interface BudgetTimePeriod {
    readonly startDate: string;
    readonly endDate?: string;
  }
  export interface Notification {
    readonly enabled: boolean | ArmExpression;
    readonly operator: 'EqualTo' | 'GreaterThan' | 'GreaterThanOrEqualTo' | (string & {});
    readonly threshold: number | ArmExpression;
    readonly contactEmails: readonly string[] | ArmExpression;
    readonly contactRoles?: readonly string[] | ArmExpression;
    readonly contactGroups?: readonly string[] | ArmExpression;
    readonly thresholdType?: 'Actual' | 'Forecasted' | (string & {});
    readonly locale?: 'en-us' | 'ja-jp' | 'zh-cn' | 'de-de' | 'es-es' | 'fr-fr' | 'it-it' | 'ko-kr' | 'pt-br' | 'ru-ru' | 'zh-tw' | 'cs-cz' | 'pl-pl' | 'tr-tr' | 'da-dk' | 'en-gb' | 'hu-hu' | 'nb-no' | 'nl-nl' | 'pt-pt' | 'sv-se' | (string & {});
  }
}

/** @public */
export namespace MicrosoftContainerRegistry_2025_11_01 {
  export interface RegistriesResource extends ResourceMembers {
    readonly properties?: RegistryProperties | ArmExpression;
    readonly sku: Sku | ArmExpression;
    readonly identity?: IdentityProperties | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.ContainerRegistry/registries';
    readonly apiVersion: '2025-11-01';
  }
  export interface RegistriesReplicationsResource extends ResourceMembers {
    readonly properties?: ReplicationProperties | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.ContainerRegistry/registries/replications';
    readonly apiVersion: '2025-11-01';
  }
  export interface AzureADAuthenticationAsArmPolicy {
    readonly status?: 'enabled' | 'disabled' | (string & {});
  }
  export interface EncryptionProperty {
    readonly status?: 'enabled' | 'disabled' | (string & {});
    readonly keyVaultProperties?: KeyVaultProperties | ArmExpression;
  }
  export interface ExportPolicy {
    readonly status?: 'enabled' | 'disabled' | (string & {});
  }
  export interface IPRule {
    readonly action?: 'Allow' | (string & {});
    readonly value: string;
  }
  export interface IdentityProperties {
    readonly type?: 'SystemAssigned' | 'UserAssigned' | 'SystemAssigned, UserAssigned' | 'None' | ArmExpression;
    readonly userAssignedIdentities?: { readonly [name: string]: UserIdentityProperties | ArmExpression } | ArmExpression;
  }
  export interface KeyVaultProperties {
    readonly keyIdentifier?: string;
    readonly identity?: string;
  }
  export interface NetworkRuleSet {
    readonly defaultAction: 'Allow' | 'Deny' | (string & {});
    readonly ipRules?: readonly (IPRule | ArmExpression)[] | ArmExpression;
  }
  export interface Policies {
    readonly quarantinePolicy?: QuarantinePolicy | ArmExpression;
    readonly trustPolicy?: TrustPolicy | ArmExpression;
    readonly retentionPolicy?: RetentionPolicy | ArmExpression;
    readonly exportPolicy?: ExportPolicy | ArmExpression;
    readonly azureADAuthenticationAsArmPolicy?: AzureADAuthenticationAsArmPolicy | ArmExpression;
  }
  export interface QuarantinePolicy {
    readonly status?: 'enabled' | 'disabled' | (string & {});
  }
  export interface RegistryProperties {
    readonly adminUserEnabled?: boolean | ArmExpression;
    readonly networkRuleSet?: NetworkRuleSet | ArmExpression;
    readonly policies?: Policies | ArmExpression;
    readonly encryption?: EncryptionProperty | ArmExpression;
    readonly dataEndpointEnabled?: boolean | ArmExpression;
    readonly publicNetworkAccess?: 'Enabled' | 'Disabled' | (string & {});
    readonly networkRuleBypassOptions?: 'AzureServices' | 'None' | (string & {});
    readonly networkRuleBypassAllowedForTasks?: boolean | ArmExpression;
    readonly zoneRedundancy?: 'Enabled' | 'Disabled' | (string & {});
    readonly anonymousPullEnabled?: boolean | ArmExpression;
    readonly roleAssignmentMode?: 'AbacRepositoryPermissions' | 'LegacyRegistryPermissions' | (string & {});
  }
  export interface ReplicationProperties {
    readonly regionEndpointEnabled?: boolean | ArmExpression;
    readonly zoneRedundancy?: 'Enabled' | 'Disabled' | (string & {});
  }
  export interface RetentionPolicy {
    readonly days?: number | ArmExpression;
    readonly status?: 'enabled' | 'disabled' | (string & {});
  }
  export interface Sku {
    readonly name: 'Classic' | 'Basic' | 'Standard' | 'Premium' | (string & {});
  }
  export interface TrustPolicy {
    readonly type?: 'Notary' | (string & {});
    readonly status?: 'enabled' | 'disabled' | (string & {});
  }
  export interface UserIdentityProperties {
  }
}

/** @public */
export namespace MicrosoftContainerService_2026_05_01 {
  export interface ManagedClustersResource extends ResourceMembers {
    readonly properties?: ManagedClusterProperties | ArmExpression;
    readonly sku?: ManagedClusterSKU | ArmExpression;
    readonly extendedLocation?: ExtendedLocation | ArmExpression;
    readonly identity?: ManagedClusterIdentity | ArmExpression;
    readonly kind?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.ContainerService/managedClusters';
    readonly apiVersion: '2026-05-01';
  }
  export interface AdvancedNetworking {
    readonly enabled?: boolean | ArmExpression;
    readonly observability?: AdvancedNetworkingObservability | ArmExpression;
    readonly security?: AdvancedNetworkingSecurity | ArmExpression;
    readonly performance?: AdvancedNetworkingPerformance | ArmExpression;
  }
  export interface AdvancedNetworkingObservability {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface AdvancedNetworkingPerformance {
    readonly accelerationMode?: 'BpfVeth' | 'None' | (string & {});
  }
  export interface AdvancedNetworkingSecurity {
    readonly enabled?: boolean | ArmExpression;
    readonly advancedNetworkPolicies?: 'L7' | 'FQDN' | 'None' | (string & {});
    readonly transitEncryption?: AdvancedNetworkingSecurityTransitEncryption | ArmExpression;
  }
  export interface AdvancedNetworkingSecurityTransitEncryption {
    readonly type?: 'WireGuard' | 'None' | (string & {});
  }
  export interface AgentPoolArtifactStreamingProfile {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface AgentPoolGatewayProfile {
    readonly publicIPPrefixSize?: number | ArmExpression;
  }
  export interface AgentPoolNetworkProfile {
    readonly nodePublicIPTags?: readonly (IPTag | ArmExpression)[] | ArmExpression;
    readonly allowedHostPorts?: readonly (PortRange | ArmExpression)[] | ArmExpression;
    readonly applicationSecurityGroups?: readonly string[] | ArmExpression;
  }
  export interface AgentPoolSecurityProfile {
    readonly enableVTPM?: boolean | ArmExpression;
    readonly enableSecureBoot?: boolean | ArmExpression;
    readonly sshAccess?: 'LocalUser' | 'Disabled' | (string & {});
  }
  export interface AgentPoolStatus {
  }
  export interface AgentPoolUpgradeSettings {
    readonly maxSurge?: string;
    readonly maxUnavailable?: string;
    readonly drainTimeoutInMinutes?: number | ArmExpression;
    readonly nodeSoakDurationInMinutes?: number | ArmExpression;
    readonly undrainableNodeBehavior?: 'Cordon' | 'Schedule' | (string & {});
  }
  export interface AgentPoolWindowsProfile {
    readonly disableOutboundNat?: boolean | ArmExpression;
  }
  export interface AutoScaleProfile {
    readonly size?: string;
    readonly minCount?: number | ArmExpression;
    readonly maxCount?: number | ArmExpression;
  }
  export interface AzureKeyVaultKms {
    readonly enabled?: boolean | ArmExpression;
    readonly keyId?: string;
    readonly keyVaultNetworkAccess?: 'Public' | 'Private' | (string & {});
    readonly keyVaultResourceId?: string;
  }
  export interface ClusterUpgradeSettings {
    readonly overrideSettings?: UpgradeOverrideSettings | ArmExpression;
  }
  export interface ContainerServiceLinuxProfile {
    readonly adminUsername: string;
    readonly ssh: ContainerServiceSshConfiguration | ArmExpression;
  }
  export interface ContainerServiceNetworkProfile {
    readonly networkPlugin?: 'azure' | 'kubenet' | 'none' | (string & {});
    readonly networkPluginMode?: 'overlay' | (string & {});
    readonly networkPolicy?: 'none' | 'calico' | 'azure' | 'cilium' | (string & {});
    readonly networkMode?: 'transparent' | 'bridge' | (string & {});
    readonly networkDataplane?: 'azure' | 'cilium' | (string & {});
    readonly advancedNetworking?: AdvancedNetworking | ArmExpression;
    readonly podCidr?: string;
    readonly serviceCidr?: string;
    readonly dnsServiceIP?: string;
    readonly outboundType?: 'loadBalancer' | 'userDefinedRouting' | 'managedNATGateway' | 'userAssignedNATGateway' | 'none' | (string & {});
    readonly loadBalancerSku?: 'standard' | 'basic' | (string & {});
    readonly loadBalancerProfile?: ManagedClusterLoadBalancerProfile | ArmExpression;
    readonly natGatewayProfile?: ManagedClusterNATGatewayProfile | ArmExpression;
    readonly staticEgressGatewayProfile?: ManagedClusterStaticEgressGatewayProfile | ArmExpression;
    readonly podCidrs?: readonly string[] | ArmExpression;
    readonly serviceCidrs?: readonly string[] | ArmExpression;
    readonly ipFamilies?: readonly ('IPv4' | 'IPv6' | (string & {}))[] | ArmExpression;
  }
  export interface ContainerServiceSshConfiguration {
    readonly publicKeys: readonly (ContainerServiceSshPublicKey | ArmExpression)[] | ArmExpression;
  }
  export interface ContainerServiceSshPublicKey {
    readonly keyData: string;
  }
  export interface CreationData {
    readonly sourceResourceId?: string;
  }
  export interface DelegatedResource {
    readonly resourceId?: string;
    readonly tenantId?: string;
    readonly referralResource?: string;
    readonly location?: string;
  }
  export interface ExtendedLocation {
    readonly name?: string;
    readonly type?: 'EdgeZone' | (string & {});
  }
  export interface GPUProfile {
    readonly driver?: 'Install' | 'None' | (string & {});
  }
  export interface IPTag {
    readonly ipTagType?: string;
    readonly tag?: string;
  }
  export interface IstioCertificateAuthority {
    readonly plugin?: IstioPluginCertificateAuthority | ArmExpression;
  }
  export interface IstioComponents {
    readonly ingressGateways?: readonly (IstioIngressGateway | ArmExpression)[] | ArmExpression;
    readonly egressGateways?: readonly (IstioEgressGateway | ArmExpression)[] | ArmExpression;
    readonly proxyRedirectionMechanism?: 'InitContainers' | 'CNIChaining' | (string & {});
  }
  export interface IstioEgressGateway {
    readonly enabled: boolean | ArmExpression;
    readonly name: string;
    readonly namespace?: string;
    readonly gatewayConfigurationName?: string;
  }
  export interface IstioIngressGateway {
    readonly mode: 'External' | 'Internal' | (string & {});
    readonly enabled: boolean | ArmExpression;
  }
  export interface IstioPluginCertificateAuthority {
    readonly keyVaultId?: string;
    readonly certObjectName?: string;
    readonly keyObjectName?: string;
    readonly rootCertObjectName?: string;
    readonly certChainObjectName?: string;
  }
  export interface IstioServiceMesh {
    readonly components?: IstioComponents | ArmExpression;
    readonly certificateAuthority?: IstioCertificateAuthority | ArmExpression;
    readonly revisions?: readonly string[] | ArmExpression;
  }
  export interface KubeletConfig {
    readonly cpuManagerPolicy?: string;
    readonly cpuCfsQuota?: boolean | ArmExpression;
    readonly cpuCfsQuotaPeriod?: string;
    readonly imageGcHighThreshold?: number | ArmExpression;
    readonly imageGcLowThreshold?: number | ArmExpression;
    readonly topologyManagerPolicy?: string;
    readonly allowedUnsafeSysctls?: readonly string[] | ArmExpression;
    readonly failSwapOn?: boolean | ArmExpression;
    readonly containerLogMaxSizeMB?: number | ArmExpression;
    readonly containerLogMaxFiles?: number | ArmExpression;
    readonly podMaxPids?: number | ArmExpression;
  }
  export interface LinuxOSConfig {
    readonly sysctls?: SysctlConfig | ArmExpression;
    readonly transparentHugePageEnabled?: string;
    readonly transparentHugePageDefrag?: string;
    readonly swapFileSizeMB?: number | ArmExpression;
  }
  export interface LocalDNSOverride {
    readonly queryLogging?: 'Error' | 'Log' | (string & {});
    readonly protocol?: 'PreferUDP' | 'ForceTCP' | (string & {});
    readonly forwardDestination?: 'ClusterCoreDNS' | 'VnetDNS' | (string & {});
    readonly forwardPolicy?: 'Sequential' | 'RoundRobin' | 'Random' | (string & {});
    readonly maxConcurrent?: number | ArmExpression;
    readonly cacheDurationInSeconds?: number | ArmExpression;
    readonly serveStaleDurationInSeconds?: number | ArmExpression;
    readonly serveStale?: 'Verify' | 'Immediate' | 'Disable' | (string & {});
  }
  export interface LocalDNSProfile {
    readonly mode?: 'Preferred' | 'Required' | 'Disabled' | (string & {});
    readonly vnetDNSOverrides?: { readonly [name: string]: LocalDNSOverride | ArmExpression } | ArmExpression;
    readonly kubeDNSOverrides?: { readonly [name: string]: LocalDNSOverride | ArmExpression } | ArmExpression;
  }
  export interface ManagedClusterAADProfile {
    readonly managed?: boolean | ArmExpression;
    readonly enableAzureRBAC?: boolean | ArmExpression;
    readonly adminGroupObjectIDs?: readonly string[] | ArmExpression;
    readonly clientAppID?: string;
    readonly serverAppID?: string;
    readonly serverAppSecret?: string;
    readonly tenantID?: string;
  }
  export interface ManagedClusterAIToolchainOperatorProfile {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface ManagedClusterAPIServerAccessProfile {
    readonly authorizedIPRanges?: readonly string[] | ArmExpression;
    readonly enablePrivateCluster?: boolean | ArmExpression;
    readonly privateDNSZone?: string;
    readonly enablePrivateClusterPublicFQDN?: boolean | ArmExpression;
    readonly disableRunCommand?: boolean | ArmExpression;
    readonly enableVnetIntegration?: boolean | ArmExpression;
    readonly subnetId?: string;
  }
  export interface ManagedClusterAddonProfile {
    readonly enabled: boolean | ArmExpression;
    readonly config?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface ManagedClusterAgentPoolProfile {
    readonly name: string;
    readonly count?: number | ArmExpression;
    readonly vmSize?: string;
    readonly osDiskSizeGB?: number | ArmExpression;
    readonly osDiskType?: 'Managed' | 'Ephemeral' | (string & {});
    readonly kubeletDiskType?: 'OS' | 'Temporary' | (string & {});
    readonly workloadRuntime?: 'OCIContainer' | 'WasmWasi' | 'KataVmIsolation' | (string & {});
    readonly messageOfTheDay?: string;
    readonly vnetSubnetID?: string;
    readonly podSubnetID?: string;
    readonly podIPAllocationMode?: 'DynamicIndividual' | 'StaticBlock' | (string & {});
    readonly maxPods?: number | ArmExpression;
    readonly osType?: 'Linux' | 'Windows' | (string & {});
    readonly osSKU?: 'Ubuntu' | 'AzureLinux' | 'AzureLinux3' | 'CBLMariner' | 'Windows2019' | 'Windows2022' | 'Ubuntu2204' | 'Windows2025' | 'Ubuntu2404' | 'AzureContainerLinux' | (string & {});
    readonly maxCount?: number | ArmExpression;
    readonly minCount?: number | ArmExpression;
    readonly enableAutoScaling?: boolean | ArmExpression;
    readonly scaleDownMode?: 'Delete' | 'Deallocate' | (string & {});
    readonly type?: 'VirtualMachineScaleSets' | 'AvailabilitySet' | 'VirtualMachines' | (string & {});
    readonly mode?: 'System' | 'User' | 'Gateway' | (string & {});
    readonly orchestratorVersion?: string;
    readonly nodeImageVersion?: string;
    readonly upgradeSettings?: AgentPoolUpgradeSettings | ArmExpression;
    readonly powerState?: PowerState | ArmExpression;
    readonly availabilityZones?: readonly string[] | ArmExpression;
    readonly enableNodePublicIP?: boolean | ArmExpression;
    readonly nodePublicIPPrefixID?: string;
    readonly scaleSetPriority?: 'Spot' | 'Regular' | (string & {});
    readonly scaleSetEvictionPolicy?: 'Delete' | 'Deallocate' | (string & {});
    readonly spotMaxPrice?: number | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly nodeLabels?: { readonly [name: string]: string } | ArmExpression;
    readonly nodeTaints?: readonly string[] | ArmExpression;
    readonly proximityPlacementGroupID?: string;
    readonly kubeletConfig?: KubeletConfig | ArmExpression;
    readonly linuxOSConfig?: LinuxOSConfig | ArmExpression;
    readonly enableEncryptionAtHost?: boolean | ArmExpression;
    readonly enableUltraSSD?: boolean | ArmExpression;
    readonly enableFIPS?: boolean | ArmExpression;
    readonly gpuInstanceProfile?: 'MIG1g' | 'MIG2g' | 'MIG3g' | 'MIG4g' | 'MIG7g' | (string & {});
    readonly creationData?: CreationData | ArmExpression;
    readonly capacityReservationGroupID?: string;
    readonly hostGroupID?: string;
    readonly networkProfile?: AgentPoolNetworkProfile | ArmExpression;
    readonly windowsProfile?: AgentPoolWindowsProfile | ArmExpression;
    readonly securityProfile?: AgentPoolSecurityProfile | ArmExpression;
    readonly gpuProfile?: GPUProfile | ArmExpression;
    readonly gatewayProfile?: AgentPoolGatewayProfile | ArmExpression;
    readonly artifactStreamingProfile?: AgentPoolArtifactStreamingProfile | ArmExpression;
    readonly virtualMachinesProfile?: VirtualMachinesProfile | ArmExpression;
    readonly virtualMachineNodesStatus?: readonly (VirtualMachineNodes | ArmExpression)[] | ArmExpression;
    readonly status?: AgentPoolStatus | ArmExpression;
    readonly localDNSProfile?: LocalDNSProfile | ArmExpression;
  }
  export interface ManagedClusterAppRoutingIstio {
    readonly mode?: 'Enabled' | 'Disabled' | (string & {});
  }
  export interface ManagedClusterAutoUpgradeProfile {
    readonly upgradeChannel?: 'rapid' | 'stable' | 'patch' | 'node-image' | 'none' | (string & {});
    readonly nodeOSUpgradeChannel?: 'None' | 'Unmanaged' | 'NodeImage' | 'SecurityPatch' | (string & {});
  }
  export interface ManagedClusterAzureMonitorProfile {
    readonly metrics?: ManagedClusterAzureMonitorProfileMetrics | ArmExpression;
    readonly appMonitoring?: ManagedClusterAzureMonitorProfileAppMonitoring | ArmExpression;
  }
  export interface ManagedClusterAzureMonitorProfileAppMonitoring {
    readonly autoInstrumentation?: ManagedClusterAzureMonitorProfileAppMonitoringAutoInstrumentation | ArmExpression;
  }
  export interface ManagedClusterAzureMonitorProfileAppMonitoringAutoInstrumentation {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface ManagedClusterAzureMonitorProfileKubeStateMetrics {
    readonly metricLabelsAllowlist?: string;
    readonly metricAnnotationsAllowList?: string;
  }
  export interface ManagedClusterAzureMonitorProfileMetrics {
    readonly enabled: boolean | ArmExpression;
    readonly kubeStateMetrics?: ManagedClusterAzureMonitorProfileKubeStateMetrics | ArmExpression;
    readonly controlPlane?: ManagedClusterAzureMonitorProfileMetricsControlPlane | ArmExpression;
  }
  export interface ManagedClusterAzureMonitorProfileMetricsControlPlane {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface ManagedClusterBootstrapProfile {
    readonly artifactSource?: 'Cache' | 'Direct' | (string & {});
    readonly containerRegistryId?: string;
  }
  export interface ManagedClusterCostAnalysis {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface ManagedClusterHostedSystemProfile {
    readonly enabled?: boolean | ArmExpression;
    readonly systemNodeSubnetID?: string;
    readonly nodeSubnetID?: string;
  }
  export interface ManagedClusterHttpProxyConfig {
    readonly httpProxy?: string;
    readonly httpsProxy?: string;
    readonly noProxy?: readonly string[] | ArmExpression;
    readonly trustedCa?: string;
    readonly enabled?: boolean | ArmExpression;
  }
  export interface ManagedClusterIdentity {
    readonly type?: 'SystemAssigned' | 'UserAssigned' | 'None' | (string & {});
    readonly delegatedResources?: { readonly [name: string]: DelegatedResource | ArmExpression } | ArmExpression;
    readonly userAssignedIdentities?: { readonly [name: string]: ManagedServiceIdentityUserAssignedIdentitiesValue | ArmExpression } | ArmExpression;
  }
  export interface ManagedClusterIngressProfile {
    readonly webAppRouting?: ManagedClusterIngressProfileWebAppRouting | ArmExpression;
    readonly gatewayAPI?: ManagedClusterIngressProfileGatewayConfiguration | ArmExpression;
  }
  export interface ManagedClusterIngressProfileGatewayConfiguration {
    readonly installation?: 'Disabled' | 'Standard' | (string & {});
  }
  export interface ManagedClusterIngressProfileNginx {
    readonly defaultIngressControllerType?: 'AnnotationControlled' | 'External' | 'Internal' | 'None' | (string & {});
  }
  export interface ManagedClusterIngressProfileWebAppRouting {
    readonly enabled?: boolean | ArmExpression;
    readonly gatewayAPIImplementations?: ManagedClusterWebAppRoutingGatewayAPIImplementations | ArmExpression;
    readonly dnsZoneResourceIds?: readonly string[] | ArmExpression;
    readonly nginx?: ManagedClusterIngressProfileNginx | ArmExpression;
  }
  export interface ManagedClusterLoadBalancerProfile {
    readonly managedOutboundIPs?: ManagedClusterLoadBalancerProfileManagedOutboundIPs | ArmExpression;
    readonly outboundIPPrefixes?: ManagedClusterLoadBalancerProfileOutboundIPPrefixes | ArmExpression;
    readonly outboundIPs?: ManagedClusterLoadBalancerProfileOutboundIPs | ArmExpression;
    readonly allocatedOutboundPorts?: number | ArmExpression;
    readonly idleTimeoutInMinutes?: number | ArmExpression;
    readonly enableMultipleStandardLoadBalancers?: boolean | ArmExpression;
    readonly backendPoolType?: 'NodeIPConfiguration' | 'NodeIP' | (string & {});
  }
  export interface ManagedClusterLoadBalancerProfileManagedOutboundIPs {
    readonly count?: number | ArmExpression;
    readonly countIPv6?: number | ArmExpression;
  }
  export interface ManagedClusterLoadBalancerProfileOutboundIPPrefixes {
    readonly publicIPPrefixes?: readonly (ResourceReference | ArmExpression)[] | ArmExpression;
  }
  export interface ManagedClusterLoadBalancerProfileOutboundIPs {
    readonly publicIPs?: readonly (ResourceReference | ArmExpression)[] | ArmExpression;
  }
  export interface ManagedClusterManagedOutboundIPProfile {
    readonly count?: number | ArmExpression;
  }
  export interface ManagedClusterMetricsProfile {
    readonly costAnalysis?: ManagedClusterCostAnalysis | ArmExpression;
  }
  export interface ManagedClusterNATGatewayProfile {
    readonly managedOutboundIPProfile?: ManagedClusterManagedOutboundIPProfile | ArmExpression;
    readonly idleTimeoutInMinutes?: number | ArmExpression;
  }
  export interface ManagedClusterNodeProvisioningProfile {
    readonly mode?: 'Manual' | 'Auto' | (string & {});
    readonly defaultNodePools?: 'None' | 'Auto' | (string & {});
  }
  export interface ManagedClusterNodeResourceGroupProfile {
    readonly restrictionLevel?: 'Unrestricted' | 'ReadOnly' | (string & {});
  }
  export interface ManagedClusterOidcIssuerProfile {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface ManagedClusterPodIdentity {
    readonly name: string;
    readonly namespace: string;
    readonly bindingSelector?: string;
    readonly identity: UserAssignedIdentity | ArmExpression;
  }
  export interface ManagedClusterPodIdentityException {
    readonly name: string;
    readonly namespace: string;
    readonly podLabels: { readonly [name: string]: string } | ArmExpression;
  }
  export interface ManagedClusterPodIdentityProfile {
    readonly enabled?: boolean | ArmExpression;
    readonly allowNetworkPluginKubenet?: boolean | ArmExpression;
    readonly userAssignedIdentities?: readonly (ManagedClusterPodIdentity | ArmExpression)[] | ArmExpression;
    readonly userAssignedIdentityExceptions?: readonly (ManagedClusterPodIdentityException | ArmExpression)[] | ArmExpression;
  }
  export interface ManagedClusterProperties {
    readonly kubernetesVersion?: string;
    readonly dnsPrefix?: string;
    readonly fqdnSubdomain?: string;
    readonly agentPoolProfiles?: readonly (ManagedClusterAgentPoolProfile | ArmExpression)[] | ArmExpression;
    readonly linuxProfile?: ContainerServiceLinuxProfile | ArmExpression;
    readonly windowsProfile?: ManagedClusterWindowsProfile | ArmExpression;
    readonly servicePrincipalProfile?: ManagedClusterServicePrincipalProfile | ArmExpression;
    readonly addonProfiles?: { readonly [name: string]: ManagedClusterAddonProfile | ArmExpression } | ArmExpression;
    readonly podIdentityProfile?: ManagedClusterPodIdentityProfile | ArmExpression;
    readonly oidcIssuerProfile?: ManagedClusterOidcIssuerProfile | ArmExpression;
    readonly nodeResourceGroup?: string;
    readonly nodeResourceGroupProfile?: ManagedClusterNodeResourceGroupProfile | ArmExpression;
    readonly enableRBAC?: boolean | ArmExpression;
    readonly supportPlan?: 'KubernetesOfficial' | 'AKSLongTermSupport' | (string & {});
    readonly networkProfile?: ContainerServiceNetworkProfile | ArmExpression;
    readonly aadProfile?: ManagedClusterAADProfile | ArmExpression;
    readonly autoUpgradeProfile?: ManagedClusterAutoUpgradeProfile | ArmExpression;
    readonly upgradeSettings?: ClusterUpgradeSettings | ArmExpression;
    readonly autoScalerProfile?: ManagedClusterPropertiesAutoScalerProfile | ArmExpression;
    readonly apiServerAccessProfile?: ManagedClusterAPIServerAccessProfile | ArmExpression;
    readonly diskEncryptionSetID?: string;
    readonly identityProfile?: { readonly [name: string]: UserAssignedIdentity | ArmExpression } | ArmExpression;
    readonly privateLinkResources?: readonly (PrivateLinkResource | ArmExpression)[] | ArmExpression;
    readonly disableLocalAccounts?: boolean | ArmExpression;
    readonly httpProxyConfig?: ManagedClusterHttpProxyConfig | ArmExpression;
    readonly securityProfile?: ManagedClusterSecurityProfile | ArmExpression;
    readonly storageProfile?: ManagedClusterStorageProfile | ArmExpression;
    readonly ingressProfile?: ManagedClusterIngressProfile | ArmExpression;
    readonly publicNetworkAccess?: 'Enabled' | 'Disabled' | (string & {});
    readonly workloadAutoScalerProfile?: ManagedClusterWorkloadAutoScalerProfile | ArmExpression;
    readonly azureMonitorProfile?: ManagedClusterAzureMonitorProfile | ArmExpression;
    readonly serviceMeshProfile?: ServiceMeshProfile | ArmExpression;
    readonly metricsProfile?: ManagedClusterMetricsProfile | ArmExpression;
    readonly nodeProvisioningProfile?: ManagedClusterNodeProvisioningProfile | ArmExpression;
    readonly bootstrapProfile?: ManagedClusterBootstrapProfile | ArmExpression;
    readonly aiToolchainOperatorProfile?: ManagedClusterAIToolchainOperatorProfile | ArmExpression;
    readonly schedulerProfile?: SchedulerProfile | ArmExpression;
    readonly hostedSystemProfile?: ManagedClusterHostedSystemProfile | ArmExpression;
    readonly status?: ManagedClusterStatus | ArmExpression;
  }
  export interface ManagedClusterPropertiesAutoScalerProfile {
    readonly 'balance-similar-node-groups'?: string;
    readonly 'daemonset-eviction-for-empty-nodes'?: boolean | ArmExpression;
    readonly 'daemonset-eviction-for-occupied-nodes'?: boolean | ArmExpression;
    readonly 'ignore-daemonsets-utilization'?: boolean | ArmExpression;
    readonly expander?: 'least-waste' | 'most-pods' | 'priority' | 'random' | (string & {});
    readonly 'max-empty-bulk-delete'?: string;
    readonly 'max-graceful-termination-sec'?: string;
    readonly 'max-node-provision-time'?: string;
    readonly 'max-total-unready-percentage'?: string;
    readonly 'new-pod-scale-up-delay'?: string;
    readonly 'ok-total-unready-count'?: string;
    readonly 'scan-interval'?: string;
    readonly 'scale-down-delay-after-add'?: string;
    readonly 'scale-down-delay-after-delete'?: string;
    readonly 'scale-down-delay-after-failure'?: string;
    readonly 'scale-down-unneeded-time'?: string;
    readonly 'scale-down-unready-time'?: string;
    readonly 'scale-down-utilization-threshold'?: string;
    readonly 'skip-nodes-with-local-storage'?: string;
    readonly 'skip-nodes-with-system-pods'?: string;
  }
  export interface ManagedClusterSKU {
    readonly name?: 'Base' | 'Automatic' | (string & {});
    readonly tier?: 'Premium' | 'Standard' | 'Free' | (string & {});
  }
  export interface ManagedClusterSecurityProfile {
    readonly defender?: ManagedClusterSecurityProfileDefender | ArmExpression;
    readonly azureKeyVaultKms?: AzureKeyVaultKms | ArmExpression;
    readonly workloadIdentity?: ManagedClusterSecurityProfileWorkloadIdentity | ArmExpression;
    readonly imageCleaner?: ManagedClusterSecurityProfileImageCleaner | ArmExpression;
    readonly customCATrustCertificates?: readonly unknown[] | ArmExpression;
  }
  export interface ManagedClusterSecurityProfileDefender {
    readonly logAnalyticsWorkspaceResourceId?: string;
    readonly securityMonitoring?: ManagedClusterSecurityProfileDefenderSecurityMonitoring | ArmExpression;
    readonly securityGating?: ManagedClusterSecurityProfileDefenderSecurityGating | ArmExpression;
  }
  export interface ManagedClusterSecurityProfileDefenderSecurityGating {
    readonly enabled?: boolean | ArmExpression;
    readonly identities?: readonly (ManagedClusterSecurityProfileDefenderSecurityGatingIdentity | ArmExpression)[] | ArmExpression;
    readonly allowSecretAccess?: boolean | ArmExpression;
  }
  export interface ManagedClusterSecurityProfileDefenderSecurityGatingIdentity {
    readonly azureContainerRegistry?: string;
    readonly identity?: UserAssignedIdentity | ArmExpression;
  }
  export interface ManagedClusterSecurityProfileDefenderSecurityMonitoring {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface ManagedClusterSecurityProfileImageCleaner {
    readonly enabled?: boolean | ArmExpression;
    readonly intervalHours?: number | ArmExpression;
  }
  export interface ManagedClusterSecurityProfileWorkloadIdentity {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface ManagedClusterServicePrincipalProfile {
    readonly clientId: string;
    readonly secret?: string;
  }
  export interface ManagedClusterStaticEgressGatewayProfile {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface ManagedClusterStatus {
  }
  export interface ManagedClusterStorageProfile {
    readonly diskCSIDriver?: ManagedClusterStorageProfileDiskCSIDriver | ArmExpression;
    readonly fileCSIDriver?: ManagedClusterStorageProfileFileCSIDriver | ArmExpression;
    readonly snapshotController?: ManagedClusterStorageProfileSnapshotController | ArmExpression;
    readonly blobCSIDriver?: ManagedClusterStorageProfileBlobCSIDriver | ArmExpression;
  }
  export interface ManagedClusterStorageProfileBlobCSIDriver {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface ManagedClusterStorageProfileDiskCSIDriver {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface ManagedClusterStorageProfileFileCSIDriver {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface ManagedClusterStorageProfileSnapshotController {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface ManagedClusterWebAppRoutingGatewayAPIImplementations {
    readonly appRoutingIstio?: ManagedClusterAppRoutingIstio | ArmExpression;
  }
  export interface ManagedClusterWindowsProfile {
    readonly adminUsername: string;
    readonly adminPassword?: string;
    readonly licenseType?: 'None' | 'Windows_Server' | (string & {});
    readonly enableCSIProxy?: boolean | ArmExpression;
    readonly gmsaProfile?: WindowsGmsaProfile | ArmExpression;
  }
  export interface ManagedClusterWorkloadAutoScalerProfile {
    readonly keda?: ManagedClusterWorkloadAutoScalerProfileKeda | ArmExpression;
    readonly verticalPodAutoscaler?: ManagedClusterWorkloadAutoScalerProfileVerticalPodAutoscaler | ArmExpression;
  }
  export interface ManagedClusterWorkloadAutoScalerProfileKeda {
    readonly enabled: boolean | ArmExpression;
  }
  export interface ManagedClusterWorkloadAutoScalerProfileVerticalPodAutoscaler {
    readonly enabled: boolean | ArmExpression;
  }
  export interface ManagedServiceIdentityUserAssignedIdentitiesValue {
  }
  export interface ManualScaleProfile {
    readonly size?: string;
    readonly count?: number | ArmExpression;
  }
  export interface PortRange {
    readonly portStart?: number | ArmExpression;
    readonly portEnd?: number | ArmExpression;
    readonly protocol?: 'TCP' | 'UDP' | (string & {});
  }
  export interface PowerState {
    readonly code?: 'Running' | 'Stopped' | (string & {});
  }
  export interface PrivateLinkResource {
    readonly id?: string;
    readonly name?: string;
    readonly type?: string;
    readonly groupId?: string;
    readonly requiredMembers?: readonly string[] | ArmExpression;
  }
  export interface ResourceReference {
    readonly id?: string;
  }
  export interface ScaleProfile {
    readonly manual?: readonly (ManualScaleProfile | ArmExpression)[] | ArmExpression;
    readonly autoscale?: readonly (AutoScaleProfile | ArmExpression)[] | ArmExpression;
  }
  export interface SchedulerInstanceProfile {
    readonly schedulerConfigMode?: 'Default' | 'ManagedByCRD' | (string & {});
  }
  export interface SchedulerProfile {
    readonly upstream?: SchedulerInstanceProfile | ArmExpression;
  }
  export interface ServiceMeshProfile {
    readonly mode: 'Istio' | 'Disabled' | (string & {});
    readonly istio?: IstioServiceMesh | ArmExpression;
  }
  export interface SysctlConfig {
    readonly netCoreSomaxconn?: number | ArmExpression;
    readonly netCoreNetdevMaxBacklog?: number | ArmExpression;
    readonly netCoreRmemDefault?: number | ArmExpression;
    readonly netCoreRmemMax?: number | ArmExpression;
    readonly netCoreWmemDefault?: number | ArmExpression;
    readonly netCoreWmemMax?: number | ArmExpression;
    readonly netCoreOptmemMax?: number | ArmExpression;
    readonly netIpv4TcpMaxSynBacklog?: number | ArmExpression;
    readonly netIpv4TcpMaxTwBuckets?: number | ArmExpression;
    readonly netIpv4TcpFinTimeout?: number | ArmExpression;
    readonly netIpv4TcpKeepaliveTime?: number | ArmExpression;
    readonly netIpv4TcpKeepaliveProbes?: number | ArmExpression;
    readonly netIpv4TcpkeepaliveIntvl?: number | ArmExpression;
    readonly netIpv4TcpTwReuse?: boolean | ArmExpression;
    readonly netIpv4IpLocalPortRange?: string;
    readonly netIpv4NeighDefaultGcThresh1?: number | ArmExpression;
    readonly netIpv4NeighDefaultGcThresh2?: number | ArmExpression;
    readonly netIpv4NeighDefaultGcThresh3?: number | ArmExpression;
    readonly netNetfilterNfConntrackMax?: number | ArmExpression;
    readonly netNetfilterNfConntrackBuckets?: number | ArmExpression;
    readonly fsInotifyMaxUserWatches?: number | ArmExpression;
    readonly fsFileMax?: number | ArmExpression;
    readonly fsAioMaxNr?: number | ArmExpression;
    readonly fsNrOpen?: number | ArmExpression;
    readonly kernelThreadsMax?: number | ArmExpression;
    readonly vmMaxMapCount?: number | ArmExpression;
    readonly vmSwappiness?: number | ArmExpression;
    readonly vmVfsCachePressure?: number | ArmExpression;
  }
  export interface UpgradeOverrideSettings {
    readonly forceUpgrade?: boolean | ArmExpression;
    readonly until?: string;
  }
  export interface UserAssignedIdentity {
    readonly resourceId?: string;
    readonly clientId?: string;
    readonly objectId?: string;
  }
  export interface VirtualMachineNodes {
    readonly size?: string;
    readonly count?: number | ArmExpression;
  }
  export interface VirtualMachinesProfile {
    readonly scale?: ScaleProfile | ArmExpression;
  }
  export interface WindowsGmsaProfile {
    readonly enabled?: boolean | ArmExpression;
    readonly dnsServer?: string;
    readonly rootDomainName?: string;
  }
}

/** @public */
export namespace MicrosoftInsights_2020_02_02 {
  export interface ComponentsResource extends ResourceMembers {
    readonly kind: string;
    readonly etag?: string;
    readonly properties?: ApplicationInsightsComponentProperties | ArmExpression;
    readonly location: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly type: 'Microsoft.Insights/components';
    readonly apiVersion: '2020-02-02';
  }
  export interface ApplicationInsightsComponentProperties {
    readonly Application_Type: 'web' | 'other' | (string & {});
    readonly Flow_Type?: 'Bluefield' | (string & {});
    readonly Request_Source?: 'rest' | (string & {});
    readonly HockeyAppId?: string;
    readonly SamplingPercentage?: number | ArmExpression;
    readonly RetentionInDays?: number | ArmExpression;
    readonly DisableIpMasking?: boolean | ArmExpression;
    readonly ImmediatePurgeDataOn30Days?: boolean | ArmExpression;
    readonly WorkspaceResourceId?: string;
    readonly publicNetworkAccessForIngestion?: 'Enabled' | 'Disabled' | (string & {});
    readonly publicNetworkAccessForQuery?: 'Enabled' | 'Disabled' | (string & {});
    readonly IngestionMode?: 'ApplicationInsights' | 'ApplicationInsightsWithDiagnosticSettings' | 'LogAnalytics' | (string & {});
    readonly DisableLocalAuth?: boolean | ArmExpression;
    readonly ForceCustomerStorageForProfiler?: boolean | ArmExpression;
  }
}

/** @public */
export namespace MicrosoftInsights_2021_05_01_preview {
  export interface DiagnosticSettingsResource extends ResourceMembers {
    readonly properties?: DiagnosticSettingsAutoGenerated | ArmExpression;
    readonly type: 'Microsoft.Insights/diagnosticSettings';
    readonly apiVersion: '2021-05-01-preview';
  }
  export interface DiagnosticSettingsAutoGenerated {
    readonly storageAccountId?: string;
    readonly serviceBusRuleId?: string;
    readonly eventHubAuthorizationRuleId?: string;
    readonly eventHubName?: string;
    readonly metrics?: readonly (MetricSettings | ArmExpression)[] | ArmExpression;
    readonly logs?: readonly (LogSettings | ArmExpression)[] | ArmExpression;
    readonly workspaceId?: string;
    readonly marketplacePartnerId?: string;
    readonly logAnalyticsDestinationType?: string;
  }
  export interface LogSettings {
    readonly category?: string;
    readonly categoryGroup?: string;
    readonly enabled: boolean | ArmExpression;
    readonly retentionPolicy?: RetentionPolicy | ArmExpression;
  }
  export interface MetricSettings {
    readonly timeGrain?: string;
    readonly category?: string;
    readonly enabled: boolean | ArmExpression;
    readonly retentionPolicy?: RetentionPolicy | ArmExpression;
  }
  export interface RetentionPolicy {
    readonly enabled: boolean | ArmExpression;
    readonly days: number | ArmExpression;
  }
}

/** @public */
export namespace MicrosoftInsights_2023_01_01 {
  export interface ActionGroupsResource extends ResourceMembers {
    readonly properties?: ActionGroup | ArmExpression;
    readonly location: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly type: 'Microsoft.Insights/actionGroups';
    readonly apiVersion: '2023-01-01';
  }
  export interface ActionGroup {
    readonly groupShortName: string;
    readonly enabled: boolean | ArmExpression;
    readonly emailReceivers?: readonly (EmailReceiver | ArmExpression)[] | ArmExpression;
    readonly smsReceivers?: readonly (SmsReceiver | ArmExpression)[] | ArmExpression;
    readonly webhookReceivers?: readonly (WebhookReceiver | ArmExpression)[] | ArmExpression;
    readonly itsmReceivers?: readonly (ItsmReceiver | ArmExpression)[] | ArmExpression;
    readonly azureAppPushReceivers?: readonly (AzureAppPushReceiver | ArmExpression)[] | ArmExpression;
    readonly automationRunbookReceivers?: readonly (AutomationRunbookReceiver | ArmExpression)[] | ArmExpression;
    readonly voiceReceivers?: readonly (VoiceReceiver | ArmExpression)[] | ArmExpression;
    readonly logicAppReceivers?: readonly (LogicAppReceiver | ArmExpression)[] | ArmExpression;
    readonly azureFunctionReceivers?: readonly (AzureFunctionReceiver | ArmExpression)[] | ArmExpression;
    readonly armRoleReceivers?: readonly (ArmRoleReceiver | ArmExpression)[] | ArmExpression;
    readonly eventHubReceivers?: readonly (EventHubReceiver | ArmExpression)[] | ArmExpression;
  }
  export interface ArmRoleReceiver {
    readonly name: string;
    readonly roleId: string;
    readonly useCommonAlertSchema?: boolean | ArmExpression;
  }
  export interface AutomationRunbookReceiver {
    readonly automationAccountId: string;
    readonly runbookName: string;
    readonly webhookResourceId: string;
    readonly isGlobalRunbook: boolean | ArmExpression;
    readonly name?: string;
    readonly serviceUri?: string;
    readonly useCommonAlertSchema?: boolean | ArmExpression;
  }
  export interface AzureAppPushReceiver {
    readonly name: string;
    readonly emailAddress: string;
  }
  export interface AzureFunctionReceiver {
    readonly name: string;
    readonly functionAppResourceId: string;
    readonly functionName: string;
    readonly httpTriggerUrl: string;
    readonly useCommonAlertSchema?: boolean | ArmExpression;
  }
  export interface EmailReceiver {
    readonly name: string;
    readonly emailAddress: string;
    readonly useCommonAlertSchema?: boolean | ArmExpression;
  }
  export interface EventHubReceiver {
    readonly name: string;
    readonly eventHubNameSpace: string;
    readonly eventHubName: string;
    readonly useCommonAlertSchema?: boolean | ArmExpression;
    readonly tenantId?: string;
    readonly subscriptionId: string;
  }
  export interface ItsmReceiver {
    readonly name: string;
    readonly workspaceId: string;
    readonly connectionId: string;
    readonly ticketConfiguration: string;
    readonly region: string;
  }
  export interface LogicAppReceiver {
    readonly name: string;
    readonly resourceId: string;
    readonly callbackUrl: string;
    readonly useCommonAlertSchema?: boolean | ArmExpression;
  }
  export interface SmsReceiver {
    readonly name: string;
    readonly countryCode: string;
    readonly phoneNumber: string;
  }
  export interface VoiceReceiver {
    readonly name: string;
    readonly countryCode: string;
    readonly phoneNumber: string;
  }
  export interface WebhookReceiver {
    readonly name: string;
    readonly serviceUri: string;
    readonly useCommonAlertSchema?: boolean | ArmExpression;
    readonly useAadAuth?: boolean | ArmExpression;
    readonly objectId?: string;
    readonly identifierUri?: string;
    readonly tenantId?: string;
  }
}

/** @public */
export namespace MicrosoftInsights_2026_01_01 {
  export interface MetricAlertsResource extends ResourceMembers {
    readonly properties: MetricAlertProperties | ArmExpression;
    readonly identity?: MicrosoftCommonIdentity | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.Insights/metricAlerts';
    readonly apiVersion: '2026-01-01';
  }
  export interface DynamicMetricCriteria {
    readonly operator: 'GreaterThan' | 'LessThan' | 'GreaterOrLessThan' | (string & {});
    readonly alertSensitivity: 'Low' | 'Medium' | 'High' | (string & {});
    readonly failingPeriods: DynamicThresholdFailingPeriods | ArmExpression;
    readonly ignoreDataBefore?: string;
    readonly criterionType: 'DynamicThresholdCriterion';
    readonly name: string;
    readonly metricName: string;
    readonly metricNamespace?: string;
    readonly timeAggregation: 'Average' | 'Count' | 'Minimum' | 'Maximum' | 'Total' | (string & {});
    readonly dimensions?: readonly (MetricDimension | ArmExpression)[] | ArmExpression;
    readonly skipMetricValidation?: boolean | ArmExpression;
  }
  export interface DynamicPromQLCriteria {
    readonly operator: 'GreaterThan' | 'LessThan' | 'GreaterOrLessThan' | (string & {});
    readonly alertSensitivity: 'Low' | 'Medium' | 'High' | (string & {});
    readonly ignoreDataBefore?: string;
    readonly criterionType: 'DynamicThresholdCriterion';
    readonly name: string;
    readonly query: string;
  }
  export interface DynamicThresholdFailingPeriods {
    readonly numberOfEvaluationPeriods: number | ArmExpression;
    readonly minFailingPeriodsToAlert: number | ArmExpression;
  }
  export interface MetricAlertAction {
    readonly actionGroupId?: string;
    readonly webHookProperties?: { readonly [name: string]: string } | ArmExpression;
  }
  export type MetricAlertCriteria = MetricAlertMultipleResourceMultipleMetricCriteria | PromQLCriteria | MetricAlertSingleResourceMultipleMetricCriteria | WebtestLocationAvailabilityCriteria;
  export interface MetricAlertMultipleResourceMultipleMetricCriteria {
    readonly allOf?: readonly (MultiMetricCriteria | ArmExpression)[] | ArmExpression;
    readonly 'odata.type': 'Microsoft.Azure.Monitor.MultipleResourceMultipleMetricCriteria';
  }
  export interface MetricAlertProperties {
    readonly description?: string;
    readonly severity: number | ArmExpression;
    readonly enabled: boolean | ArmExpression;
    readonly scopes: readonly string[] | ArmExpression;
    readonly evaluationFrequency: string;
    readonly windowSize?: string;
    readonly targetResourceType?: string;
    readonly targetResourceRegion?: string;
    readonly criteria: MetricAlertCriteria | ArmExpression;
    readonly autoMitigate?: boolean | ArmExpression;
    readonly resolveConfiguration?: ResolveConfiguration | ArmExpression;
    readonly actions?: readonly (MetricAlertAction | ArmExpression)[] | ArmExpression;
    readonly customProperties?: { readonly [name: string]: string } | ArmExpression;
    readonly actionProperties?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface MetricAlertSingleResourceMultipleMetricCriteria {
    readonly allOf?: readonly (MetricCriteria_2 | ArmExpression)[] | ArmExpression;
    readonly 'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria';
  }
  export interface MetricCriteria {
    readonly operator: 'Equals' | 'GreaterThan' | 'GreaterThanOrEqual' | 'LessThan' | 'LessThanOrEqual' | (string & {});
    readonly threshold: number | ArmExpression;
    readonly criterionType: 'StaticThresholdCriterion';
    readonly name: string;
    readonly metricName: string;
    readonly metricNamespace?: string;
    readonly timeAggregation: 'Average' | 'Count' | 'Minimum' | 'Maximum' | 'Total' | (string & {});
    readonly dimensions?: readonly (MetricDimension | ArmExpression)[] | ArmExpression;
    readonly skipMetricValidation?: boolean | ArmExpression;
  }
  export interface MetricCriteria_2 {
    readonly operator: 'Equals' | 'GreaterThan' | 'GreaterThanOrEqual' | 'LessThan' | 'LessThanOrEqual' | (string & {});
    readonly threshold: number | ArmExpression;
    readonly criterionType: 'StaticThresholdCriterion' | 'DynamicThresholdCriterion' | (string & {});
    readonly name: string;
    readonly metricName: string;
    readonly metricNamespace?: string;
    readonly timeAggregation: 'Average' | 'Count' | 'Minimum' | 'Maximum' | 'Total' | (string & {});
    readonly dimensions?: readonly (MetricDimension | ArmExpression)[] | ArmExpression;
    readonly skipMetricValidation?: boolean | ArmExpression;
    readonly [name: string]: unknown;
  }
  export interface MetricDimension {
    readonly name: string;
    readonly operator: string;
    readonly values: readonly string[] | ArmExpression;
  }
  export interface MicrosoftCommonIdentity {
    readonly type: 'SystemAssigned' | 'UserAssigned' | 'None' | ArmExpression;
    readonly userAssignedIdentities?: { readonly [name: string]: MicrosoftCommonUserIdentityProperties | ArmExpression } | ArmExpression;
  }
  export interface MicrosoftCommonUserIdentityProperties {
  }
  export type MultiMetricCriteria = DynamicMetricCriteria | MetricCriteria;
  export type MultiPromQLCriteria = DynamicPromQLCriteria | StaticPromQLCriteria;
  export interface PromQLCriteria {
    readonly failingPeriods?: QueryFailingPeriods | ArmExpression;
    readonly allOf?: readonly (MultiPromQLCriteria | ArmExpression)[] | ArmExpression;
    readonly 'odata.type': 'Microsoft.Azure.Monitor.PromQLCriteria';
  }
  export interface QueryFailingPeriods {
    readonly for: string;
  }
  export interface ResolveConfiguration {
    readonly autoResolved: boolean | ArmExpression;
    readonly timeToResolve?: string;
  }
  export interface StaticPromQLCriteria {
    readonly criterionType: 'StaticThresholdCriterion';
    readonly name: string;
    readonly query: string;
  }
  export interface WebtestLocationAvailabilityCriteria {
    readonly webTestId: string;
    readonly componentId: string;
    readonly failedLocationCount: number | ArmExpression;
    readonly 'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria';
  }
}

/** @public */
export namespace MicrosoftInsights_2026_03_01 {
  export interface ScheduledQueryRulesResource extends ResourceMembers {
    readonly identity?: Identity | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly kind?: 'LogAlert' | 'SimpleLogAlert' | 'LogToMetric' | (string & {});
    readonly properties: ScheduledQueryRuleProperties | ArmExpression;
    readonly type: 'Microsoft.Insights/scheduledQueryRules';
    readonly apiVersion: '2026-03-01';
  }
  export interface Actions {
    readonly actionGroups?: readonly string[] | ArmExpression;
    readonly customProperties?: { readonly [name: string]: string } | ArmExpression;
    readonly actionProperties?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface Condition {
    readonly criterionType?: 'StaticThresholdCriterion' | 'DynamicThresholdCriterion' | (string & {});
    readonly query?: string;
    readonly timeAggregation?: 'Count' | 'Average' | 'Minimum' | 'Maximum' | 'Total' | (string & {});
    readonly metricMeasureColumn?: string;
    readonly resourceIdColumn?: string;
    readonly dimensions?: readonly (Dimension | ArmExpression)[] | ArmExpression;
    readonly operator?: 'Equals' | 'GreaterThan' | 'GreaterThanOrEqual' | 'LessThan' | 'LessThanOrEqual' | 'GreaterOrLessThan' | (string & {});
    readonly threshold?: number | ArmExpression;
    readonly alertSensitivity?: string;
    readonly ignoreDataBefore?: string;
    readonly failingPeriods?: ConditionFailingPeriods | ArmExpression;
    readonly metricName?: string;
    readonly minRecurrenceCount?: number | ArmExpression;
  }
  export interface ConditionFailingPeriods {
    readonly numberOfEvaluationPeriods?: number | ArmExpression;
    readonly minFailingPeriodsToAlert?: number | ArmExpression;
  }
  export interface Dimension {
    readonly name: string;
    readonly operator: 'Include' | 'Exclude' | (string & {});
    readonly values: readonly string[] | ArmExpression;
  }
  export interface Identity {
    readonly type: 'SystemAssigned' | 'UserAssigned' | 'None' | ArmExpression;
    readonly userAssignedIdentities?: { readonly [name: string]: UserIdentityProperties | ArmExpression } | ArmExpression;
  }
  export interface RuleResolveConfiguration {
    readonly autoResolved?: boolean | ArmExpression;
    readonly timeToResolve?: string;
  }
  export interface ScheduledQueryRuleCriteria {
    readonly allOf?: readonly (Condition | ArmExpression)[] | ArmExpression;
  }
  export interface ScheduledQueryRuleProperties {
    readonly description?: string;
    readonly displayName?: string;
    readonly severity?: number | ArmExpression;
    readonly enabled?: boolean | ArmExpression;
    readonly scopes?: readonly string[] | ArmExpression;
    readonly evaluationFrequency?: string;
    readonly windowSize?: string;
    readonly overrideQueryTimeRange?: string;
    readonly targetResourceTypes?: readonly string[] | ArmExpression;
    readonly criteria?: ScheduledQueryRuleCriteria | ArmExpression;
    readonly muteActionsDuration?: string;
    readonly actions?: Actions | ArmExpression;
    readonly checkWorkspaceAlertsStorageConfigured?: boolean | ArmExpression;
    readonly skipQueryValidation?: boolean | ArmExpression;
    readonly autoMitigate?: boolean | ArmExpression;
    readonly resolveConfiguration?: RuleResolveConfiguration | ArmExpression;
  }
  export interface UserIdentityProperties {
  }
}

/** @public */
export namespace MicrosoftKeyVault_2026_02_01 {
  export interface VaultsResource extends ResourceMembers {
    readonly location: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly properties: VaultProperties | ArmExpression;
    readonly type: 'Microsoft.KeyVault/vaults';
    readonly apiVersion: '2026-02-01';
  }
  export interface VaultsAccessPoliciesResource extends ResourceMembers {
    readonly properties: VaultAccessPolicyProperties | ArmExpression;
    readonly type: 'Microsoft.KeyVault/vaults/accessPolicies';
    readonly apiVersion: '2026-02-01';
  }
  export interface VaultsKeysResource extends ResourceMembers {
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly properties: KeyProperties | ArmExpression;
    readonly type: 'Microsoft.KeyVault/vaults/keys';
    readonly apiVersion: '2026-02-01';
  }
  export interface VaultsSecretsResource extends ResourceMembers {
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly properties: SecretProperties | ArmExpression;
    readonly type: 'Microsoft.KeyVault/vaults/secrets';
    readonly apiVersion: '2026-02-01';
  }
  export interface AccessPolicyEntry {
    readonly tenantId: string;
    readonly objectId: string;
    readonly applicationId?: string;
    readonly permissions: Permissions | ArmExpression;
  }
  export interface Action {
    readonly type?: 'rotate' | 'notify' | ArmExpression;
  }
  export interface IPRule {
    readonly value: string;
  }
  export interface KeyAttributes {
    readonly enabled?: boolean | ArmExpression;
    readonly nbf?: number | ArmExpression;
    readonly exp?: number | ArmExpression;
    readonly exportable?: boolean | ArmExpression;
  }
  export interface KeyProperties {
    readonly attributes?: KeyAttributes | ArmExpression;
    readonly kty?: 'EC' | 'EC-HSM' | 'RSA' | 'RSA-HSM' | (string & {});
    readonly keyOps?: readonly ('encrypt' | 'decrypt' | 'sign' | 'verify' | 'wrapKey' | 'unwrapKey' | 'import' | 'release' | (string & {}))[] | ArmExpression;
    readonly keySize?: number | ArmExpression;
    readonly curveName?: 'P-256' | 'P-384' | 'P-521' | 'P-256K' | (string & {});
    readonly rotationPolicy?: RotationPolicy | ArmExpression;
    readonly release_policy?: KeyReleasePolicy | ArmExpression;
  }
  export interface KeyReleasePolicy {
    readonly contentType?: string;
    readonly data?: string;
  }
  export interface KeyRotationPolicyAttributes {
    readonly expiryTime?: string;
  }
  export interface LifetimeAction {
    readonly trigger?: Trigger | ArmExpression;
    readonly action?: Action | ArmExpression;
  }
  export interface NetworkRuleSet {
    readonly bypass?: 'AzureServices' | 'None' | (string & {});
    readonly defaultAction?: 'Allow' | 'Deny' | (string & {});
    readonly ipRules?: readonly (IPRule | ArmExpression)[] | ArmExpression;
    readonly virtualNetworkRules?: readonly (VirtualNetworkRule | ArmExpression)[] | ArmExpression;
  }
  export interface Permissions {
    readonly keys?: readonly ('all' | 'encrypt' | 'decrypt' | 'wrapKey' | 'unwrapKey' | 'sign' | 'verify' | 'get' | 'list' | 'create' | 'update' | 'import' | 'delete' | 'backup' | 'restore' | 'recover' | 'purge' | 'release' | 'rotate' | 'getrotationpolicy' | 'setrotationpolicy' | (string & {}))[] | ArmExpression;
    readonly secrets?: readonly ('all' | 'get' | 'list' | 'set' | 'delete' | 'backup' | 'restore' | 'recover' | 'purge' | (string & {}))[] | ArmExpression;
    readonly certificates?: readonly ('all' | 'get' | 'list' | 'delete' | 'create' | 'import' | 'update' | 'managecontacts' | 'getissuers' | 'listissuers' | 'setissuers' | 'deleteissuers' | 'manageissuers' | 'recover' | 'purge' | 'backup' | 'restore' | (string & {}))[] | ArmExpression;
    readonly storage?: readonly ('all' | 'get' | 'list' | 'delete' | 'set' | 'update' | 'regeneratekey' | 'recover' | 'purge' | 'backup' | 'restore' | 'setsas' | 'listsas' | 'getsas' | 'deletesas' | (string & {}))[] | ArmExpression;
  }
  export interface RotationPolicy {
    readonly attributes?: KeyRotationPolicyAttributes | ArmExpression;
    readonly lifetimeActions?: readonly (LifetimeAction | ArmExpression)[] | ArmExpression;
  }
  export interface SecretAttributes {
    readonly enabled?: boolean | ArmExpression;
    readonly nbf?: number | ArmExpression;
    readonly exp?: number | ArmExpression;
  }
  export interface SecretProperties {
    readonly value?: string;
    readonly contentType?: string;
    readonly attributes?: SecretAttributes | ArmExpression;
  }
  export interface Sku {
    readonly family: 'A' | (string & {});
    readonly name: 'standard' | 'premium' | ArmExpression;
  }
  export interface Trigger {
    readonly timeAfterCreate?: string;
    readonly timeBeforeExpiry?: string;
  }
  export interface VaultAccessPolicyProperties {
    readonly accessPolicies: readonly (AccessPolicyEntry | ArmExpression)[] | ArmExpression;
  }
  export interface VaultProperties {
    readonly tenantId: string;
    readonly sku: Sku | ArmExpression;
    readonly accessPolicies?: readonly (AccessPolicyEntry | ArmExpression)[] | ArmExpression;
    readonly vaultUri?: string;
    readonly enabledForDeployment?: boolean | ArmExpression;
    readonly enabledForDiskEncryption?: boolean | ArmExpression;
    readonly enabledForTemplateDeployment?: boolean | ArmExpression;
    readonly enableSoftDelete?: boolean | ArmExpression;
    readonly softDeleteRetentionInDays?: number | ArmExpression;
    readonly enableRbacAuthorization?: boolean | ArmExpression;
    readonly createMode?: 'recover' | 'default' | ArmExpression;
    readonly enablePurgeProtection?: boolean | ArmExpression;
    readonly networkAcls?: NetworkRuleSet | ArmExpression;
    readonly provisioningState?: 'Succeeded' | 'RegisteringDns' | (string & {});
    readonly publicNetworkAccess?: string;
  }
  export interface VirtualNetworkRule {
    readonly id: string;
    readonly ignoreMissingVnetServiceEndpoint?: boolean | ArmExpression;
  }
}

/** @public */
export namespace MicrosoftKubernetesConfiguration_2025_03_01 {
  export interface ExtensionsResource extends ResourceMembers {
    readonly properties?: ExtensionProperties | ArmExpression;
    readonly identity?: Identity | ArmExpression;
    readonly managedBy?: string;
    readonly plan?: Plan | ArmExpression;
    readonly type: 'Microsoft.KubernetesConfiguration/extensions';
    readonly apiVersion: '2025-03-01';
  }
  export interface AccessDetail {
    readonly entity?: string;
    readonly allowedActions?: readonly string[] | ArmExpression;
    readonly description?: string;
  }
  export interface AdditionalDetails {
    readonly docs?: string;
    readonly releaseNotes?: string;
    readonly troubleshootingGuide?: string;
  }
  export interface ExtensionProperties {
    readonly extensionType?: string;
    readonly autoUpgradeMinorVersion?: boolean | ArmExpression;
    readonly releaseTrain?: string;
    readonly version?: string;
    readonly scope?: Scope | ArmExpression;
    readonly configurationSettings?: { readonly [name: string]: string } | ArmExpression;
    readonly configurationProtectedSettings?: { readonly [name: string]: string } | ArmExpression;
    readonly statuses?: readonly (ExtensionStatus | ArmExpression)[] | ArmExpression;
    readonly aksAssignedIdentity?: ExtensionPropertiesAksAssignedIdentity | ArmExpression;
    readonly autoUpgradeMode?: 'none' | 'patch' | 'compatible' | (string & {});
    readonly managementDetails?: ManagementDetails | ArmExpression;
    readonly additionalDetails?: AdditionalDetails | ArmExpression;
  }
  export interface ExtensionPropertiesAksAssignedIdentity {
    readonly type?: 'SystemAssigned' | 'UserAssigned' | 'Workload' | (string & {});
    readonly objectId?: string;
    readonly clientId?: string;
    readonly resourceId?: string;
  }
  export interface ExtensionStatus {
    readonly code?: string;
    readonly displayStatus?: string;
    readonly level?: 'Error' | 'Warning' | 'Information' | (string & {});
    readonly message?: string;
    readonly time?: string;
  }
  export interface Identity {
    readonly type?: 'SystemAssigned' | ArmExpression;
  }
  export interface ManagementDetails {
    readonly category?: string;
    readonly accessDetails?: readonly (AccessDetail | ArmExpression)[] | ArmExpression;
  }
  export interface Plan {
    readonly name: string;
    readonly publisher: string;
    readonly product: string;
    readonly promotionCode?: string;
    readonly version?: string;
  }
  export interface Scope {
    readonly cluster?: ScopeCluster | ArmExpression;
    readonly namespace?: ScopeNamespace | ArmExpression;
  }
  export interface ScopeCluster {
    readonly releaseNamespace?: string;
  }
  export interface ScopeNamespace {
    readonly targetNamespace?: string;
  }
}

/** @public */
export namespace MicrosoftMachineLearningServices_2020_09_01_preview {
  export interface WorkspacesLinkedServicesResource extends ResourceMembers {
    readonly location?: string;
    readonly identity?: Identity | ArmExpression;
    readonly properties?: LinkedServiceProps | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/linkedServices';
    readonly apiVersion: '2020-09-01-preview';
  }
  export interface Identity {
    readonly type?: 'SystemAssigned' | 'SystemAssigned,UserAssigned' | 'UserAssigned' | 'None' | ArmExpression;
    readonly userAssignedIdentities?: { readonly [name: string]: UserAssignedIdentity | ArmExpression } | ArmExpression;
  }
  export interface LinkedServiceProps {
    readonly linkedServiceResourceId: string;
    readonly linkType?: 'Synapse' | ArmExpression;
    readonly createdTime?: string;
    readonly modifiedTime?: string;
  }
  export interface UserAssignedIdentity {
  }
}

/** @public */
export namespace MicrosoftMachineLearningServices_2026_03_15_preview {
  export interface WorkspacesConnectionsDeploymentsResource extends ResourceMembers {
    readonly properties: EndpointDeploymentResourceProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/connections/deployments';
    readonly apiVersion: '2026-03-15-preview';
  }
  export interface WorkspacesConnectionsRaiPoliciesResource extends ResourceMembers {
    readonly properties: RaiPolicyProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/connections/raiPolicies';
    readonly apiVersion: '2026-03-15-preview';
  }
  export interface WorkspacesEndpointsResource extends ResourceMembers {
    readonly properties: EndpointResourceProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/endpoints';
    readonly apiVersion: '2026-03-15-preview';
  }
  export interface WorkspacesInferencePoolsResource extends ResourceMembers {
    readonly properties: InferencePoolProperties | ArmExpression;
    readonly identity?: ManagedServiceIdentity | ArmExpression;
    readonly kind?: string;
    readonly sku?: Sku | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/inferencePools';
    readonly apiVersion: '2026-03-15-preview';
  }
  export interface WorkspacesManagedNetworksResource extends ResourceMembers {
    readonly properties?: ManagedNetworkSettingsProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/managedNetworks';
    readonly apiVersion: '2026-03-15-preview';
  }
  export interface WorkspacesManagedNetworksOutboundRulesResource extends ResourceMembers {
    readonly properties: OutboundRule | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/managedNetworks/outboundRules';
    readonly apiVersion: '2026-03-15-preview';
  }
  export interface CognitiveServicesSku {
    readonly capacity?: number | ArmExpression;
    readonly family?: string;
    readonly name?: string;
    readonly size?: string;
    readonly tier?: string;
  }
  export interface ContentSafetyEndpointDeploymentResourceProperties {
    readonly model: EndpointDeploymentModel | ArmExpression;
    readonly raiPolicyName?: string;
    readonly sku?: CognitiveServicesSku | ArmExpression;
    readonly versionUpgradeOption?: 'OnceNewDefaultVersionAvailable' | 'OnceCurrentVersionExpired' | 'NoAutoUpgrade' | (string & {});
    readonly type: 'Azure.ContentSafety';
    readonly failureReason?: string;
  }
  export interface ContentSafetyEndpointResourceProperties {
    readonly endpointType: 'Azure.ContentSafety';
    readonly associatedResourceId?: string;
    readonly deployments?: readonly (EndpointDeploymentResourcePropertiesBasicResource | ArmExpression)[] | ArmExpression;
    readonly endpointUri?: string;
    readonly failureReason?: string;
    readonly location?: string;
    readonly name?: string;
    readonly shouldCreateAiServicesEndpoint?: boolean | ArmExpression;
  }
  export interface EndpointDeploymentModel {
    readonly format?: string;
    readonly name?: string;
    readonly source?: string;
    readonly version?: string;
  }
  export type EndpointDeploymentResourceProperties = ContentSafetyEndpointDeploymentResourceProperties | OpenAIEndpointDeploymentResourceProperties | SpeechEndpointDeploymentResourceProperties | ManagedOnlineEndpointDeploymentResourceProperties;
  export interface EndpointDeploymentResourcePropertiesBasicResource {
    readonly properties: EndpointDeploymentResourceProperties | ArmExpression;
  }
  export type EndpointResourceProperties = ContentSafetyEndpointResourceProperties | OpenAIEndpointResourceProperties | SpeechEndpointResourceProperties | ManagedOnlineEndpointResourceProperties | ServerlessEndpointResourceProperties;
  export interface FqdnOutboundRule {
    readonly destination?: string;
    readonly type: 'FQDN';
    readonly category?: 'Required' | 'Recommended' | 'UserDefined' | 'Dependency' | (string & {});
    readonly status?: 'Inactive' | 'Active' | 'Provisioning' | 'Deleting' | 'Failed' | (string & {});
  }
  export interface InferencePoolProperties {
    readonly scaleUnitConfiguration?: ScaleUnitConfiguration | ArmExpression;
    readonly description?: string;
    readonly properties?: readonly (StringKeyValuePair | ArmExpression)[] | ArmExpression;
  }
  export interface ManagedNetworkProvisionStatus {
    readonly sparkReady?: boolean | ArmExpression;
    readonly status?: 'Inactive' | 'Active' | (string & {});
  }
  export interface ManagedNetworkSettingsEx {
    readonly enableNetworkMonitor?: boolean | ArmExpression;
    readonly isolationMode?: 'Disabled' | 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound' | (string & {});
    readonly outboundRules?: { readonly [name: string]: OutboundRule | ArmExpression } | ArmExpression;
    readonly status?: ManagedNetworkProvisionStatus | ArmExpression;
    readonly firewallSku?: 'Standard' | 'Basic' | (string & {});
    readonly managedNetworkKind?: 'V1' | 'V2' | (string & {});
  }
  export interface ManagedNetworkSettingsProperties {
    readonly managedNetwork?: ManagedNetworkSettingsEx | ArmExpression;
  }
  export interface ManagedOnlineEndpointDeploymentResourceProperties {
    readonly endpointComputeType?: 'Managed' | 'Kubernetes' | 'AzureMLCompute' | (string & {});
    readonly model?: string;
    readonly type: 'managedOnlineEndpoint';
    readonly failureReason?: string;
  }
  export interface ManagedOnlineEndpointResourceProperties {
    readonly authMode?: 'AMLToken' | 'Key' | 'AADToken' | (string & {});
    readonly compute?: string;
    readonly description?: string;
    readonly mirrorTraffic?: { readonly [name: string]: number | ArmExpression } | ArmExpression;
    readonly scoringUri?: string;
    readonly traffic?: { readonly [name: string]: number | ArmExpression } | ArmExpression;
    readonly endpointType: 'managedOnlineEndpoint';
    readonly associatedResourceId?: string;
    readonly deployments?: readonly (EndpointDeploymentResourcePropertiesBasicResource | ArmExpression)[] | ArmExpression;
    readonly endpointUri?: string;
    readonly failureReason?: string;
    readonly location?: string;
    readonly name?: string;
    readonly shouldCreateAiServicesEndpoint?: boolean | ArmExpression;
  }
  export interface ManagedServiceIdentity {
    readonly type: 'None' | 'SystemAssigned' | 'UserAssigned' | 'SystemAssigned,UserAssigned' | (string & {});
    readonly userAssignedIdentities?: { readonly [name: string]: UserAssignedIdentity | ArmExpression } | ArmExpression;
  }
  export interface OpenAIEndpointDeploymentResourceProperties {
    readonly model: EndpointDeploymentModel | ArmExpression;
    readonly raiPolicyName?: string;
    readonly sku?: CognitiveServicesSku | ArmExpression;
    readonly versionUpgradeOption?: 'OnceNewDefaultVersionAvailable' | 'OnceCurrentVersionExpired' | 'NoAutoUpgrade' | (string & {});
    readonly type: 'Azure.OpenAI';
    readonly failureReason?: string;
  }
  export interface OpenAIEndpointResourceProperties {
    readonly endpointType: 'Azure.OpenAI';
    readonly associatedResourceId?: string;
    readonly deployments?: readonly (EndpointDeploymentResourcePropertiesBasicResource | ArmExpression)[] | ArmExpression;
    readonly endpointUri?: string;
    readonly failureReason?: string;
    readonly location?: string;
    readonly name?: string;
    readonly shouldCreateAiServicesEndpoint?: boolean | ArmExpression;
  }
  export type OutboundRule = FqdnOutboundRule | PrivateEndpointOutboundRule | ServiceTagOutboundRule;
  export interface PrivateEndpointDestination {
    readonly serviceResourceId?: string;
    readonly sparkEnabled?: boolean | ArmExpression;
    readonly sparkStatus?: 'Inactive' | 'Active' | 'Provisioning' | 'Deleting' | 'Failed' | (string & {});
    readonly subresourceTarget?: string;
  }
  export interface PrivateEndpointOutboundRule {
    readonly destination?: PrivateEndpointDestination | ArmExpression;
    readonly fqdns?: readonly string[] | ArmExpression;
    readonly type: 'PrivateEndpoint';
    readonly category?: 'Required' | 'Recommended' | 'UserDefined' | 'Dependency' | (string & {});
    readonly status?: 'Inactive' | 'Active' | 'Provisioning' | 'Deleting' | 'Failed' | (string & {});
  }
  export interface RaiBlocklistConfig {
    readonly blocking?: boolean | ArmExpression;
    readonly blocklistName?: string;
  }
  export interface RaiPolicyContentFilter {
    readonly allowedContentLevel?: 'Low' | 'Medium' | 'High' | (string & {});
    readonly blocking?: boolean | ArmExpression;
    readonly enabled?: boolean | ArmExpression;
    readonly name?: string;
    readonly source?: 'Prompt' | 'Completion' | (string & {});
  }
  export interface RaiPolicyProperties {
    readonly basePolicyName?: string;
    readonly completionBlocklists?: readonly (RaiBlocklistConfig | ArmExpression)[] | ArmExpression;
    readonly contentFilters?: readonly (RaiPolicyContentFilter | ArmExpression)[] | ArmExpression;
    readonly mode?: 'Default' | 'Deferred' | 'Blocking' | (string & {});
    readonly promptBlocklists?: readonly (RaiBlocklistConfig | ArmExpression)[] | ArmExpression;
    readonly type?: 'UserManaged' | 'SystemManaged' | (string & {});
  }
  export interface ScaleUnitConfiguration {
    readonly disablePublicEgress?: boolean | ArmExpression;
    readonly registries?: readonly string[] | ArmExpression;
  }
  export interface ServerlessEndpointCapacityReservation {
    readonly capacityReservationGroupId: string;
    readonly endpointReservedCapacity?: number | ArmExpression;
  }
  export interface ServerlessEndpointContentSafety {
    readonly contentSafetyStatus: 'Enabled' | 'Disabled' | (string & {});
  }
  export interface ServerlessEndpointInferenceEndpoint {
  }
  export interface ServerlessEndpointModelSettings {
    readonly modelId: string;
  }
  export interface ServerlessEndpointResourceProperties {
    readonly authMode?: 'Key' | 'AAD' | 'KeyAndAAD' | (string & {});
    readonly capacityReservation?: ServerlessEndpointCapacityReservation | ArmExpression;
    readonly contentSafety?: ServerlessEndpointContentSafety | ArmExpression;
    readonly endpointState?: 'Unknown' | 'Creating' | 'Deleting' | 'Suspending' | 'Reinstating' | 'Online' | 'Suspended' | 'CreationFailed' | 'DeletionFailed' | (string & {});
    readonly inferenceEndpoint?: ServerlessEndpointInferenceEndpoint | ArmExpression;
    readonly marketplaceSubscriptionId?: string;
    readonly metadata?: unknown;
    readonly modelSettings?: ServerlessEndpointModelSettings | ArmExpression;
    readonly offer?: ServerlessOffer | ArmExpression;
    readonly endpointType: 'serverlessEndpoint';
    readonly associatedResourceId?: string;
    readonly deployments?: readonly (EndpointDeploymentResourcePropertiesBasicResource | ArmExpression)[] | ArmExpression;
    readonly endpointUri?: string;
    readonly failureReason?: string;
    readonly location?: string;
    readonly name?: string;
    readonly shouldCreateAiServicesEndpoint?: boolean | ArmExpression;
  }
  export interface ServerlessOffer {
    readonly offerName: string;
    readonly publisher: string;
  }
  export interface ServiceTagDestination {
    readonly action?: 'Allow' | 'Deny' | (string & {});
    readonly addressPrefixes?: readonly string[] | ArmExpression;
    readonly portRanges?: string;
    readonly protocol?: string;
    readonly serviceTag?: string;
  }
  export interface ServiceTagOutboundRule {
    readonly destination?: ServiceTagDestination | ArmExpression;
    readonly type: 'ServiceTag';
    readonly category?: 'Required' | 'Recommended' | 'UserDefined' | 'Dependency' | (string & {});
    readonly status?: 'Inactive' | 'Active' | 'Provisioning' | 'Deleting' | 'Failed' | (string & {});
  }
  export interface Sku {
    readonly name: string;
    readonly tier?: 'Free' | 'Basic' | 'Standard' | 'Premium' | ArmExpression;
    readonly size?: string;
    readonly family?: string;
    readonly capacity?: number | ArmExpression;
  }
  export interface SpeechEndpointDeploymentResourceProperties {
    readonly model: EndpointDeploymentModel | ArmExpression;
    readonly raiPolicyName?: string;
    readonly sku?: CognitiveServicesSku | ArmExpression;
    readonly versionUpgradeOption?: 'OnceNewDefaultVersionAvailable' | 'OnceCurrentVersionExpired' | 'NoAutoUpgrade' | (string & {});
    readonly type: 'Azure.Speech';
    readonly failureReason?: string;
  }
  export interface SpeechEndpointResourceProperties {
    readonly endpointType: 'Azure.Speech';
    readonly associatedResourceId?: string;
    readonly deployments?: readonly (EndpointDeploymentResourcePropertiesBasicResource | ArmExpression)[] | ArmExpression;
    readonly endpointUri?: string;
    readonly failureReason?: string;
    readonly location?: string;
    readonly name?: string;
    readonly shouldCreateAiServicesEndpoint?: boolean | ArmExpression;
  }
  export interface StringKeyValuePair {
    readonly key?: string;
    readonly value?: string;
  }
  export interface UserAssignedIdentity {
  }
}

/** @public */
export namespace MicrosoftMachineLearningServices_2026_05_01 {
  export interface RegistriesResource extends ResourceMembers {
    readonly properties: RegistryProperties | ArmExpression;
    readonly identity?: ManagedServiceIdentity | ArmExpression;
    readonly kind?: string;
    readonly sku?: Sku | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.MachineLearningServices/registries';
    readonly apiVersion: '2026-05-01';
  }
  export interface RegistriesComponentsVersionsResource extends ResourceMembers {
    readonly properties: ComponentVersionProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/registries/components/versions';
    readonly apiVersion: '2026-05-01';
  }
  export interface RegistriesDataVersionsResource extends ResourceMembers {
    readonly properties: DataVersionBaseProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/registries/data/versions';
    readonly apiVersion: '2026-05-01';
  }
  export interface RegistriesEnvironmentsVersionsResource extends ResourceMembers {
    readonly properties: EnvironmentVersionProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/registries/environments/versions';
    readonly apiVersion: '2026-05-01';
  }
  export interface RegistriesModelsVersionsResource extends ResourceMembers {
    readonly properties: ModelVersionProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/registries/models/versions';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesResource extends ResourceMembers {
    readonly properties: WorkspaceProperties | ArmExpression;
    readonly identity?: ManagedServiceIdentity | ArmExpression;
    readonly kind?: string;
    readonly location?: string;
    readonly sku?: Sku | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesBatchEndpointsResource extends ResourceMembers {
    readonly properties: BatchEndpointProperties | ArmExpression;
    readonly identity?: ManagedServiceIdentity | ArmExpression;
    readonly kind?: string;
    readonly sku?: Sku | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/batchEndpoints';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesBatchEndpointsDeploymentsResource extends ResourceMembers {
    readonly properties: BatchDeploymentProperties | ArmExpression;
    readonly identity?: ManagedServiceIdentity | ArmExpression;
    readonly kind?: string;
    readonly sku?: Sku | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/batchEndpoints/deployments';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesCapabilityHostsResource extends ResourceMembers {
    readonly properties: CapabilityHostProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/capabilityHosts';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesCodesResource extends ResourceMembers {
    readonly properties: CodeContainerProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/codes';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesCodesVersionsResource extends ResourceMembers {
    readonly properties: CodeVersionProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/codes/versions';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesComponentsResource extends ResourceMembers {
    readonly properties: ComponentContainerProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/components';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesComponentsVersionsResource extends ResourceMembers {
    readonly properties: ComponentVersionProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/components/versions';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesComputesResource extends ResourceMembers {
    readonly properties?: Compute | ArmExpression;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly sku?: Sku | ArmExpression;
    readonly identity?: ManagedServiceIdentity | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/computes';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesConnectionsResource extends ResourceMembers {
    readonly properties: WorkspaceConnectionPropertiesV2 | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/connections';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesDataResource extends ResourceMembers {
    readonly properties: DataContainerProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/data';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesDataVersionsResource extends ResourceMembers {
    readonly properties: DataVersionBaseProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/data/versions';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesDatastoresResource extends ResourceMembers {
    readonly properties: DatastoreProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/datastores';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesEnvironmentsResource extends ResourceMembers {
    readonly properties: EnvironmentContainerProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/environments';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesEnvironmentsVersionsResource extends ResourceMembers {
    readonly properties: EnvironmentVersionProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/environments/versions';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesFeaturesetsResource extends ResourceMembers {
    readonly properties: FeaturesetContainerProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/featuresets';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesFeaturesetsVersionsResource extends ResourceMembers {
    readonly properties: FeaturesetVersionProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/featuresets/versions';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesFeaturestoreEntitiesResource extends ResourceMembers {
    readonly properties: FeaturestoreEntityContainerProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/featurestoreEntities';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesFeaturestoreEntitiesVersionsResource extends ResourceMembers {
    readonly properties: FeaturestoreEntityVersionProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/featurestoreEntities/versions';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesJobsResource extends ResourceMembers {
    readonly properties: JobBaseProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/jobs';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesMarketplaceSubscriptionsResource extends ResourceMembers {
    readonly properties: MarketplaceSubscriptionProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/marketplaceSubscriptions';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesModelsResource extends ResourceMembers {
    readonly properties: ModelContainerProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/models';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesModelsVersionsResource extends ResourceMembers {
    readonly properties: ModelVersionProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/models/versions';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesOnlineEndpointsResource extends ResourceMembers {
    readonly properties: OnlineEndpointProperties | ArmExpression;
    readonly identity?: ManagedServiceIdentity | ArmExpression;
    readonly kind?: string;
    readonly sku?: Sku | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesOnlineEndpointsDeploymentsResource extends ResourceMembers {
    readonly properties: OnlineDeploymentProperties | ArmExpression;
    readonly identity?: ManagedServiceIdentity | ArmExpression;
    readonly kind?: string;
    readonly sku?: Sku | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesOutboundRulesResource extends ResourceMembers {
    readonly properties: OutboundRule | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/outboundRules';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesPrivateEndpointConnectionsResource extends ResourceMembers {
    readonly properties?: PrivateEndpointConnectionProperties | ArmExpression;
    readonly identity?: ManagedServiceIdentity | ArmExpression;
    readonly sku?: Sku | ArmExpression;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/privateEndpointConnections';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesSchedulesResource extends ResourceMembers {
    readonly properties: ScheduleProperties | ArmExpression;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/schedules';
    readonly apiVersion: '2026-05-01';
  }
  export interface WorkspacesServerlessEndpointsResource extends ResourceMembers {
    readonly properties: ServerlessEndpointProperties | ArmExpression;
    readonly identity?: ManagedServiceIdentity | ArmExpression;
    readonly kind?: string;
    readonly sku?: Sku | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.MachineLearningServices/workspaces/serverlessEndpoints';
    readonly apiVersion: '2026-05-01';
  }
  export interface AADAuthTypeWorkspaceConnectionProperties {
    readonly authType: 'AAD';
    readonly category?: 'PythonFeed' | 'ContainerRegistry' | 'Git' | 'S3' | 'Snowflake' | 'AzureKeyVault' | 'AzureSqlDb' | 'AzureSynapseAnalytics' | 'AzureMySqlDb' | 'AzurePostgresDb' | 'ADLSGen2' | 'AzureContainerAppEnvironment' | 'Redis' | 'ApiKey' | 'AzureOpenAI' | 'AIServices' | 'CognitiveSearch' | 'CognitiveService' | 'CustomKeys' | 'AzureBlob' | 'AzureStorageAccount' | 'AzureOneLake' | 'CosmosDb' | 'CosmosDbMongoDbApi' | 'AzureDataExplorer' | 'AzureMariaDb' | 'AzureDatabricksDeltaLake' | 'AzureSqlMi' | 'AzureTableStorage' | 'AmazonRdsForOracle' | 'AmazonRdsForSqlServer' | 'AmazonRedshift' | 'Db2' | 'Drill' | 'GoogleBigQuery' | 'Greenplum' | 'Hbase' | 'Hive' | 'Impala' | 'Informix' | 'MariaDb' | 'MicrosoftAccess' | 'MySql' | 'Netezza' | 'Oracle' | 'Phoenix' | 'PostgreSql' | 'Presto' | 'SapOpenHub' | 'SapBw' | 'SapHana' | 'SapTable' | 'Spark' | 'SqlServer' | 'Sybase' | 'Teradata' | 'Vertica' | 'Pinecone' | 'Databricks' | 'Cassandra' | 'Couchbase' | 'MongoDbV2' | 'MongoDbAtlas' | 'AmazonS3Compatible' | 'FileServer' | 'FtpServer' | 'GoogleCloudStorage' | 'Hdfs' | 'OracleCloudStorage' | 'Sftp' | 'GenericHttp' | 'ODataRest' | 'Odbc' | 'GenericRest' | 'RemoteTool' | 'AmazonMws' | 'Concur' | 'Dynamics' | 'DynamicsAx' | 'DynamicsCrm' | 'GoogleAdWords' | 'Hubspot' | 'Jira' | 'Magento' | 'Marketo' | 'Office365' | 'Eloqua' | 'Responsys' | 'OracleServiceCloud' | 'PayPal' | 'QuickBooks' | 'Salesforce' | 'SalesforceServiceCloud' | 'SalesforceMarketingCloud' | 'SapCloudForCustomer' | 'SapEcc' | 'ServiceNow' | 'SharePointOnlineList' | 'Shopify' | 'Square' | 'WebTable' | 'Xero' | 'Zoho' | 'GenericContainerRegistry' | 'Elasticsearch' | 'AppInsights' | 'AppConfig' | 'OpenAI' | 'Serp' | 'BingLLMSearch' | 'Serverless' | 'ManagedOnlineEndpoint' | 'ApiManagement' | 'ModelGateway' | 'GroundingWithBingSearch' | 'GroundingWithCustomSearch' | 'Sharepoint' | 'MicrosoftFabric' | 'PowerPlatformEnvironment' | 'RemoteA2A' | (string & {});
    readonly error?: string;
    readonly expiryTime?: string;
    readonly isSharedToAll?: boolean | ArmExpression;
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly peRequirement?: 'Required' | 'NotRequired' | 'NotApplicable' | (string & {});
    readonly peStatus?: 'Inactive' | 'Active' | 'NotApplicable' | (string & {});
    readonly sharedUserList?: readonly string[] | ArmExpression;
    readonly target?: string;
    readonly useWorkspaceManagedIdentity?: boolean | ArmExpression;
  }
  export interface AKS {
    readonly properties?: AKSSchemaProperties | ArmExpression;
    readonly computeType: 'AKS';
    readonly computeLocation?: string;
    readonly description?: string;
    readonly resourceId?: string;
    readonly disableLocalAuth?: boolean | ArmExpression;
  }
  export interface AKSSchemaProperties {
    readonly clusterFqdn?: string;
    readonly agentCount?: number | ArmExpression;
    readonly agentVmSize?: string;
    readonly clusterPurpose?: 'FastProd' | 'DenseProd' | 'DevTest' | (string & {});
    readonly sslConfiguration?: SslConfiguration | ArmExpression;
    readonly aksNetworkingConfiguration?: AksNetworkingConfiguration | ArmExpression;
    readonly loadBalancerType?: 'PublicIp' | 'InternalLoadBalancer' | (string & {});
    readonly loadBalancerSubnet?: string;
  }
  export interface AccessKeyAuthTypeWorkspaceConnectionProperties {
    readonly credentials?: WorkspaceConnectionAccessKey | ArmExpression;
    readonly authType: 'AccessKey';
    readonly category?: 'PythonFeed' | 'ContainerRegistry' | 'Git' | 'S3' | 'Snowflake' | 'AzureKeyVault' | 'AzureSqlDb' | 'AzureSynapseAnalytics' | 'AzureMySqlDb' | 'AzurePostgresDb' | 'ADLSGen2' | 'AzureContainerAppEnvironment' | 'Redis' | 'ApiKey' | 'AzureOpenAI' | 'AIServices' | 'CognitiveSearch' | 'CognitiveService' | 'CustomKeys' | 'AzureBlob' | 'AzureStorageAccount' | 'AzureOneLake' | 'CosmosDb' | 'CosmosDbMongoDbApi' | 'AzureDataExplorer' | 'AzureMariaDb' | 'AzureDatabricksDeltaLake' | 'AzureSqlMi' | 'AzureTableStorage' | 'AmazonRdsForOracle' | 'AmazonRdsForSqlServer' | 'AmazonRedshift' | 'Db2' | 'Drill' | 'GoogleBigQuery' | 'Greenplum' | 'Hbase' | 'Hive' | 'Impala' | 'Informix' | 'MariaDb' | 'MicrosoftAccess' | 'MySql' | 'Netezza' | 'Oracle' | 'Phoenix' | 'PostgreSql' | 'Presto' | 'SapOpenHub' | 'SapBw' | 'SapHana' | 'SapTable' | 'Spark' | 'SqlServer' | 'Sybase' | 'Teradata' | 'Vertica' | 'Pinecone' | 'Databricks' | 'Cassandra' | 'Couchbase' | 'MongoDbV2' | 'MongoDbAtlas' | 'AmazonS3Compatible' | 'FileServer' | 'FtpServer' | 'GoogleCloudStorage' | 'Hdfs' | 'OracleCloudStorage' | 'Sftp' | 'GenericHttp' | 'ODataRest' | 'Odbc' | 'GenericRest' | 'RemoteTool' | 'AmazonMws' | 'Concur' | 'Dynamics' | 'DynamicsAx' | 'DynamicsCrm' | 'GoogleAdWords' | 'Hubspot' | 'Jira' | 'Magento' | 'Marketo' | 'Office365' | 'Eloqua' | 'Responsys' | 'OracleServiceCloud' | 'PayPal' | 'QuickBooks' | 'Salesforce' | 'SalesforceServiceCloud' | 'SalesforceMarketingCloud' | 'SapCloudForCustomer' | 'SapEcc' | 'ServiceNow' | 'SharePointOnlineList' | 'Shopify' | 'Square' | 'WebTable' | 'Xero' | 'Zoho' | 'GenericContainerRegistry' | 'Elasticsearch' | 'AppInsights' | 'AppConfig' | 'OpenAI' | 'Serp' | 'BingLLMSearch' | 'Serverless' | 'ManagedOnlineEndpoint' | 'ApiManagement' | 'ModelGateway' | 'GroundingWithBingSearch' | 'GroundingWithCustomSearch' | 'Sharepoint' | 'MicrosoftFabric' | 'PowerPlatformEnvironment' | 'RemoteA2A' | (string & {});
    readonly error?: string;
    readonly expiryTime?: string;
    readonly isSharedToAll?: boolean | ArmExpression;
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly peRequirement?: 'Required' | 'NotRequired' | 'NotApplicable' | (string & {});
    readonly peStatus?: 'Inactive' | 'Active' | 'NotApplicable' | (string & {});
    readonly sharedUserList?: readonly string[] | ArmExpression;
    readonly target?: string;
    readonly useWorkspaceManagedIdentity?: boolean | ArmExpression;
  }
  export interface AccountKeyAuthTypeWorkspaceConnectionProperties {
    readonly credentials?: WorkspaceConnectionAccountKey | ArmExpression;
    readonly authType: 'AccountKey';
    readonly category?: 'PythonFeed' | 'ContainerRegistry' | 'Git' | 'S3' | 'Snowflake' | 'AzureKeyVault' | 'AzureSqlDb' | 'AzureSynapseAnalytics' | 'AzureMySqlDb' | 'AzurePostgresDb' | 'ADLSGen2' | 'AzureContainerAppEnvironment' | 'Redis' | 'ApiKey' | 'AzureOpenAI' | 'AIServices' | 'CognitiveSearch' | 'CognitiveService' | 'CustomKeys' | 'AzureBlob' | 'AzureStorageAccount' | 'AzureOneLake' | 'CosmosDb' | 'CosmosDbMongoDbApi' | 'AzureDataExplorer' | 'AzureMariaDb' | 'AzureDatabricksDeltaLake' | 'AzureSqlMi' | 'AzureTableStorage' | 'AmazonRdsForOracle' | 'AmazonRdsForSqlServer' | 'AmazonRedshift' | 'Db2' | 'Drill' | 'GoogleBigQuery' | 'Greenplum' | 'Hbase' | 'Hive' | 'Impala' | 'Informix' | 'MariaDb' | 'MicrosoftAccess' | 'MySql' | 'Netezza' | 'Oracle' | 'Phoenix' | 'PostgreSql' | 'Presto' | 'SapOpenHub' | 'SapBw' | 'SapHana' | 'SapTable' | 'Spark' | 'SqlServer' | 'Sybase' | 'Teradata' | 'Vertica' | 'Pinecone' | 'Databricks' | 'Cassandra' | 'Couchbase' | 'MongoDbV2' | 'MongoDbAtlas' | 'AmazonS3Compatible' | 'FileServer' | 'FtpServer' | 'GoogleCloudStorage' | 'Hdfs' | 'OracleCloudStorage' | 'Sftp' | 'GenericHttp' | 'ODataRest' | 'Odbc' | 'GenericRest' | 'RemoteTool' | 'AmazonMws' | 'Concur' | 'Dynamics' | 'DynamicsAx' | 'DynamicsCrm' | 'GoogleAdWords' | 'Hubspot' | 'Jira' | 'Magento' | 'Marketo' | 'Office365' | 'Eloqua' | 'Responsys' | 'OracleServiceCloud' | 'PayPal' | 'QuickBooks' | 'Salesforce' | 'SalesforceServiceCloud' | 'SalesforceMarketingCloud' | 'SapCloudForCustomer' | 'SapEcc' | 'ServiceNow' | 'SharePointOnlineList' | 'Shopify' | 'Square' | 'WebTable' | 'Xero' | 'Zoho' | 'GenericContainerRegistry' | 'Elasticsearch' | 'AppInsights' | 'AppConfig' | 'OpenAI' | 'Serp' | 'BingLLMSearch' | 'Serverless' | 'ManagedOnlineEndpoint' | 'ApiManagement' | 'ModelGateway' | 'GroundingWithBingSearch' | 'GroundingWithCustomSearch' | 'Sharepoint' | 'MicrosoftFabric' | 'PowerPlatformEnvironment' | 'RemoteA2A' | (string & {});
    readonly error?: string;
    readonly expiryTime?: string;
    readonly isSharedToAll?: boolean | ArmExpression;
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly peRequirement?: 'Required' | 'NotRequired' | 'NotApplicable' | (string & {});
    readonly peStatus?: 'Inactive' | 'Active' | 'NotApplicable' | (string & {});
    readonly sharedUserList?: readonly string[] | ArmExpression;
    readonly target?: string;
    readonly useWorkspaceManagedIdentity?: boolean | ArmExpression;
  }
  export interface AccountKeyDatastoreCredentials {
    readonly secrets: AccountKeyDatastoreSecrets | ArmExpression;
    readonly credentialsType: 'AccountKey';
  }
  export interface AccountKeyDatastoreSecrets {
    readonly key?: string;
    readonly secretsType: 'AccountKey' | 'Certificate' | 'Sas' | 'ServicePrincipal' | (string & {});
  }
  export interface AcrDetails {
    readonly systemCreatedAcrAccount?: SystemCreatedAcrAccount | ArmExpression;
  }
  export interface AksNetworkingConfiguration {
    readonly subnetId?: string;
    readonly serviceCidr?: string;
    readonly dnsServiceIP?: string;
    readonly dockerBridgeCidr?: string;
  }
  export interface AllFeatures {
    readonly filterType: 'AllFeatures';
  }
  export interface AllNodes {
    readonly nodesValueType: 'All';
  }
  export interface AmlCompute {
    readonly properties?: AmlComputeProperties | ArmExpression;
    readonly computeType: 'AmlCompute';
    readonly computeLocation?: string;
    readonly description?: string;
    readonly resourceId?: string;
    readonly disableLocalAuth?: boolean | ArmExpression;
  }
  export interface AmlComputeProperties {
    readonly osType?: 'Linux' | 'Windows' | (string & {});
    readonly vmSize?: string;
    readonly vmPriority?: 'Dedicated' | 'LowPriority' | (string & {});
    readonly virtualMachineImage?: VirtualMachineImage | ArmExpression;
    readonly isolatedNetwork?: boolean | ArmExpression;
    readonly scaleSettings?: ScaleSettings | ArmExpression;
    readonly userAccountCredentials?: UserAccountCredentials | ArmExpression;
    readonly subnet?: ResourceId | ArmExpression;
    readonly remoteLoginPortPublicAccess?: 'Enabled' | 'Disabled' | 'NotSpecified' | (string & {});
    readonly enableNodePublicIp?: boolean | ArmExpression;
    readonly propertyBag?: unknown;
  }
  export interface AmlToken {
    readonly identityType: 'AMLToken';
  }
  export interface AmlTokenComputeIdentity {
    readonly computeIdentityType: 'AmlToken';
  }
  export interface ApiKeyAuthWorkspaceConnectionProperties {
    readonly credentials?: WorkspaceConnectionApiKey | ArmExpression;
    readonly authType: 'ApiKey';
    readonly category?: 'PythonFeed' | 'ContainerRegistry' | 'Git' | 'S3' | 'Snowflake' | 'AzureKeyVault' | 'AzureSqlDb' | 'AzureSynapseAnalytics' | 'AzureMySqlDb' | 'AzurePostgresDb' | 'ADLSGen2' | 'AzureContainerAppEnvironment' | 'Redis' | 'ApiKey' | 'AzureOpenAI' | 'AIServices' | 'CognitiveSearch' | 'CognitiveService' | 'CustomKeys' | 'AzureBlob' | 'AzureStorageAccount' | 'AzureOneLake' | 'CosmosDb' | 'CosmosDbMongoDbApi' | 'AzureDataExplorer' | 'AzureMariaDb' | 'AzureDatabricksDeltaLake' | 'AzureSqlMi' | 'AzureTableStorage' | 'AmazonRdsForOracle' | 'AmazonRdsForSqlServer' | 'AmazonRedshift' | 'Db2' | 'Drill' | 'GoogleBigQuery' | 'Greenplum' | 'Hbase' | 'Hive' | 'Impala' | 'Informix' | 'MariaDb' | 'MicrosoftAccess' | 'MySql' | 'Netezza' | 'Oracle' | 'Phoenix' | 'PostgreSql' | 'Presto' | 'SapOpenHub' | 'SapBw' | 'SapHana' | 'SapTable' | 'Spark' | 'SqlServer' | 'Sybase' | 'Teradata' | 'Vertica' | 'Pinecone' | 'Databricks' | 'Cassandra' | 'Couchbase' | 'MongoDbV2' | 'MongoDbAtlas' | 'AmazonS3Compatible' | 'FileServer' | 'FtpServer' | 'GoogleCloudStorage' | 'Hdfs' | 'OracleCloudStorage' | 'Sftp' | 'GenericHttp' | 'ODataRest' | 'Odbc' | 'GenericRest' | 'RemoteTool' | 'AmazonMws' | 'Concur' | 'Dynamics' | 'DynamicsAx' | 'DynamicsCrm' | 'GoogleAdWords' | 'Hubspot' | 'Jira' | 'Magento' | 'Marketo' | 'Office365' | 'Eloqua' | 'Responsys' | 'OracleServiceCloud' | 'PayPal' | 'QuickBooks' | 'Salesforce' | 'SalesforceServiceCloud' | 'SalesforceMarketingCloud' | 'SapCloudForCustomer' | 'SapEcc' | 'ServiceNow' | 'SharePointOnlineList' | 'Shopify' | 'Square' | 'WebTable' | 'Xero' | 'Zoho' | 'GenericContainerRegistry' | 'Elasticsearch' | 'AppInsights' | 'AppConfig' | 'OpenAI' | 'Serp' | 'BingLLMSearch' | 'Serverless' | 'ManagedOnlineEndpoint' | 'ApiManagement' | 'ModelGateway' | 'GroundingWithBingSearch' | 'GroundingWithCustomSearch' | 'Sharepoint' | 'MicrosoftFabric' | 'PowerPlatformEnvironment' | 'RemoteA2A' | (string & {});
    readonly error?: string;
    readonly expiryTime?: string;
    readonly isSharedToAll?: boolean | ArmExpression;
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly peRequirement?: 'Required' | 'NotRequired' | 'NotApplicable' | (string & {});
    readonly peStatus?: 'Inactive' | 'Active' | 'NotApplicable' | (string & {});
    readonly sharedUserList?: readonly string[] | ArmExpression;
    readonly target?: string;
    readonly useWorkspaceManagedIdentity?: boolean | ArmExpression;
  }
  export interface ArmResourceId {
    readonly resourceId?: string;
  }
  export type AssetReferenceBase = DataPathAssetReference | IdAssetReference_2 | OutputPathAssetReference;
  export interface AssignedUser {
    readonly objectId: string;
    readonly tenantId: string;
  }
  export interface AutoForecastHorizon {
    readonly mode: 'Auto';
  }
  export interface AutoMLJob {
    readonly environmentId?: string;
    readonly environmentVariables?: { readonly [name: string]: string } | ArmExpression;
    readonly outputs?: { readonly [name: string]: JobOutput | ArmExpression } | ArmExpression;
    readonly queueSettings?: QueueSettings | ArmExpression;
    readonly resources?: JobResourceConfiguration | ArmExpression;
    readonly taskDetails: AutoMLVertical | ArmExpression;
    readonly jobType: 'AutoML';
    readonly componentId?: string;
    readonly computeId?: string;
    readonly displayName?: string;
    readonly experimentName?: string;
    readonly identity?: IdentityConfiguration | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly notificationSetting?: NotificationSetting | ArmExpression;
    readonly services?: { readonly [name: string]: JobService | ArmExpression } | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export type AutoMLVertical = Classification | Forecasting | ImageClassification | ImageClassificationMultilabel | ImageInstanceSegmentation | ImageObjectDetection | Regression | TextClassification | TextClassificationMultilabel | TextNer;
  export interface AutoNCrossValidations {
    readonly mode: 'Auto';
  }
  export interface AutoPauseProperties {
    readonly delayInMinutes?: number | ArmExpression;
    readonly enabled?: boolean | ArmExpression;
  }
  export interface AutoScaleProperties {
    readonly minNodeCount?: number | ArmExpression;
    readonly enabled?: boolean | ArmExpression;
    readonly maxNodeCount?: number | ArmExpression;
  }
  export interface AutoSeasonality {
    readonly mode: 'Auto';
  }
  export interface AutoTargetLags {
    readonly mode: 'Auto';
  }
  export interface AutoTargetRollingWindowSize {
    readonly mode: 'Auto';
  }
  export interface AzureBlobDatastore {
    readonly resourceGroup?: string;
    readonly subscriptionId?: string;
    readonly accountName?: string;
    readonly containerName?: string;
    readonly endpoint?: string;
    readonly protocol?: string;
    readonly serviceDataAccessAuthIdentity?: 'None' | 'WorkspaceSystemAssignedIdentity' | 'WorkspaceUserAssignedIdentity' | (string & {});
    readonly datastoreType: 'AzureBlob';
    readonly credentials: DatastoreCredentials | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface AzureDataLakeGen1Datastore {
    readonly resourceGroup?: string;
    readonly subscriptionId?: string;
    readonly serviceDataAccessAuthIdentity?: 'None' | 'WorkspaceSystemAssignedIdentity' | 'WorkspaceUserAssignedIdentity' | (string & {});
    readonly storeName: string;
    readonly datastoreType: 'AzureDataLakeGen1';
    readonly credentials: DatastoreCredentials | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface AzureDataLakeGen2Datastore {
    readonly resourceGroup?: string;
    readonly subscriptionId?: string;
    readonly accountName: string;
    readonly endpoint?: string;
    readonly filesystem: string;
    readonly protocol?: string;
    readonly serviceDataAccessAuthIdentity?: 'None' | 'WorkspaceSystemAssignedIdentity' | 'WorkspaceUserAssignedIdentity' | (string & {});
    readonly datastoreType: 'AzureDataLakeGen2';
    readonly credentials: DatastoreCredentials | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface AzureDevOpsWebhook {
    readonly webhookType: 'AzureDevOps';
    readonly eventType?: string;
  }
  export interface AzureFileDatastore {
    readonly resourceGroup?: string;
    readonly subscriptionId?: string;
    readonly accountName: string;
    readonly endpoint?: string;
    readonly fileShareName: string;
    readonly protocol?: string;
    readonly serviceDataAccessAuthIdentity?: 'None' | 'WorkspaceSystemAssignedIdentity' | 'WorkspaceUserAssignedIdentity' | (string & {});
    readonly datastoreType: 'AzureFile';
    readonly credentials: DatastoreCredentials | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface BanditPolicy {
    readonly slackAmount?: number | ArmExpression;
    readonly slackFactor?: number | ArmExpression;
    readonly policyType: 'Bandit';
    readonly delayEvaluation?: number | ArmExpression;
    readonly evaluationInterval?: number | ArmExpression;
  }
  export type BatchDeploymentConfiguration = BatchPipelineComponentDeploymentConfiguration;
  export interface BatchDeploymentProperties {
    readonly compute?: string;
    readonly deploymentConfiguration?: BatchDeploymentConfiguration | ArmExpression;
    readonly errorThreshold?: number | ArmExpression;
    readonly loggingLevel?: 'Info' | 'Warning' | 'Debug' | (string & {});
    readonly maxConcurrencyPerInstance?: number | ArmExpression;
    readonly miniBatchSize?: number | ArmExpression;
    readonly model?: AssetReferenceBase | ArmExpression;
    readonly outputAction?: 'SummaryOnly' | 'AppendRow' | (string & {});
    readonly outputFileName?: string;
    readonly resources?: DeploymentResourceConfiguration | ArmExpression;
    readonly retrySettings?: BatchRetrySettings | ArmExpression;
    readonly codeConfiguration?: CodeConfiguration | ArmExpression;
    readonly description?: string;
    readonly environmentId?: string;
    readonly environmentVariables?: { readonly [name: string]: string } | ArmExpression;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface BatchEndpointDefaults {
    readonly deploymentName?: string;
  }
  export interface BatchEndpointProperties {
    readonly defaults?: BatchEndpointDefaults | ArmExpression;
    readonly authMode: 'AMLToken' | 'Key' | 'AADToken' | (string & {});
    readonly description?: string;
    readonly keys?: EndpointAuthKeys | ArmExpression;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface BatchPipelineComponentDeploymentConfiguration {
    readonly componentId?: IdAssetReference | ArmExpression;
    readonly description?: string;
    readonly settings?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly deploymentConfigurationType: 'PipelineComponent';
  }
  export interface BatchRetrySettings {
    readonly maxRetries?: number | ArmExpression;
    readonly timeout?: string;
  }
  export interface BayesianSamplingAlgorithm {
    readonly samplingAlgorithmType: 'Bayesian';
  }
  export interface BindOptions {
    readonly propagation?: string;
    readonly createHostPath?: boolean | ArmExpression;
    readonly selinux?: string;
  }
  export interface BuildContext {
    readonly contextUri: string;
    readonly dockerfilePath?: string;
  }
  export interface CapabilityHostProperties {
    readonly acaEnvironmentConnections?: readonly string[] | ArmExpression;
    readonly aiServicesConnections?: readonly string[] | ArmExpression;
    readonly capabilityHostKind?: 'Agents' | (string & {});
    readonly customerSubnet?: string;
    readonly storageConnections?: readonly string[] | ArmExpression;
    readonly threadStorageConnections?: readonly string[] | ArmExpression;
    readonly vectorStoreConnections?: readonly string[] | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface CategoricalDataDriftMetricThreshold {
    readonly metric: 'JensenShannonDistance' | 'PopulationStabilityIndex' | 'PearsonsChiSquaredTest' | (string & {});
    readonly dataType: 'Categorical';
    readonly threshold?: MonitoringThreshold | ArmExpression;
  }
  export interface CategoricalDataQualityMetricThreshold {
    readonly metric: 'NullValueRate' | 'DataTypeErrorRate' | 'OutOfBoundsRate' | (string & {});
    readonly dataType: 'Categorical';
    readonly threshold?: MonitoringThreshold | ArmExpression;
  }
  export interface CategoricalPredictionDriftMetricThreshold {
    readonly metric: 'JensenShannonDistance' | 'PopulationStabilityIndex' | 'PearsonsChiSquaredTest' | (string & {});
    readonly dataType: 'Categorical';
    readonly threshold?: MonitoringThreshold | ArmExpression;
  }
  export interface CertificateDatastoreCredentials {
    readonly authorityUrl?: string;
    readonly clientId: string;
    readonly resourceUrl?: string;
    readonly secrets: CertificateDatastoreSecrets | ArmExpression;
    readonly tenantId: string;
    readonly thumbprint: string;
    readonly credentialsType: 'Certificate';
  }
  export interface CertificateDatastoreSecrets {
    readonly certificate?: string;
    readonly secretsType: 'AccountKey' | 'Certificate' | 'Sas' | 'ServicePrincipal' | (string & {});
  }
  export interface Classification {
    readonly cvSplitColumnNames?: readonly string[] | ArmExpression;
    readonly featurizationSettings?: TableVerticalFeaturizationSettings | ArmExpression;
    readonly limitSettings?: TableVerticalLimitSettings | ArmExpression;
    readonly nCrossValidations?: NCrossValidations | ArmExpression;
    readonly testData?: MLTableJobInput | ArmExpression;
    readonly testDataSize?: number | ArmExpression;
    readonly validationData?: MLTableJobInput | ArmExpression;
    readonly validationDataSize?: number | ArmExpression;
    readonly weightColumnName?: string;
    readonly positiveLabel?: string;
    readonly primaryMetric?: 'AUCWeighted' | 'Accuracy' | 'NormMacroRecall' | 'AveragePrecisionScoreWeighted' | 'PrecisionScoreWeighted' | (string & {});
    readonly trainingSettings?: ClassificationTrainingSettings | ArmExpression;
    readonly taskType: 'Classification';
    readonly logVerbosity?: 'NotSet' | 'Debug' | 'Info' | 'Warning' | 'Error' | 'Critical' | (string & {});
    readonly targetColumnName?: string;
    readonly trainingData: MLTableJobInput | ArmExpression;
  }
  export interface ClassificationTrainingSettings {
    readonly allowedTrainingAlgorithms?: readonly ('LogisticRegression' | 'SGD' | 'MultinomialNaiveBayes' | 'BernoulliNaiveBayes' | 'SVM' | 'LinearSVM' | 'KNN' | 'DecisionTree' | 'RandomForest' | 'ExtremeRandomTrees' | 'LightGBM' | 'GradientBoosting' | 'XGBoostClassifier' | (string & {}))[] | ArmExpression;
    readonly blockedTrainingAlgorithms?: readonly ('LogisticRegression' | 'SGD' | 'MultinomialNaiveBayes' | 'BernoulliNaiveBayes' | 'SVM' | 'LinearSVM' | 'KNN' | 'DecisionTree' | 'RandomForest' | 'ExtremeRandomTrees' | 'LightGBM' | 'GradientBoosting' | 'XGBoostClassifier' | (string & {}))[] | ArmExpression;
    readonly enableDnnTraining?: boolean | ArmExpression;
    readonly enableModelExplainability?: boolean | ArmExpression;
    readonly enableOnnxCompatibleModels?: boolean | ArmExpression;
    readonly enableStackEnsemble?: boolean | ArmExpression;
    readonly enableVoteEnsemble?: boolean | ArmExpression;
    readonly ensembleModelDownloadTimeout?: string;
    readonly stackEnsembleSettings?: StackEnsembleSettings | ArmExpression;
  }
  export interface CodeConfiguration {
    readonly codeId?: string;
    readonly scoringScript: string;
  }
  export interface CodeContainerProperties {
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface CodeVersionProperties {
    readonly codeUri?: string;
    readonly isAnonymous?: boolean | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface Collection {
    readonly clientId?: string;
    readonly dataCollectionMode?: 'Enabled' | 'Disabled' | (string & {});
    readonly dataId?: string;
    readonly samplingRate?: number | ArmExpression;
  }
  export interface ColumnTransformer {
    readonly fields?: readonly string[] | ArmExpression;
    readonly parameters?: unknown;
  }
  export interface CommandJob {
    readonly codeId?: string;
    readonly command: string;
    readonly distribution?: DistributionConfiguration | ArmExpression;
    readonly environmentId: string;
    readonly environmentVariables?: { readonly [name: string]: string } | ArmExpression;
    readonly inputs?: { readonly [name: string]: JobInput | ArmExpression } | ArmExpression;
    readonly limits?: CommandJobLimits | ArmExpression;
    readonly outputs?: { readonly [name: string]: JobOutput | ArmExpression } | ArmExpression;
    readonly queueSettings?: QueueSettings | ArmExpression;
    readonly resources?: JobResourceConfiguration | ArmExpression;
    readonly jobType: 'Command';
    readonly componentId?: string;
    readonly computeId?: string;
    readonly displayName?: string;
    readonly experimentName?: string;
    readonly identity?: IdentityConfiguration | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly notificationSetting?: NotificationSetting | ArmExpression;
    readonly services?: { readonly [name: string]: JobService | ArmExpression } | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface CommandJobLimits {
    readonly jobLimitsType: 'Command' | 'Sweep' | (string & {});
    readonly timeout?: string;
  }
  export interface ComponentContainerProperties {
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface ComponentVersionProperties {
    readonly componentSpec?: unknown;
    readonly isAnonymous?: boolean | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export type Compute = AKS | AmlCompute | ComputeInstance | DataFactory | DataLakeAnalytics | Databricks | HDInsight | Kubernetes | SynapseSpark | VirtualMachine;
  export interface ComputeInstance {
    readonly properties?: ComputeInstanceProperties | ArmExpression;
    readonly computeType: 'ComputeInstance';
    readonly computeLocation?: string;
    readonly description?: string;
    readonly resourceId?: string;
    readonly disableLocalAuth?: boolean | ArmExpression;
  }
  export interface ComputeInstanceProperties {
    readonly vmSize?: string;
    readonly subnet?: ResourceId | ArmExpression;
    readonly applicationSharingPolicy?: 'Personal' | 'Shared' | (string & {});
    readonly sshSettings?: ComputeInstanceSshSettings | ArmExpression;
    readonly customServices?: readonly (CustomService | ArmExpression)[] | ArmExpression;
    readonly computeInstanceAuthorizationType?: 'personal' | (string & {});
    readonly enableSSO?: boolean | ArmExpression;
    readonly personalComputeInstanceSettings?: PersonalComputeInstanceSettings | ArmExpression;
    readonly setupScripts?: SetupScripts | ArmExpression;
    readonly schedules?: ComputeSchedules | ArmExpression;
    readonly idleTimeBeforeShutdown?: string;
    readonly enableNodePublicIp?: boolean | ArmExpression;
  }
  export interface ComputeInstanceSshSettings {
    readonly sshPublicAccess?: 'Enabled' | 'Disabled' | (string & {});
    readonly adminPublicKey?: string;
  }
  export interface ComputeRecurrenceSchedule {
    readonly hours: readonly (number | ArmExpression)[] | ArmExpression;
    readonly minutes: readonly (number | ArmExpression)[] | ArmExpression;
    readonly monthDays?: readonly (number | ArmExpression)[] | ArmExpression;
    readonly weekDays?: readonly ('Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday' | (string & {}))[] | ArmExpression;
  }
  export interface ComputeRuntimeDto {
    readonly sparkRuntimeVersion?: string;
  }
  export interface ComputeSchedules {
    readonly computeStartStop?: readonly (ComputeStartStopSchedule | ArmExpression)[] | ArmExpression;
  }
  export interface ComputeStartStopSchedule {
    readonly status?: 'Enabled' | 'Disabled' | (string & {});
    readonly action?: 'Start' | 'Stop' | (string & {});
    readonly triggerType?: 'Recurrence' | 'Cron' | (string & {});
    readonly recurrence?: Recurrence | ArmExpression;
    readonly cron?: Cron | ArmExpression;
    readonly schedule?: ScheduleBase | ArmExpression;
  }
  export interface ContainerResourceRequirements {
    readonly containerResourceLimits?: ContainerResourceSettings | ArmExpression;
    readonly containerResourceRequests?: ContainerResourceSettings | ArmExpression;
  }
  export interface ContainerResourceSettings {
    readonly cpu?: string;
    readonly gpu?: string;
    readonly memory?: string;
  }
  export interface ContentSafety {
    readonly contentSafetyStatus: 'Enabled' | 'Disabled' | (string & {});
  }
  export interface CosmosDbSettings {
    readonly collectionsThroughput?: number | ArmExpression;
  }
  export interface CreateMonitorAction {
    readonly monitorDefinition: MonitorDefinition | ArmExpression;
    readonly actionType: 'CreateMonitor';
  }
  export interface Cron {
    readonly startTime?: string;
    readonly timeZone?: string;
    readonly expression?: string;
  }
  export interface CronTrigger {
    readonly expression: string;
    readonly triggerType: 'Cron';
    readonly endTime?: string;
    readonly startTime?: string;
    readonly timeZone?: string;
  }
  export interface CustomForecastHorizon {
    readonly value: number | ArmExpression;
    readonly mode: 'Custom';
  }
  export interface CustomKeys {
    readonly keys?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface CustomKeysWorkspaceConnectionProperties {
    readonly credentials?: CustomKeys | ArmExpression;
    readonly authType: 'CustomKeys';
    readonly category?: 'PythonFeed' | 'ContainerRegistry' | 'Git' | 'S3' | 'Snowflake' | 'AzureKeyVault' | 'AzureSqlDb' | 'AzureSynapseAnalytics' | 'AzureMySqlDb' | 'AzurePostgresDb' | 'ADLSGen2' | 'AzureContainerAppEnvironment' | 'Redis' | 'ApiKey' | 'AzureOpenAI' | 'AIServices' | 'CognitiveSearch' | 'CognitiveService' | 'CustomKeys' | 'AzureBlob' | 'AzureStorageAccount' | 'AzureOneLake' | 'CosmosDb' | 'CosmosDbMongoDbApi' | 'AzureDataExplorer' | 'AzureMariaDb' | 'AzureDatabricksDeltaLake' | 'AzureSqlMi' | 'AzureTableStorage' | 'AmazonRdsForOracle' | 'AmazonRdsForSqlServer' | 'AmazonRedshift' | 'Db2' | 'Drill' | 'GoogleBigQuery' | 'Greenplum' | 'Hbase' | 'Hive' | 'Impala' | 'Informix' | 'MariaDb' | 'MicrosoftAccess' | 'MySql' | 'Netezza' | 'Oracle' | 'Phoenix' | 'PostgreSql' | 'Presto' | 'SapOpenHub' | 'SapBw' | 'SapHana' | 'SapTable' | 'Spark' | 'SqlServer' | 'Sybase' | 'Teradata' | 'Vertica' | 'Pinecone' | 'Databricks' | 'Cassandra' | 'Couchbase' | 'MongoDbV2' | 'MongoDbAtlas' | 'AmazonS3Compatible' | 'FileServer' | 'FtpServer' | 'GoogleCloudStorage' | 'Hdfs' | 'OracleCloudStorage' | 'Sftp' | 'GenericHttp' | 'ODataRest' | 'Odbc' | 'GenericRest' | 'RemoteTool' | 'AmazonMws' | 'Concur' | 'Dynamics' | 'DynamicsAx' | 'DynamicsCrm' | 'GoogleAdWords' | 'Hubspot' | 'Jira' | 'Magento' | 'Marketo' | 'Office365' | 'Eloqua' | 'Responsys' | 'OracleServiceCloud' | 'PayPal' | 'QuickBooks' | 'Salesforce' | 'SalesforceServiceCloud' | 'SalesforceMarketingCloud' | 'SapCloudForCustomer' | 'SapEcc' | 'ServiceNow' | 'SharePointOnlineList' | 'Shopify' | 'Square' | 'WebTable' | 'Xero' | 'Zoho' | 'GenericContainerRegistry' | 'Elasticsearch' | 'AppInsights' | 'AppConfig' | 'OpenAI' | 'Serp' | 'BingLLMSearch' | 'Serverless' | 'ManagedOnlineEndpoint' | 'ApiManagement' | 'ModelGateway' | 'GroundingWithBingSearch' | 'GroundingWithCustomSearch' | 'Sharepoint' | 'MicrosoftFabric' | 'PowerPlatformEnvironment' | 'RemoteA2A' | (string & {});
    readonly error?: string;
    readonly expiryTime?: string;
    readonly isSharedToAll?: boolean | ArmExpression;
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly peRequirement?: 'Required' | 'NotRequired' | 'NotApplicable' | (string & {});
    readonly peStatus?: 'Inactive' | 'Active' | 'NotApplicable' | (string & {});
    readonly sharedUserList?: readonly string[] | ArmExpression;
    readonly target?: string;
    readonly useWorkspaceManagedIdentity?: boolean | ArmExpression;
  }
  export interface CustomMetricThreshold {
    readonly metric: string;
    readonly threshold?: MonitoringThreshold | ArmExpression;
  }
  export interface CustomModelJobInput {
    readonly mode?: 'ReadOnlyMount' | 'ReadWriteMount' | 'Download' | 'Direct' | 'EvalMount' | 'EvalDownload' | (string & {});
    readonly uri: string;
    readonly jobInputType: 'custom_model';
    readonly description?: string;
  }
  export interface CustomModelJobOutput {
    readonly assetName?: string;
    readonly mode?: 'ReadWriteMount' | 'Upload' | 'Direct' | (string & {});
    readonly uri?: string;
    readonly jobOutputType: 'custom_model';
    readonly description?: string;
  }
  export interface CustomMonitoringSignal {
    readonly componentId: string;
    readonly inputAssets?: { readonly [name: string]: MonitoringInputDataBase | ArmExpression } | ArmExpression;
    readonly inputs?: { readonly [name: string]: JobInput | ArmExpression } | ArmExpression;
    readonly metricThresholds: readonly (CustomMetricThreshold | ArmExpression)[] | ArmExpression;
    readonly signalType: 'Custom';
    readonly notificationTypes?: readonly ('AmlNotification' | (string & {}))[] | ArmExpression;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface CustomNCrossValidations {
    readonly value: number | ArmExpression;
    readonly mode: 'Custom';
  }
  export interface CustomSeasonality {
    readonly value: number | ArmExpression;
    readonly mode: 'Custom';
  }
  export interface CustomService {
    readonly name?: string;
    readonly image?: Image | ArmExpression;
    readonly environmentVariables?: { readonly [name: string]: EnvironmentVariable | ArmExpression } | ArmExpression;
    readonly docker?: Docker | ArmExpression;
    readonly endpoints?: readonly (Endpoint | ArmExpression)[] | ArmExpression;
    readonly volumes?: readonly (VolumeDefinition | ArmExpression)[] | ArmExpression;
    readonly kernel?: JupyterKernelConfig | ArmExpression;
    readonly [name: string]: unknown;
  }
  export interface CustomTargetLags {
    readonly values: readonly (number | ArmExpression)[] | ArmExpression;
    readonly mode: 'Custom';
  }
  export interface CustomTargetRollingWindowSize {
    readonly value: number | ArmExpression;
    readonly mode: 'Custom';
  }
  export interface DataCollector {
    readonly collections: { readonly [name: string]: Collection | ArmExpression } | ArmExpression;
    readonly requestLogging?: RequestLogging | ArmExpression;
    readonly rollingRate?: 'Year' | 'Month' | 'Day' | 'Hour' | 'Minute' | (string & {});
  }
  export interface DataContainerProperties {
    readonly dataType: 'uri_file' | 'uri_folder' | 'mltable' | (string & {});
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export type DataDriftMetricThresholdBase = CategoricalDataDriftMetricThreshold | NumericalDataDriftMetricThreshold;
  export interface DataDriftMonitoringSignal {
    readonly featureDataTypeOverride?: { readonly [name: string]: 'Numerical' | 'Categorical' | (string & {}) } | ArmExpression;
    readonly featureImportanceSettings?: FeatureImportanceSettings | ArmExpression;
    readonly features?: MonitoringFeatureFilterBase | ArmExpression;
    readonly metricThresholds: readonly (DataDriftMetricThresholdBase | ArmExpression)[] | ArmExpression;
    readonly productionData: MonitoringInputDataBase | ArmExpression;
    readonly referenceData: MonitoringInputDataBase | ArmExpression;
    readonly signalType: 'DataDrift';
    readonly notificationTypes?: readonly ('AmlNotification' | (string & {}))[] | ArmExpression;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface DataFactory {
    readonly computeType: 'DataFactory';
    readonly computeLocation?: string;
    readonly description?: string;
    readonly resourceId?: string;
    readonly disableLocalAuth?: boolean | ArmExpression;
  }
  export interface DataLakeAnalytics {
    readonly properties?: DataLakeAnalyticsSchemaProperties | ArmExpression;
    readonly computeType: 'DataLakeAnalytics';
    readonly computeLocation?: string;
    readonly description?: string;
    readonly resourceId?: string;
    readonly disableLocalAuth?: boolean | ArmExpression;
  }
  export interface DataLakeAnalyticsSchemaProperties {
    readonly dataLakeStoreAccountName?: string;
  }
  export interface DataPathAssetReference {
    readonly datastoreId?: string;
    readonly path?: string;
    readonly referenceType: 'DataPath';
  }
  export type DataQualityMetricThresholdBase = CategoricalDataQualityMetricThreshold | NumericalDataQualityMetricThreshold;
  export interface DataQualityMonitoringSignal {
    readonly featureDataTypeOverride?: { readonly [name: string]: 'Numerical' | 'Categorical' | (string & {}) } | ArmExpression;
    readonly featureImportanceSettings?: FeatureImportanceSettings | ArmExpression;
    readonly features?: MonitoringFeatureFilterBase | ArmExpression;
    readonly metricThresholds: readonly (DataQualityMetricThresholdBase | ArmExpression)[] | ArmExpression;
    readonly productionData: MonitoringInputDataBase | ArmExpression;
    readonly referenceData: MonitoringInputDataBase | ArmExpression;
    readonly signalType: 'DataQuality';
    readonly notificationTypes?: readonly ('AmlNotification' | (string & {}))[] | ArmExpression;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
  }
  export type DataVersionBaseProperties = MLTableData | UriFileDataVersion | UriFolderDataVersion;
  export interface Databricks {
    readonly properties?: DatabricksProperties | ArmExpression;
    readonly computeType: 'Databricks';
    readonly computeLocation?: string;
    readonly description?: string;
    readonly resourceId?: string;
    readonly disableLocalAuth?: boolean | ArmExpression;
  }
  export interface DatabricksProperties {
    readonly databricksAccessToken?: string;
    readonly workspaceUrl?: string;
  }
  export interface DatasetReference {
    readonly name?: string;
    readonly id?: string;
  }
  export type DatastoreCredentials = AccountKeyDatastoreCredentials | CertificateDatastoreCredentials | NoneDatastoreCredentials | SasDatastoreCredentials | ServicePrincipalDatastoreCredentials;
  export type DatastoreProperties = AzureBlobDatastore | AzureDataLakeGen1Datastore | AzureDataLakeGen2Datastore | AzureFileDatastore | OneLakeDatastore;
  export interface DefaultScaleSettings {
    readonly scaleType: 'Default';
  }
  export interface DeploymentResourceConfiguration {
    readonly instanceCount?: number | ArmExpression;
    readonly instanceType?: string;
    readonly properties?: { readonly [name: string]: unknown } | ArmExpression;
  }
  export type DistributionConfiguration = Mpi | PyTorch | TensorFlow;
  export interface Docker {
    readonly privileged?: boolean | ArmExpression;
    readonly [name: string]: unknown;
  }
  export type EarlyTerminationPolicy = BanditPolicy | MedianStoppingPolicy | TruncationSelectionPolicy;
  export interface EncryptionProperty {
    readonly cosmosDbResourceId?: string;
    readonly identity?: IdentityForCmk | ArmExpression;
    readonly keyVaultProperties: KeyVaultProperties | ArmExpression;
    readonly searchAccountResourceId?: string;
    readonly status: 'Enabled' | 'Disabled' | (string & {});
    readonly storageAccountResourceId?: string;
  }
  export interface Endpoint {
    readonly protocol?: 'tcp' | 'udp' | 'http' | (string & {});
    readonly name?: string;
    readonly target?: number | ArmExpression;
    readonly published?: number | ArmExpression;
    readonly hostIp?: string;
  }
  export interface EndpointAuthKeys {
    readonly primaryKey?: string;
    readonly secondaryKey?: string;
  }
  export interface EndpointScheduleAction {
    readonly endpointInvocationDefinition: { readonly [name: string]: unknown } | ArmExpression;
    readonly actionType: 'InvokeBatchEndpoint';
  }
  export interface EnvironmentContainerProperties {
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface EnvironmentVariable {
    readonly type?: 'local' | (string & {});
    readonly value?: string;
    readonly [name: string]: unknown;
  }
  export interface EnvironmentVersionProperties {
    readonly autoRebuild?: 'Disabled' | 'OnBaseImageUpdate' | (string & {});
    readonly build?: BuildContext | ArmExpression;
    readonly condaFile?: string;
    readonly image?: string;
    readonly inferenceConfig?: InferenceContainerProperties | ArmExpression;
    readonly osType?: 'Linux' | 'Windows' | (string & {});
    readonly stage?: string;
    readonly isAnonymous?: boolean | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface FeatureAttributionDriftMonitoringSignal {
    readonly featureDataTypeOverride?: { readonly [name: string]: 'Numerical' | 'Categorical' | (string & {}) } | ArmExpression;
    readonly featureImportanceSettings: FeatureImportanceSettings | ArmExpression;
    readonly metricThreshold: FeatureAttributionMetricThreshold | ArmExpression;
    readonly productionData: readonly (MonitoringInputDataBase | ArmExpression)[] | ArmExpression;
    readonly referenceData: MonitoringInputDataBase | ArmExpression;
    readonly signalType: 'FeatureAttributionDrift';
    readonly notificationTypes?: readonly ('AmlNotification' | (string & {}))[] | ArmExpression;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface FeatureAttributionMetricThreshold {
    readonly metric: 'NormalizedDiscountedCumulativeGain' | (string & {});
    readonly threshold?: MonitoringThreshold | ArmExpression;
  }
  export interface FeatureImportanceSettings {
    readonly mode?: 'Disabled' | 'Enabled' | (string & {});
    readonly targetColumn?: string;
  }
  export interface FeatureStoreSettings {
    readonly computeRuntime?: ComputeRuntimeDto | ArmExpression;
    readonly offlineStoreConnectionName?: string;
    readonly onlineStoreConnectionName?: string;
  }
  export interface FeatureSubset {
    readonly features: readonly string[] | ArmExpression;
    readonly filterType: 'FeatureSubset';
  }
  export interface FeaturesetContainerProperties {
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface FeaturesetSpecification {
    readonly path?: string;
  }
  export interface FeaturesetVersionProperties {
    readonly entities?: readonly string[] | ArmExpression;
    readonly materializationSettings?: MaterializationSettings | ArmExpression;
    readonly specification?: FeaturesetSpecification | ArmExpression;
    readonly stage?: string;
    readonly isAnonymous?: boolean | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface FeaturestoreEntityContainerProperties {
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface FeaturestoreEntityVersionProperties {
    readonly indexColumns?: readonly (IndexColumn | ArmExpression)[] | ArmExpression;
    readonly stage?: string;
    readonly isAnonymous?: boolean | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface FixedInputData {
    readonly inputDataType: 'Fixed';
    readonly columns?: { readonly [name: string]: string } | ArmExpression;
    readonly dataContext?: string;
    readonly jobInputType: 'literal' | 'uri_file' | 'uri_folder' | 'mltable' | 'custom_model' | 'mlflow_model' | 'triton_model' | (string & {});
    readonly uri: string;
  }
  export interface FlavorData {
    readonly data?: { readonly [name: string]: string } | ArmExpression;
  }
  export type ForecastHorizon = AutoForecastHorizon | CustomForecastHorizon;
  export interface Forecasting {
    readonly cvSplitColumnNames?: readonly string[] | ArmExpression;
    readonly featurizationSettings?: TableVerticalFeaturizationSettings | ArmExpression;
    readonly limitSettings?: TableVerticalLimitSettings | ArmExpression;
    readonly nCrossValidations?: NCrossValidations | ArmExpression;
    readonly testData?: MLTableJobInput | ArmExpression;
    readonly testDataSize?: number | ArmExpression;
    readonly validationData?: MLTableJobInput | ArmExpression;
    readonly validationDataSize?: number | ArmExpression;
    readonly weightColumnName?: string;
    readonly forecastingSettings?: ForecastingSettings | ArmExpression;
    readonly primaryMetric?: 'SpearmanCorrelation' | 'NormalizedRootMeanSquaredError' | 'R2Score' | 'NormalizedMeanAbsoluteError' | (string & {});
    readonly trainingSettings?: ForecastingTrainingSettings | ArmExpression;
    readonly taskType: 'Forecasting';
    readonly logVerbosity?: 'NotSet' | 'Debug' | 'Info' | 'Warning' | 'Error' | 'Critical' | (string & {});
    readonly targetColumnName?: string;
    readonly trainingData: MLTableJobInput | ArmExpression;
  }
  export interface ForecastingSettings {
    readonly countryOrRegionForHolidays?: string;
    readonly cvStepSize?: number | ArmExpression;
    readonly featureLags?: 'None' | 'Auto' | (string & {});
    readonly forecastHorizon?: ForecastHorizon | ArmExpression;
    readonly frequency?: string;
    readonly seasonality?: Seasonality | ArmExpression;
    readonly shortSeriesHandlingConfig?: 'None' | 'Auto' | 'Pad' | 'Drop' | (string & {});
    readonly targetAggregateFunction?: 'None' | 'Sum' | 'Max' | 'Min' | 'Mean' | (string & {});
    readonly targetLags?: TargetLags | ArmExpression;
    readonly targetRollingWindowSize?: TargetRollingWindowSize | ArmExpression;
    readonly timeColumnName?: string;
    readonly timeSeriesIdColumnNames?: readonly string[] | ArmExpression;
    readonly useStl?: 'None' | 'Season' | 'SeasonTrend' | (string & {});
  }
  export interface ForecastingTrainingSettings {
    readonly allowedTrainingAlgorithms?: readonly ('AutoArima' | 'Prophet' | 'Naive' | 'SeasonalNaive' | 'Average' | 'SeasonalAverage' | 'ExponentialSmoothing' | 'Arimax' | 'TCNForecaster' | 'ElasticNet' | 'GradientBoosting' | 'DecisionTree' | 'KNN' | 'LassoLars' | 'SGD' | 'RandomForest' | 'ExtremeRandomTrees' | 'LightGBM' | 'XGBoostRegressor' | (string & {}))[] | ArmExpression;
    readonly blockedTrainingAlgorithms?: readonly ('AutoArima' | 'Prophet' | 'Naive' | 'SeasonalNaive' | 'Average' | 'SeasonalAverage' | 'ExponentialSmoothing' | 'Arimax' | 'TCNForecaster' | 'ElasticNet' | 'GradientBoosting' | 'DecisionTree' | 'KNN' | 'LassoLars' | 'SGD' | 'RandomForest' | 'ExtremeRandomTrees' | 'LightGBM' | 'XGBoostRegressor' | (string & {}))[] | ArmExpression;
    readonly enableDnnTraining?: boolean | ArmExpression;
    readonly enableModelExplainability?: boolean | ArmExpression;
    readonly enableOnnxCompatibleModels?: boolean | ArmExpression;
    readonly enableStackEnsemble?: boolean | ArmExpression;
    readonly enableVoteEnsemble?: boolean | ArmExpression;
    readonly ensembleModelDownloadTimeout?: string;
    readonly stackEnsembleSettings?: StackEnsembleSettings | ArmExpression;
  }
  export interface FqdnOutboundRule {
    readonly destination?: string;
    readonly type: 'FQDN';
    readonly category?: 'Required' | 'Recommended' | 'UserDefined' | 'Dependency' | (string & {});
    readonly status?: 'Inactive' | 'Active' | 'Provisioning' | 'Deleting' | 'Failed' | (string & {});
  }
  export interface GridSamplingAlgorithm {
    readonly samplingAlgorithmType: 'Grid';
  }
  export interface HDInsight {
    readonly properties?: HDInsightProperties | ArmExpression;
    readonly computeType: 'HDInsight';
    readonly computeLocation?: string;
    readonly description?: string;
    readonly resourceId?: string;
    readonly disableLocalAuth?: boolean | ArmExpression;
  }
  export interface HDInsightProperties {
    readonly sshPort?: number | ArmExpression;
    readonly address?: string;
    readonly administratorAccount?: VirtualMachineSshCredentials | ArmExpression;
  }
  export interface IdAssetReference {
    readonly assetId: string;
    readonly referenceType: 'Id' | 'DataPath' | 'OutputPath' | (string & {});
  }
  export interface IdAssetReference_2 {
    readonly assetId: string;
    readonly referenceType: 'Id';
  }
  export type IdentityConfiguration = AmlToken | ManagedIdentity | UserIdentity;
  export interface IdentityForCmk {
    readonly userAssignedIdentity?: string;
  }
  export interface Image {
    readonly type?: 'docker' | 'azureml' | (string & {});
    readonly reference?: string;
    readonly version?: string;
    readonly [name: string]: unknown;
  }
  export interface ImageClassification {
    readonly modelSettings?: ImageModelSettingsClassification | ArmExpression;
    readonly searchSpace?: readonly (ImageModelDistributionSettingsClassification | ArmExpression)[] | ArmExpression;
    readonly limitSettings: ImageLimitSettings | ArmExpression;
    readonly sweepSettings?: ImageSweepSettings | ArmExpression;
    readonly validationData?: MLTableJobInput | ArmExpression;
    readonly validationDataSize?: number | ArmExpression;
    readonly primaryMetric?: 'AUCWeighted' | 'Accuracy' | 'NormMacroRecall' | 'AveragePrecisionScoreWeighted' | 'PrecisionScoreWeighted' | (string & {});
    readonly taskType: 'ImageClassification';
    readonly logVerbosity?: 'NotSet' | 'Debug' | 'Info' | 'Warning' | 'Error' | 'Critical' | (string & {});
    readonly targetColumnName?: string;
    readonly trainingData: MLTableJobInput | ArmExpression;
  }
  export interface ImageClassificationMultilabel {
    readonly modelSettings?: ImageModelSettingsClassification | ArmExpression;
    readonly searchSpace?: readonly (ImageModelDistributionSettingsClassification | ArmExpression)[] | ArmExpression;
    readonly limitSettings: ImageLimitSettings | ArmExpression;
    readonly sweepSettings?: ImageSweepSettings | ArmExpression;
    readonly validationData?: MLTableJobInput | ArmExpression;
    readonly validationDataSize?: number | ArmExpression;
    readonly primaryMetric?: 'AUCWeighted' | 'Accuracy' | 'NormMacroRecall' | 'AveragePrecisionScoreWeighted' | 'PrecisionScoreWeighted' | 'IOU' | (string & {});
    readonly taskType: 'ImageClassificationMultilabel';
    readonly logVerbosity?: 'NotSet' | 'Debug' | 'Info' | 'Warning' | 'Error' | 'Critical' | (string & {});
    readonly targetColumnName?: string;
    readonly trainingData: MLTableJobInput | ArmExpression;
  }
  export interface ImageInstanceSegmentation {
    readonly modelSettings?: ImageModelSettingsObjectDetection | ArmExpression;
    readonly searchSpace?: readonly (ImageModelDistributionSettingsObjectDetection | ArmExpression)[] | ArmExpression;
    readonly limitSettings: ImageLimitSettings | ArmExpression;
    readonly sweepSettings?: ImageSweepSettings | ArmExpression;
    readonly validationData?: MLTableJobInput | ArmExpression;
    readonly validationDataSize?: number | ArmExpression;
    readonly primaryMetric?: 'MeanAveragePrecision' | (string & {});
    readonly taskType: 'ImageInstanceSegmentation';
    readonly logVerbosity?: 'NotSet' | 'Debug' | 'Info' | 'Warning' | 'Error' | 'Critical' | (string & {});
    readonly targetColumnName?: string;
    readonly trainingData: MLTableJobInput | ArmExpression;
  }
  export interface ImageLimitSettings {
    readonly maxConcurrentTrials?: number | ArmExpression;
    readonly maxTrials?: number | ArmExpression;
    readonly timeout?: string;
  }
  export interface ImageModelDistributionSettingsClassification {
    readonly trainingCropSize?: string;
    readonly validationCropSize?: string;
    readonly validationResizeSize?: string;
    readonly weightedLoss?: string;
    readonly amsGradient?: string;
    readonly augmentations?: string;
    readonly beta1?: string;
    readonly beta2?: string;
    readonly distributed?: string;
    readonly earlyStopping?: string;
    readonly earlyStoppingDelay?: string;
    readonly earlyStoppingPatience?: string;
    readonly enableOnnxNormalization?: string;
    readonly evaluationFrequency?: string;
    readonly gradientAccumulationStep?: string;
    readonly layersToFreeze?: string;
    readonly learningRate?: string;
    readonly learningRateScheduler?: string;
    readonly modelName?: string;
    readonly momentum?: string;
    readonly nesterov?: string;
    readonly numberOfEpochs?: string;
    readonly numberOfWorkers?: string;
    readonly optimizer?: string;
    readonly randomSeed?: string;
    readonly stepLRGamma?: string;
    readonly stepLRStepSize?: string;
    readonly trainingBatchSize?: string;
    readonly validationBatchSize?: string;
    readonly warmupCosineLRCycles?: string;
    readonly warmupCosineLRWarmupEpochs?: string;
    readonly weightDecay?: string;
  }
  export interface ImageModelDistributionSettingsObjectDetection {
    readonly boxDetectionsPerImage?: string;
    readonly boxScoreThreshold?: string;
    readonly imageSize?: string;
    readonly maxSize?: string;
    readonly minSize?: string;
    readonly modelSize?: string;
    readonly multiScale?: string;
    readonly nmsIouThreshold?: string;
    readonly tileGridSize?: string;
    readonly tileOverlapRatio?: string;
    readonly tilePredictionsNmsThreshold?: string;
    readonly validationIouThreshold?: string;
    readonly validationMetricType?: string;
    readonly amsGradient?: string;
    readonly augmentations?: string;
    readonly beta1?: string;
    readonly beta2?: string;
    readonly distributed?: string;
    readonly earlyStopping?: string;
    readonly earlyStoppingDelay?: string;
    readonly earlyStoppingPatience?: string;
    readonly enableOnnxNormalization?: string;
    readonly evaluationFrequency?: string;
    readonly gradientAccumulationStep?: string;
    readonly layersToFreeze?: string;
    readonly learningRate?: string;
    readonly learningRateScheduler?: string;
    readonly modelName?: string;
    readonly momentum?: string;
    readonly nesterov?: string;
    readonly numberOfEpochs?: string;
    readonly numberOfWorkers?: string;
    readonly optimizer?: string;
    readonly randomSeed?: string;
    readonly stepLRGamma?: string;
    readonly stepLRStepSize?: string;
    readonly trainingBatchSize?: string;
    readonly validationBatchSize?: string;
    readonly warmupCosineLRCycles?: string;
    readonly warmupCosineLRWarmupEpochs?: string;
    readonly weightDecay?: string;
  }
  export interface ImageModelSettingsClassification {
    readonly trainingCropSize?: number | ArmExpression;
    readonly validationCropSize?: number | ArmExpression;
    readonly validationResizeSize?: number | ArmExpression;
    readonly weightedLoss?: number | ArmExpression;
    readonly advancedSettings?: string;
    readonly amsGradient?: boolean | ArmExpression;
    readonly augmentations?: string;
    readonly beta1?: number | ArmExpression;
    readonly beta2?: number | ArmExpression;
    readonly checkpointFrequency?: number | ArmExpression;
    readonly checkpointModel?: MLFlowModelJobInput | ArmExpression;
    readonly checkpointRunId?: string;
    readonly distributed?: boolean | ArmExpression;
    readonly earlyStopping?: boolean | ArmExpression;
    readonly earlyStoppingDelay?: number | ArmExpression;
    readonly earlyStoppingPatience?: number | ArmExpression;
    readonly enableOnnxNormalization?: boolean | ArmExpression;
    readonly evaluationFrequency?: number | ArmExpression;
    readonly gradientAccumulationStep?: number | ArmExpression;
    readonly layersToFreeze?: number | ArmExpression;
    readonly learningRate?: number | ArmExpression;
    readonly learningRateScheduler?: 'None' | 'WarmupCosine' | 'Step' | (string & {});
    readonly modelName?: string;
    readonly momentum?: number | ArmExpression;
    readonly nesterov?: boolean | ArmExpression;
    readonly numberOfEpochs?: number | ArmExpression;
    readonly numberOfWorkers?: number | ArmExpression;
    readonly optimizer?: 'None' | 'Sgd' | 'Adam' | 'Adamw' | (string & {});
    readonly randomSeed?: number | ArmExpression;
    readonly stepLRGamma?: number | ArmExpression;
    readonly stepLRStepSize?: number | ArmExpression;
    readonly trainingBatchSize?: number | ArmExpression;
    readonly validationBatchSize?: number | ArmExpression;
    readonly warmupCosineLRCycles?: number | ArmExpression;
    readonly warmupCosineLRWarmupEpochs?: number | ArmExpression;
    readonly weightDecay?: number | ArmExpression;
  }
  export interface ImageModelSettingsObjectDetection {
    readonly boxDetectionsPerImage?: number | ArmExpression;
    readonly boxScoreThreshold?: number | ArmExpression;
    readonly imageSize?: number | ArmExpression;
    readonly maxSize?: number | ArmExpression;
    readonly minSize?: number | ArmExpression;
    readonly modelSize?: 'None' | 'Small' | 'Medium' | 'Large' | 'ExtraLarge' | (string & {});
    readonly multiScale?: boolean | ArmExpression;
    readonly nmsIouThreshold?: number | ArmExpression;
    readonly tileGridSize?: string;
    readonly tileOverlapRatio?: number | ArmExpression;
    readonly tilePredictionsNmsThreshold?: number | ArmExpression;
    readonly validationIouThreshold?: number | ArmExpression;
    readonly validationMetricType?: 'None' | 'Coco' | 'Voc' | 'CocoVoc' | (string & {});
    readonly advancedSettings?: string;
    readonly amsGradient?: boolean | ArmExpression;
    readonly augmentations?: string;
    readonly beta1?: number | ArmExpression;
    readonly beta2?: number | ArmExpression;
    readonly checkpointFrequency?: number | ArmExpression;
    readonly checkpointModel?: MLFlowModelJobInput | ArmExpression;
    readonly checkpointRunId?: string;
    readonly distributed?: boolean | ArmExpression;
    readonly earlyStopping?: boolean | ArmExpression;
    readonly earlyStoppingDelay?: number | ArmExpression;
    readonly earlyStoppingPatience?: number | ArmExpression;
    readonly enableOnnxNormalization?: boolean | ArmExpression;
    readonly evaluationFrequency?: number | ArmExpression;
    readonly gradientAccumulationStep?: number | ArmExpression;
    readonly layersToFreeze?: number | ArmExpression;
    readonly learningRate?: number | ArmExpression;
    readonly learningRateScheduler?: 'None' | 'WarmupCosine' | 'Step' | (string & {});
    readonly modelName?: string;
    readonly momentum?: number | ArmExpression;
    readonly nesterov?: boolean | ArmExpression;
    readonly numberOfEpochs?: number | ArmExpression;
    readonly numberOfWorkers?: number | ArmExpression;
    readonly optimizer?: 'None' | 'Sgd' | 'Adam' | 'Adamw' | (string & {});
    readonly randomSeed?: number | ArmExpression;
    readonly stepLRGamma?: number | ArmExpression;
    readonly stepLRStepSize?: number | ArmExpression;
    readonly trainingBatchSize?: number | ArmExpression;
    readonly validationBatchSize?: number | ArmExpression;
    readonly warmupCosineLRCycles?: number | ArmExpression;
    readonly warmupCosineLRWarmupEpochs?: number | ArmExpression;
    readonly weightDecay?: number | ArmExpression;
  }
  export interface ImageObjectDetection {
    readonly modelSettings?: ImageModelSettingsObjectDetection | ArmExpression;
    readonly searchSpace?: readonly (ImageModelDistributionSettingsObjectDetection | ArmExpression)[] | ArmExpression;
    readonly limitSettings: ImageLimitSettings | ArmExpression;
    readonly sweepSettings?: ImageSweepSettings | ArmExpression;
    readonly validationData?: MLTableJobInput | ArmExpression;
    readonly validationDataSize?: number | ArmExpression;
    readonly primaryMetric?: 'MeanAveragePrecision' | (string & {});
    readonly taskType: 'ImageObjectDetection';
    readonly logVerbosity?: 'NotSet' | 'Debug' | 'Info' | 'Warning' | 'Error' | 'Critical' | (string & {});
    readonly targetColumnName?: string;
    readonly trainingData: MLTableJobInput | ArmExpression;
  }
  export interface ImageSweepSettings {
    readonly earlyTermination?: EarlyTerminationPolicy | ArmExpression;
    readonly samplingAlgorithm: 'Grid' | 'Random' | 'Bayesian' | (string & {});
  }
  export interface IndexColumn {
    readonly columnName?: string;
    readonly dataType?: 'String' | 'Integer' | 'Long' | 'Float' | 'Double' | 'Binary' | 'Datetime' | 'Boolean' | (string & {});
  }
  export interface InferenceContainerProperties {
    readonly livenessRoute?: Route | ArmExpression;
    readonly readinessRoute?: Route | ArmExpression;
    readonly scoringRoute?: Route | ArmExpression;
    readonly startupRoute?: Route | ArmExpression;
  }
  export interface InstanceTypeSchema {
    readonly nodeSelector?: { readonly [name: string]: string } | ArmExpression;
    readonly resources?: InstanceTypeSchemaResources | ArmExpression;
  }
  export interface InstanceTypeSchemaResources {
    readonly requests?: { readonly [name: string]: string } | ArmExpression;
    readonly limits?: { readonly [name: string]: string } | ArmExpression;
  }
  export type JobBaseProperties = AutoMLJob | CommandJob | PipelineJob | SparkJob | SweepJob;
  export type JobInput = CustomModelJobInput | LiteralJobInput | MLFlowModelJobInput_2 | MLTableJobInput_2 | TritonModelJobInput | UriFileJobInput | UriFolderJobInput;
  export type JobOutput = CustomModelJobOutput | MLFlowModelJobOutput | MLTableJobOutput | TritonModelJobOutput | UriFileJobOutput | UriFolderJobOutput;
  export interface JobResourceConfiguration {
    readonly dockerArgs?: string;
    readonly dockerArgsList?: readonly string[] | ArmExpression;
    readonly shmSize?: string;
    readonly instanceCount?: number | ArmExpression;
    readonly instanceType?: string;
    readonly properties?: { readonly [name: string]: unknown } | ArmExpression;
  }
  export interface JobScheduleAction {
    readonly jobDefinition: JobBaseProperties | ArmExpression;
    readonly actionType: 'CreateJob';
  }
  export interface JobService {
    readonly endpoint?: string;
    readonly jobServiceType?: string;
    readonly nodes?: Nodes | ArmExpression;
    readonly port?: number | ArmExpression;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface JupyterKernelConfig {
    readonly argv?: readonly string[] | ArmExpression;
    readonly displayName?: string;
    readonly language?: string;
  }
  export interface KeyVaultProperties {
    readonly identityClientId?: string;
    readonly keyIdentifier: string;
    readonly keyVaultArmId: string;
  }
  export interface Kubernetes {
    readonly properties?: KubernetesProperties | ArmExpression;
    readonly computeType: 'Kubernetes';
    readonly computeLocation?: string;
    readonly description?: string;
    readonly resourceId?: string;
    readonly disableLocalAuth?: boolean | ArmExpression;
  }
  export interface KubernetesOnlineDeployment {
    readonly containerResourceRequirements?: ContainerResourceRequirements | ArmExpression;
    readonly endpointComputeType: 'Kubernetes';
    readonly appInsightsEnabled?: boolean | ArmExpression;
    readonly dataCollector?: DataCollector | ArmExpression;
    readonly egressPublicNetworkAccess?: 'Enabled' | 'Disabled' | (string & {});
    readonly instanceType?: string;
    readonly livenessProbe?: ProbeSettings | ArmExpression;
    readonly model?: string;
    readonly modelMountPath?: string;
    readonly readinessProbe?: ProbeSettings | ArmExpression;
    readonly requestSettings?: OnlineRequestSettings | ArmExpression;
    readonly scaleSettings?: OnlineScaleSettings | ArmExpression;
    readonly startupProbe?: ProbeSettings | ArmExpression;
    readonly codeConfiguration?: CodeConfiguration | ArmExpression;
    readonly description?: string;
    readonly environmentId?: string;
    readonly environmentVariables?: { readonly [name: string]: string } | ArmExpression;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface KubernetesProperties {
    readonly relayConnectionString?: string;
    readonly serviceBusConnectionString?: string;
    readonly extensionPrincipalId?: string;
    readonly extensionInstanceReleaseTrain?: string;
    readonly vcName?: string;
    readonly namespace?: string;
    readonly defaultInstanceType?: string;
    readonly instanceTypes?: { readonly [name: string]: InstanceTypeSchema | ArmExpression } | ArmExpression;
  }
  export interface LakeHouseArtifact {
    readonly artifactType: 'LakeHouse';
    readonly artifactName: string;
  }
  export interface LiteralJobInput {
    readonly value: string;
    readonly jobInputType: 'literal';
    readonly description?: string;
  }
  export interface MLFlowModelJobInput {
    readonly mode?: 'ReadOnlyMount' | 'ReadWriteMount' | 'Download' | 'Direct' | 'EvalMount' | 'EvalDownload' | (string & {});
    readonly uri: string;
    readonly description?: string;
    readonly jobInputType: 'literal' | 'uri_file' | 'uri_folder' | 'mltable' | 'custom_model' | 'mlflow_model' | 'triton_model' | (string & {});
  }
  export interface MLFlowModelJobInput_2 {
    readonly mode?: 'ReadOnlyMount' | 'ReadWriteMount' | 'Download' | 'Direct' | 'EvalMount' | 'EvalDownload' | (string & {});
    readonly uri: string;
    readonly jobInputType: 'mlflow_model';
    readonly description?: string;
  }
  export interface MLFlowModelJobOutput {
    readonly assetName?: string;
    readonly mode?: 'ReadWriteMount' | 'Upload' | 'Direct' | (string & {});
    readonly uri?: string;
    readonly jobOutputType: 'mlflow_model';
    readonly description?: string;
  }
  export interface MLTableData {
    readonly referencedUris?: readonly string[] | ArmExpression;
    readonly dataType: 'mltable';
    readonly dataUri: string;
    readonly isAnonymous?: boolean | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface MLTableJobInput {
    readonly mode?: 'ReadOnlyMount' | 'ReadWriteMount' | 'Download' | 'Direct' | 'EvalMount' | 'EvalDownload' | (string & {});
    readonly uri: string;
    readonly description?: string;
    readonly jobInputType: 'literal' | 'uri_file' | 'uri_folder' | 'mltable' | 'custom_model' | 'mlflow_model' | 'triton_model' | (string & {});
  }
  export interface MLTableJobInput_2 {
    readonly mode?: 'ReadOnlyMount' | 'ReadWriteMount' | 'Download' | 'Direct' | 'EvalMount' | 'EvalDownload' | (string & {});
    readonly uri: string;
    readonly jobInputType: 'mltable';
    readonly description?: string;
  }
  export interface MLTableJobOutput {
    readonly assetName?: string;
    readonly mode?: 'ReadWriteMount' | 'Upload' | 'Direct' | (string & {});
    readonly uri?: string;
    readonly jobOutputType: 'mltable';
    readonly description?: string;
  }
  export interface ManagedComputeIdentity {
    readonly identity?: ManagedServiceIdentity | ArmExpression;
    readonly computeIdentityType: 'ManagedIdentity';
  }
  export interface ManagedIdentity {
    readonly clientId?: string;
    readonly objectId?: string;
    readonly resourceId?: string;
    readonly identityType: 'Managed';
  }
  export interface ManagedIdentityAuthTypeWorkspaceConnectionProperties {
    readonly credentials?: WorkspaceConnectionManagedIdentity | ArmExpression;
    readonly authType: 'ManagedIdentity';
    readonly category?: 'PythonFeed' | 'ContainerRegistry' | 'Git' | 'S3' | 'Snowflake' | 'AzureKeyVault' | 'AzureSqlDb' | 'AzureSynapseAnalytics' | 'AzureMySqlDb' | 'AzurePostgresDb' | 'ADLSGen2' | 'AzureContainerAppEnvironment' | 'Redis' | 'ApiKey' | 'AzureOpenAI' | 'AIServices' | 'CognitiveSearch' | 'CognitiveService' | 'CustomKeys' | 'AzureBlob' | 'AzureStorageAccount' | 'AzureOneLake' | 'CosmosDb' | 'CosmosDbMongoDbApi' | 'AzureDataExplorer' | 'AzureMariaDb' | 'AzureDatabricksDeltaLake' | 'AzureSqlMi' | 'AzureTableStorage' | 'AmazonRdsForOracle' | 'AmazonRdsForSqlServer' | 'AmazonRedshift' | 'Db2' | 'Drill' | 'GoogleBigQuery' | 'Greenplum' | 'Hbase' | 'Hive' | 'Impala' | 'Informix' | 'MariaDb' | 'MicrosoftAccess' | 'MySql' | 'Netezza' | 'Oracle' | 'Phoenix' | 'PostgreSql' | 'Presto' | 'SapOpenHub' | 'SapBw' | 'SapHana' | 'SapTable' | 'Spark' | 'SqlServer' | 'Sybase' | 'Teradata' | 'Vertica' | 'Pinecone' | 'Databricks' | 'Cassandra' | 'Couchbase' | 'MongoDbV2' | 'MongoDbAtlas' | 'AmazonS3Compatible' | 'FileServer' | 'FtpServer' | 'GoogleCloudStorage' | 'Hdfs' | 'OracleCloudStorage' | 'Sftp' | 'GenericHttp' | 'ODataRest' | 'Odbc' | 'GenericRest' | 'RemoteTool' | 'AmazonMws' | 'Concur' | 'Dynamics' | 'DynamicsAx' | 'DynamicsCrm' | 'GoogleAdWords' | 'Hubspot' | 'Jira' | 'Magento' | 'Marketo' | 'Office365' | 'Eloqua' | 'Responsys' | 'OracleServiceCloud' | 'PayPal' | 'QuickBooks' | 'Salesforce' | 'SalesforceServiceCloud' | 'SalesforceMarketingCloud' | 'SapCloudForCustomer' | 'SapEcc' | 'ServiceNow' | 'SharePointOnlineList' | 'Shopify' | 'Square' | 'WebTable' | 'Xero' | 'Zoho' | 'GenericContainerRegistry' | 'Elasticsearch' | 'AppInsights' | 'AppConfig' | 'OpenAI' | 'Serp' | 'BingLLMSearch' | 'Serverless' | 'ManagedOnlineEndpoint' | 'ApiManagement' | 'ModelGateway' | 'GroundingWithBingSearch' | 'GroundingWithCustomSearch' | 'Sharepoint' | 'MicrosoftFabric' | 'PowerPlatformEnvironment' | 'RemoteA2A' | (string & {});
    readonly error?: string;
    readonly expiryTime?: string;
    readonly isSharedToAll?: boolean | ArmExpression;
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly peRequirement?: 'Required' | 'NotRequired' | 'NotApplicable' | (string & {});
    readonly peStatus?: 'Inactive' | 'Active' | 'NotApplicable' | (string & {});
    readonly sharedUserList?: readonly string[] | ArmExpression;
    readonly target?: string;
    readonly useWorkspaceManagedIdentity?: boolean | ArmExpression;
  }
  export interface ManagedNetworkProvisionStatus {
    readonly sparkReady?: boolean | ArmExpression;
    readonly status?: 'Inactive' | 'Active' | (string & {});
  }
  export interface ManagedNetworkSettings {
    readonly enableNetworkMonitor?: boolean | ArmExpression;
    readonly isolationMode?: 'Disabled' | 'AllowInternetOutbound' | 'AllowOnlyApprovedOutbound' | (string & {});
    readonly outboundRules?: { readonly [name: string]: OutboundRule | ArmExpression } | ArmExpression;
    readonly status?: ManagedNetworkProvisionStatus | ArmExpression;
    readonly firewallSku?: 'Standard' | 'Basic' | (string & {});
    readonly managedNetworkKind?: 'V1' | 'V2' | (string & {});
  }
  export interface ManagedOnlineDeployment {
    readonly endpointComputeType: 'Managed';
    readonly appInsightsEnabled?: boolean | ArmExpression;
    readonly dataCollector?: DataCollector | ArmExpression;
    readonly egressPublicNetworkAccess?: 'Enabled' | 'Disabled' | (string & {});
    readonly instanceType?: string;
    readonly livenessProbe?: ProbeSettings | ArmExpression;
    readonly model?: string;
    readonly modelMountPath?: string;
    readonly readinessProbe?: ProbeSettings | ArmExpression;
    readonly requestSettings?: OnlineRequestSettings | ArmExpression;
    readonly scaleSettings?: OnlineScaleSettings | ArmExpression;
    readonly startupProbe?: ProbeSettings | ArmExpression;
    readonly codeConfiguration?: CodeConfiguration | ArmExpression;
    readonly description?: string;
    readonly environmentId?: string;
    readonly environmentVariables?: { readonly [name: string]: string } | ArmExpression;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface ManagedResourceGroupAssignedIdentities {
    readonly principalId?: string;
  }
  export interface ManagedResourceGroupSettings {
    readonly assignedIdentities?: readonly (ManagedResourceGroupAssignedIdentities | ArmExpression)[] | ArmExpression;
  }
  export interface ManagedServiceIdentity {
    readonly type: 'None' | 'SystemAssigned' | 'UserAssigned' | 'SystemAssigned,UserAssigned' | (string & {});
    readonly userAssignedIdentities?: { readonly [name: string]: UserAssignedIdentity | ArmExpression } | ArmExpression;
  }
  export interface MarketplaceSubscriptionProperties {
    readonly modelId: string;
  }
  export interface MaterializationComputeResource {
    readonly instanceType?: string;
  }
  export interface MaterializationSettings {
    readonly notification?: NotificationSetting | ArmExpression;
    readonly resource?: MaterializationComputeResource | ArmExpression;
    readonly schedule?: RecurrenceTrigger | ArmExpression;
    readonly sparkConfiguration?: { readonly [name: string]: string } | ArmExpression;
    readonly storeType?: 'None' | 'Online' | 'Offline' | 'OnlineAndOffline' | (string & {});
  }
  export interface MedianStoppingPolicy {
    readonly policyType: 'MedianStopping';
    readonly delayEvaluation?: number | ArmExpression;
    readonly evaluationInterval?: number | ArmExpression;
  }
  export interface ModelContainerProperties {
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface ModelSettings {
    readonly modelId?: string;
  }
  export interface ModelVersionProperties {
    readonly flavors?: { readonly [name: string]: FlavorData | ArmExpression } | ArmExpression;
    readonly jobName?: string;
    readonly modelType?: string;
    readonly modelUri?: string;
    readonly stage?: string;
    readonly datasets?: readonly (DatasetReference | ArmExpression)[] | ArmExpression;
    readonly isAnonymous?: boolean | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export type MonitorComputeConfigurationBase = MonitorServerlessSparkCompute;
  export type MonitorComputeIdentityBase = AmlTokenComputeIdentity | ManagedComputeIdentity;
  export interface MonitorDefinition {
    readonly alertNotificationSettings?: MonitorNotificationSettings | ArmExpression;
    readonly computeConfiguration: MonitorComputeConfigurationBase | ArmExpression;
    readonly monitoringTarget?: MonitoringTarget | ArmExpression;
    readonly signals: { readonly [name: string]: MonitoringSignalBase | ArmExpression } | ArmExpression;
  }
  export interface MonitorEmailNotificationSettings {
    readonly emails?: readonly string[] | ArmExpression;
  }
  export interface MonitorNotificationSettings {
    readonly emailNotificationSettings?: MonitorEmailNotificationSettings | ArmExpression;
  }
  export interface MonitorServerlessSparkCompute {
    readonly computeIdentity: MonitorComputeIdentityBase | ArmExpression;
    readonly instanceType: string;
    readonly runtimeVersion: string;
    readonly computeType: 'ServerlessSpark';
  }
  export type MonitoringFeatureFilterBase = AllFeatures | FeatureSubset | TopNFeaturesByAttribution;
  export type MonitoringInputDataBase = FixedInputData | RollingInputData | StaticInputData;
  export type MonitoringSignalBase = CustomMonitoringSignal | DataDriftMonitoringSignal | DataQualityMonitoringSignal | FeatureAttributionDriftMonitoringSignal | PredictionDriftMonitoringSignal;
  export interface MonitoringTarget {
    readonly deploymentId?: string;
    readonly modelId?: string;
    readonly taskType: 'Classification' | 'Regression' | (string & {});
  }
  export interface MonitoringThreshold {
    readonly value?: number | ArmExpression;
  }
  export interface Mpi {
    readonly processCountPerInstance?: number | ArmExpression;
    readonly distributionType: 'Mpi';
  }
  export type NCrossValidations = AutoNCrossValidations | CustomNCrossValidations;
  export interface NlpVerticalFeaturizationSettings {
    readonly datasetLanguage?: string;
  }
  export interface NlpVerticalLimitSettings {
    readonly maxConcurrentTrials?: number | ArmExpression;
    readonly maxTrials?: number | ArmExpression;
    readonly timeout?: string;
  }
  export type Nodes = AllNodes;
  export interface NoneAuthTypeWorkspaceConnectionProperties {
    readonly authType: 'None';
    readonly category?: 'PythonFeed' | 'ContainerRegistry' | 'Git' | 'S3' | 'Snowflake' | 'AzureKeyVault' | 'AzureSqlDb' | 'AzureSynapseAnalytics' | 'AzureMySqlDb' | 'AzurePostgresDb' | 'ADLSGen2' | 'AzureContainerAppEnvironment' | 'Redis' | 'ApiKey' | 'AzureOpenAI' | 'AIServices' | 'CognitiveSearch' | 'CognitiveService' | 'CustomKeys' | 'AzureBlob' | 'AzureStorageAccount' | 'AzureOneLake' | 'CosmosDb' | 'CosmosDbMongoDbApi' | 'AzureDataExplorer' | 'AzureMariaDb' | 'AzureDatabricksDeltaLake' | 'AzureSqlMi' | 'AzureTableStorage' | 'AmazonRdsForOracle' | 'AmazonRdsForSqlServer' | 'AmazonRedshift' | 'Db2' | 'Drill' | 'GoogleBigQuery' | 'Greenplum' | 'Hbase' | 'Hive' | 'Impala' | 'Informix' | 'MariaDb' | 'MicrosoftAccess' | 'MySql' | 'Netezza' | 'Oracle' | 'Phoenix' | 'PostgreSql' | 'Presto' | 'SapOpenHub' | 'SapBw' | 'SapHana' | 'SapTable' | 'Spark' | 'SqlServer' | 'Sybase' | 'Teradata' | 'Vertica' | 'Pinecone' | 'Databricks' | 'Cassandra' | 'Couchbase' | 'MongoDbV2' | 'MongoDbAtlas' | 'AmazonS3Compatible' | 'FileServer' | 'FtpServer' | 'GoogleCloudStorage' | 'Hdfs' | 'OracleCloudStorage' | 'Sftp' | 'GenericHttp' | 'ODataRest' | 'Odbc' | 'GenericRest' | 'RemoteTool' | 'AmazonMws' | 'Concur' | 'Dynamics' | 'DynamicsAx' | 'DynamicsCrm' | 'GoogleAdWords' | 'Hubspot' | 'Jira' | 'Magento' | 'Marketo' | 'Office365' | 'Eloqua' | 'Responsys' | 'OracleServiceCloud' | 'PayPal' | 'QuickBooks' | 'Salesforce' | 'SalesforceServiceCloud' | 'SalesforceMarketingCloud' | 'SapCloudForCustomer' | 'SapEcc' | 'ServiceNow' | 'SharePointOnlineList' | 'Shopify' | 'Square' | 'WebTable' | 'Xero' | 'Zoho' | 'GenericContainerRegistry' | 'Elasticsearch' | 'AppInsights' | 'AppConfig' | 'OpenAI' | 'Serp' | 'BingLLMSearch' | 'Serverless' | 'ManagedOnlineEndpoint' | 'ApiManagement' | 'ModelGateway' | 'GroundingWithBingSearch' | 'GroundingWithCustomSearch' | 'Sharepoint' | 'MicrosoftFabric' | 'PowerPlatformEnvironment' | 'RemoteA2A' | (string & {});
    readonly error?: string;
    readonly expiryTime?: string;
    readonly isSharedToAll?: boolean | ArmExpression;
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly peRequirement?: 'Required' | 'NotRequired' | 'NotApplicable' | (string & {});
    readonly peStatus?: 'Inactive' | 'Active' | 'NotApplicable' | (string & {});
    readonly sharedUserList?: readonly string[] | ArmExpression;
    readonly target?: string;
    readonly useWorkspaceManagedIdentity?: boolean | ArmExpression;
  }
  export interface NoneDatastoreCredentials {
    readonly credentialsType: 'None';
  }
  export interface NotificationSetting {
    readonly emailOn?: readonly ('JobCompleted' | 'JobFailed' | 'JobCancelled' | (string & {}))[] | ArmExpression;
    readonly emails?: readonly string[] | ArmExpression;
    readonly webhooks?: { readonly [name: string]: Webhook | ArmExpression } | ArmExpression;
  }
  export interface NumericalDataDriftMetricThreshold {
    readonly metric: 'JensenShannonDistance' | 'PopulationStabilityIndex' | 'NormalizedWassersteinDistance' | 'TwoSampleKolmogorovSmirnovTest' | (string & {});
    readonly dataType: 'Numerical';
    readonly threshold?: MonitoringThreshold | ArmExpression;
  }
  export interface NumericalDataQualityMetricThreshold {
    readonly metric: 'NullValueRate' | 'DataTypeErrorRate' | 'OutOfBoundsRate' | (string & {});
    readonly dataType: 'Numerical';
    readonly threshold?: MonitoringThreshold | ArmExpression;
  }
  export interface NumericalPredictionDriftMetricThreshold {
    readonly metric: 'JensenShannonDistance' | 'PopulationStabilityIndex' | 'NormalizedWassersteinDistance' | 'TwoSampleKolmogorovSmirnovTest' | (string & {});
    readonly dataType: 'Numerical';
    readonly threshold?: MonitoringThreshold | ArmExpression;
  }
  export interface OAuth2AuthTypeWorkspaceConnectionProperties {
    readonly credentials?: WorkspaceConnectionOAuth2 | ArmExpression;
    readonly authType: 'OAuth2';
    readonly category?: 'PythonFeed' | 'ContainerRegistry' | 'Git' | 'S3' | 'Snowflake' | 'AzureKeyVault' | 'AzureSqlDb' | 'AzureSynapseAnalytics' | 'AzureMySqlDb' | 'AzurePostgresDb' | 'ADLSGen2' | 'AzureContainerAppEnvironment' | 'Redis' | 'ApiKey' | 'AzureOpenAI' | 'AIServices' | 'CognitiveSearch' | 'CognitiveService' | 'CustomKeys' | 'AzureBlob' | 'AzureStorageAccount' | 'AzureOneLake' | 'CosmosDb' | 'CosmosDbMongoDbApi' | 'AzureDataExplorer' | 'AzureMariaDb' | 'AzureDatabricksDeltaLake' | 'AzureSqlMi' | 'AzureTableStorage' | 'AmazonRdsForOracle' | 'AmazonRdsForSqlServer' | 'AmazonRedshift' | 'Db2' | 'Drill' | 'GoogleBigQuery' | 'Greenplum' | 'Hbase' | 'Hive' | 'Impala' | 'Informix' | 'MariaDb' | 'MicrosoftAccess' | 'MySql' | 'Netezza' | 'Oracle' | 'Phoenix' | 'PostgreSql' | 'Presto' | 'SapOpenHub' | 'SapBw' | 'SapHana' | 'SapTable' | 'Spark' | 'SqlServer' | 'Sybase' | 'Teradata' | 'Vertica' | 'Pinecone' | 'Databricks' | 'Cassandra' | 'Couchbase' | 'MongoDbV2' | 'MongoDbAtlas' | 'AmazonS3Compatible' | 'FileServer' | 'FtpServer' | 'GoogleCloudStorage' | 'Hdfs' | 'OracleCloudStorage' | 'Sftp' | 'GenericHttp' | 'ODataRest' | 'Odbc' | 'GenericRest' | 'RemoteTool' | 'AmazonMws' | 'Concur' | 'Dynamics' | 'DynamicsAx' | 'DynamicsCrm' | 'GoogleAdWords' | 'Hubspot' | 'Jira' | 'Magento' | 'Marketo' | 'Office365' | 'Eloqua' | 'Responsys' | 'OracleServiceCloud' | 'PayPal' | 'QuickBooks' | 'Salesforce' | 'SalesforceServiceCloud' | 'SalesforceMarketingCloud' | 'SapCloudForCustomer' | 'SapEcc' | 'ServiceNow' | 'SharePointOnlineList' | 'Shopify' | 'Square' | 'WebTable' | 'Xero' | 'Zoho' | 'GenericContainerRegistry' | 'Elasticsearch' | 'AppInsights' | 'AppConfig' | 'OpenAI' | 'Serp' | 'BingLLMSearch' | 'Serverless' | 'ManagedOnlineEndpoint' | 'ApiManagement' | 'ModelGateway' | 'GroundingWithBingSearch' | 'GroundingWithCustomSearch' | 'Sharepoint' | 'MicrosoftFabric' | 'PowerPlatformEnvironment' | 'RemoteA2A' | (string & {});
    readonly error?: string;
    readonly expiryTime?: string;
    readonly isSharedToAll?: boolean | ArmExpression;
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly peRequirement?: 'Required' | 'NotRequired' | 'NotApplicable' | (string & {});
    readonly peStatus?: 'Inactive' | 'Active' | 'NotApplicable' | (string & {});
    readonly sharedUserList?: readonly string[] | ArmExpression;
    readonly target?: string;
    readonly useWorkspaceManagedIdentity?: boolean | ArmExpression;
  }
  export interface Objective {
    readonly goal: 'Minimize' | 'Maximize' | (string & {});
    readonly primaryMetric: string;
  }
  export type OneLakeArtifact = LakeHouseArtifact;
  export interface OneLakeDatastore {
    readonly artifact: OneLakeArtifact | ArmExpression;
    readonly endpoint?: string;
    readonly oneLakeWorkspaceName: string;
    readonly serviceDataAccessAuthIdentity?: 'None' | 'WorkspaceSystemAssignedIdentity' | 'WorkspaceUserAssignedIdentity' | (string & {});
    readonly datastoreType: 'OneLake';
    readonly credentials: DatastoreCredentials | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export type OnlineDeploymentProperties = KubernetesOnlineDeployment | ManagedOnlineDeployment;
  export interface OnlineEndpointProperties {
    readonly compute?: string;
    readonly mirrorTraffic?: { readonly [name: string]: number | ArmExpression } | ArmExpression;
    readonly publicNetworkAccess?: 'Enabled' | 'Disabled' | (string & {});
    readonly traffic?: { readonly [name: string]: number | ArmExpression } | ArmExpression;
    readonly authMode: 'AMLToken' | 'Key' | 'AADToken' | (string & {});
    readonly description?: string;
    readonly keys?: EndpointAuthKeys | ArmExpression;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface OnlineRequestSettings {
    readonly maxConcurrentRequestsPerInstance?: number | ArmExpression;
    readonly maxQueueWait?: string;
    readonly requestTimeout?: string;
  }
  export type OnlineScaleSettings = DefaultScaleSettings | TargetUtilizationScaleSettings;
  export type OutboundRule = FqdnOutboundRule | PrivateEndpointOutboundRule | ServiceTagOutboundRule;
  export interface OutputPathAssetReference {
    readonly jobId?: string;
    readonly path?: string;
    readonly referenceType: 'OutputPath';
  }
  export interface PATAuthTypeWorkspaceConnectionProperties {
    readonly credentials?: WorkspaceConnectionPersonalAccessToken | ArmExpression;
    readonly authType: 'PAT';
    readonly category?: 'PythonFeed' | 'ContainerRegistry' | 'Git' | 'S3' | 'Snowflake' | 'AzureKeyVault' | 'AzureSqlDb' | 'AzureSynapseAnalytics' | 'AzureMySqlDb' | 'AzurePostgresDb' | 'ADLSGen2' | 'AzureContainerAppEnvironment' | 'Redis' | 'ApiKey' | 'AzureOpenAI' | 'AIServices' | 'CognitiveSearch' | 'CognitiveService' | 'CustomKeys' | 'AzureBlob' | 'AzureStorageAccount' | 'AzureOneLake' | 'CosmosDb' | 'CosmosDbMongoDbApi' | 'AzureDataExplorer' | 'AzureMariaDb' | 'AzureDatabricksDeltaLake' | 'AzureSqlMi' | 'AzureTableStorage' | 'AmazonRdsForOracle' | 'AmazonRdsForSqlServer' | 'AmazonRedshift' | 'Db2' | 'Drill' | 'GoogleBigQuery' | 'Greenplum' | 'Hbase' | 'Hive' | 'Impala' | 'Informix' | 'MariaDb' | 'MicrosoftAccess' | 'MySql' | 'Netezza' | 'Oracle' | 'Phoenix' | 'PostgreSql' | 'Presto' | 'SapOpenHub' | 'SapBw' | 'SapHana' | 'SapTable' | 'Spark' | 'SqlServer' | 'Sybase' | 'Teradata' | 'Vertica' | 'Pinecone' | 'Databricks' | 'Cassandra' | 'Couchbase' | 'MongoDbV2' | 'MongoDbAtlas' | 'AmazonS3Compatible' | 'FileServer' | 'FtpServer' | 'GoogleCloudStorage' | 'Hdfs' | 'OracleCloudStorage' | 'Sftp' | 'GenericHttp' | 'ODataRest' | 'Odbc' | 'GenericRest' | 'RemoteTool' | 'AmazonMws' | 'Concur' | 'Dynamics' | 'DynamicsAx' | 'DynamicsCrm' | 'GoogleAdWords' | 'Hubspot' | 'Jira' | 'Magento' | 'Marketo' | 'Office365' | 'Eloqua' | 'Responsys' | 'OracleServiceCloud' | 'PayPal' | 'QuickBooks' | 'Salesforce' | 'SalesforceServiceCloud' | 'SalesforceMarketingCloud' | 'SapCloudForCustomer' | 'SapEcc' | 'ServiceNow' | 'SharePointOnlineList' | 'Shopify' | 'Square' | 'WebTable' | 'Xero' | 'Zoho' | 'GenericContainerRegistry' | 'Elasticsearch' | 'AppInsights' | 'AppConfig' | 'OpenAI' | 'Serp' | 'BingLLMSearch' | 'Serverless' | 'ManagedOnlineEndpoint' | 'ApiManagement' | 'ModelGateway' | 'GroundingWithBingSearch' | 'GroundingWithCustomSearch' | 'Sharepoint' | 'MicrosoftFabric' | 'PowerPlatformEnvironment' | 'RemoteA2A' | (string & {});
    readonly error?: string;
    readonly expiryTime?: string;
    readonly isSharedToAll?: boolean | ArmExpression;
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly peRequirement?: 'Required' | 'NotRequired' | 'NotApplicable' | (string & {});
    readonly peStatus?: 'Inactive' | 'Active' | 'NotApplicable' | (string & {});
    readonly sharedUserList?: readonly string[] | ArmExpression;
    readonly target?: string;
    readonly useWorkspaceManagedIdentity?: boolean | ArmExpression;
  }
  export interface PersonalComputeInstanceSettings {
    readonly assignedUser?: AssignedUser | ArmExpression;
  }
  export interface PipelineJob {
    readonly inputs?: { readonly [name: string]: JobInput | ArmExpression } | ArmExpression;
    readonly jobs?: { readonly [name: string]: unknown } | ArmExpression;
    readonly outputs?: { readonly [name: string]: JobOutput | ArmExpression } | ArmExpression;
    readonly settings?: unknown;
    readonly sourceJobId?: string;
    readonly jobType: 'Pipeline';
    readonly componentId?: string;
    readonly computeId?: string;
    readonly displayName?: string;
    readonly experimentName?: string;
    readonly identity?: IdentityConfiguration | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly notificationSetting?: NotificationSetting | ArmExpression;
    readonly services?: { readonly [name: string]: JobService | ArmExpression } | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export type PredictionDriftMetricThresholdBase = CategoricalPredictionDriftMetricThreshold | NumericalPredictionDriftMetricThreshold;
  export interface PredictionDriftMonitoringSignal {
    readonly featureDataTypeOverride?: { readonly [name: string]: 'Numerical' | 'Categorical' | (string & {}) } | ArmExpression;
    readonly metricThresholds: readonly (PredictionDriftMetricThresholdBase | ArmExpression)[] | ArmExpression;
    readonly productionData: MonitoringInputDataBase | ArmExpression;
    readonly referenceData: MonitoringInputDataBase | ArmExpression;
    readonly signalType: 'PredictionDrift';
    readonly notificationTypes?: readonly ('AmlNotification' | (string & {}))[] | ArmExpression;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface PrivateEndpointConnectionProperties {
    readonly privateEndpoint?: WorkspacePrivateEndpointResource | ArmExpression;
    readonly privateLinkServiceConnectionState?: PrivateLinkServiceConnectionState | ArmExpression;
  }
  export interface PrivateEndpointDestination {
    readonly serviceResourceId?: string;
    readonly sparkEnabled?: boolean | ArmExpression;
    readonly sparkStatus?: 'Inactive' | 'Active' | 'Provisioning' | 'Deleting' | 'Failed' | (string & {});
    readonly subresourceTarget?: string;
  }
  export interface PrivateEndpointOutboundRule {
    readonly destination?: PrivateEndpointDestination | ArmExpression;
    readonly fqdns?: readonly string[] | ArmExpression;
    readonly type: 'PrivateEndpoint';
    readonly category?: 'Required' | 'Recommended' | 'UserDefined' | 'Dependency' | (string & {});
    readonly status?: 'Inactive' | 'Active' | 'Provisioning' | 'Deleting' | 'Failed' | (string & {});
  }
  export interface PrivateEndpointResource {
    readonly subnetArmId?: string;
  }
  export interface PrivateLinkServiceConnectionState {
    readonly actionsRequired?: string;
    readonly description?: string;
    readonly status?: 'Approved' | 'Pending' | 'Rejected' | 'Disconnected' | 'Timeout' | (string & {});
  }
  export interface ProbeSettings {
    readonly failureThreshold?: number | ArmExpression;
    readonly initialDelay?: string;
    readonly period?: string;
    readonly successThreshold?: number | ArmExpression;
    readonly timeout?: string;
  }
  export interface PyTorch {
    readonly processCountPerInstance?: number | ArmExpression;
    readonly distributionType: 'PyTorch';
  }
  export interface QueueSettings {
    readonly jobTier?: 'Null' | 'Spot' | 'Basic' | 'Standard' | 'Premium' | (string & {});
  }
  export interface RandomSamplingAlgorithm {
    readonly rule?: 'Random' | 'Sobol' | (string & {});
    readonly seed?: number | ArmExpression;
    readonly samplingAlgorithmType: 'Random';
  }
  export interface Recurrence {
    readonly frequency?: 'Minute' | 'Hour' | 'Day' | 'Week' | 'Month' | (string & {});
    readonly interval?: number | ArmExpression;
    readonly startTime?: string;
    readonly timeZone?: string;
    readonly schedule?: ComputeRecurrenceSchedule | ArmExpression;
  }
  export interface RecurrenceSchedule {
    readonly hours: readonly (number | ArmExpression)[] | ArmExpression;
    readonly minutes: readonly (number | ArmExpression)[] | ArmExpression;
    readonly monthDays?: readonly (number | ArmExpression)[] | ArmExpression;
    readonly weekDays?: readonly ('Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday' | (string & {}))[] | ArmExpression;
  }
  export interface RecurrenceTrigger {
    readonly frequency: 'Minute' | 'Hour' | 'Day' | 'Week' | 'Month' | (string & {});
    readonly interval: number | ArmExpression;
    readonly schedule?: RecurrenceSchedule | ArmExpression;
    readonly endTime?: string;
    readonly startTime?: string;
    readonly timeZone?: string;
    readonly triggerType: 'Recurrence' | 'Cron' | (string & {});
  }
  export interface RecurrenceTrigger_2 {
    readonly frequency: 'Minute' | 'Hour' | 'Day' | 'Week' | 'Month' | (string & {});
    readonly interval: number | ArmExpression;
    readonly schedule?: RecurrenceSchedule | ArmExpression;
    readonly triggerType: 'Recurrence';
    readonly endTime?: string;
    readonly startTime?: string;
    readonly timeZone?: string;
  }
  export interface RegistryPrivateEndpointConnection {
    readonly id?: string;
    readonly location?: string;
    readonly properties?: RegistryPrivateEndpointConnectionProperties | ArmExpression;
  }
  export interface RegistryPrivateEndpointConnectionProperties {
    readonly groupIds?: readonly string[] | ArmExpression;
    readonly privateEndpoint?: PrivateEndpointResource | ArmExpression;
    readonly registryPrivateLinkServiceConnectionState?: RegistryPrivateLinkServiceConnectionState | ArmExpression;
    readonly provisioningState?: string;
  }
  export interface RegistryPrivateLinkServiceConnectionState {
    readonly actionsRequired?: string;
    readonly description?: string;
    readonly status?: 'Approved' | 'Pending' | 'Rejected' | 'Disconnected' | 'Timeout' | (string & {});
  }
  export interface RegistryProperties {
    readonly discoveryUrl?: string;
    readonly intellectualPropertyPublisher?: string;
    readonly managedResourceGroup?: ArmResourceId | ArmExpression;
    readonly managedResourceGroupSettings?: ManagedResourceGroupSettings | ArmExpression;
    readonly mlFlowRegistryUri?: string;
    readonly registryPrivateEndpointConnections?: readonly (RegistryPrivateEndpointConnection | ArmExpression)[] | ArmExpression;
    readonly publicNetworkAccess?: string;
    readonly regionDetails?: readonly (RegistryRegionArmDetails | ArmExpression)[] | ArmExpression;
  }
  export interface RegistryRegionArmDetails {
    readonly acrDetails?: readonly (AcrDetails | ArmExpression)[] | ArmExpression;
    readonly location?: string;
    readonly storageAccountDetails?: readonly (StorageAccountDetails | ArmExpression)[] | ArmExpression;
  }
  export interface Regression {
    readonly cvSplitColumnNames?: readonly string[] | ArmExpression;
    readonly featurizationSettings?: TableVerticalFeaturizationSettings | ArmExpression;
    readonly limitSettings?: TableVerticalLimitSettings | ArmExpression;
    readonly nCrossValidations?: NCrossValidations | ArmExpression;
    readonly testData?: MLTableJobInput | ArmExpression;
    readonly testDataSize?: number | ArmExpression;
    readonly validationData?: MLTableJobInput | ArmExpression;
    readonly validationDataSize?: number | ArmExpression;
    readonly weightColumnName?: string;
    readonly primaryMetric?: 'SpearmanCorrelation' | 'NormalizedRootMeanSquaredError' | 'R2Score' | 'NormalizedMeanAbsoluteError' | (string & {});
    readonly trainingSettings?: RegressionTrainingSettings | ArmExpression;
    readonly taskType: 'Regression';
    readonly logVerbosity?: 'NotSet' | 'Debug' | 'Info' | 'Warning' | 'Error' | 'Critical' | (string & {});
    readonly targetColumnName?: string;
    readonly trainingData: MLTableJobInput | ArmExpression;
  }
  export interface RegressionTrainingSettings {
    readonly allowedTrainingAlgorithms?: readonly ('ElasticNet' | 'GradientBoosting' | 'DecisionTree' | 'KNN' | 'LassoLars' | 'SGD' | 'RandomForest' | 'ExtremeRandomTrees' | 'LightGBM' | 'XGBoostRegressor' | (string & {}))[] | ArmExpression;
    readonly blockedTrainingAlgorithms?: readonly ('ElasticNet' | 'GradientBoosting' | 'DecisionTree' | 'KNN' | 'LassoLars' | 'SGD' | 'RandomForest' | 'ExtremeRandomTrees' | 'LightGBM' | 'XGBoostRegressor' | (string & {}))[] | ArmExpression;
    readonly enableDnnTraining?: boolean | ArmExpression;
    readonly enableModelExplainability?: boolean | ArmExpression;
    readonly enableOnnxCompatibleModels?: boolean | ArmExpression;
    readonly enableStackEnsemble?: boolean | ArmExpression;
    readonly enableVoteEnsemble?: boolean | ArmExpression;
    readonly ensembleModelDownloadTimeout?: string;
    readonly stackEnsembleSettings?: StackEnsembleSettings | ArmExpression;
  }
  export interface RequestLogging {
    readonly captureHeaders?: readonly string[] | ArmExpression;
  }
  export interface ResourceId {
    readonly id: string;
  }
  export interface RollingInputData {
    readonly preprocessingComponentId?: string;
    readonly windowOffset: string;
    readonly windowSize: string;
    readonly inputDataType: 'Rolling';
    readonly columns?: { readonly [name: string]: string } | ArmExpression;
    readonly dataContext?: string;
    readonly jobInputType: 'literal' | 'uri_file' | 'uri_folder' | 'mltable' | 'custom_model' | 'mlflow_model' | 'triton_model' | (string & {});
    readonly uri: string;
  }
  export interface Route {
    readonly path: string;
    readonly port: number | ArmExpression;
  }
  export interface SASAuthTypeWorkspaceConnectionProperties {
    readonly credentials?: WorkspaceConnectionSharedAccessSignature | ArmExpression;
    readonly authType: 'SAS';
    readonly category?: 'PythonFeed' | 'ContainerRegistry' | 'Git' | 'S3' | 'Snowflake' | 'AzureKeyVault' | 'AzureSqlDb' | 'AzureSynapseAnalytics' | 'AzureMySqlDb' | 'AzurePostgresDb' | 'ADLSGen2' | 'AzureContainerAppEnvironment' | 'Redis' | 'ApiKey' | 'AzureOpenAI' | 'AIServices' | 'CognitiveSearch' | 'CognitiveService' | 'CustomKeys' | 'AzureBlob' | 'AzureStorageAccount' | 'AzureOneLake' | 'CosmosDb' | 'CosmosDbMongoDbApi' | 'AzureDataExplorer' | 'AzureMariaDb' | 'AzureDatabricksDeltaLake' | 'AzureSqlMi' | 'AzureTableStorage' | 'AmazonRdsForOracle' | 'AmazonRdsForSqlServer' | 'AmazonRedshift' | 'Db2' | 'Drill' | 'GoogleBigQuery' | 'Greenplum' | 'Hbase' | 'Hive' | 'Impala' | 'Informix' | 'MariaDb' | 'MicrosoftAccess' | 'MySql' | 'Netezza' | 'Oracle' | 'Phoenix' | 'PostgreSql' | 'Presto' | 'SapOpenHub' | 'SapBw' | 'SapHana' | 'SapTable' | 'Spark' | 'SqlServer' | 'Sybase' | 'Teradata' | 'Vertica' | 'Pinecone' | 'Databricks' | 'Cassandra' | 'Couchbase' | 'MongoDbV2' | 'MongoDbAtlas' | 'AmazonS3Compatible' | 'FileServer' | 'FtpServer' | 'GoogleCloudStorage' | 'Hdfs' | 'OracleCloudStorage' | 'Sftp' | 'GenericHttp' | 'ODataRest' | 'Odbc' | 'GenericRest' | 'RemoteTool' | 'AmazonMws' | 'Concur' | 'Dynamics' | 'DynamicsAx' | 'DynamicsCrm' | 'GoogleAdWords' | 'Hubspot' | 'Jira' | 'Magento' | 'Marketo' | 'Office365' | 'Eloqua' | 'Responsys' | 'OracleServiceCloud' | 'PayPal' | 'QuickBooks' | 'Salesforce' | 'SalesforceServiceCloud' | 'SalesforceMarketingCloud' | 'SapCloudForCustomer' | 'SapEcc' | 'ServiceNow' | 'SharePointOnlineList' | 'Shopify' | 'Square' | 'WebTable' | 'Xero' | 'Zoho' | 'GenericContainerRegistry' | 'Elasticsearch' | 'AppInsights' | 'AppConfig' | 'OpenAI' | 'Serp' | 'BingLLMSearch' | 'Serverless' | 'ManagedOnlineEndpoint' | 'ApiManagement' | 'ModelGateway' | 'GroundingWithBingSearch' | 'GroundingWithCustomSearch' | 'Sharepoint' | 'MicrosoftFabric' | 'PowerPlatformEnvironment' | 'RemoteA2A' | (string & {});
    readonly error?: string;
    readonly expiryTime?: string;
    readonly isSharedToAll?: boolean | ArmExpression;
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly peRequirement?: 'Required' | 'NotRequired' | 'NotApplicable' | (string & {});
    readonly peStatus?: 'Inactive' | 'Active' | 'NotApplicable' | (string & {});
    readonly sharedUserList?: readonly string[] | ArmExpression;
    readonly target?: string;
    readonly useWorkspaceManagedIdentity?: boolean | ArmExpression;
  }
  export type SamplingAlgorithm = BayesianSamplingAlgorithm | GridSamplingAlgorithm | RandomSamplingAlgorithm;
  export interface SasDatastoreCredentials {
    readonly secrets: SasDatastoreSecrets | ArmExpression;
    readonly credentialsType: 'Sas';
  }
  export interface SasDatastoreSecrets {
    readonly sasToken?: string;
    readonly secretsType: 'AccountKey' | 'Certificate' | 'Sas' | 'ServicePrincipal' | (string & {});
  }
  export interface ScaleSettings {
    readonly maxNodeCount: number | ArmExpression;
    readonly minNodeCount?: number | ArmExpression;
    readonly nodeIdleTimeBeforeScaleDown?: string;
  }
  export type ScheduleActionBase = JobScheduleAction | CreateMonitorAction | EndpointScheduleAction;
  export interface ScheduleBase {
    readonly id?: string;
    readonly provisioningStatus?: 'Completed' | 'Provisioning' | 'Failed' | (string & {});
    readonly status?: 'Enabled' | 'Disabled' | (string & {});
  }
  export interface ScheduleProperties {
    readonly action: ScheduleActionBase | ArmExpression;
    readonly displayName?: string;
    readonly isEnabled?: boolean | ArmExpression;
    readonly trigger: TriggerBase | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface ScriptReference {
    readonly scriptSource?: string;
    readonly scriptData?: string;
    readonly scriptArguments?: string;
    readonly timeout?: string;
  }
  export interface ScriptsToExecute {
    readonly startupScript?: ScriptReference | ArmExpression;
    readonly creationScript?: ScriptReference | ArmExpression;
  }
  export type Seasonality = AutoSeasonality | CustomSeasonality;
  export interface ServerlessComputeSettings {
    readonly serverlessComputeCustomSubnet?: string;
    readonly serverlessComputeNoPublicIP?: boolean | ArmExpression;
  }
  export interface ServerlessEndpointProperties {
    readonly authMode: 'Key' | 'AAD' | 'KeyAndAAD' | (string & {});
    readonly contentSafety?: ContentSafety | ArmExpression;
    readonly modelSettings?: ModelSettings | ArmExpression;
  }
  export interface ServiceManagedResourcesSettings {
    readonly cosmosDb?: CosmosDbSettings | ArmExpression;
  }
  export interface ServicePrincipalAuthTypeWorkspaceConnectionProperties {
    readonly credentials?: WorkspaceConnectionServicePrincipal | ArmExpression;
    readonly authType: 'ServicePrincipal';
    readonly category?: 'PythonFeed' | 'ContainerRegistry' | 'Git' | 'S3' | 'Snowflake' | 'AzureKeyVault' | 'AzureSqlDb' | 'AzureSynapseAnalytics' | 'AzureMySqlDb' | 'AzurePostgresDb' | 'ADLSGen2' | 'AzureContainerAppEnvironment' | 'Redis' | 'ApiKey' | 'AzureOpenAI' | 'AIServices' | 'CognitiveSearch' | 'CognitiveService' | 'CustomKeys' | 'AzureBlob' | 'AzureStorageAccount' | 'AzureOneLake' | 'CosmosDb' | 'CosmosDbMongoDbApi' | 'AzureDataExplorer' | 'AzureMariaDb' | 'AzureDatabricksDeltaLake' | 'AzureSqlMi' | 'AzureTableStorage' | 'AmazonRdsForOracle' | 'AmazonRdsForSqlServer' | 'AmazonRedshift' | 'Db2' | 'Drill' | 'GoogleBigQuery' | 'Greenplum' | 'Hbase' | 'Hive' | 'Impala' | 'Informix' | 'MariaDb' | 'MicrosoftAccess' | 'MySql' | 'Netezza' | 'Oracle' | 'Phoenix' | 'PostgreSql' | 'Presto' | 'SapOpenHub' | 'SapBw' | 'SapHana' | 'SapTable' | 'Spark' | 'SqlServer' | 'Sybase' | 'Teradata' | 'Vertica' | 'Pinecone' | 'Databricks' | 'Cassandra' | 'Couchbase' | 'MongoDbV2' | 'MongoDbAtlas' | 'AmazonS3Compatible' | 'FileServer' | 'FtpServer' | 'GoogleCloudStorage' | 'Hdfs' | 'OracleCloudStorage' | 'Sftp' | 'GenericHttp' | 'ODataRest' | 'Odbc' | 'GenericRest' | 'RemoteTool' | 'AmazonMws' | 'Concur' | 'Dynamics' | 'DynamicsAx' | 'DynamicsCrm' | 'GoogleAdWords' | 'Hubspot' | 'Jira' | 'Magento' | 'Marketo' | 'Office365' | 'Eloqua' | 'Responsys' | 'OracleServiceCloud' | 'PayPal' | 'QuickBooks' | 'Salesforce' | 'SalesforceServiceCloud' | 'SalesforceMarketingCloud' | 'SapCloudForCustomer' | 'SapEcc' | 'ServiceNow' | 'SharePointOnlineList' | 'Shopify' | 'Square' | 'WebTable' | 'Xero' | 'Zoho' | 'GenericContainerRegistry' | 'Elasticsearch' | 'AppInsights' | 'AppConfig' | 'OpenAI' | 'Serp' | 'BingLLMSearch' | 'Serverless' | 'ManagedOnlineEndpoint' | 'ApiManagement' | 'ModelGateway' | 'GroundingWithBingSearch' | 'GroundingWithCustomSearch' | 'Sharepoint' | 'MicrosoftFabric' | 'PowerPlatformEnvironment' | 'RemoteA2A' | (string & {});
    readonly error?: string;
    readonly expiryTime?: string;
    readonly isSharedToAll?: boolean | ArmExpression;
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly peRequirement?: 'Required' | 'NotRequired' | 'NotApplicable' | (string & {});
    readonly peStatus?: 'Inactive' | 'Active' | 'NotApplicable' | (string & {});
    readonly sharedUserList?: readonly string[] | ArmExpression;
    readonly target?: string;
    readonly useWorkspaceManagedIdentity?: boolean | ArmExpression;
  }
  export interface ServicePrincipalDatastoreCredentials {
    readonly authorityUrl?: string;
    readonly clientId: string;
    readonly resourceUrl?: string;
    readonly secrets: ServicePrincipalDatastoreSecrets | ArmExpression;
    readonly tenantId: string;
    readonly credentialsType: 'ServicePrincipal';
  }
  export interface ServicePrincipalDatastoreSecrets {
    readonly clientSecret?: string;
    readonly secretsType: 'AccountKey' | 'Certificate' | 'Sas' | 'ServicePrincipal' | (string & {});
  }
  export interface ServiceTagDestination {
    readonly action?: 'Allow' | 'Deny' | (string & {});
    readonly addressPrefixes?: readonly string[] | ArmExpression;
    readonly portRanges?: string;
    readonly protocol?: string;
    readonly serviceTag?: string;
  }
  export interface ServiceTagOutboundRule {
    readonly destination?: ServiceTagDestination | ArmExpression;
    readonly type: 'ServiceTag';
    readonly category?: 'Required' | 'Recommended' | 'UserDefined' | 'Dependency' | (string & {});
    readonly status?: 'Inactive' | 'Active' | 'Provisioning' | 'Deleting' | 'Failed' | (string & {});
  }
  export interface SetupScripts {
    readonly scripts?: ScriptsToExecute | ArmExpression;
  }
  export interface SharedPrivateLinkResource {
    readonly name?: string;
    readonly properties?: SharedPrivateLinkResourceProperty | ArmExpression;
  }
  export interface SharedPrivateLinkResourceProperty {
    readonly groupId?: string;
    readonly privateLinkResourceId?: string;
    readonly requestMessage?: string;
    readonly status?: 'Approved' | 'Pending' | 'Rejected' | 'Disconnected' | 'Timeout' | (string & {});
  }
  export interface Sku {
    readonly name: string;
    readonly tier?: 'Free' | 'Basic' | 'Standard' | 'Premium' | ArmExpression;
    readonly size?: string;
    readonly family?: string;
    readonly capacity?: number | ArmExpression;
  }
  export interface SparkJob {
    readonly archives?: readonly string[] | ArmExpression;
    readonly args?: string;
    readonly codeId: string;
    readonly conf?: { readonly [name: string]: string } | ArmExpression;
    readonly entry: SparkJobEntry | ArmExpression;
    readonly environmentId?: string;
    readonly environmentVariables?: { readonly [name: string]: string } | ArmExpression;
    readonly files?: readonly string[] | ArmExpression;
    readonly inputs?: { readonly [name: string]: JobInput | ArmExpression } | ArmExpression;
    readonly jars?: readonly string[] | ArmExpression;
    readonly outputs?: { readonly [name: string]: JobOutput | ArmExpression } | ArmExpression;
    readonly pyFiles?: readonly string[] | ArmExpression;
    readonly queueSettings?: QueueSettings | ArmExpression;
    readonly resources?: SparkResourceConfiguration | ArmExpression;
    readonly jobType: 'Spark';
    readonly componentId?: string;
    readonly computeId?: string;
    readonly displayName?: string;
    readonly experimentName?: string;
    readonly identity?: IdentityConfiguration | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly notificationSetting?: NotificationSetting | ArmExpression;
    readonly services?: { readonly [name: string]: JobService | ArmExpression } | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export type SparkJobEntry = SparkJobPythonEntry | SparkJobScalaEntry;
  export interface SparkJobPythonEntry {
    readonly file: string;
    readonly sparkJobEntryType: 'SparkJobPythonEntry';
  }
  export interface SparkJobScalaEntry {
    readonly className: string;
    readonly sparkJobEntryType: 'SparkJobScalaEntry';
  }
  export interface SparkResourceConfiguration {
    readonly instanceType?: string;
    readonly runtimeVersion?: string;
  }
  export interface SslConfiguration {
    readonly status?: 'Disabled' | 'Enabled' | 'Auto' | (string & {});
    readonly cert?: string;
    readonly key?: string;
    readonly cname?: string;
    readonly leafDomainLabel?: string;
    readonly overwriteExistingDomain?: boolean | ArmExpression;
  }
  export interface StackEnsembleSettings {
    readonly stackMetaLearnerKWargs?: unknown;
    readonly stackMetaLearnerTrainPercentage?: number | ArmExpression;
    readonly stackMetaLearnerType?: 'None' | 'LogisticRegression' | 'LogisticRegressionCV' | 'LightGBMClassifier' | 'ElasticNet' | 'ElasticNetCV' | 'LightGBMRegressor' | 'LinearRegression' | (string & {});
  }
  export interface StaticInputData {
    readonly preprocessingComponentId?: string;
    readonly windowEnd: string;
    readonly windowStart: string;
    readonly inputDataType: 'Static';
    readonly columns?: { readonly [name: string]: string } | ArmExpression;
    readonly dataContext?: string;
    readonly jobInputType: 'literal' | 'uri_file' | 'uri_folder' | 'mltable' | 'custom_model' | 'mlflow_model' | 'triton_model' | (string & {});
    readonly uri: string;
  }
  export interface StorageAccountDetails {
    readonly systemCreatedStorageAccount?: SystemCreatedStorageAccount | ArmExpression;
  }
  export interface SweepJob {
    readonly earlyTermination?: EarlyTerminationPolicy | ArmExpression;
    readonly inputs?: { readonly [name: string]: JobInput | ArmExpression } | ArmExpression;
    readonly limits?: SweepJobLimits | ArmExpression;
    readonly objective: Objective | ArmExpression;
    readonly outputs?: { readonly [name: string]: JobOutput | ArmExpression } | ArmExpression;
    readonly queueSettings?: QueueSettings | ArmExpression;
    readonly samplingAlgorithm: SamplingAlgorithm | ArmExpression;
    readonly searchSpace: unknown;
    readonly trial: TrialComponent | ArmExpression;
    readonly jobType: 'Sweep';
    readonly componentId?: string;
    readonly computeId?: string;
    readonly displayName?: string;
    readonly experimentName?: string;
    readonly identity?: IdentityConfiguration | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly notificationSetting?: NotificationSetting | ArmExpression;
    readonly services?: { readonly [name: string]: JobService | ArmExpression } | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface SweepJobLimits {
    readonly maxConcurrentTrials?: number | ArmExpression;
    readonly maxTotalTrials?: number | ArmExpression;
    readonly trialTimeout?: string;
    readonly jobLimitsType: 'Command' | 'Sweep' | (string & {});
    readonly timeout?: string;
  }
  export interface SynapseSpark {
    readonly properties?: SynapseSparkProperties | ArmExpression;
    readonly computeType: 'SynapseSpark';
    readonly computeLocation?: string;
    readonly description?: string;
    readonly resourceId?: string;
    readonly disableLocalAuth?: boolean | ArmExpression;
  }
  export interface SynapseSparkProperties {
    readonly autoScaleProperties?: AutoScaleProperties | ArmExpression;
    readonly autoPauseProperties?: AutoPauseProperties | ArmExpression;
    readonly sparkVersion?: string;
    readonly nodeCount?: number | ArmExpression;
    readonly nodeSize?: string;
    readonly nodeSizeFamily?: string;
    readonly subscriptionId?: string;
    readonly resourceGroup?: string;
    readonly workspaceName?: string;
    readonly poolName?: string;
  }
  export interface SystemCreatedAcrAccount {
    readonly acrAccountName?: string;
    readonly acrAccountSku?: string;
    readonly armResourceId?: ArmResourceId | ArmExpression;
  }
  export interface SystemCreatedStorageAccount {
    readonly allowBlobPublicAccess?: boolean | ArmExpression;
    readonly armResourceId?: ArmResourceId | ArmExpression;
    readonly storageAccountHnsEnabled?: boolean | ArmExpression;
    readonly storageAccountName?: string;
    readonly storageAccountType?: string;
  }
  export interface TableVerticalFeaturizationSettings {
    readonly blockedTransformers?: readonly ('TextTargetEncoder' | 'OneHotEncoder' | 'CatTargetEncoder' | 'TfIdf' | 'WoETargetEncoder' | 'LabelEncoder' | 'WordEmbedding' | 'NaiveBayes' | 'CountVectorizer' | 'HashOneHotEncoder' | (string & {}))[] | ArmExpression;
    readonly columnNameAndTypes?: { readonly [name: string]: string } | ArmExpression;
    readonly enableDnnFeaturization?: boolean | ArmExpression;
    readonly mode?: 'Auto' | 'Custom' | 'Off' | (string & {});
    readonly transformerParams?: { readonly [name: string]: readonly (ColumnTransformer | ArmExpression)[] | ArmExpression } | ArmExpression;
    readonly datasetLanguage?: string;
  }
  export interface TableVerticalLimitSettings {
    readonly enableEarlyTermination?: boolean | ArmExpression;
    readonly exitScore?: number | ArmExpression;
    readonly maxConcurrentTrials?: number | ArmExpression;
    readonly maxCoresPerTrial?: number | ArmExpression;
    readonly maxTrials?: number | ArmExpression;
    readonly timeout?: string;
    readonly trialTimeout?: string;
  }
  export type TargetLags = AutoTargetLags | CustomTargetLags;
  export type TargetRollingWindowSize = AutoTargetRollingWindowSize | CustomTargetRollingWindowSize;
  export interface TargetUtilizationScaleSettings {
    readonly maxInstances?: number | ArmExpression;
    readonly minInstances?: number | ArmExpression;
    readonly pollingInterval?: string;
    readonly targetUtilizationPercentage?: number | ArmExpression;
    readonly scaleType: 'TargetUtilization';
  }
  export interface TensorFlow {
    readonly parameterServerCount?: number | ArmExpression;
    readonly workerCount?: number | ArmExpression;
    readonly distributionType: 'TensorFlow';
  }
  export interface TextClassification {
    readonly featurizationSettings?: NlpVerticalFeaturizationSettings | ArmExpression;
    readonly limitSettings?: NlpVerticalLimitSettings | ArmExpression;
    readonly validationData?: MLTableJobInput | ArmExpression;
    readonly primaryMetric?: 'AUCWeighted' | 'Accuracy' | 'NormMacroRecall' | 'AveragePrecisionScoreWeighted' | 'PrecisionScoreWeighted' | (string & {});
    readonly taskType: 'TextClassification';
    readonly logVerbosity?: 'NotSet' | 'Debug' | 'Info' | 'Warning' | 'Error' | 'Critical' | (string & {});
    readonly targetColumnName?: string;
    readonly trainingData: MLTableJobInput | ArmExpression;
  }
  export interface TextClassificationMultilabel {
    readonly featurizationSettings?: NlpVerticalFeaturizationSettings | ArmExpression;
    readonly limitSettings?: NlpVerticalLimitSettings | ArmExpression;
    readonly validationData?: MLTableJobInput | ArmExpression;
    readonly taskType: 'TextClassificationMultilabel';
    readonly logVerbosity?: 'NotSet' | 'Debug' | 'Info' | 'Warning' | 'Error' | 'Critical' | (string & {});
    readonly targetColumnName?: string;
    readonly trainingData: MLTableJobInput | ArmExpression;
  }
  export interface TextNer {
    readonly featurizationSettings?: NlpVerticalFeaturizationSettings | ArmExpression;
    readonly limitSettings?: NlpVerticalLimitSettings | ArmExpression;
    readonly validationData?: MLTableJobInput | ArmExpression;
    readonly taskType: 'TextNER';
    readonly logVerbosity?: 'NotSet' | 'Debug' | 'Info' | 'Warning' | 'Error' | 'Critical' | (string & {});
    readonly targetColumnName?: string;
    readonly trainingData: MLTableJobInput | ArmExpression;
  }
  export interface TmpfsOptions {
    readonly size?: number | ArmExpression;
  }
  export interface TopNFeaturesByAttribution {
    readonly top?: number | ArmExpression;
    readonly filterType: 'TopNByAttribution';
  }
  export interface TrialComponent {
    readonly codeId?: string;
    readonly command: string;
    readonly distribution?: DistributionConfiguration | ArmExpression;
    readonly environmentId: string;
    readonly environmentVariables?: { readonly [name: string]: string } | ArmExpression;
    readonly resources?: JobResourceConfiguration | ArmExpression;
  }
  export type TriggerBase = CronTrigger | RecurrenceTrigger_2;
  export interface TritonModelJobInput {
    readonly mode?: 'ReadOnlyMount' | 'ReadWriteMount' | 'Download' | 'Direct' | 'EvalMount' | 'EvalDownload' | (string & {});
    readonly uri: string;
    readonly jobInputType: 'triton_model';
    readonly description?: string;
  }
  export interface TritonModelJobOutput {
    readonly assetName?: string;
    readonly mode?: 'ReadWriteMount' | 'Upload' | 'Direct' | (string & {});
    readonly uri?: string;
    readonly jobOutputType: 'triton_model';
    readonly description?: string;
  }
  export interface TruncationSelectionPolicy {
    readonly truncationPercentage?: number | ArmExpression;
    readonly policyType: 'TruncationSelection';
    readonly delayEvaluation?: number | ArmExpression;
    readonly evaluationInterval?: number | ArmExpression;
  }
  export interface UriFileDataVersion {
    readonly dataType: 'uri_file';
    readonly dataUri: string;
    readonly isAnonymous?: boolean | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface UriFileJobInput {
    readonly mode?: 'ReadOnlyMount' | 'ReadWriteMount' | 'Download' | 'Direct' | 'EvalMount' | 'EvalDownload' | (string & {});
    readonly uri: string;
    readonly jobInputType: 'uri_file';
    readonly description?: string;
  }
  export interface UriFileJobOutput {
    readonly assetName?: string;
    readonly mode?: 'ReadWriteMount' | 'Upload' | 'Direct' | (string & {});
    readonly uri?: string;
    readonly jobOutputType: 'uri_file';
    readonly description?: string;
  }
  export interface UriFolderDataVersion {
    readonly dataType: 'uri_folder';
    readonly dataUri: string;
    readonly isAnonymous?: boolean | ArmExpression;
    readonly isArchived?: boolean | ArmExpression;
    readonly description?: string;
    readonly properties?: { readonly [name: string]: string } | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface UriFolderJobInput {
    readonly mode?: 'ReadOnlyMount' | 'ReadWriteMount' | 'Download' | 'Direct' | 'EvalMount' | 'EvalDownload' | (string & {});
    readonly uri: string;
    readonly jobInputType: 'uri_folder';
    readonly description?: string;
  }
  export interface UriFolderJobOutput {
    readonly assetName?: string;
    readonly mode?: 'ReadWriteMount' | 'Upload' | 'Direct' | (string & {});
    readonly uri?: string;
    readonly jobOutputType: 'uri_folder';
    readonly description?: string;
  }
  export interface UserAccountCredentials {
    readonly adminUserName: string;
    readonly adminUserSshPublicKey?: string;
    readonly adminUserPassword?: string;
  }
  export interface UserAssignedIdentity {
  }
  export interface UserIdentity {
    readonly identityType: 'UserIdentity';
  }
  export interface UsernamePasswordAuthTypeWorkspaceConnectionProperties {
    readonly credentials?: WorkspaceConnectionUsernamePassword | ArmExpression;
    readonly authType: 'UsernamePassword';
    readonly category?: 'PythonFeed' | 'ContainerRegistry' | 'Git' | 'S3' | 'Snowflake' | 'AzureKeyVault' | 'AzureSqlDb' | 'AzureSynapseAnalytics' | 'AzureMySqlDb' | 'AzurePostgresDb' | 'ADLSGen2' | 'AzureContainerAppEnvironment' | 'Redis' | 'ApiKey' | 'AzureOpenAI' | 'AIServices' | 'CognitiveSearch' | 'CognitiveService' | 'CustomKeys' | 'AzureBlob' | 'AzureStorageAccount' | 'AzureOneLake' | 'CosmosDb' | 'CosmosDbMongoDbApi' | 'AzureDataExplorer' | 'AzureMariaDb' | 'AzureDatabricksDeltaLake' | 'AzureSqlMi' | 'AzureTableStorage' | 'AmazonRdsForOracle' | 'AmazonRdsForSqlServer' | 'AmazonRedshift' | 'Db2' | 'Drill' | 'GoogleBigQuery' | 'Greenplum' | 'Hbase' | 'Hive' | 'Impala' | 'Informix' | 'MariaDb' | 'MicrosoftAccess' | 'MySql' | 'Netezza' | 'Oracle' | 'Phoenix' | 'PostgreSql' | 'Presto' | 'SapOpenHub' | 'SapBw' | 'SapHana' | 'SapTable' | 'Spark' | 'SqlServer' | 'Sybase' | 'Teradata' | 'Vertica' | 'Pinecone' | 'Databricks' | 'Cassandra' | 'Couchbase' | 'MongoDbV2' | 'MongoDbAtlas' | 'AmazonS3Compatible' | 'FileServer' | 'FtpServer' | 'GoogleCloudStorage' | 'Hdfs' | 'OracleCloudStorage' | 'Sftp' | 'GenericHttp' | 'ODataRest' | 'Odbc' | 'GenericRest' | 'RemoteTool' | 'AmazonMws' | 'Concur' | 'Dynamics' | 'DynamicsAx' | 'DynamicsCrm' | 'GoogleAdWords' | 'Hubspot' | 'Jira' | 'Magento' | 'Marketo' | 'Office365' | 'Eloqua' | 'Responsys' | 'OracleServiceCloud' | 'PayPal' | 'QuickBooks' | 'Salesforce' | 'SalesforceServiceCloud' | 'SalesforceMarketingCloud' | 'SapCloudForCustomer' | 'SapEcc' | 'ServiceNow' | 'SharePointOnlineList' | 'Shopify' | 'Square' | 'WebTable' | 'Xero' | 'Zoho' | 'GenericContainerRegistry' | 'Elasticsearch' | 'AppInsights' | 'AppConfig' | 'OpenAI' | 'Serp' | 'BingLLMSearch' | 'Serverless' | 'ManagedOnlineEndpoint' | 'ApiManagement' | 'ModelGateway' | 'GroundingWithBingSearch' | 'GroundingWithCustomSearch' | 'Sharepoint' | 'MicrosoftFabric' | 'PowerPlatformEnvironment' | 'RemoteA2A' | (string & {});
    readonly error?: string;
    readonly expiryTime?: string;
    readonly isSharedToAll?: boolean | ArmExpression;
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly peRequirement?: 'Required' | 'NotRequired' | 'NotApplicable' | (string & {});
    readonly peStatus?: 'Inactive' | 'Active' | 'NotApplicable' | (string & {});
    readonly sharedUserList?: readonly string[] | ArmExpression;
    readonly target?: string;
    readonly useWorkspaceManagedIdentity?: boolean | ArmExpression;
  }
  export interface VirtualMachine {
    readonly properties?: VirtualMachineSchemaProperties | ArmExpression;
    readonly computeType: 'VirtualMachine';
    readonly computeLocation?: string;
    readonly description?: string;
    readonly resourceId?: string;
    readonly disableLocalAuth?: boolean | ArmExpression;
  }
  export interface VirtualMachineImage {
    readonly id: string;
  }
  export interface VirtualMachineSchemaProperties {
    readonly virtualMachineSize?: string;
    readonly sshPort?: number | ArmExpression;
    readonly notebookServerPort?: number | ArmExpression;
    readonly address?: string;
    readonly administratorAccount?: VirtualMachineSshCredentials | ArmExpression;
    readonly isNotebookInstanceCompute?: boolean | ArmExpression;
  }
  export interface VirtualMachineSshCredentials {
    readonly username?: string;
    readonly password?: string;
    readonly publicKeyData?: string;
    readonly privateKeyData?: string;
  }
  export interface VolumeDefinition {
    readonly type?: 'bind' | 'volume' | 'tmpfs' | 'npipe' | (string & {});
    readonly readOnly?: boolean | ArmExpression;
    readonly source?: string;
    readonly target?: string;
    readonly consistency?: string;
    readonly bind?: BindOptions | ArmExpression;
    readonly volume?: VolumeOptions | ArmExpression;
    readonly tmpfs?: TmpfsOptions | ArmExpression;
  }
  export interface VolumeOptions {
    readonly nocopy?: boolean | ArmExpression;
  }
  export type Webhook = AzureDevOpsWebhook;
  export interface WorkspaceConnectionAccessKey {
    readonly accessKeyId?: string;
    readonly secretAccessKey?: string;
  }
  export interface WorkspaceConnectionAccountKey {
    readonly key?: string;
  }
  export interface WorkspaceConnectionApiKey {
    readonly key?: string;
  }
  export interface WorkspaceConnectionManagedIdentity {
    readonly clientId?: string;
    readonly resourceId?: string;
  }
  export interface WorkspaceConnectionOAuth2 {
    readonly authUrl?: string;
    readonly clientId?: string;
    readonly clientSecret?: string;
    readonly developerToken?: string;
    readonly password?: string;
    readonly refreshToken?: string;
    readonly tenantId?: string;
    readonly username?: string;
  }
  export interface WorkspaceConnectionPersonalAccessToken {
    readonly pat?: string;
  }
  export type WorkspaceConnectionPropertiesV2 = AADAuthTypeWorkspaceConnectionProperties | AccessKeyAuthTypeWorkspaceConnectionProperties | AccountKeyAuthTypeWorkspaceConnectionProperties | ApiKeyAuthWorkspaceConnectionProperties | CustomKeysWorkspaceConnectionProperties | ManagedIdentityAuthTypeWorkspaceConnectionProperties | NoneAuthTypeWorkspaceConnectionProperties | OAuth2AuthTypeWorkspaceConnectionProperties | PATAuthTypeWorkspaceConnectionProperties | SASAuthTypeWorkspaceConnectionProperties | ServicePrincipalAuthTypeWorkspaceConnectionProperties | UsernamePasswordAuthTypeWorkspaceConnectionProperties;
  export interface WorkspaceConnectionServicePrincipal {
    readonly clientId?: string;
    readonly clientSecret?: string;
    readonly tenantId?: string;
  }
  export interface WorkspaceConnectionSharedAccessSignature {
    readonly sas?: string;
  }
  export interface WorkspaceConnectionUsernamePassword {
    readonly password?: string;
    readonly securityToken?: string;
    readonly username?: string;
  }
  export interface WorkspaceHubConfig {
    readonly additionalWorkspaceStorageAccounts?: readonly string[] | ArmExpression;
    readonly defaultWorkspaceResourceGroup?: string;
  }
  export interface WorkspacePrivateEndpointResource {
  }
  export interface WorkspaceProperties {
    readonly allowPublicAccessWhenBehindVnet?: boolean | ArmExpression;
    readonly applicationInsights?: string;
    readonly associatedWorkspaces?: readonly string[] | ArmExpression;
    readonly containerRegistry?: string;
    readonly description?: string;
    readonly discoveryUrl?: string;
    readonly enableDataIsolation?: boolean | ArmExpression;
    readonly enableServiceSideCMKEncryption?: boolean | ArmExpression;
    readonly encryption?: EncryptionProperty | ArmExpression;
    readonly featureStoreSettings?: FeatureStoreSettings | ArmExpression;
    readonly friendlyName?: string;
    readonly hbiWorkspace?: boolean | ArmExpression;
    readonly hubResourceId?: string;
    readonly imageBuildCompute?: string;
    readonly keyVault?: string;
    readonly managedNetwork?: ManagedNetworkSettings | ArmExpression;
    readonly primaryUserAssignedIdentity?: string;
    readonly provisionNetworkNow?: boolean | ArmExpression;
    readonly publicNetworkAccess?: 'Enabled' | 'Disabled' | (string & {});
    readonly serverlessComputeSettings?: ServerlessComputeSettings | ArmExpression;
    readonly serviceManagedResourcesSettings?: ServiceManagedResourcesSettings | ArmExpression;
    readonly sharedPrivateLinkResources?: readonly (SharedPrivateLinkResource | ArmExpression)[] | ArmExpression;
    readonly storageAccount?: string;
    readonly systemDatastoresAuthMode?: 'AccessKey' | 'Identity' | 'UserDelegationSAS' | (string & {});
    readonly v1LegacyMode?: boolean | ArmExpression;
    readonly workspaceHubConfig?: WorkspaceHubConfig | ArmExpression;
  }
}

/** @public */
export namespace MicrosoftManagedIdentity_2024_11_30 {
  export interface UserAssignedIdentitiesResource extends ResourceMembers {
    readonly properties?: UserAssignedIdentityProperties | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.ManagedIdentity/userAssignedIdentities';
    readonly apiVersion: '2024-11-30';
  }
  export interface UserAssignedIdentitiesFederatedIdentityCredentialsResource extends ResourceMembers {
    readonly properties?: FederatedIdentityCredentialProperties | ArmExpression;
    readonly type: 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials';
    readonly apiVersion: '2024-11-30';
  }
  export interface FederatedIdentityCredentialProperties {
    readonly issuer: string;
    readonly subject: string;
    readonly audiences: readonly string[] | ArmExpression;
  }
  export interface UserAssignedIdentityProperties {
    readonly isolationScope?: 'None' | 'Regional' | (string & {});
  }
}

/** @public */
export namespace MicrosoftNetwork_2024_06_01 {
  export interface PrivateDnsZonesResource extends ResourceMembers {
    readonly properties?: PrivateZoneProperties | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location?: string;
    readonly etag?: string;
    readonly type: 'Microsoft.Network/privateDnsZones';
    readonly apiVersion: '2024-06-01';
  }
  export interface PrivateDnsZonesVirtualNetworkLinksResource extends ResourceMembers {
    readonly properties?: VirtualNetworkLinkProperties | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location?: string;
    readonly etag?: string;
    readonly type: 'Microsoft.Network/privateDnsZones/virtualNetworkLinks';
    readonly apiVersion: '2024-06-01';
  }
  export interface PrivateZoneProperties {
  }
  export interface SubResource {
    readonly id?: string;
  }
  export interface VirtualNetworkLinkProperties {
    readonly virtualNetwork?: SubResource | ArmExpression;
    readonly registrationEnabled?: boolean | ArmExpression;
    readonly resolutionPolicy?: 'Default' | 'NxDomainRedirect' | (string & {});
  }
}

/** @public */
export namespace MicrosoftNetwork_2025_07_01 {
  export interface BastionHostsResource extends ResourceMembers {
    readonly properties?: BastionHostPropertiesFormat | ArmExpression;
    readonly zones?: readonly string[] | ArmExpression;
    readonly sku?: Sku | ArmExpression;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly type: 'Microsoft.Network/bastionHosts';
    readonly apiVersion: '2025-07-01';
  }
  export interface NatGatewaysResource extends ResourceMembers {
    readonly properties?: NatGatewayPropertiesFormat | ArmExpression;
    readonly sku?: NatGatewaySku | ArmExpression;
    readonly zones?: readonly string[] | ArmExpression;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly type: 'Microsoft.Network/natGateways';
    readonly apiVersion: '2025-07-01';
  }
  export interface NetworkInterfacesResource extends ResourceMembers {
    readonly properties?: NetworkInterfacePropertiesFormat | ArmExpression;
    readonly extendedLocation?: ExtendedLocation | ArmExpression;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly type: 'Microsoft.Network/networkInterfaces';
    readonly apiVersion: '2025-07-01';
  }
  export interface NetworkSecurityGroupsResource extends ResourceMembers {
    readonly properties?: NetworkSecurityGroupPropertiesFormat | ArmExpression;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly type: 'Microsoft.Network/networkSecurityGroups';
    readonly apiVersion: '2025-07-01';
  }
  export interface NetworkSecurityGroupsSecurityRulesResource extends ResourceMembers {
    readonly properties?: SecurityRulePropertiesFormat | ArmExpression;
    readonly type: 'Microsoft.Network/networkSecurityGroups/securityRules';
    readonly apiVersion: '2025-07-01';
  }
  export interface PrivateEndpointsResource extends ResourceMembers {
    readonly properties?: PrivateEndpointProperties | ArmExpression;
    readonly extendedLocation?: ExtendedLocation | ArmExpression;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly type: 'Microsoft.Network/privateEndpoints';
    readonly apiVersion: '2025-07-01';
  }
  export interface PrivateEndpointsPrivateDnsZoneGroupsResource extends ResourceMembers {
    readonly properties?: PrivateDnsZoneGroupPropertiesFormat | ArmExpression;
    readonly type: 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups';
    readonly apiVersion: '2025-07-01';
  }
  export interface PublicIPAddressesResource extends ResourceMembers {
    readonly properties?: PublicIPAddressPropertiesFormat | ArmExpression;
    readonly extendedLocation?: ExtendedLocation | ArmExpression;
    readonly sku?: PublicIPAddressSku | ArmExpression;
    readonly zones?: readonly string[] | ArmExpression;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly type: 'Microsoft.Network/publicIPAddresses';
    readonly apiVersion: '2025-07-01';
  }
  export interface RouteTablesResource extends ResourceMembers {
    readonly properties?: RouteTablePropertiesFormat | ArmExpression;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly type: 'Microsoft.Network/routeTables';
    readonly apiVersion: '2025-07-01';
  }
  export interface VirtualNetworksResource extends ResourceMembers {
    readonly properties?: VirtualNetworkPropertiesFormat | ArmExpression;
    readonly extendedLocation?: ExtendedLocation | ArmExpression;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly type: 'Microsoft.Network/virtualNetworks';
    readonly apiVersion: '2025-07-01';
  }
  export interface VirtualNetworksSubnetsResource extends ResourceMembers {
    readonly properties?: SubnetPropertiesFormat | ArmExpression;
    readonly type: 'Microsoft.Network/virtualNetworks/subnets';
    readonly apiVersion: '2025-07-01';
  }
  export interface VirtualNetworksVirtualNetworkPeeringsResource extends ResourceMembers {
    readonly properties?: VirtualNetworkPeeringPropertiesFormat | ArmExpression;
    readonly type: 'Microsoft.Network/virtualNetworks/virtualNetworkPeerings';
    readonly apiVersion: '2025-07-01';
  }
  export interface AddressSpace {
    readonly addressPrefixes?: readonly string[] | ArmExpression;
    readonly ipamPoolPrefixAllocations?: readonly (IpamPoolPrefixAllocation | ArmExpression)[] | ArmExpression;
  }
  export interface ApplicationGatewayBackendAddress {
    readonly fqdn?: string;
    readonly ipAddress?: string;
  }
  export interface ApplicationGatewayBackendAddressPool {
    readonly properties?: ApplicationGatewayBackendAddressPoolPropertiesFormat | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface ApplicationGatewayBackendAddressPoolPropertiesFormat {
    readonly backendAddresses?: readonly (ApplicationGatewayBackendAddress | ArmExpression)[] | ArmExpression;
  }
  export interface ApplicationGatewayIPConfiguration {
    readonly properties?: ApplicationGatewayIPConfigurationPropertiesFormat | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface ApplicationGatewayIPConfigurationPropertiesFormat {
    readonly subnet?: SubResource | ArmExpression;
  }
  export interface ApplicationSecurityGroup {
    readonly properties?: ApplicationSecurityGroupPropertiesFormat | ArmExpression;
    readonly id?: string;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface ApplicationSecurityGroupPropertiesFormat {
  }
  export interface BackendAddressPool {
    readonly properties?: BackendAddressPoolPropertiesFormat | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface BackendAddressPoolPropertiesFormat {
    readonly location?: string;
    readonly tunnelInterfaces?: readonly (GatewayLoadBalancerTunnelInterface | ArmExpression)[] | ArmExpression;
    readonly loadBalancerBackendAddresses?: readonly (LoadBalancerBackendAddress | ArmExpression)[] | ArmExpression;
    readonly drainPeriodInSeconds?: number | ArmExpression;
    readonly virtualNetwork?: SubResource | ArmExpression;
    readonly syncMode?: 'Automatic' | 'Manual' | (string & {});
  }
  export interface BastionHostIPConfiguration {
    readonly properties?: BastionHostIPConfigurationPropertiesFormat | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface BastionHostIPConfigurationPropertiesFormat {
    readonly subnet: SubResource | ArmExpression;
    readonly publicIPAddress?: SubResource | ArmExpression;
    readonly privateIPAllocationMethod?: 'Static' | 'Dynamic' | (string & {});
  }
  export interface BastionHostPropertiesFormat {
    readonly ipConfigurations?: readonly (BastionHostIPConfiguration | ArmExpression)[] | ArmExpression;
    readonly dnsName?: string;
    readonly virtualNetwork?: SubResource | ArmExpression;
    readonly networkAcls?: BastionHostPropertiesFormatNetworkAcls | ArmExpression;
    readonly scaleUnits?: number | ArmExpression;
    readonly disableCopyPaste?: boolean | ArmExpression;
    readonly enableFileCopy?: boolean | ArmExpression;
    readonly enableIpConnect?: boolean | ArmExpression;
    readonly enableShareableLink?: boolean | ArmExpression;
    readonly enableTunneling?: boolean | ArmExpression;
    readonly enableKerberos?: boolean | ArmExpression;
    readonly enableSessionRecording?: boolean | ArmExpression;
    readonly enablePrivateOnlyBastion?: boolean | ArmExpression;
  }
  export interface BastionHostPropertiesFormatNetworkAcls {
    readonly ipRules?: readonly (IPRule | ArmExpression)[] | ArmExpression;
  }
  export interface CustomDnsConfigPropertiesFormat {
    readonly fqdn?: string;
    readonly ipAddresses?: readonly string[] | ArmExpression;
  }
  export interface DdosFrontendIpConfigurationSettings {
    readonly ddosCustomPolicy?: SubResource | ArmExpression;
  }
  export interface DdosSettings {
    readonly protectionMode?: 'VirtualNetworkInherited' | 'Enabled' | 'Disabled' | (string & {});
    readonly ddosCustomPolicy?: SubResource | ArmExpression;
    readonly ddosProtectionPlan?: SubResource | ArmExpression;
  }
  export interface Delegation {
    readonly properties?: ServiceDelegationPropertiesFormat | ArmExpression;
    readonly name?: string;
    readonly type?: string;
    readonly id?: string;
  }
  export interface DhcpOptions {
    readonly dnsServers?: readonly string[] | ArmExpression;
  }
  export interface ExtendedLocation {
    readonly name?: string;
    readonly type?: 'EdgeZone' | (string & {});
  }
  export interface FrontendIPConfiguration {
    readonly properties?: FrontendIPConfigurationPropertiesFormat | ArmExpression;
    readonly zones?: readonly string[] | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface FrontendIPConfigurationPropertiesFormat {
    readonly privateIPAddress?: string;
    readonly privateIPAllocationMethod?: 'Static' | 'Dynamic' | (string & {});
    readonly privateIPAddressVersion?: 'IPv4' | 'IPv6' | (string & {});
    readonly subnet?: Subnet | ArmExpression;
    readonly publicIPAddress?: PublicIPAddress | ArmExpression;
    readonly publicIPPrefix?: SubResource | ArmExpression;
    readonly gatewayLoadBalancer?: SubResource | ArmExpression;
    readonly ddosSettings?: DdosFrontendIpConfigurationSettings | ArmExpression;
  }
  export interface GatewayLoadBalancerTunnelInterface {
    readonly port?: number | ArmExpression;
    readonly identifier?: number | ArmExpression;
    readonly protocol?: 'None' | 'Native' | 'VXLAN' | (string & {});
    readonly type?: 'None' | 'Internal' | 'External' | (string & {});
  }
  export interface IPRule {
    readonly addressPrefix?: string;
  }
  export interface InboundNatRule {
    readonly properties?: InboundNatRulePropertiesFormat | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface InboundNatRulePropertiesFormat {
    readonly frontendIPConfiguration?: SubResource | ArmExpression;
    readonly protocol?: 'Udp' | 'Tcp' | 'All' | 'Quic' | (string & {});
    readonly frontendPort?: number | ArmExpression;
    readonly backendPort?: number | ArmExpression;
    readonly idleTimeoutInMinutes?: number | ArmExpression;
    readonly enableFloatingIP?: boolean | ArmExpression;
    readonly enableTcpReset?: boolean | ArmExpression;
    readonly frontendPortRangeStart?: number | ArmExpression;
    readonly frontendPortRangeEnd?: number | ArmExpression;
    readonly backendAddressPool?: SubResource | ArmExpression;
  }
  export interface IpTag {
    readonly ipTagType?: string;
    readonly tag?: string;
  }
  export interface IpamPoolPrefixAllocation {
    readonly pool?: IpamPoolPrefixAllocationPool | ArmExpression;
    readonly numberOfIpAddresses?: string;
  }
  export interface IpamPoolPrefixAllocationPool {
    readonly id?: string;
  }
  export interface LoadBalancerBackendAddress {
    readonly properties?: LoadBalancerBackendAddressPropertiesFormat | ArmExpression;
    readonly name?: string;
  }
  export interface LoadBalancerBackendAddressPropertiesFormat {
    readonly virtualNetwork?: SubResource | ArmExpression;
    readonly subnet?: SubResource | ArmExpression;
    readonly ipAddress?: string;
    readonly loadBalancerFrontendIPConfiguration?: SubResource | ArmExpression;
    readonly adminState?: 'None' | 'Up' | 'Down' | (string & {});
  }
  export interface NatGateway {
    readonly properties?: NatGatewayPropertiesFormat | ArmExpression;
    readonly sku?: NatGatewaySku | ArmExpression;
    readonly zones?: readonly string[] | ArmExpression;
    readonly id?: string;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface NatGatewayPropertiesFormat {
    readonly idleTimeoutInMinutes?: number | ArmExpression;
    readonly publicIpAddresses?: readonly (SubResource | ArmExpression)[] | ArmExpression;
    readonly publicIpAddressesV6?: readonly (SubResource | ArmExpression)[] | ArmExpression;
    readonly publicIpPrefixes?: readonly (SubResource | ArmExpression)[] | ArmExpression;
    readonly publicIpPrefixesV6?: readonly (SubResource | ArmExpression)[] | ArmExpression;
    readonly sourceVirtualNetwork?: SubResource | ArmExpression;
    readonly serviceGateway?: SubResource | ArmExpression;
    readonly nat64?: 'None' | 'Enabled' | 'Disabled' | (string & {});
  }
  export interface NatGatewaySku {
    readonly name?: 'Standard' | 'StandardV2' | (string & {});
  }
  export interface NetworkInterfaceDnsSettings {
    readonly dnsServers?: readonly string[] | ArmExpression;
    readonly internalDnsNameLabel?: string;
  }
  export interface NetworkInterfaceIPConfiguration {
    readonly properties?: NetworkInterfaceIPConfigurationPropertiesFormat | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface NetworkInterfaceIPConfigurationPropertiesFormat {
    readonly gatewayLoadBalancer?: SubResource | ArmExpression;
    readonly virtualNetworkTaps?: readonly (VirtualNetworkTap | ArmExpression)[] | ArmExpression;
    readonly applicationGatewayBackendAddressPools?: readonly (ApplicationGatewayBackendAddressPool | ArmExpression)[] | ArmExpression;
    readonly loadBalancerBackendAddressPools?: readonly (BackendAddressPool | ArmExpression)[] | ArmExpression;
    readonly loadBalancerInboundNatRules?: readonly (InboundNatRule | ArmExpression)[] | ArmExpression;
    readonly privateIPAddress?: string;
    readonly privateIPAddressPrefixLength?: number | ArmExpression;
    readonly privateIPAllocationMethod?: 'Static' | 'Dynamic' | (string & {});
    readonly privateIPAddressVersion?: 'IPv4' | 'IPv6' | (string & {});
    readonly subnet?: Subnet | ArmExpression;
    readonly primary?: boolean | ArmExpression;
    readonly publicIPAddress?: PublicIPAddress | ArmExpression;
    readonly applicationSecurityGroups?: readonly (ApplicationSecurityGroup | ArmExpression)[] | ArmExpression;
  }
  export interface NetworkInterfacePropertiesFormat {
    readonly networkSecurityGroup?: NetworkSecurityGroup | ArmExpression;
    readonly ipConfigurations?: readonly (NetworkInterfaceIPConfiguration | ArmExpression)[] | ArmExpression;
    readonly dnsSettings?: NetworkInterfaceDnsSettings | ArmExpression;
    readonly enableAcceleratedNetworking?: boolean | ArmExpression;
    readonly disableTcpStateTracking?: boolean | ArmExpression;
    readonly enableIPForwarding?: boolean | ArmExpression;
    readonly workloadType?: string;
    readonly nicType?: 'Standard' | 'Elastic' | (string & {});
    readonly privateLinkService?: PrivateLinkService | ArmExpression;
    readonly migrationPhase?: 'None' | 'Prepare' | 'Commit' | 'Abort' | 'Committed' | (string & {});
    readonly auxiliaryMode?: 'None' | 'MaxConnections' | 'Floating' | 'AcceleratedConnections' | (string & {});
    readonly auxiliarySku?: 'None' | 'A1' | 'A2' | 'A4' | 'A8' | (string & {});
  }
  export interface NetworkSecurityGroup {
    readonly properties?: NetworkSecurityGroupPropertiesFormat | ArmExpression;
    readonly id?: string;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface NetworkSecurityGroupPropertiesFormat {
    readonly flushConnection?: boolean | ArmExpression;
    readonly securityRules?: readonly (SecurityRule | ArmExpression)[] | ArmExpression;
  }
  export interface PrivateDnsZoneConfig {
    readonly name?: string;
    readonly properties?: PrivateDnsZonePropertiesFormat | ArmExpression;
  }
  export interface PrivateDnsZoneGroupPropertiesFormat {
    readonly privateDnsZoneConfigs?: readonly (PrivateDnsZoneConfig | ArmExpression)[] | ArmExpression;
  }
  export interface PrivateDnsZonePropertiesFormat {
    readonly privateDnsZoneId?: string;
  }
  export interface PrivateEndpointIPConfiguration {
    readonly properties?: PrivateEndpointIPConfigurationProperties | ArmExpression;
    readonly name?: string;
  }
  export interface PrivateEndpointIPConfigurationProperties {
    readonly groupId?: string;
    readonly memberName?: string;
    readonly privateIPAddress?: string;
  }
  export interface PrivateEndpointProperties {
    readonly subnet?: Subnet | ArmExpression;
    readonly ipVersionType?: 'IPv4' | 'IPv6' | 'DualStack' | (string & {});
    readonly privateLinkServiceConnections?: readonly (PrivateLinkServiceConnection | ArmExpression)[] | ArmExpression;
    readonly manualPrivateLinkServiceConnections?: readonly (PrivateLinkServiceConnection | ArmExpression)[] | ArmExpression;
    readonly customDnsConfigs?: readonly (CustomDnsConfigPropertiesFormat | ArmExpression)[] | ArmExpression;
    readonly applicationSecurityGroups?: readonly (ApplicationSecurityGroup | ArmExpression)[] | ArmExpression;
    readonly ipConfigurations?: readonly (PrivateEndpointIPConfiguration | ArmExpression)[] | ArmExpression;
    readonly customNetworkInterfaceName?: string;
    readonly billingSku?: 'PayAsYouGo' | 'Fixed' | (string & {});
  }
  export interface PrivateLinkService {
    readonly properties?: PrivateLinkServiceProperties | ArmExpression;
    readonly extendedLocation?: ExtendedLocation | ArmExpression;
    readonly id?: string;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface PrivateLinkServiceConnection {
    readonly properties?: PrivateLinkServiceConnectionProperties | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface PrivateLinkServiceConnectionProperties {
    readonly privateLinkServiceId?: string;
    readonly groupIds?: readonly string[] | ArmExpression;
    readonly requestMessage?: string;
    readonly privateLinkServiceConnectionState?: PrivateLinkServiceConnectionState | ArmExpression;
  }
  export interface PrivateLinkServiceConnectionState {
    readonly status?: string;
    readonly description?: string;
    readonly actionsRequired?: string;
  }
  export interface PrivateLinkServiceIpConfiguration {
    readonly properties?: PrivateLinkServiceIpConfigurationProperties | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface PrivateLinkServiceIpConfigurationProperties {
    readonly privateIPAddress?: string;
    readonly privateIPAllocationMethod?: 'Static' | 'Dynamic' | (string & {});
    readonly subnet?: Subnet | ArmExpression;
    readonly primary?: boolean | ArmExpression;
    readonly privateIPAddressVersion?: 'IPv4' | 'IPv6' | (string & {});
  }
  export interface PrivateLinkServiceProperties {
    readonly loadBalancerFrontendIpConfigurations?: readonly (FrontendIPConfiguration | ArmExpression)[] | ArmExpression;
    readonly ipConfigurations?: readonly (PrivateLinkServiceIpConfiguration | ArmExpression)[] | ArmExpression;
    readonly destinationIPAddress?: string;
    readonly accessMode?: 'Default' | 'Restricted' | (string & {});
    readonly visibility?: PrivateLinkServicePropertiesVisibility | ArmExpression;
    readonly autoApproval?: PrivateLinkServicePropertiesAutoApproval | ArmExpression;
    readonly fqdns?: readonly string[] | ArmExpression;
    readonly enableProxyProtocol?: boolean | ArmExpression;
  }
  export interface PrivateLinkServicePropertiesAutoApproval {
    readonly subscriptions?: readonly string[] | ArmExpression;
  }
  export interface PrivateLinkServicePropertiesVisibility {
    readonly subscriptions?: readonly string[] | ArmExpression;
  }
  export interface PublicIPAddress {
    readonly properties?: PublicIPAddressPropertiesFormat | ArmExpression;
    readonly extendedLocation?: ExtendedLocation | ArmExpression;
    readonly sku?: PublicIPAddressSku | ArmExpression;
    readonly zones?: readonly string[] | ArmExpression;
    readonly id?: string;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface PublicIPAddressDnsSettings {
    readonly domainNameLabel?: string;
    readonly domainNameLabelScope?: 'TenantReuse' | 'SubscriptionReuse' | 'ResourceGroupReuse' | 'NoReuse' | ArmExpression;
    readonly fqdn?: string;
    readonly reverseFqdn?: string;
  }
  export interface PublicIPAddressPropertiesFormat {
    readonly publicIPAllocationMethod?: 'Static' | 'Dynamic' | (string & {});
    readonly publicIPAddressVersion?: 'IPv4' | 'IPv6' | (string & {});
    readonly dnsSettings?: PublicIPAddressDnsSettings | ArmExpression;
    readonly ddosSettings?: DdosSettings | ArmExpression;
    readonly ipTags?: readonly (IpTag | ArmExpression)[] | ArmExpression;
    readonly ipAddress?: string;
    readonly publicIPPrefix?: SubResource | ArmExpression;
    readonly idleTimeoutInMinutes?: number | ArmExpression;
    readonly servicePublicIPAddress?: PublicIPAddress | ArmExpression;
    readonly natGateway?: NatGateway | ArmExpression;
    readonly migrationPhase?: 'None' | 'Prepare' | 'Commit' | 'Abort' | 'Committed' | (string & {});
    readonly linkedPublicIPAddress?: PublicIPAddress | ArmExpression;
    readonly deleteOption?: 'Delete' | 'Detach' | (string & {});
  }
  export interface PublicIPAddressSku {
    readonly name?: 'Basic' | 'Standard' | 'StandardV2' | (string & {});
    readonly tier?: 'Regional' | 'Global' | (string & {});
  }
  export interface Route {
    readonly properties?: RoutePropertiesFormat | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface RouteNextHopEcmp {
    readonly nextHopIpAddresses: readonly string[] | ArmExpression;
  }
  export interface RoutePropertiesFormat {
    readonly addressPrefix?: string;
    readonly nextHopType: 'VirtualNetworkGateway' | 'VnetLocal' | 'Internet' | 'VirtualAppliance' | 'VirtualApplianceEcmp' | 'None' | (string & {});
    readonly nextHopIpAddress?: string;
    readonly nextHop?: RouteNextHopEcmp | ArmExpression;
  }
  export interface RouteTable {
    readonly properties?: RouteTablePropertiesFormat | ArmExpression;
    readonly id?: string;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface RouteTablePropertiesFormat {
    readonly routes?: readonly (Route | ArmExpression)[] | ArmExpression;
    readonly disableBgpRoutePropagation?: boolean | ArmExpression;
    readonly disablePeeringRoute?: 'None' | 'All' | (string & {});
  }
  export interface SecurityRule {
    readonly properties?: SecurityRulePropertiesFormat | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface SecurityRulePropertiesFormat {
    readonly description?: string;
    readonly protocol: 'Tcp' | 'Udp' | 'Icmp' | 'Esp' | '*' | 'Ah' | (string & {});
    readonly sourcePortRange?: string;
    readonly destinationPortRange?: string;
    readonly sourceAddressPrefix?: string;
    readonly sourceAddressPrefixes?: readonly string[] | ArmExpression;
    readonly sourceApplicationSecurityGroups?: readonly (ApplicationSecurityGroup | ArmExpression)[] | ArmExpression;
    readonly destinationAddressPrefix?: string;
    readonly destinationAddressPrefixes?: readonly string[] | ArmExpression;
    readonly destinationApplicationSecurityGroups?: readonly (ApplicationSecurityGroup | ArmExpression)[] | ArmExpression;
    readonly sourcePortRanges?: readonly string[] | ArmExpression;
    readonly destinationPortRanges?: readonly string[] | ArmExpression;
    readonly access: 'Allow' | 'Deny' | (string & {});
    readonly priority: number | ArmExpression;
    readonly direction: 'Inbound' | 'Outbound' | (string & {});
  }
  export interface ServiceDelegationPropertiesFormat {
    readonly serviceName?: string;
  }
  export interface ServiceEndpointPolicy {
    readonly properties?: ServiceEndpointPolicyPropertiesFormat | ArmExpression;
    readonly id?: string;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface ServiceEndpointPolicyDefinition {
    readonly properties?: ServiceEndpointPolicyDefinitionPropertiesFormat | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface ServiceEndpointPolicyDefinitionPropertiesFormat {
    readonly description?: string;
    readonly service?: string;
    readonly serviceResources?: readonly string[] | ArmExpression;
  }
  export interface ServiceEndpointPolicyPropertiesFormat {
    readonly serviceEndpointPolicyDefinitions?: readonly (ServiceEndpointPolicyDefinition | ArmExpression)[] | ArmExpression;
    readonly serviceAlias?: string;
    readonly contextualServiceEndpointPolicies?: readonly string[] | ArmExpression;
  }
  export interface ServiceEndpointPropertiesFormat {
    readonly service?: string;
    readonly networkIdentifier?: SubResource | ArmExpression;
    readonly locations?: readonly string[] | ArmExpression;
  }
  export interface Sku {
    readonly name?: 'Basic' | 'Standard' | 'Developer' | 'Premium' | (string & {});
  }
  export interface SubResource {
    readonly id?: string;
  }
  export interface Subnet {
    readonly properties?: SubnetPropertiesFormat | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface SubnetPropertiesFormat {
    readonly addressPrefix?: string;
    readonly addressPrefixes?: readonly string[] | ArmExpression;
    readonly networkSecurityGroup?: NetworkSecurityGroup | ArmExpression;
    readonly routeTable?: RouteTable | ArmExpression;
    readonly natGateway?: SubResource | ArmExpression;
    readonly serviceEndpoints?: readonly (ServiceEndpointPropertiesFormat | ArmExpression)[] | ArmExpression;
    readonly serviceEndpointPolicies?: readonly (ServiceEndpointPolicy | ArmExpression)[] | ArmExpression;
    readonly ipAllocations?: readonly (SubResource | ArmExpression)[] | ArmExpression;
    readonly delegations?: readonly (Delegation | ArmExpression)[] | ArmExpression;
    readonly privateEndpointNetworkPolicies?: 'Enabled' | 'Disabled' | 'NetworkSecurityGroupEnabled' | 'RouteTableEnabled' | (string & {});
    readonly privateLinkServiceNetworkPolicies?: 'Enabled' | 'Disabled' | (string & {});
    readonly applicationGatewayIPConfigurations?: readonly (ApplicationGatewayIPConfiguration | ArmExpression)[] | ArmExpression;
    readonly sharingScope?: 'Tenant' | 'DelegatedServices' | (string & {});
    readonly defaultOutboundAccess?: boolean | ArmExpression;
    readonly ipamPoolPrefixAllocations?: readonly (IpamPoolPrefixAllocation | ArmExpression)[] | ArmExpression;
    readonly serviceGateway?: SubResource | ArmExpression;
  }
  export interface VirtualNetworkBgpCommunities {
    readonly virtualNetworkCommunity: string;
  }
  export interface VirtualNetworkEncryption {
    readonly enabled: boolean | ArmExpression;
    readonly enforcement?: 'DropUnencrypted' | 'AllowUnencrypted' | (string & {});
  }
  export interface VirtualNetworkPeering {
    readonly properties?: VirtualNetworkPeeringPropertiesFormat | ArmExpression;
    readonly name?: string;
    readonly id?: string;
  }
  export interface VirtualNetworkPeeringPropertiesFormat {
    readonly allowVirtualNetworkAccess?: boolean | ArmExpression;
    readonly allowForwardedTraffic?: boolean | ArmExpression;
    readonly allowGatewayTransit?: boolean | ArmExpression;
    readonly useRemoteGateways?: boolean | ArmExpression;
    readonly remoteVirtualNetwork?: SubResource | ArmExpression;
    readonly localAddressSpace?: AddressSpace | ArmExpression;
    readonly localVirtualNetworkAddressSpace?: AddressSpace | ArmExpression;
    readonly remoteAddressSpace?: AddressSpace | ArmExpression;
    readonly remoteVirtualNetworkAddressSpace?: AddressSpace | ArmExpression;
    readonly remoteBgpCommunities?: VirtualNetworkBgpCommunities | ArmExpression;
    readonly peeringState?: 'Initiated' | 'Connected' | 'Disconnected' | (string & {});
    readonly peeringSyncLevel?: 'FullyInSync' | 'RemoteNotInSync' | 'LocalNotInSync' | 'LocalAndRemoteNotInSync' | (string & {});
    readonly doNotVerifyRemoteGateways?: boolean | ArmExpression;
    readonly peerCompleteVnets?: boolean | ArmExpression;
    readonly enableOnlyIPv6Peering?: boolean | ArmExpression;
    readonly localSubnetNames?: readonly string[] | ArmExpression;
    readonly remoteSubnetNames?: readonly string[] | ArmExpression;
  }
  export interface VirtualNetworkPropertiesFormat {
    readonly addressSpace?: AddressSpace | ArmExpression;
    readonly dhcpOptions?: DhcpOptions | ArmExpression;
    readonly flowTimeoutInMinutes?: number | ArmExpression;
    readonly subnets?: readonly (Subnet | ArmExpression)[] | ArmExpression;
    readonly virtualNetworkPeerings?: readonly (VirtualNetworkPeering | ArmExpression)[] | ArmExpression;
    readonly enableDdosProtection?: boolean | ArmExpression;
    readonly enableVmProtection?: boolean | ArmExpression;
    readonly ddosProtectionPlan?: SubResource | ArmExpression;
    readonly bgpCommunities?: VirtualNetworkBgpCommunities | ArmExpression;
    readonly encryption?: VirtualNetworkEncryption | ArmExpression;
    readonly ipAllocations?: readonly (SubResource | ArmExpression)[] | ArmExpression;
    readonly privateEndpointVNetPolicies?: 'Disabled' | 'Basic' | (string & {});
    readonly summarizedGatewayPrefixes?: AddressSpace | ArmExpression;
  }
  export interface VirtualNetworkTap {
    readonly properties?: VirtualNetworkTapPropertiesFormat | ArmExpression;
    readonly id?: string;
    readonly location?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
  }
  export interface VirtualNetworkTapPropertiesFormat {
    readonly destinationNetworkInterfaceIPConfiguration?: NetworkInterfaceIPConfiguration | ArmExpression;
    readonly destinationLoadBalancerFrontEndIPConfiguration?: FrontendIPConfiguration | ArmExpression;
    readonly destinationPort?: number | ArmExpression;
  }
}

/** @public */
export namespace MicrosoftOperationalInsights_2025_07_01 {
  export interface WorkspacesResource extends ResourceMembers {
    readonly properties?: WorkspaceProperties | ArmExpression;
    readonly identity?: Identity | ArmExpression;
    readonly etag?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.OperationalInsights/workspaces';
    readonly apiVersion: '2025-07-01';
  }
  export interface Identity {
    readonly type: 'SystemAssigned' | 'UserAssigned' | 'None' | ArmExpression;
    readonly userAssignedIdentities?: { readonly [name: string]: UserIdentityProperties | ArmExpression } | ArmExpression;
  }
  export interface UserIdentityProperties {
  }
  export interface WorkspaceCapping {
    readonly dailyQuotaGb?: number | ArmExpression;
  }
  export interface WorkspaceFailoverProperties {
  }
  export interface WorkspaceFeatures {
    readonly enableDataExport?: boolean | ArmExpression;
    readonly immediatePurgeDataOn30Days?: boolean | ArmExpression;
    readonly enableLogAccessUsingOnlyResourcePermissions?: boolean | ArmExpression;
    readonly clusterResourceId?: string;
    readonly disableLocalAuth?: boolean | ArmExpression;
    readonly [name: string]: unknown;
  }
  export interface WorkspaceProperties {
    readonly sku?: WorkspaceSku | ArmExpression;
    readonly retentionInDays?: number | ArmExpression;
    readonly workspaceCapping?: WorkspaceCapping | ArmExpression;
    readonly publicNetworkAccessForIngestion?: 'Enabled' | 'Disabled' | 'SecuredByPerimeter' | (string & {});
    readonly publicNetworkAccessForQuery?: 'Enabled' | 'Disabled' | 'SecuredByPerimeter' | (string & {});
    readonly forceCmkForQuery?: boolean | ArmExpression;
    readonly features?: WorkspaceFeatures | ArmExpression;
    readonly defaultDataCollectionRuleResourceId?: string;
    readonly replication?: WorkspaceReplicationProperties | ArmExpression;
    readonly failover?: WorkspaceFailoverProperties | ArmExpression;
  }
  export interface WorkspaceReplicationProperties {
    readonly location?: string;
    readonly enabled?: boolean | ArmExpression;
  }
  export interface WorkspaceSku {
    readonly name: 'Free' | 'Standard' | 'Premium' | 'PerNode' | 'PerGB2018' | 'Standalone' | 'CapacityReservation' | 'LACluster' | (string & {});
    readonly capacityReservationLevel?: number | ArmExpression;
  }
}

/** @public */
export namespace MicrosoftPortal_2020_09_01_preview {
  export interface DashboardsResource extends ResourceMembers {
    readonly properties?: DashboardPropertiesWithProvisioningState | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.Portal/dashboards';
    readonly apiVersion: '2020-09-01-preview';
  }
  export interface DashboardLens {
    readonly order: number | ArmExpression;
    readonly parts: readonly (DashboardParts | ArmExpression)[] | ArmExpression;
    readonly metadata?: unknown;
  }
  export type DashboardPartMetadata = MarkdownPartMetadata;
  export interface DashboardParts {
    readonly position: DashboardPartsPosition | ArmExpression;
    readonly metadata?: DashboardPartMetadata | ArmExpression;
  }
  export interface DashboardPartsPosition {
    readonly x: number | ArmExpression;
    readonly y: number | ArmExpression;
    readonly rowSpan: number | ArmExpression;
    readonly colSpan: number | ArmExpression;
    readonly metadata?: unknown;
  }
  export interface DashboardPropertiesWithProvisioningState {
    readonly lenses?: readonly (DashboardLens | ArmExpression)[] | ArmExpression;
    readonly metadata?: unknown;
  }
  export interface MarkdownPartMetadata {
    readonly inputs?: readonly unknown[] | ArmExpression;
    readonly settings?: MarkdownPartMetadataSettings | ArmExpression;
    readonly type: 'Extension/HubsExtension/PartType/MarkdownPart';
  }
  export interface MarkdownPartMetadataSettings {
    readonly content?: MarkdownPartMetadataSettingsContent | ArmExpression;
  }
  export interface MarkdownPartMetadataSettingsContent {
    readonly settings?: MarkdownPartMetadataSettingsContentSettings | ArmExpression;
  }
  export interface MarkdownPartMetadataSettingsContentSettings {
    readonly content?: string;
    readonly title?: string;
    readonly subtitle?: string;
    readonly markdownSource?: number | ArmExpression;
    readonly markdownUri?: string;
  }
}

/** @public */
export namespace MicrosoftResources_2023_08_01 {
  export type DeploymentScriptsResource = AzureCliScript | AzurePowerShellScript;
  export interface AzureCliScript extends ResourceMembers {
    readonly properties: AzureCliScriptProperties | ArmExpression;
    readonly kind: 'AzureCLI';
    readonly identity?: ManagedServiceIdentity | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.Resources/deploymentScripts';
    readonly apiVersion: '2023-08-01';
  }
  export interface AzureCliScriptProperties {
    readonly azCliVersion: string;
    readonly primaryScriptUri?: string;
    readonly supportingScriptUris?: readonly string[] | ArmExpression;
    readonly scriptContent?: string;
    readonly arguments?: string;
    readonly environmentVariables?: readonly (EnvironmentVariable | ArmExpression)[] | ArmExpression;
    readonly forceUpdateTag?: string;
    readonly retentionInterval: string;
    readonly timeout?: string;
    readonly containerSettings?: ContainerConfiguration | ArmExpression;
    readonly storageAccountSettings?: StorageAccountConfiguration | ArmExpression;
    readonly cleanupPreference?: 'Always' | 'OnSuccess' | 'OnExpiration' | (string & {});
  }
  export interface AzurePowerShellScript extends ResourceMembers {
    readonly properties: AzurePowerShellScriptProperties | ArmExpression;
    readonly kind: 'AzurePowerShell';
    readonly identity?: ManagedServiceIdentity | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.Resources/deploymentScripts';
    readonly apiVersion: '2023-08-01';
  }
  export interface AzurePowerShellScriptProperties {
    readonly azPowerShellVersion: string;
    readonly primaryScriptUri?: string;
    readonly supportingScriptUris?: readonly string[] | ArmExpression;
    readonly scriptContent?: string;
    readonly arguments?: string;
    readonly environmentVariables?: readonly (EnvironmentVariable | ArmExpression)[] | ArmExpression;
    readonly forceUpdateTag?: string;
    readonly retentionInterval: string;
    readonly timeout?: string;
    readonly containerSettings?: ContainerConfiguration | ArmExpression;
    readonly storageAccountSettings?: StorageAccountConfiguration | ArmExpression;
    readonly cleanupPreference?: 'Always' | 'OnSuccess' | 'OnExpiration' | (string & {});
  }
  export interface ContainerConfiguration {
    readonly containerGroupName?: string;
    readonly subnetIds?: readonly (ContainerGroupSubnetId | ArmExpression)[] | ArmExpression;
  }
  export interface ContainerGroupSubnetId {
    readonly id: string;
    readonly name?: string;
  }
  export interface EnvironmentVariable {
    readonly name: string;
    readonly value?: string;
    readonly secureValue?: string;
  }
  export interface ManagedServiceIdentity {
    readonly type?: 'UserAssigned' | (string & {});
    readonly userAssignedIdentities?: { readonly [name: string]: UserAssignedIdentity | ArmExpression } | ArmExpression;
  }
  export interface StorageAccountConfiguration {
    readonly storageAccountName?: string;
    readonly storageAccountKey?: string;
  }
  export interface UserAssignedIdentity {
  }
}

/** @public */
export namespace MicrosoftResources_2025_04_01 {
  export interface DeploymentsResource extends ResourceMembers {
    readonly location?: string;
    readonly properties: DeploymentPropertiesOrDeploymentPropertiesExtended | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly identity?: DeploymentIdentity | ArmExpression;
    readonly type: 'Microsoft.Resources/deployments';
    readonly apiVersion: '2025-04-01';
    readonly resourceGroup?: string;
    readonly subscriptionId?: string;
  }
  export interface ResourceGroupsResource extends ResourceMembers {
    readonly properties?: ResourceGroupProperties | ArmExpression;
    readonly managedBy?: string;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.Resources/resourceGroups';
    readonly apiVersion: '2025-04-01';
  }
  export interface DebugSetting {
    readonly detailLevel?: string;
  }
  export interface DeploymentExtensionConfigItem {
    readonly value?: unknown;
    readonly keyVaultReference?: KeyVaultParameterReference | ArmExpression;
  }
  export interface DeploymentExternalInput {
    readonly value: unknown;
  }
  export interface DeploymentExternalInputDefinition {
    readonly kind: string;
    readonly config?: unknown;
  }
  export interface DeploymentIdentity {
    readonly type: 'None' | 'UserAssigned' | (string & {});
    readonly userAssignedIdentities?: { readonly [name: string]: UserAssignedIdentity | ArmExpression } | ArmExpression;
  }
  export interface DeploymentParameter {
    readonly value?: unknown;
    readonly reference?: KeyVaultParameterReference | ArmExpression;
    readonly expression?: string;
  }
  export interface DeploymentPropertiesOrDeploymentPropertiesExtended {
    readonly template?: unknown;
    readonly templateLink?: TemplateLink | ArmExpression;
    readonly parameters?: { readonly [name: string]: DeploymentParameter | ArmExpression } | ArmExpression;
    readonly externalInputs?: { readonly [name: string]: DeploymentExternalInput | ArmExpression } | ArmExpression;
    readonly externalInputDefinitions?: { readonly [name: string]: DeploymentExternalInputDefinition | ArmExpression } | ArmExpression;
    readonly parametersLink?: ParametersLink | ArmExpression;
    readonly extensionConfigs?: { readonly [name: string]: { readonly [name: string]: DeploymentExtensionConfigItem | ArmExpression } | ArmExpression } | ArmExpression;
    readonly mode: 'Incremental' | 'Complete' | ArmExpression;
    readonly debugSetting?: DebugSetting | ArmExpression;
    readonly onErrorDeployment?: OnErrorDeploymentOrOnErrorDeploymentExtended | ArmExpression;
    readonly expressionEvaluationOptions?: ExpressionEvaluationOptions | ArmExpression;
    readonly validationLevel?: 'Template' | 'Provider' | 'ProviderNoRbac' | (string & {});
  }
  export interface ExpressionEvaluationOptions {
    readonly scope?: 'NotSpecified' | 'Outer' | 'Inner' | 'inner' | 'outer' | (string & {});
  }
  export interface KeyVaultParameterReference {
    readonly keyVault: KeyVaultReference | ArmExpression;
    readonly secretName: string;
    readonly secretVersion?: string;
  }
  export interface KeyVaultReference {
    readonly id: string;
  }
  export interface OnErrorDeploymentOrOnErrorDeploymentExtended {
    readonly type?: 'LastSuccessful' | 'SpecificDeployment' | ArmExpression;
    readonly deploymentName?: string;
  }
  export interface ParametersLink {
    readonly uri: string;
    readonly contentVersion?: string;
  }
  export interface ResourceGroupProperties {
  }
  export interface TemplateLink {
    readonly uri?: string;
    readonly id?: string;
    readonly relativePath?: string;
    readonly contentVersion?: string;
    readonly queryString?: string;
  }
  export interface UserAssignedIdentity {
  }
}

/** @public */
export namespace MicrosoftSearch_2025_05_01 {
  export interface SearchServicesResource extends ResourceMembers {
    readonly properties?: SearchServiceProperties | ArmExpression;
    readonly sku?: Sku | ArmExpression;
    readonly identity?: Identity | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly location: string;
    readonly type: 'Microsoft.Search/searchServices';
    readonly apiVersion: '2025-05-01';
  }
  export interface DataPlaneAadOrApiKeyAuthOption {
    readonly aadAuthFailureMode?: 'http403' | 'http401WithBearerChallenge' | ArmExpression;
  }
  export interface DataPlaneAuthOptions {
    readonly apiKeyOnly?: unknown;
    readonly aadOrApiKey?: DataPlaneAadOrApiKeyAuthOption | ArmExpression;
  }
  export interface EncryptionWithCmk {
    readonly enforcement?: 'Disabled' | 'Enabled' | 'Unspecified' | ArmExpression;
  }
  export interface Identity {
    readonly type: 'None' | 'SystemAssigned' | 'UserAssigned' | 'SystemAssigned, UserAssigned' | (string & {});
    readonly userAssignedIdentities?: { readonly [name: string]: UserAssignedIdentity | ArmExpression } | ArmExpression;
  }
  export interface IpRule {
    readonly value?: string;
  }
  export interface NetworkRuleSet {
    readonly ipRules?: readonly (IpRule | ArmExpression)[] | ArmExpression;
    readonly bypass?: 'None' | 'AzureServices' | (string & {});
  }
  export interface SearchServiceProperties {
    readonly replicaCount?: number | ArmExpression;
    readonly partitionCount?: number | ArmExpression;
    readonly endpoint?: string;
    readonly hostingMode?: 'Default' | 'HighDensity' | ArmExpression;
    readonly computeType?: 'Default' | 'Confidential' | (string & {});
    readonly publicNetworkAccess?: 'Enabled' | 'Disabled' | 'SecuredByPerimeter' | (string & {});
    readonly networkRuleSet?: NetworkRuleSet | ArmExpression;
    readonly dataExfiltrationProtections?: readonly ('BlockAll' | (string & {}))[] | ArmExpression;
    readonly encryptionWithCmk?: EncryptionWithCmk | ArmExpression;
    readonly disableLocalAuth?: boolean | ArmExpression;
    readonly authOptions?: DataPlaneAuthOptions | ArmExpression;
    readonly semanticSearch?: 'disabled' | 'free' | 'standard' | (string & {});
    readonly upgradeAvailable?: 'notAvailable' | 'available' | (string & {});
  }
  export interface Sku {
    readonly name?: 'free' | 'basic' | 'standard' | 'standard2' | 'standard3' | 'storage_optimized_l1' | 'storage_optimized_l2' | (string & {});
  }
  export interface UserAssignedIdentity {
  }
}

/** @public */
export namespace MicrosoftStorage_2026_04_01 {
  export interface StorageAccountsResource extends ResourceMembers {
    readonly sku: Sku | ArmExpression;
    readonly kind: 'Storage' | 'StorageV2' | 'BlobStorage' | 'FileStorage' | 'BlockBlobStorage' | (string & {});
    readonly location: string;
    readonly extendedLocation?: ExtendedLocation | ArmExpression;
    readonly zones?: readonly string[] | ArmExpression;
    readonly placement?: Placement | ArmExpression;
    readonly tags?: { readonly [name: string]: string } | ArmExpression;
    readonly identity?: Identity | ArmExpression;
    readonly properties?: StorageAccountPropertiesCreateParametersOrStorageAccountProperties | ArmExpression;
    readonly type: 'Microsoft.Storage/storageAccounts';
    readonly apiVersion: '2026-04-01';
  }
  export interface StorageAccountsBlobServicesResource extends ResourceMembers {
    readonly properties?: BlobServicePropertiesProperties | ArmExpression;
    readonly type: 'Microsoft.Storage/storageAccounts/blobServices';
    readonly apiVersion: '2026-04-01';
  }
  export interface StorageAccountsBlobServicesContainersResource extends ResourceMembers {
    readonly properties?: ContainerProperties | ArmExpression;
    readonly type: 'Microsoft.Storage/storageAccounts/blobServices/containers';
    readonly apiVersion: '2026-04-01';
  }
  export interface StorageAccountsFileServicesResource extends ResourceMembers {
    readonly properties?: FileServicePropertiesProperties | ArmExpression;
    readonly type: 'Microsoft.Storage/storageAccounts/fileServices';
    readonly apiVersion: '2026-04-01';
  }
  export interface StorageAccountsFileServicesSharesResource extends ResourceMembers {
    readonly properties?: FileShareProperties | ArmExpression;
    readonly type: 'Microsoft.Storage/storageAccounts/fileServices/shares';
    readonly apiVersion: '2026-04-01';
  }
  export interface StorageAccountsManagementPoliciesResource extends ResourceMembers {
    readonly properties?: ManagementPolicyProperties | ArmExpression;
    readonly type: 'Microsoft.Storage/storageAccounts/managementPolicies';
    readonly apiVersion: '2026-04-01';
  }
  export interface StorageAccountsPrivateEndpointConnectionsResource extends ResourceMembers {
    readonly properties?: PrivateEndpointConnectionProperties | ArmExpression;
    readonly type: 'Microsoft.Storage/storageAccounts/privateEndpointConnections';
    readonly apiVersion: '2026-04-01';
  }
  export interface StorageAccountsQueueServicesResource extends ResourceMembers {
    readonly properties?: QueueServicePropertiesProperties | ArmExpression;
    readonly type: 'Microsoft.Storage/storageAccounts/queueServices';
    readonly apiVersion: '2026-04-01';
  }
  export interface StorageAccountsTableServicesResource extends ResourceMembers {
    readonly properties?: TableServicePropertiesProperties | ArmExpression;
    readonly type: 'Microsoft.Storage/storageAccounts/tableServices';
    readonly apiVersion: '2026-04-01';
  }
  export interface AccessPolicy {
    readonly startTime?: string;
    readonly expiryTime?: string;
    readonly permission?: string;
  }
  export interface AccountImmutabilityPolicyProperties {
    readonly immutabilityPeriodSinceCreationInDays?: number | ArmExpression;
    readonly state?: 'Unlocked' | 'Locked' | 'Disabled' | (string & {});
    readonly allowProtectedAppendWrites?: boolean | ArmExpression;
  }
  export interface ActiveDirectoryProperties {
    readonly domainName?: string;
    readonly netBiosDomainName?: string;
    readonly forestName?: string;
    readonly domainGuid?: string;
    readonly domainSid?: string;
    readonly azureStorageSid?: string;
    readonly samAccountName?: string;
    readonly accountType?: 'User' | 'Computer' | (string & {});
  }
  export interface AzureFilesIdentityBasedAuthentication {
    readonly directoryServiceOptions: 'None' | 'AADDS' | 'AD' | 'AADKERB' | (string & {});
    readonly activeDirectoryProperties?: ActiveDirectoryProperties | ArmExpression;
    readonly defaultSharePermission?: 'None' | 'StorageFileDataSmbShareReader' | 'StorageFileDataSmbShareContributor' | 'StorageFileDataSmbShareElevatedContributor' | (string & {});
    readonly smbOAuthSettings?: SmbOAuthSettings | ArmExpression;
  }
  export interface BlobServicePropertiesProperties {
    readonly cors?: CorsRules | ArmExpression;
    readonly defaultServiceVersion?: string;
    readonly deleteRetentionPolicy?: DeleteRetentionPolicy | ArmExpression;
    readonly staticWebsite?: StaticWebsite | ArmExpression;
    readonly isVersioningEnabled?: boolean | ArmExpression;
    readonly automaticSnapshotPolicyEnabled?: boolean | ArmExpression;
    readonly changeFeed?: ChangeFeed | ArmExpression;
    readonly restorePolicy?: RestorePolicyProperties | ArmExpression;
    readonly containerDeleteRetentionPolicy?: DeleteRetentionPolicy | ArmExpression;
    readonly lastAccessTimeTrackingPolicy?: LastAccessTimeTrackingPolicy | ArmExpression;
  }
  export interface ChangeFeed {
    readonly enabled?: boolean | ArmExpression;
    readonly retentionInDays?: number | ArmExpression;
  }
  export interface ContainerProperties {
    readonly defaultEncryptionScope?: string;
    readonly denyEncryptionScopeOverride?: boolean | ArmExpression;
    readonly publicAccess?: 'Container' | 'Blob' | 'None' | ArmExpression;
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly immutableStorageWithVersioning?: ImmutableStorageWithVersioning | ArmExpression;
    readonly enableNfsV3RootSquash?: boolean | ArmExpression;
    readonly enableNfsV3AllSquash?: boolean | ArmExpression;
  }
  export interface CorsRule {
    readonly allowedOrigins: readonly string[] | ArmExpression;
    readonly allowedMethods: readonly ('DELETE' | 'GET' | 'HEAD' | 'MERGE' | 'POST' | 'OPTIONS' | 'PUT' | 'PATCH' | 'CONNECT' | 'TRACE' | (string & {}))[] | ArmExpression;
    readonly maxAgeInSeconds: number | ArmExpression;
    readonly exposedHeaders: readonly string[] | ArmExpression;
    readonly allowedHeaders: readonly string[] | ArmExpression;
  }
  export interface CorsRules {
    readonly corsRules?: readonly (CorsRule | ArmExpression)[] | ArmExpression;
  }
  export interface CustomDomain {
    readonly name: string;
    readonly useSubDomainName?: boolean | ArmExpression;
  }
  export interface DateAfterCreation {
    readonly daysAfterCreationGreaterThan: number | ArmExpression;
    readonly daysAfterLastTierChangeGreaterThan?: number | ArmExpression;
  }
  export interface DateAfterModification {
    readonly daysAfterModificationGreaterThan?: number | ArmExpression;
    readonly daysAfterLastAccessTimeGreaterThan?: number | ArmExpression;
    readonly daysAfterLastTierChangeGreaterThan?: number | ArmExpression;
    readonly daysAfterCreationGreaterThan?: number | ArmExpression;
  }
  export interface DeleteRetentionPolicy {
    readonly enabled?: boolean | ArmExpression;
    readonly days?: number | ArmExpression;
    readonly allowPermanentDelete?: boolean | ArmExpression;
  }
  export interface DualStackEndpointPreference {
    readonly publishIpv6Endpoint?: boolean | ArmExpression;
  }
  export interface Encryption {
    readonly services?: EncryptionServices | ArmExpression;
    readonly keySource?: 'Microsoft.Storage' | 'Microsoft.Keyvault' | (string & {});
    readonly requireInfrastructureEncryption?: boolean | ArmExpression;
    readonly keyvaultproperties?: KeyVaultProperties | ArmExpression;
    readonly identity?: EncryptionIdentity | ArmExpression;
  }
  export interface EncryptionIdentity {
    readonly userAssignedIdentity?: string;
    readonly federatedIdentityClientId?: string;
  }
  export interface EncryptionInTransit {
    readonly required?: boolean | ArmExpression;
  }
  export interface EncryptionService {
    readonly enabled?: boolean | ArmExpression;
    readonly keyType?: 'Service' | 'Account' | (string & {});
  }
  export interface EncryptionServices {
    readonly blob?: EncryptionService | ArmExpression;
    readonly file?: EncryptionService | ArmExpression;
    readonly table?: EncryptionService | ArmExpression;
    readonly queue?: EncryptionService | ArmExpression;
  }
  export interface ExtendedLocation {
    readonly name?: string;
    readonly type?: 'EdgeZone' | (string & {});
  }
  export interface FileServicePropertiesProperties {
    readonly cors?: CorsRules | ArmExpression;
    readonly shareDeleteRetentionPolicy?: DeleteRetentionPolicy | ArmExpression;
    readonly protocolSettings?: ProtocolSettings | ArmExpression;
  }
  export interface FileShareProperties {
    readonly metadata?: { readonly [name: string]: string } | ArmExpression;
    readonly shareQuota?: number | ArmExpression;
    readonly provisionedIops?: number | ArmExpression;
    readonly provisionedBandwidthMibps?: number | ArmExpression;
    readonly enabledProtocols?: 'SMB' | 'NFS' | (string & {});
    readonly rootSquash?: 'NoRootSquash' | 'RootSquash' | 'AllSquash' | (string & {});
    readonly accessTier?: 'TransactionOptimized' | 'Hot' | 'Cool' | 'Premium' | (string & {});
    readonly signedIdentifiers?: readonly (SignedIdentifier | ArmExpression)[] | ArmExpression;
    readonly fileSharePaidBursting?: FileSharePropertiesFileSharePaidBursting | ArmExpression;
  }
  export interface FileSharePropertiesFileSharePaidBursting {
    readonly paidBurstingEnabled?: boolean | ArmExpression;
    readonly paidBurstingMaxIops?: number | ArmExpression;
    readonly paidBurstingMaxBandwidthMibps?: number | ArmExpression;
  }
  export interface GeoPriorityReplicationStatus {
    readonly isBlobEnabled?: boolean | ArmExpression;
  }
  export interface IPRule {
    readonly value: string;
    readonly action?: 'Allow' | ArmExpression;
  }
  export interface Identity {
    readonly type: 'None' | 'SystemAssigned' | 'UserAssigned' | 'SystemAssigned,UserAssigned' | (string & {});
    readonly userAssignedIdentities?: { readonly [name: string]: UserAssignedIdentity | ArmExpression } | ArmExpression;
  }
  export interface ImmutableStorageAccount {
    readonly enabled?: boolean | ArmExpression;
    readonly immutabilityPolicy?: AccountImmutabilityPolicyProperties | ArmExpression;
  }
  export interface ImmutableStorageWithVersioning {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface KeyPolicy {
    readonly keyExpirationPeriodInDays: number | ArmExpression;
  }
  export interface KeyVaultProperties {
    readonly keyname?: string;
    readonly keyversion?: string;
    readonly keyvaulturi?: string;
  }
  export interface LastAccessTimeTrackingPolicy {
    readonly enable: boolean | ArmExpression;
    readonly name?: 'AccessTimeTracking' | (string & {});
    readonly trackingGranularityInDays?: number | ArmExpression;
    readonly blobType?: readonly string[] | ArmExpression;
  }
  export interface ManagementPolicyAction {
    readonly baseBlob?: ManagementPolicyBaseBlob | ArmExpression;
    readonly snapshot?: ManagementPolicySnapShot | ArmExpression;
    readonly version?: ManagementPolicyVersion | ArmExpression;
  }
  export interface ManagementPolicyBaseBlob {
    readonly tierToCool?: DateAfterModification | ArmExpression;
    readonly tierToArchive?: DateAfterModification | ArmExpression;
    readonly tierToCold?: DateAfterModification | ArmExpression;
    readonly tierToHot?: DateAfterModification | ArmExpression;
    readonly delete?: DateAfterModification | ArmExpression;
    readonly enableAutoTierToHotFromCool?: boolean | ArmExpression;
  }
  export interface ManagementPolicyDefinition {
    readonly actions: ManagementPolicyAction | ArmExpression;
    readonly filters?: ManagementPolicyFilter | ArmExpression;
  }
  export interface ManagementPolicyFilter {
    readonly prefixMatch?: readonly string[] | ArmExpression;
    readonly blobTypes: readonly string[] | ArmExpression;
    readonly blobIndexMatch?: readonly (TagFilter | ArmExpression)[] | ArmExpression;
  }
  export interface ManagementPolicyProperties {
    readonly policy: ManagementPolicySchema | ArmExpression;
  }
  export interface ManagementPolicyRule {
    readonly enabled?: boolean | ArmExpression;
    readonly name: string;
    readonly type: 'Lifecycle' | (string & {});
    readonly definition: ManagementPolicyDefinition | ArmExpression;
  }
  export interface ManagementPolicySchema {
    readonly rules: readonly (ManagementPolicyRule | ArmExpression)[] | ArmExpression;
  }
  export interface ManagementPolicySnapShot {
    readonly tierToCool?: DateAfterCreation | ArmExpression;
    readonly tierToArchive?: DateAfterCreation | ArmExpression;
    readonly tierToCold?: DateAfterCreation | ArmExpression;
    readonly tierToHot?: DateAfterCreation | ArmExpression;
    readonly delete?: DateAfterCreation | ArmExpression;
  }
  export interface ManagementPolicyVersion {
    readonly tierToCool?: DateAfterCreation | ArmExpression;
    readonly tierToArchive?: DateAfterCreation | ArmExpression;
    readonly tierToCold?: DateAfterCreation | ArmExpression;
    readonly tierToHot?: DateAfterCreation | ArmExpression;
    readonly delete?: DateAfterCreation | ArmExpression;
  }
  export interface Multichannel {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface NetworkRuleSet {
    readonly bypass?: 'None' | 'Logging' | 'Metrics' | 'AzureServices' | (string & {});
    readonly resourceAccessRules?: readonly (ResourceAccessRule | ArmExpression)[] | ArmExpression;
    readonly virtualNetworkRules?: readonly (VirtualNetworkRule | ArmExpression)[] | ArmExpression;
    readonly ipRules?: readonly (IPRule | ArmExpression)[] | ArmExpression;
    readonly ipv6Rules?: readonly (IPRule | ArmExpression)[] | ArmExpression;
    readonly defaultAction: 'Allow' | 'Deny' | ArmExpression;
  }
  export interface NfsSetting {
    readonly encryptionInTransit?: EncryptionInTransit | ArmExpression;
  }
  export interface Placement {
    readonly zonePlacementPolicy?: 'Any' | 'None' | (string & {});
  }
  export interface PrivateEndpoint {
  }
  export interface PrivateEndpointConnectionProperties {
    readonly privateEndpoint?: PrivateEndpoint | ArmExpression;
    readonly privateLinkServiceConnectionState: PrivateLinkServiceConnectionState | ArmExpression;
  }
  export interface PrivateLinkServiceConnectionState {
    readonly status?: 'Pending' | 'Approved' | 'Rejected' | (string & {});
    readonly description?: string;
    readonly actionRequired?: string;
  }
  export interface ProtocolSettings {
    readonly smb?: SmbSetting | ArmExpression;
    readonly nfs?: NfsSetting | ArmExpression;
  }
  export interface QueueServicePropertiesProperties {
    readonly cors?: CorsRules | ArmExpression;
  }
  export interface ResourceAccessRule {
    readonly tenantId?: string;
    readonly resourceId?: string;
  }
  export interface RestorePolicyProperties {
    readonly enabled: boolean | ArmExpression;
    readonly days?: number | ArmExpression;
  }
  export interface RoutingPreference {
    readonly routingChoice?: 'MicrosoftRouting' | 'InternetRouting' | (string & {});
    readonly publishMicrosoftEndpoints?: boolean | ArmExpression;
    readonly publishInternetEndpoints?: boolean | ArmExpression;
  }
  export interface SasPolicy {
    readonly sasExpirationPeriod: string;
    readonly expirationAction: 'Log' | 'Block' | (string & {});
  }
  export interface ServiceSharedKeyAccessProperties {
    readonly enabled?: boolean | ArmExpression;
  }
  export interface SignedIdentifier {
    readonly id?: string;
    readonly accessPolicy?: AccessPolicy | ArmExpression;
  }
  export interface Sku {
    readonly name: 'Standard_LRS' | 'Standard_GRS' | 'Standard_RAGRS' | 'Standard_ZRS' | 'Premium_LRS' | 'Premium_ZRS' | 'Standard_GZRS' | 'Standard_RAGZRS' | 'StandardV2_LRS' | 'StandardV2_GRS' | 'StandardV2_ZRS' | 'StandardV2_GZRS' | 'PremiumV2_LRS' | 'PremiumV2_ZRS' | (string & {});
  }
  export interface SmbOAuthSettings {
    readonly isSmbOAuthEnabled?: boolean | ArmExpression;
  }
  export interface SmbSetting {
    readonly multichannel?: Multichannel | ArmExpression;
    readonly versions?: string;
    readonly authenticationMethods?: string;
    readonly kerberosTicketEncryption?: string;
    readonly channelEncryption?: string;
    readonly encryptionInTransit?: EncryptionInTransit | ArmExpression;
  }
  export interface StaticWebsite {
    readonly enabled: boolean | ArmExpression;
    readonly indexDocument?: string;
    readonly defaultIndexDocumentPath?: string;
    readonly errorDocument404Path?: string;
  }
  export interface StorageAccountPropertiesCreateParametersOrStorageAccountProperties {
    readonly allowedCopyScope?: 'PrivateLink' | 'AAD' | 'All' | (string & {});
    readonly publicNetworkAccess?: 'Enabled' | 'Disabled' | 'SecuredByPerimeter' | (string & {});
    readonly sasPolicy?: SasPolicy | ArmExpression;
    readonly keyPolicy?: KeyPolicy | ArmExpression;
    readonly customDomain?: CustomDomain | ArmExpression;
    readonly encryption?: Encryption | ArmExpression;
    readonly networkAcls?: NetworkRuleSet | ArmExpression;
    readonly accessTier?: 'Hot' | 'Cool' | 'Premium' | 'Cold' | 'Smart' | ArmExpression;
    readonly azureFilesIdentityBasedAuthentication?: AzureFilesIdentityBasedAuthentication | ArmExpression;
    readonly supportsHttpsTrafficOnly?: boolean | ArmExpression;
    readonly isSftpEnabled?: boolean | ArmExpression;
    readonly isLocalUserEnabled?: boolean | ArmExpression;
    readonly enableExtendedGroups?: boolean | ArmExpression;
    readonly isHnsEnabled?: boolean | ArmExpression;
    readonly largeFileSharesState?: 'Disabled' | 'Enabled' | (string & {});
    readonly routingPreference?: RoutingPreference | ArmExpression;
    readonly dualStackEndpointPreference?: DualStackEndpointPreference | ArmExpression;
    readonly allowBlobPublicAccess?: boolean | ArmExpression;
    readonly minimumTlsVersion?: 'TLS1_0' | 'TLS1_1' | 'TLS1_2' | 'TLS1_3' | (string & {});
    readonly allowSharedKeyAccess?: boolean | ArmExpression;
    readonly isNfsV3Enabled?: boolean | ArmExpression;
    readonly allowCrossTenantReplication?: boolean | ArmExpression;
    readonly defaultToOAuthAuthentication?: boolean | ArmExpression;
    readonly immutableStorageWithVersioning?: ImmutableStorageAccount | ArmExpression;
    readonly dnsEndpointType?: 'Standard' | 'AzureDnsZone' | (string & {});
    readonly geoPriorityReplicationStatus?: GeoPriorityReplicationStatus | ArmExpression;
    readonly allowSharedKeyAccessForServices?: StorageAccountSharedKeyAccessProperties | ArmExpression;
    readonly dataCollaborationPolicyProperties?: StorageDataCollaborationPolicyProperties | ArmExpression;
  }
  export interface StorageAccountSharedKeyAccessProperties {
    readonly blob?: ServiceSharedKeyAccessProperties | ArmExpression;
    readonly file?: ServiceSharedKeyAccessProperties | ArmExpression;
    readonly table?: ServiceSharedKeyAccessProperties | ArmExpression;
    readonly queue?: ServiceSharedKeyAccessProperties | ArmExpression;
  }
  export interface StorageDataCollaborationPolicyProperties {
    readonly allowStorageConnectors?: boolean | ArmExpression;
    readonly allowStorageDataShares?: boolean | ArmExpression;
    readonly allowCrossTenantDataSharing?: boolean | ArmExpression;
  }
  export interface TableServicePropertiesProperties {
    readonly cors?: CorsRules | ArmExpression;
  }
  export interface TagFilter {
    readonly name: string;
    readonly op: string;
    readonly value: string;
  }
  export interface UserAssignedIdentity {
  }
  export interface VirtualNetworkRule {
    readonly id: string;
    readonly action?: 'Allow' | ArmExpression;
  }
}
