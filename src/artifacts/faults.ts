import { type Diagnostic, rootPath } from '../diagnostics/diagnostic.ts';

/** The file system said no. Thrown and caught within this room: what leaves it is a diagnostic. */
export class FileFault extends Error {
  /** The file as the user knows it, never the name of a temporary one. */
  readonly file: string;
  /** The system's code, e.g. `ENOSPC`. */
  readonly code: string;

  constructor(file: string, code: string) {
    super(`${code}: ${file}`);
    this.name = 'FileFault';
    this.file = file;
    this.code = code;
  }
}

/** Runs `action`, and says of which file a fault of the file system was. Our own bugs pass through. */
export function at<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const code = faultCode(error);
    if (code === undefined || error instanceof FileFault) throw error;
    throw new FileFault(file, code);
  }
}

/** Runs `action`; a fault with one of `codes` gives `undefined`. */
export function unless<T>(codes: readonly string[], action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (codes.includes(faultCode(error) ?? '')) return undefined;
    throw error;
  }
}

/**
 * Runs a clean-up twice at most: virus scanners and indexers hold a file for a moment.
 * Says whether it worked. A file that is already gone is `fine` when it was to be removed.
 */
export function tryTwice(action: () => void, gone: 'fine' | 'failure' = 'fine'): boolean {
  return succeeds(action, gone) || succeeds(action, gone);
}

function succeeds(action: () => void, gone: 'fine' | 'failure'): boolean {
  try {
    action();
    return true;
  } catch (error) {
    const code = faultCode(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' && gone === 'fine';
  }
}

/** The system's code of an error that the file system threw, e.g. `ENOENT`; `undefined` for any other error. */
export function faultCode(error: unknown): string | undefined {
  if (error instanceof FileFault) return error.code;
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The fault in plain words. */
export function faultDiagnostic(fault: FileFault): Diagnostic {
  const [reason, hint] = plainWords.get(fault.code) ?? ['the file system refused', undefined];
  const message = `${fault.file}: ${reason} (${fault.code})`;
  return { code: 'AML5001', severity: 'error', path: rootPath, message, ...(hint === undefined ? {} : { hint }) };
}

const plainWords: ReadonlyMap<string, readonly [reason: string, hint: string | undefined]> = new Map([
  ['EACCES', ['access is denied', 'Check who owns the folder and its permissions.']],
  [
    'EPERM',
    ['the operation is not permitted', 'Check who owns the folder, and whether it is locked or open elsewhere.'],
  ],
  ['EROFS', ['the disk can only be read', 'Choose another folder with --out.']],
  ['ENOSPC', ['no space is left on the disk', 'Free some space and run again.']],
  ['EDQUOT', ['your quota on this disk is used up', 'Free some space and run again.']],
  ['EFBIG', ['the file is too large for this disk', undefined]],
  ['EIO', ['the disk reported an error', 'Check the disk.']],
  ['ENOENT', ['the file or its folder has gone', 'Did something else change the folder meanwhile? Run again.']],
  ['ENOTDIR', ['a file is where a folder is needed', 'Move the file away, or choose another folder with --out.']],
  ['EISDIR', ['a folder is where a file is needed', 'Move the folder away, or choose another folder with --out.']],
  ['EEXIST', ['something of that name has just appeared', 'Does something else write to the folder? Run again.']],
  ['EBUSY', ['the file is in use', 'Close the programs that have it open and run again.']],
  ['ETXTBSY', ['the file is in use', 'Close the programs that have it open and run again.']],
  ['EMFILE', ['too many files are open', 'Raise the limit of open files (ulimit -n) and run again.']],
  ['ENFILE', ['too many files are open', 'Close some programs and run again.']],
  ['ENAMETOOLONG', ['the path is too long', 'Choose a shorter folder with --out.']],
  ['ELOOP', ['symbolic links lead round in a circle', 'Choose another folder with --out.']],
]);
