import { call, type Expression, literal, member } from '../model/expression.ts';
import { rewrite } from '../model/expression-rewrite.ts';
import { canonicalText, type VariableValue } from './pieces.ts';
import type { NestedSource } from './template-reader.ts';

/** Where a file is deployed, as expressions inside it may say it. */
export class OwnPlace {
  private readonly subscriptions: ReadonlySet<string>;
  private readonly resourceGroups: ReadonlySet<string>;
  private readonly outer: (inner: Expression) => string;

  private constructor(places: Places, outer: (inner: Expression) => string) {
    this.subscriptions = new Set([keyOf(member(call('subscription'), 'subscriptionId')), ...places.subscriptions]);
    this.resourceGroups = new Set([keyOf(member(call('resourceGroup'), 'name')), ...places.resourceGroups]);
    this.outer = outer;
  }

  /** Of a file of which nothing is known but that it knows its place itself. */
  static readonly unknown = new OwnPlace({ subscriptions: [], resourceGroups: [] }, keyOf);

  /** Of a module: what its deployment says. Inside, the parameters stand for the values that it gives them. */
  static ofModule({ parameters, subscriptionId, resourceGroup }: NestedSource, variableValue: VariableValue): OwnPlace {
    const given = new Map(parameters.map(({ name, value }) => [name.toLowerCase(), value]));
    const keysOf = (place: Expression | undefined) =>
      place === undefined ? [] : [canonicalText(place, variableValue)];
    const outer = (inner: Expression): string => {
      const whole = rewrite(inner, (part) =>
        part.kind === 'parameter' ? given.get(part.name.toLowerCase()) : undefined,
      );
      return canonicalText(whole, variableValue);
    };
    return new OwnPlace({ subscriptions: keysOf(subscriptionId), resourceGroups: keysOf(resourceGroup) }, outer);
  }

  /** Subscription and resource group without those that the file is in itself. */
  strip(place: readonly Expression[]): readonly Expression[] {
    const [group, subscription] = [...place].reverse();
    if (group === undefined) return place;
    if (subscription !== undefined && !this.isOwn(this.subscriptions, subscription)) return place;
    return this.isOwn(this.resourceGroups, group) ? [] : [group];
  }

  private isOwn(own: ReadonlySet<string>, place: Expression): boolean {
    return own.has(keyOf(place)) || own.has(this.outer(place));
  }
}

interface Places {
  readonly subscriptions: readonly string[];
  readonly resourceGroups: readonly string[];
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
