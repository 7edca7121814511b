import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { restoreBicep } from './bicep-restore.ts';

/** The version that the tests were written with; an older one lacks what they ask for, so it is passed over. */
export const bicepVersion = '0.49.2';

/** One place where Microsoft's Bicep command line may be. */
export interface BicepPlace {
  /** In words, e.g. `PATH`; shown when the place is passed over. */
  readonly origin: string;
  /** Whether the user named this place: what is wrong with it then ends the search instead of being passed over. */
  readonly decisive?: boolean;
  /** The version that this place always has: to ask the program takes a second. */
  readonly version?: string;
  /** The path of the executable; `undefined` when the place has none; an error says why it could not be had. */
  locate(): Promise<string | undefined>;
}

interface FoundBicep {
  readonly status: 'found';
  readonly binary: string;
  readonly version: string;
  readonly origin: string;
}

interface MissingBicep {
  readonly status: 'missing';
  /** What was looked at and why it would not do, a line each. */
  readonly reasons: readonly string[];
}

export type BicepSearch = FoundBicep | MissingBicep;

/** Where Bicep is looked for, in this order: what the user says, what is installed, what can be fetched. */
export function bicepPlaces(environment: NodeJS.ProcessEnv, cacheFolder: string): readonly BicepPlace[] {
  const program = process.platform === 'win32' ? 'bicep.exe' : 'bicep';
  const named = environment['BICEP'];
  const onPath = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    ...(named ? [{ origin: 'the environment variable BICEP', decisive: true, locate: async () => named }] : []),
    { origin: 'PATH', locate: () => firstExecutable(onPath.map((folder) => join(folder, program))) },
    { origin: '`az bicep install`', locate: () => firstExecutable([join(homedir(), '.azure', 'bin', program)]) },
    { origin: 'NuGet', version: bicepVersion, locate: () => restoreBicep(bicepVersion, cacheFolder) },
  ];
}

/** The first place with a Bicep that runs and is new enough. */
export async function findBicep(places: readonly BicepPlace[]): Promise<BicepSearch> {
  const reasons: string[] = [];
  for (const place of places) {
    const outcome = await examine(place);
    if (typeof outcome !== 'string') return outcome;
    reasons.push(`${place.origin}: ${outcome}`);
    if (place.decisive) break;
  }
  return { status: 'missing', reasons };
}

/** The Bicep of a place, or why it will not do. */
async function examine(place: BicepPlace): Promise<FoundBicep | string> {
  try {
    const binary = await place.locate();
    if (binary === undefined) return 'none there';
    const version = place.version ?? (await readVersion(binary));
    if (isOlder(version, bicepVersion)) return `version ${version} is older than ${bicepVersion}`;
    return { status: 'found', binary, version, origin: place.origin };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function firstExecutable(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const executable = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (executable) return path;
  }
  return undefined;
}

async function readVersion(binary: string): Promise<string> {
  const { stdout } = await promisify(execFile)(binary, ['--version'], { timeout: 30_000 });
  const version = /\b(\d+\.\d+\.\d+)\b/.exec(stdout)?.[1];
  if (version === undefined) throw new Error(`${binary} --version told no version`);
  return version;
}

function isOlder(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) < 0;
}
