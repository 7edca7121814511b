import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

/** Runs a copy of `.ci/run` in an empty project where `npm` is the script. */
function runWith(npm: string): { readonly status: number | null; readonly last: string | undefined; all: string } {
  const project = mkdtempSync(join(tmpdir(), 'ci-run-'));
  onTestFinished(() => rmSync(project, { recursive: true }));
  mkdirSync(join(project, 'bin'));
  cpSync(resolve(import.meta.dirname, '../../.ci'), join(project, '.ci'), { recursive: true });
  writeFileSync(join(project, '.ci/install-az'), 'echo "told to install"; exit 1\n');
  writeFileSync(join(project, 'bin/npm'), `#!/bin/sh\n${npm}\n`);
  chmodSync(join(project, 'bin/npm'), 0o755);
  const { status, stdout } = spawnSync('bash', [join(project, '.ci/run')], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, PATH: `${join(project, 'bin')}:${process.env['PATH']}` },
  });
  return { status, last: stdout.trimEnd().split('\n').at(-1), all: stdout };
}

describe.skipIf(process.platform === 'win32')('.ci/run', () => {
  const cases = [
    {
      title: 'everything passes',
      npm: '[ $1 = ci ] || echo "12 passed, 0 failed"',
      status: 0,
      last: '12 passed, 0 failed',
    },
    {
      title: 'a test fails',
      npm: '[ $1 = ci ] || { echo "11 passed, 1 failed"; exit 1; }',
      status: 1,
      last: '11 passed, 1 failed',
    },
    { title: '`npm ci` fails', npm: 'echo "no lock file" >&2; exit 3', status: 3, last: '0 passed, 1 failed' },
    { title: 'the build before the tests fails', npm: '[ $1 = ci ] || exit 2', status: 2, last: '0 passed, 1 failed' },
    {
      title: 'every test passes and the command fails all the same',
      npm: '[ $1 = ci ] || { echo "5 passed, 0 failed"; exit 1; }',
      status: 1,
      last: '5 passed, 1 failed',
    },
    { title: 'no test ran', npm: 'exit 0', status: 1, last: '0 passed, 1 failed' },
    {
      title: 'something is said after the count',
      npm: '[ $1 = ci ] || { echo "2 passed, 0 failed"; echo "npm notice"; }',
      status: 0,
      last: '2 passed, 0 failed',
    },
  ];
  for (const { title, npm, status, last } of cases) {
    test(title, () => {
      expect(runWith(npm)).toMatchObject({ status, last });
    });
  }

  test('goes on where the Azure CLI cannot be installed', () => {
    const { all, status } = runWith('echo "1 passed, 0 failed"');
    expect(all).toMatch(/^told to install\n/);
    expect(status).toBe(0);
  });

  test('runs in the root of the project, with CI set and nothing to read', () => {
    const { all } = runWith('read line || echo "[$CI] [$(ls)] $*"; echo "1 passed, 0 failed"');
    expect(all).toContain('[true] [bin] ci\n');
    expect(all).toContain('[true] [bin] test\n');
  });
});
