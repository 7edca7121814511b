import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleOf } from '../thoroughness.ts';

const program = fileURLToPath(new URL('../../bin/aml-templates.cjs', import.meta.url));
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const names = sampleOf(
  readdirSync(examples)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort(),
);

/** A spec of what locales and time zones change: dotted and dotless i, ß, a text that looks like a date. */
const touchy = `name: MLW-I_ist
tags: {I: ı, i2: İ, ß: straße, ä: z, z: ä, created: 2020-01-01, number: "1.234,5"}
workspace: {description: "İIıi ß ſ K"}
containerRegistry: none
`;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'aml-surroundings-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Surroundings {
  readonly environment?: Readonly<Record<string, string>>;
  /** Folder to run in, below a folder of the run's own. */
  readonly cwd?: string;
  readonly options?: readonly string[];
}

let runs = 0;

/** All files that the built program makes of the examples, by path, and all that it says. */
function generateIn({ environment = {}, cwd = '.', options = [] }: Surroundings): Record<string, string> {
  runs += 1;
  const folder = join(root, String(runs));
  const here = join(folder, cwd);
  mkdirSync(here, { recursive: true });
  for (const name of names) copyFileSync(join(examples, name), join(here, name));
  writeFileSync(join(here, 'touchy.yml'), touchy);
  const { LC_ALL: _, LANG: __, TZ: ___, ...rest } = process.env;
  const specs = [...names, 'touchy.yml'];
  const child = spawnSync(process.execPath, [...options, program, 'generate', ...specs, '--out', 'out'], {
    cwd: here,
    env: { ...rest, NO_COLOR: '1', ...environment },
    encoding: 'utf8',
  });
  expect(child.stderr).not.toContain('internal fault');
  expect(child.status, child.stderr).toBe(0);
  const files = readdirSync(join(here, 'out'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const read = files.map((file) => [file.slice(here.length + 1), readFileSync(file, 'utf8')]);
  return Object.fromEntries([...read, ['what it says', child.stderr]]);
}

describe('the built program makes the same bytes', () => {
  let wanted: Record<string, string>;
  beforeAll(() => {
    wanted = generateIn({ environment: { TZ: 'UTC', LC_ALL: 'C' } });
  });

  test('and there are some of each example', () => {
    for (const name of [...names, 'touchy.yml']) {
      expect(wanted[`out/${name.replace(/\.ya?ml$/, '')}/main.json`], name).toContain('"$schema"');
    }
  });

  test.each<[string, Surroundings]>([
    ['in Tokyo', { environment: { TZ: 'Asia/Tokyo' } }],
    ['where the clock is at another day', { environment: { TZ: 'Pacific/Kiritimati' } }],
    ['in Turkish', { environment: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', LANGUAGE: 'tr' } }],
    ['in Lithuanian', { environment: { LC_ALL: 'lt_LT.UTF-8' } }],
    ['in Swedish in Tokyo', { environment: { TZ: 'Asia/Tokyo', LC_ALL: 'sv_SE.UTF-8' } }],
    ['in another folder, with spaces and letters of its own', { cwd: 'a b/größe/資料' }],
    ['in another home with nothing in it', { environment: { HOME: '/nonexistent', XDG_CACHE_HOME: '/nonexistent' } }],
    ['with a small stack of V8 flags', { options: ['--no-opt', '--random-seed=7', '--hash-seed=7'] }],
    ['in CI', { environment: { CI: 'true', GITHUB_ACTIONS: 'true' } }],
    ['once more', {}],
  ])('%s', (_, surroundings) => {
    expect(generateIn(surroundings)).toEqual(wanted);
  });
});

describe('the locale that these tests mean', () => {
  test('is in force: Turkish lower case and Swedish order differ in such a process', () => {
    const script =
      'process.stdout.write(Intl.DateTimeFormat().resolvedOptions().locale + Intl.DateTimeFormat().resolvedOptions().timeZone)';
    const child = spawnSync(process.execPath, ['-e', script], {
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' },
      encoding: 'utf8',
    });
    expect(child.stdout).toBe('tr-TRAsia/Tokyo');
  });
});
