import { corpusAbsent, corpusCase } from '../engine/corpus.ts';
import { listOf, objectOf } from '../engine/json.ts';
import type { Quickstart, Variant } from './quickstart-cases.ts';

const assignment = 'Microsoft.Authorization/roleAssignments';
const policies = 'Microsoft.KeyVault/vaults/accessPolicies';

/** What a role is given on, by the names of the switches on each side. */
const switches = {
  KeyVault: 'KeyVault',
  StorageAccount: 'StorageAccount',
  ContainerRegistry: 'ContainerRegistry',
  DataBrick: 'Databricks',
  CMKKeyVault: 'CmkKeyVault',
} as const;

type Resource = keyof typeof switches;

const starting = (word: string): string => `${word.charAt(0).toLowerCase()}${word.slice(1)}`;

/** Names and groups of all resources, each in a group of its own. */
const placesOf = (nameOf: (resource: Resource) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (Object.keys(switches) as Resource[]).flatMap((resource) => {
      const own = resource.toLowerCase().slice(0, 12);
      return [
        [`${nameOf(resource)}Name`, `shared${own}`],
        [`${nameOf(resource)}ResourceGroup`, `rg-${own}`],
      ];
    }),
  );

/** Roles on some resources and perhaps on the group of the workspace. */
const assigned = (label: string, resources: readonly Resource[], onGroup: boolean): Variant => ({
  label,
  theirs: {
    primaryUserAssignedIdentityName: 'id-workspace',
    primaryUserAssignedIdentityResourceGroup: 'rg-identities',
    workspaceResourceGroup: 'rg-workspace',
    ...placesOf((resource) => `workspace${resource}`),
    ...Object.fromEntries(
      Object.keys(switches).map((name) => [`assignWorkspace${name}`, resources.some((resource) => resource === name)]),
    ),
    assignWorkspaceResourceGroup: onGroup,
  },
  ours: {
    identityName: 'id-workspace',
    identityResourceGroup: 'rg-identities',
    workspaceResourceGroup: 'rg-workspace',
    ...placesOf((resource) => starting(switches[resource])),
    ...Object.fromEntries(resources.map((resource) => [`assign${switches[resource]}`, true])),
    assignResourceGroup: onGroup,
  },
});

const dashboardCorpus = 'qs-workspace-monitoring-dashboard';

/** The queries of the real dashboard, in the order of its tiles, by the parameters of ours. */
function realQueries(): Readonly<Record<string, unknown>> {
  if (corpusAbsent !== undefined) return {};
  const [dashboard] = listOf(corpusCase(dashboardCorpus).template['resources']);
  const [lens] = listOf(objectOf(objectOf(dashboard)['properties'])['lenses']);
  const queries = listOf(objectOf(lens)['parts']).flatMap((part) => {
    const inputs = listOf(objectOf(objectOf(part)['metadata'])['inputs']).map(objectOf);
    return inputs.filter(({ name }) => name === 'Query').map(({ value }) => value);
  });
  const names = ['jobs', 'failures', 'instances', 'datasets', 'longest', 'utilization', 'nodes', 'largest'];
  return Object.fromEntries(names.map((name, index) => [`${name}Query`, queries[index]]));
}

/** Logs of a workspace elsewhere, and a title. */
const watching = (label: string, group: string, title?: string): Variant => {
  const given = {
    logAnalyticsWorkspaceName: 'log-central',
    logAnalyticsWorkspaceResourceGroup: group,
    ...(title !== undefined && { dashboardName: title }),
  };
  return { label, theirs: given, ours: { ...given, ...realQueries() } };
};

const tiles = { type: 'Microsoft.Portal/dashboards' };
const inputs = (tile: string): string => `properties.lenses[0].parts[${tile}].metadata.inputs`;

/** Roles, access policies, dashboards. */
export const operationsCases: readonly Quickstart[] = [
  {
    spec: 'qs-dependencies-role-assignment',
    corpus: 'qs-dependencies-role-assignment',
    replaced: [
      'primaryUserAssignedIdentityName',
      'primaryUserAssignedIdentityResourceGroup',
      ...['KeyVault', 'StorageAccount', 'ContainerRegistry', 'CMKKeyVault'].flatMap((name) => [
        `workspace${name}Name`,
        `workspace${name}ResourceGroup`,
      ]),
    ].map((parameter) => ({
      parameter,
      value: 'given-by-each-variant',
      reason: 'GET-PREREQ stands for what the prerequisite template of the quickstart made',
    })),
    variants: [
      assigned('everything', ['KeyVault', 'StorageAccount', 'ContainerRegistry', 'DataBrick', 'CMKKeyVault'], true),
      assigned('key vault', ['KeyVault'], false),
      assigned('storage account and registry', ['StorageAccount', 'ContainerRegistry'], false),
      assigned('Databricks', ['DataBrick'], true),
    ],
    improvements: [
      {
        type: assignment,
        path: 'properties.roleDefinitionId',
        reason: 'the id of the definition in the subscription, as Azure keeps it, not one made from each resource',
      },
      {
        type: policies,
        path: 'properties.accessPolicies[0].tenantId',
        reason: 'the tenant of the subscription, which an identity is always of: known before the deployment',
      },
    ],
  },
  {
    spec: 'qs-workspace-monitoring-dashboard',
    corpus: dashboardCorpus,
    replaced: [],
    variants: [watching('defaults', 'rg-ops'), watching('another title and place', 'rg-logs', 'Claims')],
    improvements: [
      { ...tiles, path: `${inputs('*')}[3].value`, reason: 'the id of a tile, which two dashboards should not share' },
      { ...tiles, path: `${inputs('*')}[11].value`, reason: 'the title itself, not the name of the kind of tile' },
      { ...tiles, path: `${inputs('2')}[5].value`, reason: 'a tile that says no time shows that of the dashboard' },
      { ...tiles, path: `${inputs('8')}[12]`, reason: 'a subtitle with nothing in it' },
      {
        ...tiles,
        path: 'properties.lenses[0].parts[8].metadata.partHeader',
        reason: 'the title once more, which the tile has among its settings',
      },
    ],
  },
];
