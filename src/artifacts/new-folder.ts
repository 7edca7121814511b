import { dirname, join } from 'node:path';
import { at, FileFault, faultCode, tryTwice } from './faults.ts';
import type { FileSystem } from './file-system.ts';
import { makeFolders, removeFolders } from './folders.ts';
import { modulesFolder } from './names.ts';
import { createFile, removeStaleTemps, removeTempFolder, tempPath } from './temp-names.ts';

/** A file of the folder. */
export interface NewFile {
  /** Relative to the folder, with `/`. */
  readonly name: string;
  readonly content: string;
  /** Permission bits, before the umask. */
  readonly mode: number;
}

/**
 * Makes a folder that is not there with all its files, under a temporary name beside it, and renames it: nobody ever sees
 * a part of it, whoever is killed. It needs no lock, no intent and a third of the calls that files one by one take.
 * False when something of that name has appeared meanwhile: then nothing is left of ours.
 */
export function makeFolderWhole(fs: FileSystem, folder: string, files: readonly NewFile[]): boolean {
  const parent = dirname(folder);
  const made = makeFolders(fs, parent);
  removeStaleTempsOnce(fs, parent);
  const temp = tempPath(parent, 'tmp');
  let isThere = false;
  try {
    at(folder, () => fillFolder(fs, temp, files, folder));
    isThere = renameUnlessTaken(fs, temp, folder);
    return isThere;
  } finally {
    if (!isThere) {
      removeTempFolder(fs, temp);
      removeFolders(fs, made);
    }
  }
}

/** Not flushed to the disk: a cut of power loses nothing that the spec does not make again. */
function fillFolder(fs: FileSystem, temp: string, files: readonly NewFile[], folder: string): void {
  fs.mkdir(temp);
  if (files.some(({ name }) => name.startsWith(`${modulesFolder}/`))) fs.mkdir(join(temp, modulesFolder));
  for (const { name, content, mode } of files) {
    at(join(folder, name), () => createFile(fs, join(temp, name), Buffer.from(content), { mode }));
  }
}

/** What systems answer when there is a folder, or anything else, of the new name. */
const taken: readonly string[] = ['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EISDIR', 'EPERM', 'EACCES'];

function renameUnlessTaken(fs: FileSystem, temp: string, folder: string): boolean {
  try {
    fs.rename(temp, folder);
    return true;
  } catch (error) {
    const code = faultCode(error);
    if (code === undefined) throw error;
    if (taken.includes(code)) return false;
    throw new FileFault(folder, code);
  }
}

/** Folders that were looked through, so that ten thousand specs do not look through the same one ten thousand times. */
const cleaned = new WeakMap<FileSystem, Set<string>>();

function removeStaleTempsOnce(fs: FileSystem, folder: string): void {
  const known = cleaned.get(fs) ?? new Set();
  cleaned.set(fs, known);
  if (known.has(folder)) return;
  known.add(folder);
  tryTwice(() => removeStaleTemps(fs, folder));
}
