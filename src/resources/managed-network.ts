import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { associatedId } from '../model/associated.ts';
import {
  type Expression,
  isExpression,
  literal,
  literalValue,
  object,
  objectFromEntries,
} from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import { isPlaceholder } from '../model/placeholder.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/managed-network.ts';
import type { Placeholder } from '../spec/types/value.ts';
import type { WorkspaceModel } from './model.ts';
import { subnetReference } from './subnet-reference.ts';
import { withProperties } from './union.ts';

interface Destination {
  readonly serviceResourceId?: unknown;
  readonly subresourceTarget?: unknown;
  readonly serviceTag?: unknown;
}

/** A rule of the managed network. */
export interface OutboundRule {
  readonly name: Expression;
  readonly type: 'FQDN' | 'PrivateEndpoint' | 'ServiceTag';
  readonly members: { readonly [key: string]: Expression };
  /** A host name, or an object. */
  readonly destination: Expression | Members<Destination>;
  readonly origin: SpecPath;
}

/** The network that the service manages; its rules stand apart, since they may name resources of the spec. */
export interface ManagedNetwork {
  readonly managedNetwork: Expression | undefined;
  readonly outboundRules: readonly OutboundRule[];
}

export function managedNetworkFromSpec(
  spec: Spec.ManagedNetwork | Placeholder | undefined,
  path: SpecPath,
  reader: SpecReader,
): ManagedNetwork {
  if (spec === undefined) return { managedNetwork: undefined, outboundRules: [] };
  if (isPlaceholder(spec)) return { managedNetwork: reader.expression(spec, path), outboundRules: [] };
  const { outboundRules, ...plain } = spec;
  return {
    managedNetwork: object({ ...reader.members(plain, path) }),
    outboundRules: rulesFromSpec(outboundRules ?? {}, childPath(path, 'outboundRules'), reader),
  };
}

/** The rules of a list have names, those of a mapping are called by their keys. */
function rulesFromSpec(spec: Spec.OutboundRules, path: SpecPath, reader: SpecReader): readonly OutboundRule[] {
  if (!isList(spec)) {
    return Object.entries(spec).map(([key, rule]) =>
      ruleFromSpec({ name: key, ...rule }, childPath(path, key), reader),
    );
  }
  return spec.map((rule, position) => {
    const origin = childPath(path, position);
    if (rule.name === undefined) {
      const hint = 'add `name`, or write the rules as a mapping by their names';
      reader.report(finding('AML1104', { path: origin, message: 'a rule in a list must have a "name"', hint }));
    }
    return ruleFromSpec(rule, origin, reader);
  });
}

function ruleFromSpec(rule: Spec.OutboundRule, origin: SpecPath, reader: SpecReader): OutboundRule {
  const { name = '', type, destination, ...words } = rule;
  const at = childPath(origin, 'destination');
  const usual = type === 'ServiceTag' ? usualServiceTag : {};
  return {
    name: reader.expression(name, childPath(origin, 'name')),
    type,
    members: { type: literal(type), category: literal('UserDefined'), ...reader.members(words, origin) },
    destination:
      typeof destination === 'object' && !isPlaceholder(destination)
        ? { ...usual, ...reader.members<Destination>(destination, at) }
        : reader.expression(destination, at),
    origin,
  };
}

const usualServiceTag = { protocol: literal('TCP'), portRanges: literal('443'), action: literal('Allow') };

/** The network as ARM has it: rules by name, words for own resources as their ids. */
export function managedNetworkView(model: WorkspaceModel): Expression | undefined {
  const { settings, outboundRules } = model.workspace;
  const { managedNetwork } = settings;
  if (managedNetwork === undefined || outboundRules.length === 0) return managedNetwork;
  const rules = outboundRules.map((rule) => [rule.name, ruleView(rule, model)] as const);
  return withProperties(managedNetwork, object({ outboundRules: objectFromEntries(rules) }));
}

function ruleView({ members, destination }: OutboundRule, model: WorkspaceModel): Expression {
  if (isExpression(destination)) return object({ ...members, destination });
  const own = ownResource(destination.serviceResourceId, model);
  return object({ ...members, destination: object({ ...destination, ...(own && { serviceResourceId: own }) }) });
}

/** The id of the spec's own resource that a word stands for. */
function ownResource(word: Expression | undefined, model: WorkspaceModel): Expression | undefined {
  const key = word && literalValue(word);
  if (key !== 'storageAccount' && key !== 'keyVault' && key !== 'containerRegistry') return undefined;
  return associatedId<unknown, unknown>(model[key]) ?? literal('');
}

/** Where serverless computes stand; a subnet may be named, which a rule refuses beside a managed network. */
export function serverlessComputeFromSpec(
  spec: Spec.ServerlessComputeSettings | Placeholder | undefined,
  path: SpecPath,
  { isManaged, reader }: { readonly isManaged: boolean; readonly reader: SpecReader },
): Expression | undefined {
  if (spec === undefined || isPlaceholder(spec)) return spec && reader.expression(spec, path);
  const { serverlessComputeCustomSubnet: subnet, ...plain } = spec;
  const at = childPath(path, 'serverlessComputeCustomSubnet');
  return object({
    ...reader.members(plain, path),
    ...(subnet !== undefined && {
      serverlessComputeCustomSubnet: isManaged ? reader.expression(subnet, at) : subnetReference(subnet, at, reader),
    }),
  });
}

/** What a managed network costs besides the computes in it. */
export function managedNetworkBilling({ workspace }: WorkspaceModel): readonly string[] {
  const kinds = new Set(workspace.outboundRules.map(({ type }) => type));
  return [
    ...(kinds.has('FQDN')
      ? ['The rules of its managed network that name hosts need an Azure Firewall, which bills by the hour.']
      : []),
    ...(kinds.has('PrivateEndpoint') ? ['The private endpoints of its managed network bill by the hour.'] : []),
  ];
}

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-managed-network */
export const isolationIsOneWay =
  'The isolation mode of its managed network goes one way only: from `Disabled` to `AllowInternetOutbound`, and on to `AllowOnlyApprovedOutbound`.';
