import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { at, findingsOf, resourceOf, templateOf } from '../generate.ts';

const types = {
  online: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints',
  onlineDeployment: 'Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments',
  batch: 'Microsoft.MachineLearningServices/workspaces/batchEndpoints',
  batchDeployment: 'Microsoft.MachineLearningServices/workspaces/batchEndpoints/deployments',
  serverless: 'Microsoft.MachineLearningServices/workspaces/serverlessEndpoints',
  subscription: 'Microsoft.MachineLearningServices/workspaces/marketplaceSubscriptions',
  host: 'Microsoft.MachineLearningServices/workspaces/capabilityHosts',
};

const existing = { name: 'mlw-x', workspace: 'existing' };
const blue = { name: 'blue', type: 'Managed', model: 'fraud:3', instanceType: 'Standard_DS3_v2' };
const edge = { name: 'blue', type: 'Kubernetes', model: 'fraud:3' };
const online = (endpoint: object) => ({ ...existing, onlineEndpoints: [{ name: 'fraud-scoring', ...endpoint }] });
const deployment = (settings: object, endpoint: object = {}) =>
  resourceOf(online({ ...endpoint, deployments: [{ ...blue, ...settings }] }), types.onlineDeployment);

const versions = 'Microsoft.MachineLearningServices/workspaces';
const id = (segments: string, ...names: readonly string[]) =>
  `[resourceId('${versions}/${segments}', parameters('workspaceName'), ${names.map((name) => `'${name}'`).join(', ')})]`;

describe('an online endpoint', () => {
  test('takes keys unless told otherwise, and is in the region of the spec', () => {
    expect(resourceOf(online({}), types.online)).toMatchObject({
      location: "[parameters('location')]",
      properties: { authMode: 'Key' },
    });
  });

  test('has its own region, kind, SKU and tags besides those of the spec', () => {
    const own = { location: 'northeurope', kind: 'Managed', sku: { name: 'Default' }, tags: { owner: 'fraud' } };
    expect(resourceOf({ ...online(own), tags: { costCenter: '1' } }, types.online)).toMatchObject({
      location: "[parameters('northeuropeLocation')]",
      kind: 'Managed',
      sku: { name: 'Default' },
      tags: "[union(parameters('tags'), createObject('owner', 'fraud'))]",
    });
  });

  test.each([
    ['k8s', id('computes', 'k8s')],
    ['azureml:k8s', id('computes', 'k8s')],
    ['/subscriptions/1/computes/k8s', '/subscriptions/1/computes/k8s'],
    [{ parameter: 'computeId' }, "[parameters('computeId')]"],
  ])('takes the compute %j', (compute, want) => {
    expect(at(resourceOf(online({ compute }), types.online), 'properties', 'compute')).toBe(want);
  });

  test('has keys as secure parameters only', () => {
    const template = templateOf(online({ keys: { primaryKey: { parameter: 'first' } } }));
    expect(at(template, 'parameters', 'first')).toEqual({
      type: 'securestring',
      metadata: { description: 'First.' },
    });
    expect(findingsOf(online({ keys: { primaryKey: 'abc' } }))).toEqual([
      'error AML3014 /onlineEndpoints/0/keys/primaryKey',
    ]);
  });

  test('names that differ by case only are one', () => {
    const endpoints = [{ name: 'fraud' }, { name: 'Fraud' }];
    expect(findingsOf({ ...existing, onlineEndpoints: endpoints })).toContain('error AML2004 /onlineEndpoints/1/name');
  });

  test('properties win over words', () => {
    const settings = { authMode: 'Key', properties: { authMode: 'AADToken' } };
    expect(at(resourceOf(online(settings), types.online), 'properties', 'authMode')).toBe('AADToken');
  });
});

describe('traffic', () => {
  const traffic = { blue: 100 };

  test('stays out until a parameter says that the deployments are there', () => {
    const template = templateOf(online({ traffic, deployments: [blue] }));
    expect(at(template, 'parameters', 'fraudScoringDeploymentsExist')).toMatchObject({
      type: 'bool',
      defaultValue: false,
    });
    expect(at(template, 'resources', 0, 'properties', 'traffic')).toBe(
      "[if(parameters('fraudScoringDeploymentsExist'), createObject('blue', 100), null())]",
    );
  });

  test('a parameter of the spec is left alone', () => {
    const template = templateOf(online({ traffic: { parameter: 'traffic', defaultValue: {} }, deployments: [blue] }));
    expect(at(template, 'resources', 0, 'properties', 'traffic')).toBe("[parameters('traffic')]");
    expect(at(template, 'parameters', 'fraudScoringDeploymentsExist')).toBeUndefined();
  });

  test('without traffic there is no such parameter', () => {
    const template = templateOf(online({ deployments: [blue] }));
    expect(at(template, 'parameters', 'fraudScoringDeploymentsExist')).toBeUndefined();
  });

  test.each([
    [{ blue: 100 }, []],
    [{ blue: 0 }, []],
    [{ blue: 60, green: 40 }, []],
    [{ blue: 60 }, ['error AML3071 /onlineEndpoints/0/traffic']],
    [{ Blue: 100 }, []],
    [{ blue: 60, red: 40 }, ['error AML3070 /onlineEndpoints/0/traffic/red']],
    [{ blue: { parameter: 'part', type: 'int' } }, []],
    [
      { parameter: 'all', type: 'object', defaultValue: { red: 100 } },
      ['error AML3070 /onlineEndpoints/0/traffic/red'],
    ],
    [{ blue: 101 }, ['error AML1105 /onlineEndpoints/0/traffic/blue']],
  ])('%j is held to the deployments', (given, want) => {
    expect(findingsOf(online({ traffic: given, deployments: [blue, { ...blue, name: 'green' }] }))).toEqual(want);
  });

  test.each([
    [{ green: 10 }, []],
    [{ blue: 10 }, ['error AML3071 /onlineEndpoints/0/mirrorTraffic/blue']],
    [{ green: 10, red: 10 }, ['error AML3071 /onlineEndpoints/0/mirrorTraffic']],
    [{ green: 51 }, ['error AML1105 /onlineEndpoints/0/mirrorTraffic/green']],
  ])('a copy of it, %j, goes to one deployment without traffic', (mirrorTraffic, want) => {
    const deployments = ['blue', 'green', 'red'].map((name) => ({ ...blue, name }));
    expect(findingsOf(online({ traffic, mirrorTraffic, deployments }))).toEqual(want);
  });
});

describeWithEngine('what Azure gets of an endpoint with traffic', () => {
  const spec = online({ traffic: { blue: 100 }, deployments: [blue] });

  test('the first time no traffic, from then on what the spec says', async () => {
    const trafficWith = async (parameters: Record<string, boolean>) => {
      const { resources } = await evaluate(templateOf(spec), parameters);
      return at(resources.find(({ type }) => type === types.online)?.['properties'] as never, 'traffic');
    };
    expect(await trafficWith({})).toBeNull();
    expect(await trafficWith({ fraudScoringDeploymentsExist: true })).toEqual({ blue: 100 });
  });
});

describe('an online deployment', () => {
  test('waits for its endpoint', () => {
    expect(deployment({})['dependsOn']).toEqual([id('onlineEndpoints', 'fraud-scoring')]);
  });

  test.each([
    ['fraud:3', id('models/versions', 'fraud', '3')],
    ['azureml:fraud:3', id('models/versions', 'fraud', '3')],
    ['azureml://registries/r/models/fraud/versions/3', 'azureml://registries/r/models/fraud/versions/3'],
    ['azureml:/subscriptions/1/models/fraud', '/subscriptions/1/models/fraud'],
    [{ parameter: 'modelId' }, "[parameters('modelId')]"],
  ])('takes the model %j', (model, want) => {
    expect(at(deployment({ model }), 'properties', 'model')).toBe(want);
  });

  test.each(['fraud', 'fraud@latest', 'fraud:3:4', 'fraud:'])('refuses the model "%s"', (model) => {
    const spec = online({ deployments: [{ ...blue, model }] });
    expect(findingsOf(spec)).toEqual(['error AML2002 /onlineEndpoints/0/deployments/0/model']);
  });

  test('has the size of its machines as a parameter', () => {
    const template = templateOf(online({ deployments: [blue] }));
    expect(at(template, 'parameters', 'fraudScoringBlueInstanceType', 'defaultValue')).toBe('Standard_DS3_v2');
  });

  test.each([
    [{}, { name: 'Default', capacity: 1 }],
    [{ instanceCount: 3 }, { name: 'Default', capacity: 3 }],
    [{ sku: { name: 'Default', capacity: 5 } }, { name: 'Default', capacity: 5 }],
  ])('with %j it has the SKU %j', (settings, want) => {
    expect(deployment(settings)['sku']).toEqual(want);
  });

  test('where the scaler decides nobody says how many', () => {
    const scaled = { ...edge, scaleSettings: { type: 'TargetUtilization', maxInstances: 4 } };
    expect(resourceOf(online({ compute: 'k8s', deployments: [scaled] }), types.onlineDeployment)).toMatchObject({
      sku: { name: 'Default' },
      properties: { scaleSettings: { scaleType: 'TargetUtilization', maxInstances: 4 } },
    });
  });

  test.each([
    [{ deployments: [edge] }, 'deployments/0/type'],
    [{ compute: 'k8s', deployments: [blue] }, 'deployments/0/type'],
    [{ deployments: [{ ...blue, scaleSettings: { type: 'TargetUtilization' } }] }, 'deployments/0/scaleSettings/type'],
  ])('%j does not fit', (endpoint, path) => {
    expect(findingsOf(online(endpoint))).toEqual([`error AML3072 /onlineEndpoints/0/${path}`]);
  });

  test.each([
    ['PT5S', []],
    ['PT0.5S', []],
    ['P1DT2H', []],
    ['5', ['error AML1105 /onlineEndpoints/0/deployments/0/requestSettings/requestTimeout']],
    ['PT', ['error AML1105 /onlineEndpoints/0/deployments/0/requestSettings/requestTimeout']],
  ])('the duration "%s" is looked at', (requestTimeout, want) => {
    expect(findingsOf(online({ deployments: [{ ...blue, requestSettings: { requestTimeout } }] }))).toEqual(want);
  });
});

describe('a batch endpoint', () => {
  const byModel = { name: 'nightly', type: 'Model', model: 'fraud:3', compute: 'cpu' };
  const batch = (endpoint: object) => ({ ...existing, batchEndpoints: [{ name: 'fraud-nightly', ...endpoint }] });

  test('takes Microsoft Entra tokens', () => {
    expect(at(resourceOf(batch({}), types.batch), 'properties')).toEqual({ authMode: 'AADToken' });
  });

  test('has a default deployment once that is there', () => {
    const spec = batch({ defaults: { deploymentName: 'nightly' }, deployments: [byModel] });
    expect(at(resourceOf(spec, types.batch), 'properties', 'defaults')).toEqual({
      deploymentName: "[if(parameters('fraudNightlyDeploymentsExist'), 'nightly', null())]",
    });
  });

  test.each([
    ['nightly', []],
    ['daily', ['error AML3070 /batchEndpoints/0/defaults/deploymentName']],
    [{ parameter: 'chosen', defaultValue: 'daily' }, ['error AML3070 /batchEndpoints/0/defaults/deploymentName']],
    [{ parameter: 'chosen' }, []],
  ])('the default %j is one of its deployments', (deploymentName, want) => {
    expect(findingsOf(batch({ defaults: { deploymentName }, deployments: [byModel] }))).toEqual(want);
  });

  test('a model is an object that tells its kind of reference', () => {
    expect(resourceOf(batch({ deployments: [byModel] }), types.batchDeployment)).toMatchObject({
      dependsOn: [id('batchEndpoints', 'fraud-nightly')],
      properties: {
        compute: id('computes', 'cpu'),
        model: { assetId: id('models/versions', 'fraud', '3'), referenceType: 'Id' },
      },
    });
  });

  test('a pipeline component has settings and no model', () => {
    const pipeline = { name: 'steps', type: 'PipelineComponent', component: 'score:1', settings: { a: 'b' } };
    expect(at(resourceOf(batch({ deployments: [pipeline] }), types.batchDeployment), 'properties')).toEqual({
      deploymentConfiguration: {
        deploymentConfigurationType: 'PipelineComponent',
        componentId: { assetId: id('components/versions', 'score', '1'), referenceType: 'Id' },
        settings: { a: 'b' },
      },
    });
    expect(findingsOf(batch({ deployments: [{ ...pipeline, model: 'fraud:3' }] }))).toEqual([
      'error AML1101 /batchEndpoints/0/deployments/0/model',
    ]);
  });
});

describe('a serverless endpoint', () => {
  const modelId = 'azureml://registries/azureml-meta/models/Llama-3.3-70B-Instruct';
  const endpoint = { name: 'llama', modelSettings: { modelId } };

  test('waits for the subscription to its model, and for no other', () => {
    const marketplaceSubscriptions = [
      { name: 'mine', modelId },
      { name: 'other', modelId: 'azureml://registries/azureml-mistral/models/Mistral-large' },
    ];
    const spec = { ...existing, serverlessEndpoints: [endpoint], marketplaceSubscriptions };
    expect(resourceOf(spec, types.serverless)['dependsOn']).toEqual([id('marketplaceSubscriptions', 'mine')]);
  });

  test.each([
    ['l', []],
    ['llama-3', []],
    ['3-llama', ['error AML2001 /serverlessEndpoints/0/name']],
    ['llama_3', ['error AML2001 /serverlessEndpoints/0/name']],
  ])('is called "%s" or not', (name, want) => {
    expect(findingsOf({ ...existing, serverlessEndpoints: [{ ...endpoint, name }] })).toEqual(want);
  });
});

describe('a capability host', () => {
  test('hosts agents, with the connections and the subnet that it names', () => {
    const host = { name: 'agents', aiServicesConnections: ['ai'], customerSubnet: '/subscriptions/1/subnets/s' };
    expect(at(resourceOf({ ...existing, capabilityHosts: [host] }, types.host), 'properties')).toEqual({
      capabilityHostKind: 'Agents',
      aiServicesConnections: ['ai'],
      customerSubnet: '/subscriptions/1/subnets/s',
    });
  });
});

describe('what a new workspace does not have', () => {
  const named = { name: 'mlw-x', onlineEndpoints: [{ name: 'fraud', compute: 'k8s', deployments: [edge] }] };

  test('is warned of, since the spec does not make it', () => {
    expect(findingsOf(named)).toEqual([
      'warning AML3073 /onlineEndpoints/0/compute',
      'warning AML3073 /onlineEndpoints/0/deployments/0/model',
    ]);
  });

  test('is not asked of a workspace that exists', () => {
    expect(findingsOf({ ...named, workspace: 'existing' })).toEqual([]);
  });
});
