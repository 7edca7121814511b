import { childExpressions, type Expression, isLiteral, type JsonValue } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import { asText, textParts } from './text.ts';

/** What is left open, in words where there are some. */
const words: Readonly<Record<string, string>> = {
  '[subscription().subscriptionId]': 'subscription',
  '[resourceGroup().name]': 'resource group',
  '[resourceGroup().location]': "resource group's location",
  '[managementGroup().name]': 'management group',
};

/** A text for people and to compare: what is known as it is, what only the deployment knows in angle brackets. */
export function readableText(text: Expression): string {
  const known = readable.get(text);
  if (known !== undefined) return known;
  const made = textParts(text).map(readablePart).join('');
  readable.set(text, made);
  return made;
}

/** An id is asked for by all that look for it. */
const readable = new WeakMap<Expression, string>();

function readablePart(part: Expression): string {
  if (isLiteral(part)) return asText(part.value) ?? JSON.stringify(part.value);
  const printed = printExpression(part);
  if (typeof printed !== 'string') return JSON.stringify(readableValue(part));
  return `<${words[printed] ?? inner(part)}>`;
}

/** A call without brackets; the ids and texts in it as people read them. */
function inner(part: Expression): string {
  switch (part.kind) {
    case 'call':
      return textParts(part)[0] === part
        ? `${part.name}(${part.args.map(inner).join(', ')})`
        : `'${readableText(part)}'`;
    case 'member':
      return `${inner(part.of)}.${part.name}`;
    case 'index':
      return `${inner(part.of)}[${inner(part.index)}]`;
    case 'literal':
      return typeof part.value === 'string' ? `'${part.value}'` : JSON.stringify(part.value);
    default: {
      const printed = printExpression(part);
      return typeof printed === 'string' ? printed.slice(1, -1) : JSON.stringify(printed);
    }
  }
}

/** A value with its texts as people read them. */
export function readableValue(value: Expression): JsonValue {
  switch (value.kind) {
    case 'literal':
      return value.value;
    case 'array':
      return value.items.map(readableValue);
    case 'object':
      return Object.fromEntries(value.members.map(([key, inside]) => [readableText(key), readableValue(inside)]));
    default:
      return readableText(value);
  }
}

/** Whether all of it is known. */
export function isKnown(value: Expression): boolean {
  return (
    isLiteral(value) || ((value.kind === 'array' || value.kind === 'object') && childExpressions(value).every(isKnown))
  );
}
