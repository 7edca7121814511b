import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { escapeUnprintable } from '../diagnostics/characters.ts';
import { type Report, rootPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { maxNesting, maxValues } from './yaml-limits.ts';
import { findSlip } from './yaml-slips.ts';
import { startOf } from './yaml-span.ts';
import { type YamlNode, yamlTree } from './yaml-tree.ts';

/** The one document of the text. Reports what is no YAML, and when there is no document or more than one. */
export function parseYaml(text: string, report: Report): YamlNode | undefined {
  const events = readEvents(text, report);
  if (events === undefined) return undefined;
  const starts = events.flatMap((event, index) => (event.type === EVENT_ID.DOCUMENT ? [index] : []));
  if (starts.length > 1) return reportSecondDocument(events.slice(starts[1]), text, report);
  if (countNodes(events) > 2 * maxValues) return reportTooMany(report);
  checkVersion(events[0], text, report);
  const root = yamlTree(events, text);
  if (root === undefined || (root.kind === 'scalar' && root.value === null)) return reportEmpty(report);
  return root;
}

function readEvents(text: string, report: Report): Event[] | undefined {
  try {
    return parseEvents(text, { maxDepth: maxNesting });
  } catch (error) {
    // js-yaml asks that whatever it throws be caught: it is about the text.
    reportSyntax(error, text, report);
    return undefined;
  }
}

function reportSyntax(error: unknown, text: string, report: Report): void {
  const reason = error instanceof YAMLException ? error.reason : String(error);
  const offset = error instanceof YAMLException ? error.mark?.position : undefined;
  const at = { path: rootPath, ...(offset !== undefined && { offset }) };
  if (reason.startsWith('nesting exceeded')) {
    report(finding('AML1013', { ...at, message: `values are nested more than ${maxNesting} levels deep` }));
    return;
  }
  const slip = offset === undefined ? undefined : findSlip(text, offset);
  if (slip !== undefined) {
    report(finding('AML1001', { path: rootPath, ...slip }));
    return;
  }
  const hint = syntaxHints.find(({ pattern }) => pattern.test(reason))?.hint;
  report(finding('AML1001', { ...at, message: escapeUnprintable(reason), ...(hint !== undefined && { hint }) }));
}

/** What to do about the commonest slips, by the reader's own words for them. */
const syntaxHints: ReadonlyArray<{ readonly pattern: RegExp; readonly hint: string }> = [
  { pattern: /tab characters/, hint: 'indent with spaces: YAML does not allow tabs there' },
  {
    pattern: /bad indentation|deficient indentation/,
    hint: 'keys of one mapping start in the same column; a text with ": " in it needs quotes',
  },
  { pattern: /quoted scalar/, hint: 'the closing quote is missing' },
  { pattern: /flow collection/, hint: 'look for a missing comma, bracket or brace' },
  { pattern: /expected ':'|multiline key/, hint: 'each line of a mapping has the form `key: value`' },
  { pattern: /document separator|can not read/, hint: 'put the text in quotes if it is meant as one value' },
  { pattern: /escape sequence|hexadecimal/, hint: 'write a backslash in double quotes as \\\\, or use single quotes' },
];

/** The keys and the values; there are never more keys than values. */
function countNodes(events: readonly Event[]): number {
  return events.filter(({ type }) => type !== EVENT_ID.DOCUMENT && type !== EVENT_ID.POP).length;
}

/** Spares us to look at each part of what is refused anyway, and the user to read of each. */
function reportTooMany(report: Report): undefined {
  report(finding('AML1014', { path: rootPath, message: `the file holds more than ${maxValues} values` }));
  return undefined;
}

function reportEmpty(report: Report): undefined {
  report(
    finding('AML1004', {
      path: rootPath,
      offset: 0,
      message: 'there is nothing in the file',
      hint: 'start with `name: mlw-example`',
    }),
  );
  return undefined;
}

function reportSecondDocument(events: readonly Event[], text: string, report: Report): undefined {
  const start = events.map(startOf).find((offset) => offset >= 0);
  report(
    finding('AML1005', {
      path: rootPath,
      offset: start ?? text.lastIndexOf('---'),
      message: 'a second document starts here; a spec is one document',
      hint: 'give each spec a file of its own',
    }),
  );
  return undefined;
}

/** A file that says `%YAML 1.1` may mean `yes` as true: here it is text. */
function checkVersion(document: Event | undefined, text: string, report: Report): void {
  if (document?.type !== EVENT_ID.DOCUMENT) return;
  const version = document.directives.find((directive) => directive.kind === 'yaml')?.version;
  if (version === undefined || version === '1.2') return;
  report(
    finding('AML1020', {
      path: rootPath,
      offset: text.indexOf('%YAML'),
      message: `the file says YAML ${version} but is read as YAML 1.2: \`yes\` is text and \`010\` is 10`,
      hint: 'take the %YAML line out',
    }),
  );
}
