import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

/** The package as it would be published, in a project that has nothing else installed. */
export interface Consumer {
  readonly folder: string;
  /** The folder of the package in it. */
  readonly installed: string;
  /** What npm says is in the package. */
  readonly files: ReadonlyArray<{ readonly path: string; readonly size: number }>;
  readonly remove: () => void;
}

interface PackReport {
  readonly filename: string;
  readonly files: Consumer['files'];
}

/** Packs the checkout, without building it, and unpacks it where no dependency of it can be found. */
export function installPackage(): Consumer {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'aml-consumer-')));
  const installed = join(folder, 'node_modules', 'aml-templates');
  const report = run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], packageFolder);
  const [packed] = JSON.parse(report) as readonly PackReport[];
  if (packed === undefined) throw new Error('npm packed nothing');
  mkdirSync(installed, { recursive: true });
  run('tar', ['-xzf', join(folder, packed.filename), '--strip-components=1', '-C', installed], folder);
  return { folder, installed, files: packed.files, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a program and gives its standard output; throws with all it said when it fails. */
export function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
