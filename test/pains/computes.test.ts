import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/model/expression.ts';
import type { ResourceView } from '../../src/resources/declaration.ts';
import { declareResources } from '../../src/resources/declare-resources.ts';
import { modelFromSpec } from '../../src/resources/model.ts';
import { workspaceIsReady } from '../../src/resources/sub-resource.ts';
import { createSpecReader } from '../../src/spec/reader.ts';
import type { Spec } from '../../src/spec/types.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { at } from '../generate.ts';
import { told as allTold, deployed, make, templateOf, types } from './made.ts';

const type = 'Microsoft.MachineLearningServices/workspaces/computes';
const vmSize = 'Standard_DS3_v2';
const cpu = { name: 'cpu', type: 'AmlCompute', vmSize };
const anna = { name: 'anna', type: 'ComputeInstance', vmSize };
const subnet =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/train';
/** What is told of computes; what the network has to say of the same specs is in network.test.ts. */
const told = (spec: JsonObject): readonly string[] => allTold(spec).filter((text) => !/^AML305[02] /.test(text));
const managed = { managedNetwork: { isolationMode: 'AllowInternetOutbound' } };

const resourcesOf = (spec: JsonObject, wanted: string): readonly JsonObject[] =>
  (templateOf(spec)['resources'] as readonly JsonObject[]).filter((resource) => resource['type'] === wanted);
const computesOf = (...compute: readonly JsonObject[]) => resourcesOf({ compute }, type);
const computeOf = (compute: JsonObject): JsonObject => computesOf(compute)[0] ?? {};
const inner = (compute: JsonObject, ...keys: readonly string[]) =>
  at(computeOf(compute), 'properties', 'properties', ...keys);
const errorsTold = (spec: JsonObject): readonly string[] => told(spec).filter((text) => / error /.test(text));

/** What the program declares for a spec, before it is printed. */
function declared(spec: JsonObject) {
  const reader = createSpecReader(
    () => undefined,
    () => undefined,
  );
  const model = modelFromSpec({ name: 'mlw-pains', ...spec } as Spec, reader);
  return { model, declarations: declareResources(model).filter(({ view }) => view.type === type) };
}

describe('pain 22: a registry without public access needs a cluster that builds images', () => {
  const containerRegistry = { new: { sku: 'Premium', publicNetworkAccess: 'Disabled' } };
  const warning = 'AML3033 warning /containerRegistry/new/publicNetworkAccess';
  const builder = (spec: JsonObject) => at(resourcesOf(spec, types.workspace)[0], 'properties', 'imageBuildCompute');

  test('the first cluster of the spec builds them by itself', () => {
    expect(builder({ containerRegistry, compute: [anna, cpu, { ...cpu, name: 'gpu' }] })).toBe('cpu');
  });

  test('another one builds them if the spec says so', () => {
    const workspace = { imageBuildCompute: 'gpu' };
    expect(builder({ containerRegistry, workspace, compute: [cpu, { ...cpu, name: 'gpu' }] })).toBe('gpu');
  });

  test('none is named where the registry is open', () => {
    expect(builder({ compute: [cpu] })).toBeUndefined();
  });

  test('without a cluster it is told', () => {
    expect(told({ containerRegistry })).toContain(warning);
    expect(told({ containerRegistry, compute: [anna] })).toContain(warning);
  });

  test.each([
    ['a cluster', { compute: [cpu] }],
    ['one that is made later', { workspace: { imageBuildCompute: 'later' } }],
    ['a managed network', { workspace: managed }],
    [
      'serverless computes in a subnet',
      { workspace: { serverlessComputeSettings: { serverlessComputeCustomSubnet: subnet } } },
    ],
  ])('with %s nothing is told', (_, spec) => {
    expect(told({ containerRegistry, ...spec })).not.toContain(warning);
  });

  test.each([
    ['cpux', ['AML3032 error /workspace/imageBuildCompute']],
    ['anna', ['AML3032 error /workspace/imageBuildCompute']],
    ['CPU', []],
  ])('the name %s is held to the computes of the spec', (imageBuildCompute, want) => {
    expect(told({ workspace: { imageBuildCompute }, compute: [cpu, anna] })).toEqual(want);
  });

  test('a name that the deployment chooses is not guessed at', () => {
    const named = { ...cpu, name: { parameter: 'clusterName' } };
    expect(told({ workspace: { imageBuildCompute: 'cpu' }, compute: [named] })).toEqual([]);
    expect(told({ workspace: { imageBuildCompute: { parameter: 'builder' } }, compute: [cpu] })).toEqual([]);
  });
});

describe('pain 28: idle shutdown is in the API that computes are made with', () => {
  test('instances stop when idle, in a version that knows how, whatever version the workspace pins', () => {
    const spec = { workspace: { apiVersion: '2024-10-01' }, compute: [anna] };
    const [compute] = resourcesOf(spec, type);
    expect(at(compute, 'properties', 'properties', 'idleTimeBeforeShutdown')).toBe('PT60M');
    expect(String(compute?.['apiVersion']) >= '2025-12-01').toBe(true);
    expect(resourcesOf(spec, types.workspace)[0]?.['apiVersion']).toBe('2024-10-01');
  });

  test.each([
    ['PT15M', []],
    ['P3D', []],
    ['P2DT23H59M', []],
    ['PT14M59S', ['AML3035 error /compute/0/idleTimeBeforeShutdown']],
    ['P3DT1S', ['AML3035 error /compute/0/idleTimeBeforeShutdown']],
    ['15m', ['AML1105 error /compute/0/idleTimeBeforeShutdown']],
    ['PT', ['AML1105 error /compute/0/idleTimeBeforeShutdown']],
    ['P1W', ['AML1105 error /compute/0/idleTimeBeforeShutdown']],
  ])('an idle time of %s is held to 15 minutes to 3 days', (idleTimeBeforeShutdown, want) => {
    expect(told({ compute: [{ ...anna, idleTimeBeforeShutdown }] })).toEqual(want);
  });

  test('a default of a parameter and a value in properties are held to it too', () => {
    const idleTimeBeforeShutdown = { parameter: 'idle', defaultValue: 'PT5M' };
    expect(told({ compute: [{ ...anna, idleTimeBeforeShutdown }] })).toEqual([
      'AML3035 error /compute/0/idleTimeBeforeShutdown',
    ]);
    const properties = { properties: { idleTimeBeforeShutdown: 'P4D' } };
    expect(told({ compute: [{ ...anna, properties }] })).toEqual([
      'AML3035 error /compute/0/properties/properties/idleTimeBeforeShutdown',
    ]);
  });
});

describe('pain 36: computes wait until the workspace is ready', () => {
  test('they depend on all that makes it so', () => {
    const { model, declarations } = declared({ compute: [cpu, anna] });
    const waited = declarations.map(({ view }): ResourceView['dependsOn'] => view.dependsOn);
    expect(workspaceIsReady(model).length).toBeGreaterThan(0);
    expect(waited).toEqual([workspaceIsReady(model), workspaceIsReady(model)]);
  });

  const network = {
    virtualNetwork: {
      new: {
        addressPrefixes: ['10.0.0.0/16'],
        subnets: [
          { name: 'snet-training', addressPrefix: '10.0.0.0/24' },
          { name: 'snet-endpoints', addressPrefix: '10.0.1.0/24' },
        ],
      },
    },
  };
  const closed = { ...cpu, subnet: 'snet-training', enableNodePublicIp: false };

  test('the private endpoint of the workspace and its DNS zones are among it', () => {
    const spec = { ...network, privateEndpoints: ['workspace'], compute: [closed] };
    const waited = JSON.stringify(resourcesOf(spec, type)[0]?.['dependsOn']);
    expect(waited).toContain('Microsoft.Network/privateEndpoints/privateDnsZoneGroups');
    expect(waited).toContain('Microsoft.Network/virtualNetworks');
    expect(told(spec)).toEqual([]);
  });

  test('without one it is told that such a compute has no way to the workspace', () => {
    expect(told({ ...network, compute: [closed] })).toEqual(['AML3030 warning /compute/0/enableNodePublicIp']);
    expect(told({ ...network, workspace: 'existing', compute: [closed] })).toEqual([]);
  });

  test('in a workspace that exists they wait for nothing', () => {
    expect(resourcesOf({ workspace: 'existing', compute: [cpu] }, type)[0]).not.toHaveProperty('dependsOn');
  });
});

describe('pain 39: a subnet of a compute in a managed-network workspace is an error', () => {
  test.each(['AllowInternetOutbound', 'AllowOnlyApprovedOutbound'])('with %s', (isolationMode) => {
    const spec = {
      workspace: { managedNetwork: { isolationMode } },
      compute: [
        { ...cpu, subnet },
        { ...anna, subnet },
      ],
    };
    const diagnostics = make(spec).diagnostics.filter(({ code }) => code !== 'AML3050');
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'AML3030 /compute/0/subnet',
      'AML3030 /compute/1/subnet',
    ]);
    expect(diagnostics[0]?.related?.map(({ path }) => path)).toEqual(['/workspace/managedNetwork']);
  });

  test('and of a name that no subnet has nothing else is told', () => {
    const spec = { workspace: managed, compute: [{ ...cpu, subnet: 'snet-nowhere' }] };
    expect(told(spec)).toEqual(['AML3030 error /compute/0/subnet']);
    const serverlessComputeSettings = { serverlessComputeCustomSubnet: 'snet-nowhere' };
    expect(told({ workspace: { ...managed, serverlessComputeSettings } })).toEqual([
      'AML3018 error /workspace/serverlessComputeSettings/serverlessComputeCustomSubnet',
    ]);
  });

  test('but where the service manages none, or the deployment decides, an unknown name is told as such', () => {
    const compute = [{ ...cpu, subnet: 'snet-nowhere' }];
    const isolationMode = {
      parameter: 'mode',
      defaultValue: 'Disabled',
      allowedValues: ['Disabled', 'AllowInternetOutbound'],
    };
    const unknown = ['AML2003 error /compute/0/subnet'];
    expect(told({ compute })).toEqual(unknown);
    expect(told({ workspace: { managedNetwork: { isolationMode }, provisionNetworkNow: true }, compute })).toEqual(
      unknown,
    );
    const aks = { name: 'aks', type: 'AKS', aksNetworkingConfiguration: { subnet: 'snet-nowhere' } };
    expect(told({ workspace: managed, compute: [aks] })).toContain(
      'AML2003 error /compute/0/aksNetworkingConfiguration/subnet',
    );
  });

  test('in properties too', () => {
    const properties = { properties: { subnet: { id: subnet } } };
    expect(told({ workspace: managed, compute: [{ ...cpu, properties }] })).toEqual([
      'AML3030 error /compute/0/properties/properties/subnet',
    ]);
  });

  test.each([
    ['a network that is not managed', { managedNetwork: { isolationMode: 'Disabled' } }],
    ['a choice of the deployment', { managedNetwork: { isolationMode: { parameter: 'mode' } } }],
    ['no word of it', {}],
    ['a workspace that exists', 'existing'],
  ])('with %s it is none', (_, workspace) => {
    expect(told({ workspace, compute: [{ ...cpu, subnet }] })).toEqual([]);
  });
});

describe('pain 40: only clusters are in another region than their workspace', () => {
  const location = 'westeurope';

  test.each(['location', 'computeLocation'])('an instance with another %s is an error', (key) => {
    expect(told({ location, compute: [{ ...anna, [key]: 'northeurope' }] })).toEqual([
      `AML3031 error /compute/0/${key}`,
    ]);
  });

  test.each([
    ['an instance at home', { location, compute: [{ ...anna, location }] }],
    ['a cluster elsewhere', { location, compute: [{ ...cpu, location: 'northeurope' }] }],
    ['an instance where nobody knows the home', { compute: [{ ...anna, location: 'northeurope' }] }],
  ])('%s is fine', (_, spec) => {
    expect(told(spec)).toEqual([]);
  });
});

describe('pain 44: nodes without public addresses need a subnet or a managed network', () => {
  const closed = { enableNodePublicIp: false };

  test.each([
    ['a cluster', cpu],
    ['an instance', anna],
  ])('%s with neither is an error', (_, compute) => {
    expect(told({ compute: [{ ...compute, ...closed }] })).toEqual(['AML3030 error /compute/0/enableNodePublicIp']);
  });

  test.each([
    ['a subnet', { compute: [{ ...cpu, ...closed, subnet }] }],
    ['a managed network', { workspace: managed, compute: [{ ...cpu, ...closed }] }],
    ['a workspace that exists', { workspace: 'existing', compute: [{ ...cpu, ...closed }] }],
    [
      'a hub that may have one',
      {
        workspace: {
          kind: 'Project',
          hubResourceId:
            '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/hub',
        },
        compute: [{ ...cpu, ...closed }],
      },
    ],
    ['public addresses', { compute: [{ ...cpu, enableNodePublicIp: true }] }],
  ])('with %s it is fine', (_, spec) => {
    expect(errorsTold(spec)).toEqual([]);
  });
});

describeWithEngine('pain 52: a second deployment leaves computes alone', () => {
  const spec = { compute: [cpu, anna] };
  const names = async (parameters: JsonObject) =>
    (await deployed(spec, parameters)).filter((resource) => resource.type === type).map(({ name }) => name);

  test('the first one makes them', async () => {
    expect(await names({})).toEqual(['mlw-pains/cpu', 'mlw-pains/anna']);
  });

  test('with deployComputes=false none is touched, and the rest is deployed', async () => {
    expect(await names({ deployComputes: false })).toEqual([]);
    expect((await deployed(spec, { deployComputes: false })).map((resource) => resource.type)).toContain(
      types.workspace,
    );
  });
});

describe('pain 53: what of a compute stays as it was made is said', () => {
  test.each([cpu, anna])('of $type: its size, and that another name is the way', (compute) => {
    const [declaration] = declared({ compute: [compute] }).declarations;
    const text = declaration?.immutable?.join(' ') ?? '';
    for (const word of ['`vmSize`', '`subnet`', 'region', 'Name', 'another name', 'deployComputes']) {
      expect(text).toContain(word);
    }
  });

  test.each([
    ['a cluster', cpu, 'also while it has no nodes.'],
    ['a cluster with nodes', { ...cpu, scale: { min: 2 } }, '2 nodes bill all the time.'],
    ['an instance', anna, 'also while it is stopped.'],
  ])('%s bills while nobody uses it, and says so', (_, compute, want) => {
    expect(declared({ compute: [compute] }).declarations[0]?.billing).toContain(want);
  });

  test('what is only attached bills elsewhere', () => {
    const factory = {
      name: 'factory',
      type: 'DataFactory',
      resourceId:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.DataFactory/factories/adf',
    };
    expect(declared({ compute: [factory] }).declarations.map(({ billing }) => billing)).toEqual([undefined]);
  });
});

describe('pain 56: names of computes follow the rules of their type', () => {
  const factories = '/subscriptions/1/resourceGroups/rg/providers/Microsoft.DataFactory/factories/adf';
  const factory = { type: 'DataFactory', resourceId: factories };

  test.each([
    [anna, 'anna', true],
    [anna, 'an', false],
    [anna, 'a'.repeat(24), true],
    [anna, 'a'.repeat(25), false],
    [anna, '1anna', false],
    [anna, 'anna_b', false],
    [anna, 'anna-1', false],
    [anna, 'anna-', false],
    [anna, 'a-1b2', true],
    [cpu, 'cpu', true],
    [cpu, 'cp', false],
    [cpu, 'c'.repeat(32), true],
    [cpu, 'c'.repeat(33), false],
    [cpu, 'cpu-cluster-1', true],
    [cpu, '1cpu', false],
    [cpu, 'cpu.a', false],
    [factory, 'df', true],
    [factory, 'd', false],
    [factory, 'd'.repeat(16), true],
    [factory, 'd'.repeat(17), false],
  ])('of %j the name %s', (compute, name, valid) => {
    expect(told({ compute: [{ ...compute, name }] })).toEqual(valid ? [] : ['AML2001 error /compute/0/name']);
  });

  test('two that differ by case only are one', () => {
    expect(told({ compute: [cpu, { ...anna, name: 'CPU' }] })).toEqual(['AML2004 error /compute/1/name']);
  });
});

describe('pain 63: computes are typed and of a version that is no preview', () => {
  test('subnet and idle time are words, and reach their places in ARM', () => {
    expect(inner({ ...anna, subnet, idleTimeBeforeShutdown: 'PT30M' })).toMatchObject({
      subnet: { id: subnet },
      idleTimeBeforeShutdown: 'PT30M',
    });
    expect(computeOf(cpu)['apiVersion']).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('the workspace that holds them answers in public unless told otherwise', () => {
    expect(at(resourcesOf({ compute: [cpu] }, types.workspace)[0], 'properties', 'publicNetworkAccess')).toBe(
      'Enabled',
    );
  });
});

describe('rules of PSRule that people are measured by', () => {
  test('AZR-000403: an instance stops when idle', () => {
    expect(inner(anna, 'idleTimeBeforeShutdown')).toBe('PT60M');
  });

  test('AZR-000404: local accounts are off, in so many words', () => {
    const off = computesOf(cpu, anna).map((compute) => at(compute, 'properties', 'disableLocalAuth'));
    expect(off).toEqual([true, true]);
  });

  test('AZR-000405: a subnet is where it is looked for, and there is none in a managed network', () => {
    expect(inner({ ...cpu, subnet }, 'subnet', 'id')).toBe(subnet);
    const [compute] = resourcesOf({ workspace: managed, compute: [cpu] }, type);
    expect(at(compute, 'properties', 'properties', 'subnet')).toBeUndefined();
  });
});

describe('pitfalls of real templates', () => {
  test('16: every compute waits for the same things', () => {
    const waits = computesOf(cpu, anna).map((compute) => JSON.stringify(compute['dependsOn']));
    expect(new Set(waits).size).toBe(1);
  });

  test.each([
    ['Standard_NC6', true],
    ['standard_nc24r', true],
    ['Standard_NC6s_v3', true],
    ['Standard_NV12', true],
    ['Standard_H16mr', true],
    ['Standard_NC24ads_A100_v4', false],
    ['Standard_NC4as_T4_v3', false],
    ['Standard_NV6ads_A10_v5', false],
    ['Standard_HB120rs_v3', false],
    ['Standard_ND96asr_v4', false],
  ])('18: the VM size %s is retired: %j', (size, retired) => {
    expect(told({ compute: [{ ...cpu, vmSize: size }] })).toEqual(retired ? ['AML3039 warning /compute/0/vmSize'] : []);
  });

  test('18: Data Lake Analytics is refused, and the message names what took its place', () => {
    const { diagnostics } = make({ compute: [{ name: 'adla', type: 'DataLakeAnalytics' }] });
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual(['AML1103 /compute/0/type']);
    expect(diagnostics[0]?.hint).toContain('SynapseSpark');
  });

  test('33: no parameter gets a name that is no identifier', () => {
    const { files } = make({
      compute: [
        { ...cpu, name: 'my-cpu-cluster' },
        { ...anna, name: 'a-1b' },
      ],
    });
    const names = Object.keys(JSON.parse(files.get('main.json') ?? '{}').parameters);
    expect(names).toEqual(expect.arrayContaining(['myCpuClusterVmSize', 'a1bVmSize']));
    expect(names.filter((name) => !/^[A-Za-z]\w*$/.test(name))).toEqual([]);
  });

  test('33: nor does the spec take one', () => {
    const creationScript = { scriptData: { parameter: 'creationScript.cmdArguments' } };
    expect(told({ compute: [{ ...anna, setupScripts: { creationScript } }] })).toEqual([
      'AML1105 error /compute/0/setupScripts/creationScript/scriptData/parameter',
    ]);
  });
});

const templates = new URL('../../../shared/corpus/templates/', import.meta.url);

describe('computes of real templates', () => {
  test('no inner property that they set lacks a word', (context) => {
    if (!existsSync(templates)) context.skip('the corpus (../shared/corpus) is not here');
    const partial = readFileSync(new URL('../../templates/arm/compute.hbs', import.meta.url), 'utf8');
    const computes = readdirSync(templates).flatMap((name) => computesIn(new URL(`${name}/template.json`, templates)));
    expect(computes.length).toBeGreaterThan(5);
    const keys = computes.flatMap((compute) => Object.keys(Object(at(compute, 'properties', 'properties'))));
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter((key) => !partial.includes(`"${key}"`))).toEqual([]);
  });
});

/** Every compute in a template, nested deployments too. */
function computesIn(file: URL): readonly JsonObject[] {
  if (!existsSync(file)) return [];
  return find(JSON.parse(readFileSync(file, 'utf8')));

  function find(value: unknown): readonly JsonObject[] {
    if (typeof value !== 'object' || value === null) return [];
    const own = (value as JsonObject)['type'] === type ? [value as JsonObject] : [];
    return [...own, ...Object.values(value).flatMap(find)];
  }
}
