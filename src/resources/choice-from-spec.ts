import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import type { ChoiceResource } from '../model/associated.ts';
import { call, type Expression, literal, literalValue, member } from '../model/expression.ts';
import { equals, iff, resourceId, resourceIdIn } from '../model/expression-functions.ts';
import { parseResourceId } from '../model/resource-id.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type { AssociatedForms } from '../spec/types/associated.ts';
import { type AssociatedPlace, type AssociatedReading, reportNone } from './associated-reading.ts';
import { type ExistingPlace, existingId, statedFrom } from './existing-id.ts';
import { checkName, defaultName, type ResourceKind, uniqueSuffix } from './resource-name.ts';

type Choice<N, E> = NonNullable<AssociatedForms<N, E>['choice']>;

/** The parameters of the real quickstarts: option, name and resource group. */
export function choiceFromSpec<N extends object, E extends ExistingPlace, S>(
  reading: AssociatedReading<N, S>,
  choice: Choice<N, E>,
  place: AssociatedPlace,
  reader: SpecReader,
): ChoiceResource<S, Members<E>> {
  const { kind } = reading;
  const { path, needed } = place;
  const allowsNone = needed === undefined;
  const defaultOption = choice.default ?? 'new';
  if (defaultOption === 'none') reportNone(reading, { ...place, path: childPath(path, 'default') }, reader);
  const option = reader.declareParameter({
    own: true,
    name: `${kind.key}Option`,
    type: 'string',
    defaultValue: literal(defaultOption),
    allowedValues: allowsNone ? ['new', 'existing', 'none'] : ['new', 'existing'],
    description: `Whether the ${kind.title} is made new or exists${allowsNone ? ', or there is none' : ''}.`,
    origin: path,
  });
  const settings: N & { readonly name?: unknown } = choice.new ?? Object.create(null);
  const existingAt = existingPlace(kind, choice.existing, childPath(path, 'existing'), reader);
  const name = declareChoiceName(kind, { settings, place: existingAt, option, defaultOption }, path, reader);
  const existing = existingChoiceId(kind, { name, place: existingAt }, path, reader);
  return {
    mode: 'choice',
    type: kind.type,
    option,
    defaultOption,
    allowsNone,
    name,
    id: iff(equals(option, 'new'), resourceId(kind.type, name), existing),
    settings: reading.settingsFromSpec(settings, childPath(path, 'new'), reader),
    stated: statedFrom(choice.existing, childPath(path, 'existing'), reader),
    origin: choice.new === undefined ? path : childPath(path, 'new'),
    choiceOrigin: path,
  };
}

/** Where the existing one is: an id taken apart, or as it is where only the deployment knows it. */
function existingPlace<E extends ExistingPlace>(
  kind: ResourceKind,
  existing: E | undefined,
  path: SpecPath,
  reader: SpecReader,
): Place {
  if (existing === undefined || isUnnamed(existing)) return {};
  const given = existingId(kind, existing, path, reader);
  const id = literalValue(given);
  if (existing.id !== undefined && id === undefined) return { id: given };
  const parsed = typeof id === 'string' ? parseResourceId(id) : undefined;
  if (parsed !== undefined) {
    return {
      name: literal(parsed.names.at(-1) ?? ''),
      resourceGroup: literal(parsed.resourceGroup),
      subscription: literal(parsed.subscriptionId),
    };
  }
  const { name, resourceGroup, subscription } = existing;
  return reader.members(
    {
      ...(name !== undefined && { name }),
      ...(resourceGroup !== undefined && { resourceGroup }),
      ...(subscription !== undefined && { subscription }),
    },
    path,
  );
}

/** What the spec states of one that the deployment names is no place. */
function isUnnamed({ id, name, resourceGroup, subscription }: ExistingPlace): boolean {
  return id === undefined && name === undefined && resourceGroup === undefined && subscription === undefined;
}

/** Where an existing resource is, as far as the spec tells. */
interface Place {
  readonly id?: Expression;
  readonly name?: Expression;
  readonly resourceGroup?: Expression;
  readonly subscription?: Expression;
}

interface ChoiceName {
  readonly settings: { readonly name?: unknown };
  readonly place: Place;
  readonly option: Expression;
  readonly defaultOption: 'new' | 'existing' | 'none';
}

function declareChoiceName(kind: ResourceKind, given: ChoiceName, path: SpecPath, reader: SpecReader): Expression {
  const newPath = childPath(path, 'new', 'name');
  const newName =
    given.settings.name === undefined ? undefined : reader.expression(given.settings.name, newPath, 'name');
  if (newName !== undefined) checkName(kind.key, newName, newPath, reader);
  const whenNew = newName ?? defaultName(kind, uniqueSuffix(reader));
  if (given.place.name === undefined && newName?.kind === 'parameter') return newName;
  return reader.declareParameter({
    own: true,
    name: `${kind.key}Name`,
    type: 'string',
    ...choiceDefault(given, whenNew),
    description: `Name of the ${kind.title}, new or existing.`,
    origin: path,
  });
}

/**
 * The name that is used unless the deployment gives one. A new resource must not take the name of one that exists, since
 * most names are unique in all of Azure; the name of an existing one that the spec does not tell has no default.
 */
function choiceDefault(
  { place, option, defaultOption }: ChoiceName,
  whenNew: Expression,
): { readonly defaultValue?: Expression } {
  if (place.name !== undefined) return { defaultValue: iff(equals(option, 'new'), whenNew, place.name) };
  return defaultOption === 'existing' && place.id === undefined ? {} : { defaultValue: whenNew };
}

function existingChoiceId(
  kind: ResourceKind,
  given: { readonly name: Expression; readonly place: Place },
  path: SpecPath,
  reader: SpecReader,
): Expression {
  if (given.place.id !== undefined) return given.place.id;
  const { title } = kind;
  const resourceGroup = reader.declareParameter({
    own: true,
    name: `${kind.key}ResourceGroupName`,
    type: 'string',
    defaultValue: given.place.resourceGroup ?? member(call('resourceGroup'), 'name'),
    description: `Resource group of the ${title}, if it exists.`,
    origin: path,
  });
  if (given.place.subscription === undefined) return resourceIdIn({ resourceGroup }, kind.type, given.name);
  const subscriptionId = reader.declareParameter({
    own: true,
    name: `${kind.key}SubscriptionId`,
    type: 'string',
    defaultValue: given.place.subscription,
    description: `Subscription of the ${title}, if it exists.`,
    origin: path,
  });
  return resourceIdIn({ subscriptionId, resourceGroup }, kind.type, given.name);
}
