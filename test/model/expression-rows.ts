/** One text: as Microsoft's compiler writes it into JSON, and after a parameter in an interpolated string (bicep 0.49.2). */
export interface TextRow {
  readonly value: string;
  readonly arm: string;
  readonly interp: string;
}

/** The rows that tell a right escape from a nearly right one; the whole list of vectors lies outside of the project. */
export const textRows: readonly TextRow[] = (
  [
    ['', '', ''],
    ['[', '[', '['],
    [']', ']', ']'],
    ['[]', '[[]', '[]'],
    ['[a]', '[[a]', '[a]'],
    ['[[a]', '[[[a]', '[[a]'],
    ['[[[a]', '[[[[a]', '[[[a]'],
    ['[[a', '[[a', '[[a'],
    ['[a] b', '[a] b', '[a] b'],
    [' [a]', ' [a]', ' [a]'],
    ['[a] ', '[a] ', '[a] '],
    ['[a]\n', '[a]\n', '[a]\n'],
    ['[a\nb]', '[[a\nb]', '[a\nb]'],
    ['[unclosed', '[unclosed', '[unclosed'],
    ["[concat('a')]", "[[concat('a')]", "[concat(''a'')]"],
    [
      "[listKeys('a', 'b').keys[0].value]",
      "[[listKeys('a', 'b').keys[0].value]",
      "[listKeys(''a'', ''b'').keys[0].value]",
    ],
    ["it's", "it's", "it''s"],
    ["''", "''", "''''"],
    ['{0}', '{0}', '{{0}}'],
    ['}{', '}{', '}}{{'],
    ['{{', '{{', '{{{{'],
    [`\${p}`, `\${p}`, `\${{p}}`],
    ['a\\b"c', 'a\\b"c', 'a\\b"c'],
    ['\u0000\u2028\u202e', '\u0000\u2028\u202e', '\u0000\u2028\u202e'],
    ["x{0}it's", "x{0}it's", "x{{0}}it''s"],
    ['😀[é]', '😀[é]', '😀[é]'],
  ] as const
).map(([value, arm, inner]) => ({ value, arm, interp: `[format('{0}${inner}', parameters('p'))]` }));
