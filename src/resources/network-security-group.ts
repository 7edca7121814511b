import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { anyOf } from '../model/any-of.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Associated, type DeclaredResource, declared } from '../model/associated.ts';
import { definedMembers } from '../model/defined-members.ts';
import { type Expression, literal, object } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/network-security-group.ts';
import { computeSecurityRules, noInternet } from './compute-security-rules.ts';
import { pick, type ResourceModule, resourceView, type ViewValue } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { identifyingOutputs } from './outputs.ts';
import type { ResourceKind } from './resource-name.ts';
import { type SubResource, subResourcesFromSpec } from './sub-resource.ts';
import { takesUsualGroup } from './subnet.ts';
import { unionOf, withProperties } from './union.ts';

const networkSecurityGroupKind = {
  key: 'networkSecurityGroup',
  type: 'Microsoft.Network/networkSecurityGroups',
  abbreviation: 'nsg-',
  title: 'network security group',
} as const satisfies ResourceKind;

type PlainSettings = Omit<
  Spec.NetworkSecurityGroupSettings,
  'name' | 'computeRules' | 'denyInternet' | 'securityRules'
>;

type SecurityRule = Members<Omit<Spec.SecurityRule, 'name'>>;

export interface NetworkSecurityGroupSettings extends Members<PlainSettings> {
  readonly computeRules: 'noPublicIP' | 'publicIP' | 'none';
  readonly denyInternet: boolean;
  readonly securityRules: ReadonlyArray<SubResource<SecurityRule>>;
}

export type NetworkSecurityGroup = Associated<NetworkSecurityGroupSettings, Members<Spec.NetworkSecurityGroupExisting>>;

function networkSecurityGroupFromSpec(
  spec: Spec.NetworkSecurityGroupSettings,
  path: SpecPath,
  reader: SpecReader,
): NetworkSecurityGroupSettings {
  const { name, computeRules, denyInternet, securityRules, ...plain } = spec;
  const place = { path: childPath(path, 'securityRules'), reader };
  return {
    ...reader.members(plain, path),
    computeRules: (computeRules as NetworkSecurityGroupSettings['computeRules'] | undefined) ?? 'noPublicIP',
    denyInternet: denyInternet ?? false,
    securityRules: subResourcesFromSpec('securityRule', securityRules, (rule, at) => reader.members(rule, at), place),
  };
}

export const networkSecurityGroupReading = {
  kind: networkSecurityGroupKind,
  settingsFromSpec: networkSecurityGroupFromSpec,
};

/** A rule as ARM has it: what is not said of source and destination is any. */
function ruleView(name: Expression | undefined, rule: SecurityRule): { readonly [key: string]: ViewValue | undefined } {
  const { properties, ...words } = rule;
  const any = literal('*');
  const usual = {
    protocol: any,
    ...(words.sourcePortRanges === undefined && { sourcePortRange: any }),
    ...(words.destinationPortRanges === undefined && { destinationPortRange: any }),
    ...(words.sourceAddressPrefixes === undefined && { sourceAddressPrefix: any }),
    ...(words.destinationAddressPrefixes === undefined && { destinationAddressPrefix: any }),
  };
  return { name, properties: withProperties(object({ ...usual, ...definedMembers<Expression>(words) }), properties) };
}

/** All rules of a group: its own, and those that computes need. */
function rulesView({ securityRules, computeRules, denyInternet }: NetworkSecurityGroupSettings, location: Expression) {
  const made = [...computeSecurityRules(computeRules, location), ...(denyInternet ? [noInternet()] : [])];
  return [
    ...securityRules.map(({ name, settings }) => ruleView(name, settings)),
    ...made.map(({ name, ...rule }) => ruleView(name, rule)),
  ];
}

/** When there are new subnets that take the group: always where there is no condition. */
function subnetsAreMade({ virtualNetwork, addedSubnets }: WorkspaceModel['network']): Expression | undefined {
  const made = declared(virtualNetwork);
  const added = addedSubnets.filter(takesUsualGroup);
  return anyOf([...(made ? [made.condition] : []), ...added.map(({ condition }) => condition)]);
}

/** The group with its condition: one that is there by itself, for new subnets, is made if these are. */
function declaredSecurityGroup(
  model: Pick<WorkspaceModel, 'network'>,
): DeclaredResource<NetworkSecurityGroupSettings> | undefined {
  const { networkSecurityGroup, securityGroupImplied } = model.network;
  const group = declared(networkSecurityGroup);
  const condition = securityGroupImplied ? subnetsAreMade(model.network) : undefined;
  return group && (condition === undefined ? group : { ...group, condition });
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/networksecuritygroups */
export const networkSecurityGroupModule: ResourceModule = {
  type: networkSecurityGroupKind.type,
  apiVersion: apiVersions[networkSecurityGroupKind.type],
  partial: 'network-security-group',
  declare(model) {
    const group = declaredSecurityGroup(model);
    if (group === undefined) return [];
    const { settings, origin } = group;
    const view = {
      ...resourceView(this.type, this.apiVersion, group),
      ...pick(settings, ['flushConnection']),
      location: model.location,
      tags: unionOf(model.tags, settings.tags),
      securityRules: rulesView(settings, model.location),
    };
    const { title } = networkSecurityGroupKind;
    const outputs = identifyingOutputs(networkSecurityGroupKind, group);
    return [{ partial: this.partial, view, properties: settings.properties, origin, title, outputs }];
  },
};
