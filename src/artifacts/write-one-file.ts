import { lstatSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';

/**
 * Writes a file that the user names: whole or not at all, in place of one that is there. Gives what stands in the way;
 * a folder, a link and other things that are no file are left alone.
 */
export function writeOneFile(path: string, text: string): string | undefined {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile()) return 'something that is not a file is in the way';
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, path);
    return undefined;
  } catch (error) {
    remove(temporary);
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return `it cannot be written (${code})`;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It was not made, or cannot be removed either: what went wrong first is told.
  }
}
