import { capitalised } from '../model/capitalised.ts';
import { type Expression, type JsonObject, literalText } from '../model/expression.ts';
import { symbolOf } from '../model/symbol.ts';
import type { NestedSource } from './template-reader.ts';

/** What the symbol of a module is made of: what it holds, and where. */
export function moduleWords(nested: NestedSource): readonly [string] {
  const what = contentWord(nested.template);
  const where = nested.resourceGroup ?? nested.subscriptionId;
  const place = where && (literalText(where) ?? parameterName(where));
  return place === undefined ? [what] : [`${what}In${capitalised(symbolOf([place], 'group'))}`];
}

const parameterName = (expression: Expression): string | undefined =>
  expression.kind === 'parameter' || expression.kind === 'variable' ? expression.name.replace(/Name$/, '') : undefined;

/** The type that all its resources have, else `resources`. */
function contentWord(template: JsonObject): string {
  const resources = Object.values(template['resources'] ?? {});
  const words = new Set(resources.map((resource) => typeWordOf(resource)));
  const [only = 'resources'] = words;
  return words.size === 1 ? only : 'resources';
}

function typeWordOf(resource: unknown): string {
  const type = typeof resource === 'object' && resource !== null ? Reflect.get(resource, 'type') : undefined;
  const last = typeof type === 'string' ? (type.split('/').at(-1) ?? '') : '';
  return symbolOf([last], 'resources');
}
