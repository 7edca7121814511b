import type { JsonValue } from '../model/expression.ts';
import { JsonSyntaxError, JsonText } from './json-text.ts';

/** Where a text is no JSON, and why. Lines and columns start at 1; a column counts UTF-16 units. */
interface ArmJsonFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export type ArmJson = { readonly value: JsonValue } | { readonly fault: ArmJsonFault };

/** How deep arrays and objects may nest. ARM's own templates stay far below; hostile text must not exhaust the stack. */
const maximumDepth = 200;

/**
 * Reads the JSON of a template as Azure's tools do: with a byte order mark, with `//` and block comments, and with
 * texts that go over several lines. Of a key that is written twice the last value counts.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax#comments-and-metadata
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax#multi-line-strings
 */
export function readArmJson(text: string): ArmJson {
  const reading = new JsonText(text);
  try {
    const value = readValue(reading, 0);
    if (!reading.atEnd()) reading.fail('the end of the file is expected');
    return { value };
  } catch (error) {
    if (error instanceof JsonSyntaxError) return { fault: faultAt(text, error) };
    throw error;
  }
}

function readValue(reading: JsonText, depth: number): JsonValue {
  if (depth > maximumDepth) reading.fail(`values are nested more than ${maximumDepth} levels deep`);
  if (reading.skip('{')) return readObject(reading, depth + 1);
  if (reading.skip('[')) return readArray(reading, depth + 1);
  return reading.scalar();
}

function readArray(reading: JsonText, depth: number): JsonValue {
  const items: JsonValue[] = [];
  if (reading.skip(']')) return items;
  for (;;) {
    items.push(readValue(reading, depth));
    if (reading.skip(']')) return items;
    if (!reading.skip(',')) reading.fail('"," or "]" is expected');
  }
}

function readObject(reading: JsonText, depth: number): JsonValue {
  const members: [string, JsonValue][] = [];
  // `fromEntries` makes members of their own even of `__proto__`.
  if (reading.skip('}')) return {};
  for (;;) {
    const key = reading.key();
    if (!reading.skip(':')) reading.fail('":" is expected');
    members.push([key, readValue(reading, depth)]);
    if (reading.skip('}')) return Object.fromEntries(members);
    if (!reading.skip(',')) reading.fail('"," or "}" is expected');
  }
}

function faultAt(text: string, { message, offset }: JsonSyntaxError): ArmJsonFault {
  const before = text.slice(0, offset).split(/\r\n|[\r\n]/);
  const bom = before.length === 1 && text.startsWith('\uFEFF') ? 1 : 0;
  return { message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 - bom };
}
