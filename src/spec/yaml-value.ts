import { keyName } from './yaml-key.ts';
import type { YamlNode } from './yaml-tree.ts';

/**
 * The plain data that a tree stands for: what JSON can hold and nothing else. Aliases become copies, so that no two parts
 * share an object. Needs a tree in which nothing was refused.
 */
export function yamlValue(node: YamlNode, text: string): unknown {
  switch (node.kind) {
    case 'scalar':
      // -0 compares equal to 0 and is written as 0 here, as JSON does.
      return node.value === 0 ? 0 : node.value;
    case 'sequence':
      return node.items.map((item) => yamlValue(item, text));
    case 'mapping':
      // `fromEntries` defines own members, whatever their names: nothing is inherited and no setter is called.
      return Object.fromEntries(
        node.entries.map(({ key, value }) => [keyName(key, text) ?? '', yamlValue(value, text)]),
      );
    case 'alias':
      return node.target === undefined ? null : yamlValue(node.target, text);
  }
}
