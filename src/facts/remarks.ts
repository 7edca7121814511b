import { capitalised } from '../model/capitalised.ts';
import { isExpression } from '../model/expression.ts';
import type { Declaration } from '../resources/declaration.ts';
import type { Remark } from './facts.ts';
import { placeOf } from './place.ts';
import { readable } from './readable.ts';
import type { FactParts, Scope } from './scope.ts';

/** What one declaration has to say. */
type Said = (declaration: Declaration) => readonly string[];

/** What declarations say, the same words of resources of one kind once. */
export function remarksOf(parts: FactParts, said: Said): readonly Remark[] {
  return grouped(
    parts.declarations.flatMap((declaration) =>
      said(declaration).map((text) => ({
        title: capitalised(declaration.title),
        names: [nameOf(declaration, parts)],
        text,
      })),
    ),
  );
}

/** Remarks with the same words on resources of one kind as one. */
export function grouped<T extends Remark>(remarks: readonly T[]): readonly T[] {
  const groups = new Map<string, T>();
  for (const remark of remarks) {
    const key = JSON.stringify([remark.title, remark.text]);
    const known = groups.get(key);
    groups.set(key, known === undefined ? remark : { ...known, names: [...known.names, ...remark.names] });
  }
  return [...groups.values()];
}

/** The name of a resource as people read it; that of one that extends another with the other's. */
export function nameOf({ view }: Declaration, scope: Scope): string {
  const name = readable(view.name, scope, view.condition);
  const target = 'scope' in view && isExpression(view.scope) ? placeOf(view.scope, scope, view.condition) : undefined;
  if (target === undefined) return name;
  const [, , ...children] = target.type.split('/');
  // The services of a storage account all have the name `default`.
  return `${name} on ${target.name}${children.map((child) => ` (${child})`).join('')}`;
}
