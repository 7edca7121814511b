import { childPath, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { keyName } from './yaml-key.ts';
import type { YamlNode } from './yaml-tree.ts';

/**
 * Calls `visit` with each value of a tree and its path, parents first. Does not go through aliases, so that each node is
 * met once. What stands under a key without a name is not met: the key is refused.
 */
export function walkValues(root: YamlNode, text: string, visit: (node: YamlNode, path: SpecPath) => void): void {
  const walk = (node: YamlNode, path: SpecPath): void => {
    visit(node, path);
    if (node.kind === 'sequence') for (const [index, item] of node.items.entries()) walk(item, childPath(path, index));
    if (node.kind !== 'mapping') return;
    for (const { key, value } of node.entries) {
      const name = keyName(key, text);
      if (name !== undefined) walk(value, childPath(path, name));
    }
  };
  walk(root, rootPath);
}
