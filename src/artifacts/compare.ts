import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasConflictMarks } from './conflict-marks.ts';
import { blockedDiagnostic, brokenManifestDiagnostic } from './diagnostics.ts';
import { at, FileFault, faultDiagnostic } from './faults.ts';
import { type FileStat, type FileSystem, nodeFileSystem } from './file-system.ts';
import { contentHash, type Manifest, manifestName, parseManifest, sameContent, sameManifest } from './manifest.ts';
import { foldName, modulesFolder, nameDiagnostics } from './names.ts';
import { type Recorded, readRecorded } from './recorded.ts';
import { readIfPresent } from './temp-names.ts';

/**
 * How a file on disk stands to the one that is made:
 * `unchanged` the same, but for CRLF · `added` not there yet · `changed` as we wrote it, and now made otherwise ·
 * `removed` as we wrote it, and no longer made · `handEdited` not as we wrote it · `foreign` in the way, and not ours.
 */
export type ArtifactState = 'unchanged' | 'added' | 'changed' | 'removed' | 'handEdited' | 'foreign';

export interface ArtifactsChange {
  /** Relative to the output folder, with `/`. */
  readonly name: string;
  readonly state: ArtifactState;
}

export interface ArtifactsResult {
  /** Sorted by name; empty if the folder could not be looked at. */
  readonly changes: readonly ArtifactsChange[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What there is, and what stands in those files that are made otherwise. */
export interface ArtifactsComparison extends ArtifactsResult {
  /** Name → content on disk, for what is `changed`, `handEdited` or `foreign` and still made. */
  readonly old: ReadonlyMap<string, Buffer>;
}

/** What there is, for those who go on to write. */
export interface Examination {
  readonly entries: readonly ArtifactsEntry[];
  readonly diagnostics: readonly Diagnostic[];
  /** Why the manifest on disk says nothing. */
  readonly manifestProblem?: string;
  readonly recorded: Recorded;
  /** The manifest that is made. */
  readonly manifest: Manifest;
  readonly old: ReadonlyMap<string, Buffer>;
}

/** A change, and the file that it would replace. */
export interface ArtifactsEntry extends ArtifactsChange {
  readonly stat?: FileStat;
}

/**
 * Compares a set of files, manifest included (`withManifest`), with what is in `outFolder`. Reads only.
 * Everything `unchanged` and no diagnostic: the folder is current.
 */
export function compareArtifacts(
  outFolder: string,
  files: ReadonlyMap<string, string>,
  fs: FileSystem = nodeFileSystem,
): ArtifactsComparison {
  let old: ReadonlyMap<string, Buffer> = new Map();
  const result = reportingFaults(() => {
    const examination = examineArtifacts(outFolder, files, fs);
    old = examination.old;
    return toResult(examination, manifestWarning(examination, outFolder));
  });
  return { ...result, old };
}

export function toResult(examination: Examination, added: readonly Diagnostic[]): ArtifactsResult {
  const changes = examination.entries.map(({ name, state }) => ({ name, state }));
  return { changes, diagnostics: [...examination.diagnostics, ...added] };
}

/** Faults of the file system become a diagnostic. */
export function reportingFaults(action: () => ArtifactsResult): ArtifactsResult {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { changes: [], diagnostics: [faultDiagnostic(error)] };
  }
}

export function manifestWarning(examination: Examination, outFolder: string): readonly Diagnostic[] {
  const { manifestProblem, old } = examination;
  const path = join(outFolder, manifestName);
  if (manifestProblem === undefined || hasConflictMarks(old.get(manifestName))) return [];
  return [brokenManifestDiagnostic(path, manifestProblem, 'warning')];
}

/** Looks at every file that is made, or was. What is in the way of any is a diagnostic, and that file has no entry. */
export function examineArtifacts(outFolder: string, files: ReadonlyMap<string, string>, fs: FileSystem): Examination {
  const manifest = madeManifest(files);
  const view: View = { outFolder, files, fs, manifest, seen: new Map(), old: new Map(), diagnostics: [] };
  const nothing = { entries: [], recorded: { names: new Set<string>(), hashes: new Map() }, manifest, old: view.old };
  const unsafe = nameDiagnostics([...files.keys()]);
  if (unsafe.length > 0) return { ...nothing, diagnostics: unsafe };
  if (!isFolderOrAbsent(view, '') || !isFolderOrAbsent(view, modulesFolder)) {
    return { ...nothing, diagnostics: view.diagnostics };
  }
  return examineFiles(view);
}

/** What there is where there is no output folder. */
export function examineNothing(files: ReadonlyMap<string, string>): Examination {
  const manifest = madeManifest(files);
  const diagnostics = nameDiagnostics([...files.keys()]);
  const names = diagnostics.length > 0 ? [] : [...files.keys()].sort();
  const entries = names.map((name) => ({ name, state: 'added' as const }));
  return { entries, diagnostics, recorded: { names: new Set(), hashes: new Map() }, manifest, old: new Map() };
}

/** The manifest of the set that is made. One that is missing or wrong is our own bug. */
function madeManifest(files: ReadonlyMap<string, string>): Manifest {
  const parsed = parseManifest(files.get(manifestName) ?? '');
  if ('problem' in parsed) throw new Error(`the files hold no manifest (${parsed.problem}): use withManifest`);
  return parsed.manifest;
}

interface View {
  readonly outFolder: string;
  readonly files: ReadonlyMap<string, string>;
  readonly fs: FileSystem;
  readonly manifest: Manifest;
  /** Made files that are on disk. */
  readonly seen: Map<string, FileStat>;
  /** Contents that differ from what is made. */
  readonly old: Map<string, Buffer>;
  readonly diagnostics: Diagnostic[];
}

/** The output folder and `modules` may not be links: we would write to, or delete from, another place. */
function isFolderOrAbsent(view: View, name: string): boolean {
  const path = join(view.outFolder, name);
  const stat = at(path, () => view.fs.lstat(path));
  if (stat === undefined || stat.type === 'folder') return true;
  view.diagnostics.push(blockedDiagnostic(path, stat.type, 'folder'));
  return false;
}

function examineFiles(view: View): Examination {
  const entries: ArtifactsEntry[] = [];
  const old = readManifest(view);
  const state = old.problem === undefined ? manifestState(view, old.manifest) : 'foreign';
  const recorded = readRecordedAt(view, old.manifest);
  const made = [...view.files.keys()].filter((name) => name !== manifestName);
  for (const name of made) entries.push(...examineMade(view, recorded, name));
  for (const name of recorded.names) entries.push(...examineNoLongerMade(view, recorded, name));
  if (state !== 'unchanged' && old.content !== undefined) view.old.set(manifestName, old.content);
  if (!old.blocked) entries.push({ name: manifestName, state, ...statOf(view.seen.get(manifestName)) });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const problem = old.problem === undefined ? {} : { manifestProblem: old.problem };
  return { entries, diagnostics: view.diagnostics, recorded, manifest: view.manifest, old: view.old, ...problem };
}

interface OldManifest {
  readonly manifest?: Manifest;
  readonly problem?: string;
  readonly blocked?: boolean;
  readonly content?: Buffer;
}

function readManifest(view: View): OldManifest {
  const content = readFile(view, manifestName);
  if (content === 'absent') return {};
  if (content === 'blocked') return { blocked: true };
  const parsed = parseManifest(content.toString('utf8'));
  if ('problem' in parsed) return { ...parsed, content };
  const { name } = parsed.manifest.generator;
  const isOurs = name === view.manifest.generator.name;
  return isOurs ? { ...parsed, content } : { problem: `${JSON.stringify(name)} made it`, content };
}

function manifestState(view: View, old: Manifest | undefined): ArtifactState {
  if (old === undefined) return 'added';
  return sameManifest(old, view.manifest) ? 'unchanged' : 'changed';
}

function readRecordedAt(view: View, manifest: Manifest | undefined): Recorded {
  return at(view.outFolder, () => readRecorded(view.fs, view.outFolder, manifest));
}

function examineMade(view: View, recorded: Recorded, name: string): readonly ArtifactsEntry[] {
  const content = readFile(view, name);
  if (content === 'blocked') return [];
  if (content === 'absent') return [{ name, state: 'added' }];
  const same = sameContent(content, Buffer.from(view.files.get(name) ?? ''));
  const state = same ? 'unchanged' : stateByHash(recorded, name, content, 'changed');
  if (!same) view.old.set(name, content);
  return [{ name, state, ...statOf(view.seen.get(name)) }];
}

/** One that was listed and is no longer made; nothing if it has gone already. */
function examineNoLongerMade(view: View, recorded: Recorded, name: string): readonly ArtifactsEntry[] {
  if (view.files.has(name) || isMadeUnderOtherCase(view, name)) return [];
  const content = readFile(view, name);
  if (content === 'absent' || content === 'blocked') return [];
  return [{ name, state: stateByHash(recorded, name, content, 'removed'), ...statOf(view.seen.get(name)) }];
}

/** Where case is ignored, the old `main.Dev.json` is the new `main.dev.json`: removing it would remove the new one. */
function isMadeUnderOtherCase(view: View, name: string): boolean {
  const made = [...view.files.keys()].find((other) => foldName(other) === foldName(name));
  const path = join(view.outFolder, name);
  return made !== undefined && at(path, () => view.fs.lstat(path))?.id === view.seen.get(made)?.id;
}

function stateByHash(recorded: Recorded, name: string, content: Buffer, ours: 'changed' | 'removed'): ArtifactState {
  const hashes = recorded.hashes.get(foldName(name));
  if (hashes === undefined) return 'foreign';
  return hashes.has(contentHash(content)) ? ours : 'handEdited';
}

/** Notes what stands there, and reads it if it is a file. Another run may remove it between the two. */
function readFile(view: View, name: string): Buffer | 'absent' | 'blocked' {
  const path = join(view.outFolder, name);
  const stat = at(path, () => view.fs.lstat(path));
  if (stat === undefined) return 'absent';
  if (stat.type !== 'file') {
    view.diagnostics.push(blockedDiagnostic(path, stat.type, 'file'));
    return 'blocked';
  }
  const content = at(path, () => readIfPresent(view.fs, path));
  if (content === undefined) return 'absent';
  view.seen.set(name, stat);
  return content;
}

function statOf(stat: FileStat | undefined): { readonly stat?: FileStat } {
  return stat === undefined ? {} : { stat };
}
