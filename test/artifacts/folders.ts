import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { withManifest } from '../../src/artifacts/manifest.ts';

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'artifacts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A set as the pipeline makes it. */
export function madeSet(
  files: Readonly<Record<string, string>>,
  { version = '1.0.0', spec = 'workspace.yml', name = 'aml-templates' } = {},
): ReadonlyMap<string, string> {
  return withManifest(new Map(Object.entries(files)), { generator: { name, version }, spec });
}

export function put(folder: string, name: string, content: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

export function get(folder: string, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** Everything below a folder: path → content. Folders are `/`, links `-> target`. */
export function tree(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(names.map((name) => [name, describeFile(join(folder, name))]));
}

function describeFile(path: string): string {
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return `-> ${readlinkSync(path)}`;
  return stats.isDirectory() ? '/' : readFileSync(path, 'utf8');
}

/** `name: state` for each change: short to compare with. */
export function states(result: { changes: ReadonlyArray<{ name: string; state: string }> }): readonly string[] {
  return result.changes.map(({ name, state }) => `${name}: ${state}`);
}

export function codesOf(result: { diagnostics: ReadonlyArray<{ code: string }> }): readonly string[] {
  return result.diagnostics.map(({ code }) => code);
}
