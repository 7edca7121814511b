const width = 120;

/**
 * JSON with two spaces, where whatever fits on a line stays on a line: half the lines, and diffs one can read.
 * @param {unknown} value
 * @returns {string}
 */
export function formatJson(value) {
  return `${format(value, '', 0)}\n`;
}

/**
 * @param {unknown} value
 * @param {string} indent
 * @param {number} used what already stands on the line
 * @returns {string}
 */
function format(value, indent, used) {
  const flat = oneLine(value);
  if (typeof value !== 'object' || value === null || indent.length + used + flat.length <= width) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((item) => inner + format(item, inner, 1)).join(',\n')}\n${indent}]`;
  }
  const lines = Object.entries(value).map(([key, item]) => {
    const name = `${JSON.stringify(key)}: `;
    return inner + name + format(item, inner, name.length + 1);
  });
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function oneLine(value) {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
