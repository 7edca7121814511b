import { call, type Expression, isJsonObject, type JsonObject, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import type { Scope } from './scope.ts';

/** `copy: { name, count, input }`, of a resource (without `input`), a property, a variable or an output. */
export interface Copy {
  readonly name: string;
  readonly count: JsonValue;
  readonly input: JsonValue | undefined;
}

export function copyOf(value: JsonValue | undefined, name = ''): Copy | undefined {
  if (value === undefined || !isJsonObject(value) || value['count'] === undefined) return undefined;
  const own = value['name'];
  return { name: typeof own === 'string' ? own : name, count: value['count'], input: value['input'] };
}

/** The loops of an object's properties. */
export function copiesIn({ copy }: JsonObject): readonly Copy[] {
  if (copy === undefined || !isList(copy)) return [];
  const copies = copy.map((one: JsonValue) => copyOf(one));
  const valid = copies.flatMap((one) => (one === undefined || one.name === '' || one.input === undefined ? [] : [one]));
  return valid.length === copies.length ? valid : [];
}

/** The scope of one turn of a loop. The loop of a resource is also the one without a name. */
export function inTurn(scope: Scope, turn: Expression, names: readonly string[]): Scope {
  return { ...scope, loops: new Map([...scope.loops, ...names.map((name) => [name.toLowerCase(), turn] as const)]) };
}

/** The turn of a loop that runs nobody knows how often. */
export const anyTurn = (name: string): Expression => call('copyIndex', name);
