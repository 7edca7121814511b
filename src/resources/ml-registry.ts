import { childPath, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import {
  array,
  type Expression,
  literal,
  literalValue,
  member,
  object,
  objectFromEntries,
} from '../model/expression.ts';
import { reference, resourceId } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type { TemplateOutput } from '../model/template.ts';
import type * as Spec from '../spec/types/ml-registry.ts';
import type { Spec as WholeSpec } from '../spec/types.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { reportClash } from './named-items.ts';
import { eachAs } from './network-acls.ts';
import { type IdentityView, subResourceIdentityFromSpec } from './sub-resource-identity.ts';
import { unionOf } from './union.ts';
import { declaredIdentities } from './user-assigned-identity.ts';
import { mlRegistryType } from './workspace-id.ts';

/** A region of a registry. */
interface Region {
  readonly location: Expression;
  readonly details: { readonly storageAccountDetails: Expression; readonly acrDetails: Expression };
}

type Plain = Omit<Spec.RegistrySettings, 'regions' | 'identity' | 'managedResourceGroup' | 'assignedIdentities'>;

/** The registry that a spec of `kind: Registry` is about. */
export interface MlRegistry {
  readonly settings: Members<Plain>;
  readonly identity: IdentityView;
  readonly managedResourceGroup: Expression | undefined;
  readonly assignedIdentities: Expression | undefined;
  readonly regions: readonly Region[];
  readonly origin: SpecPath;
  /** Where the regions stand; the whole spec where it names none. */
  readonly regionsPath: SpecPath;
}

export function mlRegistryFromSpec(
  spec: WholeSpec,
  { location, workspace }: Pick<WorkspaceModel, 'location' | 'workspace'>,
  reader: SpecReader,
): MlRegistry | undefined {
  if (spec.kind !== 'Registry') return undefined;
  const path = childPath(rootPath, 'registry');
  const { regions, identity, managedResourceGroup, assignedIdentities, ...plain } = spec.registry ?? {};
  const groups = reader.members({ managedResourceGroup, assignedIdentities }, path);
  const regionsPath = childPath(path, 'regions');
  return {
    settings: reader.members<Plain>(plain, path),
    identity: subResourceIdentityFromSpec(identity, workspace.identityNames, childPath(path, 'identity'), reader),
    managedResourceGroup: groups.managedResourceGroup,
    assignedIdentities: assignedIdentities && groups.assignedIdentities,
    regions: regionsFromSpec(regions, location, { path: regionsPath, reader }),
    origin: spec.registry === undefined ? childPath(rootPath, 'kind') : path,
    regionsPath: regions === undefined ? rootPath : regionsPath,
  };
}

/** The region of a registry that names none of its own. */
export function firstRegion({ kind, registry }: WholeSpec): unknown {
  const [first] = registry?.regions ?? [];
  if (kind !== 'Registry') return undefined;
  return typeof first === 'object' ? first.location : first;
}

interface Place {
  readonly path: SpecPath;
  readonly reader: SpecReader;
}

/** The regions of the spec; that of the registry alone where it names none. */
function regionsFromSpec(
  items: Spec.RegistrySettings['regions'],
  location: Expression,
  { path, reader }: Place,
): readonly Region[] {
  if (items === undefined) return [{ location, details: detailsOf({}, { path, reader }) }];
  const places = new Map<string, SpecPath>();
  return items.map((item, position) => {
    const at = childPath(path, position);
    const { location: given, ...details } = typeof item === 'string' ? { location: item } : item;
    const givenPath = typeof item === 'string' ? at : childPath(at, 'location');
    const name = reader.expression(given, givenPath);
    reportClash(name, givenPath, places, reader);
    return { location: name, details: detailsOf(details, { path: at, reader }) };
  });
}

/** What the service makes in a region. It wraps each thing in an object that says who makes it. */
function detailsOf(
  { storageAccountDetails = [{}], acrDetails = [{}] }: Omit<Spec.RegionDetails, 'location'>,
  { path, reader }: Place,
): Region['details'] {
  const accounts = storageAccountDetails.map((account, position) => {
    const members = reader.members(account, childPath(path, 'storageAccountDetails', position));
    const { storageAccountType = literal('Standard_LRS'), armResourceId, ...others } = members;
    const { allowBlobPublicAccess = literal(false), storageAccountHnsEnabled = literal(false) } = others;
    const whole = { ...others, storageAccountType, allowBlobPublicAccess, storageAccountHnsEnabled };
    return object({ systemCreatedStorageAccount: withId(whole, armResourceId) });
  });
  const registries = acrDetails.map((registry, position) => {
    const {
      acrAccountSku = literal('Premium'),
      armResourceId,
      ...others
    } = reader.members(registry, childPath(path, 'acrDetails', position));
    return object({ systemCreatedAcrAccount: withId({ ...others, acrAccountSku }, armResourceId) });
  });
  return { storageAccountDetails: array(accounts), acrDetails: array(registries) };
}

function withId(members: { readonly [key: string]: Expression | undefined }, id: Expression | undefined): Expression {
  const defined = Object.entries(members).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return objectFromEntries(
    id === undefined ? defined : [...defined, ['armResourceId', object({ resourceId: id })] as const],
  );
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/registries */
export const mlRegistryModule: ResourceModule = {
  type: mlRegistryType,
  apiVersion: apiVersions[mlRegistryType],
  partial: 'ml-registry',
  declare(model) {
    const { mlRegistry } = model;
    if (mlRegistry === undefined) return [];
    const { settings, origin } = mlRegistry;
    return [
      {
        partial: this.partial,
        view: registryView(mlRegistry, model, this.apiVersion),
        properties: settings.properties,
        origin,
        title: 'registry',
        outputs: registryOutputs(mlRegistry, model, this.apiVersion),
        id: resourceId(mlRegistryType, model.name),
        billing: billingOf(mlRegistry),
        immutable: [
          'Its name: it is part of the address of every asset in it.',
          'Its first region, the `location`. Other regions can be added later.',
        ],
      },
    ];
  },
};

function registryView(registry: MlRegistry, model: WorkspaceModel, apiVersion: string) {
  const { settings, identity, managedResourceGroup, assignedIdentities, regions } = registry;
  const { type = literal('SystemAssigned'), userAssignedIdentities } = identity;
  const ids = assignedIdentities && eachAs('principalId', assignedIdentities);
  return {
    ...resourceView(
      mlRegistryType,
      apiVersion,
      { name: model.name },
      declaredIdentities(model).map((one) => one.id),
    ),
    ...pick(settings, ['intellectualPropertyPublisher', 'kind', 'sku']),
    location: model.location,
    tags: unionOf(model.tags, settings.tags),
    identity: { type, userAssignedIdentities },
    publicNetworkAccess: settings.publicNetworkAccess ?? literal('Enabled'),
    managedResourceGroup: { resourceId: managedResourceGroup },
    managedResourceGroupSettings: { assignedIdentities: ids },
    regionDetails: array(regions.map(({ location, details }) => object({ location, ...details }))),
  };
}

/** Whether it has a system-assigned identity, as far as the spec tells. */
export function hasOwnIdentity({ type }: IdentityView): boolean {
  return type === undefined || /^SystemAssigned/.test(String(literalValue(type)));
}

function registryOutputs(
  { identity }: MlRegistry,
  model: WorkspaceModel,
  apiVersion: string,
): readonly TemplateOutput[] {
  const id = resourceId(mlRegistryType, model.name);
  const principal: TemplateOutput = {
    name: 'principalId',
    type: 'string',
    value: member(reference(id, apiVersion, 'Full'), 'identity', 'principalId'),
    description: "Principal id of the registry's system-assigned identity.",
  };
  return [
    { name: 'resourceId', type: 'string', value: id, description: 'Resource id of the registry.' },
    { name: 'name', type: 'string', value: model.name, description: 'Name of the registry.' },
    { name: 'location', type: 'string', value: model.location, description: 'First region of the registry.' },
    ...(hasOwnIdentity(identity) ? [principal] : []),
  ];
}

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-manage-registries */
function billingOf({ regions }: MlRegistry): string {
  const where = regions.length === 1 ? 'in its region' : `in each of its ${regions.length} regions`;
  return `A storage account and a Premium container registry ${where}, by data stored and by the day.`;
}
