import { joinPlaceholders } from './join-placeholders.mjs';

/** What a validator does not look at. */
const annotations = new Set(['description', 'default', 'examples', 'title', '$comment', 'markdownDescription']);

/** Keywords whose value is a map from names to schemas: the names are not keywords. */
const maps = new Set(['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']);

/** Below this many characters a call of a shared function is no shorter than the check itself. */
const leastLength = 20;

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The same schema without annotations. */
function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare);
  if (!isObject(schema)) return schema;
  const kept = Object.entries(schema).filter(([key]) => !annotations.has(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, keywordValue(key, value, bare)]));
}

/** Applies `change` to the schemas in the value of a keyword, and leaves values that are data. */
function keywordValue(key, value, change) {
  if (key === 'enum' || key === 'const' || key === 'required') return value;
  if (!maps.has(key) || !isObject(value)) return change(value);
  return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, change(schema)]));
}

function countSchemas(schema, counts) {
  if (Array.isArray(schema)) for (const item of schema) countSchemas(item, counts);
  if (!isObject(schema)) return schema;
  const text = JSON.stringify(schema);
  counts.set(text, (counts.get(text) ?? 0) + 1);
  // The inside of a schema that was seen before is shared along with it.
  if (counts.get(text) > 1) return schema;
  for (const [key, value] of Object.entries(schema)) keywordValue(key, value, (inner) => countSchemas(inner, counts));
  return schema;
}

/**
 * The same schema, stripped to what is checked, with each part that occurs twice or more written once under `$defs`: so
 * its check becomes one function, and the validator a fraction of the size. Instance paths of findings stay as they are.
 */
export function shareSubschemas(root) {
  const { $defs, ...rest } = joinPlaceholders(bare(root));
  const counts = new Map();
  countSchemas({ ...rest, $defs }, counts);
  const repeated = [...counts].filter(([text, count]) => count > 1 && text.length >= leastLength && text !== '{}');
  const names = new Map(repeated.map(([text], index) => [text, `shared${index}`]));
  const share = (schema) => {
    if (Array.isArray(schema)) return schema.map(share);
    if (!isObject(schema)) return schema;
    const name = names.get(JSON.stringify(schema));
    return name === undefined ? inside(schema) : { $ref: `#/$defs/${name}` };
  };
  const inside = (schema) =>
    Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, keywordValue(key, value, share)]));
  const shared = [...names].map(([text, name]) => [name, inside(JSON.parse(text))]);
  const defs = Object.entries($defs).map(([name, schema]) => [name, inside(schema)]);
  return { ...inside(rest), $defs: Object.fromEntries([...defs, ...shared]) };
}
