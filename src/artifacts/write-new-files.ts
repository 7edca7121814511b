import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeOneFile } from './write-one-file.ts';

/**
 * Writes files into a folder that the user names. One that is there with another text is left alone, and then nothing
 * is written at all, unless `force` says otherwise. Gives what stands in the way, a line each.
 */
export function writeNewFiles(folder: string, files: ReadonlyMap<string, string>, force: boolean): readonly string[] {
  const open = [...files].filter(([path, text]) => textOf(join(folder, path)) !== text);
  const there = open.filter(([path]) => textOf(join(folder, path)) !== undefined);
  if (there.length > 0 && !force) {
    return there.map(([path]) => `${join(folder, path)}: it is there already and is another; --force overwrites it`);
  }
  return open.flatMap(([path, text]) => {
    const whole = join(folder, path);
    const problem = makeFolder(dirname(whole)) ?? writeOneFile(whole, text);
    return problem === undefined ? [] : [`${whole}: ${problem}`];
  });
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function makeFolder(path: string): string | undefined {
  try {
    mkdirSync(path, { recursive: true });
    return undefined;
  } catch (error) {
    return `its folder cannot be made (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})`;
  }
}
