import {
  childPath,
  type Diagnostic,
  pathKeys,
  type Report,
  rootPath,
  type SpecPath,
} from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { placeholderKind } from './placeholder.ts';

/** A spec whose one value can be any placeholder. */
const probe = (value: unknown): unknown => ({ name: 'mlw', workspace: { description: value } });
const probePath = '/workspace/description';

/** Holds the parameters inside `properties:`, which the spec's schema does not look into, to their own shape. */
export function explainPlaceholders(spec: unknown, explain: ExplainShape): readonly Diagnostic[] {
  return placeholdersIn(spec, rootPath, false).flatMap(({ path, value }) =>
    explain(probe(value)).map((found) => ({ ...found, path: childPathOf(path, found.path) })),
  );
}

/** The path of a finding about the probe, in the spec. */
function childPathOf(path: SpecPath, probed: SpecPath): SpecPath {
  return childPath(path, ...pathKeys(probed.slice(probePath.length) as SpecPath));
}

function placeholdersIn(
  value: unknown,
  path: SpecPath,
  inside: boolean,
): ReadonlyArray<{ readonly path: SpecPath; readonly value: unknown }> {
  if (typeof value !== 'object' || value === null) return [];
  if (inside && placeholderKind(value)?.kind === 'parameter') return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    placeholdersIn(inner, childPath(path, key), inside || key === 'properties'),
  );
}

/** What is wrong with the shape of a spec. */
export type ExplainShape = (value: unknown) => readonly Diagnostic[];

/**
 * Holds the values that a parameter may have to the place where it stands: each is put there, and the spec's schema asked
 * again. A default that the place would refuse is refused by Azure too, only later.
 */
export function checkParameterValues(spec: unknown, explain: ExplainShape, report: Report): void {
  for (const { path, value, at } of candidates(spec, rootPath)) {
    const inPlace = explain(replaced(spec, path, value)).find(
      (found) => found.path === path || found.path.startsWith(`${path}/`),
    );
    if (inPlace === undefined) continue;
    const { message, hint } = inPlace;
    report(
      finding('AML2006', {
        path: at,
        message: `as a value of this parameter, ${message}`,
        ...(hint !== undefined && { hint }),
      }),
    );
  }
}

interface Candidate {
  /** Where the parameter stands. */
  readonly path: SpecPath;
  readonly value: unknown;
  /** Where the value stands. */
  readonly at: SpecPath;
}

/** The default and allowed values of every parameter; `properties:` are ARM's, and checked by its own schema. */
function candidates(value: unknown, path: SpecPath): readonly Candidate[] {
  if (typeof value !== 'object' || value === null) return [];
  const placeholder = placeholderKind(value);
  if (placeholder?.kind !== 'parameter') {
    return Object.entries(value).flatMap(([key, inner]) =>
      key === 'properties' ? [] : candidates(inner, childPath(path, key)),
    );
  }
  const { defaultValue, allowedValues = [] } = placeholder.value;
  const allowed = allowedValues.map((item, position) => ({
    path,
    value: item,
    at: childPath(path, 'allowedValues', position),
  }));
  const own = { path, value: defaultValue, at: childPath(path, 'defaultValue') };
  // The empty text is how templates say that nothing is given.
  return defaultValue === undefined || defaultValue === '' ? allowed : [own, ...allowed];
}

/** The spec with another value at a path. */
function replaced(spec: unknown, path: SpecPath, value: unknown, at: SpecPath = rootPath): unknown {
  if (at === path) return value;
  if (typeof spec !== 'object' || spec === null) return spec;
  if (Array.isArray(spec)) return spec.map((item, position) => replaced(item, path, value, childPath(at, position)));
  return Object.fromEntries(
    Object.entries(spec).map(([key, inner]) => [key, replaced(inner, path, value, childPath(at, key))]),
  );
}
