import { formatDiagnostic } from '../../src/diagnostics/format.ts';
import { toJson } from '../../src/diagnostics/json.ts';
import { type Generated, generate } from '../../src/pipeline.ts';

export interface Outcome extends Generated {
  /** Codes of the errors. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Each finding as the terminal shows it. */
  readonly shown: readonly string[];
  /** All that leaves the program, in every form: files, the text that is shown, findings for terminals and machines. */
  readonly everything: string;
}

const file = 'hostile.yml';

/** What becomes of a spec. Throws where the program does: that is never right. */
export function outcomeOf(source: string | Uint8Array): Outcome {
  const generated = generate(source, { specName: 'hostile', specFile: file });
  const { diagnostics, files, text, positions } = generated;
  const place = { file, text, positions };
  const shown = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, place));
  const colored = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, { ...place, color: true }));
  const machine = diagnostics.map((diagnostic) => toJson(diagnostic, place));
  const codesOf = (severity: string) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).map(({ code }) => code);
  return {
    ...generated,
    errors: codesOf('error'),
    warnings: codesOf('warning'),
    shown,
    everything: JSON.stringify([[...files], text, diagnostics, shown, colored, machine]),
  };
}

/** What is wrong with how the findings are told: each has a line and a column, and none shows the inside of the program. */
export function tellingFaults({ shown, errors, files }: Outcome): string[] {
  const faults = shown.flatMap((text) => [
    ...(/^hostile\.yml:[1-9]\d*:[1-9]\d* (?:error|warning|info) AML\d{4}\b/.test(text) ? [] : [`no place: ${text}`]),
    ...(/\n\s+at |node_modules|\.ts:\d|\.js:\d|file:\/\//.test(text) ? [`a stack: ${text}`] : []),
    ...(/(?!\n)\p{Cc}|[\p{Bidi_Control}\u200b]/u.test(text) ? [`unprintable: ${JSON.stringify(text)}`] : []),
    ...(/\[object Object\]|\bundefined\b/.test(text) ? [`a slip: ${text}`] : []),
  ]);
  return errors.length > 0 && files.size > 0 ? [...faults, 'files in spite of an error'] : faults;
}

/** The members of `Object.prototype`; they must not change. */
export const prototypeMembers = (): string => JSON.stringify(Reflect.ownKeys(Object.prototype).map(String).sort());
