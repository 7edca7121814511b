import { expressionPattern } from '../validators/expression-pattern.mjs';

/** Where the schemas live. The name can never be looked up: `.invalid` is reserved for that. */
export const baseUri = 'https://aml-templates.invalid/arm/';

/** @param {string[]} types */
const orExpression = (...types) => ({ type: [...types, 'string'], pattern: expressionPattern });

/** Where a root or a definitions file finds the values below. */
const values = '../../values.json#/definitions/';

export const booleanRef = { $ref: `${values}boolean` };
export const integerRef = { $ref: `${values}integer` };
export const numberRef = { $ref: `${values}number` };
export const propertyCopyRef = { $ref: `${values}propertyCopy` };

/** Values that occur in all types, and the members that ARM itself adds to every resource. */
export const valuesSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: `${baseUri}values.json`,
  definitions: {
    boolean: orExpression('boolean'),
    integer: orExpression('integer'),
    number: orExpression('number'),
    /** `copy` inside an object: each entry makes the property `name`, a list of `count` times `input`. */
    propertyCopy: {
      type: 'array',
      items: {
        type: 'object',
        properties: { name: { type: 'string' }, count: orExpression('integer'), input: {} },
        required: ['name', 'count', 'input'],
        additionalProperties: false,
      },
    },
    resourceCopy: {
      type: 'object',
      properties: {
        name: { type: 'string' },
        count: orExpression('integer'),
        mode: {
          type: 'string',
          if: { pattern: expressionPattern },
          else: { enum: ['Parallel', 'Serial', 'parallel', 'serial'] },
        },
        batchSize: orExpression('integer'),
      },
      required: ['name', 'count'],
      additionalProperties: false,
    },
    dependsOn: { ...orExpression('array'), items: { type: 'string' } },
    metadata: { type: 'object' },
    resources: { type: ['array', 'object'] },
  },
};

/** Members of every resource which the type data does not know, since they are ARM's and not the service's. */
export const resourceMembers = {
  condition: booleanRef,
  copy: { $ref: `${values}resourceCopy` },
  dependsOn: { $ref: `${values}dependsOn` },
  scope: { type: 'string' },
  comments: { type: 'string' },
  metadata: { $ref: `${values}metadata` },
  existing: { type: 'boolean' },
  resources: { $ref: `${values}resources` },
};

/** A deployment also says where it deploys to. */
export const deploymentMembers = { resourceGroup: { type: 'string' }, subscriptionId: { type: 'string' } };
