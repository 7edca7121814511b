import { wantsColour } from '../colour.ts';
import type { GenerateOptions, SpecOptions } from '../options.ts';
import type { Output } from '../output.ts';
import type { SpecResult } from '../spec-result.ts';
import { filesText } from './files-text.ts';
import { nextText } from './next-text.ts';

type TextOptions = SpecOptions & Partial<GenerateOptions>;

/** The whole call for people, on standard error: the findings of all specs, then the files, then what to type next. */
export async function reportText(results: readonly SpecResult[], options: TextOptions, output: Output): Promise<void> {
  const { err } = output;
  const isValidation = options.out === undefined;
  if (isValidation || results.some(hasNews)) await tellFindings(results, options, output);
  if (options.quiet || isValidation || options.stdout === true) return;
  const lookOnly = options.check === true || options.dryRun === true;
  err(filesText(results, { lookOnly, color: wantsColourOn(output, options) }));
  err(nextText(results, options));
}

export const hasNews = ({ diagnostics, failure }: SpecResult): boolean =>
  failure !== undefined || diagnostics.length > 0;

/** What formats findings is loaded only when there are some: it needs tables of Unicode, which take their time. */
async function tellFindings(results: readonly SpecResult[], options: TextOptions, output: Output): Promise<void> {
  const { findingsText, summaryText } = await import('./findings-text.ts');
  const color = wantsColourOn(output, options);
  for (const result of results) {
    const { source, failure } = result;
    output.err(failure === undefined ? findingsText(result, color, options.quiet) : `${source.file}: ${failure}\n`);
  }
  if (options.quiet || options.out !== undefined) return;
  output.err(
    results
      .filter(({ failure }) => failure === undefined)
      .map(summaryText)
      .join(''),
  );
}

const wantsColourOn = ({ errIsTerminal }: Output, { noColor }: TextOptions): boolean =>
  wantsColour({ isTerminal: errIsTerminal, noColor, env: process.env });
