import { explainExtra, explainMissing } from './explain-property.ts';
import { explainValue } from './explain-value.ts';
import type { ArmFinding } from './finding.ts';
import { type JsonSchema, member, type ResourceSchemas, type SchemaAt, schemaAt } from './json-schema.ts';
import { pointerKeys } from './pointer.ts';
import type { SchemaError } from './validator-files.ts';

/**
 * Turns ajv's errors into findings: one for each real fault, in ARM's words, with what would have been right.
 * The words come from the schema itself, followed along the same path as the value: ajv's error says only where and which
 * keyword.
 */
export function translateErrors(
  errors: readonly SchemaError[],
  resource: unknown,
  root: JsonSchema,
  schemas: ResourceSchemas,
): readonly ArmFinding[] {
  const findings = errors.flatMap((error) => {
    // `if` only repeats that the variant below it has a fault, which has its own error.
    if (error.keyword === 'if') return [];
    const keys = pointerKeys(error.instancePath);
    const value = keys.reduce(member, resource);
    const at = schemaAt(root, schemas, resource, keys);
    const finding = explain(error, value, at, keys.at(-1) ?? '');
    return finding ? [finding] : [];
  });
  return oneForEachFault(findings);
}

function explain(error: SchemaError, value: unknown, at: SchemaAt, name: string): ArmFinding | undefined {
  switch (error.keyword) {
    case 'additionalProperties':
    case 'closed':
      return explainExtra(error, at);
    case 'required':
      return explainMissing(error, value);
    default:
      return explainValue({ error, value, at, name });
  }
}

/** A union checks its value twice, as the union and as the variant; and a name too long also fails its pattern. */
function oneForEachFault(findings: readonly ArmFinding[]): readonly ArmFinding[] {
  const first = new Map<string, ArmFinding>();
  for (const finding of findings) {
    const fault = finding.kind === 'required' ? `${finding.instancePath} ${finding.property}` : finding.instancePath;
    if (!first.has(fault)) first.set(fault, finding);
  }
  return [...first.values()];
}
