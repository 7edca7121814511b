import type { ArmFinding } from './finding.ts';
import { member } from './json-schema.ts';
import { escapeKey, pointerKeys } from './pointer.ts';
import { propertyPath } from './property-path.ts';
import { otherVersionWith } from './property-versions.ts';
import { translateErrors } from './translate.ts';
import { unknownType } from './unknown-type.ts';
import { createFileLoader, type ValidatorLoader } from './validator-files.ts';

export type { ArmFinding } from './finding.ts';

const fileLoader = createFileLoader();

/**
 * Checks one resource, as it stands in a template, against the ARM schema of its type and API version, and the resources
 * nested in it against theirs.
 * @param location JSON pointer of the resource, put before each `instancePath`; left out, the pointers are into the resource
 */
export function validateResource(
  resource: unknown,
  location = '',
  loader: ValidatorLoader = fileLoader,
): readonly ArmFinding[] {
  return validateNested(resource, { location, parentType: '', loader });
}

interface Place {
  readonly location: string;
  /** The full type of the resource around this one, '' at the top. */
  readonly parentType: string;
  readonly loader: ValidatorLoader;
}

function validateNested(resource: unknown, place: Place): readonly ArmFinding[] {
  const type = fullType(text(resource, 'type'), place.parentType);
  const own = validateOwn(resource, type, place.loader);
  const placed = own.map((finding) => ({ ...finding, instancePath: place.location + finding.instancePath }));
  return [...placed, ...validateChildren(resource, { ...place, parentType: type })];
}

function validateOwn(resource: unknown, type: string, loader: ValidatorLoader): readonly ArmFinding[] {
  const apiVersion = text(resource, 'apiVersion');
  const key = `${type}@${apiVersion}`.toLowerCase();
  const validator = loader.validator(key);
  if (!validator) return [unknownType(type, apiVersion, loader.keys())];
  // An existing resource is only named: what its type requires is already in Azure.
  if (member(resource, 'existing') === true || validator(resource)) return [];
  const schemas = loader.schemas(key);
  const root = schemas.resources[key] ?? {};
  return translateErrors(validator.errors ?? [], resource, root, schemas).map((finding) => {
    if (finding.kind !== 'unknownProperty') return finding;
    const path = propertyPath(root, schemas, resource, pointerKeys(finding.instancePath));
    const other = otherVersionWith(type, apiVersion, path);
    return other ? { ...finding, hint: other.hint, otherVersion: other.apiVersion } : finding;
  });
}

/** Nested resources are a list, or a map where the template has symbolic names. */
function validateChildren(resource: unknown, place: Place): readonly ArmFinding[] {
  const children = member(resource, 'resources');
  if (typeof children !== 'object' || children === null) return [];
  return Object.entries(children).flatMap(([key, child]) =>
    validateNested(child, { ...place, location: `${place.location}/resources/${escapeKey(key)}` }),
  );
}

/** A nested child says only the last part of its type; an extension resource (a lock, say) its whole type. */
function fullType(type: string, parentType: string): string {
  return parentType === '' || /^[^/]+\.[^/]+\//.test(type) ? type : `${parentType}/${type}`;
}

function text(resource: unknown, key: string): string {
  const value = member(resource, key);
  return typeof value === 'string' ? value : '';
}
