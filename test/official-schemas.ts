import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

/** The official ARM schemas, repaired so that they can be used; they lie beside the project, not in it. */
const folder = new URL('../../shared/schemas/official/', import.meta.url);

interface TypeEntry {
  readonly file: string;
  /** One definition for each scope the type can be deployed to; a resource has to fit one of them. */
  readonly pointers: readonly string[];
}

let types: ReadonlyMap<string, TypeEntry> | undefined;
const added = new Set<string>();
const ajv = new Ajv({
  allErrors: true,
  strict: false,
  unicodeRegExp: false,
  discriminator: true,
  validateSchema: false,
  logger: false,
});

/** Whether the folder is there: tests that need it are skipped without it. */
export const hasOfficialSchemas = existsSync(new URL('index.json', folder));

/**
 * What the official ARM schema of its type says against one resource of a template; `[]` when nothing, `undefined` when there
 * are no official schemas or none of that type at that version. Resources nested in it are not looked at.
 * A second opinion: our own schemas are made from other data. The texts are ajv's and poor; use it as pass or fail.
 */
export function officialFindings(resource: Readonly<Record<string, unknown>>): string[] | undefined {
  const entry = readTypes().get(`${resource['type']}@${resource['apiVersion']}`.toLowerCase());
  if (!entry) return undefined;
  addFile(entry.file);
  const { resources: _, ...alone } = resource;
  const attempts = entry.pointers.map((pointer) => attempt(`/${entry.file}${pointer}`, alone));
  // The last pointer is that of a resource group, where nearly everything is deployed.
  return attempts.some((errors) => errors.length === 0) ? [] : attempts.at(-1);
}

function readTypes(): ReadonlyMap<string, TypeEntry> {
  if (types) return types;
  const index = hasOfficialSchemas ? (readJson('index.json') as { types: Record<string, TypeEntry> }) : { types: {} };
  types = new Map(Object.entries(index.types).map(([key, entry]) => [key.toLowerCase(), entry]));
  return types;
}

/** Adds a file and those it refers to. ajv compiles a definition when it is first asked for, and keeps it. */
function addFile(path: string): void {
  if (added.has(path)) return;
  added.add(path);
  const text = readFileSync(new URL(path, folder), 'utf8');
  ajv.addSchema(JSON.parse(text));
  for (const [, file] of text.matchAll(/"\$ref":\s*"\/([^"#]+)/g)) if (file !== undefined) addFile(file);
}

function attempt(id: string, resource: unknown): string[] {
  const validate: ValidateFunction | undefined = ajv.getSchema(id);
  if (!validate) throw new Error(`${fileURLToPath(folder)} has no ${id}`);
  return validate(resource) ? [] : (validate.errors ?? []).map(describeError);
}

function describeError({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath || '/'} ${message} ${JSON.stringify(params)}`;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
}
