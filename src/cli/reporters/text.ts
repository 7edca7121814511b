import { formatDiagnostic, formatSummary } from '../../diagnostics/format.ts';
import { wantsColour } from '../colour.ts';
import type { GenerateOptions, SpecOptions } from '../options.ts';
import type { Output } from '../output.ts';
import type { SpecResult } from '../spec-result.ts';
import { filesText } from './files-text.ts';
import { nextText } from './next-text.ts';

type TextOptions = SpecOptions & Partial<GenerateOptions>;

/** The whole call for people, on standard error: the findings of all specs, then the files, then what to type next. */
export function reportText(results: readonly SpecResult[], options: TextOptions, output: Output): void {
  const { err, errIsTerminal } = output;
  const color = wantsColour({ isTerminal: errIsTerminal, noColor: options.noColor, env: process.env });
  for (const result of results) err(findingsText(result, color, options.quiet));
  if (options.quiet) return;
  if (options.out === undefined) err(results.filter(isReadable).map(summaryLine).join(''));
  else if (options.stdout !== true) {
    err(filesText(results, options.check === true || options.dryRun === true));
    err(nextText(results, options));
  }
}

const isReadable = ({ failure }: SpecResult): boolean => failure === undefined;

const summaryLine = ({ diagnostics, source }: SpecResult): string => `${formatSummary(diagnostics, source.file)}\n`;

/** `quiet` leaves the errors. */
function findingsText(result: SpecResult, color: boolean, quiet: boolean): string {
  const { source, failure } = result;
  if (failure !== undefined) return `${source.file}: ${failure}\n`;
  const told = result.diagnostics.filter(({ severity }) => !quiet || severity === 'error');
  return told.map((diagnostic) => `${formatDiagnostic(diagnostic, { ...source, color })}\n\n`).join('');
}
