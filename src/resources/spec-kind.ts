import { childPath, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { Spec } from '../spec/types.ts';

/** The keys of the spec that a registry has. Everything else belongs to a workspace. */
const registryKeys = new Set<string>([
  '$schema',
  'kind',
  'name',
  'uniqueName',
  'location',
  'tags',
  'requiredTags',
  'registry',
  'assets',
  'scope',
  'resourceGroup',
  'diagnosticSettings',
  'locks',
  'actionGroup',
  'budget',
  'userAssignedIdentities',
  'roleAssignments',
  'accessPolicies',
  'access',
  'virtualNetwork',
  'networkSecurityGroup',
  'privateEndpoints',
  'privateDnsZones',
  'artifacts',
] satisfies ReadonlyArray<keyof Spec>);

/** The spec with what fits its kind; the rest is told. */
export function specOfItsKind(spec: Spec, reader: SpecReader): Spec {
  if (spec.kind !== 'Registry') {
    if (spec.registry === undefined) return spec;
    const { registry, ...rest } = spec;
    const message = '"registry" is for a spec of kind Registry; this one is of a workspace';
    const hint =
      'add `kind: Registry`, or leave `registry` out: a workspace uses a registry by its `azureml://` address';
    reader.report(finding('AML3075', { path: childPath(rootPath, 'registry'), at: 'key', message, hint }));
    return rest;
  }
  const kept = { ...spec };
  for (const key of Object.keys(spec)) {
    if (registryKeys.has(key)) continue;
    const message = `"${key}" belongs to a workspace; this spec is of a registry`;
    const hint = associated.has(key)
      ? 'leave it out: the service makes what the registry needs; see `registry.regions`'
      : 'put the workspace in a spec of its own';
    reader.report(finding('AML3075', { path: childPath(rootPath, key), at: 'key', message, hint }));
    Reflect.deleteProperty(kept, key);
  }
  checkAssets(spec.assets, reader);
  return kept;
}

/** The kinds of assets that registries share. */
export const registryAssetKinds = ['environments', 'models', 'components', 'data'] as const;
export type RegistryAssetKind = (typeof registryAssetKinds)[number];

/** A registry shares some kinds of assets only, and says nothing of all versions of one together. */
function checkAssets(assets: Spec['assets'], reader: SpecReader): void {
  const path = childPath(rootPath, 'assets');
  for (const [kind, items] of Object.entries(assets ?? {})) {
    if (!registryAssetKinds.some((known) => known === kind)) {
      const message = `"${kind}" belongs to a workspace: a registry has ${registryAssetKinds.join(', ')}`;
      reader.report(finding('AML3075', { path: childPath(path, kind), at: 'key', message }));
      continue;
    }
    for (const [position, item] of items.entries()) reportContainer(item, childPath(path, kind, position), reader);
  }
}

function reportContainer(item: object, path: SpecPath, reader: SpecReader): void {
  if (!('versions' in item)) return;
  for (const key of Object.keys(item)) {
    if (['name', 'type', 'versions', 'container'].includes(key)) continue;
    const message = `"${key}" stands for all versions together, of which a registry keeps nothing`;
    const hint = 'say it of each version';
    reader.report(finding('AML3075', { path: childPath(path, key), at: 'key', message, hint }));
  }
}

const associated = new Set([
  'storageAccount',
  'containerRegistry',
  'keyVault',
  'applicationInsights',
  'logAnalyticsWorkspace',
]);
