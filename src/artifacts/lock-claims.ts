import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import { isAlive, readIfPresent, staleAfterMs } from './temp-names.ts';

/**
 * In a lock, each owner's claim is a folder with an `owner.json`. The first is called `first`; the one that takes
 * over from a dead owner is called after that one's token. So claims form a chain, and its end owns the lock.
 * A takeover is one rename, which only one can win, and dying in it leaves nothing half done.
 */
export const firstSlot = 'first';

export const ownerName = 'owner.json';

/** Who holds a lock. */
interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Random: tells this claim from all others. */
  readonly token: string;
}

/** The end of the chain. */
export interface Claim {
  /** Nobody, or nobody that can be read. */
  readonly owner?: Owner;
  /** When it was made; `undefined` if there is none. */
  readonly modifiedAt?: number;
  /** Where the next claim goes. */
  readonly nextSlot: string;
}

/** A forged chain could lead round in a circle; a real one grows only when one run after another is killed. */
const longestChain = 1000;

/** The claim that counts. */
export function lastClaim(fs: FileSystem, lock: string): Claim {
  let claim: Claim = { nextSlot: firstSlot };
  for (let length = 0; length < longestChain; length += 1) {
    const next = readClaim(fs, lock, claim.nextSlot);
    if (next === undefined) break;
    claim = next;
  }
  return claim;
}

function readClaim(fs: FileSystem, lock: string, slot: string): Claim | undefined {
  const path = join(lock, slot, ownerName);
  const modifiedAt = fs.lstat(path)?.modifiedAt;
  if (modifiedAt === undefined) return undefined;
  const owner = parseOwner(readIfPresent(fs, path)?.toString('utf8') ?? '');
  if (owner === undefined) return { modifiedAt, nextSlot: `${slot}-unreadable` };
  return { modifiedAt, owner, nextSlot: `after-${owner.token}` };
}

/** Loaded when it is asked for: a run that writes nothing takes no lock. */
export function thisHost(): string {
  return process.getBuiltinModule('node:os').hostname();
}

/** Whether the owner is dead: its process on this machine; on another one, or if the id was given anew, by age. */
export function isStale({ owner, modifiedAt }: Claim): boolean {
  if (modifiedAt === undefined || Date.now() - modifiedAt > staleAfterMs) return true;
  return owner !== undefined && owner.host === thisHost() && !isAlive(owner.pid);
}

function parseOwner(text: string): Owner | undefined {
  try {
    const owner: unknown = JSON.parse(text);
    return isOwner(owner) ? { pid: owner.pid, host: owner.host, token: owner.token } : undefined;
  } catch {
    return undefined;
  }
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  if (!('pid' in value) || !('host' in value) || !('token' in value)) return false;
  if (!Number.isSafeInteger(value.pid) || Number(value.pid) <= 0 || typeof value.host !== 'string') return false;
  return typeof value.token === 'string' && /^[0-9a-f]{12}$/.test(value.token);
}
