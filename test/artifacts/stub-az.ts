import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** A folder with the files of an output, and an `az` that writes down what it is called with. */
export interface Place {
  readonly folder: string;
  readonly run: (command: string, env?: Readonly<Record<string, string>>) => Run;
  readonly remove: () => void;
}

interface Run {
  readonly code: number | null;
  readonly stderr: string;
  /** The arguments of each call of `az`. */
  readonly calls: ReadonlyArray<readonly string[]>;
}

/** Says that only the resource group `rg-there` is there. A call ends with a NUL more than its arguments do. */
const stub = `#!/bin/bash
printf '%s\\0' "$@" >> "$AZ_CALLS"
printf '\\0' >> "$AZ_CALLS"
if [[ $1 == group && $2 == exists ]]; then [[ $4 == rg-there ]] && echo true || echo false; fi
`;

export function placeWith(files: ReadonlyMap<string, string>): Place {
  const folder = mkdtempSync(join(tmpdir(), 'aml-stub-'));
  const [bin, record] = [join(folder, 'bin'), join(folder, 'calls')];
  mkdirSync(bin);
  writeFileSync(join(bin, 'az'), stub);
  chmodSync(join(bin, 'az'), 0o755);
  for (const [name, text] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const run = (command: string, env: Readonly<Record<string, string>> = {}): Run => {
    rmSync(record, { force: true });
    const path = [bin, process.env['PATH'] ?? ''].join(delimiter);
    const { status, stderr } = spawnSync('bash', ['--norc', '-c', command], {
      cwd: folder,
      env: { PATH: path, AZ_CALLS: record, ...env },
      input: '',
      encoding: 'utf8',
    });
    const text = existsSync(record) ? readFileSync(record, 'utf8') : '';
    const calls = text.split('\0\0').filter((call) => call !== '');
    return { code: status, stderr, calls: calls.map((call) => call.split('\0')) };
  };
  return { folder, run, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What follows an option in a call, each time it is there. */
export const givenTo = (call: readonly string[] | undefined, option: string): readonly string[] =>
  (call ?? []).flatMap((word, position) => (word === option ? [String(call?.[position + 1])] : []));
