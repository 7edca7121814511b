import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../src/artifacts/file-system.ts';
import { contentHash } from '../../src/artifacts/manifest.ts';
import { writeArtifacts } from '../../src/artifacts/write.ts';
import { madeSet, put, temporaryFolder, tree } from './folders.ts';
import {
  type Call,
  changing,
  type Operation,
  recordingFileSystem,
  systemError,
  watchedFileSystem,
} from './watched-file-system.ts';

const oldSet = madeSet({
  'main.bicep': 'old\n',
  'main.json': 'old\n',
  'modules/gone.bicep': 'old\n',
  'same.md': 'same\n',
});
const newSet = madeSet({ 'added.md': 'new\n', 'main.bicep': 'new\n', 'main.json': 'new\n', 'same.md': 'same\n' });
const firstSet = madeSet({ 'main.json': 'new\n', 'modules/m.bicep': 'new\n' });

const deadPid = spawnSync('true').pid;

/** What is on disk before: a set, a folder without one, or no folder at all. */
type Before = ReadonlyMap<string, string> | 'folder' | undefined;

interface Situation {
  readonly situation: string;
  readonly old: Before;
  readonly made: ReadonlyMap<string, string>;
  /** Operations of which a fault keeps the new set from being written. */
  readonly needed: readonly Operation[];
  /** Operations of which a fault does not matter. */
  readonly spare: readonly Operation[];
  /** The least number of calls that a full disk may fail. */
  readonly calls: number;
}

const always: readonly Operation[] = ['close', 'create', 'lstat', 'mkdir', 'rename', 'write'];

const situations: readonly Situation[] = [
  {
    situation: 'a set is replaced',
    old: oldSet,
    made: newSet,
    needed: [...always, 'fsync', 'link'],
    spare: ['rmdir', 'unlink'],
    calls: 20,
  },
  {
    situation: 'a set is written into a folder for the first time',
    old: 'folder',
    made: firstSet,
    needed: [...always, 'fsync'],
    spare: ['rmdir', 'unlink'],
    calls: 20,
  },
  {
    situation: 'a set is written where there is no folder',
    old: undefined,
    made: firstSet,
    needed: [...always, 'stat'],
    spare: [],
    calls: 10,
  },
];

const setOf = (old: Before): ReadonlyMap<string, string> => (old === undefined || old === 'folder' ? new Map() : old);

/** A folder in a folder, with the old set and a file of the user. */
function prepare(old: Before): { readonly around: string; readonly out: string } {
  const around = temporaryFolder();
  const out = join(around, 'deep', 'fraud');
  if (old !== undefined) put(out, 'NOTES.md', 'mine');
  if (old !== undefined && old !== 'folder') {
    expect(
      write(
        out,
        old,
        watchedFileSystem(() => undefined),
      ).diagnostics,
    ).toEqual([]);
  }
  return { around, out };
}

/** The calls of a write in which nothing fails. */
function callsOf(old: Before, made: ReadonlyMap<string, string>): readonly Call[] {
  const { fs, calls } = recordingFileSystem();
  writeArtifacts(prepare(old).out, made, { force: false, inputFiles: [], fs });
  return calls;
}

/** Fails the `k`-th call, and the following ones if `lasting`. */
function failing(k: number, code: string, lasting: (operation: Operation) => boolean) {
  const failed: Operation[] = [];
  let count = 0;
  const fs = watchedFileSystem(({ operation }) => {
    count += 1;
    if (count !== k && !(count > k && lasting(operation))) return;
    failed.push(operation);
    throw systemError(code, operation);
  });
  return { fs, failed };
}

function write(out: string, made: ReadonlyMap<string, string>, fs: FileSystem) {
  return writeArtifacts(out, made, { force: false, inputFiles: [], fs });
}

describe.each(situations)('when $situation', ({ old, made, needed, spare, calls: least }) => {
  it('a fault at any one call leaves the old set, or the new one if all was done, and never a temporary file', () => {
    const want = prepare(old);
    const before = tree(want.around);
    writeArtifacts(want.out, made, { force: false, inputFiles: [] });
    const after = tree(want.around);
    expect(after).not.toEqual(before);

    const calls = callsOf(old, made);
    const outcomes = { kept: new Set<Operation>(), written: new Set<Operation>() };
    for (let k = 1; k <= calls.length; k += 1) {
      const { around, out } = prepare(old);
      const { fs, failed } = failing(k, 'EIO', () => false);
      const { diagnostics } = write(out, made, fs);
      expect(failed, `call ${k} was not reached`).toEqual([calls[k - 1]?.operation]);
      const faulty = diagnostics.length > 0;
      expect(diagnostics.map(({ code }) => code)).toEqual(faulty ? ['AML5001'] : []);
      expect(tree(around), `call ${k}, ${failed}`).toEqual(faulty ? before : after);
      for (const operation of failed) outcomes[faulty ? 'kept' : 'written'].add(operation);
    }
    expect([...outcomes.kept]).toEqual(expect.arrayContaining([...needed]));
    expect([...outcomes.written]).toEqual(expect.arrayContaining([...spare]));
  });

  it.each(['ENOSPC', 'EDQUOT'])('%s from any call on leaves the old set, or the new one if all was done', (code) => {
    const grows = (operation: Operation) => ['create', 'write', 'fsync', 'mkdir', 'link'].includes(operation);
    const { around, out } = prepare(old);
    const before = tree(around);
    let kept = 0;
    const calls = callsOf(old, made);
    for (let k = 1; k <= calls.length; k += 1) {
      const result = write(out, made, failing(k, code, grows).fs);
      if (result.diagnostics.length === 0) break;
      kept += 1;
      expect(tree(around)).toEqual(before);
    }
    expect(kept).toBeGreaterThan(least);
  });

  it('a disk that fails from any call on is told, and leaves every file old or new as a whole', () => {
    const calls = callsOf(old, made);
    const codes = new Set<string>();
    for (let k = 1; k <= calls.length; k += 1) {
      const { out } = prepare(old);
      const { fs, failed } = failing(k, 'EROFS', (operation) => changing.has(operation));
      const { diagnostics } = write(out, made, fs);
      expect(failed.length).toBeGreaterThan(0);
      for (const { code } of diagnostics) codes.add(code);
      expectOldOrNew(out, setOf(old), made, diagnostics.length > 0);
    }
    // Where nothing stood before there is nothing to put back.
    expect(codes).toEqual(new Set(old === undefined ? ['AML5001'] : ['AML5001', 'AML5011']));
  });
});

/** Backups hold what could not be put back, so a file that is missing has one. */
function expectOldOrNew(
  out: string,
  old: ReadonlyMap<string, string>,
  made: ReadonlyMap<string, string>,
  faulty: boolean,
): void {
  const files = tree(out);
  const backups = Object.entries(files).filter(([name]) => name.endsWith('.bak'));
  for (const name of new Set([...old.keys(), ...made.keys()])) {
    const possible = faulty ? [old.get(name), made.get(name)] : [made.get(name)];
    expect(possible, name).toContain(files[name]);
    const lost = old.has(name) && files[name] !== old.get(name) && faulty;
    if (lost) expect(backups.map(([, content]) => content)).toContain(old.get(name));
  }
}

describe('a fault while the lock of a killed run is taken over', () => {
  it('at any one call leaves the old set, or the new one, and what the killed run meant to write is not forgotten', () => {
    const killed = () => {
      const { out } = prepare(oldSet);
      put(out, 'main.json', 'of the killed run');
      put(
        out,
        '.aml-templates.lock/first/owner.json',
        JSON.stringify({ pid: deadPid, host: hostname(), token: '0123456789ab' }),
      );
      put(
        out,
        '.aml-templates.lock/intent.json',
        JSON.stringify([['main.json', contentHash(Buffer.from('of the killed run'))]]),
      );
      return out;
    };
    const { fs: recording, calls } = recordingFileSystem();
    expect(write(killed(), newSet, recording).diagnostics).toEqual([]);
    let faulty = 0;
    for (let k = 1; k <= calls.length; k += 1) {
      const out = killed();
      const { diagnostics } = write(out, newSet, failing(k, 'EIO', () => false).fs);
      if (diagnostics.length > 0) faulty += 1;
      expect(tree(out)['main.json']).toBe(diagnostics.length > 0 ? 'of the killed run' : 'new\n');
      expect(Object.keys(tree(out)).filter((name) => /^\.aml-templates-/.test(name))).toEqual([]);
    }
    expect(faulty).toBeGreaterThan(20);
  });
});

describe('a fault while the old set is put back', () => {
  it('is told, with the name of the file that holds the old content', () => {
    const { out } = prepare(oldSet);
    const fs = watchedFileSystem(({ operation, arguments: [from, to] }) => {
      const manifest = String(to) === join(out, 'manifest.json');
      const back = String(from).endsWith('.bak') && String(to) === join(out, 'main.json');
      if (operation === 'rename' && (manifest || back)) throw systemError('EBUSY', 'rename');
    });
    const { diagnostics } = write(out, newSet, fs);
    expect(diagnostics.map(({ code }) => code)).toEqual(['AML5001', 'AML5011']);
    const backup = /\.aml-templates-\S+\.bak/.exec(diagnostics[1]?.message ?? '')?.[0] ?? '';
    expect(tree(out)).toMatchObject({ [backup]: 'old\n', 'main.json': 'new\n', 'main.bicep': 'old\n' });
  });

  it('does not hide one of our own bugs, and still puts the old set back', () => {
    const { around, out } = prepare(oldSet);
    const before = tree(around);
    const fs = watchedFileSystem(({ operation, arguments: [, to] }) => {
      if (operation === 'rename' && String(to) === join(out, 'manifest.json')) throw new TypeError('a bug');
    });
    expect(() => write(out, newSet, fs)).toThrow(TypeError);
    expect(tree(around)).toEqual(before);
  });
});
