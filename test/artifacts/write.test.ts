import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, mkdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ArtifactsResult, compareArtifacts } from '../../src/artifacts/compare.ts';
import { contentHash } from '../../src/artifacts/manifest.ts';
import { type WriteOptions, writeArtifacts } from '../../src/artifacts/write.ts';
import { codesOf, get, madeSet, put, states, temporaryFolder, tree } from './folders.ts';
import { changing, recordingFileSystem, systemError, watchedFileSystem } from './watched-file-system.ts';

const files = { 'main.bicep': 'param a string\n', 'main.json': '{\n}\n', 'modules/m.bicep': 'x\n' };
const longAgo = new Date('2020-01-01T00:00:00Z');

function write(out: string, set: ReadonlyMap<string, string>, options: Partial<WriteOptions> = {}): ArtifactsResult {
  return writeArtifacts(out, set, { force: false, inputFiles: [], ...options });
}

function written(): string {
  const out = join(temporaryFolder(), 'fraud');
  expect(write(out, madeSet(files)).diagnostics).toEqual([]);
  return out;
}

/** Asserts that a write is refused with a code and leaves everything, here and around, as it was. */
function expectRefused(
  out: string,
  set: ReadonlyMap<string, string>,
  code: string,
  options: Partial<WriteOptions> = {},
) {
  const around = join(out, '..');
  const before = tree(around);
  const result = write(out, set, options);
  expect(result.diagnostics.map((found) => [found.code, found.severity, found.path])).toEqual([[code, 'error', '']]);
  expect(result.diagnostics[0]?.hint).toBeTypeOf('string');
  expect(tree(around)).toEqual(before);
}

describe('writing', () => {
  it('writes the whole set, makes the folders, and leaves nothing else', () => {
    const out = join(temporaryFolder(), 'deep', 'er', 'fraud');
    const result = write(out, madeSet(files));
    expect(result.diagnostics).toEqual([]);
    expect(result.changes.map(({ state }) => state)).toEqual(Array(4).fill('added'));
    expect(tree(out)).toEqual({ ...Object.fromEntries(madeSet(files)), modules: '/' });
  });

  it('writes the same bytes each time, wherever it is and in whichever order the files come', () => {
    const [here, there] = [temporaryFolder(), join(temporaryFolder(), 'x')];
    write(here, madeSet(files));
    write(there, madeSet(Object.fromEntries(Object.entries(files).reverse())));
    expect(tree(here)).toEqual(tree(there));
  });

  it('only reads when all is unchanged', () => {
    const out = written();
    const { fs, calls } = recordingFileSystem();
    const result = write(out, madeSet(files, { version: '2.0.0' }), { fs });
    expect(result.changes.map(({ state }) => state)).toEqual(Array(4).fill('unchanged'));
    expect(calls.length).toBeGreaterThan(4);
    expect(calls.filter(({ operation }) => changing.has(operation))).toEqual([]);
    expect(get(out, 'manifest.json')).toContain('"1.0.0"');
  });

  it('touches only what changed, and brings only that to the disk', () => {
    const out = written();
    for (const name of Object.keys(files)) utimesSync(join(out, name), longAgo, longAgo);
    const { fs, calls } = recordingFileSystem();
    write(out, madeSet({ ...files, 'main.json': '[]\n' }, { version: '2.0.0' }), { fs });
    expect(calls.filter(({ operation }) => operation === 'fsync')).toHaveLength(2);
    expect(statSync(join(out, 'main.bicep')).mtime).toEqual(longAgo);
    expect(statSync(join(out, 'main.json')).mtime).not.toEqual(longAgo);
    expect(get(out, 'main.json')).toBe('[]\n');
    expect(get(out, 'manifest.json')).toContain('"2.0.0"');
  });

  it('has every new content on the disk before the first file is replaced, and the manifest last', () => {
    const out = written();
    const { fs, calls } = recordingFileSystem();
    write(out, madeSet({ 'main.bicep': '1', 'main.json': '2', 'modules/m.bicep': '3' }), { fs });
    const steps = calls.map(({ operation, arguments: [from, to] }) => [operation, String(to ?? from)] as const);
    const replaced = steps
      .filter(([name, to]) => name === 'rename' && existsSync(to))
      .map(([, to]) => relative(out, to));
    expect(replaced).toEqual(['main.bicep', 'main.json', join('modules', 'm.bicep'), 'manifest.json']);
    const lastFsync = steps.findLastIndex(([name]) => name === 'fsync');
    expect(lastFsync).toBeGreaterThan(0);
    expect(lastFsync).toBeLessThan(
      steps.findIndex(([name, to]) => name === 'rename' && to === join(out, 'main.bicep')),
    );
  });

  it('removes what is no longer made, and the folder of modules with its last one', () => {
    const out = written();
    put(out, 'NOTES.md', 'mine');
    const result = write(out, madeSet({ 'main.json': files['main.json'] }));
    expect(states(result)).toContain('modules/m.bicep: removed');
    expect(Object.keys(tree(out))).toEqual(['NOTES.md', 'main.json', 'manifest.json']);
  });

  it('keeps the folder of modules for a stranger in it', () => {
    const out = written();
    put(out, 'modules/mine.bicep', 'mine');
    write(out, madeSet({ 'main.json': files['main.json'] }));
    expect(Object.keys(tree(out))).toEqual(['main.json', 'manifest.json', 'modules', join('modules', 'mine.bicep')]);
  });

  it('writes the manifest again that was deleted, without calling the files foreign', () => {
    const out = written();
    spawnSync('rm', [join(out, 'manifest.json')]);
    expect(codesOf(write(out, madeSet(files)))).toEqual([]);
    expect(get(out, 'manifest.json')).toBe(madeSet(files).get('manifest.json'));
  });

  it('replaces CRLF files that git made of ours', () => {
    const out = written();
    put(out, 'main.json', '{\r\n}\r\n');
    expect(codesOf(write(out, madeSet({ ...files, 'main.json': '[]\n' })))).toEqual([]);
    expect(get(out, 'main.json')).toBe('[]\n');
  });
});

describe('files that are not ours to replace', () => {
  it('refuses a file that was edited by hand, unless forced', () => {
    const out = written();
    put(out, 'main.json', 'mine');
    const made = madeSet({ ...files, 'main.bicep': 'new' });
    expectRefused(out, made, 'AML5002');
    expect(write(out, made).diagnostics[0]?.message).toContain(join(out, 'main.json'));
    const forced = write(out, made, { force: true });
    expect(forced.diagnostics).toEqual([]);
    expect(states(forced)).toContain('main.json: handEdited');
    expect(get(out, 'main.json')).toBe(files['main.json']);
  });

  it.each(['main.json', 'manifest.json'])('refuses %s with a merge conflict in it, unless forced', (name) => {
    const out = written();
    put(out, name, `{\n<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> other\n}\n`);
    const made = madeSet(files);
    expectRefused(out, made, 'AML5012');
    expect(states(write(out, made, { force: true }))).toContain('main.bicep: unchanged');
    expect(get(out, name)).toBe(made.get(name));
  });

  it('refuses to remove a file that was edited by hand, unless forced', () => {
    const out = written();
    put(out, 'main.bicep', 'mine');
    const { 'main.bicep': _, ...fewer } = files;
    expectRefused(out, madeSet(fewer), 'AML5002');
    expect(codesOf(write(out, madeSet(fewer), { force: true }))).toEqual([]);
    expect(existsSync(join(out, 'main.bicep'))).toBe(false);
  });

  it('refuses a foreign file, unless forced', () => {
    const out = join(temporaryFolder(), 'fraud');
    put(out, 'main.json', 'of somebody');
    expectRefused(out, madeSet(files), 'AML5003');
    expect(codesOf(write(out, madeSet(files), { force: true }))).toEqual([]);
    expect(get(out, 'main.json')).toBe(files['main.json']);
  });

  it('refuses a foreign manifest, unless forced, and says so then too', () => {
    const out = join(temporaryFolder(), 'fraud');
    put(out, 'manifest.json', '{"manifest_version": 3}');
    expectRefused(out, madeSet(files), 'AML5008');
    const forced = write(out, madeSet(files), { force: true });
    expect(forced.diagnostics).toMatchObject([{ code: 'AML5008', severity: 'warning' }]);
    expect(get(out, 'manifest.json')).toBe(madeSet(files).get('manifest.json'));
  });

  it.each(['../victim.json', 'modules/../../victim.json'])(
    'deletes nothing that a forged manifest lists: %s',
    (name) => {
      const out = written();
      const victim = put(join(out, '..'), 'victim.json', 'precious');
      const hash = contentHash(Buffer.from('precious'));
      put(
        out,
        'manifest.json',
        JSON.stringify({ generator: { name: 'aml-templates', version: '1' }, spec: 'x', files: { [name]: hash } }),
      );
      expectRefused(out, madeSet(files), 'AML5008');
      write(out, madeSet(files), { force: true });
      expect(existsSync(victim)).toBe(true);
    },
  );
});

describe('paths that lead elsewhere', () => {
  const withForce = { force: true };

  it.each(['main.json', 'manifest.json'])(
    'never writes through a link at %s, nor replaces it, even if forced',
    (name) => {
      const out = join(temporaryFolder(), 'fraud');
      const target = put(join(out, '..'), 'target.json', 'precious');
      mkdirSync(out);
      symlinkSync(target, join(out, name));
      expectRefused(out, madeSet(files), 'AML5004', withForce);
    },
  );

  it('never writes through a link to a folder: not `modules`, not the output folder', () => {
    const around = temporaryFolder();
    mkdirSync(join(around, 'real'));
    mkdirSync(join(around, 'fraud'));
    symlinkSync(join(around, 'real'), join(around, 'fraud', 'modules'));
    symlinkSync(join(around, 'real'), join(around, 'linked'));
    expectRefused(join(around, 'fraud'), madeSet(files), 'AML5004', withForce);
    expectRefused(join(around, 'linked'), madeSet(files), 'AML5004', withForce);
  });

  it('deletes nothing through a link to a folder that the manifest lists', () => {
    const out = written();
    const around = join(out, '..');
    spawnSync('mv', [join(out, 'modules'), join(around, 'moved')]);
    symlinkSync(join(around, 'moved'), join(out, 'modules'));
    expectRefused(out, madeSet({ 'main.json': 'x' }), 'AML5004', withForce);
  });

  it('follows the links on the way to the output folder: that is for the user to choose', () => {
    const around = temporaryFolder();
    mkdirSync(join(around, 'real'));
    symlinkSync(join(around, 'real'), join(around, 'base'));
    expect(codesOf(write(join(around, 'base', 'fraud'), madeSet(files)))).toEqual([]);
    expect(get(join(around, 'real', 'fraud'), 'main.json')).toBe(files['main.json']);
  });

  it.each(['../x.json', '/tmp/x.json', 'other/x.json', 'modules/a/b', 'C:\\x', 'con.json', 'x.', 'x\0'])(
    'refuses the name %j before it looks at the disk',
    (name) => {
      const out = join(temporaryFolder(), 'fraud');
      const { fs, calls } = recordingFileSystem();
      expectRefused(out, new Map([...madeSet(files), [name, 'x']]), 'AML5005', { ...withForce, fs });
      expect(calls.filter(({ operation }) => changing.has(operation))).toEqual([]);
    },
  );

  it('refuses names that differ by case alone', () => {
    const made = new Map([...madeSet(files), ['Main.json', 'x']]);
    expectRefused(join(temporaryFolder(), 'fraud'), made, 'AML5010', withForce);
  });
});

describe('input files', () => {
  const made = madeSet(files);

  it('are never replaced: by the same path, by another way to it, through a link, or by another name of the same file', () => {
    const around = temporaryFolder();
    const out = join(around, 'fraud');
    const spec = put(out, 'main.json', 'the spec');
    symlinkSync(out, join(around, 'way'));
    symlinkSync(spec, join(around, 'spec-link.yml'));
    linkSync(spec, join(around, 'spec-hard.yml'));
    const ways = [spec, relative(process.cwd(), spec), join(around, 'way', 'main.json')];
    for (const input of [...ways, join(around, 'spec-link.yml'), join(around, 'spec-hard.yml')]) {
      expectRefused(out, made, 'AML5006', { force: true, inputFiles: [join(around, 'absent.yml'), input] });
    }
  });

  it('are never removed, though a manifest lists them', () => {
    const out = join(temporaryFolder(), 'fraud');
    expect(codesOf(write(out, madeSet({ ...files, 'workspace.yml': 'name: x\n' })))).toEqual([]);
    expectRefused(out, made, 'AML5006', { inputFiles: [join(out, 'workspace.yml')] });
  });
});

describe('things in the way', () => {
  it('a folder at the place of a file is a message', () => {
    const out = join(temporaryFolder(), 'fraud');
    mkdirSync(join(out, 'main.json'), { recursive: true });
    expectRefused(out, madeSet(files), 'AML5007', { force: true });
  });

  it('a file at the place of the output folder, or of `modules`, is a message', () => {
    const around = temporaryFolder();
    put(around, 'fraud', '');
    put(around, 'other/modules', '');
    expectRefused(join(around, 'fraud'), madeSet(files), 'AML5007', { force: true });
    expectRefused(join(around, 'other'), madeSet(files), 'AML5007', { force: true });
  });

  it('a file on the way to the output folder is a message', () => {
    const around = temporaryFolder();
    put(around, 'base', '');
    const out = join(around, 'base', 'deep', 'fraud');
    const result = write(out, madeSet(files));
    expect(codesOf(result)).toEqual(['AML5001']);
    expect(result.diagnostics[0]?.message).toContain('a file is where a folder is needed (ENOTDIR)');
    expect(tree(around)).toEqual({ base: '' });
  });

  it('something that is neither file nor folder is a message', ({ skip }) => {
    const out = join(temporaryFolder(), 'fraud');
    mkdirSync(out);
    if (spawnSync('mkfifo', [join(out, 'main.json')]).status !== 0) skip('no mkfifo here');
    expect(codesOf(write(out, madeSet(files), { force: true }))).toEqual(['AML5007']);
  });

  it('a folder that may not be written is a message, and reading it is enough when all is unchanged', ({ skip }) => {
    const out = written();
    const restore = makeReadOnly(out);
    if (restore === undefined) skip('run as root, and this disk knows no chattr +i');
    try {
      expect(codesOf(write(out, madeSet(files)))).toEqual([]);
      const before = tree(out);
      const result = write(out, madeSet({ ...files, 'main.json': '[]\n' }));
      expect(codesOf(result)).toEqual(['AML5001']);
      expect(result.diagnostics[0]?.message).toMatch(/access is denied|not permitted/);
      expect(tree(out)).toEqual(before);
    } finally {
      restore?.();
    }
  });

  it('a full disk is a message that names the file, and the old set stays', () => {
    const out = written();
    let writes = 0;
    const fs = watchedFileSystem(({ operation }) => {
      if (operation === 'write' && ++writes >= 4) throw systemError('ENOSPC', 'write');
    });
    expectRefused(out, madeSet({ ...files, 'main.json': '[]\n', 'main.bicep': '1' }), 'AML5001', { fs });
    expect(writes).toBeGreaterThanOrEqual(4);
    const { diagnostics } = write(out, madeSet({ ...files, 'main.json': '[]\n', 'main.bicep': '1' }), { fs });
    expect(diagnostics[0]?.message).toMatch(/no space is left on the disk \(ENOSPC\)$/);
  });

  it('a disk without hard links gets copies of the old files meanwhile', () => {
    const out = written();
    const failing = (k: number) =>
      watchedFileSystem(({ operation, arguments: [, to] }) => {
        if (operation === 'link') throw systemError('EPERM', 'link');
        if (operation === 'rename' && String(to) === join(out, 'manifest.json') && k-- > 0)
          throw systemError('EIO', 'rename');
      });
    const made = madeSet({ ...files, 'main.json': '[]\n' });
    expectRefused(out, made, 'AML5001', { fs: failing(1) });
    expect(codesOf(write(out, made, { fs: failing(0) }))).toEqual([]);
    expect(tree(out)).toEqual({ ...Object.fromEntries(made), modules: '/' });
  });
});

describe('permissions', () => {
  const mode = (...path: readonly string[]) => statSync(join(...path)).mode & 0o777;

  it.skipIf(process.platform === 'win32')('are 0644 less the umask, and 0600 for private files', () => {
    const out = temporaryFolder();
    write(out, madeSet(files), { private: new Set(['main.json']) });
    expect(mode(out, 'main.bicep')).toBe(0o644 & ~process.umask());
    expect(mode(out, 'main.json')).toBe(0o600);
  });

  it.skipIf(process.platform === 'win32')('of a file that is replaced get no wider', () => {
    const out = written();
    chmodSync(join(out, 'main.json'), 0o600);
    chmodSync(join(out, 'main.bicep'), 0o777);
    write(out, madeSet({ ...files, 'main.json': '1', 'main.bicep': '2' }));
    expect(mode(out, 'main.json')).toBe(0o600);
    expect(mode(out, 'main.bicep')).toBe(0o644 & ~process.umask());
  });
});

describe('what killed runs left', () => {
  const deadPid = spawnSync('true').pid;
  const left = (out: string, name: string, age: Date) => utimesSync(put(out, name, ''), age, age);

  it('goes when it is older than an hour and its process is gone, also when all is unchanged', () => {
    const out = written();
    const before = tree(out);
    left(out, `.aml-templates-${deadPid}-0123456789ab.tmp`, longAgo);
    left(out, `modules/.aml-templates-${deadPid}-0123456789ab.bak`, longAgo);
    put(out, `.aml-templates-${deadPid}-0123456789ab.lock/first/owner.json`, '{}');
    utimesSync(join(out, `.aml-templates-${deadPid}-0123456789ab.lock`), longAgo, longAgo);
    expect(codesOf(write(out, madeSet(files)))).toEqual([]);
    expect(tree(out)).toEqual(before);
  });

  it('stays when it is younger, its process runs, or its name only looks alike', () => {
    const out = written();
    left(out, `.aml-templates-${deadPid}-0123456789ab.tmp`, new Date());
    left(out, `.aml-templates-${process.pid}-0123456789ab.tmp`, longAgo);
    left(out, `.aml-templates-${deadPid}-mine.tmp`, longAgo);
    left(out, `aml-templates-${deadPid}-0123456789ab.tmp`, longAgo);
    const before = tree(out);
    write(out, madeSet(files));
    expect(tree(out)).toEqual(before);
  });

  it('does not make their files hand edits, though no manifest lists them', () => {
    const out = written();
    const killed = madeSet({ ...files, 'main.json': 'of the killed run', 'extra.md': 'of the killed run' });
    const owner = put(out, '.aml-templates.lock/first/owner.json', 'of another machine');
    utimesSync(owner, longAgo, longAgo);
    const hashes = ['main.json', 'extra.md'].map((name) => [name, contentHash(Buffer.from(killed.get(name) ?? ''))]);
    put(out, '.aml-templates.lock/intent.json', JSON.stringify(hashes));
    put(out, 'main.json', 'of the killed run');
    put(out, 'extra.md', 'of the killed run');
    const made = madeSet({ ...files, 'main.json': 'yet another' });
    expect(states(compareArtifacts(out, made))).toEqual([
      'extra.md: removed',
      'main.bicep: unchanged',
      'main.json: changed',
      'manifest.json: changed',
      'modules/m.bicep: unchanged',
    ]);
    expect(codesOf(write(out, made))).toEqual([]);
    expect(tree(out)).toEqual({ ...Object.fromEntries(made), modules: '/' });
  });

  it.each(['{', '{}', '[1, ["a"], ["../x", "y"]]'])('is no harm when it is broken: %s', (intent) => {
    const out = written();
    put(out, '.aml-templates.lock/intent.json', intent);
    expect(codesOf(write(out, madeSet({ ...files, 'main.json': '1' })))).toEqual([]);
    expect(Object.keys(tree(out)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

/** Makes a folder read-only also for root; gives the way back, or `undefined` where that cannot be done. */
function makeReadOnly(folder: string): (() => void) | undefined {
  if (process.getuid?.() === 0) {
    if (spawnSync('chattr', ['+i', folder]).status !== 0) return undefined;
    return () => spawnSync('chattr', ['-i', folder]);
  }
  chmodSync(folder, 0o555);
  return () => chmodSync(folder, 0o755);
}
