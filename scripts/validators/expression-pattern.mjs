/**
 * A string that ARM evaluates: `[...]`, maybe over several lines. `[[` starts a literal string, so it is no expression.
 * The pattern can stand beside `"type": ["object", "string"]`, since it only looks at strings: no `anyOf` is needed, and
 * an error names the one real fault.
 */
export const expressionPattern = '^\\[[^\\[][\\s\\S]*\\]$';
