import { childPath, type Diagnostic, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { PlacedResource } from '../model/template.ts';
import { type ArmFinding, validateResource } from './arm-schema.ts';
import { pointerKeys } from './pointer.ts';

/** Whether the spec has a value at a path. */
export type HasPath = (path: SpecPath) => boolean;

/** What the ARM schema says against a resource, told at the line of the spec that is to blame. */
export function resourceFindings(placed: PlacedResource, hasPath: HasPath): readonly Diagnostic[] {
  return validateResource(placed.resource).map((armFinding) => toDiagnostic(armFinding, placed, hasPath));
}

const codes = { unknownProperty: 'AML4002', readOnly: 'AML4003' } as const;

function toDiagnostic(armFinding: ArmFinding, placed: PlacedResource, hasPath: HasPath): Diagnostic {
  const { kind, message, hint, property, otherVersion } = armFinding;
  const keys = pointerKeys(armFinding.instancePath);
  const simple = kind === 'unknownProperty' || kind === 'readOnly' ? codes[kind] : 'AML4001';
  const { type, apiVersion } = placed.resource;
  return finding(otherVersion === undefined ? simple : 'AML4004', {
    path: specPlace(keys, placed.origin, hasPath),
    ...((kind === 'unknownProperty' || kind === 'readOnly') && { at: 'key' as const }),
    message: otherVersion === undefined ? message : `API version ${apiVersion} has no "${property}"`,
    ...(hint !== undefined && { hint }),
    context: `${placed.place}${friendlyKeys(keys)} (${type}@${apiVersion})`,
  });
}

/**
 * The line of the spec that set a property of the resource: in `properties:` if it is there, also in those of an item of
 * a list, else the word of the same name, else the resource as a whole.
 */
function specPlace(keys: readonly string[], origin: SpecPath, hasPath: HasPath): SpecPath {
  const candidates = keys.flatMap((_, from) => {
    const rest = keys.slice(from);
    return rest.flatMap((__, cut) => {
      const path = rest.slice(0, rest.length - cut);
      const inItem = [...path.slice(0, -1), 'properties', ...path.slice(-1)];
      return (path.length === 1 ? [path] : [path, inItem]).map((place) => childPath(origin, ...place));
    });
  });
  // `properties:` as a whole says least: a word of the spec that is to blame stands beside it.
  const whole = childPath(origin, 'properties');
  return [...candidates.filter((path) => path !== whole), whole].find(hasPath) ?? origin;
}

function friendlyKeys(keys: readonly string[]): string {
  return keys.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`)).join('');
}
