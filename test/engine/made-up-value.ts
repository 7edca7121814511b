import { type JsonObject, listOf, objectOf } from './json.ts';

/** A GUID that no run invents anew. */
const guid = '5f0d9e7a-1111-4222-8333-0123456789ab';

/** A valid value for a parameter of a template, made from its declaration; the same one each time. */
export function madeUpValue(name: string, declaration: JsonObject): unknown {
  const allowed = listOf(declaration['allowedValues']);
  const type = String(declaration['type']).toLowerCase();
  if (allowed.length > 0) return type === 'array' ? allowed.slice(0, 1) : allowed[0];
  switch (type) {
    case 'int':
      return declaration['minValue'] ?? 1;
    case 'bool':
      return true;
    case 'array':
      return Array.from({ length: Number(declaration['minLength'] ?? 0) }, (_, index) => `item${index}`);
    case 'object':
    case 'secureobject':
      return {};
    default:
      return fitted(madeUpText(name), Number(declaration['minLength'] ?? 1), Number(declaration['maxLength'] ?? 512));
  }
}

/** Names tell what a text has to look like: templates take ids apart. */
function madeUpText(name: string): string {
  if (/location$/i.test(name)) return 'westeurope';
  if (/(object|principal|tenant|client|subscription)Id$/i.test(name)) return guid;
  if (/Id$/.test(name)) {
    return `/subscriptions/${guid}/resourceGroups/rg-made-up/providers/Made.Up/things/${name.toLowerCase()}`;
  }
  return (
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, '')
      .slice(0, 12) || 'x'
  );
}

function fitted(text: string, minLength: number, maxLength: number): string {
  return text.padEnd(minLength, 'x').slice(0, maxLength);
}

/** Where the default would be another one each time, the value that takes its place. */
export function pinnedValue(declaration: JsonObject): unknown {
  const text = declaration['defaultValue'];
  if (typeof text !== 'string') return undefined;
  if (/\bnewGuid\s*\(/i.test(text)) return guid;
  if (/\butcNow\s*\(/i.test(text)) return '2026-01-02T03:04:05Z';
  return undefined;
}

/** The declaration with what its `$ref` points to in the template's `definitions`. */
export function resolvedDeclaration(template: object, declaration: unknown): JsonObject {
  const { $ref, ...own } = objectOf(declaration);
  if (typeof $ref !== 'string' || !('definitions' in template)) return own;
  const name = $ref.split('/').at(-1) ?? '';
  return { ...resolvedDeclaration(template, objectOf(template.definitions)[name]), ...own };
}
