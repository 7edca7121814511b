import { isJsonObject, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';

/**
 * Whether two texts mean the same to Azure. It compares ids without regard to case, and takes `West Europe` for
 * `westeurope`.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
export function sameText(left: string, right: string, key: string): boolean {
  if (left === right) return true;
  if (isId(left) && isId(right)) return left.toLowerCase() === right.toLowerCase();
  return regionKeys.has(key.toLowerCase()) && regionName(left) === regionName(right);
}

/** An id of a resource or a scope, as far as it is known. */
const isId = (text: string): boolean => /^\/subscriptions\/|\/providers\/[\w.]+\//i.test(text);

const regionKeys: ReadonlySet<string> = new Set(['location', 'computelocation', 'locationname', 'primarylocation']);

const regionName = (text: string): string => text.replaceAll(' ', '').toLowerCase();

/** Whether a value says nothing: Azure takes null for absent, and a resource without tags for one with none. */
export function isAbsent(value: JsonValue | undefined, key: string): value is null | undefined {
  if (value === undefined || value === null) return true;
  return (
    (key === 'tags' || key === 'properties') &&
    isJsonObject(value) &&
    Object.values(value).every((member) => member === null)
  );
}

/** Whether two values are one to Azure, in which order ever their keys and the items of sets stand. */
export function sameValue(left: JsonValue, right: JsonValue, key: string): boolean {
  if (typeof left === 'string' && typeof right === 'string') return sameText(left, right, key);
  if (isList(left) && isList(right)) return sameItems(left, right, key);
  if (!isJsonObject(left) || !isJsonObject(right)) return left === right;
  return keysOf(left, right).every((one) => {
    const [a, b] = [memberOf(left, one), memberOf(right, one)];
    return isAbsent(a, one) || isAbsent(b, one) ? isAbsent(a, one) && isAbsent(b, one) : sameValue(a, b, one);
  });
}

function sameItems(left: readonly JsonValue[], right: readonly JsonValue[], key: string): boolean {
  if (left.length !== right.length) return false;
  if (!isSet(key)) return left.every((item, position) => sameValue(item, right[position] ?? null, key));
  const rest = [...right];
  return left.every((item) => {
    const position = rest.findIndex((other) => sameValue(item, other, key));
    if (position >= 0) rest.splice(position, 1);
    return position >= 0;
  });
}

/** The keys of two objects, each once, in an order that is the same from both sides. */
export function keysOf(left: object, right: object): readonly string[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
}

/** What an object has of its own: `constructor` may be a tag. */
export function memberOf(object: { readonly [key: string]: JsonValue }, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/**
 * Lists whose order means nothing to Azure, by their keys. All others are taken to be in order: a wrong guess here would
 * hide a change.
 * @see https://learn.microsoft.com/azure/templates/microsoft.network/virtualnetworks
 * @see https://learn.microsoft.com/azure/templates/microsoft.network/privateendpoints
 * @see https://learn.microsoft.com/azure/templates/microsoft.storage/storageaccounts
 * @see https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults
 */
const sets: ReadonlySet<string> = new Set([
  'accesspolicies',
  'addressprefixes',
  'agentpoolprofiles',
  'associatedworkspaces',
  'delegations',
  'destinationaddressprefixes',
  'destinationportranges',
  'groupids',
  'ipallowlist',
  'iprules',
  'locations',
  'logs',
  'manualprivatelinkserviceconnections',
  'metrics',
  'privatednszoneconfigs',
  'privatelinkserviceconnections',
  'regiondetails',
  'resourceaccessrules',
  'routes',
  'securityrules',
  'serviceendpoints',
  'sourceaddressprefixes',
  'sourceportranges',
  'subnets',
  'virtualnetworkrules',
  'zones',
]);

/** Whether the order of the list at this key means nothing. */
export const isSet = (key: string): boolean => sets.has(key.toLowerCase());
