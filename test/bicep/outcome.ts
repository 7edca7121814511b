import { printBicep } from '../../src/bicep/print-bicep.ts';
import type { JsonObject as Template } from '../../src/model/expression.ts';
import { deploymentChanges } from '../engine/deployment-changes.ts';
import type { JsonObject } from '../engine/json.ts';
import { type ParameterSet, parameterSets } from '../engine/parameter-sweep.ts';
import { judgeBicep } from './findings.ts';

/** What became of a template that was printed as Bicep. */
export interface Outcome {
  /** `same`: it compiles, and deploys the same. */
  readonly status: 'same' | 'different' | 'error' | 'refused';
  /** Why it is not `same`. */
  readonly words: readonly string[];
  /** All that Microsoft's tools find in the Bicep, every rule of the linter on. */
  readonly findings: readonly string[];
}

/** Prints the template, compiles the files and compares what they deploy. */
export async function outcomeOf(
  template: JsonObject,
  sets: readonly ParameterSet[] = parameterSets(template, {}, 0),
): Promise<Outcome> {
  const { files, refusals } = printBicep(template as Template);
  if (refusals.length > 0) {
    return { status: 'refused', words: refusals.map(({ path, message }) => `${path}: ${message}`), findings: [] };
  }
  const { template: compiled, errors, findings } = await judgeBicep(files);
  if (compiled === undefined) return { status: 'error', words: errors, findings };
  const words = await deploymentChanges(template, compiled, sets);
  return { status: words.length === 0 ? 'same' : 'different', words, findings };
}

/** What is wrong with the Bicep of one of our own templates: nothing may be. */
export async function bicepFaults(template: JsonObject, sets?: readonly ParameterSet[]): Promise<readonly string[]> {
  const { status, words, findings } = await outcomeOf(template, sets);
  return [...(status === 'same' ? [] : words.map((word) => `${status}: ${word}`)), ...findings];
}
