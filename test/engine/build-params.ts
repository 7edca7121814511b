import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { engineConnection, newPath } from './connection.ts';
import { type JsonObject, listOf, objectOf } from './json.ts';

/** What `bicep build-params` makes of a `.bicepparam` file. */
export interface BuiltParameters {
  /** The JSON parameter file; absent when there was an error. */
  readonly file?: JsonObject;
  /** Findings of the compiler and the linter: code and message. */
  readonly findings: readonly string[];
}

/** Builds `main` of the files, of which one is the template that it uses, with Microsoft's compiler. */
export async function buildParameters(
  files: ReadonlyMap<string, string>,
  main = 'main.bicepparam',
): Promise<BuiltParameters> {
  const folder = await newPath('');
  try {
    for (const [name, text] of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const { ask } = await engineConnection();
    const answer = objectOf(await ask('compileParams', { path: join(folder, main), parameterOverrides: {} }));
    const findings = listOf(answer['diagnostics']).map(objectOf);
    const text = answer['parameters'];
    return {
      ...(typeof text === 'string' && { file: objectOf(JSON.parse(text)) }),
      findings: findings.map(({ code, message }) => `${code}: ${message}`),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A `.bicepparam` file of ours with the ARM template in the place of its Bicep file. */
export function usingArm(files: ReadonlyMap<string, string>, name = 'main'): ReadonlyMap<string, string> {
  const text = files.get(`${name}.bicepparam`) ?? '';
  const [, template = ''] = /^using '\.\/(.+)\.bicep'\n/.exec(text) ?? [];
  return new Map([
    ['main.bicepparam', text.replace(`${template}.bicep`, 'main.json')],
    ['main.json', files.get(`${template}.json`) ?? ''],
  ]);
}
