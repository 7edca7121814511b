import { _, stringify } from 'ajv';

/**
 * `closed: ["a", "b"]` is `additionalProperties: false` for an object with just these properties. ajv's own keyword looks
 * names up in the schema, and so puts the whole schema into the code; this one needs only the names.
 * @type {import('ajv').CodeKeywordDefinition}
 */
export const closedKeyword = {
  keyword: 'closed',
  type: 'object',
  schemaType: 'array',
  code(context) {
    const { gen, data, schema } = context;
    const names = gen.scopeValue('keyword', {
      ref: new Set(schema),
      key: schema.join(),
      code: _`new Set(${stringify(schema)})`,
    });
    gen.forOf('key', _`Object.keys(${data})`, (key) => {
      gen.if(_`!${names}.has(${key})`, () => {
        context.setParams({ additionalProperty: key });
        context.error();
      });
    });
  },
  error: {
    message: 'must NOT have additional properties',
    params: ({ params }) => _`{additionalProperty: ${params.additionalProperty}}`,
  },
};
