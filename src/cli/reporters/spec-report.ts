import type { Diagnostic, Severity } from '../../diagnostics/diagnostic.ts';
import type { GenerateOptions, SpecOptions } from '../options.ts';
import type { SpecReport } from '../spec-report.ts';
import { codeOf, differs, hasErrors, type SpecResult } from '../spec-result.ts';
import { filesText } from './files-text.ts';
import { findingsText, summaryText } from './findings-text.ts';
import { specJson } from './json.ts';
import { deployCommand } from './next-text.ts';

/** What decides on how a spec is reported. */
export interface ReportOptions
  extends SpecOptions,
    Partial<Pick<GenerateOptions, 'out' | 'stdout' | 'check' | 'dryRun'>> {
  readonly color: () => boolean;
}

/** All that a call says of one spec, ready to be printed. */
export function reportSpec(result: SpecResult, options: ReportOptions): SpecReport {
  const { out, changes, differences = [], data } = result;
  const writes = options.out !== undefined && options.stdout !== true;
  const isForPeople = options.format === 'text';
  const outcome = outcomeOf(result);
  return {
    file: result.source.file,
    exitCode: codeOf(result, options),
    ranFully: outcome !== 'failed' && !hasErrors(result),
    outcome,
    counts: countsOf(result.diagnostics),
    findings: isForPeople ? findingsOf(result, options) : '',
    files: isForPeople && writes && !options.quiet ? filesText(result, options) : '',
    ...(out !== undefined && { out }),
    differences,
    ...(data !== undefined && { data }),
    ...(!isForPeople && { json: specJson(result) }),
    ...(writes && isGood(outcome) && { deploy: deployCommand(result) }),
    isKept: changes.some(({ state }) => state === 'handEdited' || state === 'foreign'),
  };
}

const isGood = (outcome: SpecReport['outcome']): boolean => outcome === 'changed' || outcome === 'unchanged';

function outcomeOf(result: SpecResult): SpecReport['outcome'] {
  if (result.failure !== undefined) return 'failed';
  if (hasErrors(result)) return 'faulty';
  return differs(result) ? 'changed' : 'unchanged';
}

function countsOf(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}

/** `validate` and `explain` write no files, so that each spec gets its summary. */
function findingsOf(result: SpecResult, { color, quiet, out }: ReportOptions): string {
  if (result.failure !== undefined) return result.failure;
  const text = result.diagnostics.length === 0 ? '' : findingsText(result, color(), quiet);
  return quiet || out !== undefined ? text : `${text}${summaryText(result)}`;
}
