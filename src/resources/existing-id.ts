import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import { resourceIdIn } from '../model/expression-functions.ts';
import { nameProblem } from '../model/names.ts';
import { parseResourceId } from '../model/resource-id.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type { ResourceKind } from './resource-name.ts';

/** Where an existing resource is, as the spec says it. */
export interface ExistingPlace {
  readonly id?: unknown;
  readonly name?: unknown;
  readonly resourceGroup?: unknown;
  readonly subscription?: unknown;
}

/** The id of an existing resource, given as an id or by name. */
export function existingId(
  kind: ResourceKind,
  place: string | ExistingPlace,
  path: SpecPath,
  reader: SpecReader,
): Expression {
  if (typeof place === 'string') return checkedId(kind, place, path, reader);
  reportContradictions(place, path, reader);
  if (place.id !== undefined) return checkedId(kind, place.id, childPath(path, 'id'), reader);
  const at = (key: keyof ExistingPlace): Expression | undefined =>
    place[key] === undefined ? undefined : reader.expression(place[key], childPath(path, key), 'name');
  const name = at('name');
  const resourceGroup = at('resourceGroup');
  const subscriptionId = at('subscription');
  checkExistingName(kind, name, childPath(path, 'name'), reader);
  return resourceIdIn(
    { ...(subscriptionId && { subscriptionId }), ...(resourceGroup && { resourceGroup }) },
    kind.type,
    name ?? '',
  );
}

function reportContradictions(place: ExistingPlace, path: SpecPath, reader: SpecReader): void {
  const { id, name, resourceGroup, subscription } = place;
  const report = (message: string, hint: string): void => reader.report(finding('AML2003', { path, message, hint }));
  if (id === undefined && name === undefined) {
    report('must name the existing resource', 'give its `id`, or its `name` and where needed its `resourceGroup`');
  }
  if (id !== undefined && (name !== undefined || resourceGroup !== undefined || subscription !== undefined)) {
    report('must have either `id` or `name`, not both', 'an id already holds name, resource group and subscription');
  }
  if (subscription !== undefined && resourceGroup === undefined && id === undefined) {
    report('must have a `resourceGroup` beside `subscription`', 'name the resource group that the resource is in');
  }
}

function checkedId(kind: ResourceKind, id: unknown, path: SpecPath, reader: SpecReader): Expression {
  const expression = reader.expression(id, path);
  const value = literalValue(expression);
  if (typeof value !== 'string') return expression;
  const parsed = parseResourceId(value);
  if (parsed?.type.toLowerCase() === kind.type.toLowerCase()) {
    reportName(kind, parsed.names.at(-1) ?? '', path, reader);
    return expression;
  }
  reader.report(
    finding('AML2002', {
      path,
      message: `must be the id of a ${kind.title}, not ${parsed === undefined ? 'this text' : `of a ${parsed.type}`}`,
      hint: `/subscriptions/<id>/resourceGroups/<name>/providers/${kind.type}/<name>`,
    }),
  );
  return expression;
}

function checkExistingName(kind: ResourceKind, name: Expression | undefined, path: SpecPath, reader: SpecReader): void {
  const value = name === undefined ? undefined : literalValue(name);
  if (typeof value === 'string') reportName(kind, value, path, reader);
}

/** A resource with such a name cannot exist. */
function reportName(kind: ResourceKind, name: string, path: SpecPath, reader: SpecReader): void {
  const problem = nameProblem(kind.key, name);
  if (problem === undefined) return;
  const message = `must ${problem}: "${name}"`;
  reader.report(finding('AML2001', { path, message, hint: 'no existing resource has such a name' }));
}

/** What the spec states of an existing resource besides where it is. */
export function statedFrom<E extends ExistingPlace>(
  existing: string | E | undefined,
  path: SpecPath,
  reader: SpecReader,
): Members<E> {
  if (existing === undefined || typeof existing === 'string') return {};
  const { id, name, resourceGroup, subscription, ...facts } = existing;
  return reader.members<Partial<E>>(facts as Partial<E>, path);
}
