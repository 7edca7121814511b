/** @typedef {import('./converter.mjs').Schema} Schema */

/** What is ARM's and not the resource's: no version of a type adds or loses it. */
const ignored = new Set([
  'type',
  'apiVersion',
  'name',
  'copy',
  'condition',
  'dependsOn',
  'scope',
  'comments',
  'metadata',
]);
ignored.add('existing').add('resources');

/**
 * All writable properties of a resource as paths: `properties.managedNetwork.outboundRules.*.destination.fqdns[]`, where
 * `*` is any key of a map and `[]` any item of a list.
 * @param {Schema} root
 * @param {Record<string, Schema>} definitions
 * @returns {string[]} sorted
 */
export function writablePaths(root, definitions) {
  /** @type {Set<string>} */
  const paths = new Set();
  /** @type {(schema: Schema, path: string, trail: Schema[]) => void} */
  const visit = (schema, path, trail) => {
    const target = schema.$ref ? definitions[schema.$ref.split('#/definitions/')[1]] : schema;
    if (!target || trail.includes(target)) return;
    const inside = [...trail, target];
    for (const [key, value] of Object.entries(target.properties ?? {})) {
      if (path === '' ? ignored.has(key) : key === 'copy') continue;
      const child = path === '' ? key : `${path}.${key}`;
      paths.add(child);
      visit(value, child, inside);
    }
    for (const { then } of target.allOf ?? []) visit(then, path, inside);
    if (target.items) visit(target.items, `${path}[]`, inside);
    if (target.additionalProperties) visit(target.additionalProperties, `${path}.*`, inside);
  };
  visit(root, '', []);
  return [...paths].sort();
}

/**
 * Since which version each path can be written, and until which, if a later one lacks it.
 * @param {Map<string, string[]>} pathsByVersion oldest version first
 * @returns {Record<string, { since: string, until?: string }>}
 */
export function pathHistory(pathsByVersion) {
  const versions = [...pathsByVersion.keys()];
  const newest = versions.at(-1);
  const all = [...new Set([...pathsByVersion.values()].flat())].sort();
  return Object.fromEntries(
    all.map((path) => {
      const having = versions.filter((version) => pathsByVersion.get(version)?.includes(path));
      const last = having.at(-1);
      return [path, { since: having[0], ...(last !== newest && { until: last }) }];
    }),
  );
}
