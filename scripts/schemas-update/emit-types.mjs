/**
 * @typedef {import('./converter.mjs').Schema} Schema
 * @typedef {import('./build-schemas.mjs').SchemaSet} SchemaSet
 */

const header = `// Made by scripts/schemas-update from Azure's type data (see schemas/SOURCE.md). Do not edit.

/**
 * A string that ARM evaluates, e.g. \`[parameters('location')]\`.
 * @public
 */
export type ArmExpression = \`[\${string}]\`;

/**
 * What ARM itself adds to every resource of a template.
 * @public
 */
export interface ResourceMembers {
  readonly name: string;
  readonly condition?: boolean | ArmExpression;
  readonly copy?: ResourceCopy;
  readonly dependsOn?: readonly string[];
  readonly scope?: string;
  readonly comments?: string;
  readonly metadata?: { readonly [name: string]: unknown };
}

/**
 * Makes a resource \`count\` times.
 * @public
 */
export interface ResourceCopy {
  readonly name: string;
  readonly count: number | ArmExpression;
  readonly mode?: 'Parallel' | 'Serial' | 'parallel' | 'serial';
  readonly batchSize?: number | ArmExpression;
}
`;

const armMembers = new Set([
  'name',
  'condition',
  'copy',
  'dependsOn',
  'scope',
  'comments',
  'metadata',
  'existing',
  'resources',
]);

/**
 * The TypeScript types of all resources: a namespace for each provider@version, since names repeat between versions.
 * @param {SchemaSet[]} sets
 */
export function emitTypes(sets) {
  const resources = sets
    .flatMap((set) => [...set.roots.keys()].map((type) => ({ type, name: `${namespaceName(set)}.${rootName(type)}` })))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
  const map = resources.map(({ type, name }) => `  readonly '${type}': ${name};\n`).join('');
  return `${header}\n/** Each type at its pinned API version. */\nexport interface ArmResources {\n${map}}\n${sets.map(emitNamespace).join('')}`;
}

/** @param {SchemaSet} set */
const namespaceName = ({ provider, apiVersion }) => `${provider.replace('.', '')}_${apiVersion.replaceAll('-', '_')}`;

/**
 * `storageAccounts/blobServices` becomes `StorageAccountsBlobServicesResource`: no definition is called so.
 * @param {string} type
 */
function rootName(type) {
  const names = type.split('/').slice(1);
  return `${names.map((name) => name.charAt(0).toUpperCase() + name.slice(1)).join('')}Resource`;
}

/** @param {SchemaSet} set */
function emitNamespace(set) {
  const roots = [...set.roots].map(([type, schema]) => emitDeclaration(rootName(type), schema, true));
  const definitions = Object.entries(set.definitions).map(([name, schema]) =>
    emitDeclaration(typeName(name), schema, 'apiVersion' in (schema.properties ?? {})),
  );
  return `\n/** @public */\nexport namespace ${namespaceName(set)} {\n${[...roots, ...definitions].join('')}}\n`;
}

/** @param {string} name */
const typeName = (name) => name.replace(/[^\w]/g, '_');

/**
 * @param {string} name
 * @param {Schema} schema
 * @param {boolean} resource
 */
function emitDeclaration(name, schema, resource) {
  if (schema.allOf) {
    const variants = schema.allOf.map((/** @type {Schema} */ { then }) => refName(then.$ref));
    return `  export type ${name} = ${variants.join(' | ')};\n`;
  }
  const members = emitMembers(schema, resource);
  return `  export interface ${name} ${resource ? 'extends ResourceMembers ' : ''}{\n${members}  }\n`;
}

/**
 * @param {Schema} schema
 * @param {boolean} resource
 */
function emitMembers(schema, resource) {
  const required = new Set(schema.required ?? []);
  const entries = Object.entries(schema.properties ?? {}).filter(([key, value]) =>
    resource ? !armMembers.has(key) : value.$ref?.split('/').at(-1) !== 'propertyCopy',
  );
  const lines = entries.map(
    ([key, value]) => `    readonly ${propertyName(key)}${required.has(key) ? '' : '?'}: ${emitType(value)};\n`,
  );
  // A map that also has fixed members: an index signature must admit those as well, so it can only be unknown.
  if (schema.additionalProperties) lines.push('    readonly [name: string]: unknown;\n');
  return lines.join('');
}

/** @param {string} key */
const propertyName = (key) => (/^[A-Za-z_$][\w$]*$/.test(key) ? key : `'${key}'`);

/** @param {string} ref */
const refName = (ref) => typeName(ref.split('#/definitions/')[1]);

/** @param {string[]} values */
const literals = (values) => values.map((value) => `'${value.replaceAll("'", "\\'")}'`).join(' | ');

/**
 * @param {Schema} schema
 * @returns {string}
 */
function emitType(schema) {
  if (schema.$ref) return emitReference(schema.$ref);
  if (schema.const !== undefined) return literals([schema.const]);
  if (schema['x-enum']) return `${literals(schema['x-enum'])} | (string & {})`;
  if (schema.else?.enum) return `${literals(schema.else.enum)} | ArmExpression`;
  const [type] = [schema.type].flat();
  if (type === 'string') return 'string';
  if (type === 'integer' || type === 'number') return 'number | ArmExpression';
  if (type === 'array') return `readonly ${parenthesize(emitType(schema.items))}[] | ArmExpression`;
  if (type === 'object') return `${emitMap(schema)} | ArmExpression`;
  return 'unknown';
}

/** @param {string} ref */
function emitReference(ref) {
  if (!ref.includes('values.json')) return `${refName(ref)} | ArmExpression`;
  return ref.endsWith('/boolean') ? 'boolean | ArmExpression' : 'number | ArmExpression';
}

/** @param {Schema} schema */
function emitMap(schema) {
  const value = schema.additionalProperties;
  return value ? `{ readonly [name: string]: ${emitType(value)} }` : '{ readonly [name: string]: never }';
}

/** @param {string} type */
const parenthesize = (type) => (type.includes('|') ? `(${type})` : type);
