import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import type { Associated } from '../../model/associated.ts';
import type { Expression } from '../../model/expression.ts';
import { memberOf } from '../../model/member-of.ts';

/** The settings of a resource that is or may be new, and where they stand. */
export function settingsOf<S, E>(
  resource: Associated<S, E>,
): { readonly settings: S; readonly origin: SpecPath } | undefined {
  return resource.mode === 'new' || resource.mode === 'choice' ? resource : undefined;
}

/** Where the spec says what it knows of an existing resource. */
export function existingPath<S, E>(resource: Associated<S, E>): SpecPath {
  if (resource.mode !== 'choice') return resource.origin;
  return childPath(resource.choiceOrigin, 'existing');
}

/** The line that sets a setting in the end: in `properties:` if it is there, else the word. */
export function settingPath(
  { settings, origin }: { readonly settings: { readonly properties?: Expression }; readonly origin: SpecPath },
  key: string,
): SpecPath {
  const overridden = memberOf(settings.properties, key) !== undefined;
  return overridden ? childPath(origin, 'properties', key) : childPath(origin, key);
}
