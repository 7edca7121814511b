import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareArtifacts } from '../../src/artifacts/compare.ts';
import { writeArtifacts } from '../../src/artifacts/write.ts';
import { codesOf, madeSet, put, temporaryFolder, tree } from './folders.ts';
import { type Operation, watchedFileSystem } from './watched-file-system.ts';

const first = madeSet({ 'main.json': 'first\n', 'modules/gone.bicep': 'first\n', 'same.md': 'same\n' });
const second = madeSet({ 'main.json': 'second\n', 'only-second.md': 'second\n', 'same.md': 'same\n' });
const third = madeSet({ 'main.json': 'third\n', 'same.md': 'same\n' });
const deadPid = spawnSync('true').pid;
const options = { force: false, inputFiles: [] };

/** What a kill just before each call of a write would leave: a copy of the folder, whose lock belongs to a dead process. */
function foldersAfterKill(): ReadonlyArray<{ readonly operation: Operation; readonly out: string }> {
  const around = temporaryFolder();
  const out = join(around, 'fraud');
  writeArtifacts(out, first, options);
  const folders: Array<{ operation: Operation; out: string }> = [];
  const fs = watchedFileSystem(({ operation }) => {
    const copy = join(around, `killed-${folders.length}`);
    cpSync(out, copy, { recursive: true });
    disown(copy);
    folders.push({ operation, out: copy });
  });
  expect(codesOf(writeArtifacts(out, second, { ...options, fs }))).toEqual([]);
  return folders;
}

function disown(out: string): void {
  const path = join(out, '.aml-templates.lock', 'first', 'owner.json');
  if (!existsSync(path)) return;
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), pid: deadPid }));
}

/** Files only, without the ones that are cleaned an hour later. */
function visibleFiles(out: string): Readonly<Record<string, string>> {
  const isVisible = ([name, content]: [string, string]) => content !== '/' && !/(^|[\\/])\.aml-templates-/.test(name);
  return Object.fromEntries(Object.entries(tree(out)).filter(isVisible));
}

describe('a kill while a folder is made', () => {
  it('leaves no folder, or the whole, and the next run is not in its way', () => {
    const around = temporaryFolder();
    const out = join(around, 'killed', 'fraud');
    let calls = 0;
    const fs = watchedFileSystem(() => {
      calls += 1;
      expect(existsSync(out)).toBe(false);
    });
    expect(codesOf(writeArtifacts(out, first, { ...options, fs }))).toEqual([]);
    for (let k = 1; k <= calls; k += 1) {
      const there = join(around, `killed-${k}`, 'fraud');
      expect(() => writeArtifacts(there, first, { ...options, fs: killedAt(k) })).toThrow('killed');
      expect(existsSync(there)).toBe(false);
      expect(codesOf(writeArtifacts(there, first, options))).toEqual([]);
      expect(visibleFiles(there)).toEqual(Object.fromEntries(first));
    }
  });

  it('may happen beside another run that makes the same folder', () => {
    const out = join(temporaryFolder(), 'fraud');
    const fs = watchedFileSystem(({ operation }) => {
      if (operation === 'rename' && !existsSync(out)) expect(codesOf(writeArtifacts(out, second, options))).toEqual([]);
    });
    expect(codesOf(writeArtifacts(out, first, { ...options, fs }))).toEqual([]);
    expect(visibleFiles(out)).toEqual(Object.fromEntries(first));
  });
});

/** From its `k`-th call on, nothing works, clean-up neither: as if the process had ended. */
function killedAt(k: number) {
  let calls = 0;
  return watchedFileSystem(() => {
    calls += 1;
    if (calls >= k) throw new Error('killed');
  });
}

describe('a kill before any one call of a write', () => {
  it('leaves each file old or new, and no edit by hand to be seen', () => {
    const mixed = foldersAfterKill().filter(({ out }) => {
      const files = tree(out);
      for (const name of new Set([...first.keys(), ...second.keys()])) {
        expect([first.get(name), second.get(name)]).toContain(files[name]);
      }
      const states = compareArtifacts(out, third).changes.map(({ state }) => state);
      expect(states).not.toContain('handEdited');
      expect(states).not.toContain('foreign');
      return files['main.json'] === second.get('main.json') && files['manifest.json'] === first.get('manifest.json');
    });
    expect(mixed.length).toBeGreaterThan(3);
  });

  it('lets the next run write yet another set without force, and nothing of the killed one stays listed or visible', () => {
    const folders = foldersAfterKill();
    expect(folders.length).toBeGreaterThan(50);
    for (const { out } of folders) {
      expect(codesOf(writeArtifacts(out, third, options))).toEqual([]);
      expect(visibleFiles(out)).toEqual(Object.fromEntries(third));
    }
  });

  it('still lets an edit that was made after it be seen', () => {
    const last = foldersAfterKill()
      .filter(({ out }) => existsSync(join(out, '.aml-templates.lock')))
      .at(-1);
    const out = last?.out ?? '';
    put(out, 'main.json', 'mine');
    expect(codesOf(writeArtifacts(out, third, options))).toEqual(['AML5002']);
  });
});
