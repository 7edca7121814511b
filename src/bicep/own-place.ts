import { call, type Expression, literal, member, parameter } from '../model/expression.ts';
import { canonicalText, type VariableValue } from './pieces.ts';
import type { NestedSource } from './template-reader.ts';

/** Where a file is deployed, as expressions inside it may say it. */
export class OwnPlace {
  private readonly subscriptions: ReadonlySet<string>;
  private readonly resourceGroups: ReadonlySet<string>;

  private constructor(subscriptions: readonly string[], resourceGroups: readonly string[]) {
    this.subscriptions = new Set(subscriptions);
    this.resourceGroups = new Set(resourceGroups);
  }

  /** Of a file of which nothing is known but that it knows its place itself. */
  static readonly unknown = new OwnPlace(
    [keyOf(member(call('subscription'), 'subscriptionId'))],
    [keyOf(member(call('resourceGroup'), 'name'))],
  );

  /** Of a module: what its deployment says, by itself or by a parameter that has the same value. */
  static ofModule(nested: NestedSource, variableValue: VariableValue): OwnPlace {
    const waysToSay = (place: Expression | undefined): readonly string[] => {
      if (place === undefined) return [];
      const key = canonicalText(place, variableValue);
      const same = nested.parameters.filter(({ value }) => canonicalText(value, variableValue) === key);
      return [...(place.kind === 'literal' ? [key] : []), ...same.map(({ name }) => keyOf(parameter(name)))];
    };
    return new OwnPlace(
      [...OwnPlace.unknown.subscriptions, ...waysToSay(nested.subscriptionId)],
      [...OwnPlace.unknown.resourceGroups, ...waysToSay(nested.resourceGroup)],
    );
  }

  /** Subscription and resource group without those that the file is in itself. */
  strip(place: readonly Expression[], variableValue: VariableValue): readonly Expression[] {
    const [group, subscription] = [...place].reverse();
    if (group === undefined) return place;
    const isOwn = subscription === undefined || this.subscriptions.has(canonicalText(subscription, variableValue));
    if (!isOwn) return place;
    return this.resourceGroups.has(canonicalText(group, variableValue)) ? [] : [group];
  }
}

function keyOf(expression: Expression): string {
  return canonicalText(expression, () => undefined);
}

/** The expression for an id that is written out; nothing for other texts, nor where `resourceId` would spell it otherwise. */
export function idExpression(text: string): Expression | undefined {
  if (!text.startsWith('/subscriptions/')) return undefined;
  const [, , subscription = '', groups, group = '', providers, namespace, ...rest] = text.split('/');
  if (groups !== 'resourceGroups' || providers !== 'providers' || rest.length < 2 || rest.length % 2 !== 0)
    return undefined;
  if ([subscription, group, namespace, ...rest].some((part) => part === '' || part === 'providers')) return undefined;
  const type = [namespace, ...rest.filter((_, position) => position % 2 === 0)].join('/');
  const names = rest.filter((_, position) => position % 2 === 1);
  return call('resourceId', ...[subscription, group, type, ...names].map((part) => literal(part)));
}
