import { describe, expect, test } from 'vitest';
import { importScript } from './script-module.ts';

interface ConverterModule {
  readonly Converter: new () => {
    readonly definitions: Map<string, unknown>;
    value(file: unknown, type: unknown, home: string): unknown;
  };
}

interface TypeDataModule {
  readonly TypeFile: new (path: string, types: unknown[]) => { resolve(ref: { $ref: string }): unknown };
}

const { Converter } = await importScript<ConverterModule>('schemas-update/converter.mjs');
const { TypeFile } = await importScript<TypeDataModule>('schemas-update/type-data.mjs');

const expression = '^\\[[^\\[][\\s\\S]*\\]$';
const ref = (index: number) => ({ $ref: `#/${index}` });
const text = { $type: 'StringType' };
const literal = (value: string) => ({ $type: 'StringLiteralType', value });

/** Converts the first of some types; the others are what it refers to. */
function convert(...types: object[]) {
  const file = new TypeFile('test', types);
  const converter = new Converter();
  const schema = converter.value(file, file.resolve(ref(0)), '');
  return { schema, definitions: Object.fromEntries(converter.definitions) };
}

describe('a type becomes a schema:', () => {
  test.each<[string, object[], object]>([
    ['any', [{ $type: 'AnyType' }], {}],
    ['a string', [text], { type: 'string' }],
    [
      'a bounded string',
      [{ ...text, minLength: 3, maxLength: 24 }],
      { type: 'string', if: { pattern: expression }, else: { minLength: 3, maxLength: 24 } },
    ],
    ['a boolean', [{ $type: 'BooleanType' }], { $ref: '../../values.json#/definitions/boolean' }],
    ['an integer', [{ $type: 'IntegerType' }], { $ref: '../../values.json#/definitions/integer' }],
    [
      'a bounded integer',
      [{ $type: 'IntegerType', minValue: 1, maxValue: 9 }],
      { type: ['integer', 'string'], pattern: expression, minimum: 1, maximum: 9 },
    ],
    [
      'a closed list of values',
      [{ $type: 'UnionType', elements: [ref(1), ref(2)] }, literal('A'), literal('B')],
      { type: 'string', if: { pattern: expression }, else: { enum: ['A', 'B'] } },
    ],
    [
      'an open list of values',
      [{ $type: 'UnionType', elements: [ref(1), ref(2)] }, literal('A'), text],
      { type: 'string', 'x-enum': ['A'] },
    ],
    [
      'a list',
      [{ $type: 'ArrayType', itemType: ref(1), minLength: 1 }, text],
      { type: ['array', 'string'], pattern: expression, items: { type: 'string' }, minItems: 1 },
    ],
    [
      'a map',
      [{ $type: 'ObjectType', name: 'Tags', properties: {}, additionalProperties: ref(1) }, text],
      { type: ['object', 'string'], pattern: expression, additionalProperties: { type: 'string' } },
    ],
  ])('%s', (_, types, want) => {
    expect(convert(...types).schema).toEqual(want);
  });

  test('an object, as a closed definition without its read-only properties', () => {
    const properties = {
      id: { type: ref(1), flags: 2 },
      name: { type: ref(1), flags: 1 },
      state: { type: ref(1), flags: 3 },
      password: { type: ref(2), flags: 4 },
    };
    const { schema, definitions } = convert({ $type: 'ObjectType', name: 'User', properties }, text, {
      ...text,
      sensitive: true,
    });
    expect(schema).toEqual({ $ref: '#/definitions/User' });
    expect(definitions['User']).toEqual({
      type: ['object', 'string'],
      pattern: expression,
      properties: {
        name: { type: 'string' },
        password: { type: 'string', 'x-secret': true },
        copy: { $ref: '../../values.json#/definitions/propertyCopy' },
      },
      required: ['name'],
      additionalProperties: false,
      'x-readOnly': ['id', 'state'],
    });
  });

  test('an object that holds itself, once', () => {
    const { definitions } = convert({
      $type: 'ObjectType',
      name: 'Node',
      properties: { next: { type: ref(0), flags: 0 } },
    });
    expect(definitions['Node']).toMatchObject({ properties: { next: { $ref: '#/definitions/Node' } } });
  });

  test('two objects of one name, as two definitions', () => {
    const empty = { $type: 'ObjectType', name: 'Same', properties: { a: { type: ref(3), flags: 0 } } };
    const both = { a: { type: ref(1), flags: 0 }, b: { type: ref(2), flags: 0 } };
    const { definitions } = convert({ $type: 'ObjectType', name: 'Both', properties: both }, empty, { ...empty }, text);
    expect(Object.keys(definitions)).toEqual(['Both', 'Same', 'Same_2']);
  });

  test('a union, as its tag and a closed variant for each value with the members of the base', () => {
    const { definitions } = convert(
      {
        $type: 'DiscriminatedObjectType',
        name: 'Shape',
        discriminator: 'kind',
        baseProperties: { colour: { type: ref(1), flags: 0 } },
        elements: { Circle: ref(2) },
      },
      text,
      { $type: 'ObjectType', name: 'Circle', properties: { kind: { type: ref(3), flags: 1 } } },
      literal('Circle'),
    );
    expect(definitions['Shape']).toMatchObject({
      properties: { kind: { else: { enum: ['Circle'] } } },
      required: ['kind'],
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
      allOf: [{ if: { properties: { kind: { const: 'Circle' } } }, then: { $ref: '#/definitions/Circle' } }],
    });
    expect(definitions['Circle']).toMatchObject({
      properties: { kind: { const: 'Circle' }, colour: { type: 'string' } },
      additionalProperties: false,
    });
  });

  test('no kind of type that the script does not know', () => {
    expect(() => convert({ $type: 'FloatType' })).toThrow('FloatType');
  });
});
