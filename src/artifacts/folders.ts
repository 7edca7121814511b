import { dirname, join, resolve } from 'node:path';
import { at, FileFault, tryTwice, unless } from './faults.ts';
import type { FileSystem } from './file-system.ts';

/** Makes `folder` and what is missing above it. Gives the ones that were made, outermost first. */
export function makeFolders(fs: FileSystem, folder: string): readonly string[] {
  const made: string[] = [];
  try {
    for (const path of missingFolders(fs, folder)) if (makeFolder(fs, path)) made.push(path);
  } catch (error) {
    removeFolders(fs, made);
    throw error;
  }
  return made;
}

/** Removes the ones that are empty, innermost first. */
export function removeFolders(fs: FileSystem, folders: readonly string[]): void {
  for (const folder of [...folders].reverse()) tryTwice(() => fs.rmdir(folder));
}

/** Parents may be reached through links: where the output goes is the user's choice. */
function missingFolders(fs: FileSystem, folder: string): readonly string[] {
  const stat = at(folder, () => fs.stat(folder));
  if (stat?.type === 'folder') return [];
  if (stat !== undefined) throw new FileFault(folder, 'ENOTDIR');
  const parent = dirname(resolve(folder)) === resolve(folder) ? folder : join(folder, '..');
  return parent === folder ? [] : [...missingFolders(fs, parent), folder];
}

/** Another run may make it at the same moment; then it is not ours to remove. */
function makeFolder(fs: FileSystem, path: string): boolean {
  return (
    at(path, () =>
      unless(['EEXIST'], () => {
        fs.mkdir(path);
        return true;
      }),
    ) === true
  );
}
