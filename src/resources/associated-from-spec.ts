import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { Associated, ChoiceResource, ExistingResource } from '../model/associated.ts';
import { call, type Expression, literal, literalValue, member } from '../model/expression.ts';
import { equals, iff, resourceId, resourceIdIn } from '../model/expression-functions.ts';
import { parseResourceId } from '../model/resource-id.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type { AssociatedForms, AssociatedSpec } from '../spec/types/associated.ts';
import { type ExistingPlace, existingId } from './existing-id.ts';
import { checkName, defaultName, nameFromSpec, type ResourceKind, uniqueSuffix } from './resource-name.ts';

/** How one kind of associated resource is read. */
export interface AssociatedReading<N extends object, S> {
  readonly kind: ResourceKind;
  /** The form taken when the spec says nothing. */
  readonly default: 'new' | 'none';
  /** Whether the service works without it. */
  readonly allowsNone: boolean;
  readonly settingsFromSpec: (settings: N, path: SpecPath) => S;
}

/** An associated resource in whichever form the spec gives it. */
export function associatedFromSpec<N extends object, E extends ExistingPlace, S>(
  reading: AssociatedReading<N, S>,
  spec: AssociatedSpec<N, E> | undefined,
  path: SpecPath,
  reader: SpecReader,
): Associated<S, Members<E>> {
  const forms = formsOf<N, E>(spec ?? reading.default);
  if (forms === 'none') return { mode: 'none', origin: path };
  if (forms.existing !== undefined) {
    return existingFromSpec(reading.kind, forms.existing, childPath(path, 'existing'), reader);
  }
  if (forms.choice !== undefined) return choiceFromSpec(reading, forms.choice, childPath(path, 'choice'), reader);
  const origin = 'new' in Object(spec) ? childPath(path, 'new') : path;
  const settings: N & { readonly name?: unknown } = forms.new ?? Object.create(null);
  const name = nameFromSpec(reading.kind, { name: settings.name, path: origin }, reader);
  const id = resourceId(reading.kind.type, name);
  return {
    mode: 'new',
    type: reading.kind.type,
    name,
    id,
    settings: reading.settingsFromSpec(settings, origin),
    origin,
  };
}

/** The short forms, a word or the settings right away, as the long ones. */
function formsOf<N extends object, E>(spec: AssociatedSpec<N, E>): AssociatedForms<N, E> | 'none' {
  if (spec === 'none') return 'none';
  if (spec === 'new') return { new: Object.create(null) };
  if (spec === 'choice') return { choice: {} };
  return hasForm<N, E>(spec) ? spec : { new: spec };
}

function hasForm<N extends object, E>(spec: object): spec is AssociatedForms<N, E> {
  return 'new' in spec || 'existing' in spec || 'choice' in spec;
}

function existingFromSpec<E extends ExistingPlace>(
  kind: ResourceKind,
  existing: string | E,
  path: SpecPath,
  reader: SpecReader,
): ExistingResource<Members<E>> {
  const id = existingId(kind, existing, path, reader);
  return { mode: 'existing', id, stated: statedFrom(existing, path, reader), origin: path };
}

function statedFrom<E extends ExistingPlace>(
  existing: string | E | undefined,
  path: SpecPath,
  reader: SpecReader,
): Members<E> {
  if (existing === undefined || typeof existing === 'string') return {};
  const { id, name, resourceGroup, subscription, ...facts } = existing;
  return reader.members<Partial<E>>(facts as Partial<E>, path);
}

type Choice<N, E> = NonNullable<AssociatedForms<N, E>['choice']>;

/** The parameters of the real quickstarts: option, name and resource group. */
function choiceFromSpec<N extends object, E extends ExistingPlace, S>(
  reading: AssociatedReading<N, S>,
  choice: Choice<N, E>,
  path: SpecPath,
  reader: SpecReader,
): ChoiceResource<S, Members<E>> {
  const { kind, allowsNone } = reading;
  const defaultOption = choice.default ?? 'new';
  if (defaultOption === 'none' && !allowsNone) reportNone(kind, childPath(path, 'default'), reader);
  const option = reader.declareParameter({
    name: `${kind.key}Option`,
    type: 'string',
    defaultValue: literal(defaultOption),
    allowedValues: allowsNone ? ['new', 'existing', 'none'] : ['new', 'existing'],
    description: `Whether the ${kind.title} is made new or exists${allowsNone ? ', or there is none' : ''}.`,
    origin: path,
  });
  const settings: N & { readonly name?: unknown } = choice.new ?? Object.create(null);
  const place = existingPlace(kind, choice.existing, childPath(path, 'existing'), reader);
  const name = declareChoiceName(kind, { settings, place, defaultOption }, path, reader);
  const existing = existingChoiceId(kind, { name, place }, path, reader);
  return {
    mode: 'choice',
    type: kind.type,
    option,
    defaultOption,
    allowsNone,
    name,
    id: iff(equals(option, 'new'), resourceId(kind.type, name), existing),
    settings: reading.settingsFromSpec(settings, childPath(path, 'new')),
    stated: statedFrom(choice.existing, childPath(path, 'existing'), reader),
    origin: choice.new === undefined ? path : childPath(path, 'new'),
    choiceOrigin: path,
  };
}

function reportNone(kind: ResourceKind, path: SpecPath, reader: SpecReader): void {
  const message = `must be "new" or "existing": the workspace needs a ${kind.title}`;
  reader.report(finding('AML3001', { path, message }));
}

/** Where the existing one is, an id taken apart. */
function existingPlace<E extends ExistingPlace>(
  kind: ResourceKind,
  existing: E | undefined,
  path: SpecPath,
  reader: SpecReader,
): { readonly [K in 'name' | 'resourceGroup' | 'subscription']?: Expression } {
  if (existing === undefined) return {};
  existingId(kind, existing, path, reader);
  const id =
    existing.id === undefined ? undefined : literalValue(reader.expression(existing.id, childPath(path, 'id')));
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

interface ChoiceName {
  readonly settings: { readonly name?: unknown };
  readonly place: { readonly name?: Expression };
  readonly defaultOption: 'new' | 'existing' | 'none';
}

function declareChoiceName(kind: ResourceKind, given: ChoiceName, path: SpecPath, reader: SpecReader): Expression {
  const newPath = childPath(path, 'new', 'name');
  const newName =
    given.settings.name === undefined ? undefined : reader.expression(given.settings.name, newPath, 'name');
  if (newName !== undefined) checkName(kind.key, newName, newPath, reader);
  const preferred = given.defaultOption === 'existing' ? (given.place.name ?? newName) : (newName ?? given.place.name);
  if (preferred?.kind === 'parameter') return preferred;
  return reader.declareParameter({
    name: `${kind.key}Name`,
    type: 'string',
    defaultValue: preferred ?? defaultName(kind, uniqueSuffix()),
    description: `Name of the ${kind.title}, new or existing.`,
    origin: path,
  });
}

function existingChoiceId(
  kind: ResourceKind,
  given: {
    readonly name: Expression;
    readonly place: { readonly resourceGroup?: Expression; readonly subscription?: Expression };
  },
  path: SpecPath,
  reader: SpecReader,
): Expression {
  const title = kind.title;
  const resourceGroup = reader.declareParameter({
    name: `${kind.key}ResourceGroupName`,
    type: 'string',
    defaultValue: given.place.resourceGroup ?? member(call('resourceGroup'), 'name'),
    description: `Resource group of the ${title}, if it exists.`,
    origin: path,
  });
  if (given.place.subscription === undefined) return resourceIdIn({ resourceGroup }, kind.type, given.name);
  const subscriptionId = reader.declareParameter({
    name: `${kind.key}SubscriptionId`,
    type: 'string',
    defaultValue: given.place.subscription,
    description: `Subscription of the ${title}, if it exists.`,
    origin: path,
  });
  return resourceIdIn({ subscriptionId, resourceGroup }, kind.type, given.name);
}
