import { describe, expect, test } from 'vitest';
import { type Deployment, readBody, refusalOf } from './deployment.ts';

const groupSchema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const subscriptionSchema =
  'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#';

function deployment(parameters: object, given: object, more: Partial<Deployment> = {}): Deployment {
  const body = JSON.stringify({ properties: { template: { $schema: groupSchema, parameters }, parameters: given } });
  return { scope: 'group', action: 'create', name: 'one', ...readBody(body), ...more };
}

const name = { type: 'string', allowedValues: ['a', 'b'] };

describe('the stand-in for Azure', () => {
  test.each([
    ['takes a value that is allowed', { name }, { name: { value: 'b' } }, undefined],
    ['takes a default', { count: { type: 'int', defaultValue: 1 } }, {}, undefined],
    ['takes a reference to a key vault', { key: { type: 'secureString' } }, { key: { reference: {} } }, undefined],
    ['refuses what is not declared', {}, { name: { value: 'a' } }, '"name" is not declared'],
    ['refuses what is not given', { name }, {}, '"name" is not given'],
    ['refuses what is not allowed', { name }, { name: { value: 'c' } }, '"name" is not among the allowed values'],
    ['refuses text for a number', { count: { type: 'int' } }, { count: { value: '1' } }, '"count" is not of type int'],
    [
      'refuses a list for an object',
      { tags: { type: 'object' } },
      { tags: { value: [] } },
      '"tags" is not of type object',
    ],
    ['refuses a value that is not wrapped', { name }, { name: 'a' }, '"name" is not an object with its value'],
  ])('%s', (_, parameters, given, problem) => {
    const message = refusalOf(deployment(parameters, given))?.message;
    expect(message).toEqual(problem === undefined ? undefined : expect.stringContaining(problem));
  });

  test('refuses a template of a group at a subscription', () => {
    expect(refusalOf(deployment({}, {}, { scope: 'sub', location: 'westeurope' }))?.message).toContain('this scope');
  });

  test('refuses a deployment at a subscription that has no location', () => {
    const template = { $schema: subscriptionSchema };
    expect(refusalOf(deployment({}, {}, { scope: 'sub', template }))?.message).toContain('location');
  });

  test('reads a template behind an unquoted key, whatever the texts before it say', () => {
    const body =
      '{"properties": {"parameters": {"a": {"value": ", template:{\\""}}, "mode": "M", template:{"b": 1}\n}}';
    expect(readBody(body)).toMatchObject({ templateText: '{"b": 1}\n', template: { b: 1 }, mode: 'M' });
    expect(readBody(body).parameters).toEqual({ a: { value: ', template:{"' } });
  });
});
