import { styleText } from 'node:util';
import { escapeUnprintable } from './characters.ts';
import type { Diagnostic, RelatedPlace, Severity } from './diagnostic.ts';
import { friendlyPath } from './friendly-path.ts';
import { type Place, placeOf, type SourceText } from './place.ts';
import { sourceFrame } from './source-frame.ts';

export interface FormatOptions extends SourceText {
  /** Colours for a terminal; none unless asked for. */
  readonly color?: boolean | undefined;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** Whether the output is a terminal is for the caller to know. */
const paintAlways: Paint = (style, text) => styleText(style, text, { validateStream: false });
const paintNever: Paint = (_, text) => text;

const gutterWidth = 4;
const severityStyles: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** A finding for people: its place, what is wrong, the line it is on, and what to do about it. No final newline. */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatOptions): string {
  const paint = options.color ? paintAlways : paintNever;
  const place = isAboutOutput(diagnostic) ? undefined : placeOf(diagnostic, options);
  return [
    headline(diagnostic, options.file, place, paint),
    ...(place === undefined ? [] : frameLines(diagnostic.severity, options.text, place, paint)),
    ...(diagnostic.context === undefined ? [] : [`  in ${escapeUnprintable(diagnostic.context)}`]),
    ...(diagnostic.related ?? []).map((related) => relatedLine(related, options)),
    hintLine(diagnostic, paint),
  ].join('\n');
}

/** Whether a finding is about the files that are written: no line of the spec is to blame. */
function isAboutOutput({ code }: Diagnostic): boolean {
  return code.startsWith('AML5');
}

/** How many findings there are of each severity: `2 errors, 1 warning in workspace.yml`. */
export function formatSummary(diagnostics: readonly Diagnostic[], file: string): string {
  const counts = (['error', 'warning', 'info'] as const)
    .map((severity) => ({
      severity,
      count: diagnostics.filter((diagnostic) => diagnostic.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${count === 1 || severity === 'info' ? severity : `${severity}s`}`);
  return `${counts.length === 0 ? 'no findings' : counts.join(', ')} in ${escapeUnprintable(file)}`;
}

function headline(
  { severity, code, path, message }: Diagnostic,
  file: string,
  place: Place | undefined,
  paint: Paint,
): string {
  const where = paint('bold', place === undefined ? `${escapeUnprintable(file)}:` : placeText(file, place));
  const subject = escapeUnprintable(friendlyPath(path));
  const title = subject === '' ? code : `${code} ${subject}`;
  return `${where} ${paint(severityStyles[severity], severity)} ${title}: ${escapeUnprintable(message)}`;
}

function placeText(file: string, { line, column }: Place): string {
  return `${escapeUnprintable(file)}:${line}:${column}`;
}

function frameLines(severity: Severity, text: string, place: Place, paint: Paint): string[] {
  if (text === '') return [];
  const { line, carets } = sourceFrame(text, place);
  const number = String(place.line).padStart(gutterWidth);
  const gutter = ' '.repeat(number.length);
  return [
    `${paint('dim', `${number} |`)} ${line}`.trimEnd(),
    `${paint('dim', `${gutter} |`)} ${paint(severityStyles[severity], carets)}`,
  ];
}

function relatedLine(related: RelatedPlace, source: SourceText): string {
  return `  see ${placeText(source.file, placeOf(related, source))} ${escapeUnprintable(related.message)}`;
}

function hintLine({ hint, code }: Diagnostic, paint: Paint): string {
  const more = `More: \`aml-templates explain ${code}\``;
  if (hint === undefined) return `  ${paint('dim', more)}`;
  const sentence = /[.?!]$/.test(hint) ? hint : `${hint}.`;
  return `  ${paint('cyan', 'hint:')} ${escapeUnprintable(sentence)} ${paint('dim', more)}`;
}
