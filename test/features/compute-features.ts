import { expect } from 'vitest';
import {
  arm,
  type Feature,
  makes,
  makesNo,
  ownId,
  said,
  saidBut,
  says,
  saysWith,
  secret,
  sharedId,
} from './feature.ts';

const compute = (path: string, value: unknown) => makes(arm.compute, `properties.${path}`, value);
const inner = (path: string, value: unknown) => compute(`properties.${path}`, value);

const cluster = (words: string) => `compute: [{name: cpu, type: AmlCompute, vmSize: Standard_DS3_v2, ${words}}]`;
const instance = (words: string) => `compute: [{name: anna, type: ComputeInstance, vmSize: Standard_DS3_v2, ${words}}]`;

const subnet = sharedId(arm.subnet, 'vnet', 'snet');
const aks = sharedId(arm.cluster, 'aks-shared');
const identity = sharedId(arm.identity, 'id-train');
const publicKey = 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAB anna';
const attach = (type: string, id: string, words = '') =>
  says(
    `compute: [{name: attached, type: ${type}, resourceId: ${id}${words}}]`,
    compute('computeType', type),
    compute('resourceId', id),
  );

const clusterFeatures: readonly Feature[] = [
  said(
    'compute AmlCompute (size, priority, scale, idle, osType)',
    says(
      cluster('vmPriority: LowPriority, osType: Linux, scale: {min: 1, max: 4, idleBeforeScaleDown: PT15M}'),
      compute('computeType', 'AmlCompute'),
      inner('vmSize', 'Standard_DS3_v2'),
      inner('vmPriority', 'LowPriority'),
      inner('osType', 'Linux'),
      inner('scaleSettings', { minNodeCount: 1, maxNodeCount: 4, nodeIdleTimeBeforeScaleDown: 'PT15M' }),
    ),
    saysWith(cluster('scale: {max: 2}'), { cpuVmSize: 'Standard_DS4_v2' }, inner('vmSize', 'Standard_DS4_v2')),
  ),
  said('cluster admin user / ssh / remote login port', {
    spec: cluster(
      'remoteLoginPortPublicAccess: Enabled, userAccountCredentials: {adminUserName: azureuser, adminUserPassword: {parameter: adminPassword}, adminUserSshPublicKey: {parameter: sshKey}}',
    ),
    parameters: { adminPassword: 'Sample-Password1', sshKey: publicKey },
    wants: [
      inner('userAccountCredentials', {
        adminUserName: 'azureuser',
        adminUserPassword: secret('adminPassword'),
        adminUserSshPublicKey: secret('sshKey'),
      }),
      inner('remoteLoginPortPublicAccess', 'Enabled'),
    ],
  }),
  said(
    'no public IP, isolatedNetwork, subnet',
    says(
      `${cluster(`subnet: ${subnet}, enableNodePublicIp: false, isolatedNetwork: false`)}\nprivateEndpoints: [{resource: workspace, subnet: ${subnet}}]`,
      inner('subnet', { id: subnet }),
      inner('enableNodePublicIp', false),
      inner('isolatedNetwork', false),
    ),
  ),
  said(
    'compute identity (system/user)',
    says(cluster('identity: {type: SystemAssigned}'), makes(arm.compute, 'identity', { type: 'SystemAssigned' })),
    says(
      cluster(`identity: {type: UserAssigned, userAssignedIdentities: [${identity}]}`),
      makes(arm.compute, 'identity', { type: 'UserAssigned', userAssignedIdentities: { [identity]: {} } }),
    ),
  ),
  said(
    'disableLocalAuth',
    says(cluster('scale: {max: 2}'), compute('disableLocalAuth', true)),
    says(cluster('disableLocalAuth: false'), compute('disableLocalAuth', false)),
  ),
];

const instanceFeatures: readonly Feature[] = [
  said('ComputeInstance: assigned user, ssh, sharing policy', {
    spec: instance(
      'assignedUser: {objectId: 11111111-1111-1111-1111-111111111111}, sshSettings: {sshPublicAccess: Enabled, adminPublicKey: {parameter: sshKey}}, applicationSharingPolicy: Shared',
    ),
    parameters: { sshKey: publicKey },
    wants: [
      compute('computeType', 'ComputeInstance'),
      inner(
        'personalComputeInstanceSettings.assignedUser',
        expect.objectContaining({ objectId: '11111111-1111-1111-1111-111111111111' }),
      ),
      inner('sshSettings', { sshPublicAccess: 'Enabled', adminPublicKey: publicKey }),
      inner('applicationSharingPolicy', 'Shared'),
    ],
  }),
  said(
    'CI schedules, setup scripts, custom apps',
    says(
      instance(
        'schedules: [{action: Stop, cron: {expression: "0 18 * * 1-5", timeZone: UTC}}], setupScripts: {creationScript: {scriptData: Users/anna/setup.sh, scriptArguments: --quiet, timeout: 25m}}, customServices: [{name: rstudio, image: {type: docker, reference: "ghcr.io/acme/rstudio:1"}, endpoints: [{protocol: http, name: connect, target: 8787, published: 8787}]}]',
      ),
      inner(
        'schedules.computeStartStop.0',
        expect.objectContaining({ action: 'Stop', cron: expect.objectContaining({ expression: '0 18 * * 1-5' }) }),
      ),
      inner(
        'setupScripts.scripts.creationScript',
        expect.objectContaining({ scriptData: 'Users/anna/setup.sh', scriptArguments: '--quiet', timeout: '25m' }),
      ),
      inner('customServices.0.name', 'rstudio'),
    ),
  ),
];

const tls = {
  parameters: { certificate: 'PEM-CERT', key: 'PEM-KEY' },
  ssl: 'sslConfiguration: {status: Enabled, cname: score.contoso.com, cert: {parameter: certificate}, key: {parameter: key}}',
  wanted: { status: 'Enabled', cname: 'score.contoso.com', cert: secret('certificate'), key: secret('key') },
};

const attachedFeatures: readonly Feature[] = [
  said(
    'AKS created by AML / attached AKS, networking, TLS cert, cluster purpose',
    {
      spec: `compute: [{name: aks, type: AKS, agentVmSize: Standard_D3_v2, agentCount: 3, clusterPurpose: DevTest, ${tls.ssl}, aksNetworkingConfiguration: {subnet: ${subnet}, serviceCidr: 10.1.0.0/16, dnsServiceIP: 10.1.0.10, dockerBridgeCidr: 172.17.0.1/16}}]`,
      parameters: tls.parameters,
      wants: [
        compute('computeType', 'AKS'),
        inner('agentCount', 3),
        inner('agentVmSize', 'Standard_D3_v2'),
        inner('clusterPurpose', 'DevTest'),
        inner('sslConfiguration', tls.wanted),
        inner('aksNetworkingConfiguration', {
          subnetId: subnet,
          serviceCidr: '10.1.0.0/16',
          dnsServiceIP: '10.1.0.10',
          dockerBridgeCidr: '172.17.0.1/16',
        }),
      ],
    },
    attach('AKS', aks, ', clusterPurpose: FastProd'),
    says(
      'kubernetesCluster: new\ncompute: [{name: aks, type: AKS, resourceId: kubernetesCluster}]',
      makes(arm.cluster, 'location', 'westeurope'),
      compute('resourceId', expect.stringContaining(ownId(arm.cluster, ''))),
    ),
  ),
  saidBut(
    'Kubernetes (Arc), Databricks, SynapseSpark, HDI, VM, DataFactory, ADLA',
    [
      attach('Kubernetes', sharedId('Microsoft.Kubernetes/connectedClusters', 'arc'), ', namespace: ml'),
      attach(
        'Databricks',
        sharedId('Microsoft.Databricks/workspaces', 'dbw'),
        ', databricksAccessToken: {parameter: token}',
      ),
      attach('SynapseSpark', sharedId('Microsoft.Synapse/workspaces/bigDataPools', 'synw', 'pool')),
      attach(
        'HDInsight',
        sharedId('Microsoft.HDInsight/clusters', 'hdi'),
        ', address: hdi.azurehdinsight.net, sshPort: 22',
      ),
      attach('VirtualMachine', sharedId('Microsoft.Compute/virtualMachines', 'vm'), ', address: 10.0.0.4, sshPort: 22'),
      attach('DataFactory', sharedId('Microsoft.DataFactory/factories', 'adf')),
    ],
    {
      what: 'ADLA',
      because: 'out of scope because Azure Data Lake Analytics is retired',
      spec: `compute: [{name: adla, type: DataLakeAnalytics, resourceId: ${sharedId('Microsoft.DataLakeAnalytics/accounts', 'adla')}}]`,
      answer: { code: 'AML1103', words: /retired/ },
    },
  ),
  said(
    'attach idempotence switch (deployCompute)',
    saysWith(
      `compute: [{name: aks, type: AKS, resourceId: ${aks}}]`,
      { deployComputes: false },
      makesNo(arm.compute),
      makes(arm.workspace, 'name', 'mlw-features'),
    ),
  ),
];

/** Computes: made by the service, or attached. */
export const computeFeatures: readonly Feature[] = [...clusterFeatures, ...instanceFeatures, ...attachedFeatures];
