import {
  call,
  type Expression,
  isJsonObject,
  isLiteral,
  type JsonObject,
  type JsonValue,
  member,
} from '../model/expression.ts';
import { memberNamed } from './access.ts';
import { type Declared, placeOf } from './declared.ts';
import { fromJson } from './from-json.ts';
import { type Place, placeId } from './place.ts';
import { readableText } from './readable-text.ts';
import { objectAt, type ParameterValues } from './template-names.ts';

/** A deployment that brings its template along. */
export interface Nested {
  readonly template: JsonObject;
  readonly target: Place;
  /** Whether its expressions see its own parameters, not those around it. */
  readonly inner: boolean;
  readonly values: ParameterValues;
}

/** @see https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates#nested-template */
export function nestedIn(declared: Declared): Nested | undefined {
  const { json, scope, type } = declared;
  const properties = objectAt(json, 'properties');
  const { template } = properties;
  if (type.toLowerCase() !== 'microsoft.resources/deployments' || template === undefined || !isJsonObject(template))
    return undefined;
  const { scope: evaluation } = objectAt(properties, 'expressionEvaluationOptions');
  const values = Object.entries(objectAt(properties, 'parameters')).map(
    ([name, value]) => [name.toLowerCase(), givenValue(name, value, declared)] as const,
  );
  return {
    template,
    target: targetOf(json, declared),
    inner: typeof evaluation === 'string' && readableText(fromJson(evaluation, scope)).toLowerCase() === 'inner',
    values: new Map(values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))),
  };
}

/** A value, or a secret that the deployment fetches from a key vault; what holds it may itself be an expression. */
function givenValue(name: string, given: JsonValue, { scope }: Declared): Expression | undefined {
  const entry = fromJson(given, scope);
  const value = memberNamed(entry, 'value');
  if (value !== undefined) return value;
  if (memberNamed(entry, 'reference') !== undefined) return call('getSecret', name);
  return isLiteral(entry) ? undefined : member(entry, 'value');
}

/** Where it goes: to the resource group, subscription or other scope that it says, else where its parent goes. */
function targetOf(json: JsonObject, { scope, place }: Declared): Place {
  const where = json['scope'] === undefined ? undefined : fromJson(json['scope'], scope);
  if (where === undefined) return placeOf(json, scope, place);
  const text = readableText(where);
  if (text === '/') return { ...place, kind: 'tenant', outermost: false };
  const group = /^(?:\/providers\/)?Microsoft\.Management\/managementGroups\/(.+)$/i.exec(text)?.[1];
  if (group === undefined) return place;
  return { ...place, kind: 'managementGroup', outermost: false, managementGroupId: { kind: 'literal', value: group } };
}

/** Whether two places are one, so that it need not be said which is meant. */
export function samePlace(left: Place, right: Place): boolean {
  return left.kind === right.kind && readableText(placeId(left)) === readableText(placeId(right));
}
