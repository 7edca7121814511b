import { styleText } from 'node:util';
import { escapeUnprintable } from '../../diagnostics/characters.ts';
import {
  type ChangeKind,
  type Mark,
  type PropertyChange,
  pathText,
  type ResourceChange,
  type SignatureChange,
} from '../../diff/change.ts';
import { type DiffSection, isSameSide, type ParameterFileChange } from '../../diff/compare-sides.ts';
import { wantsColour } from '../colour.ts';
import { countsOf, type DiffReport, marksIn, shortName, valueTexts, wasText } from './diff-report.ts';

interface DiffTextOptions {
  readonly noColor: boolean;
  /** Columns of the terminal; nothing where a file or a pipe takes the text. */
  readonly columns: number | undefined;
}

type Paint = (style: 'red' | 'green' | 'yellow' | 'bold' | 'magenta', text: string) => string;

/** Longer values say no more to a reader; `--format json` has them whole. */
const longestValue = 160;

/** The comparison for people: resources first, then what callers see. */
export function diffText(report: DiffReport, { noColor, columns }: DiffTextOptions): string {
  const color = wantsColour({ isTerminal: columns !== undefined, noColor, env: process.env });
  const paint: Paint = (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
  const { before, after, sections, parameterFiles, templates } = report;
  const title = paint('bold', escapeUnprintable(`${before} → ${after}`));
  if (isSameSide(report)) return `${title}\n\nNo differences: both deploy the same.\n`;
  const blocks = [
    title,
    ...sections.flatMap((section) => sectionBlocks(section, sections.length > 1, paint)),
    ...block('Parameter files', parameterFiles, (file) => fileText(file, paint), paint),
    ...block('Templates', templates, ({ kind, name }) => head(kind, name, paint), paint),
    summaryText(report),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({ title, diff }: DiffSection, named: boolean, paint: Paint): readonly string[] {
  const { resources, parameters, outputs, incomplete } = diff;
  return [
    ...(named ? [paint('bold', title)] : []),
    ...(incomplete
      ? ['A template is too large to be looked at whole: what is beyond the limits is not compared.']
      : []),
    ...resources.map((one) => resourceText(one, paint)),
    ...block('Parameters', parameters, (one) => signatureText(one, paint), paint),
    ...block('Outputs', outputs, (one) => signatureText(one, paint), paint),
  ];
}

function block<T>(title: string, items: readonly T[], text: (item: T) => string, paint: Paint): readonly string[] {
  return items.length === 0 ? [] : [[paint('bold', title), ...items.map(text)].join('\n')];
}

const signs: Readonly<Record<ChangeKind, string>> = { added: '+', removed: '-', changed: '~' };
const styles = { added: 'green', removed: 'red', changed: 'yellow' } as const;

const head = (kind: ChangeKind, text: string, paint: Paint): string =>
  paint(styles[kind], escapeUnprintable(`${signs[kind]} ${text}`));

function resourceText(change: ResourceChange, paint: Paint): string {
  const { kind, type, name, changes, marks } = change;
  const was = wasText(change);
  return [
    head(kind, `${type} ${shortName(name)}${was === undefined ? '' : `, was ${was}`}`, paint),
    ...markTexts(marks, '  ', paint),
    ...changeTexts(changes, paint),
  ].join('\n');
}

function signatureText({ kind, name, changes, marks }: SignatureChange, paint: Paint): string {
  return [head(kind, name, paint), ...markTexts(marks, '  ', paint), ...changeTexts(changes, paint)].join('\n');
}

const fileText = ({ kind, name, changes }: ParameterFileChange, paint: Paint): string =>
  [head(kind, name, paint), ...changeTexts(changes, paint)].join('\n');

const changeTexts = (changes: readonly PropertyChange[], paint: Paint): readonly string[] =>
  changes.flatMap((change) => [`  ${changeText(change, paint)}`, ...markTexts(change.marks, '    ', paint)]);

function changeText(change: PropertyChange, paint: Paint): string {
  const [before, after] = valueTexts(change).map((text) => escapeUnprintable(shortened(text)));
  const path = shortName(pathText(change.path));
  if (change.kind === 'changed') return head('changed', `${path}: ${before} → ${after}`, paint);
  return head(change.kind, `${path}: ${change.kind === 'added' ? after : before}`, paint);
}

const shortened = (text: string): string => (text.length <= longestValue ? text : `${text.slice(0, longestValue)}…`);

const markTexts = (marks: readonly Mark[], indent: string, paint: Paint): readonly string[] =>
  marks.map(({ code, text }) => `${indent}${paint('magenta', `! ${code} ${text}`)}`);

function summaryText(report: DiffReport): string {
  const { added, removed, changed, refused, ignored, oneWay, renamed, breaking } = countsOf(report);
  const counts = `Resources: ${added} added, ${removed} removed, ${changed} changed.`;
  const stays =
    removed === 0 ? '' : '\nWhat is removed stays in Azure, unless a deployment stack or complete mode deletes it.';
  const meanings = (
    [
      [refused, 'refused by Azure'],
      [ignored, 'not made by a deployment'],
      [oneWay, 'without a way back'],
      [renamed, 'of a name'],
      [breaking, 'that callers must follow'],
    ] as const
  ).flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]));
  if (meanings.length === 0) return counts + stays;
  const codes = [...new Set(marksIn(report).map(({ code }) => code))].sort();
  return `${counts}${stays}\nChanges: ${meanings.join(', ')}. More: \`aml-templates explain ${codes.join(' ')}\``;
}
