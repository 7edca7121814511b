import { type Diagnostic, rootPath } from '../diagnostics/diagnostic.ts';
import { ownPrefix } from './temp-names.ts';

/** The only folder below the output folder. */
export const modulesFolder = 'modules';

/**
 * Why `name` may not be the name of an output file, or `undefined`.
 * Names come from our code, but parts of them from the spec, and the ones in a manifest from anybody:
 * they must stay inside the output folder and mean the same file on Linux, macOS and Windows.
 */
export function nameProblem(name: string): string | undefined {
  const parts = name.split('/');
  if (parts.length > 2 || (parts.length === 2 && parts[0] !== modulesFolder)) {
    return `only "${modulesFolder}" may be a folder`;
  }
  if (parts.length === 1 && foldName(name) === modulesFolder) return `"${modulesFolder}" is the name of a folder`;
  return partProblem(parts.at(-1) ?? '');
}

function partProblem(part: string): string | undefined {
  if (part === '' || part === '.' || part === '..') return 'it names no file';
  if (/[^ -~]/.test(part) && /[\p{Cc}\p{Cf}\p{Cs}]/u.test(part)) return 'it has a control or invisible character';
  const forbidden = /[\\:<>"|?*]/.exec(part);
  if (forbidden !== null) return `it has the character ${forbidden[0]}`;
  if (/[. ]$|^ /.test(part)) return 'it begins or ends with a space, or ends with a dot';
  if (isReservedOnWindows(part)) return 'Windows keeps this name for a device';
  if (foldName(part).startsWith(ownPrefix)) return `names that begin with "${ownPrefix}" are for temporary files`;
  return Buffer.byteLength(part) > 255 ? 'it is longer than 255 bytes' : undefined;
}

/** Also with an extension: `con.json` is the console. */
function isReservedOnWindows(part: string): boolean {
  const stem = (part.split('.')[0] ?? '').trimEnd();
  return /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9\u00b9\u00b2\u00b3])$/i.test(stem);
}

/** What a file system that ignores case, and how accents are spelled, makes of a name. */
export function foldName(name: string): string {
  // Loading the tables of accents takes milliseconds, which our own plain names need not pay.
  return (/[^ -~]/.test(name) ? name.normalize('NFC') : name).toLowerCase();
}

/**
 * Names that are one and the same where case is ignored (macOS, Windows, Azure), in groups of two or more.
 * A name that is there twice clashes with itself. Meant for the output folders of several specs in one run.
 */
export function clashingFolders(names: readonly string[]): ReadonlyArray<readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = foldName(name);
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** What is wrong with the names of a set of output files. */
export function nameDiagnostics(names: readonly string[]): readonly Diagnostic[] {
  const unsafe = names.flatMap((name) => {
    const problem = nameProblem(name);
    return problem === undefined ? [] : [unsafeNameDiagnostic(name, problem)];
  });
  return [...unsafe, ...clashingFolders(names).map(clashDiagnostic)];
}

function unsafeNameDiagnostic(name: string, problem: string): Diagnostic {
  return {
    code: 'AML5005',
    severity: 'error',
    path: rootPath,
    message: `${JSON.stringify(name)} cannot be the name of an output file: ${problem}`,
    hint: 'Give the spec file or the environment that it is named after another name.',
  };
}

function clashDiagnostic(names: readonly string[]): Diagnostic {
  return {
    code: 'AML5010',
    severity: 'error',
    path: rootPath,
    message: `${names.map((name) => JSON.stringify(name)).join(' and ')} are the same file where case is ignored`,
    hint: 'Give the environments that they are named after names that differ by more than case.',
  };
}
