import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { type Associated, statedFacts } from '../../model/associated.ts';
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

/** A value of the spec, and where it stands. */
export interface SettingPlace {
  readonly value: Expression | undefined;
  readonly path: SpecPath;
  /** Whether it is a setting of what the template makes, not a fact about what exists. */
  readonly isSetting: boolean;
}

/** Where the spec says what a setting of a resource is: where it makes the resource, and where it states a fact about it. */
export function settingPlaces<K extends string>(
  resource: Associated<{ readonly [P in K | 'properties']?: Expression }, { readonly [P in K]?: Expression }>,
  key: K,
): readonly SettingPlace[] {
  const found = settingsOf(resource);
  const value = found && (memberOf(found.settings.properties, key) ?? found.settings[key]);
  const stated = { value: statedFacts(resource)?.[key], path: childPath(existingPath(resource), key) };
  return [
    ...(found ? [{ value, path: settingPath(found, key), isSetting: true }] : []),
    { ...stated, isSetting: false },
  ];
}
