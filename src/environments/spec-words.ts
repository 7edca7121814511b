import { childPath, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import type { JsonValue } from '../model/expression.ts';
import { isJsonObject } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import { isPlaceholder } from '../model/placeholder.ts';

/** One place of a spec: items of lists go by their names, which outlive a change of the order. */
export interface SpecWord {
  /** The same in each environment: `/compute/cpu/scale/max`. */
  readonly key: string;
  /** Where it stands in this one spec: `/compute/0/scale/max`. */
  readonly path: SpecPath;
  readonly value: JsonValue;
  /** What tells it from others, for a name: `cpu`, `scale`, `max`. */
  readonly words: readonly string[];
}

/** All places of a spec that hold a value, mappings and lists too. A parameter or expression is one value. */
export function specWords(spec: JsonValue): ReadonlyMap<string, SpecWord> {
  const found = new Map<string, SpecWord>();
  collect({ key: '', path: rootPath, value: spec, words: [] }, found);
  found.delete('');
  return found;
}

const silent: ReadonlySet<string> = new Set(['new', 'existing', 'choice', 'properties']);

function collect(word: SpecWord, found: Map<string, SpecWord>): void {
  const { key, path, value, words } = word;
  found.set(key, word);
  if (isList(value)) {
    value.forEach((item, position) => {
      const name = isJsonObject(item) && typeof item['name'] === 'string' ? item['name'] : undefined;
      collect(
        {
          key: `${key}/${name ?? position}`,
          path: childPath(path, position),
          value: item,
          words: name === undefined ? [...words, String(position + 1)] : [name],
        },
        found,
      );
    });
  } else if (isJsonObject(value) && !isPlaceholder(value)) {
    for (const [name, inner] of Object.entries(value)) {
      const more = silent.has(name) ? words : [...words, name];
      collect({ key: `${key}/${name}`, path: childPath(path, name), value: inner, words: more }, found);
    }
  }
}

/** A word of the spec that an environment says otherwise. */
export interface SpecChange {
  readonly key: string;
  /** Absent where the spec, or the environment, does not have it. */
  readonly from?: JsonValue;
  readonly to?: JsonValue;
}

/** What the second spec says otherwise than the first: the smallest parts. */
export function specChanges(from: JsonValue, to: JsonValue): readonly SpecChange[] {
  return changesAt({ key: '', from, to });
}

type Sides = { readonly key: string } & { readonly [Side in 'from' | 'to']: JsonValue | undefined };

function changesAt({ key, from, to }: Sides): readonly SpecChange[] {
  if (same(from, to)) return [];
  const [before, after] = [partsOf(from), partsOf(to)];
  if (before === undefined || after === undefined) {
    return [
      { key, ...(from !== undefined && { from: plainValue(from) }), ...(to !== undefined && { to: plainValue(to) }) },
    ];
  }
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((name) =>
    changesAt({ key: key === '' ? name : `${key}.${name}`, from: before.get(name), to: after.get(name) }),
  );
}

/** The parts of a mapping or of a list of named items; of another list the whole is told. */
function partsOf(value: JsonValue | undefined): ReadonlyMap<string, JsonValue> | undefined {
  if (value === undefined) return undefined;
  if (isList(value)) {
    const named = value.flatMap((item): [string, JsonValue][] => {
      const name = isJsonObject(item) ? item['name'] : undefined;
      return typeof name === 'string' ? [[name, item]] : [];
    });
    return named.length === value.length && named.length > 0 ? new Map(named) : undefined;
  }
  return isJsonObject(value) && !isPlaceholder(value) ? new Map(Object.entries(value)) : undefined;
}

/** A parameter is told by its value. */
const plainValue = (value: JsonValue): JsonValue =>
  isJsonObject(value) && 'parameter' in value ? (value['defaultValue'] ?? value) : value;

export const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);
