import type { DiagnosticCode } from '../../src/diagnostics/codes.ts';
import type { Cloud } from '../engine/cloud.ts';
import type { JsonObject } from '../engine/json.ts';

/** What must be found where a spec says a feature. */
export type Want =
  /** In one of the resources of a type that Microsoft's engine would deploy. */
  | { readonly in: 'resource'; readonly type: string; readonly path: string; readonly value: unknown }
  /** No resource of the type is deployed. */
  | { readonly in: 'nothing'; readonly type: string }
  /** In what the template declares. */
  | { readonly in: 'template'; readonly path: string; readonly value: unknown }
  /** In a generated file. */
  | { readonly in: 'file'; readonly name: string; readonly text: string };

/** A fragment of a spec that says a feature, or a part of one. */
export interface Saying {
  /** YAML, put over a spec that has a name and a region. */
  readonly spec: string;
  readonly parameters?: JsonObject;
  /** The public one if left out. */
  readonly cloud?: Cloud;
  readonly wants: readonly Want[];
}

/** What a spec cannot say, and what the generator answers. */
export interface Refusal {
  /** Of the words of the row, those that are meant. */
  readonly what: string;
  readonly because: string;
  readonly spec: string;
  /** No code where the spec is taken, and `wants` say what comes of it. */
  readonly answer: { readonly code: DiagnosticCode; readonly words?: RegExp } | { readonly wants: readonly Want[] };
}

/** A row of the table of features. */
export interface Feature {
  /** Its first cell. */
  readonly row: string;
  readonly says: readonly Saying[];
  readonly refuses: readonly Refusal[];
}

export const makes = (type: string, path: string, value: unknown): Want => ({ in: 'resource', type, path, value });
export const makesNo = (type: string): Want => ({ in: 'nothing', type });
export const declares = (path: string, value: unknown): Want => ({ in: 'template', path, value });
export const writes = (name: string, text: string): Want => ({ in: 'file', name, text });

export const says = (spec: string, ...wants: readonly Want[]): Saying => ({ spec, wants });
export const saysWith = (spec: string, parameters: JsonObject, ...wants: readonly Want[]): Saying => ({
  spec,
  parameters,
  wants,
});

/** A row that a spec can say, in one or several ways. */
export const said = (row: string, ...all: readonly Saying[]): Feature => ({ row, says: all, refuses: [] });

/** A row of which a spec can say nothing, or not all. */
export const saidBut = (row: string, all: readonly Saying[], ...refuses: readonly Refusal[]): Feature => ({
  row,
  says: all,
  refuses,
});

const workspace = 'Microsoft.MachineLearningServices/workspaces';

export const arm = {
  workspace,
  compute: `${workspace}/computes`,
  datastore: `${workspace}/datastores`,
  connection: `${workspace}/connections`,
  storage: 'Microsoft.Storage/storageAccounts',
  vault: 'Microsoft.KeyVault/vaults',
  insights: 'Microsoft.Insights/components',
  logs: 'Microsoft.OperationalInsights/workspaces',
  registry: 'Microsoft.ContainerRegistry/registries',
  identity: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  role: 'Microsoft.Authorization/roleAssignments',
  lock: 'Microsoft.Authorization/locks',
  diagnostics: 'Microsoft.Insights/diagnosticSettings',
  cluster: 'Microsoft.ContainerService/managedClusters',
  network: 'Microsoft.Network/virtualNetworks',
  subnet: 'Microsoft.Network/virtualNetworks/subnets',
  endpoint: 'Microsoft.Network/privateEndpoints',
  zoneGroup: 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups',
  zone: 'Microsoft.Network/privateDnsZones',
  zoneLink: 'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
  deployment: 'Microsoft.Resources/deployments',
} as const;

const subscription = '/subscriptions/22222222-2222-2222-2222-222222222222';

/** What stands where a secure parameter is given: the engine does not put it in. */
export const secret = (parameter: string): string => `[parameters('${parameter}')]`;

/** The id of something that another team keeps. */
export const sharedId = (type: string, ...names: readonly string[]): string => {
  const [provider = '', ...segments] = type.split('/');
  const path = segments.map((segment, position) => `${segment}/${names[position]}`).join('/');
  return `${subscription}/resourceGroups/rg-shared/providers/${provider}/${path}`;
};

/** The id of what the template makes. */
export const ownId = (type: string, ...names: readonly string[]): string =>
  sharedId(type, ...names).replace('/rg-shared/', '/rg-engine/');
