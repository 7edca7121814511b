import { afterAll, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import type { JsonObject } from '../engine/json.ts';
import { sampleOf } from '../thoroughness.ts';
import { allPaths, apiVersionTable, pathOf, type Sample, samplesOf, valueAt } from './arm-schema-samples.ts';
import { merged, resourcesOf } from './settable.ts';

const workspace = 'Microsoft.MachineLearningServices/workspaces';

interface Row {
  readonly type: string;
  /** The spec whose resource has the `properties:`. */
  readonly spec: (properties: JsonObject) => JsonObject;
  /** What some properties need besides, or in place of the first value that the schema offers. */
  readonly needs?: ReadonlyArray<readonly [path: RegExp, spec: JsonObject]>;
}

const storage = (settings: JsonObject): JsonObject => ({ storageAccount: { new: settings } });

const rows: readonly Row[] = [
  {
    type: workspace,
    spec: (properties) => ({ workspace: { properties } }),
    needs: [
      [/^properties\.workspaceHubConfig/, { workspace: { kind: 'Hub' } }],
      [/^properties\.featureStoreSettings/, { workspace: { kind: 'FeatureStore' } }],
      [
        /^properties\.hubResourceId/,
        {
          workspace: { kind: 'Project', hubResourceId: `/subscriptions/s/resourceGroups/r/providers/${workspace}/hub` },
        },
      ],
    ],
  },
  { type: 'Microsoft.Storage/storageAccounts', spec: (properties) => storage({ properties }) },
  {
    type: 'Microsoft.Storage/storageAccounts/blobServices',
    spec: (properties) => storage({ blobService: { properties } }),
  },
  {
    type: 'Microsoft.Storage/storageAccounts/blobServices/containers',
    spec: (properties) => storage({ blobService: { containers: [{ name: 'data', properties }] } }),
  },
  {
    type: 'Microsoft.Storage/storageAccounts/fileServices',
    spec: (properties) => storage({ fileService: { properties } }),
  },
  {
    type: 'Microsoft.Storage/storageAccounts/fileServices/shares',
    spec: (properties) => storage({ fileService: { shares: [{ name: 'share', properties }] } }),
  },
  {
    type: 'Microsoft.Storage/storageAccounts/queueServices',
    spec: (properties) => storage({ queueService: { properties } }),
  },
  {
    type: 'Microsoft.Storage/storageAccounts/tableServices',
    spec: (properties) => storage({ tableService: { properties } }),
  },
  {
    type: 'Microsoft.KeyVault/vaults',
    spec: (properties) => ({ keyVault: { new: { properties } } }),
    needs: [[/^properties\.accessPolicies/, { keyVault: { new: { enableRbacAuthorization: false } } }]],
  },
  { type: 'Microsoft.Insights/components', spec: (properties) => ({ applicationInsights: { new: { properties } } }) },
  {
    type: 'Microsoft.OperationalInsights/workspaces',
    spec: (properties) => ({ logAnalyticsWorkspace: { new: { properties } } }),
    needs: [
      [
        /^properties\.sku\.capacityReservationLevel/,
        { logAnalyticsWorkspace: { new: { properties: { sku: { name: 'CapacityReservation' } } } } },
      ],
    ],
  },
  {
    type: 'Microsoft.ContainerRegistry/registries',
    spec: (properties) => ({ containerRegistry: { new: { sku: 'Premium', properties } } }),
  },
  {
    type: 'Microsoft.ContainerRegistry/registries/replications',
    spec: (properties) => ({
      containerRegistry: { new: { sku: 'Premium', replications: [{ location: 'northeurope', properties }] } },
    }),
  },
  {
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    spec: (properties) => ({
      workspace: { identity: { type: 'UserAssigned', userAssignedIdentities: [{ new: { properties } }] } },
    }),
  },
];

test('the walk through the schema of the workspace finds every path of schemas/api-versions.json', () => {
  const pinned = apiVersionTable.pinned[workspace] ?? '';
  const known = Object.entries(apiVersionTable.properties[workspace]?.paths ?? {});
  const writable = known.filter(([, { until }]) => until === undefined || until >= pinned).map(([path]) => path);
  expect(allPaths(samplesOf(workspace))).toEqual(writable.sort());
  expect(writable.length).toBeGreaterThan(80);
});

describeWithEngine('every writable property of', () => {
  const lines: string[] = [];
  afterAll(() => {
    process.stdout.write(`\nset through properties:\n${lines.join('\n')}\n`);
  });

  test.each(rows.map((row) => [row.type, row] as const))('%s can be set through `properties:`', async (type, row) => {
    const { spec, needs = [] } = row;
    const samples = sampleOf(samplesOf(type).filter(({ keys }) => keys[0] === 'properties'));
    const faults = await Promise.all(samples.map((sample) => faultOf(sample)));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
    expect(samples.length).toBeGreaterThan(0);
    lines.push(`${type} | ${samples.length} values, ${allPaths(samples).length} paths`);

    async function faultOf({ keys, value, whole }: Sample): Promise<unknown> {
      const path = pathOf(keys);
      const [, more = {}] = needs.find(([pattern]) => pattern.test(path)) ?? [];
      const { properties } = whole as { properties: JsonObject };
      const resources = await resourcesOf(merged({ name: 'mlw-properties', ...spec(properties) }, more));
      if (typeof resources === 'string') return `${path}: ${resources}`;
      const found = resources.filter((resource) => resource.type === type).map((resource) => valueAt(resource, keys));
      return found.some((one) => JSON.stringify(one) === JSON.stringify(value)) ? undefined : { path, value, found };
    }
  });
});
