import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bicepVersion } from '../engine/bicep.ts';
import { engineConnection, newPath } from '../engine/connection.ts';

/** `clean`: without a finding; `failed`: the command says so, by its exit code. */
export type DecompileVerdict = 'clean' | 'findings' | 'failed';

const cache = join(import.meta.dirname, '../../.cache/bicep/decompiled');

/** What `bicep decompile` says of a template. It takes seconds: each template is asked about once for a checkout. */
export async function decompileVerdict(template: object): Promise<DecompileVerdict> {
  const text = JSON.stringify(template);
  const hash = createHash('sha256').update(`${bicepVersion}\n${text}`).digest('hex').slice(0, 32);
  const known = await readFile(join(cache, hash), 'utf8').catch(() => '');
  const verdict = verdicts.find((one) => one === known) ?? (await askDecompiler(text));
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, hash), verdict);
  return verdict;
}

const verdicts: readonly DecompileVerdict[] = ['clean', 'findings', 'failed'];

async function askDecompiler(text: string): Promise<DecompileVerdict> {
  const { binary } = await engineConnection();
  const folder = await newPath('');
  await mkdir(folder);
  try {
    await writeFile(join(folder, 'main.json'), text);
    const { stderr } = await promisify(execFile)(binary, ['decompile', join(folder, 'main.json')]);
    return / : (Error|Warning|Info) /.test(stderr) ? 'findings' : 'clean';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 1) return 'failed';
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
