import { chmodSync, mkdirSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareArtifacts } from '../../src/artifacts/compare.ts';
import { writeArtifacts } from '../../src/artifacts/write.ts';
import { codesOf, get, madeSet, put, states, temporaryFolder, tree } from './folders.ts';
import { changing, recordingFileSystem, systemError, watchedFileSystem } from './watched-file-system.ts';

const files = { 'main.bicep': 'param a string\n', 'main.json': '{\n}\n', 'modules/m.bicep': 'x\n' };

/** A folder that holds `files` as written. */
function written(): string {
  const out = join(temporaryFolder(), 'fraud');
  expect(writeArtifacts(out, madeSet(files), { force: false, inputFiles: [] }).diagnostics).toEqual([]);
  return out;
}

describe('comparing', () => {
  it('finds everything added where there is no folder, and makes none', () => {
    const out = join(temporaryFolder(), 'fraud');
    const result = compareArtifacts(out, madeSet(files));
    expect(states(result)).toEqual([
      'main.bicep: added',
      'main.json: added',
      'manifest.json: added',
      'modules/m.bicep: added',
    ]);
    expect(result.diagnostics).toEqual([]);
    expect(tree(join(out, '..'))).toEqual({});
  });

  it('finds everything unchanged after a write, and only reads', () => {
    const out = written();
    const { fs, calls } = recordingFileSystem();
    const result = compareArtifacts(out, madeSet(files), fs);
    expect(result.changes.map(({ state }) => state)).toEqual(Array(4).fill('unchanged'));
    expect(result.diagnostics).toEqual([]);
    expect(calls.length).toBeGreaterThan(4);
    expect(calls.filter(({ operation }) => changing.has(operation))).toEqual([]);
  });

  it('tells changed from removed and added', () => {
    const { 'main.bicep': _, ...fewer } = files;
    const result = compareArtifacts(written(), madeSet({ ...fewer, 'main.json': '[]\n', 'new.md': '' }));
    expect(states(result)).toEqual([
      'main.bicep: removed',
      'main.json: changed',
      'manifest.json: changed',
      'modules/m.bicep: unchanged',
      'new.md: added',
    ]);
  });

  it('does not call a set stale because a newer generator made the same', () => {
    const out = written();
    const result = compareArtifacts(out, madeSet(files, { version: '9.0.0' }));
    expect(result.changes.map(({ state }) => state)).toEqual(Array(4).fill('unchanged'));
  });

  it('calls the manifest changed when the spec has another name', () => {
    const result = compareArtifacts(written(), madeSet(files, { spec: 'other.yml' }));
    expect(states(result)).toContain('manifest.json: changed');
  });

  it('takes CRLF on disk for LF, in files and manifest', () => {
    const out = written();
    for (const name of [...Object.keys(files), 'manifest.json']) {
      put(out, name, get(out, name).replaceAll('\n', '\r\n'));
    }
    expect(compareArtifacts(out, madeSet(files)).changes.map(({ state }) => state)).toEqual(Array(4).fill('unchanged'));
    const changed = compareArtifacts(out, madeSet({ ...files, 'main.json': '[]\n' }));
    expect(states(changed)).toContain('main.json: changed');
  });

  it('finds hand edits in files that are made and in files that no longer are', () => {
    const out = written();
    put(out, 'main.bicep', 'mine');
    put(out, 'main.json', 'mine');
    const { 'main.json': _, ...fewer } = files;
    expect(states(compareArtifacts(out, madeSet(fewer)))).toEqual([
      'main.bicep: handEdited',
      'main.json: handEdited',
      'manifest.json: changed',
      'modules/m.bicep: unchanged',
    ]);
  });

  it('calls an edit that comes to what is made unchanged', () => {
    const out = written();
    put(out, 'main.json', '[]\n');
    expect(states(compareArtifacts(out, madeSet({ ...files, 'main.json': '[]\n' })))).toContain('main.json: unchanged');
  });

  it('makes a file that was deleted by hand again', () => {
    const out = written();
    unlinkSync(join(out, 'main.json'));
    expect(states(compareArtifacts(out, madeSet(files)))).toContain('main.json: added');
  });

  it('calls files in its way that no manifest lists foreign, and says nothing of others', () => {
    const out = temporaryFolder();
    put(out, 'main.json', 'of somebody');
    put(out, 'NOTES.md', 'of somebody');
    expect(states(compareArtifacts(out, madeSet(files)))).toEqual([
      'main.bicep: added',
      'main.json: foreign',
      'manifest.json: added',
      'modules/m.bicep: added',
    ]);
  });

  it.each(['{', '{"manifest_version": 3}', '[]'])('reports a broken or foreign manifest and goes on: %s', (text) => {
    const out = written();
    put(out, 'manifest.json', text);
    const result = compareArtifacts(out, madeSet({ ...files, 'main.json': '[]\n' }));
    expect(codesOf(result)).toEqual(['AML5008']);
    expect(states(result)).toEqual([
      'main.bicep: unchanged',
      'main.json: foreign',
      'manifest.json: foreign',
      'modules/m.bicep: unchanged',
    ]);
  });

  it('does not trust the manifest of another generator', () => {
    const out = written();
    put(out, 'manifest.json', get(out, 'manifest.json').replace('aml-templates', 'other'));
    expect(codesOf(compareArtifacts(out, madeSet(files)))).toEqual(['AML5008']);
  });

  it('does not call a file removed that is the new one under another case', () => {
    const out = join(temporaryFolder(), 'fraud');
    writeArtifacts(out, madeSet({ 'main.Dev.json': '{}\n' }), { force: false, inputFiles: [] });
    const made = madeSet({ 'main.dev.json': '{}\n' });
    const caseIgnoring = watchedFileSystem(() => undefined);
    const fs = { ...caseIgnoring, ...ignoringCase(caseIgnoring, 'main.Dev.json') };
    expect(states(compareArtifacts(out, made, fs))).toEqual(['main.dev.json: unchanged', 'manifest.json: changed']);
    expect(states(compareArtifacts(out, made))).toEqual([
      'main.Dev.json: removed',
      'main.dev.json: added',
      'manifest.json: changed',
    ]);
  });

  it.each(['ENOSPC', 'EACCES', 'EIO', 'ENOTDIR', 'EISDIR', 'EROFS', 'EXYZ'])('tells %s in words', (code) => {
    const fs = watchedFileSystem(({ operation, arguments: [path] }) => {
      if (operation === 'readFile' && String(path).endsWith('main.json')) throw systemError(code, 'read');
    });
    const { changes, diagnostics } = compareArtifacts(written(), madeSet(files), fs);
    expect(changes).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'AML5001', severity: 'error', path: '' }]);
    expect(diagnostics[0]?.message).toMatch(/main\.json: [a-z ]+/);
    expect(diagnostics[0]?.message).toContain(`(${code})`);
    expect(diagnostics[0]?.message).not.toMatch(/injected|\n| at /);
  });

  it('does not hide our own bugs', () => {
    const fs = watchedFileSystem(() => {
      throw new TypeError('a bug');
    });
    expect(() => compareArtifacts('out', madeSet(files), fs)).toThrow(TypeError);
    expect(() => compareArtifacts('out', new Map([['main.json', '']]))).toThrow('withManifest');
  });

  it.each([
    ['AML5004', 'main.json', (path: string) => symlinkSync('/dev/null', path)],
    ['AML5004', 'main.json', (path: string) => symlinkSync('nowhere', path)],
    ['AML5004', 'modules', (path: string) => symlinkSync('.', path)],
    ['AML5007', 'modules', (path: string) => writeFileSync(path, '')],
    ['AML5007', 'main.json', (path: string) => mkdirSync(path)],
    ['AML5007', 'manifest.json', (path: string) => mkdirSync(path)],
  ])('reports %s for what stands at %s', (code, name, stand) => {
    const out = temporaryFolder();
    stand(join(out, name));
    expect(codesOf(compareArtifacts(out, madeSet(files)))).toEqual([code]);
  });

  it('reads files that may not be written', () => {
    const out = written();
    chmodSync(join(out, 'main.json'), 0o444);
    expect(codesOf(compareArtifacts(out, madeSet(files)))).toEqual([]);
  });
});

/** What a disk that ignores case does for one file. */
function ignoringCase<T extends { lstat(path: string): unknown; readFile(path: string): unknown }>(
  fs: T,
  real: string,
) {
  const fold = (path: string) =>
    path.toLowerCase().endsWith(real.toLowerCase()) ? path.slice(0, -real.length) + real : path;
  return {
    lstat: ((path) => fs.lstat(fold(path))) as T['lstat'],
    readFile: ((path) => fs.readFile(fold(path))) as T['readFile'],
  };
}
