import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { clashingFolders, modulesFolder, nameProblem } from '../artifacts/names.ts';
import type { ArtifactName } from '../model/artifact-names.ts';
import { usageError } from './cli-error.ts';
import type { SpecOptions } from './options.ts';
import { stdin } from './request.ts';

/** A spec that the call names. */
export interface Input {
  /** As the user knows it; `<stdin>` for standard input. */
  readonly file: string;
  /** Base name without extension: the name of its output folder. */
  readonly specName: string;
  /** What came from standard input; files are read when it is their turn. */
  readonly bytes?: Uint8Array;
  /** Files to make besides those that the spec asks for. */
  readonly artifacts?: readonly ArtifactName[];
}

/**
 * The specs that the arguments name, each once, in the order given; a pattern's files are sorted. A pattern may come
 * quoted or already expanded by the shell.
 */
export async function findInputs({ specs, name }: SpecOptions): Promise<readonly Input[]> {
  const files: string[] = [];
  for (const spec of specs) files.push(...(await filesOf(spec)));
  const unique = new Map<string, string>();
  for (const file of files) {
    const key = file === stdin ? stdin : resolve(file);
    if (!unique.has(key)) unique.set(key, file);
  }
  return Promise.all([...unique.values()].map((file) => (file === stdin ? stdinInput(name) : fileInput(file))));
}

async function filesOf(spec: string): Promise<readonly string[]> {
  // A file may have the signs of a pattern in its name; one that exists is meant.
  if (spec === stdin || existsSync(spec) || !/[*?[\]{}!()]/.test(spec)) return [spec];
  const { glob } = await import('tinyglobby');
  const pattern = process.platform === 'win32' ? spec.replaceAll('\\', '/') : spec;
  const found = await glob(pattern, { expandDirectories: false });
  if (found.length === 0) throw usageError(`no file matches "${spec}"`);
  return found.sort();
}

function fileInput(file: string): Input {
  return { file, specName: basename(file, extname(file)) };
}

/** Read here, since the synchronous way fails on a pipe that does not block. */
async function stdinInput(name: string | undefined): Promise<Input> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return { file: '<stdin>', specName: name ?? 'stdin', bytes: Buffer.concat(chunks) };
}

/** Refuses specs whose output folders would be one, or lie outside the folder that all output goes to. */
export function refuseBadFolders(inputs: readonly Input[]): void {
  for (const { file, specName } of inputs) {
    const problem = specName === modulesFolder ? undefined : nameProblem(specName);
    if (problem !== undefined) throw usageError(`${file}: "${specName}" cannot be the name of a folder: ${problem}`);
  }
  const [clash] = clashingFolders(inputs.map(({ specName }) => specName));
  if (clash === undefined) return;
  const files = inputs.filter(({ specName }) => clash.includes(specName)).map(({ file }) => `"${file}"`);
  throw usageError(`${files.join(' and ')} would go into one folder, for case counts for nothing there: rename one`);
}
