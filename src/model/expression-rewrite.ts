import { array, type Expression, index, member, objectFromEntries } from './expression.ts';

/** The expression with some of its parts replaced: `replace` says by what, and nothing where it is to look further inside. */
export function rewrite(given: Expression, replace: (part: Expression) => Expression | undefined): Expression {
  const replaced = replace(given);
  if (replaced !== undefined) return replaced;
  const inside = (part: Expression): Expression => rewrite(part, replace);
  switch (given.kind) {
    case 'array':
      return array(given.items.map(inside));
    case 'object':
      return objectFromEntries(given.members.map(([key, value]) => [inside(key), inside(value)] as const));
    case 'call':
      return { ...given, args: given.args.map(inside) };
    case 'member':
      return member(inside(given.of), given.name);
    case 'index':
      return index(inside(given.of), inside(given.index));
    default:
      return given;
  }
}
