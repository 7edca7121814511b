import { describe, expect, test } from 'vitest';
import { rootPath } from '../../src/diagnostics/diagnostic.ts';
import type { FactParts } from '../../src/facts/scope.ts';
import { subResourceFacts } from '../../src/facts/sub-resources.ts';
import { literal, parameter } from '../../src/model/expression.ts';
import type { Declaration } from '../../src/resources/declaration.ts';
import { factsOf } from './facts-of.ts';

const texts = (
  remarks: ReadonlyArray<{ readonly title: string; readonly names: readonly string[]; readonly text: string }>,
) => remarks.map(({ title, names, text }) => `${title} ${names.join(', ')}: ${text}`);

describe('what crosses regions', () => {
  const replicas = { sku: 'Premium', replications: ['northeurope', 'swedencentral'] };

  test.each([
    ['nothing of a spec that names one region', {}, []],
    [
      'no resource group, in which only the list of its resources is kept',
      { scope: 'subscription', resourceGroup: { name: 'rg-own', location: 'northeurope' } },
      [],
    ],
    [
      'a cluster in a region of its own',
      {
        compute: [
          { name: 'cpu', type: 'AmlCompute', vmSize: 'Standard_DS3_v2', location: 'northeurope', scale: { max: 120 } },
        ],
      },
      [
        'Compute cluster mlw-facts/cpu: In northeurope, and the workspace in westeurope: data between them bills as bandwidth.',
      ],
    ],
    [
      'replicas of a registry elsewhere',
      { containerRegistry: { name: 'crown', sku: 'Premium', replications: ['northeurope'] } },
      [
        'Registry replica crown/northeurope: In northeurope, and the workspace in westeurope: data between them bills as bandwidth.',
      ],
    ],
    [
      'an existing resource that the spec says is elsewhere',
      { keyVault: { existing: { name: 'kv-a', location: 'North Europe' } } },
      ['Key vault kv-a: In North Europe, and the workspace in westeurope: data between them bills as bandwidth.'],
    ],
    [
      'no existing resource in the region of the workspace',
      { keyVault: { existing: { name: 'kv-a', location: 'West Europe' } } },
      [],
    ],
    [
      'a storage account with a copy in the paired region',
      { storageAccount: { name: 'stown', sku: 'Standard_RAGRS' } },
      ['Storage account stown: Standard_RAGRS copies all data to the paired region, which bills by the gigabyte.'],
    ],
    [
      'replicated logs',
      { logAnalyticsWorkspace: { name: 'log-own', replication: { enabled: true, location: 'northeurope' } } },
      ['Log Analytics workspace log-own: Logs are replicated to northeurope, which bills by the gigabyte.'],
    ],
  ])('%s', (_, spec, want) => expect(texts(factsOf(spec).regions)).toEqual(want));

  test('is told with an if where only the deployment knows the region of the workspace', () => {
    const { regions, workspace } = factsOf({ location: { parameter: 'location' }, containerRegistry: replicas });
    expect(workspace.region).toBe('<location>');
    expect(regions).toHaveLength(2);
    expect(regions[0]?.text).toContain('to and from a workspace in another region');
  });

  test('is bandwidth among the sub resources', () => {
    expect(factsOf({ containerRegistry: replicas }).subResources).toEqual([
      expect.objectContaining({
        kind: 'bandwidth',
        names: ['cr<uniqueString>/northeurope', 'cr<uniqueString>/swedencentral'],
      }),
    ]);
  });
});

describe('what bills while idle', () => {
  test('says the same words of several resources once', () => {
    const { billing } = factsOf({
      containerRegistry: { name: 'crown', sku: 'Premium', replications: ['northeurope', 'uksouth'] },
    });
    expect(billing.filter(({ title }) => title === 'Registry replica')).toEqual([
      expect.objectContaining({ names: ['crown/northeurope', 'crown/uksouth'] }),
    ]);
  });

  test('names the registry that the service makes by itself', () => {
    const { billing, absent } = factsOf({ containerRegistry: 'none' });
    expect(absent).toEqual(['Container registry']);
    expect(texts(billing)).toContainEqual(expect.stringContaining('The container registry that the service makes'));
  });

  test('is nothing for a spec that only adds datastores to a workspace', () => {
    const datastore = { name: 'd', type: 'AzureBlob', accountName: 'sta', containerName: 'c' };
    expect(factsOf({ workspace: 'existing', datastores: [datastore] })).toMatchObject({
      billing: [],
      immutable: [],
      regions: [],
    });
  });
});

describe('sub resources', () => {
  const model = factsParts();

  test.each([
    [
      'an instance',
      { computeType: literal('ComputeInstance'), vmSize: literal('Standard_DS3_v2') },
      { virtualMachine: expect.stringContaining('1 of `Standard_DS3_v2`'), loadBalancer: expect.stringMatching(/^1,/) },
    ],
    [
      'a cluster',
      {
        computeType: literal('AmlCompute'),
        vmSize: literal('S'),
        scaleSettings: { minNodeCount: literal(0), maxNodeCount: literal(4) },
      },
      { virtualMachine: '0 to 4 of `S`.', loadBalancer: expect.stringMatching(/^1,/) },
    ],
    [
      'a cluster of more than fifty nodes',
      { computeType: literal('AmlCompute'), vmSize: literal('S'), scaleSettings: literal({ maxNodeCount: 101 }) },
      { virtualMachine: '0 to 101 of `S`.', loadBalancer: expect.stringMatching(/^3,/) },
    ],
    [
      'a cluster whose size the deployment decides',
      {
        computeType: literal('AmlCompute'),
        vmSize: parameter('size'),
        scaleSettings: { maxNodeCount: parameter('most') },
      },
      { virtualMachine: '0 to <most> of `<size>`.', loadBalancer: expect.stringMatching(/^1 for every 50 nodes,/) },
    ],
    ['an attached Kubernetes cluster', { computeType: literal('Kubernetes') }, {}],
  ])('of %s', (_, settings, want) => {
    const facts = subResourceFacts(
      { ...model, declarations: [declaration('computes', settings)] },
      { existing: [], regions: [] },
    );
    expect(Object.fromEntries(facts.map(({ kind, text }) => [kind, text]))).toEqual(want);
  });

  test('properties: of the spec win over words', () => {
    const cluster = declaration('computes', { computeType: literal('AmlCompute'), vmSize: literal('S') });
    const properties = literal({ properties: { vmSize: 'L', scaleSettings: { maxNodeCount: 60 } } });
    const facts = subResourceFacts(
      { ...model, declarations: [{ ...cluster, properties }] },
      { existing: [], regions: [] },
    );
    expect(facts.map(({ text }) => text)).toEqual(['0 to 60 of `L`.', expect.stringMatching(/^2,/)]);
  });
});

function declaration(type: string, settings: object): Declaration {
  const view = {
    type: `Microsoft.MachineLearningServices/workspaces/${type}`,
    apiVersion: '1',
    name: literal('w/c'),
    ...settings,
  };
  return { partial: type, view, origin: rootPath, title: 'compute', outputs: [] };
}

/** The parts that sub resources do not look at. */
function factsParts(): Pick<FactParts, 'parameters' | 'variables'> & FactParts {
  return { parameters: new Map(), variables: new Map() } as unknown as FactParts;
}
