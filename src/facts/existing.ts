import { type Associated, statedFacts } from '../model/associated.ts';
import { childExpressions, type Expression, isExpression, literalValue } from '../model/expression.ts';
import { equals, not } from '../model/expression-functions.ts';
import type { ViewValue } from '../resources/declaration.ts';
import type { WorkspaceModel } from '../resources/model.ts';
import type { ExistingFact } from './facts.ts';
import { groupPlace, type Place, placeOf, placeOfCall, placeOfText } from './place.ts';
import { isKnown, optionWords, readable } from './readable.ts';
import type { FactParts, Scope } from './scope.ts';

/** What is used and left as it is: the workspace, what it is associated with, and whatever else ids lead to. */
export function existingFacts(parts: FactParts): readonly ExistingFact[] {
  const facts = [...existingWorkspace(parts), ...existingAssociated(parts)];
  const seen = new Set([...facts, ...choicesOf(parts)].map(keyOf));
  const made = madeHere(parts);
  for (const place of referredTo(parts)) {
    if (seen.has(keyOf(place)) || made.some((parent) => isWithin(place, parent))) continue;
    seen.add(keyOf(place));
    facts.push({ title: titles[place.type.toLowerCase()] ?? place.type, ...place, when: 'always' });
  }
  return facts;
}

const keyOf = ({ type, name, resourceGroup = '', subscription = '' }: Place): string =>
  [type, name, resourceGroup, subscription].join(' ').toLowerCase();

/** What ids of choices seem to lead to where no option is taken. */
function choicesOf(parts: FactParts): readonly Place[] {
  return associatedResources(parts.model).flatMap(([, resource]) => {
    const id = idOfExisting(resource);
    return (id && placeOf(id, parts)) ?? [];
  });
}

/** Whether a workspace exists that the template adds to: a registry stands for itself. */
export const addsToWorkspace = ({ workspace, mlRegistry }: WorkspaceModel): boolean =>
  workspace.existing && mlRegistry === undefined;

/** Whether a place is that of a resource or of something in it, such as a subnet of a network. */
function isWithin(place: Place, parent: Place): boolean {
  if (place.resourceGroup !== parent.resourceGroup || place.subscription !== parent.subscription) return false;
  const starts = (whole: string, start: string): boolean =>
    `${whole}/`.toLowerCase().startsWith(`${start}/`.toLowerCase());
  return starts(place.type, parent.type) && starts(place.name, parent.name);
}

function existingWorkspace(parts: FactParts): readonly ExistingFact[] {
  if (!addsToWorkspace(parts.model)) return [];
  return [{ title: 'Workspace', type: workspaceType, name: readable(parts.model.name, parts), when: 'always' }];
}

const workspaceType = 'Microsoft.MachineLearningServices/workspaces';

type AssociatedResource = Associated<unknown, { readonly location?: Expression }>;

/** Title and resource, in the order of the spec's documentation. */
export function associatedResources(model: WorkspaceModel): ReadonlyArray<readonly [string, AssociatedResource]> {
  return [
    ['Storage account', model.storageAccount],
    ['Key vault', model.keyVault],
    ['Log Analytics workspace', model.logAnalyticsWorkspace],
    ['Application Insights', model.applicationInsights],
    ['Container registry', model.containerRegistry],
  ];
}

function existingAssociated(parts: FactParts): ExistingFact[] {
  return associatedResources(parts.model).flatMap(([title, resource]) => {
    const place = existingPlaceOf(resource, parts);
    if (place === undefined) return [];
    const location = statedFacts(resource)?.location;
    const when = resource.mode === 'choice' ? optionWords(resource.option, 'existing', parts) : 'always';
    return [{ title, ...place, ...(location && { region: readable(location, parts) }), when }];
  });
}

/** The id under which a resource exists, if it may: a choice has it after that of the new one. */
function idOfExisting(resource: AssociatedResource): Expression | undefined {
  if (resource.mode === 'existing') return resource.id;
  return resource.mode === 'choice' && resource.id.kind === 'call' ? resource.id.args[2] : undefined;
}

/** Where a resource exists, if it may. */
function existingPlaceOf(resource: AssociatedResource, scope: Scope): Place | undefined {
  const id = idOfExisting(resource);
  if (id === undefined || resource.mode !== 'choice') return id && placeOf(id, scope);
  const place = placeOf(id, scope, not(equals(resource.option, 'new')));
  // A name that is made for a new one is not that of the existing one, which the deployment has to give.
  const named = resource.name.kind === 'parameter' ? `<${resource.name.name}>` : undefined;
  return place && named !== undefined && !isKnown(place.name) ? { ...place, name: named } : place;
}

/** What the template makes, also where a deployment decides whether it does. */
function madeHere(parts: FactParts): readonly Place[] {
  return parts.declarations.flatMap(({ view: { type, name, condition }, scope = {} }) => {
    const place = groupPlace(scope, parts, condition);
    const always = { type, name: readable(name, parts), ...place };
    return condition === undefined ? [always] : [always, { ...always, name: readable(name, parts, condition) }];
  });
}

/** Every resource that an id in the template leads to. */
function referredTo(parts: FactParts): readonly Place[] {
  return parts.declarations.flatMap(({ view }) => {
    const { type, apiVersion, name, dependsOn, ...settings } = view;
    return expressionsIn(settings).flatMap((expression) => placesIn(expression, parts));
  });
}

function expressionsIn(value: ViewValue | undefined): readonly Expression[] {
  if (value === undefined) return [];
  if (isExpression(value)) return [value];
  return Object.values(value).flatMap((inner: ViewValue | undefined) => expressionsIn(inner));
}

function placesIn(expression: Expression, parts: FactParts): readonly Place[] {
  if (expression.kind === 'call' && expression.name === 'resourceId') {
    const place = placeOfCall(expression.args, parts);
    return place === undefined ? [] : [place];
  }
  const texts = textsIn(literalValue(expression)).flatMap((text) => placeOfText(text) ?? []);
  return [...texts, ...childExpressions(expression).flatMap((inner) => placesIn(inner, parts))];
}

/** All text in plain data, keys too: identities are keys. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

/** What people call the types that ids lead to, by the type in lower case. */
const titles: Readonly<Record<string, string>> = {
  'microsoft.storage/storageaccounts': 'Storage account',
  'microsoft.keyvault/vaults': 'Key vault',
  'microsoft.insights/components': 'Application Insights',
  'microsoft.insights/actiongroups': 'Action group',
  'microsoft.operationalinsights/workspaces': 'Log Analytics workspace',
  'microsoft.containerregistry/registries': 'Container registry',
  'microsoft.managedidentity/userassignedidentities': 'User-assigned identity',
  'microsoft.machinelearningservices/workspaces': 'Workspace',
  'microsoft.machinelearningservices/workspaces/computes': 'Compute',
  'microsoft.machinelearningservices/workspaces/models/versions': 'Model',
  'microsoft.machinelearningservices/workspaces/environments/versions': 'Environment',
  'microsoft.machinelearningservices/workspaces/codes/versions': 'Code',
  'microsoft.machinelearningservices/workspaces/components/versions': 'Component',
  'microsoft.machinelearningservices/workspaces/data/versions': 'Data',
  'microsoft.machinelearningservices/workspaces/datastores': 'Datastore',
  'microsoft.machinelearningservices/registries': 'Registry',
  'microsoft.network/virtualnetworks': 'Virtual network',
  'microsoft.network/virtualnetworks/subnets': 'Subnet',
  'microsoft.network/privatednszones': 'Private DNS zone',
  'microsoft.network/networksecuritygroups': 'Network security group',
  'microsoft.network/routetables': 'Route table',
  'microsoft.network/natgateways': 'NAT gateway',
  'microsoft.containerservice/managedclusters': 'Kubernetes cluster',
  'microsoft.compute/virtualmachines': 'Virtual machine',
  'microsoft.documentdb/databaseaccounts': 'Cosmos DB account',
  'microsoft.search/searchservices': 'Search service',
  'microsoft.cognitiveservices/accounts': 'AI services account',
  'microsoft.eventhub/namespaces': 'Event Hubs namespace',
};
