import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFileSystem } from '../../src/artifacts/file-system.ts';
import { acquireLock, type Lock } from '../../src/artifacts/lock.ts';
import { writeArtifacts } from '../../src/artifacts/write.ts';
import { codesOf, madeSet, put, temporaryFolder, tree } from './folders.ts';
import { systemError, watchedFileSystem } from './watched-file-system.ts';

const deadPid = spawnSync('true').pid;
const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
const made = madeSet({ 'main.json': '{}\n' });
const lockName = '.aml-templates.lock';
const ownerFile = join(lockName, 'first', 'owner.json');
const token = '0123456789ab';

/** A folder that somebody has locked. */
function lockedBy(owner: unknown, modified = new Date()): string {
  const out = temporaryFolder();
  const path = put(out, ownerFile, JSON.stringify(owner));
  utimesSync(path, modified, modified);
  return out;
}

function acquired(out: string, fs = nodeFileSystem): Lock {
  const lock = acquireLock(fs, out, 0);
  if ('code' in lock) throw new Error(lock.message);
  return lock;
}

describe('the lock of an output folder', () => {
  it('is held by one only, and leaves nothing when it is released', () => {
    const out = temporaryFolder();
    const lock = acquired(out);
    expect(acquireLock(nodeFileSystem, out, 0)).toMatchObject({ code: 'AML5009', path: '' });
    expect(Object.keys(tree(out))).toEqual([lockName, join(lockName, 'first'), ownerFile]);
    lock.release();
    expect(tree(out)).toEqual({});
    acquired(out).release();
  });

  it.each([
    ['a running process', { pid: process.pid, host: hostname(), token }],
    ['a process of another machine', { pid: deadPid, host: 'elsewhere', token }],
    ['somebody who left no name', 'broken'],
  ])(
    'is waited for when %s holds it; then an error says which folder to delete, and nothing is written',
    (_, owner) => {
      const out = lockedBy(owner);
      const before = tree(out);
      const start = Date.now();
      const result = writeArtifacts(out, made, { force: true, inputFiles: [], lockTimeoutMs: 150 });
      expect(Date.now() - start).toBeGreaterThanOrEqual(150);
      expect(codesOf(result)).toEqual(['AML5009']);
      expect(result.diagnostics[0]?.message).toContain(join(out, lockName));
      expect(tree(out)).toEqual(before);
    },
  );

  it.each([
    ['its process is dead', { pid: deadPid, host: hostname(), token }, new Date()],
    ['it is older than an hour, whatever its process', { pid: process.pid, host: hostname(), token }, longAgo],
    ['it is older than an hour and of another machine', { pid: deadPid, host: 'elsewhere', token }, longAgo],
    ['it is older than an hour and its owner unreadable', 'broken', longAgo],
  ])('is taken over at once when %s', (_, owner, modified) => {
    const out = lockedBy(owner, modified);
    const start = Date.now();
    expect(codesOf(writeArtifacts(out, made, { force: false, inputFiles: [] }))).toEqual([]);
    expect(Date.now() - start).toBeLessThan(5000);
    expect(Object.keys(tree(out))).toEqual(['main.json', 'manifest.json']);
  });

  it('is taken over when it is empty, or has no owner', () => {
    const out = temporaryFolder();
    mkdirSync(join(out, lockName));
    acquired(out).release();
    put(out, join(lockName, 'intent.json'), '[]');
    acquired(out).release();
    expect(tree(out)).toEqual({});
  });

  it('belongs to the last one that took it over', () => {
    const out = lockedBy({ pid: deadPid, host: hostname(), token });
    const second = { pid: deadPid, host: hostname(), token: 'aaaaaaaaaaaa' };
    put(out, join(lockName, `after-${token}`, 'owner.json'), JSON.stringify(second));
    const path = put(
      out,
      join(lockName, 'after-aaaaaaaaaaaa', 'owner.json'),
      JSON.stringify({ ...second, pid: process.pid, token: 'bbbbbbbbbbbb' }),
    );
    expect(acquireLock(nodeFileSystem, out, 0)).toMatchObject({ code: 'AML5009' });
    utimesSync(path, longAgo, longAgo);
    acquired(out).release();
    expect(tree(out)).toEqual({});
  });

  it('is left to the one that took it over a moment earlier', () => {
    const out = lockedBy({ pid: deadPid, host: hostname(), token });
    const fs = beforeTakeover(() => {
      const other = { pid: process.pid, host: hostname(), token: 'aaaaaaaaaaaa' };
      put(out, join(lockName, `after-${token}`, 'owner.json'), JSON.stringify(other));
    });
    expect(acquireLock(fs, out, 0)).toMatchObject({ code: 'AML5009' });
    expect(Object.keys(tree(out)).filter((name) => name.endsWith('.lock'))).toEqual([lockName]);
  });

  it('is left to the one that made it anew since it was found dead', () => {
    const out = lockedBy({ pid: deadPid, host: hostname(), token });
    const fs = beforeTakeover(() => {
      put(out, ownerFile, JSON.stringify({ pid: process.pid, host: hostname(), token: 'aaaaaaaaaaaa' }));
    });
    expect(acquireLock(fs, out, 0)).toMatchObject({ code: 'AML5009' });
    expect(Object.keys(tree(out))).toEqual([lockName, join(lockName, 'first'), ownerFile]);
  });

  it('is made anew when the dead one goes in the meantime', () => {
    const out = lockedBy({ pid: deadPid, host: hostname(), token });
    const fs = beforeTakeover(() => rmSync(join(out, lockName), { recursive: true }));
    const lock = acquireLock(fs, out, 1000);
    expect(lock).toHaveProperty('release');
    expect(Object.keys(tree(out))).toEqual([lockName, join(lockName, 'first'), ownerFile]);
  });

  it('is taken all the same by one whose claim went with the lock that it came too late for', () => {
    const out = lockedBy({ pid: deadPid, host: hostname(), token });
    let looks = 0;
    const fs = watchedFileSystem(({ operation, arguments: [from, to] }) => {
      const claim = `after-${token}`;
      const other = { pid: process.pid, host: hostname(), token: 'aaaaaaaaaaaa' };
      if (operation === 'rename' && String(to).endsWith(claim)) put(out, ownerFile, JSON.stringify(other));
      if (operation !== 'rename' || !String(from).endsWith(claim)) return;
      looks += 1;
      rmSync(join(out, lockName), { recursive: true });
    });
    const lock = acquireLock(fs, out, 1000);
    expect(looks).toBeGreaterThan(0);
    expect(lock).toHaveProperty('release');
    if ('release' in lock) lock.release();
    expect(tree(out)).toEqual({});
  });

  it('of which the claims lead round in a circle is waited for, not followed for ever', () => {
    const out = lockedBy({ pid: process.pid, host: hostname(), token });
    put(
      out,
      join(lockName, `after-${token}`, 'owner.json'),
      JSON.stringify({ pid: process.pid, host: hostname(), token }),
    );
    expect(acquireLock(nodeFileSystem, out, 0)).toMatchObject({ code: 'AML5009' });
  });

  it('is not looked for behind a link or in a file', () => {
    const out = temporaryFolder();
    const elsewhere = temporaryFolder();
    symlinkSync(elsewhere, join(out, lockName));
    expect(codesOf(writeArtifacts(out, made, { force: true, inputFiles: [] }))).toEqual(['AML5004']);
    expect(tree(elsewhere)).toEqual({});
    const other = temporaryFolder();
    put(other, lockName, '');
    expect(codesOf(writeArtifacts(other, made, { force: true, inputFiles: [] }))).toEqual(['AML5007']);
  });

  it('is released when the write fails', () => {
    const out = temporaryFolder();
    const fs = watchedFileSystem(({ operation }) => {
      if (operation === 'fsync') throw systemError('EIO', 'fsync');
    });
    expect(codesOf(writeArtifacts(out, made, { force: false, inputFiles: [], fs }))).toEqual(['AML5001']);
    expect(tree(out)).toEqual({});
  });
});

/** Lets something happen between the look at a dead lock and the try to take it over. */
function beforeTakeover(happen: () => void) {
  let done = false;
  return watchedFileSystem(({ operation, arguments: [, to] }) => {
    if (done || operation !== 'rename' || !String(to).endsWith(`after-${token}`)) return;
    done = true;
    happen();
  });
}
