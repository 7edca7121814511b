import type { ErrorObject } from 'ajv';
import isRight from '../../generated/spec-validator.cjs';
import { builtPath, requireFile } from '../built-file.ts';

/**
 * One fault as ajv tells it, with its instance path, keyword and parameters. It has no message, since those that a user
 * reads are made where the place is known, and an empty schema path: both would make the validator twice the size.
 */
export type SpecFault = ErrorObject;

/** ajv's standalone validator; its findings are left on `errors`. */
interface PartValidator {
  (value: unknown): boolean;
  errors?: readonly SpecFault[] | null;
}

/**
 * What is wrong with a value that claims to be a spec; nothing when it is one. That an `if` failed is left out: what its
 * `then` or `else` found is there.
 */
export function validateSpec(value: unknown): readonly SpecFault[] {
  const faults = isRight(value) ? [] : faultsOf(validatorOf('spec-validator'), value);
  if (typeof value !== 'object' || value === null) return faults;
  const workspace: unknown = Reflect.get(value, 'workspace');
  return [
    ...faults,
    ...faultsApart(value, isRight.sectionKeys),
    ...faultsApart(workspace, isRight.rareWorkspaceKeys, 'workspace'),
  ];
}

/** What is wrong under those keys of a mapping that have validators of their own. */
function faultsApart(value: unknown, keys: readonly string[], parent?: string): readonly SpecFault[] {
  if (typeof value !== 'object' || value === null) return [];
  const place = parent === undefined ? [] : [parent];
  return keys
    .filter((key) => Object.hasOwn(value, key))
    .flatMap((key) =>
      faultsOf(validatorOf(`sections/${[...place, key].join('.')}`), Reflect.get(value, key)).map((fault) => ({
        ...fault,
        instancePath: `/${[...place, key].join('/')}${fault.instancePath}`,
      })),
    );
}

function faultsOf(validator: PartValidator, value: unknown): readonly SpecFault[] {
  if (validator(value)) return [];
  return (validator.errors ?? []).filter(({ keyword }) => keyword !== 'if');
}

const loaded = new Map<string, PartValidator>();

/**
 * Most specs have few sections or none, and are right in their shape: the validator of each section, and the one that
 * tells what is wrong with the rest, is loaded when it is first needed.
 */
function validatorOf(name: string): PartValidator {
  const known = loaded.get(name) ?? (requireFile(builtPath(`on-demand/${name}.cjs`)) as PartValidator);
  loaded.set(name, known);
  return known;
}
