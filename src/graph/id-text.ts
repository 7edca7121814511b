import { readableText } from '../evaluate/readable-text.ts';
import { childExpressions, type Expression, isLiteral, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';

/** An id as the evaluation tells it, taken apart. */
export interface IdParts {
  readonly id: string;
  readonly type: string;
  /** The last of the names. */
  readonly name: string;
  /** The id of what it is in or extends; none for a resource that stands by itself. */
  readonly parent: string | undefined;
  /** The id of the resource group or other scope. */
  readonly scope: string;
}

/** The parts of a resource's id; nothing for other texts, and for ids that lack a name. */
export function idParts(id: string): IdParts | undefined {
  const segments = segmentsOf(id);
  const provider = segments.lastIndexOf('providers');
  const first = segments.indexOf('providers');
  const names = segments.slice(provider + 2);
  if (provider < 0 || names.length < 2 || names.length % 2 === 1 || segments.slice(1).includes('')) return undefined;
  const types = names.filter((_, position) => position % 2 === 0);
  const above = names.length > 2 ? segments.slice(0, -2) : segments.slice(0, provider);
  const hasParent = names.length > 2 || provider > first;
  return {
    id,
    type: [segments[provider + 1], ...types].join('/'),
    name: names.at(-1) ?? '',
    parent: hasParent ? above.join('/') : undefined,
    scope: segments.slice(0, first).join('/'),
  };
}

/** What stands between slashes, but for those in angle brackets. */
function segmentsOf(id: string): readonly string[] {
  if (!id.includes('<')) return id.split('/');
  const segments: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < id.length; at += 1) {
    const character = id.charAt(at);
    if (character === '<') depth += 1;
    else if (character === '>') depth -= 1;
    else if (character === '/' && depth === 0) {
      segments.push(id.slice(start, at));
      start = at + 1;
    }
  }
  return [...segments, id.slice(start)];
}

/** All ids in a value, those that an open expression is made of too; but not what only a hash was made of. */
export function idsIn(value: Expression): readonly string[] {
  if (isLiteral(value)) return dataTexts(value.value).filter(isId);
  if (value.kind === 'call' && value.name === 'format') {
    const text = readableText(value);
    if (isId(text)) return [text];
  }
  if (value.kind === 'call' && (value.name === 'guid' || value.name === 'uniqueString')) return [];
  return childExpressions(value).flatMap(idsIn);
}

const isId = (text: string): boolean =>
  text.startsWith('/') && text.includes('/providers/') && !/\s\S*\s/.test(outside(text));

/** A text without what stands in angle brackets. */
const outside = (text: string): string => (text.includes('<') ? text.replaceAll(/<.*>/g, '') : text);

function dataTexts(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  if (isList(value)) return value.flatMap(dataTexts);
  return Object.entries(value).flatMap(([key, inner]) => [key, ...dataTexts(inner)]);
}
