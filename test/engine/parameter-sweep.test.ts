import { describe, expect, test } from 'vitest';
import { describeWithEngine } from './describe-with-engine.ts';
import { evaluate } from './engine.ts';
import { combinations } from './pairwise.ts';
import { completeParameters, parameterSets } from './parameter-sweep.ts';
import { sampleTemplate } from './sample-template.ts';

const labels = (parameters: object, base = {}, cap?: number) =>
  parameterSets(sampleTemplate({ parameters }), base, cap).map(({ label }) => label);

describe('parameterSets', () => {
  test('the defaults come first, then each bool, allowed value and empty text', () => {
    const parameters = {
      on: { type: 'bool', defaultValue: true },
      sku: { type: 'string', defaultValue: 'a', allowedValues: ['a', 'b', 'c'] },
      text: { type: 'string', defaultValue: '' },
      other: { type: 'string', defaultValue: 'x' },
    };
    expect(labels(parameters)).toEqual(['defaults', 'on=false', 'sku=b', 'sku=c', 'text=text']);
  });

  test('options are combined', () => {
    const option = { type: 'string', defaultValue: 'new', allowedValues: ['new', 'existing'] };
    expect(labels({ aOption: option, bOption: option })).toEqual([
      'defaults',
      'aOption=existing',
      'bOption=existing',
      'aOption=existing bOption=existing',
    ]);
  });

  test('above the cap the options meet in pairs', () => {
    const values = ['new', 'existing', 'none'];
    const names = ['a', 'b', 'c', 'd', 'e'];
    const rows = combinations(
      names.map((name) => [name, values]),
      100,
    );
    expect(rows.length).toBeLessThan(25);
    for (const name of names) {
      for (const other of names.filter((one) => one > name)) {
        const pairs = new Set(rows.map((row) => `${row[name]} ${row[other]}`));
        expect(pairs.size).toBe(9);
      }
    }
  });

  test('what is given stays, but for the parameter that a set is about', () => {
    const parameters = { on: { type: 'bool', defaultValue: true }, name: { type: 'string' } };
    const sets = parameterSets(sampleTemplate({ parameters }), { ON: false, name: 'n' });
    expect(sets).toEqual([
      { label: 'defaults', parameters: { on: false, name: 'n' } },
      { label: 'on=true', parameters: { on: true, name: 'n' } },
    ]);
  });

  test('what is required is made up, what is random is fixed, what is optional is left out', () => {
    const template = sampleTemplate({
      definitions: { short: { type: 'string', maxLength: 3 } },
      parameters: {
        workspaceName: { type: 'string', minLength: 15 },
        short: { $ref: '#/definitions/short' },
        location: { type: 'string' },
        keyVaultId: { type: 'string' },
        principalId: { type: 'string' },
        count: { type: 'int', minValue: 3 },
        list: { type: 'array', minLength: 1 },
        unique: { type: 'string', defaultValue: '[newGuid()]' },
        maybe: { type: 'string', nullable: true },
      },
    });
    expect(completeParameters(template)).toEqual({
      workspaceName: 'workspacenamxxx',
      short: 'sho',
      location: 'westeurope',
      keyVaultId: expect.stringMatching(/^\/subscriptions\/.*\/keyvaultid$/),
      principalId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      count: 3,
      list: ['item0'],
      unique: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });
});

describeWithEngine('a parameter set', () => {
  test('with a branch that only one allowed value takes finds the fault in it', async () => {
    const template = sampleTemplate({
      parameters: { option: { type: 'string', defaultValue: 'a', allowedValues: ['a', 'b'] } },
      outputs: {
        o: { type: 'string', value: "[if(equals(parameters('option'), 'b'), first(createObject()), 'fine')]" },
      },
    });
    const tried = parameterSets(template).map(async ({ label, parameters }) =>
      evaluate(template, parameters).then(
        () => `${label}: fine`,
        () => `${label}: refused`,
      ),
    );
    expect(await Promise.all(tried)).toEqual(['defaults: fine', 'option=b: refused']);
  });
});
