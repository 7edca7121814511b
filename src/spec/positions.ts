import { pathKeys, type SpecPath } from '../diagnostics/diagnostic.ts';
import { lineTable } from '../diagnostics/line-table.ts';
import type { Positions } from '../diagnostics/place.ts';
import { keyName } from './yaml-key.ts';
import type { Span } from './yaml-span.ts';
import type { YamlNode } from './yaml-tree.ts';

/** Where the values of a spec are written. */
export interface SpecPositions extends Positions {
  /** How the value at a path is written, with its quotes: `1.10`; nothing when it is not written. */
  written(path: SpecPath): string | undefined;
}

/**
 * The positions in a text whose YAML tree is known; without a tree each path is at the start. The value behind an alias is
 * where the alias is; what is in that value is where the anchor is.
 */
export function specPositions(text: string, root: YamlNode | undefined): SpecPositions {
  const lines = lineTable(text);
  const start: Span = { start: 0, end: 0 };
  let ends: ReadonlyMap<number, number> | undefined;
  return {
    find(path, at = 'value') {
      const span = root === undefined ? start : (spanAt(root, pathKeys(path), at, text) ?? start);
      return lines.place(span.start, span.end);
    },
    atOffset(offset) {
      ends ??= root === undefined ? new Map() : endsByStart(root);
      return lines.place(offset, ends.get(offset) ?? offset);
    },
    written(path) {
      const found = root === undefined ? undefined : follow(root, pathKeys(path), text);
      return found?.complete && found.value?.span
        ? text.slice(found.value.span.start, found.value.span.end)
        : undefined;
    },
  };
}

/** The last step of a path that exists. */
interface Followed {
  readonly complete: boolean;
  readonly key?: YamlNode;
  readonly value: YamlNode;
  /** The step before it. */
  readonly parent?: Followed;
}

function follow(root: YamlNode, keys: readonly string[], text: string): Followed {
  let here: Followed = { complete: true, value: root };
  for (const key of keys) {
    const next = member(here.value, key, text);
    if (next === undefined) return { ...here, complete: false };
    here = { ...next, complete: true, parent: here };
  }
  return here;
}

function member(node: YamlNode, name: string, text: string): Pick<Followed, 'key' | 'value'> | undefined {
  const target = node.kind === 'alias' ? node.target : node;
  if (target?.kind === 'mapping') return target.entries.find(({ key }) => keyName(key, text) === name);
  if (target?.kind !== 'sequence' || !/^(?:0|[1-9]\d*)$/.test(name)) return undefined;
  const value = target.items[Number(name)];
  return value === undefined ? undefined : { value };
}

/** Where a path is; an empty value is at its key, a path that does not exist at the key of the last part that does. */
function spanAt(root: YamlNode, keys: readonly string[], at: 'key' | 'value', text: string): Span | undefined {
  const found = follow(root, keys, text);
  const wantsKey = at === 'key' || !found.complete;
  for (let step: Followed | undefined = found; step !== undefined; step = step.parent) {
    const span = wantsKey ? (step.key?.span ?? step.value.span) : (step.value.span ?? step.key?.span);
    if (span !== undefined) return span;
  }
  return undefined;
}

/** Where the things end that start at an offset; of several the innermost. */
function endsByStart(root: YamlNode): Map<number, number> {
  const ends = new Map<number, number>();
  const add = (span: Span | undefined): void => {
    if (span !== undefined) ends.set(span.start, span.end);
  };
  const walk = (node: YamlNode): void => {
    add(node.span);
    add(node.tag);
    if (node.kind === 'sequence') for (const item of node.items) walk(item);
    if (node.kind !== 'mapping') return;
    for (const { key, value } of node.entries) {
      walk(key);
      walk(value);
    }
  };
  walk(root);
  return ends;
}
