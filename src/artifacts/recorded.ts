import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';
import type { Manifest } from './manifest.ts';
import { foldName, nameProblem } from './names.ts';
import { ownPrefix, readIfPresent } from './temp-names.ts';

/** The contents that earlier runs wrote, by their hashes: what still has one of them was not edited by hand. */
export interface Recorded {
  readonly names: ReadonlySet<string>;
  /** Folded name → hashes. */
  readonly hashes: ReadonlyMap<string, ReadonlySet<string>>;
}

/** While a run writes, this folder is in the output folder. */
export function lockPath(outFolder: string): string {
  return join(outFolder, `${ownPrefix}.lock`);
}

/** In a lock: what its run is about to write. It outlives a killed run, whose files are in no manifest yet. */
export const intentName = 'intent.json';

/** What the manifest lists, and what killed runs meant to write. */
export function readRecorded(fs: FileSystem, outFolder: string, manifest: Manifest | undefined): Recorded {
  const recorded = new Recording();
  for (const [name, hash] of Object.entries(manifest?.files ?? {})) recorded.add(name, hash);
  for (const [name, hash] of readIntent(fs, outFolder)) recorded.add(name, hash);
  return recorded;
}

/** The text of an intent: what is recorded already and what is about to be written. */
export function printIntent(recorded: Recorded, manifest: Manifest): string {
  const entries = Object.entries(manifest.files);
  for (const name of recorded.names) {
    for (const hash of recorded.hashes.get(foldName(name)) ?? []) entries.push([name, hash]);
  }
  return JSON.stringify(entries);
}

class Recording implements Recorded {
  readonly names = new Set<string>();
  readonly hashes = new Map<string, Set<string>>();

  add(name: string, hash: string): void {
    const key = foldName(name);
    this.names.add(name);
    this.hashes.set(key, (this.hashes.get(key) ?? new Set()).add(hash));
  }
}

/** As careful as with a manifest: anybody could have put the file there. */
function readIntent(fs: FileSystem, outFolder: string): ReadonlyArray<readonly [name: string, hash: string]> {
  const folder = lockPath(outFolder);
  if (fs.lstat(folder)?.type !== 'folder') return [];
  const text = readIfPresent(fs, join(folder, intentName))?.toString('utf8');
  return text === undefined ? [] : parseEntries(text).filter(([name]) => nameProblem(name) === undefined);
}

function parseEntries(text: string): ReadonlyArray<readonly [string, string]> {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
