import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { engineConnection, newPath } from './connection.ts';
import { EngineError } from './engine.ts';
import { type JsonObject, listOf, objectOf } from './json.ts';

/** One finding of Bicep's compiler or linter. */
interface BicepDiagnostic {
  readonly source: string;
  /** Both from 0. */
  readonly range: { readonly start: { readonly line: number; readonly char: number } };
  readonly level: 'Error' | 'Warning' | 'Info' | 'Off';
  readonly code: string;
  readonly message: string;
}

export interface Compilation {
  /** The ARM template; absent when there was an error. */
  readonly template?: JsonObject;
  readonly diagnostics: readonly BicepDiagnostic[];
}

/** File paths, below one folder, and their texts. */
export type BicepFiles = { readonly [path: string]: string };

/** Compiles `main` of the files (modules and a `bicepconfig.json` may be among them) with Microsoft's compiler. */
export async function compileBicep(files: string | BicepFiles, main = 'main.bicep'): Promise<Compilation> {
  const folder = await newPath('');
  try {
    for (const [path, text] of Object.entries(typeof files === 'string' ? { [main]: files } : files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await compileBicepFile(join(folder, main));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Compiles a Bicep file where it lies; the path has to be absolute. */
export async function compileBicepFile(path: string): Promise<Compilation> {
  const { ask } = await engineConnection();
  const answer = objectOf(await ask('compile', { path }));
  const diagnostics = listOf(answer['diagnostics']) as readonly BicepDiagnostic[];
  const contents = answer['contents'];
  return typeof contents === 'string' ? { template: objectOf(JSON.parse(contents)), diagnostics } : { diagnostics };
}

/** Microsoft's own Bicep for a template: `main.bicep` and a file for each nested deployment. */
export async function decompile(template: object): Promise<BicepFiles> {
  const { binary } = await engineConnection();
  const folder = await newPath('');
  const source = join(folder, 'main.json');
  await mkdir(folder);
  try {
    await writeFile(source, JSON.stringify(template));
    await promisify(execFile)(binary, ['decompile', source]).catch((error: Error & { stderr?: string }) => {
      throw new EngineError(error.stderr?.trim() || error.message);
    });
    const names = (await readdir(folder)).filter((name) => name.endsWith('.bicep')).sort();
    const texts = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
    return Object.fromEntries(await Promise.all(texts));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
