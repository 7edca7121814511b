import type { Node } from './nodes.ts';
import { shortName } from './short-name.ts';

/**
 * Keys of boxes, made of type and name, so that a change elsewhere in the template changes no other. Letters, digits and
 * underscores: a name that DOT and Mermaid take as it is.
 */
export class BoxKeys {
  private readonly taken = new Set<string>();

  keyFor({ type, name }: Pick<Node, 'type' | 'name'>): string {
    const kind = type.split('/').at(-1) ?? '';
    const words = [
      kind,
      shortName(name)
        .replaceAll(/[^A-Za-z0-9]+/g, '_')
        .replaceAll(/^_+|_+$/g, ''),
    ];
    const base = words.filter((word) => word !== '').join('_');
    let key = base;
    for (let count = 2; this.taken.has(key.toLowerCase()); count += 1) key = `${base}_${count}`;
    this.taken.add(key.toLowerCase());
    return key;
  }
}
