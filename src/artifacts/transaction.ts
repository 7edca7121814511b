import { basename, dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { notRestoredDiagnostic } from './diagnostics.ts';
import { at, FileFault, faultCode, faultDiagnostic, tryTwice } from './faults.ts';
import type { FileStat, FileSystem } from './file-system.ts';
import { createFile, tempPath } from './temp-names.ts';

/** One file to be replaced, made, or (without `content`) removed. */
export interface FileChange {
  readonly path: string;
  readonly content?: string;
  /** Permission bits of a new file, before the umask. */
  readonly mode: number;
  /** What stands there now. */
  readonly stat?: FileStat;
}

/**
 * Makes all changes or none: every new content is on the disk under a temporary name before the first rename, and
 * every old content is kept under one until the last. A fault puts the old files back, the very ones, and is told.
 * A process that is killed leaves each file old or new.
 */
export function applyChanges(fs: FileSystem, changes: readonly FileChange[]): readonly Diagnostic[] {
  const done: Undo[] = [];
  const backups: string[] = [];
  try {
    const staged = changes.map((change) => ({ change, temp: stage(fs, change, done) }));
    for (const { change, temp } of staged) swap(fs, change, temp, { done, backups });
  } catch (error) {
    if (!(error instanceof FileFault)) {
      undoAll(done);
      throw error;
    }
    return [faultDiagnostic(error), ...undoAll(done)];
  }
  for (const backup of backups) tryTwice(() => fs.unlink(backup));
  return [];
}

/** A step back. Says what could not be put back. */
type Undo = () => Diagnostic | undefined;

interface Progress {
  readonly done: Undo[];
  readonly backups: string[];
}

/** Writes the new content beside its target: a rename works on one disk only. */
function stage(fs: FileSystem, change: FileChange, done: Undo[]): string | undefined {
  const { content } = change;
  if (content === undefined) return undefined;
  const temp = tempPath(dirname(change.path), 'tmp');
  done.push(() => forget(fs, temp));
  at(change.path, () => createFile(fs, temp, Buffer.from(content), { mode: newMode(change), durable: true }));
  return temp;
}

/** Never wider than the file that it replaces. */
function newMode({ mode, stat }: FileChange): number {
  return stat === undefined ? mode : mode & stat.mode;
}

function swap(fs: FileSystem, change: FileChange, temp: string | undefined, { done, backups }: Progress): void {
  const { path, stat } = change;
  if (stat === undefined) {
    if (temp !== undefined) add(fs, path, temp, done);
    return;
  }
  const backup = tempPath(dirname(path), 'bak');
  if (temp === undefined) remove(fs, path, backup, done);
  else replace(fs, { path, stat, temp, backup }, done);
  backups.push(backup);
}

function add(fs: FileSystem, path: string, temp: string, done: Undo[]): void {
  at(path, () => fs.rename(temp, path));
  done.push(() => (tryTwice(() => fs.unlink(path)) ? undefined : notRestoredDiagnostic(path, undefined)));
}

function remove(fs: FileSystem, path: string, backup: string, done: Undo[]): void {
  at(path, () => fs.rename(path, backup));
  done.push(() => putBack(fs, path, backup));
}

interface Replacement {
  readonly path: string;
  readonly stat: FileStat;
  readonly temp: string;
  readonly backup: string;
}

function replace(fs: FileSystem, { path, stat, temp, backup }: Replacement, done: Undo[]): void {
  let renamed = false;
  done.push(() => (renamed ? putBack(fs, path, backup) : forget(fs, backup)));
  at(path, () => {
    keep(fs, path, stat, backup);
    fs.rename(temp, path);
  });
  renamed = true;
}

/** A second name for the old file, so that its own name never goes missing; a copy where a disk knows no second names. */
function keep(fs: FileSystem, path: string, stat: FileStat, backup: string): void {
  try {
    fs.link(path, backup);
  } catch (error) {
    if (!noLinks.includes(faultCode(error) ?? '')) throw error;
    createFile(fs, backup, fs.readFile(path), { mode: stat.mode, durable: true });
  }
}

/** What disks and systems without hard links answer. */
const noLinks: readonly string[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EINVAL', 'EACCES'];

/** The latest step first. */
function undoAll(done: readonly Undo[]): readonly Diagnostic[] {
  return [...done].reverse().flatMap((undo) => undo() ?? []);
}

function forget(fs: FileSystem, temp: string): undefined {
  tryTwice(() => fs.unlink(temp));
  return undefined;
}

function putBack(fs: FileSystem, path: string, backup: string): Diagnostic | undefined {
  const restored = tryTwice(() => fs.rename(backup, path), 'failure');
  return restored ? undefined : notRestoredDiagnostic(path, basename(backup));
}
