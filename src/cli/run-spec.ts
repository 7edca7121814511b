import { readFileSync } from 'node:fs';
import { type Generated, generate } from '../pipeline.ts';
import type { Input } from './inputs.ts';
import { internalFaultText, wantsStack } from './internal-fault.ts';
import type { SpecResult } from './spec-result.ts';

/** What a command does with one spec that was generated, faulty or not. */
export type Act = (input: Input, generated: Generated) => Omit<SpecResult, 'source'>;

/** Runs one spec. Never throws: one that is broken, or that breaks us, does not stop the others. */
export function runSpec(input: Input, act: Act, verbose: boolean): SpecResult {
  try {
    const source = readInput(input);
    if (typeof source === 'string') return failedSpec(input.file, `${input.file}: ${source}\n`);
    const generated = generate(source, {
      specName: input.specName,
      specFile: input.file,
      artifacts: input.artifacts ?? [],
    });
    const { text, positions } = generated;
    return { ...act(input, generated), source: { file: input.file, text, positions } };
  } catch (error) {
    return failedSpec(input.file, `${input.file}:\n${internalFaultText(error, wantsStack(verbose))}`);
  }
}

/** The result where there is nothing to report but why. */
export const failedSpec = (file: string, failure: string): SpecResult => ({
  source: { file, text: '' },
  changes: [],
  diagnostics: [],
  failure,
});

/** The bytes of a spec, or why they cannot be had. */
function readInput({ bytes, file }: Input): Uint8Array | string {
  try {
    return bytes ?? readFileSync(file);
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
