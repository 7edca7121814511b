import { childPath, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import type { JsonValue } from '../model/expression.ts';
import { isJsonObject } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';

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
  } else if (isJsonObject(value) && !('parameter' in value || 'expression' in value)) {
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
  const [before, after] = [specWords(from), specWords(to)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key)?.value, after.get(key)?.value];
    const parent = key.slice(0, key.lastIndexOf('/'));
    const isPart = parent === '' || (before.has(parent) && after.has(parent));
    if (!isPart || same(was, is) || (was !== undefined && is !== undefined && haveParts(was, is))) return [];
    return [{ key, ...(was !== undefined && { from: was }), ...(is !== undefined && { to: is }) }];
  });
}

export const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Whether the difference is one of parts. Of a list without names the whole is told. */
function haveParts(left: JsonValue, right: JsonValue): boolean {
  if (isList(left) && isList(right)) return [...left, ...right].every((item) => isJsonObject(item) && 'name' in item);
  return [left, right].every((value) => isJsonObject(value) && !('parameter' in value || 'expression' in value));
}
