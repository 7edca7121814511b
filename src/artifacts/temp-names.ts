import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { tryTwice, unless } from './faults.ts';
import type { FileSystem } from './file-system.ts';

/** All temporary names begin so. */
export const ownPrefix = '.aml-templates';

/** Only what is older is cleaned away: another run may be in the middle of its work. */
export const staleAfterMs = 60 * 60 * 1000;

/** `tmp`: a new content, or a new folder with all its files. `bak`: the old content until all is done. `lock`: a lock being made or dissolved. */
type TempPurpose = 'tmp' | 'bak' | 'lock';

const tempName = /^\.aml-templates-([1-9]\d{0,9})-[0-9a-f]{12}\.(tmp|bak|lock)$/;

/** A name that no other process or worker thread uses; it never shows in an output. */
export function tempPath(folder: string, purpose: TempPurpose): string {
  random ??= randomBytes(6).readUIntBE(0, 6);
  random = (random + 1) % 2 ** 48;
  return join(folder, `${ownPrefix}-${process.pid}-${random.toString(16).padStart(12, '0')}.${purpose}`);
}

/** Counted on from a number that each thread draws for itself, since drawing takes as long as writing a file. */
let random: number | undefined;

/** Whether a process of this machine runs. One of another user (EPERM) does. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes what a killed run left in `folder`: older than an hour, and its process is gone. Faults do not matter here. */
export function removeStaleTemps(fs: FileSystem, folder: string): void {
  let names: readonly string[] = [];
  tryTwice(() => {
    names = fs.lstat(folder)?.type === 'folder' ? fs.readdir(folder) : [];
  });
  for (const name of names) {
    const pid = tempName.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) tryTwice(() => removeIfOld(fs, join(folder, name)));
  }
}

function removeIfOld(fs: FileSystem, path: string): void {
  const stat = fs.lstat(path);
  if (stat === undefined || Date.now() - stat.modifiedAt < staleAfterMs) return;
  if (stat.type === 'file') fs.unlink(path);
  if (stat.type === 'folder') removeTempFolder(fs, path);
}

/** Removes a folder of ours under a temporary name, with what is in it. Follows no links. */
export function removeTempFolder(fs: FileSystem, folder: string): void {
  let names: readonly string[] = [];
  tryTwice(() => {
    names = fs.readdir(folder);
  });
  for (const name of names) {
    const path = join(folder, name);
    tryTwice(() => (fs.lstat(path)?.type === 'folder' ? removeTempFolder(fs, path) : fs.unlink(path)));
  }
  tryTwice(() => fs.rmdir(folder));
}

/** The content of a file, or `undefined` when there is none. */
export function readIfPresent(fs: FileSystem, path: string): Buffer | undefined {
  return unless(['ENOENT'], () => fs.readFile(path));
}

/** Makes a new file with `content`. `durable`: it is on the disk, not in a cache only, before a rename can be. */
export function createFile(
  fs: FileSystem,
  path: string,
  content: Uint8Array,
  { mode = 0o644, durable = false } = {},
): void {
  const file = fs.create(path, mode);
  try {
    fs.write(file, content);
    if (durable) fs.fsync(file);
  } finally {
    fs.close(file);
  }
}
