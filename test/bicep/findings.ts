import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { bicepConfig } from '../../src/bicep/config.ts';
import { type Compilation, compileBicepFile } from '../engine/compiler.ts';
import { engineConnection, newPath } from '../engine/connection.ts';
import { objectOf } from '../engine/json.ts';

/** The day on which `use-recent-api-versions` judges: the rule's own clock would make tests fail by themselves one day. */
const pinnedDay = '2026-11-24';

/** What Microsoft's compiler makes of Bicep files, and all that its tools find in them. */
export interface BicepVerdict {
  /** Absent when there was an error. */
  readonly template?: NonNullable<Compilation['template']>;
  /** Errors, warnings and infos, e.g. `modules/a.bicep:3:7 Warning no-unused-params: …`, and files that are not formatted. */
  readonly findings: readonly string[];
  /** Those of them with which there is no template. */
  readonly errors: readonly string[];
}

/** The configuration that users get, with the pinned day. */
function pinnedConfig(): object {
  const { analyzers } = bicepConfig();
  const { rules } = analyzers.core;
  const pinned = { ...rules['use-recent-api-versions'], 'test-today': pinnedDay };
  const core = { ...analyzers.core, rules: { ...rules, 'use-recent-api-versions': pinned } };
  return { analyzers: { ...analyzers, core } };
}

/** Compiles `main.bicep` of the files with every rule on, and asks for each file whether `bicep format` leaves it alone. */
export async function judgeBicep(files: ReadonlyMap<string, string>): Promise<BicepVerdict> {
  const folder = await newPath('');
  try {
    await writeFiles(folder, [...files, ['bicepconfig.json', JSON.stringify(pinnedConfig())]]);
    const { template, diagnostics } = await compileBicepFile(join(folder, 'main.bicep'));
    const told = diagnostics.map(({ source, range, level, code, message }) => {
      const place = `${relative(folder, source)}:${range.start.line + 1}:${range.start.char + 1}`;
      return { level, text: `${place} ${level} ${code}: ${message}` };
    });
    const errors = told.filter(({ level }) => level === 'Error').map(({ text }) => text);
    const findings = [...told.map(({ text }) => text), ...(await formatFaults(folder, files))];
    return { ...(template && { template }), findings, errors };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeFiles(folder: string, files: ReadonlyArray<readonly [path: string, text: string]>): Promise<void> {
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** The first line of each file that `bicep format` would write otherwise. */
async function formatFaults(folder: string, files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const { ask } = await engineConnection();
  const faults: string[] = [];
  for (const [path, text] of [...files].filter(([name]) => name.endsWith('.bicep'))) {
    const formatted = String(objectOf(await ask('format', { path: join(folder, path) }))['contents']);
    if (formatted !== text) faults.push(`${path}:${firstDifference(text, formatted)}`);
  }
  return faults;
}

function firstDifference(text: string, formatted: string): string {
  const lines = text.split('\n');
  const wanted = formatted.split('\n');
  const index = wanted.findIndex((line, position) => line !== lines[position]);
  const line = index < 0 ? wanted.length : index;
  return `${line + 1} is formatted as ${JSON.stringify(wanted[line])}, not ${JSON.stringify(lines[line])}`;
}
