import { describe, expect, test } from 'vitest';
import { bicepText, bicepValue } from '../../src/bicep/literal.ts';

describe('plain data in Bicep', () => {
  test.each([
    ['', "''"],
    ["it's", "'it\\'s'"],
    ['a ${b} $ {c}', "'a \\${b} $ {c}'"],
    ['a\\b\n\t', "'a\\\\b\\n\\t'"],
    ['\u202e\u{1F600}', "'\\u{202e}\u{1F600}'"],
  ])('the text %j is written %s', (text, written) => {
    expect(bicepText(text)).toBe(written);
  });

  test('each member and each item has a line of its own', () => {
    expect(bicepValue({ null: 1, true: 2, nullable: 3 })).toBe("{\n  'null': 1\n  'true': 2\n  nullable: 3\n}");
    const value = { a: [1, 0.5, true, null], 'b-c': {}, d: [], e: { f: 'g' } };
    expect(bicepValue(value, '  ')).toBe(
      [
        '{',
        '    a: [',
        '      1',
        "      json('0.5')",
        '      true',
        '      null',
        '    ]',
        "    'b-c': {}",
        '    d: []',
        '    e: {',
        "      f: 'g'",
        '    }',
        '  }',
      ].join('\n'),
    );
  });
});
