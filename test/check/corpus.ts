import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { apiVersions } from '../../src/model/api-versions.ts';

/** Real templates by others. They lie beside the project, not in it. */
const folder = new URL('../../../shared/corpus/templates/', import.meta.url);

/** Whether the templates are there. */
export const hasCorpus = existsSync(folder);

/** Added to the name of a test that needs them, so that a skipped one says why. */
export const corpusNote = hasCorpus ? '' : ' (skipped: there is no ../shared/corpus beside the project)';

/** One resource of a template. */
export interface CorpusResource {
  /** The template and the place in it, for messages. */
  readonly place: string;
  readonly resource: Readonly<Record<string, unknown>>;
}

/** Every resource of every template, those of nested templates too. */
export function corpusResources(): readonly CorpusResource[] {
  return readdirSync(folder).flatMap((name) => {
    const text = readFileSync(new URL(`${name}/template.json`, folder), 'utf8');
    return resourcesIn(JSON.parse(text), name);
  });
}

/** The same resource at the API version that the program uses for its type. */
export function atPinnedVersion(resource: CorpusResource['resource']): CorpusResource['resource'] {
  const type = String(resource['type']).toLowerCase();
  const pinned = Object.entries(apiVersions).find(([known]) => known.toLowerCase() === type);
  return pinned ? { ...resource, apiVersion: pinned[1] } : resource;
}

function resourcesIn(template: unknown, place: string): readonly CorpusResource[] {
  const resources = isRecord(template) && isRecord(template['resources']) ? template['resources'] : {};
  return Object.entries(resources).flatMap(([key, resource]) => {
    if (!isRecord(resource)) return [];
    const here = `${place}/resources/${key}`;
    const properties = isRecord(resource['properties']) ? resource['properties'] : {};
    return [{ place: here, resource }, ...resourcesIn(properties['template'], `${here}/properties/template`)];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
