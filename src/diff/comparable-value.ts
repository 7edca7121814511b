import type { EvaluatedResource } from '../evaluate/evaluate-template.ts';
import { readableText, readableValue } from '../evaluate/readable-text.ts';
import { call, type Expression, type JsonValue, literal, literalText } from '../model/expression.ts';
import { rewrite } from '../model/expression-rewrite.ts';

/** Id in small letters → the API version that the template gives the resource. */
export type ApiVersions = ReadonlyMap<string, string>;

export const apiVersionsOf = (resources: readonly EvaluatedResource[]): ApiVersions =>
  new Map(resources.map(({ id, apiVersion }) => [id.toLowerCase(), apiVersion]));

/**
 * A value in the one form in which it can be compared: a `reference` to a resource of the template says its API version
 * only where that is another one than the resource has, as one by symbolic name does not say it at all.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-functions-resource#reference
 */
export function comparableValue(expression: Expression, versions: ApiVersions): JsonValue {
  return readableValue(rewrite(expression, (part) => shortReference(part, versions)));
}

function shortReference(part: Expression, versions: ApiVersions): Expression | undefined {
  if (part.kind !== 'call' || part.name !== 'reference') return undefined;
  const [of, version, full] = part.args;
  if (of === undefined || version === undefined) return undefined;
  const isOwn = versions.get(readableText(of).toLowerCase()) === literalText(version);
  const rest = full === undefined ? [] : [literal(literalText(full)?.toLowerCase() ?? 'full')];
  if (isOwn) return call('reference', of, ...rest);
  return full === undefined ? undefined : call('reference', of, version, ...rest);
}
