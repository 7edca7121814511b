import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src', import.meta.url));

/** One import of one source file by another. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Types are gone at run time: they join no rooms. */
  readonly typesOnly: boolean;
}

const statement = /(?:^|\n)(?:import|export)\s+(type\s)?([^;'"]*?)\sfrom\s+'(\.[^']+)'/g;

/** The imports in the text of a file; `file` is its path below `src`. */
export function importsIn(file: string, text: string): readonly Import[] {
  return [...text.matchAll(statement)].map(([, type, names = '', target = '']) => ({
    from: file,
    to: normalize(join(dirname(file), target)).replaceAll('\\', '/'),
    typesOnly: type !== undefined || namesOnlyTypes(names),
  }));
}

/** `{ type A, type B }` */
function namesOnlyTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const items =
    inner
      ?.split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '') ?? [];
  return items.length > 0 && items.every((item) => item.startsWith('type '));
}

/** All imports in `src`. */
export function sourceImports(): readonly Import[] {
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  return files.flatMap((file) => importsIn(relative(source, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')));
}
