import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { array, call, type Expression, literal, literalValue, object } from '../model/expression.ts';
import { iff } from '../model/expression-functions.ts';
import { itemsOf } from '../model/member-of.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { ViewValue } from './declaration.ts';
import { subnetReference } from './subnet-reference.ts';

/** The firewall as the spec has it: plain lists of addresses and of subnets. */
export interface NetworkAclsSpec {
  readonly enabled?: unknown;
  readonly defaultAction?: unknown;
  readonly bypass?: unknown;
  readonly ipRules?: unknown;
  readonly virtualNetworkRules?: unknown;
}

/** The firewall as the partials read it. */
export interface NetworkAclsView {
  readonly [key: string]: ViewValue | undefined;
  readonly defaultAction: Expression;
  readonly bypass: Expression;
  readonly ipRules?: Expression;
  readonly virtualNetworkRules?: Expression;
}

/**
 * A firewall lets nothing but its rules pass unless the spec says otherwise: whoever writes rules means them. One that is
 * off says so: a firewall that is left out stays as it was.
 */
export function networkAclsFromSpec(
  spec: NetworkAclsSpec | undefined,
  path: SpecPath,
  reader: SpecReader,
): NetworkAclsView | undefined {
  if (spec === undefined) return undefined;
  const { virtualNetworkRules: subnets, ...plain } = spec;
  const { enabled = literal(true), ipRules, defaultAction, bypass } = reader.members(plain, path);
  const virtualNetworkRules = subnetIds(subnets, childPath(path, 'virtualNetworkRules'), reader);
  const rules = (list: Expression): Expression => iff(enabled, list, literal([]));
  return {
    defaultAction: iff(enabled, defaultAction ?? literal('Deny'), 'Allow'),
    bypass: bypass ?? literal('AzureServices'),
    ...(ipRules && { ipRules: rules(eachAs('value', ipRules)) }),
    ...(virtualNetworkRules && { virtualNetworkRules: rules(eachAs('id', virtualNetworkRules)) }),
  };
}

/** Subnets by id, or by name those of the spec's own virtual network. */
function subnetIds(subnets: unknown, path: SpecPath, reader: SpecReader): Expression | undefined {
  if (subnets === undefined) return undefined;
  if (!Array.isArray(subnets)) return reader.expression(subnets, path);
  if (subnets.length === 0) return undefined;
  return array(subnets.map((subnet, position) => someId(subnetReference(subnet, childPath(path, position), reader))));
}

/** A rule has to name a subnet: where there is no network, no such rule may be switched on. */
function someId(id: Expression): Expression {
  if (id.kind !== 'call' || id.name !== 'if') return id;
  const [, whenTrue, whenFalse] = id.args;
  if (whenTrue !== undefined && whenFalse !== undefined && literalValue(whenTrue) === null) return whenFalse;
  return id;
}

/** `['a']` as `[{key: 'a'}]`; a list that only the deployment knows is mapped there. */
export function eachAs(key: string, list: Expression): Expression {
  return eachItem(list, (item) => object({ [key]: item }));
}

/** The list with something else for each item, now or, of a list that only the deployment knows, then. */
export function eachItem(list: Expression, make: (item: Expression) => Expression): Expression {
  const items = itemsOf(list);
  if (items !== undefined) return array(items.map(make));
  return call('map', list, call('lambda', 'item', make(call('lambdaVariables', 'item'))));
}
