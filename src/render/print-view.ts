import { isExpression, type JsonObject, type JsonValue } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import type { ResourceView } from '../resources/declaration.ts';

/** A view as the plain data that partials read: each expression as the JSON value that stands for it. */
export function printView(view: ResourceView): JsonObject {
  return printMembers(Object.entries(view));
}

function printMembers(entries: ReadonlyArray<[string, unknown]>): JsonObject {
  const printed: Record<string, JsonValue> = {};
  for (const [key, value] of entries) if (value !== undefined) printed[key] = printValue(value);
  return printed;
}

function printValue(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(printValue);
  if (typeof value !== 'object' || value === null) return String(value);
  return isExpression(value) ? printExpression(value) : printMembers(Object.entries(value));
}
