import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatDiagnostic, formatSummary } from '../../src/diagnostics/format.ts';
import { type Generated, generate } from '../../src/pipeline.ts';

const folder = join(import.meta.dirname, '../invalid');
const specFile = 'workspace.yml';

/** A spec that is wrong as users get it wrong: `test/invalid/<code>-<name>/workspace.yml`. */
export interface WrongSpec {
  /** Name of the folder, e.g. `AML1101-typo`. */
  readonly name: string;
  /** The code that the folder is named after. */
  readonly code: string;
  readonly source: Uint8Array;
  /** What the command line prints for it. */
  readonly goldenFile: string;
}

export const wrongSpecs: readonly WrongSpec[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name,
    code: name.slice(0, name.indexOf('-')),
    source: sourceOf(name),
    goldenFile: join(folder, name, 'diagnostics.txt'),
  }));

/** The one spec that is too large to keep is made by repeating its last line. */
function sourceOf(name: string): Uint8Array {
  const bytes = readFileSync(join(folder, name, specFile));
  if (!name.startsWith('AML1003-')) return bytes;
  const lines = bytes.toString().split(/(?<=\n)/);
  const last = lines.at(-1) ?? '';
  return Buffer.from([...lines, last.repeat(Math.ceil((1024 * 1024) / last.length))].join(''));
}

export function generateWrong({ source }: WrongSpec): Generated {
  return generate(source, { specName: 'workspace', specFile });
}

/** All findings and their summary, as `aml-templates validate` prints them where there is no colour. */
export function printedText({ diagnostics, text, positions }: Generated): string {
  const findings = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, { file: specFile, text, positions }));
  return `${[...findings, formatSummary(diagnostics, specFile)].join('\n\n')}\n`;
}
