import { createHash } from 'node:crypto';
import type { PrintedTemplate } from './artifacts/plan.ts';
import { filesFromTemplates } from './files-from-templates.ts';

/** What the program's loader keeps of earlier runs, by names that say all that a thing is made from. */
interface Memory {
  find(name: string): string | undefined;
  keep(name: string, text: string): void;
}

/**
 * The files that are made from templates alone. To print and to draw them takes as long as all else of a plain run, and
 * most runs make what the one before them made: where the loader is at hand, what the same code made of the same
 * templates is taken from it.
 */
export function rememberedFiles(templates: readonly PrintedTemplate[], specFile: string): ReadonlyMap<string, string> {
  const memory: Memory | undefined = Reflect.get(globalThis, Symbol.for('aml-templates.memory'));
  if (memory === undefined) return filesFromTemplates(templates, specFile);
  const name = nameFor(templates, specFile);
  const found = readable(memory.find(name));
  if (found !== undefined) return found;
  const files = filesFromTemplates(templates, specFile);
  memory.keep(name, JSON.stringify([...files]));
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

/** The files of one set of templates are kept for each name of a spec. */
function nameFor(templates: readonly PrintedTemplate[], specFile: string): string {
  const hash = createHash('sha256').update(JSON.stringify(specFile));
  for (const { name, text } of templates) hash.update(`\n${name}\n${text}`);
  return `${specFile.replaceAll(/[^A-Za-z0-9._]+/g, '_').slice(0, 60)}-${hash.digest('hex')}`;
}
