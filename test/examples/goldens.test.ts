import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const bases = (folder: string): readonly string[] =>
  readdirSync(`${root}${folder}`)
    .map((name) => name.replace(/\.yml$/, ''))
    .sort();

test('out/ holds what the program makes of the examples, byte for byte', () => {
  const run = spawnSync(process.execPath, ['bin/aml-templates.cjs', 'generate', '--check', 'examples/*.yml'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([run.status, run.stderr]).toEqual([0, expect.not.stringContaining('stale')]);
});

test('every example has its output, and nothing else is there', () => {
  expect(bases('out')).toEqual(bases('examples'));
});
