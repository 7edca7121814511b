/**
 * The newest version of every resource type of Azure, previews only where there is nothing else: by provider and version
 * the types. Bicep wants one of each resource that a template only names.
 * @param {Iterable<{ key: string }>} resources `type@version`
 */
export function newestVersions(resources) {
  /** @type {Map<string, string>} */
  const newest = new Map();
  for (const { key } of resources) {
    const [type = '', version = ''] = key.split('@');
    const known = newest.get(type);
    if (known === undefined || isNewer(version, known)) newest.set(type, version);
  }
  /** @type {Record<string, Record<string, string[]>>} */
  const table = {};
  for (const [type, version] of [...newest].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [provider = '', ...words] = type.split('/');
    table[provider] ??= {};
    table[provider][version] ??= [];
    table[provider][version].push(words.join('/'));
  }
  return table;
}

/** @param {string} version */
const isPreview = (version) => version.includes('-');

/** @param {string} version @param {string} other */
function isNewer(version, other) {
  return isPreview(version) === isPreview(other) ? version > other : isPreview(other);
}
