import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CliError } from './cli-error.ts';
import { exitCode } from './exit-code.ts';

/** A file, or of a folder the files that an output folder has. */
export type Found =
  | { readonly type: 'file'; readonly bytes: Uint8Array }
  | { readonly type: 'folder'; readonly files: ReadonlyMap<string, Uint8Array> };

/** ARM takes 4 MB, and comments may be half of a file. */
export const tooLarge = 16 * 1024 * 1024;

/** Templates and parameter files: `main.json`, `main.prod.parameters.json`. */
export const isOutputFile = (name: string): boolean => /^main(\.[\w-]+)*\.json$/.test(name);

/** What stands at a path of this machine. Links are not followed: they lead elsewhere than the path says. */
export function findOnDisk(path: string): Found {
  try {
    const stat = lstatSync(path);
    if (stat.isSymbolicLink())
      throw new CliError(`${path}: it is a symbolic link; give what it leads to`, exitCode.fault);
    if (stat.isDirectory()) return { type: 'folder', files: filesIn(path) };
    if (!stat.isFile()) throw new CliError(`${path}: it is neither a file nor a folder`, exitCode.fault);
    if (stat.size > tooLarge)
      throw new CliError(`${path}: it has ${stat.size} bytes; no template has as many`, exitCode.fault);
    return { type: 'file', bytes: readFileSync(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string') throw error;
    const reason = code === 'ENOENT' ? 'there is no such file or folder' : 'it cannot be read';
    throw new CliError(`${path}: ${reason} (${code})`, exitCode.fault);
  }
}

function filesIn(folder: string): ReadonlyMap<string, Uint8Array> {
  const names = readdirSync(folder).filter(isOutputFile);
  return new Map(
    names.flatMap((name): ReadonlyArray<readonly [string, Uint8Array]> => {
      const found = findOnDisk(join(folder, name));
      return found.type === 'file' ? [[name, found.bytes]] : [];
    }),
  );
}
