import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package. */
export const packageFolder = fileURLToPath(new URL('..', import.meta.url));

/** An absolute path of something in the package. */
export const inPackage = (...parts) => join(packageFolder, ...parts);

/** Writes a whole file or nothing: a second build beside this one never sees half of it. */
export function writeFileWhole(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, file);
}

/** Writes only what differs, so that the date of an unchanged file stays. Says whether it wrote. */
export function writeWhenDifferent(file, content) {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return false;
  writeFileWhole(file, content);
  return true;
}

/** All files under a folder of the package (or the one file), in a stable order; none when there is no such path. */
export function filesUnder(path) {
  const start = inPackage(path);
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [start];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** One hash over the names and the content of everything under the given paths. */
export function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const file of paths.flatMap(filesUnder)) {
    hash
      .update(relative(packageFolder, file).split(sep).join('/'))
      .update('\0')
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}
