import { createHash } from 'node:crypto';
import type { JsonObject } from '../model/expression.ts';
import { pictureFiles } from './draw.ts';

/** What the program's loader keeps of earlier runs, by names that say all that a thing is made from. */
interface Drawings {
  find(name: string): string | undefined;
  keep(name: string, text: string): void;
}

/**
 * The pictures of an output folder. To draw takes longer than all else of a plain run, and most runs draw what the one
 * before them drew: where the loader is at hand, a drawing of the same template by the same code is taken from it.
 */
export function rememberedPictures(template: JsonObject, file: string): ReadonlyMap<string, string> {
  const drawings: Drawings | undefined = Reflect.get(globalThis, Symbol.for('aml-templates.drawings'));
  if (drawings === undefined) return pictureFiles(template, file);
  const name = nameFor(template, file);
  const found = readable(drawings.find(name));
  if (found !== undefined) return found;
  const files = pictureFiles(template, file);
  drawings.keep(name, JSON.stringify([...files]));
  return files;
}

/** What was kept, unless something happened to it. */
function readable(kept: string | undefined): ReadonlyMap<string, string> | undefined {
  try {
    return kept === undefined ? undefined : new Map(JSON.parse(kept));
  } catch {
    return undefined;
  }
}

/** One drawing is kept for each name of a spec. */
function nameFor(template: JsonObject, file: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([file, template]))
    .digest('hex');
  return `${file.replaceAll(/[^A-Za-z0-9._]+/g, '_').slice(0, 60)}-${hash}`;
}
