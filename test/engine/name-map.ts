import type { ResourcePair } from './resource-pairs.ts';

/** The text of the reference with its names exchanged for ours. */
export type MapNames = (text: string) => string;

/**
 * Two templates name their resources differently, and the names are all over: in ids, in names made from them.
 * Names are exchanged as whole words, the longest first; both the whole name of a child and each part of it count.
 */
export function nameMap(pairs: readonly ResourcePair[]): MapNames {
  const names = new Map<string, string>();
  for (const { expected, actual } of pairs) {
    const ours = actual.name.split('/');
    for (const [index, name] of expected.name.split('/').entries()) {
      const other = ours[index];
      if (other !== undefined && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), other);
    }
  }
  if (names.size === 0) return (text) => text;
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  const anyName = new RegExp(`(?<![A-Za-z0-9])(?:${longestFirst.map(escaped).join('|')})(?![A-Za-z0-9])`, 'gi');
  return (text) => text.replaceAll(anyName, (name) => names.get(name.toLowerCase()) ?? name);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
