import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Associated, declared } from '../model/associated.ts';
import { type Expression, literal } from '../model/expression.ts';
import { interpolate, resourceId } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/container-registry.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { containerRegistryEncryption } from './encryption-key.ts';
import { impliedRegistrySku } from './implied.ts';
import { reportClash } from './named-items.ts';
import { eachAs } from './network-acls.ts';
import { identifyingOutputs } from './outputs.ts';
import type { ResourceKind } from './resource-name.ts';
import { unionOf } from './union.ts';

const containerRegistryKind = {
  key: 'containerRegistry',
  type: 'Microsoft.ContainerRegistry/registries',
  abbreviation: 'cr',
  title: 'container registry',
} as const satisfies ResourceKind;

type ReplicationSpec = Exclude<NonNullable<Spec.ContainerRegistrySettings['replications']>[number], string>;

interface Replication {
  readonly location: string;
  readonly settings: Members<ReplicationSpec>;
  readonly origin: SpecPath;
}

interface ContainerRegistrySettings
  extends Members<Omit<Spec.ContainerRegistrySettings, 'name' | 'networkRuleSet' | 'replications'>> {
  readonly networkRuleSet: { readonly defaultAction: Expression; readonly ipRules?: Expression } | undefined;
  readonly replications: readonly Replication[];
}

export type ContainerRegistry = Associated<ContainerRegistrySettings, Members<Spec.ContainerRegistryExisting>>;

function containerRegistryFromSpec(
  spec: Spec.ContainerRegistrySettings,
  path: SpecPath,
  reader: SpecReader,
): ContainerRegistrySettings {
  const { name, networkRuleSet, replications, ...plain } = spec;
  return {
    ...reader.members(plain, path),
    networkRuleSet: networkRuleSet && ruleSetFromSpec(networkRuleSet, childPath(path, 'networkRuleSet'), reader),
    replications: replicationsFromSpec(replications ?? [], childPath(path, 'replications'), reader),
  };
}

export const containerRegistryReading = { kind: containerRegistryKind, settingsFromSpec: containerRegistryFromSpec };

function ruleSetFromSpec(
  spec: NonNullable<Spec.ContainerRegistrySettings['networkRuleSet']>,
  path: SpecPath,
  reader: SpecReader,
): ContainerRegistrySettings['networkRuleSet'] {
  const { defaultAction = literal('Deny'), ipRules } = reader.members(spec, path);
  return { defaultAction, ...(ipRules && { ipRules: eachAs('value', ipRules) }) };
}

function replicationsFromSpec(
  items: ReadonlyArray<string | ReplicationSpec>,
  path: SpecPath,
  reader: SpecReader,
): readonly Replication[] {
  const places = new Map<string, SpecPath>();
  return items.map((item, position) => {
    const origin = childPath(path, position);
    const { location, ...settings } = typeof item === 'string' ? { location: item } : item;
    reportClash(location, typeof item === 'string' ? origin : childPath(origin, 'location'), places, reader);
    return { location, settings: reader.members<Partial<ReplicationSpec>>(settings, origin), origin };
  });
}

/**
 * @see https://learn.microsoft.com/azure/container-registry/container-registry-skus
 * @see https://learn.microsoft.com/azure/container-registry/tutorial-enable-customer-managed-keys
 */
const containerRegistryFacts = {
  billing: 'A fee for each day, by SKU.',
  immutable: ['Whether it is encrypted with a customer-managed key (`encryption`).'],
};

/** @see https://learn.microsoft.com/azure/container-registry/container-registry-geo-replication */
const replicationFacts = {
  billing: 'The fee of a Premium registry for each day, once more.',
  immutable: ['Its region.'],
};

/** @see https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries */
export const containerRegistryModule: ResourceModule = {
  type: containerRegistryKind.type,
  apiVersion: apiVersions[containerRegistryKind.type],
  partial: 'container-registry',
  declare(model) {
    const registry = declared(model.containerRegistry);
    if (registry === undefined) return [];
    const { settings } = registry;
    const applied = containerRegistryEncryption(model);
    const view = {
      ...resourceView(this.type, this.apiVersion, registry, applied?.dependsOn),
      ...pick(settings, [
        'anonymousPullEnabled',
        'dataEndpointEnabled',
        'networkRuleBypassAllowedForTasks',
        'networkRuleBypassOptions',
        'policies',
        'publicNetworkAccess',
        'roleAssignmentMode',
        'zoneRedundancy',
      ]),
      networkRuleSet: settings.networkRuleSet ?? {},
      encryption: settings.encryption ?? applied?.encryption,
      identity: settings.identity ?? applied?.identity,
      location: model.location,
      tags: unionOf(model.tags, settings.tags),
      sku: settings.sku ?? impliedRegistrySku(model) ?? literal('Standard'),
      adminUserEnabled: settings.adminUserEnabled ?? literal(false),
    };
    const { properties } = settings;
    const outputs = identifyingOutputs(containerRegistryKind, registry);
    return [
      {
        partial: this.partial,
        view,
        properties,
        origin: registry.origin,
        title: containerRegistryKind.title,
        outputs,
        ...containerRegistryFacts,
      },
    ];
  },
};

/** @see https://learn.microsoft.com/azure/templates/microsoft.containerregistry/registries/replications */
export const containerRegistryReplicationModule: ResourceModule = {
  type: 'Microsoft.ContainerRegistry/registries/replications',
  apiVersion: apiVersions['Microsoft.ContainerRegistry/registries/replications'],
  partial: 'container-registry-replication',
  declare(model) {
    const registry = declared(model.containerRegistry);
    if (registry === undefined) return [];
    const dependsOn = [resourceId(containerRegistryKind.type, registry.name)];
    return registry.settings.replications.map(({ location, settings, origin }) => {
      const name = interpolate([registry.name, '/', location]);
      const view = {
        ...resourceView(this.type, this.apiVersion, { ...registry, name }, dependsOn),
        regionEndpointEnabled: settings.regionEndpointEnabled ?? literal(true),
        zoneRedundancy: settings.zoneRedundancy,
        location: literal(location),
        tags: unionOf(model.tags, settings.tags),
      };
      const title = 'registry replica';
      const { properties } = settings;
      return { partial: this.partial, view, properties, origin, title, outputs: [], ...replicationFacts };
    });
  },
};
