import type { SpecPath } from '../diagnostics/diagnostic.ts';
import type { Expression, ParameterExpression } from './expression.ts';
import { equals, iff, nullValue, resourceId } from './expression-functions.ts';

/** A resource that the template declares. */
interface Declared<S> {
  /** ARM type. */
  readonly type: string;
  readonly name: Expression;
  /** The id that the workspace is given, whatever is chosen at deployment. */
  readonly id: Expression;
  readonly settings: S;
  /** Where in the spec the settings stand. */
  readonly origin: SpecPath;
}

interface NewResource<S> extends Declared<S> {
  readonly mode: 'new';
}

export interface ExistingResource<E> {
  readonly mode: 'existing';
  readonly id: Expression;
  /** What the spec states of it: the generator cannot look it up. */
  readonly stated: E;
  readonly origin: SpecPath;
}

interface NoResource {
  readonly mode: 'none';
  readonly origin: SpecPath;
}

/** New, existing or none: decided when the template is deployed. */
export interface ChoiceResource<S, E> extends Declared<S> {
  readonly mode: 'choice';
  /** The parameter that decides. */
  readonly option: ParameterExpression;
  readonly defaultOption: 'new' | 'existing' | 'none';
  readonly allowsNone: boolean;
  readonly stated: E;
  /** Where in the spec the choice stands. */
  readonly choiceOrigin: SpecPath;
}

/** A resource that the workspace is associated with. */
export type Associated<S, E> = NewResource<S> | ExistingResource<E> | NoResource | ChoiceResource<S, E>;

/** A resource that the template declares, with the condition under which it does. */
export type DeclaredResource<S> = Declared<S> & { readonly condition?: Expression };

/** The declared resource; `undefined` for an existing one and for none. Only these may enter `dependsOn`. */
export function declared<S, E>(resource: Associated<S, E>): DeclaredResource<S> | undefined {
  switch (resource.mode) {
    case 'new':
      return resource;
    case 'choice':
      return { ...resource, condition: equals(resource.option, 'new') };
    default:
      return undefined;
  }
}

/** What a dependent waits for: the ids of those that the template declares. */
export function declaredIds(...resources: ReadonlyArray<Associated<unknown, unknown>>): readonly Expression[] {
  return resources.flatMap((resource) => {
    const own = declared(resource);
    return own === undefined ? [] : [resourceId(own.type, own.name)];
  });
}

/** The id for a property of the workspace: null where none is chosen at deployment, absent where there is none at all. */
export function associatedId<S, E>(resource: Associated<S, E>): Expression | undefined {
  if (resource.mode === 'none') return undefined;
  if (resource.mode === 'choice' && resource.allowsNone) {
    return iff(equals(resource.option, 'none'), nullValue, resource.id);
  }
  return resource.id;
}

/** What the spec states of a resource that exists or may exist; nothing for one that is certainly new or absent. */
export function statedFacts<S, E>(resource: Associated<S, E>): E | undefined {
  return resource.mode === 'existing' || resource.mode === 'choice' ? resource.stated : undefined;
}
