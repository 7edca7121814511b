import { isJsonObject, type JsonObject, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import type { Mark, PropertyPath } from './change.ts';
import { type ImmutableProperty, immutableProperties } from './immutable-properties.ts';
import { isAbsent, memberOf, sameValue } from './same-value.ts';

/** A name is part of an id, and nothing in Azure is renamed. */
export const renameMark: Mark = {
  code: 'AML3153',
  text: 'Azure renames nothing: the deployment makes another resource, and leaves the old one, with its data, where it is',
  source: 'https://learn.microsoft.com/azure/azure-resource-manager/management/move-resource-group-and-subscription',
};

/** What the changes of a resource mean, by their paths. */
export function marksOf(type: string, before: JsonObject, after: JsonObject): (path: PropertyPath) => readonly Mark[] {
  const rules = immutableProperties.filter(({ types }) =>
    types.some((one) => one === '*' || one.toLowerCase() === type.toLowerCase()),
  );
  const broken = rules.flatMap((rule) =>
    placesAt(rule.path, { before, after, path: [] })
      .filter((place) => breaks(rule, place))
      .map(({ path }) => ({ rule, path })),
  );
  return (path) => broken.filter((one) => touches(one.path, path)).map(({ rule }) => markOf(rule));
}

function markOf({ effect, text, source }: ImmutableProperty): Mark {
  const code = { refused: 'AML3150', ignored: 'AML3151', oneWay: 'AML3152' } as const;
  return { code: code[effect], text, source };
}

interface Place {
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
  readonly path: PropertyPath;
}

/** Whether the change at a place is one that the rule is about. */
function breaks({ path, allows }: ImmutableProperty, { before, after }: Place): boolean {
  const key = path.at(-1) ?? '';
  if (isAbsent(before, key) ? isAbsent(after, key) : !isAbsent(after, key) && sameValue(before, after, key))
    return false;
  return allows === undefined || !allows(before ?? null, after ?? null);
}

/** The places of a rule in both values. */
function placesAt([step, ...rest]: readonly string[], place: Place): readonly Place[] {
  if (step === undefined) return [place];
  const { before, after, path } = place;
  if (step === '*')
    return itemsOf(before, after).flatMap((item) => placesAt(rest, { ...item, path: [...path, ...item.path] }));
  return placesAt(rest, { before: inside(before, step), after: inside(after, step), path: [...path, step] });
}

/** The items of a list that both sides have: by name where they have one, else by position. */
function itemsOf(before: JsonValue | undefined, after: JsonValue | undefined): readonly Place[] {
  if (before === undefined || after === undefined || !isList(before) || !isList(after)) return [];
  return before.flatMap((item, position): readonly Place[] => {
    const name = nameOf(item);
    if (name === undefined)
      return position < after.length ? [{ before: item, after: after[position], path: [position] }] : [];
    const other = after.find((one) => nameOf(one)?.toLowerCase() === name.toLowerCase());
    return other === undefined ? [] : [{ before: item, after: other, path: [{ item: name }] }];
  });
}

function nameOf(item: JsonValue): string | undefined {
  const name = isJsonObject(item) ? memberOf(item, 'name') : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** A member, without regard to case, as ARM reads keys. */
function inside(value: JsonValue | undefined, key: string): JsonValue | undefined {
  if (value === undefined || !isJsonObject(value)) return undefined;
  const found = Object.keys(value).find((one) => one.toLowerCase() === key.toLowerCase());
  return found === undefined ? undefined : value[found];
}

/** Whether a change is at the place, in it, or around it. */
function touches(place: PropertyPath, path: PropertyPath): boolean {
  const length = Math.min(place.length, path.length);
  return place.slice(0, length).every((step, position) => stepText(step) === stepText(path[position] ?? ''));
}

const stepText = (step: PropertyPath[number]): string =>
  typeof step === 'object' ? `[${step.item.toLowerCase()}]` : String(step).toLowerCase();
