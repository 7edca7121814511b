import { describe, expect, test } from 'vitest';
import { at, generateSpec } from '../generate.ts';

function parameterFile(spec: unknown): unknown {
  return JSON.parse(generateSpec(spec).files.get('main.parameters.json') ?? 'null');
}

describe('the parameter file', () => {
  test('gives each plain default value, for people to change', () => {
    const file = parameterFile({ name: 'mlw-x', location: 'westeurope', tags: { env: 'dev' } });
    expect(file).toMatchObject({
      parameters: {
        workspaceName: { value: 'mlw-x' },
        location: { value: 'westeurope' },
        tags: { value: { env: 'dev' } },
      },
    });
  });

  test('leaves out what is worked out at deployment, and what has no value', () => {
    const file = parameterFile({ name: 'mlw-x', keyVault: { new: { tenantId: { parameter: 'tenant' } } } });
    expect(Object.keys(at(file as never, 'parameters') as object)).toEqual(['workspaceName']);
  });

  test('holds the place of a secret, never a secret', () => {
    const id = '/subscriptions/1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv';
    const spec = {
      name: 'mlw-x',
      workspace: { description: { parameter: 'note', keyVaultSecret: { id, secretName: 's' } } },
    };
    expect(at(parameterFile(spec) as never, 'parameters', 'note')).toEqual({
      reference: { keyVault: { id }, secretName: 's' },
    });
    expect(at(generateSpec(spec).template, 'parameters', 'note', 'type')).toBe('securestring');
  });

  test('shows text that looks like an expression as it is: nothing is worked out in it', () => {
    const file = parameterFile({ name: 'mlw-x', tags: { note: '[resourceGroup().location]' } });
    expect(at(file as never, 'parameters', 'tags', 'value', 'note')).toBe('[resourceGroup().location]');
  });
});
