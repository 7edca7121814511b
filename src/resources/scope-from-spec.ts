import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Expression } from '../model/expression.ts';
import type { ResourceScope } from '../model/expression-functions.ts';
import type { SpecReader } from '../model/spec-reader.ts';

/** Where a new resource is made, if not in the resource group of the deployment. */
export function scopeFromSpec(
  place: { readonly resourceGroup: unknown; readonly subscription: unknown },
  path: SpecPath,
  reader: SpecReader,
): ResourceScope | undefined {
  const at = (key: 'resourceGroup' | 'subscription'): Expression | undefined =>
    place[key] === undefined ? undefined : reader.expression(place[key], childPath(path, key), 'name');
  const [resourceGroup, subscriptionId] = [at('resourceGroup'), at('subscription')];
  if (resourceGroup === undefined && subscriptionId === undefined) return undefined;
  if (resourceGroup === undefined) {
    const message = 'must have a `resourceGroup` beside `subscription`';
    reader.report(finding('AML2003', { path, message, hint: 'name the resource group that it is made in' }));
  }
  return { ...(subscriptionId && { subscriptionId }), ...(resourceGroup && { resourceGroup }) };
}
