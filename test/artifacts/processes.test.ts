import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { compareArtifacts } from '../../src/artifacts/compare.ts';
import { nodeFileSystem } from '../../src/artifacts/file-system.ts';
import { lastClaim } from '../../src/artifacts/lock-claims.ts';
import { parseManifest } from '../../src/artifacts/manifest.ts';
import { writeArtifacts } from '../../src/artifacts/write.ts';
import { cases } from '../thoroughness.ts';
import { bigSet } from './children/big-set.ts';
import { temporaryFolder } from './folders.ts';

let bundleFolder = '';

/** Node 20 runs no TypeScript: the child is bundled first. */
beforeAll(() => {
  bundleFolder = mkdtempSync(join(tmpdir(), 'artifacts-child-'));
  buildSync({
    entryPoints: [join(import.meta.dirname, 'children', 'write-loop.ts')],
    outfile: join(bundleFolder, 'write-loop.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
});

afterAll(() => rmSync(bundleFolder, { recursive: true, force: true }));

function startWriting(out: string, times: number, ...labels: readonly string[]): ChildProcess {
  const script = join(bundleFolder, 'write-loop.mjs');
  const options = { stdio: ['ignore', 'pipe', 'inherit'] } satisfies SpawnOptions;
  const child = spawn(process.execPath, [script, out, String(times), ...labels], options);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function outputOf(child: ChildProcess): Promise<string> {
  const chunks: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => chunks.push(chunk));
  await once(child, 'close');
  return chunks.join('');
}

const labels = ['aaaaa', 'bbbbb', 'ccccc'];
const sets = labels.map(bigSet);
const lockOf = (out: string) => join(out, '.aml-templates.lock');

/** Each file as a whole of one of the sets; absent where one of them lacks it. */
function expectWholeFiles(out: string): void {
  for (const name of new Set(sets.flatMap((set) => [...set.keys()]))) {
    const path = join(out, name);
    const content = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const whole = sets.some((set) => set.get(name) === content);
    expect(whole, `${name} is torn`).toBe(true);
  }
  expect(parseManifest(readFileSync(join(out, 'manifest.json'), 'utf8'))).toHaveProperty('manifest');
}

const kills = cases(40);

describe('a process that is killed', () => {
  it(`in the middle of writing, ${kills} times out of ${kills}, leaves each file old or new, and the next run needs no force`, {
    timeout: 180_000,
  }, async () => {
    const out = join(temporaryFolder(), 'fraud');
    writeArtifacts(out, sets[0] ?? new Map(), { force: false, inputFiles: [] });
    let inTheMiddle = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      // Each begins with another set than those that the killed one had in hand.
      const child = startWriting(out, 1_000_000, ...labels.slice(kill % 3), ...labels.slice(0, kill % 3));
      const output = outputOf(child);
      await untilLockedBy(out, child.pid);
      await sleep((kill * 7) % 90);
      child.kill('SIGKILL');
      expect(await output, 'a write was refused').toBe('');
      expect(child.signalCode).toBe('SIGKILL');
      if (existsSync(lockOf(out))) inTheMiddle += 1;
      expectWholeFiles(out);
    }
    expect(inTheMiddle).toBeGreaterThan(kills / 4);
    for (const set of sets) {
      expect(writeArtifacts(out, set, { force: false, inputFiles: [] }).diagnostics).toEqual([]);
      expect(compareArtifacts(out, set).changes.map(({ state }) => state)).toEqual(Array(set.size).fill('unchanged'));
    }
    expect(existsSync(lockOf(out))).toBe(false);
  });
});

async function untilLockedBy(out: string, pid: number | undefined): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 2) {
    try {
      if (lastClaim(nodeFileSystem, lockOf(out)).owner?.pid === pid) return;
    } catch {
      // Released at this moment.
    }
    await sleep(2);
  }
  throw new Error('the child does not write');
}

describe('processes that write to one folder at the same time', () => {
  it('wait for one another: none is refused, and the set of one of them is there at the end', {
    timeout: 180_000,
  }, async () => {
    const out = join(temporaryFolder(), 'fraud');
    const children = [
      startWriting(out, 12, 'aaaaa', 'bbbbb'),
      startWriting(out, 12, 'bbbbb', 'aaaaa'),
      startWriting(out, 12, 'aaaaa', 'bbbbb'),
    ];
    expect(await Promise.all(children.map(outputOf))).toEqual(Array(3).fill('end\n'));
    const current = sets.filter((set) =>
      compareArtifacts(out, set).changes.every(({ state }) => state === 'unchanged'),
    );
    expect(current).toHaveLength(1);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('take over the lock of a dead one, one at a time', { timeout: 180_000 }, async () => {
    const out = join(temporaryFolder(), 'fraud');
    const killed = startWriting(out, 1_000_000, ...labels);
    await untilLockedBy(out, killed.pid);
    killed.kill('SIGKILL');
    await once(killed, 'close');
    const children = [1, 2, 3, 4].map(() => startWriting(out, 4, ...labels));
    expect(await Promise.all(children.map(outputOf))).toEqual(Array(4).fill('end\n'));
    expectWholeFiles(out);
    expect(existsSync(lockOf(out))).toBe(false);
  });
});
