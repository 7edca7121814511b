import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';

type Schema = Readonly<Record<string, unknown>>;

const root: Schema = JSON.parse(readFileSync(new URL('../../schemas/spec.schema.json', import.meta.url), 'utf8'));
// Each of three thousand schemas is used once: to make its code fast would take longer than to run it.
const ajv = new Ajv({ strict: false, code: { optimize: false } });
ajv.addSchema(root);

interface Key {
  readonly pointer: string;
  readonly schema: Schema;
}

/** Every key that a spec can have, with its schema. */
function keysIn(schema: unknown, pointer: string): readonly Key[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.entries(schema as Schema)
    .filter(([name]) => name !== 'examples')
    .flatMap(([name, inner]) => keysIn(inner, `${pointer}/${name}`));
  const { properties } = schema as { readonly properties?: Schema };
  if (properties === undefined || pointer.endsWith('/properties')) return own;
  // What is `true` is described beside it: the words that several types have.
  const described = Object.entries(properties).filter(([, inner]) => inner !== true);
  const keys = described.map(([name, inner]) => ({
    pointer: `${pointer}/properties/${name}`,
    schema: inner as Schema,
  }));
  return [...keys, ...own];
}

/** The forms of `existing`, `new` and `choice` are explained where they are referred to. */
const keys = keysIn(root, '').filter(
  ({ pointer }) =>
    !/\/(?:if|then|else)\/properties\/(?:existing|new|choice)$|choice\/properties\/(?:new|existing)$/.test(pointer) &&
    // A condition only tells forms apart.
    !/\/if\/properties\//.test(pointer),
);

describe('the JSON schema of a spec', () => {
  test('has a good number of keys to look at', () => expect(keys.length).toBeGreaterThan(150));

  test.each(keys)('explains $pointer with a description and an example', ({ schema }) => {
    expect(schema['description']).toEqual(expect.stringMatching(/\w.*\.$/s));
    expect(schema['examples']).toEqual([expect.anything()]);
  });

  test.each(keys.filter(({ schema }) => 'examples' in schema))(
    'has an example that fits, and a default that fits, at $pointer',
    ({ schema, pointer }) => {
      const validate = ajv.compile({ $ref: `${String(root['$id'])}#${pointer.replaceAll('%', '%25')}` });
      for (const example of schema['examples'] as readonly unknown[]) {
        expect([example, validate(example), validate.errors]).toEqual([example, true, null]);
      }
      if ('default' in schema)
        expect([schema['default'], validate(schema['default'])]).toEqual([schema['default'], true]);
    },
  );
});
