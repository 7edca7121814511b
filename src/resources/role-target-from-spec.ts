import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { type Expression, literal, literalText, literalValue } from '../model/expression.ts';
import { resourceIdIn } from '../model/expression-functions.ts';
import { expressionType } from '../model/expression-type.ts';
import { isPlaceholder } from '../model/placeholder.ts';
import { parseResourceId } from '../model/resource-id.ts';
import { nameSegments } from '../model/resource-identity.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/role-assignment.ts';
import { placeOfId } from './resource-place.ts';
import type { RoleTarget } from './role-assignment.ts';
import { type RoleContext, reportDeployed, textOf } from './role-context.ts';
import { ownWord } from './role-principals-from-spec.ts';
import {
  type AssociatedKey,
  associatedTarget,
  associatedTitles,
  idTarget,
  namedTarget,
  ownTarget,
  resourceGroupTarget,
  subscriptionTarget,
  targetNames,
} from './role-targets.ts';

/** What a role is given on. */
export function targetFromSpec(given: unknown, path: SpecPath, context: RoleContext): RoleTarget | undefined {
  const { model, reader } = context;
  if (isPlace(given)) return placeFromSpec(given, path, reader);
  if (given === undefined || given === ownWord(model)) return ownTarget(model);
  if (given === 'resourceGroup') return resourceGroupTarget;
  if (given === 'subscription') return subscriptionTarget();
  const id = reader.expression(given, path, 'name');
  const text = literalValue(id);
  if (typeof text !== 'string') {
    if (isNoText(id, reader)) return reportTarget('/', path, context);
    const wrong = textOf(id, reader, (value) => parseResourceId(value) !== undefined);
    return wrong === undefined ? idTarget(id, 'a resource') : reportDeployed('AML3084', wrong, { path, reader });
  }
  if (isAssociated(text)) return associatedTarget(model, text) ?? absent(text, path, { model, reader });
  const named = namedTarget(text, model);
  if (named !== undefined) return named;
  const group = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+$/i.test(text);
  if (group) return { ...resourceGroupTarget, place: placeOfId(id) };
  const [, subscription] = /^\/subscriptions\/([^/]+)$/i.exec(text) ?? [];
  if (subscription !== undefined) return subscriptionTarget(literal(subscription));
  const parsed = parseResourceId(text);
  if (parsed !== undefined) return idTarget(id, parsed.names.at(-1) ?? 'a resource');
  reportTarget(text, path, { model, reader });
  return undefined;
}

/** Whether the template tells that the value is something else than text. */
function isNoText(id: Expression, { parameters }: SpecReader): boolean {
  const type = expressionType(id, { parameters, variables: new Map() });
  return type !== undefined && type !== 'string';
}

function isPlace(given: unknown): given is Spec.RolePlace {
  return typeof given === 'object' && given !== null && !isPlaceholder(given);
}

/** A resource by its type and name, or a resource group by its name, wherever it is. */
function placeFromSpec(place: Spec.RolePlace, path: SpecPath, reader: SpecReader): RoleTarget | undefined {
  const at = (key: keyof Spec.RolePlace): Expression | undefined =>
    place[key] === undefined ? undefined : reader.expression(place[key], childPath(path, key), 'name');
  const [name, resourceGroup, subscriptionId] = [at('name'), at('resourceGroup'), at('subscription')];
  const scope = { ...(subscriptionId && { subscriptionId }), ...(resourceGroup && { resourceGroup }) };
  const { type } = place;
  if (type === undefined && name === undefined && resourceGroup === undefined && subscriptionId !== undefined) {
    return subscriptionTarget(subscriptionId);
  }
  if (type === undefined && name === undefined && resourceGroup !== undefined) {
    return { ...resourceGroupTarget, title: 'a resource group', place: scope };
  }
  const names = name === undefined ? [] : nameSegments(name);
  if (type === undefined || names.length !== type.split('/').length - 1) {
    return reportPlace(type, path, reader);
  }
  const text = literalText(name);
  const target = idTarget(resourceIdIn(scope, type, ...names), text ?? 'a resource');
  return { ...target, afterWorkspace: /^microsoft\.machinelearningservices\//i.test(type) };
}

function reportPlace(type: string | undefined, path: SpecPath, reader: SpecReader): undefined {
  const message =
    type === undefined
      ? 'must say the `type` of the resource beside its `name`, or a `resourceGroup` or `subscription` alone'
      : `must have a \`name\` with a part for each part of the type "${type}"`;
  const hint = '`{type: Microsoft.Storage/storageAccounts, name: …, resourceGroup: …}` for example';
  reader.report(finding('AML3084', { path, message, hint }));
  return undefined;
}

function isAssociated(word: string): word is AssociatedKey {
  return Object.hasOwn(associatedTitles, word);
}

function absent(key: AssociatedKey, path: SpecPath, { model, reader }: RoleContext): undefined {
  const message = `there is no ${key} to give a role on`;
  const isRegistry = model.mlRegistry !== undefined && key !== 'virtualNetwork';
  const hint = isRegistry ? 'take `registry`: the spec is of one' : `say \`${key}: new\`, or where the existing one is`;
  reader.report(finding('AML3084', { path, message, hint }));
}

function reportTarget(text: string, path: SpecPath, { model, reader }: RoleContext): undefined {
  const associated = model.mlRegistry === undefined ? Object.keys(associatedTitles) : ['virtualNetwork'];
  const words = [ownWord(model), ...associated, 'resourceGroup', 'subscription'];
  const meant = ['workspace', 'registry'].includes(text)
    ? ownWord(model)
    : didYouMean(text, [...words, ...targetNames(model)]);
  const hint =
    meant === undefined
      ? `one of ${words.join(', ')}, the name of an identity or private endpoint, or the id of a resource`
      : `did you mean "${meant}"?`;
  const message = text.startsWith('/')
    ? 'must be the id of a resource, of a resource group or of a subscription'
    : `there is no "${text}" to give a role on`;
  reader.report(finding('AML3084', { path, message, hint }));
}
