import { compareSides, isSameSide, type SidesDiff } from '../diff/compare-sides.ts';
import type { generate } from '../pipeline.ts';
import { readSide } from './diff-side.ts';
import { type ExitCode, exitCode, worstOf } from './exit-code.ts';
import type { DiffOptions, Ending } from './options.ts';
import type { Output } from './output.ts';
import { diffJson } from './reporters/diff-json.ts';
import { diffMarkdown } from './reporters/diff-markdown.ts';
import { type DiffReport, marksIn } from './reporters/diff-report.ts';
import { diffText } from './reporters/diff-text.ts';
import type { SpecResult } from './spec-result.ts';

/** What comparing or drawing specs takes of the rest of the program, which is a part of its own. */
export interface SpecTools {
  readonly generate: typeof generate;
  /** What is wrong with a spec, for people. */
  readonly errorsOf: (result: SpecResult) => string;
}

/** Compares two specs, output folders or templates, and tells what is different. */
export async function runDiff(options: DiffOptions, output: Output, tools: SpecTools): Promise<Ending> {
  const { before, after } = options;
  const [old, made] = [readSide(before, tools.generate), readSide(after, tools.generate)];
  const faulty = [old, made].flatMap((one) => (one.kind === 'faulty' ? [one.result] : []));
  if (old.kind === 'faulty' || made.kind === 'faulty') {
    output.err(faulty.map(tools.errorsOf).join('\n'));
    return { exitCode: exitCode.findings, ranFully: false };
  }
  const found = compareSides(old.side, made.side);
  const report: DiffReport = { before, after, kinds: [old.kind, made.kind], ...found };
  output.out(textOf(report, options, output));
  return { exitCode: codeOf(found, options), ranFully: true };
}

function textOf(report: DiffReport, { format, noColor, quiet }: DiffOptions, { outColumns }: Output): string {
  switch (format) {
    case 'json':
      return diffJson(report);
    case 'markdown':
      return diffMarkdown(report);
    case 'text':
      return quiet ? '' : diffText(report, { noColor, columns: outColumns });
  }
}

/** Differences are no failure unless asked for, nor are marks. */
function codeOf(found: SidesDiff, options: DiffOptions): ExitCode {
  const differs = options.exitCode && !isSameSide(found) ? [exitCode.differences] : [];
  const marked = options.failOn === 'warning' && marksIn(found).length > 0 ? [exitCode.findings] : [];
  return worstOf([exitCode.fine, ...differs, ...marked]);
}
