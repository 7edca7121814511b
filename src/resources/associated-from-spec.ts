import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import type { Associated, ExistingResource } from '../model/associated.ts';
import { resourceId } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type { AssociatedForms, AssociatedSpec } from '../spec/types/associated.ts';
import { type AssociatedPlace, type AssociatedReading, reportNone } from './associated-reading.ts';
import { choiceFromSpec } from './choice-from-spec.ts';
import { type ExistingPlace, existingId, statedFrom } from './existing-id.ts';
import { nameFromSpec, type ResourceKind } from './resource-name.ts';

/** An associated resource in whichever form the spec gives it. */
export function associatedFromSpec<N extends object, E extends ExistingPlace, S>(
  reading: AssociatedReading<N, S>,
  spec: AssociatedSpec<N, E> | undefined,
  place: AssociatedPlace,
  reader: SpecReader,
): Associated<S, Members<E>> {
  const { path } = place;
  const forms = formsOf<N, E>(spec ?? place.default);
  if (forms === 'none') {
    reportNone(reading, place, reader);
    return { mode: 'none', origin: path };
  }
  if (forms.existing !== undefined) {
    return existingFromSpec(reading.kind, forms.existing, childPath(path, 'existing'), reader);
  }
  if (forms.choice !== undefined) {
    return choiceFromSpec(reading, forms.choice, { ...place, path: childPath(path, 'choice') }, reader);
  }
  const origin = 'new' in Object(spec) ? childPath(path, 'new') : path;
  const settings: N & { readonly name?: unknown } = forms.new ?? Object.create(null);
  const name = nameFromSpec(reading.kind, { name: settings.name, path: origin }, reader);
  const id = resourceId(reading.kind.type, name);
  return {
    mode: 'new',
    type: reading.kind.type,
    name,
    id,
    settings: reading.settingsFromSpec(settings, origin, reader),
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
