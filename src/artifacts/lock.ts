import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { blockedDiagnostic, lockedDiagnostic } from './diagnostics.ts';
import { at, faultCode, tryTwice, unless } from './faults.ts';
import type { FileSystem } from './file-system.ts';
import { lockPath } from './recorded.ts';
import { createFile, isAlive, readIfPresent, removeLockFolder, staleAfterMs, tempPath } from './temp-names.ts';

/** The right to write to a folder. */
export interface Lock {
  /** Its own folder, for what must outlive a killed run. */
  readonly folder: string;
  release(): void;
}

const ownerName = 'owner.json';
const takeoverName = 'takeover';
const pauseMs = 20;

/**
 * Waits for the folder to be free and takes it. A lock is a folder that holds its owner's process id; it is
 * prepared under another name and renamed, so that it is never seen without its owner.
 */
export function acquireLock(fs: FileSystem, outFolder: string, timeoutMs: number): Lock | Diagnostic {
  const path = lockPath(outFolder);
  const prepared = tempPath(outFolder, 'lock');
  try {
    at(path, () => prepareLock(fs, prepared));
    const obstacle = at(path, () => waitForLock(fs, prepared, path, timeoutMs));
    return obstacle ?? { folder: path, release: () => releaseLock(fs, outFolder, path) };
  } finally {
    removeLockFolder(fs, prepared);
  }
}

function prepareLock(fs: FileSystem, prepared: string): void {
  fs.mkdir(prepared);
  const owner: Owner = { pid: process.pid, host: hostname() };
  createFile(fs, join(prepared, ownerName), Buffer.from(JSON.stringify(owner)));
}

/** `undefined` once the lock is ours. */
function waitForLock(fs: FileSystem, prepared: string, path: string, timeoutMs: number): Diagnostic | undefined {
  const deadline = Date.now() + timeoutMs;
  while (!takeFree(fs, prepared, path)) {
    const type = fs.lstat(path)?.type ?? 'folder';
    if (type !== 'folder') return blockedDiagnostic(path, type, 'folder');
    if (takeOver(fs, prepared, path)) return undefined;
    if (Date.now() >= deadline) return lockedDiagnostic(path, readOwner(fs, path)?.pid);
    pause();
  }
  return undefined;
}

/** Renaming a folder onto one with files in it fails; with a clear code, but not on Windows. */
function takeFree(fs: FileSystem, prepared: string, path: string, again = true): boolean {
  try {
    fs.rename(prepared, path);
    return true;
  } catch (error) {
    const code = faultCode(error) ?? '';
    if (['EEXIST', 'ENOTEMPTY'].includes(code)) return false;
    if (!['ENOTDIR', 'EPERM', 'EACCES'].includes(code)) throw error;
    if (fs.lstat(path) !== undefined) return false;
    if (!again) throw error;
  }
  return takeFree(fs, prepared, path, false);
}

/**
 * Takes a lock whose owner is dead. Of several that try, the one that can make the inner folder may; it looks
 * again, since another may just have finished, and puts its own owner file in place of the dead one's.
 */
function takeOver(fs: FileSystem, prepared: string, path: string): boolean {
  if (!isStale(fs, path)) return false;
  const marker = join(path, takeoverName);
  if (!makeMarker(fs, marker)) return false;
  const won = isStale(fs, path);
  if (won) fs.rename(join(prepared, ownerName), join(path, ownerName));
  tryTwice(() => fs.rmdir(marker));
  return won;
}

/** One left by a process that died in the middle of a takeover is removed, for the next try. */
function makeMarker(fs: FileSystem, marker: string): boolean {
  const made = unless(['EEXIST', 'ENOENT'], () => {
    fs.mkdir(marker);
    return true;
  });
  const stat = made === true ? undefined : fs.lstat(marker);
  if (stat !== undefined && isOld(stat.modifiedAt)) tryTwice(() => fs.rmdir(marker));
  return made === true;
}

/** Whether the owner is dead: its process on this machine; on another one, or if the id was given anew, by age. */
function isStale(fs: FileSystem, path: string): boolean {
  const stat = fs.lstat(join(path, ownerName));
  if (stat === undefined || isOld(stat.modifiedAt)) return true;
  const owner = readOwner(fs, path);
  return owner !== undefined && owner.host === hostname() && !isAlive(owner.pid);
}

function isOld(modifiedAt: number): boolean {
  return Date.now() - modifiedAt > staleAfterMs;
}

interface Owner {
  readonly pid: number;
  readonly host: string;
}

function readOwner(fs: FileSystem, path: string): Owner | undefined {
  const text = readIfPresent(fs, join(path, ownerName))?.toString('utf8');
  try {
    const owner: unknown = JSON.parse(text ?? '');
    return isOwner(owner) ? { pid: owner.pid, host: owner.host } : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('host' in value)) return false;
  return Number.isSafeInteger(value.pid) && Number(value.pid) > 0 && typeof value.host === 'string';
}

/** Renamed away at once, so that nobody sees it half dissolved. */
function releaseLock(fs: FileSystem, outFolder: string, path: string): void {
  const dissolved = tempPath(outFolder, 'lock');
  if (tryTwice(() => fs.rename(path, dissolved))) removeLockFolder(fs, dissolved);
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
}
