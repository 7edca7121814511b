import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../../bin/aml-templates.cjs', import.meta.url));

/** Like one another, and yet not: names of other widths, another case, other places of the same resources. */
const specs: Readonly<Record<string, string>> = {
  'a.yml': 'name: mlw-first\ncontainerRegistry: none\n',
  'b.yml': 'name: mlw-other\ncontainerRegistry: none\n',
  'c.yml': 'name: MLW-first\ncontainerRegistry: none\n',
  'd.yml': 'name: mlw-with-a-name-that-is-wide\ncontainerRegistry: none\n',
  'e.yml': 'name: mlw-first\nlocation: westeurope\n',
  'f.yml': 'name: mlw-first\ncompute: [{name: cpu, type: AmlCompute, vmSize: Standard_DS3_v2}]\n',
  'g.yml': 'name: mlw-first\ncompute: [{name: gpu-with-long-name, type: AmlCompute, vmSize: Standard_NC6s_v3}]\n',
};

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'aml-like-specs-'));
  for (const [name, text] of Object.entries(specs)) writeFileSync(join(root, name), text);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The files that one process makes of these specs, without anything that an earlier one left behind. */
function generated(names: readonly string[], out: string): ReadonlyMap<string, string> {
  const env = { ...process.env, AML_TEMPLATES_NO_CACHE: '1' };
  const words = [program, 'generate', ...names, '--quiet', '--out', out];
  const child = spawnSync(process.execPath, words, { cwd: root, env, encoding: 'utf8' });
  expect(child.status, child.stderr).toBe(0);
  const files = readdirSync(join(root, out), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(join(root, out).length), readFileSync(file, 'utf8')] as const;
    }),
  );
}

test('specs that are much alike give the same bytes together, in any order, as each alone', () => {
  const names = Object.keys(specs);
  const alone = new Map(names.flatMap((name) => [...generated([name], `alone-${name}`)]));
  expect(new Set([...alone.values()]).size).toBeGreaterThan(names.length * 4);
  for (const order of [names, [...names].reverse()]) {
    const together = generated(order, `together-${order[0]}`);
    expect([...together].sort()).toEqual([...alone].sort());
  }
});
