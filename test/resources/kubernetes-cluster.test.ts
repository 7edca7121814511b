import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { at, findingsOf, resourceOf, templateOf } from '../generate.ts';
import { deployed, readmeOf } from '../pains/made.ts';

const type = 'Microsoft.ContainerService/managedClusters';
const computes = 'Microsoft.MachineLearningServices/workspaces/computes';
const compute = [{ name: 'aks', type: 'AKS', resourceId: 'kubernetesCluster' }];
const withCluster = (kubernetesCluster: unknown, more: object = {}) => ({
  name: 'mlw-aks',
  virtualNetwork: 'new',
  compute,
  kubernetesCluster,
  ...more,
});
const cluster = (settings: unknown, ...keys: ReadonlyArray<string | number>) =>
  at(resourceOf(withCluster(settings), type), 'properties', ...keys);
const pools = (...items: readonly object[]) => cluster({ agentPoolProfiles: items }, 'agentPoolProfiles');

describe('a new Kubernetes cluster', () => {
  test('has three nodes that serve for production, with their size as a parameter', () => {
    expect(cluster('new', 'agentPoolProfiles')).toEqual([
      {
        name: 'agentpool',
        count: 3,
        mode: 'System',
        osType: 'Linux',
        type: 'VirtualMachineScaleSets',
        vmSize: "[parameters('kubernetesClusterAgentpoolVmSize')]",
      },
    ]);
    expect(at(templateOf(withCluster('new')), 'parameters', 'kubernetesClusterAgentpoolVmSize', 'defaultValue')).toBe(
      'Standard_D4s_v5',
    );
  });

  test('has the network that is not retired, an identity of its own, and roles', () => {
    const made = resourceOf(withCluster('new'), type);
    expect(at(made, 'properties', 'networkProfile')).toEqual({
      loadBalancerSku: 'standard',
      networkPlugin: 'azure',
      networkPluginMode: 'overlay',
    });
    expect(at(made, 'identity')).toEqual({ type: 'SystemAssigned' });
    expect(at(made, 'sku')).toEqual({ name: 'Base', tier: 'Free' });
    expect(at(made, 'properties', 'enableRBAC')).toBe(true);
    expect(at(made, 'properties', 'aadProfile')).toBeUndefined();
  });

  test('in a subnet is private, beside the addresses of the network, and after it', () => {
    const made = resourceOf(withCluster({ subnet: 'snet-training' }), type);
    const id =
      "[resourceId('Microsoft.Network/virtualNetworks/subnets', variables('virtualNetworkName'), 'snet-training')]";
    expect(at(made, 'properties', 'agentPoolProfiles', 0, 'vnetSubnetID')).toBe(id);
    expect(at(made, 'properties', 'apiServerAccessProfile')).toEqual({ enablePrivateCluster: true });
    expect(at(made, 'properties', 'networkProfile')).toMatchObject({
      serviceCidr: '172.16.0.0/16',
      dnsServiceIP: '172.16.0.10',
    });
    expect(at(made, 'dependsOn')).toEqual([
      "[resourceId('Microsoft.Network/virtualNetworks', variables('virtualNetworkName'))]",
    ]);
  });

  test.each([
    ['says so', { enablePrivateCluster: false }, { enablePrivateCluster: false }],
    ['lets ranges through', { authorizedIPRanges: ['203.0.113.0/24'] }, { authorizedIPRanges: ['203.0.113.0/24'] }],
  ])('in a subnet stays public where the spec %s', (_, apiServerAccessProfile, want) => {
    expect(cluster({ subnet: 'snet-training', apiServerAccessProfile }, 'apiServerAccessProfile')).toEqual(want);
  });

  test.each([
    ['its own range', { serviceCidr: '10.9.0.0/24' }, { serviceCidr: '10.9.0.0/24', dnsServiceIP: '10.9.0.10' }],
    ['its own plug-in', { networkPlugin: 'kubenet' }, { networkPlugin: 'kubenet' }],
    [
      'both addresses',
      { serviceCidr: '10.9.0.0/24', dnsServiceIP: '10.9.0.3' },
      { serviceCidr: '10.9.0.0/24', dnsServiceIP: '10.9.0.3' },
    ],
  ])('takes %s', (_, networkProfile, want) => {
    const got = cluster({ networkProfile }, 'networkProfile');
    expect(got).toMatchObject(want);
    if ('networkPlugin' in networkProfile) expect(got).not.toHaveProperty('networkPluginMode');
  });

  test('joins Microsoft Entra ID where the spec says how', () => {
    expect(cluster({ aadProfile: { enableAzureRBAC: true } }, 'aadProfile')).toEqual({
      enableAzureRBAC: true,
      managed: true,
    });
  });

  test.each([
    ['scale between two numbers', { minCount: 1, maxCount: 5 }, { count: 1, enableAutoScaling: true, maxCount: 5 }],
    ['start with a number of its own', { count: 2, minCount: 1, maxCount: 5 }, { count: 2, minCount: 1 }],
    ['have a fixed number', { count: 7 }, { count: 7 }],
    ['have what no word says', { properties: { enableFIPS: true } }, { enableFIPS: true, count: 3 }],
    ['stand in a subnet of their own', { subnet: 'snet-endpoints' }, { mode: 'System' }],
  ])('lets nodes %s', (_, pool, want) => {
    const [made] = pools({ name: 'one', ...pool }) as readonly object[];
    expect(made).toMatchObject(want);
    if ('subnet' in pool) expect(at(made as never, 'vnetSubnetID')).toContain('snet-endpoints');
    if (!('minCount' in pool)) expect(made).not.toHaveProperty('enableAutoScaling');
  });

  test('has a first pool that runs the cluster, and others that work', () => {
    const made = pools({ name: 'one' }, { name: 'two' }, { name: 'three', mode: 'System' }) as readonly object[];
    expect(made.map((pool) => at(pool as never, 'mode'))).toEqual(['System', 'User', 'System']);
  });

  test('has a DNS prefix that host names take', () => {
    expect(cluster({ name: `a_${'b'.repeat(61)}` }, 'dnsPrefix')).toBe(
      "[format('{0}-dns', take(replace(variables('kubernetesClusterName'), '_', '-'), 50))]",
    );
  });

  test('has names that AKS takes, of itself and of pools', () => {
    expect(findingsOf(withCluster({ name: 'aks-' }))).toEqual(['error AML2001 /kubernetesCluster/name']);
    expect(findingsOf(withCluster({ agentPoolProfiles: [{ name: 'Gpu-1' }] }))).toEqual([
      'error AML1105 /kubernetesCluster/agentPoolProfiles/0/name',
    ]);
  });

  test('bills while idle, and says which role its identity needs', () => {
    const readme = readmeOf(withCluster({ subnet: 'snet-training', tier: 'Standard' }) as never);
    expect(readme).toContain('bill all the time, also while nothing runs on them. So does the control plane.');
    expect(readme).toContain('3 of `Standard_D4s_v5`, which run until the cluster is stopped.');
    expect(readme).toMatch(/The identity of the Kubernetes cluster \| \*\*Network Contributor\*\*/);
    expect(readmeOf(withCluster('new') as never)).not.toContain('So does the control plane.');
  });

  test('can be locked and watched as other resources are', () => {
    const spec = withCluster('new', {
      locks: [{ level: 'CanNotDelete', resources: ['kubernetesCluster'] }],
      diagnosticSettings: { resources: ['kubernetesCluster'], categories: ['kube-audit-admin'] },
    });
    const on = templateOf(spec).resources.filter(({ scope }) => String(scope).includes(type));
    expect(on.map((resource) => resource.type)).toEqual([
      'Microsoft.Insights/diagnosticSettings',
      'Microsoft.Authorization/locks',
    ]);
  });

  test.each([
    [{ networkProfile: { serviceCidr: '10.0.128.0/17' }, subnet: 'snet-training' }, 'networkProfile/serviceCidr'],
    [{ networkProfile: { podCidr: '10.0.0.0/16' }, subnet: 'snet-training' }, 'networkProfile/podCidr'],
    [{ networkProfile: { serviceCidr: '172.30.0.0/16', podCidr: '172.30.0.0/20' } }, 'networkProfile/serviceCidr'],
    [{ networkProfile: { serviceCidr: '172.30.0.0/16', dnsServiceIP: '172.30.0.1' } }, 'networkProfile/dnsServiceIP'],
    [{ networkProfile: { dnsServiceIP: '172.30.0.9' } }, 'networkProfile/dnsServiceIP'],
  ])('with %j is told that ranges do not fit', (settings, key) => {
    expect(findingsOf(withCluster(settings))).toEqual([`error AML3041 /kubernetesCluster/${key}`]);
  });
});

describe('a compute that attaches the cluster of the spec', () => {
  test('has its id and waits for it', () => {
    const id = "[resourceId('Microsoft.ContainerService/managedClusters', variables('kubernetesClusterName'))]";
    const attached = resourceOf(withCluster('new'), computes);
    expect(at(attached, 'properties', 'resourceId')).toBe(id);
    expect(at(attached, 'dependsOn')).toContain(id);
  });

  test('has the id of one that exists, and waits for nothing', () => {
    const attached = resourceOf(withCluster({ existing: { name: 'aks', resourceGroup: 'rg-aks' } }), computes);
    expect(at(attached, 'properties', 'resourceId')).toBe(
      "[resourceId('rg-aks', 'Microsoft.ContainerService/managedClusters', 'aks')]",
    );
    expect(JSON.stringify(attached['dependsOn'])).not.toContain('managedClusters');
  });

  test('names what is there', () => {
    expect(findingsOf(withCluster(undefined))).toEqual(['error AML3063 /compute/0/resourceId']);
    const [wrong] = findingsOf(withCluster('new', { compute: [{ ...compute[0], resourceId: 'cluster' }] }));
    expect(wrong).toBe('error AML1105 /compute/0/resourceId');
  });
});

describe('the extension of Azure Machine Learning', () => {
  const extension = 'Microsoft.KubernetesConfiguration/extensions';
  const kubernetes = { compute: [{ name: 'k8s', type: 'Kubernetes', resourceId: 'kubernetesCluster' }] };
  const typesOf = (spec: object) => templateOf(spec).resources.map((resource) => resource.type);

  test('is there for a compute of type Kubernetes, which waits for it', () => {
    const spec = withCluster('new', kubernetes);
    const made = resourceOf(spec, extension);
    expect(made['scope']).toBe(
      "[resourceId('Microsoft.ContainerService/managedClusters', variables('kubernetesClusterName'))]",
    );
    expect(made['properties']).toEqual({
      autoUpgradeMinorVersion: true,
      configurationSettings: { enableTraining: 'True' },
      extensionType: 'Microsoft.AzureML.Kubernetes',
      releaseTrain: 'stable',
      scope: { cluster: { releaseNamespace: 'azureml' } },
    });
    expect(JSON.stringify(resourceOf(spec, computes)['dependsOn'])).toContain(extension);
    expect(findingsOf(spec)).toEqual([]);
  });

  test.each([
    ['a compute of type AKS', 'new', {}],
    ['a cluster that exists', { existing: { name: 'aks' } }, kubernetes],
    ['where the spec wants none', { machineLearningExtension: 'none' }, kubernetes],
  ])('is not there for %s', (_, settings, more) => {
    expect(typesOf(withCluster(settings, more))).not.toContain(extension);
  });

  test('has settings as texts, those of parameters too', () => {
    const machineLearningExtension = {
      enableTraining: false,
      enableInference: { parameter: 'infer', type: 'bool', defaultValue: true },
      sslSecretName: 'tls',
      configurationSettings: { installPromOp: 'False' },
    };
    const made = resourceOf(withCluster({ machineLearningExtension }), extension);
    expect(at(made, 'properties', 'configurationSettings')).toEqual({
      enableInference: "[string(parameters('infer'))]",
      enableTraining: 'False',
      inferenceRouterServiceType: 'LoadBalancer',
      installPromOp: 'False',
      sslSecret: 'tls',
    });
  });

  test('is told where endpoints would have neither a certificate nor plain HTTP', () => {
    const found = (settings: object) => findingsOf(withCluster({ machineLearningExtension: settings }));
    const told = ['error AML3112 /kubernetesCluster/machineLearningExtension/enableInference'];
    expect(found({ enableInference: true })).toEqual(told);
    expect(found({ enableInference: true, allowInsecureConnections: true })).toEqual([]);
    expect(found({ enableInference: true, sslSecretName: 'tls' })).toEqual([]);
  });
});

describeWithEngine('a Kubernetes cluster by choice', () => {
  const spec = withCluster({ choice: { default: 'none', existing: { name: 'aks-there' } } });
  const typesWith = async (kubernetesClusterOption: string) =>
    (await deployed(spec as never, { kubernetesClusterOption }))
      .filter((resource) => [type, computes].includes(resource.type))
      .map((resource) => [resource.type, Reflect.get(Object(resource), 'properties')?.resourceId?.split('/').at(-1)]);

  test('is made and attached, attached, or neither', async () => {
    const [made, attached] = await typesWith('new');
    expect(made?.[0]).toBe(type);
    expect(attached?.[1]).toMatch(/^aks-\w{13}$/);
    expect(await typesWith('existing')).toEqual([[computes, 'aks-there']]);
    expect(await typesWith('none')).toEqual([]);
  });
});
