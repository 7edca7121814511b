import { markdownCode, markdownProse } from '../../artifacts/markdown.ts';
import { escapeUnprintable } from '../../diagnostics/characters.ts';
import {
  type Mark,
  type PropertyChange,
  pathText,
  type ResourceChange,
  type SignatureChange,
} from '../../diff/change.ts';
import { type DiffSection, isSameSide } from '../../diff/compare-sides.ts';
import { countsOf, type DiffReport, shortName, valueTexts, wasText } from './diff-report.ts';

/** GitHub takes 65,536 characters in a comment. */
const longest = 60_000;

/** The comparison for a pull request. */
export function diffMarkdown(report: DiffReport): string {
  const { before, after, sections, parameterFiles, templates } = report;
  const title = `### ${code(before)} → ${code(after)}`;
  if (isSameSide(report)) return `${title}\n\nNo differences: both deploy the same.\n`;
  const { added, removed, changed } = countsOf(report);
  const files = [
    ...templates.map(({ kind, name }) => `- **${kind}** ${code(name)}`),
    ...parameterFiles.flatMap(({ kind, name, changes }) => [
      `- **${kind}** ${code(name)}`,
      ...changes.flatMap(changeLines),
    ]),
  ];
  const lines = [
    title,
    '',
    `${added} added, ${removed} removed, ${changed} changed.`,
    ...sections.flatMap((section) => sectionLines(section, sections.length > 1)),
    ...headed('Files', files),
  ];
  return `${limited(lines).join('\n')}\n`;
}

const code = (text: string): string => markdownCode(escapeUnprintable(text));

function limited(lines: readonly string[]): readonly string[] {
  let length = 0;
  const end = lines.findIndex((line) => {
    length += line.length + 1;
    return length > longest;
  });
  return end < 0 ? lines : [...lines.slice(0, end), '', `… and ${lines.length - end} more lines.`];
}

const headed = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `#### ${title}`, '', ...lines];

function sectionLines({ title, diff }: DiffSection, named: boolean): readonly string[] {
  const suffix = named ? `: ${title}` : '';
  return [
    ...headed(`Resources${suffix}`, diff.resources.flatMap(resourceLines)),
    ...headed(`Parameters${suffix}`, diff.parameters.flatMap(signatureLines)),
    ...headed(`Outputs${suffix}`, diff.outputs.flatMap(signatureLines)),
  ];
}

function resourceLines(change: ResourceChange): readonly string[] {
  const { kind, type, name, changes, marks } = change;
  const was = wasText(change);
  return [
    `- **${kind}** ${code(shortName(name))} (${code(type)})${was === undefined ? '' : `, was ${code(was)}`}`,
    ...markLines(marks, '  '),
    ...changes.flatMap(changeLines),
  ];
}

const signatureLines = ({ kind, name, changes, marks }: SignatureChange): readonly string[] => [
  `- **${kind}** ${code(name)}`,
  ...markLines(marks, '  '),
  ...changes.flatMap(changeLines),
];

function changeLines(change: PropertyChange): readonly string[] {
  const [before, after] = valueTexts(change).map((text) => (text === '' ? '' : code(text)));
  const path = code(shortName(pathText(change.path)));
  const values = { changed: `${before} → ${after}`, added: `added ${after}`, removed: `removed ${before}` };
  return [`  - ${path}: ${values[change.kind]}`, ...markLines(change.marks, '    ')];
}

const markLines = (marks: readonly Mark[], indent: string): readonly string[] =>
  marks.map(({ code: name, text, source }) => {
    const label = source === undefined ? `**${name}**` : `[**${name}**](${source})`;
    return `${indent}- ${label} ${markdownProse(text)}`;
  });
