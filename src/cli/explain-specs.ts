import { findInputs } from './inputs.ts';
import type { Ending, SpecOptions } from './options.ts';
import type { Output } from './output.ts';
import { factsText } from './reporters/facts-text.ts';
import { reportSpec } from './reporters/spec-report.ts';
import { type Act, runSpec } from './run-spec.ts';
import { runSpecs } from './run-specs.ts';
import type { SpecTask } from './spec-task.ts';
import { Teller } from './teller.ts';

/** `explain <spec…>`: what each spec makes and what that means. Nothing is written. */
export async function explainSpecs(options: SpecOptions, output: Output): Promise<Ending> {
  const inputs = await findInputs(options);
  const teller = new Teller(inputs.length, options, output);
  const act = actOf(options, output);
  const task: SpecTask = (input) => {
    const result = runSpec(input, act, options.verbose);
    const report = reportSpec(result, { ...options, color: teller.color });
    const hasNews = result.failure !== undefined || result.diagnostics.length > 0;
    return hasNews ? report : { ...report, findings: '' };
  };
  return runSpecs(inputs, task, teller);
}

/** The facts are data; findings go to standard error, as ever. */
function actOf({ noColor, format }: SpecOptions, { outColumns: columns }: Output): Act {
  return ({ file }, { diagnostics, facts }) => {
    if (facts === undefined) return { changes: [], diagnostics };
    const data = format === 'text' ? { data: factsText(file, facts, { noColor, columns }) } : {};
    return { changes: [], diagnostics, facts, ...data };
  };
}
