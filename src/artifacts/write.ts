import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import {
  type ArtifactsEntry,
  type ArtifactsResult,
  type Examination,
  examineArtifacts,
  examineNothing,
  manifestWarning,
  reportingFaults,
  toResult,
} from './compare.ts';
import { hasConflictMarks } from './conflict-marks.ts';
import {
  brokenManifestDiagnostic,
  conflictDiagnostic,
  foreignDiagnostic,
  handEditedDiagnostic,
  inputFileDiagnostic,
} from './diagnostics.ts';
import { at, unless } from './faults.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { makeFolders, removeFolders } from './folders.ts';
import { acquireLock, type Lock } from './lock.ts';
import { manifestName } from './manifest.ts';
import { modulesFolder } from './names.ts';
import { makeFolderWhole } from './new-folder.ts';
import { intentName, printIntent } from './recorded.ts';
import { createFile, removeStaleTemps, tempPath } from './temp-names.ts';
import { applyChanges, type FileChange } from './transaction.ts';

export interface WriteOptions {
  /** Replace, and remove, files that were edited by hand or are not ours. */
  readonly force: boolean;
  /** The spec, the files that it extends, partials …: none of them is ever written to. */
  readonly inputFiles: readonly string[];
  /** More of them, of all specs of a call: what they are on disk is looked up once for the list. */
  readonly otherInputFiles?: readonly string[];
  /** Names of files that only their owner may read. */
  readonly private?: ReadonlySet<string>;
  /** How long to wait for another run in the same folder; 10 s unless said. */
  readonly lockTimeoutMs?: number;
  readonly fs?: FileSystem;
}

/**
 * Writes a set of files, manifest included (`withManifest`), to `outFolder`: all of it or, when a diagnostic is an
 * error, nothing. Files that are the same stay untouched; ones that are no longer made are removed if still as written.
 */
export function writeArtifacts(
  outFolder: string,
  files: ReadonlyMap<string, string>,
  options: WriteOptions,
): ArtifactsResult {
  const run: Run = { outFolder, files, options, fs: options.fs ?? nodeFileSystem };
  return reportingFaults(() => {
    const written = writeNewFolder(run);
    if (written !== undefined) return written;
    for (const folder of [outFolder, join(outFolder, modulesFolder)]) removeStaleTemps(run.fs, folder);
    const examination = examineArtifacts(outFolder, files, run.fs);
    const diagnostics = [...examination.diagnostics, ...inputDiagnostics(run, examination)];
    if (diagnostics.length > 0 || isCurrent(examination)) return toResult({ ...examination, diagnostics }, []);
    return writeInFolder(run);
  });
}

interface Run {
  readonly outFolder: string;
  readonly files: ReadonlyMap<string, string>;
  readonly options: WriteOptions;
  readonly fs: FileSystem;
}

/** Where there is no folder yet there is nothing to compare, to keep or to put back; nothing if it appears meanwhile. */
function writeNewFolder({ outFolder, files, options, fs }: Run): ArtifactsResult | undefined {
  if (at(outFolder, () => fs.lstat(outFolder)) !== undefined) return undefined;
  const examination = examineNothing(files);
  if (examination.diagnostics.length > 0) return toResult(examination, []);
  const made = [...files].map(([name, content]) => ({ name, content, mode: modeOf(name, options) }));
  return makeFolderWhole(fs, outFolder, made) ? toResult(examination, []) : undefined;
}

function isCurrent({ entries }: Examination): boolean {
  return entries.every(({ state }) => state === 'unchanged');
}

/** Makes the folder and takes its lock; a folder that was made for nothing goes again. */
function writeInFolder(run: Run): ArtifactsResult {
  const made = makeFolders(run.fs, run.outFolder);
  let written = false;
  try {
    const result = writeLocked(run);
    written = !result.diagnostics.some(({ severity }) => severity === 'error');
    return result;
  } finally {
    if (!written) removeFolders(run.fs, made);
  }
}

function writeLocked(run: Run): ArtifactsResult {
  const lock = acquireLock(run.fs, run.outFolder, run.options.lockTimeoutMs ?? 10_000);
  if ('code' in lock) return { changes: [], diagnostics: [lock] };
  try {
    return writeExamined(run, lock);
  } finally {
    lock.release();
  }
}

/** Looks again, now that nobody else writes: only this time what is found decides. */
function writeExamined(run: Run, lock: Lock): ArtifactsResult {
  const examination = examineArtifacts(run.outFolder, run.files, run.fs);
  const refused = [...inputDiagnostics(run, examination), ...refusals(run, examination)];
  if (refused.length > 0 || examination.diagnostics.length > 0) return toResult(examination, refused);
  if (isCurrent(examination)) return toResult(examination, []);
  const faults = writeEntries(run, examination, lock);
  return toResult(examination, faults.length > 0 ? faults : manifestWarning(examination, run.outFolder));
}

function writeEntries(run: Run, examination: Examination, lock: Lock): readonly Diagnostic[] {
  const { fs, outFolder } = run;
  at(outFolder, () => writeIntent(fs, lock, printIntent(examination.recorded, examination.manifest)));
  const changes = toFileChanges(run, examination.entries);
  const usesModules = [...run.files.keys()].some((name) => name.startsWith(`${modulesFolder}/`));
  const modules = join(outFolder, modulesFolder);
  const made = usesModules ? makeFolders(fs, modules) : [];
  const faults = applyChanges(fs, changes);
  if (faults.length > 0) removeFolders(fs, made);
  else if (!usesModules) removeFolders(fs, [modules]);
  return faults;
}

/** Whole or not at all: half an intent would forget what a killed run wrote. */
function writeIntent(fs: FileSystem, { folder }: Lock, intent: string): void {
  const temp = tempPath(folder, 'tmp');
  createFile(fs, temp, Buffer.from(intent));
  fs.rename(temp, join(folder, intentName));
}

/** The manifest comes last: it speaks of files that are there. */
function toFileChanges(run: Run, entries: readonly ArtifactsEntry[]): readonly FileChange[] {
  const isManifest = ({ name }: ArtifactsEntry) => name === manifestName;
  const changed = entries.filter(({ state }) => state !== 'unchanged');
  return [...changed.filter((entry) => !isManifest(entry)), ...changed.filter(isManifest)].map(({ name, stat }) => {
    const content = run.files.get(name);
    return {
      path: join(run.outFolder, name),
      mode: modeOf(name, run.options),
      ...(content === undefined ? {} : { content }),
      ...(stat === undefined ? {} : { stat }),
    };
  });
}

const modeOf = (name: string, options: WriteOptions): number => (options.private?.has(name) === true ? 0o600 : 0o644);

/** What only `force` may replace. */
function refusals(run: Run, { entries, manifestProblem, old }: Examination): readonly Diagnostic[] {
  if (run.options.force) return [];
  return entries.flatMap(({ name, state }) => {
    const path = join(run.outFolder, name);
    if ((state === 'handEdited' || state === 'foreign') && hasConflictMarks(old.get(name))) {
      return [conflictDiagnostic(path)];
    }
    if (state === 'handEdited') return [handEditedDiagnostic(path)];
    if (state !== 'foreign') return [];
    if (name === manifestName) return [brokenManifestDiagnostic(path, manifestProblem ?? 'unknown', 'error')];
    return [foreignDiagnostic(path)];
  });
}

/** Whether any file that would be replaced or removed is one that the output is made from, by name or by inode. */
function inputDiagnostics(run: Run, { entries }: Examination): readonly Diagnostic[] {
  const replaced = entries.filter(({ state, stat }) => state !== 'unchanged' && stat !== undefined);
  if (replaced.length === 0) return [];
  const { inputFiles, otherInputFiles = [] } = run.options;
  const inputs = inputFiles.flatMap((file) => identities(run.fs, file));
  const others = identitiesOf(run.fs, otherInputFiles);
  return replaced.flatMap(({ name }) => {
    const path = join(run.outFolder, name);
    const isInput = identities(run.fs, path).some((identity) => inputs.includes(identity) || others.has(identity));
    return isInput ? [inputFileDiagnostic(path)] : [];
  });
}

const known = new WeakMap<readonly string[], ReadonlySet<string>>();

function identitiesOf(fs: FileSystem, files: readonly string[]): ReadonlySet<string> {
  const found = known.get(files) ?? new Set(files.flatMap((file) => identities(fs, file)));
  known.set(files, found);
  return found;
}

/** None for what is not there, e.g. a spec from standard input. */
function identities(fs: FileSystem, path: string): readonly string[] {
  return at(path, () => {
    const id = fs.stat(path)?.id;
    const real = id === undefined ? undefined : unless(['ENOENT'], () => fs.realpath(path));
    return [id, real].filter((identity) => identity !== undefined);
  });
}
