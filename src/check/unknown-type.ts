import { showList } from '../diagnostics/show-value.ts';
import { apiVersions } from '../model/api-versions.ts';
import type { ArmFinding } from './finding.ts';
import { suggestionHint } from './suggest.ts';

/** A type, or a version of it, that there is no schema of. `keys` are the known ones, `type@apiVersion` in lower case. */
export function unknownType(type: string, apiVersion: string, keys: readonly string[]): ArmFinding {
  const lower = type.toLowerCase();
  const versions = keys.filter((key) => key.startsWith(`${lower}@`)).map((key) => key.slice(lower.length + 1));
  if (versions.length > 0) {
    return {
      instancePath: '/apiVersion',
      kind: 'unknownType',
      message: `no schema of ${type} at API version ${JSON.stringify(apiVersion)}`,
      hint: `known are ${showList(versions)}`,
      allowed: versions,
    };
  }
  const hint = suggestionHint(type, Object.keys(apiVersions));
  return {
    instancePath: '/type',
    kind: 'unknownType',
    message: `no schema of resource type ${JSON.stringify(type)}`,
    ...(hint !== undefined && { hint }),
  };
}
