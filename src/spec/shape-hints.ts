import { childPath, pathKeys, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';

/** Keys that later versions will know, so that nobody looks for a slip of the pen. */
const plannedKeys: ReadonlySet<string> = new Set(['preset', 'extends']);

/** Keys of earlier versions of the service, of its YAML and of ARM, and what is written in their place. */
const successors: ReadonlyMap<string, string> = new Map([
  ['datasets', 'datasets are of v1: write them as data assets, under `assets: {data: […]}`'],
  ['services', 'services are of v1: write them as `onlineEndpoints`'],
  [
    'linkedServices',
    'linked services are of v1: a Synapse pool is a `compute` of type SynapseSpark, others `connections`',
  ],
  ['isDefault', 'the service sets it: the default datastore is always that of the workspace, `workspaceblobstore`'],
  ['skipValidation', 'it is of v1: nothing is validated when a datastore is made'],
]);

/** Kinds of v1, in lower case without separators, and what is written in their place. */
const successorKinds: ReadonlyMap<string, string> = new Map([
  ['azuresqldatabase', 'a database is a connection now: `connections`, category AzureSqlDb'],
  ['azuresql', 'a database is a connection now: `connections`, category AzureSqlDb'],
  ['azurepostgresql', 'a database is a connection now: `connections`, category AzurePostgresDb'],
  ['psqldb', 'a database is a connection now: `connections`, category AzurePostgresDb'],
  ['azuremysql', 'a database is a connection now: `connections`, category AzureMySqlDb'],
  ['mysqldb', 'a database is a connection now: `connections`, category AzureMySqlDb'],
  ['dbfs', 'Databricks is a connection now (`connections`, category AzureDatabricksDeltaLake), or a compute'],
  ['blob', 'did you mean "AzureBlob"?'],
  ['file', 'did you mean "AzureFile"?'],
  ['adls', 'did you mean "AzureDataLakeGen1"? That service is retired: "AzureDataLakeGen2" is its successor'],
  ['adlsgen2', 'did you mean "AzureDataLakeGen2"?'],
]);

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
  const successor = successors.get(key) ?? wordForPath(key, names);
  if (successor !== undefined) return successor;
  const own = Object.keys(Object(value));
  const form = own.find((name) => forms.includes(name) && name !== key);
  if (form !== undefined && names.includes(form)) {
    return forms.includes(key) ? `take one of them: "${form}" or "${key}"` : `put it under "${form}"`;
  }
  if (names.includes('existing') && ['id', 'resourceGroup', 'subscription'].includes(key))
    return 'put it under "existing"';
  const meant = didYouMean(key, names);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  // A list of environments is one of assets; a mapping would be for places to deploy to.
  const isList = Array.isArray(Reflect.get(Object(value), key));
  if (path === rootPath && plannedKeys.has(key) && !isList) return 'this version does not have it yet';
  const elsewhere = placeOfKey(key, path, namesAt);
  if (elsewhere !== undefined) return elsewhere;
  if (pathKeys(path).at(-1) === 'properties') return undefined;
  return names.length === 0 || names.length > 12 ? undefined : `known here: ${names.join(', ')}`;
}

/** ARM tells kinds apart by words such as `datastoreType`, the spec by `type`. */
export function missingKeyHint(key: string, value: unknown): string | undefined {
  const word = key === 'type' ? Object.keys(Object(value)).find((own) => /^[a-z]+Type$/.test(own)) : undefined;
  return word === undefined ? undefined : `ARM's "${word}" is written "type" here`;
}

/** The Azure CLI's files call the place of an asset `path`. */
function wordForPath(key: string, names: readonly string[]): string | undefined {
  const word = key === 'path' ? ['dataUri', 'modelUri', 'codeUri'].find((name) => names.includes(name)) : undefined;
  return word && `"path" of the Azure CLI is "${word}" here; a local folder has to be uploaded before`;
}

function placeOfKey(key: string, path: SpecPath, namesAt: (path: SpecPath) => readonly string[]): string | undefined {
  if (path !== rootPath && namesAt(rootPath).includes(key)) return `"${key}" belongs at the top of the spec`;
  if (path !== rootPath) return undefined;
  const place = ['workspace', 'assets'].find((section) => namesAt(childPath(rootPath, section)).includes(key));
  return place && `"${key}" belongs under "${place}"`;
}

/** Values that Azure once knew, and what took their place. */
const retired: Readonly<Record<string, string>> = {
  DataLakeAnalytics: 'Azure Data Lake Analytics was retired on 29 February 2024: attach a Spark pool (`SynapseSpark`)',
};

/** What to write in place of a value that is none of those allowed. */
export function valueHint(value: unknown, allowed: readonly string[], path: SpecPath): string | undefined {
  const key = pathKeys(path).at(-1) ?? '';
  if (typeof value === 'string' && Object.hasOwn(retired, value)) return retired[value];
  if (allowed.includes('new') && typeof value === 'string') {
    const name = value === 'existing' ? 'its-name' : value;
    return `one that exists is written \`{existing: {name: ${name}}}\``;
  }
  if (typeof value === 'boolean' && allowed.includes('Enabled'))
    return `did you mean "${value ? 'Enabled' : 'Disabled'}"?`;
  const inner = typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined;
  return typeof inner === 'string' && allowed.includes(inner) ? `write \`${key}: ${inner}\`` : undefined;
}

/** What took the place of a kind that the service no longer has. */
export function successorHint(kind: unknown, path: SpecPath): string | undefined {
  if (typeof kind !== 'string') return undefined;
  const [section, , key] = pathKeys(path);
  if (section !== 'datastores' || key !== 'type') return undefined;
  return successorKinds.get(kind.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}

/** What to write in place of a text of the wrong form. */
export function formHint(value: unknown, path: SpecPath, pattern: string): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (pattern.includes('^P(')) return durationHint(value);
  const key = pathKeys(path).at(-1);
  const region = value.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  if (key === 'location' && region !== value && /^[a-z]/.test(region)) return `did you mean "${region}"?`;
  if (key === 'on' && /^[\w-]+$/.test(value)) {
    return `\`keyVault\` is the spec's own; another one is written \`{name: ${value}, resourceGroup: …}\``;
  }
  if (key === 'existing' && /^[\w-]+$/.test(value)) return `by name it is written \`existing: {name: ${value}}\``;
  return undefined;
}

/** A duration in other words than ARM's: `15m`, `pt15m`, or seconds as the Azure CLI has them. */
function durationHint(value: string): string | undefined {
  if (/^pt?\d/i.test(value)) return `did you mean "${value.toUpperCase()}"?`;
  const [, number, unit = ''] = /^(\d+)\s*([a-z]*)$/i.exec(value) ?? [];
  if (number === undefined) return undefined;
  if (unit === '') return `seconds are written PT${number}S, minutes PT${number}M`;
  const letter = unit.charAt(0).toUpperCase();
  if (letter === 'D') return `did you mean "P${number}D"?`;
  return 'HMS'.includes(letter) ? `did you mean "PT${number}${letter}"?` : undefined;
}
