import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../.ci/install-az');

const findProgram = (name: string): string =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync) ?? name;

interface Machine {
  /** Programs that are there already. */
  readonly installed?: readonly string[];
  /** What stands for `apt-get`; without it there is none. */
  readonly apt?: string;
  readonly user?: number;
}

/** Runs it on a machine that has nothing else; tells what it said and what `apt-get` was asked for. */
function runOn({ installed = [], apt, user = 0 }: Machine) {
  const bin = mkdtempSync(join(tmpdir(), 'install-az-'));
  onTestFinished(() => rmSync(bin, { recursive: true }));
  const asked = join(bin, 'asked');
  for (const name of ['timeout', 'tail']) symlinkSync(findProgram(name), join(bin, name));
  const programs = [...installed.map((name) => [name, ':']), ...(apt === undefined ? [] : [['apt-get', apt]])];
  for (const [name, body] of programs) {
    writeFileSync(join(bin, `${name}`), `#!/bin/sh\necho "$*" >> '${asked}'\n${body}\n`, { mode: 0o755 });
  }
  const env = { PATH: bin, AML_EUID: String(user) };
  const { status, stdout } = spawnSync(findProgram('bash'), [script], { env, encoding: 'utf8' });
  return { status, stdout, asked: existsSync(asked) ? readFileSync(asked, 'utf8').trim().split('\n') : [] };
}

describe.skipIf(process.platform === 'win32')('.ci/install-az', () => {
  test('does nothing where all is there', () => {
    expect(runOn({ installed: ['az', 'openssl'], apt: ':' })).toEqual({ status: 0, stdout: '', asked: [] });
  });

  test('installs what is missing, without what is only recommended', () => {
    const { status, asked } = runOn({ installed: ['openssl'], apt: ':' });
    expect(status).toBe(0);
    expect(asked).toEqual(['update -q', 'install -yq --no-install-recommends azure-cli']);
  });

  test.each([
    { title: 'apt-get fails', machine: { apt: 'echo "no network"; exit 100' }, says: 'no network' },
    { title: 'there is no apt-get', machine: {}, says: 'not root on Debian: azure-cli openssl' },
    { title: 'the user is not root', machine: { apt: ':', user: 1000 }, says: 'not root on Debian' },
  ])('says so and does not fail where $title', ({ machine, says }) => {
    const { status, stdout } = runOn(machine);
    expect(stdout).toContain(says);
    expect(status).toBe(0);
  });
});
