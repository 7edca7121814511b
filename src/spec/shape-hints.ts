import { childPath, pathKeys, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';

/** Keys that later versions will know, so that nobody looks for a slip of the pen. */
const plannedKeys: ReadonlySet<string> = new Set(['preset', 'extends', 'environments', 'compute']);

const forms = ['new', 'existing', 'choice'];

export interface UnknownKey {
  readonly key: string;
  /** The mapping that has it. */
  readonly path: SpecPath;
  /** The keys that are known there. */
  readonly names: readonly string[];
  readonly value: unknown;
}

/** What was probably meant by a key that is not known: another spelling, another place, or another form. */
export function keyHint(
  { key, path, names, value }: UnknownKey,
  namesAt: (path: SpecPath) => readonly string[],
): string | undefined {
  const own = Object.keys(Object(value));
  const form = own.find((name) => forms.includes(name) && name !== key);
  if (form !== undefined && names.includes(form)) {
    return forms.includes(key) ? `take one of them: "${form}" or "${key}"` : `put it under "${form}"`;
  }
  if (names.includes('existing') && ['id', 'resourceGroup', 'subscription'].includes(key))
    return 'put it under "existing"';
  const meant = didYouMean(key, names);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  const elsewhere = placeOfKey(key, path, namesAt);
  if (elsewhere !== undefined) return elsewhere;
  if (path === rootPath && plannedKeys.has(key)) return 'this version does not have it yet';
  if (pathKeys(path).at(-1) === 'properties') return undefined;
  return names.length === 0 || names.length > 12 ? undefined : `known here: ${names.join(', ')}`;
}

function placeOfKey(key: string, path: SpecPath, namesAt: (path: SpecPath) => readonly string[]): string | undefined {
  if (path !== rootPath && namesAt(rootPath).includes(key)) return `"${key}" belongs at the top of the spec`;
  const workspace = childPath(rootPath, 'workspace');
  return path === rootPath && namesAt(workspace).includes(key) ? `"${key}" belongs under "workspace"` : undefined;
}

/** What to write in place of a value that is none of those allowed. */
export function valueHint(value: unknown, allowed: readonly string[], path: SpecPath): string | undefined {
  const key = pathKeys(path).at(-1) ?? '';
  if (allowed.includes('new') && typeof value === 'string') {
    const name = value === 'existing' ? 'its-name' : value;
    return `one that exists is written \`{existing: {name: ${name}}}\``;
  }
  if (typeof value === 'boolean' && allowed.includes('Enabled'))
    return `did you mean "${value ? 'Enabled' : 'Disabled'}"?`;
  const inner = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
  return typeof inner === 'string' && allowed.includes(inner) ? `write \`${key}: ${inner}\`` : undefined;
}

/** What to write in place of a text of the wrong form. */
export function formHint(value: unknown, path: SpecPath): string | undefined {
  if (typeof value !== 'string') return undefined;
  const key = pathKeys(path).at(-1);
  const region = value.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (key === 'location' && region !== value && /^[a-z]/.test(region)) return `did you mean "${region}"?`;
  if (key === 'existing' && /^[\w-]+$/.test(value)) return `by name it is written \`existing: {name: ${value}}\``;
  return undefined;
}
