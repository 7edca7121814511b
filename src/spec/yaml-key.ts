import { SCALAR_STYLE } from 'js-yaml';
import type { YamlNode } from './yaml-tree.ts';

/**
 * The name that a key gives: text, or an integer as it is written, so that `01:` is the key "01".
 * Nothing for what is no name: null, true, 1.5, lists, mappings and aliases.
 */
export function keyName(key: YamlNode, text: string): string | undefined {
  if (key.kind !== 'scalar') return undefined;
  if (typeof key.value === 'string') return key.value;
  const written = key.span === undefined ? '' : text.slice(key.span.start, key.span.end);
  const isInteger = key.style === SCALAR_STYLE.PLAIN && /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/.test(written);
  return isInteger ? written : undefined;
}
