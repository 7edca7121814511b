import { childPath, pathKeys, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { isMapping, type Mapping, replaces, sameForm, valueOfParameter } from './overlay-forms.ts';
import { isNamed, isNamedList, listFromMapping } from './overlay-lists.ts';

/** A spec with one of its environments put over it. */
export interface Overlaid {
  readonly value: unknown;
  /** Where in the file stands what is at a path of `value`. */
  readonly sourceOf: (path: SpecPath) => SpecPath;
  /** Where the overlay takes away what the spec does not have. */
  readonly idle: readonly SpecPath[];
}

/**
 * Puts an overlay over a spec: mappings are merged key by key, lists of named items item by item, all else is replaced.
 * `null` takes a key away.
 */
export function applyOverlay(base: Mapping, overlay: Mapping, overlayPath: SpecPath): Overlaid {
  const merge = new Merge(base);
  const value = merge.mappings(base, overlay, { path: rootPath, base: rootPath, over: overlayPath });
  return { value, sourceOf: (path) => merge.sourceOf(path), idle: merge.idle };
}

/** One place in the merged spec, in the spec and in the overlay. */
interface Place {
  readonly path: SpecPath;
  readonly base: SpecPath;
  readonly over: SpecPath;
}

const inside = ({ path, base, over }: Place, key: string): Place => ({
  path: childPath(path, key),
  base: childPath(base, key),
  over: childPath(over, key),
});

class Merge {
  readonly idle: SpecPath[] = [];
  readonly #spec: Mapping;
  /** Where the value at a path, with all in it that has no place of its own here, comes from. */
  readonly #sources = new Map<SpecPath, SpecPath>();

  constructor(spec: Mapping) {
    this.#spec = spec;
  }

  sourceOf(path: SpecPath): SpecPath {
    const keys = pathKeys(path);
    for (let length = keys.length; length >= 0; length -= 1) {
      const source = this.#sources.get(childPath(rootPath, ...keys.slice(0, length)));
      if (source !== undefined) return childPath(source, ...keys.slice(length));
    }
    return path;
  }

  mappings(base: Mapping, over: Mapping, place: Place): Mapping {
    this.#sources.set(place.path, place.over);
    const members = new Map<string, unknown>();
    for (const [key, value] of Object.entries(base)) {
      const at = inside(place, key);
      this.#sources.set(at.path, at.base);
      members.set(key, value);
    }
    for (const [key, value] of Object.entries(over)) {
      const at = inside(place, key);
      if (value === null && key !== 'new') this.#remove(members, key, at.over);
      else members.set(key, this.#values(members.get(key), value, at));
    }
    return Object.fromEntries(members);
  }

  #remove(members: Map<string, unknown>, key: string, over: SpecPath): void {
    if (!members.delete(key)) this.idle.push(over);
  }

  #values(base: unknown, given: unknown, place: Place): unknown {
    const over = sameForm(base, given, pathKeys(place.path).length);
    const inParameter = valueOfParameter(base, over, this.#spec);
    if (inParameter !== undefined) {
      this.#sources.set(place.path, place.base);
      this.#sources.set(childPath(place.path, 'defaultValue'), place.over);
      return inParameter;
    }
    if (isNamedList(base)) {
      if (isNamedList(over) && over.length > 0) return this.#lists(base, over, place);
      if (isMapping(over)) return this.#byName(base, over, place);
    }
    if (isMapping(base) && isMapping(over) && !replaces(base, over)) return this.mappings(base, over, place);
    return this.#added(over, place);
  }

  /** What the overlay alone has: nothing to take away in it. */
  #added(over: unknown, place: Place): unknown {
    this.#sources.set(place.path, place.over);
    return isMapping(over) ? this.mappings({}, over, { ...place, base: place.over }) : over;
  }

  /** Items by their names, in the order of the spec; new ones come last. */
  #lists(base: readonly Mapping[], over: readonly Mapping[], place: Place): readonly unknown[] {
    const given = over.map((item, position) => ({ item, over: childPath(place.over, position) }));
    return this.#items(base, given, place);
  }

  /** A mapping over a list of named items has their names as keys: so an item can be taken away. */
  #byName(base: readonly Mapping[], over: Mapping, place: Place): readonly unknown[] {
    const gone = new Set(Object.keys(over).filter((name) => over[name] === null));
    for (const name of gone) {
      if (!base.some((item) => item['name'] === name)) this.idle.push(childPath(place.over, name));
    }
    const given = listFromMapping(over).map(({ name, item }) => ({ item, over: childPath(place.over, name) }));
    return this.#items(base, given, place, gone);
  }

  #items(
    base: readonly Mapping[],
    given: ReadonlyArray<{ readonly item: Mapping; readonly over: SpecPath }>,
    place: Place,
    gone: ReadonlySet<unknown> = new Set(),
  ): readonly unknown[] {
    const items = base.map((item, position) => ({ item, from: childPath(place.base, position) }));
    const merged: unknown[] = [];
    const next = (): SpecPath => childPath(place.path, merged.length);
    this.#sources.set(place.path, place.over);
    for (const { item, from } of items.filter(({ item }) => !gone.has(item['name']))) {
      const found = given.find((one) => one.item['name'] === item['name']);
      this.#sources.set(next(), from);
      merged.push(found ? this.#values(item, found.item, { path: next(), base: from, over: found.over }) : item);
    }
    for (const { item, over } of given.filter((one) => !items.some(({ item }) => item['name'] === one.item['name']))) {
      merged.push(isNamed(item) ? this.#added(item, { path: next(), base: over, over }) : item);
    }
    return merged;
  }
}
