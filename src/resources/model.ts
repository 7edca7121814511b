import { childPath, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { call, type Expression, member } from '../model/expression.ts';
import { interpolate, take, uniqueString } from '../model/expression-functions.ts';
import { nameRules } from '../model/names.ts';
import { isPlaceholder } from '../model/placeholder.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import { possibleValues } from '../model/template.ts';
import type { Spec } from '../spec/types.ts';
import { type ApplicationInsights, applicationInsightsReading } from './application-insights.ts';
import { associatedFromSpec } from './associated-from-spec.ts';
import type { AssociatedPlace } from './associated-reading.ts';
import { type ContainerRegistry, containerRegistryReading } from './container-registry.ts';
import { type KeyVault, keyVaultReading } from './key-vault.ts';
import { type LogAnalyticsWorkspace, logAnalyticsWorkspaceReading } from './log-analytics-workspace.ts';
import { isPlain, noSections, nothingBefore } from './plain.ts';
import { checkName } from './resource-name.ts';
import { type BeforeWorkspace, inspect, readBefore, type Sections, sectionsFromSpec } from './sections.ts';
import { type StorageAccount, storageAccountReading } from './storage-account.ts';
import { tagsFromSpec } from './tags.ts';
import { type Workspace, type WorkspaceKind, workspaceFromSpec } from './workspace.ts';

/** A workspace and what it is associated with. */
export interface CoreModel extends BeforeWorkspace {
  /** Whether it is a workspace and what it is associated with, and nothing else. */
  readonly plain: boolean;
  readonly name: Expression;
  readonly location: Expression;
  /** Tags of every resource; absent when the spec has none. */
  readonly tags: Expression | undefined;
  /** Names of these tags; absent where only the deployment knows them. */
  readonly tagNames: readonly string[] | undefined;
  readonly requiredTags: readonly string[];
  readonly workspace: Workspace;
  readonly storageAccount: StorageAccount;
  readonly keyVault: KeyVault;
  readonly applicationInsights: ApplicationInsights;
  readonly logAnalyticsWorkspace: LogAnalyticsWorkspace;
  readonly containerRegistry: ContainerRegistry;
}

/** A workspace and everything around it, as the spec means it. */
export interface WorkspaceModel extends CoreModel, Sections {}

/** What roles are given on and to. */
export type ModelWithoutRoles = Omit<WorkspaceModel, 'accessPolicies' | 'roleAssignments' | 'deployRoleAssignments'>;

export function modelFromSpec(whole: Spec, reader: SpecReader): WorkspaceModel {
  const plain = isPlain(whole);
  const { spec, region, logsUsedBy } = plain ? { spec: whole } : inspect(whole, reader);
  const at = (key: keyof Spec): SpecPath => childPath(rootPath, key);
  const isRegistry = spec.kind === 'Registry';
  const name = nameParameter(spec, isRegistry ? registryNaming : workspaceNaming, reader);
  const location = locationFromSpec(spec.location ?? region, at('location'), reader);
  const tags = commonTags(spec.tags, at('tags'), reader);
  const before = plain ? nothingBefore : readBefore(spec, reader);
  const settings = isRegistry ? 'existing' : spec.workspace;
  const workspace = workspaceFromSpec(settings, before.userAssignedIdentities, at('workspace'), reader);
  const core = {
    plain,
    name,
    location,
    tags,
    tagNames: tagNamesOf(spec.tags),
    requiredTags: spec.requiredTags ?? [],
    workspace,
    ...associatedResources(spec, { workspace, logsUsedBy }, reader),
    ...before,
  };
  return { ...core, ...(plain ? noSections : sectionsFromSpec(spec, core, reader)) };
}

/** What the thing that a spec is about is called. */
interface Naming {
  readonly kind: 'workspace' | 'mlRegistry';
  readonly parameter: string;
  readonly description: string;
}

const workspaceNaming: Naming = {
  kind: 'workspace',
  parameter: 'workspaceName',
  description: 'Name of the workspace.',
};
const registryNaming: Naming = {
  kind: 'mlRegistry',
  parameter: 'registryName',
  description: 'Name of the registry.',
};

/** The parameter `workspaceName` or `registryName`, so that one template serves several of them. */
function nameParameter(spec: Spec, { kind, parameter, description }: Naming, reader: SpecReader): Expression {
  const path = childPath(rootPath, 'name');
  const given = reader.expression(spec.name, path, 'name');
  checkName(kind, given, path, reader);
  // The spec describes the parameter itself.
  if (given.kind === 'parameter' && given.name === parameter && spec.uniqueName !== true) return given;
  const defaultValue = spec.uniqueName === true ? interpolate([given, '-', groupSuffix()]) : given;
  const { minLength, maxLength } = nameRules[kind];
  if (spec.uniqueName === true) reportTooLong(given, { maxLength, path: childPath(rootPath, 'uniqueName') }, reader);
  return reader.declareParameter({
    own: true,
    name: parameter,
    type: 'string',
    defaultValue,
    minLength,
    maxLength,
    description,
    origin: path,
  });
}

const suffixLength = 5;

/** Five characters that differ by resource group. */
function groupSuffix(): Expression {
  return take(uniqueString(member(call('resourceGroup'), 'id')), suffixLength);
}

function reportTooLong(
  name: Expression,
  { maxLength, path }: { readonly maxLength: number; readonly path: SpecPath },
  reader: SpecReader,
): void {
  const longest = maxLength - suffixLength - 1;
  for (const value of possibleValues(name, reader.parameters)) {
    if (typeof value !== 'string' || value.length <= longest) continue;
    const message = `leaves ${longest} characters for the name, which has ${value.length}`;
    reader.report(finding('AML2001', { path, message, hint: 'shorten `name`' }));
  }
}

/** The parameter `location`: the spec's region, else the resource group's. */
function locationFromSpec(location: unknown, path: SpecPath, reader: SpecReader): Expression {
  const given = location === undefined ? undefined : reader.expression(location, path, 'name');
  if (given?.kind === 'parameter') return given;
  return reader.declareParameter({
    own: true,
    name: 'location',
    type: 'string',
    defaultValue: given ?? member(call('resourceGroup'), 'location'),
    description: 'Azure region of all resources.',
    origin: path,
  });
}

/** The parameter `tags`, so that a deployment can add its own; a variable where they are not plain data. */
function commonTags(tags: Spec['tags'], path: SpecPath, reader: SpecReader): Expression | undefined {
  const given = tagsFromSpec(tags, path, reader);
  if (given === undefined || given.kind === 'parameter') return given;
  if (given.kind !== 'literal') return reader.declareVariable('tags', given);
  return reader.declareParameter({
    own: true,
    name: 'tags',
    type: 'object',
    defaultValue: given,
    description: 'Tags of every resource.',
    origin: path,
  });
}

function tagNamesOf(tags: Spec['tags']): readonly string[] | undefined {
  const names = Object.keys(tags ?? {});
  return tags !== undefined && isPlaceholder(tags) ? undefined : names;
}

type AssociatedResources = Pick<
  WorkspaceModel,
  'storageAccount' | 'keyVault' | 'applicationInsights' | 'logAnalyticsWorkspace' | 'containerRegistry'
>;

/** Who uses the resources that a workspace is associated with. */
interface Users {
  readonly workspace: Workspace;
  readonly logsUsedBy: string | undefined;
}

/** What a spec that says nothing gets, and whether the service works without it. */
function associatedResources(spec: Spec, users: Users, reader: SpecReader): AssociatedResources {
  const { kind, existing } = users.workspace;
  // A project works with the resources of its hub, an existing workspace with those that it has; a hub can do without some.
  const hasOthers = kind === 'Project' || existing;
  const usual = hasOthers ? 'none' : 'new';
  const at = (key: keyof Spec, ...optionalFor: readonly WorkspaceKind[]): AssociatedPlace => ({
    path: childPath(rootPath, key),
    default: usual,
    needed:
      hasOthers || optionalFor.includes(kind)
        ? undefined
        : { code: 'AML3001', why: `a workspace of kind ${kind} needs it` },
  });
  const insightsAt = at('applicationInsights', 'Hub');
  const applicationInsights = associatedFromSpec(
    applicationInsightsReading,
    spec.applicationInsights,
    insightsAt,
    reader,
  );
  const insightsAreMade = applicationInsights.mode === 'new' || applicationInsights.mode === 'choice';
  const logsAt: AssociatedPlace = {
    path: childPath(rootPath, 'logAnalyticsWorkspace'),
    default: insightsAreMade || users.logsUsedBy !== undefined ? 'new' : 'none',
    needed: logsNeeded(insightsAreMade, users.logsUsedBy),
  };
  const registryAt: AssociatedPlace = {
    path: childPath(rootPath, 'containerRegistry'),
    default: usual,
    needed: hasOthers ? undefined : registryNeeded(spec.requiredTags ?? []),
  };
  const { storageAccount, keyVault, logAnalyticsWorkspace, containerRegistry } = spec;
  return {
    storageAccount: associatedFromSpec(storageAccountReading, storageAccount, at('storageAccount'), reader),
    keyVault: associatedFromSpec(keyVaultReading, keyVault, at('keyVault', 'Hub'), reader),
    applicationInsights,
    logAnalyticsWorkspace: associatedFromSpec(logAnalyticsWorkspaceReading, logAnalyticsWorkspace, logsAt, reader),
    containerRegistry: associatedFromSpec(containerRegistryReading, containerRegistry, registryAt, reader),
  };
}

function logsNeeded(insightsAreMade: boolean, usedBy: string | undefined): AssociatedPlace['needed'] {
  if (insightsAreMade) return { code: 'AML3016', why: 'new Application Insights store their data in it' };
  return usedBy === undefined ? undefined : { code: 'AML3091', why: `${usedBy} use it` };
}

/**
 * Without a registry the service makes one when it first builds an image, and does not tag it: a policy that demands tags
 * refuses it then.
 */
function registryNeeded(requiredTags: readonly string[]): AssociatedPlace['needed'] {
  if (requiredTags.length === 0) return undefined;
  const why = `tags are demanded (${requiredTags.join(', ')}), and the service cannot tag one that it makes by itself`;
  return { code: 'AML3003', why };
}
