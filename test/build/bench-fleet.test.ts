import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/bench-fleet.mjs', import.meta.url));

describe.skipIf(process.platform === 'win32')('npm run bench:fleet', () => {
  test('prints each ratio beside its goal, and its exit code says whether all are met', () => {
    // So few specs prove nothing: that the figures are there is what is asked.
    const args = [script, '--specs', '20', '--rounds', '1', '--example', 'basic'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stderr).toBe('');
    const rows = [...stdout.matchAll(/^(.+?) {2,}([<>]= [\d.]+) +([\d.]+) {2}(holds|MISSED)$/gm)];
    expect(rows.map(([, what]) => what)).toEqual([
      'CPU: generate / parse, print, write',
      'Clock: one thread / two',
      'Exponent of CPU by number of specs',
      'Live heap: at spec 20 / at 8',
      'CPU: second run / first',
      'Files that the second run touched',
    ]);
    expect(rows.at(-1)?.[3]).toBe('0');
    expect(status).toBe(rows.some(([, , , , verdict]) => verdict === 'MISSED') ? 1 : 0);
  });
});
