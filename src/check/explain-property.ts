import type { ArmFinding } from './finding.ts';
import { adviceFor } from './former-properties.ts';
import { member, type SchemaAt } from './json-schema.ts';
import { escapeKey } from './pointer.ts';
import { suggestionHint } from './suggest.ts';
import type { SchemaError } from './validator-files.ts';

/** A property that its object does not have, or that only the service sets. */
export function explainExtra({ instancePath, params }: SchemaError, at: SchemaAt): ArmFinding {
  const property = params?.additionalProperty ?? '';
  const place = { instancePath: `${instancePath}/${escapeKey(property)}`, property };
  if (at.schemas.some((schema) => schema['x-readOnly']?.includes(property))) {
    return {
      ...place,
      kind: 'readOnly',
      message: `"${property}" is read-only`,
      hint: 'leave it out: only the service sets it',
    };
  }
  const names = [...new Set(at.schemas.flatMap((schema) => Object.keys(schema.properties ?? {})))].filter(
    (name) => name !== 'copy',
  );
  const hint = adviceFor(property) ?? suggestionHint(property, names);
  return {
    ...place,
    kind: 'unknownProperty',
    message: `unknown property "${property}"`,
    ...(hint !== undefined && { hint }),
    allowed: names,
  };
}

/** A property that is missing; none if a `copy` in the same object makes it. */
export function explainMissing({ instancePath, params }: SchemaError, value: unknown): ArmFinding | undefined {
  const property = params?.missingProperty ?? '';
  const copies = member(value, 'copy');
  if (Array.isArray(copies) && copies.some((copy) => member(copy, 'name') === property)) return undefined;
  return { instancePath, kind: 'required', message: `"${property}" is missing`, property };
}
