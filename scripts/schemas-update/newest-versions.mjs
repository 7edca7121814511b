/**
 * The newest version of every resource type of Azure, previews only where there is nothing else: by provider and version
 * the types. Bicep wants one of each resource that a template only names.
 * @param {Iterable<{ key: string }>} resources `type@version`
 */
export function newestVersions(resources) {
  /** By type in lower case: its case differs from version to version. @type {Map<string, { type: string, version: string }>} */
  const newest = new Map();
  for (const { key } of resources) {
    const [type = '', version = ''] = key.split('@');
    const known = newest.get(type.toLowerCase());
    if (known === undefined || isNewer(version, known.version)) newest.set(type.toLowerCase(), { type, version });
  }
  /** @type {Record<string, Record<string, string[]>>} */
  const table = {};
  for (const [, { type, version }] of [...newest].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [provider = '', ...words] = type.split('/');
    table[provider] ??= {};
    table[provider][version] ??= [];
    table[provider][version].push(words.join('/'));
  }
  return table;
}

/** Previews have a word after the day. @param {string} version */
const isPreview = (version) => version.length > '2026-01-01'.length;

/** @param {string} version @param {string} other */
function isNewer(version, other) {
  return isPreview(version) === isPreview(other) ? version > other : isPreview(other);
}
