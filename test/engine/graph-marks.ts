import { expressionText, firstArguments, isExpression } from './arm-text.ts';
import { isObject, type JsonObject, listOf, mapStrings, objectOf } from './json.ts';

/** Stands for a deployment inside the template: the engine itself dissolves it into its resources. */
export const deploymentMark = 'Mark.Of/deployments';

/** Where a resource is declared. A deployment has a place in the template and, as a copied one has many, a name. */
interface Place {
  readonly deployment: string;
  readonly deploymentName: unknown;
  /** Whether a resource that its condition switches off is seen all the same. */
  readonly seesAll: boolean;
  /** Symbols of `existing` resources: they may be waited for, and are there already. */
  readonly existing: readonly string[];
}

interface Declaration {
  readonly symbol?: string;
  readonly resource: JsonObject;
}

/** Keys are of use only where the template has symbolic names. */
type Marked = readonly [key: string, resource: unknown];

/**
 * The template with each resource stripped to its identity and a mark, `properties.mark`, with its condition, its
 * `dependsOn` and so on. To the engine they are properties like any other, so it evaluates them; and as the condition
 * is only a property now, what is switched off is still seen, unless `seesAll` is false.
 */
export function withGraphMarks(template: JsonObject, seesAll = true): JsonObject {
  return markTemplate(template, { deployment: 'root', deploymentName: '', seesAll });
}

function markTemplate(template: JsonObject, within: Omit<Place, 'existing'>): JsonObject {
  const declared = declarationsOf(template);
  const existing = declared.flatMap(({ symbol, resource }) => (symbol && resource['existing'] ? [symbol] : []));
  const place = { ...within, existing };
  const marked = declared.flatMap((declaration, position) => markResource(declaration, String(position), place));
  const symbolic = isObject(template['resources']);
  const resources = symbolic ? Object.fromEntries(marked) : marked.map(([, resource]) => resource);
  return { ...template, resources };
}

function declarationsOf({ resources }: JsonObject): readonly Declaration[] {
  return isObject(resources)
    ? Object.entries(resources).map(([symbol, resource]) => ({ symbol, resource: objectOf(resource) }))
    : listOf(resources).map((resource) => ({ resource: objectOf(resource) }));
}

function markResource({ symbol, resource }: Declaration, position: string, place: Place): readonly Marked[] {
  const key = symbol ?? position;
  if (resource['existing']) return [[key, resource]];
  const mark = markOf(symbol, resource, place);
  const marked = { ...identityOf(resource, place), properties: { mark } };
  if (isNestedDeployment(resource)) {
    const content = `${place.deployment}/${position}`;
    return [
      [key, nestedDeployment(resource, { ...place, deployment: content })],
      [`mark_${key}`, withOwnLoop({ ...marked, properties: { mark: { ...mark, content } } })],
    ];
  }
  const children = listOf(resource['resources']).flatMap((child, index) =>
    markResource({ resource: fullChild(resource, objectOf(child)) }, `${position}.${index}`, place),
  );
  return [[key, marked], ...children];
}

/** What makes the id, and the loop around it; a deployment of either kind, nested or linked, becomes a mark. */
function identityOf(resource: JsonObject, { seesAll }: Place): JsonObject {
  const { type, apiVersion, name, scope, copy } = resource;
  const kept = {
    type: isDeployment(resource) ? deploymentMark : type,
    apiVersion,
    name,
    scope,
    copy,
    condition: seesAll ? undefined : resource['condition'],
  };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
}

function markOf(symbol: string | undefined, resource: JsonObject, place: Place): JsonObject {
  const loop = objectOf(resource['copy'])['name'];
  const { deployment, deploymentName, existing } = place;
  return {
    deployment,
    deploymentName,
    existing,
    symbol: symbol ?? '',
    condition: resource['condition'] ?? true,
    dependsOn: resource['dependsOn'] ?? [],
    references: referencedNames(ownProperties(resource)),
    // Deployments of one name into several resource groups are several.
    target: resource['resourceGroup'] ?? '',
    loop: loop ?? '',
    index: loop === undefined ? -1 : isExpression(loop) ? '[copyIndex()]' : `[copyIndex('${loop}')]`,
  };
}

/** A child inside its parent may have the short form of type and name. */
function fullChild(parent: JsonObject, child: JsonObject): JsonObject {
  if (String(child['type']).includes('.')) return child;
  const name = `[concat(${expressionText(parent['name'])}, '/', ${expressionText(child['name'])})]`;
  return { ...child, type: `${parent['type']}/${child['type']}`, name };
}

function isDeployment(resource: JsonObject): boolean {
  return String(resource['type']).toLowerCase() === 'microsoft.resources/deployments';
}

function isNestedDeployment(resource: JsonObject): boolean {
  return isDeployment(resource) && isObject(objectOf(resource['properties'])['template']);
}

/** A nested template asks inside its own deployment; what its deployment asks is what is handed in. */
function ownProperties(resource: JsonObject): unknown {
  const { properties } = resource;
  return isDeployment(resource) ? objectOf(properties)['parameters'] : properties;
}

/** With its template marked in turn, whose expressions know the deployment's name from outside or from inside. */
function nestedDeployment(resource: JsonObject, place: Place): JsonObject {
  const properties = objectOf(resource['properties']);
  const scope = String(objectOf(properties['expressionEvaluationOptions'])['scope']).toLowerCase();
  const deploymentName = scope === 'inner' ? '[deployment().name]' : resource['name'];
  const template = markTemplate(objectOf(properties['template']), { ...place, deploymentName });
  return { ...resource, dependsOn: [], properties: { ...properties, template } };
}

/** A mark beside a copied deployment needs another name for its loop: a template may have each name once. */
function withOwnLoop(resource: JsonObject): JsonObject {
  const copy = objectOf(resource['copy']);
  const { name } = copy;
  if (typeof name !== 'string') return resource;
  const renamed = mapStrings(resource, (text) =>
    text.replaceAll(/(copyIndex\(\s*')([^']+)'/gi, (call, start: string, loop: string) =>
      loop.toLowerCase() === name.toLowerCase() ? `${start}mark-${loop}'` : call,
    ),
  );
  return { ...objectOf(renamed), copy: { ...copy, name: `mark-${name}` } };
}

/** What `reference()` and `list*()` ask about, as expressions; what depends on a property's own loop cannot be told. */
function referencedNames(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencedNames);
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => (key === 'copy' ? [] : referencedNames(item)));
  }
  if (!isExpression(value)) return [];
  return firstArguments(value, /^(reference|list\w*)$/i)
    .filter((argument) => !/\b(copyIndex|lambdaVariables|reference|list\w*)\s*\(/i.test(argument))
    .map((argument) => `[${argument}]`);
}
