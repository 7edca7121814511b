import { type Generated, generate } from '../pipeline.ts';
import type { Input } from './inputs.ts';
import type { Output } from './output.ts';
import { startProgress } from './progress.ts';
import type { SpecResult } from './spec-result.ts';

/** What a command does with one spec that was generated, faulty or not. */
export type Act = (input: Input, generated: Generated) => Omit<SpecResult, 'source'>;

/** Runs every spec; one that is broken or cannot be read does not stop the others. */
export function runSpecs(inputs: readonly Input[], act: Act, quiet: boolean, output: Output): readonly SpecResult[] {
  const progress = startProgress(inputs.length, output, quiet);
  const results = inputs.map((input) => {
    progress.step(input.file);
    return runSpec(input, act);
  });
  progress.end();
  return results;
}

function runSpec(input: Input, act: Act): SpecResult {
  const source = readInput(input);
  if (typeof source === 'string') return unreadable(input.file, source);
  const generated = generate(source, { specName: input.specName, specFile: input.file });
  const result = act(input, generated);
  // The text is kept for the findings only: a fleet of ten thousand specs would fill the memory.
  const { text, positions } = result.diagnostics.length > 0 ? generated : { text: '', positions: undefined };
  return { ...result, source: { file: input.file, text, positions } };
}

const unreadable = (file: string, failure: string): SpecResult => ({
  source: { file, text: '' },
  changes: [],
  diagnostics: [],
  failure,
});

/** The bytes of a spec, or why they cannot be had. */
function readInput(input: Input): Uint8Array | string {
  try {
    return input.read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string') throw error;
    return `cannot be read: ${plainWords[code] ?? 'the file system refused'} (${code})`;
  }
}

const plainWords: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'access is denied',
  EPERM: 'the operation is not permitted',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead round in a circle',
};
