/**
 * Values that a list in the type data lacks, though they are in daily use, as object name and property name.
 * @type {Record<string, string[]>}
 */
const missingValues = {
  // Bicep's own compiler writes lower case into every module it compiles.
  'ExpressionEvaluationOptions.scope': ['inner', 'outer'],
};

/**
 * @param {string} objectName
 * @param {string} property
 * @param {Record<string, any>} schema
 * @returns {Record<string, any>}
 */
export function withMissingValues(objectName, property, schema) {
  const missing = missingValues[`${objectName}.${property}`];
  if (!missing) return schema;
  if (!schema['x-enum']) throw new Error(`${objectName}.${property} has no open list of values any more`);
  return { ...schema, 'x-enum': [...schema['x-enum'], ...missing] };
}

/**
 * Objects of which the type data know only some variants: any other passes as it is. The portal has a type for each kind of
 * tile, and the type data the one for text.
 */
const openUnions = new Set(['DashboardPartMetadata']);

/** @param {string | undefined} objectName */
export function isOpenUnion(objectName) {
  return openUnions.has(String(objectName));
}
