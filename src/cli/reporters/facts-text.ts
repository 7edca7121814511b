import { styleText } from 'node:util';
import { escapeUnprintable } from '../../diagnostics/characters.ts';
import type { Facts } from '../../facts/facts.ts';
import { wantsColour } from '../colour.ts';
import { sectionsOf } from './facts-sections.ts';
import { type Row, tableText } from './table.ts';

interface FactsTextOptions {
  readonly noColor: boolean;
  /** Columns of the terminal; nothing where a file or a pipe takes the text. */
  readonly columns: number | undefined;
}

const indent = '  ';

/** What is known of a spec without errors, as tables. */
export function factsText(file: string, facts: Facts, { noColor, columns }: FactsTextOptions): string {
  const color = wantsColour({ isTerminal: columns !== undefined, noColor, env: process.env });
  const bold = (text: string): string => (color ? styleText('bold', text, { validateStream: false }) : text);
  const sections = sectionsOf(facts).map(({ title, rows }) => `\n${bold(title)}\n${sectionText(rows, columns)}`);
  return `${bold(headline(facts, file))}\n${sections.join('')}`;
}

function headline({ workspace }: Facts, file: string): string {
  const { name, kind, existing, region } = workspace;
  const made = kind === 'Registry' ? 'a registry' : `a workspace of kind ${kind}`;
  const what = existing ? 'an existing workspace' : `${made}, in ${regionWords(region)}`;
  return escapeUnprintable(`${file}: ${name}, ${what}`);
}

const regionWords = (region: string): string => (region.startsWith('<') ? `the ${region.slice(1, -1)} region` : region);

function sectionText(rows: readonly Row[], columns: number | undefined): string {
  const safe = rows.map((row) => row.map(escapeUnprintable));
  const text = tableText(safe, columns === undefined ? undefined : columns - indent.length);
  return text.replaceAll(/^(?=.)/gm, indent);
}
