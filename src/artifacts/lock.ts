import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { blockedDiagnostic, lockedDiagnostic } from './diagnostics.ts';
import { at, faultCode, tryTwice, unless } from './faults.ts';
import type { FileSystem } from './file-system.ts';
import { type Claim, firstSlot, isStale, lastClaim, ownerName, thisHost } from './lock-claims.ts';
import { lockPath } from './recorded.ts';
import { createFile, removeTempFolder, tempPath } from './temp-names.ts';

/** The right to write to a folder. */
export interface Lock {
  /** Its own folder, for what must outlive a killed run. */
  readonly folder: string;
  release(): void;
}

const pauseMs = 20;

/**
 * Waits for the folder to be free and takes it. A lock is a folder with its owner's claim in it; it is prepared
 * under another name and renamed, so that it is never seen without its owner.
 */
export function acquireLock(fs: FileSystem, outFolder: string, timeoutMs: number): Lock | Diagnostic {
  const path = lockPath(outFolder);
  const prepared = tempPath(outFolder, 'lock');
  const token = randomBytes(6).toString('hex');
  try {
    at(path, () => prepareLock(fs, prepared, token));
    const obstacle = at(path, () => waitForLock(fs, { path, prepared, token }, timeoutMs));
    return obstacle ?? { folder: path, release: () => releaseLock(fs, outFolder, path) };
  } finally {
    removeTempFolder(fs, prepared);
  }
}

interface Attempt {
  readonly path: string;
  readonly prepared: string;
  readonly token: string;
}

function prepareLock(fs: FileSystem, prepared: string, token: string): void {
  fs.mkdir(prepared);
  prepareClaim(fs, prepared, token);
}

function prepareClaim(fs: FileSystem, prepared: string, token: string): void {
  fs.mkdir(join(prepared, firstSlot));
  const owner = JSON.stringify({ pid: process.pid, host: thisHost(), token });
  createFile(fs, join(prepared, firstSlot, ownerName), Buffer.from(owner));
}

/** `undefined` once the lock is ours. */
function waitForLock(fs: FileSystem, attempt: Attempt, timeoutMs: number): Diagnostic | undefined {
  const { path, prepared } = attempt;
  const deadline = Date.now() + timeoutMs;
  while (!renamed(fs, prepared, path)) {
    const type = fs.lstat(path)?.type ?? 'folder';
    if (type !== 'folder') return blockedDiagnostic(path, type, 'folder');
    const last = lastClaim(fs, path);
    if (isStale(last) && takeOver(fs, attempt, last)) return undefined;
    if (Date.now() >= deadline) return lockedDiagnostic(path, last.owner?.pid);
    pause();
  }
  return undefined;
}

/**
 * Puts our claim behind the dead one. Only one can; and it counts only if the lock is still the one that was looked
 * at: another may have taken it over, and released it, and a third made a new one of the same name.
 */
function takeOver(fs: FileSystem, { path, prepared, token }: Attempt, dead: Claim): boolean {
  const ours = join(prepared, firstSlot);
  const claim = join(path, dead.nextSlot);
  if (unless(['ENOENT'], () => renamed(fs, ours, claim)) !== true) return false;
  if (lastClaim(fs, path).owner?.token === token) return true;
  const takenBack = unless(['ENOENT'], () => renamed(fs, claim, ours));
  if (takenBack !== true) prepareClaim(fs, prepared, token);
  return false;
}

/** Renaming a folder onto one with files in it fails: with a clear code, but not on Windows. */
function renamed(fs: FileSystem, from: string, to: string, again = true): boolean {
  try {
    fs.rename(from, to);
    return true;
  } catch (error) {
    const code = faultCode(error) ?? '';
    if (['EEXIST', 'ENOTEMPTY'].includes(code)) return false;
    if (!['ENOENT', 'ENOTDIR', 'EPERM', 'EACCES'].includes(code)) throw error;
    if (fs.lstat(to) !== undefined) return false;
    if (!again) throw error;
  }
  return renamed(fs, from, to, false);
}

/** Renamed away at once, so that nobody sees it half dissolved. */
function releaseLock(fs: FileSystem, outFolder: string, path: string): void {
  const dissolved = tempPath(outFolder, 'lock');
  if (tryTwice(() => fs.rename(path, dissolved))) removeTempFolder(fs, dissolved);
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
}
