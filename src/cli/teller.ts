import { wantsColour } from './colour.ts';
import { type ExitCode, exitCode, worstOf } from './exit-code.ts';
import type { Ending, GenerateOptions, SpecOptions } from './options.ts';
import type { Output } from './output.ts';
import { type Progress, startProgress } from './progress.ts';
import { differenceText } from './reporters/difference-text.ts';
import { nextText } from './reporters/next-text.ts';
import { totalsText } from './reporters/totals-text.ts';
import type { SpecReport } from './spec-report.ts';
import type { FileDifference } from './spec-result.ts';
import { Totals } from './totals.ts';

type TellOptions = SpecOptions & Partial<GenerateOptions>;

/** So many lines of differences are shown in one call. */
const mostDifferingLines = 1000;

/** With more specs than this, files are not told one by one, nor what has not changed. */
const manySpecs = 100;

/** Tells what becomes of the specs of a call, one after the other, and keeps no more of them than figures. */
export class Teller {
  readonly #options: TellOptions;
  readonly #output: Output;
  readonly #progress: Progress;
  readonly #totals: Totals;
  readonly #codes = new Set<ExitCode>();
  #room = mostDifferingLines;
  /** What belongs before the next text, if there is one. */
  #gap = '';
  #dataGap = '';

  constructor(total: number, options: TellOptions, output: Output) {
    this.#options = options;
    this.#output = output;
    this.#totals = new Totals(total);
    this.#progress = startProgress(total, output, options.quiet);
    if (options.format === 'json') output.out('{\n  "specs": [');
  }

  /** Whether what people read may be coloured. */
  readonly color = (): boolean => {
    const { errIsTerminal: isTerminal } = this.#output;
    return wantsColour({ isTerminal, noColor: this.#options.noColor, env: process.env });
  };

  /** `file` is next, or one of those that are made at the moment. */
  starts(file: string): void {
    this.#progress.step(this.#totals.told, file);
  }

  tell(report: SpecReport): void {
    this.#totals.add(report);
    this.#codes.add(report.exitCode);
    if (this.#options.check === true && report.outcome === 'changed') this.#codes.add(exitCode.differences);
    const differences = this.#cut(report.differences);
    if (report.json !== undefined) this.#tellJson(report.json, differences);
    else this.#tellWords(report, differences);
  }

  /** Says what there is to say at the end. `stopped`: the call was broken off. */
  end(stopped: boolean): Ending {
    this.#progress.end();
    if (this.#options.format === 'json') this.#endJson();
    else if (!this.#options.quiet) this.#say(this.#lastWords(stopped));
    return { exitCode: worstOf([...this.#codes]), ranFully: this.#totals.ranFully };
  }

  #lastWords(stopped: boolean): string {
    if (this.#options.out === undefined || this.#options.stdout === true) return '';
    return totalsText(this.#totals, this.#options, stopped) + (stopped ? '' : nextText(this.#totals, this.#options));
  }

  #tellWords(report: SpecReport, differences: readonly FileDifference[]): void {
    const { findings, files, out = '.', data, outcome } = report;
    const isListed = this.#totals.total <= manySpecs || outcome === 'changed';
    const lines = differences.length === 0 ? '' : `${differenceText(out, differences, this.color())}\n`;
    this.#say(findings);
    if (isListed) this.#say(`${files}${lines}`);
    if (data === undefined || data === '') return;
    this.#progress.hide();
    this.#output.out(this.#dataGap + data);
    this.#dataGap = '\n\n';
  }

  /** A text that ends with an empty line has it only if another text follows. */
  #say(text: string): void {
    if (text === '') return;
    this.#progress.hide();
    const hasGap = text.endsWith('\n\n');
    this.#output.err(this.#gap + (hasGap ? text.slice(0, -1) : text));
    this.#gap = hasGap ? '\n' : '';
  }

  #tellJson(json: object, differences: readonly FileDifference[]): void {
    const told = differences.map(({ name, lines, left }) => ({ path: name, lines, left }));
    const whole = 'differences' in json ? { ...json, differences: told } : json;
    this.#progress.hide();
    this.#output.out(`${this.#dataGap}\n    ${indented(whole, '    ')}`);
    this.#dataGap = ',';
  }

  #endJson(): void {
    const { told, failed, counts } = this.#totals;
    const { error: errors, warning: warnings, info: infos } = counts;
    const summary = { specs: told, unreadable: failed, errors, warnings, infos };
    this.#output.out(`\n  ],\n  "summary": ${indented(summary, '  ')}\n}\n`);
  }

  /** As many of the lines as a call may still show. */
  #cut(differences: readonly FileDifference[]): readonly FileDifference[] {
    return differences.flatMap((difference) => {
      if (this.#room <= 0) return [];
      const lines = difference.lines.slice(0, this.#room);
      this.#room -= lines.length;
      return [{ ...difference, lines, left: difference.left + difference.lines.length - lines.length }];
    });
  }
}

const indented = (value: object, indent: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
