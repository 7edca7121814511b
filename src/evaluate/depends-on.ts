import { type Expression, isLiteral } from '../model/expression.ts';
import { itemsIn } from './access.ts';
import type { Declared } from './declared.ts';
import { fromJson } from './from-json.ts';
import { readableText } from './readable-text.ts';

/** A declared resource and the ids that waiting for it means: its own, or of a deployment those of all in it. */
export interface Waitable {
  readonly declared: Declared;
  readonly ids: readonly string[];
}

/** Finds resources of one template by what `dependsOn` and `reference` call them. */
export class Directory {
  private readonly byKey = new Map<string, Waitable[]>();

  constructor(resources: readonly Waitable[]) {
    for (const resource of resources) {
      for (const key of keysOf(resource.declared)) this.byKey.set(key, [...(this.byKey.get(key) ?? []), resource]);
    }
  }

  /** The ids that an entry means; the entry itself where the template does not declare it. */
  idsFor(entry: string): readonly string[] {
    const found = this.byKey.get(entry.toLowerCase());
    return found?.flatMap((resource) => resource.ids) ?? [entry];
  }
}

/** An id, `type/name`, a symbol with or without its turn, the name of a loop, or a bare name. */
function keysOf({ id, type, name, symbol, loop, turn }: Declared): ReadonlySet<string> {
  const turned = turn === undefined || symbol === undefined ? undefined : `${symbol}[${turn}]`;
  const path = readableText(id);
  const keys = [
    path,
    path.split('/providers/').at(-1),
    readableText(name),
    `${type}/${readableText(name)}`,
    symbol,
    turned,
    loop,
  ];
  return new Set(keys.flatMap((key) => (key === undefined || key === '' ? [] : [key.toLowerCase()])));
}

/** The ids of all that a resource says it waits for. */
export function dependencies({ json, scope }: Declared, directory: Directory): readonly string[] {
  const written = fromJson(json['dependsOn'] ?? [], scope);
  const entries = (itemsIn(written) ?? []).filter((entry) => !isLiteral(entry) || typeof entry.value === 'string');
  return [
    ...new Set(entries.map((entry: Expression) => readableText(entry)).flatMap((entry) => directory.idsFor(entry))),
  ];
}
