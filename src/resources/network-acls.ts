import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { array, call, type Expression, literal, object } from '../model/expression.ts';
import { itemsOf } from '../model/member-of.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { ViewValue } from './declaration.ts';

/** The firewall as the spec has it: plain lists of addresses and subnet ids. */
export interface NetworkAclsSpec {
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

/** A firewall lets nothing but its rules pass unless the spec says otherwise: whoever writes rules means them. */
export function networkAclsFromSpec(
  spec: NetworkAclsSpec | undefined,
  path: SpecPath,
  reader: SpecReader,
): NetworkAclsView | undefined {
  if (spec === undefined) return undefined;
  const { ipRules, virtualNetworkRules, defaultAction, bypass } = reader.members(spec, path);
  return {
    defaultAction: defaultAction ?? literal('Deny'),
    bypass: bypass ?? literal('AzureServices'),
    ...(ipRules && { ipRules: eachAs('value', ipRules) }),
    ...(virtualNetworkRules && { virtualNetworkRules: eachAs('id', virtualNetworkRules) }),
  };
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
