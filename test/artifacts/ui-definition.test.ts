import { describe, expect, test } from 'vitest';
import { uiLabel, uiText } from '../../src/artifacts/requested/ui-text.ts';
import { corpusAbsent, corpusNote, hostileValues } from '../hostile/corpus.ts';
import { exampleNames, exampleWith, fileOf, specWith, specWithSecret } from './requested.ts';
import { type UiDefinition, type UiElement, uiFaults } from './ui-faults.ts';

function formOf(spec: unknown): UiDefinition {
  return JSON.parse(fileOf(specWith(spec, ['createUiDefinition']), 'createUiDefinition.json'));
}

function elementOf({ parameters: { basics, steps } }: UiDefinition, name: string): UiElement {
  const element = [...basics, ...steps.flatMap(({ elements }) => elements)].find((one) => one.name === name);
  if (element === undefined) throw new Error(`there is no field ${name}`);
  return element;
}

/** A spec whose workspace takes one thing from a parameter. */
const withParameter = (parameter: object) => ({
  name: 'mlw-x',
  workspace: { description: { parameter: 'p', ...parameter } },
});

describe('createUiDefinition.json', () => {
  test.each(exampleNames)('of %s has a field for each parameter, and nothing that the portal would refuse', (file) => {
    const made = exampleWith(file, ['createUiDefinition']);
    const form = JSON.parse(fileOf(made, 'createUiDefinition.json'));
    const parameters = Object(made.template?.['parameters']);
    expect(Object.keys(parameters).length).toBeGreaterThan(0);
    expect(uiFaults(form, parameters)).toEqual([]);
  });

  test('asks for each parameter on the step that it belongs to', () => {
    const { parameters } = JSON.parse(
      fileOf(exampleWith('network-at-deployment.yml', ['createUiDefinition']), 'createUiDefinition.json'),
    ) as UiDefinition;
    expect(parameters.basics.map(({ name }) => name)).toEqual(['workspaceName']);
    expect(parameters.steps.map(({ label }) => label)).toEqual([
      'Associated resources',
      'Network',
      'Access and operations',
      'Further settings',
    ]);
  });

  test('takes the region from the page that the portal has for it', () => {
    const form = formOf({ name: 'mlw-x', location: 'westeurope' });
    expect(form.parameters.outputs['location']).toBe('[location()]');
    expect(JSON.stringify(form.parameters.basics)).not.toContain('"location"');
  });

  test('leaves to the template what only the template works out', () => {
    const form = formOf({ name: 'mlw-x', storageAccount: 'choice' });
    expect(elementOf(form, 'storageAccountName')).toMatchObject({ defaultValue: '', constraints: { required: false } });
    const read = "steps('associated').storageAccountName";
    expect(form.parameters.outputs['storageAccountName']).toBe(`[if(empty(${read}), parse('null'), ${read})]`);
  });

  test('shows the resource group that was chosen as the default of another one', () => {
    const form = formOf({ name: 'mlw-x', storageAccount: 'choice' });
    expect(elementOf(form, 'storageAccountResourceGroupName').defaultValue).toBe('[resourceGroup().name]');
  });

  test('never shows a secret, and gives it no default', () => {
    const form = formOf(specWithSecret);
    const field = elementOf(form, 'webKey');
    expect(field).toMatchObject({ type: 'Microsoft.Common.PasswordBox', options: { hideConfirmation: true } });
    expect(field.defaultValue).toBeUndefined();
  });

  test.each([
    ['lengths', { minLength: 2, maxLength: 4, defaultValue: 'abc' }, ['ab', 'abcd'], ['a', 'abcde', '']],
    ['no limits, and no default', {}, ['a'], ['']],
  ])('holds text to its limits: %s', (_, parameter, right, wrong) => {
    const patterns = patternsOf(elementOf(formOf(withParameter(parameter)), 'p'));
    for (const text of right) expect(patterns.every((pattern) => pattern.test(text))).toBe(true);
    for (const text of wrong) expect(patterns.every((pattern) => pattern.test(text))).toBe(false);
  });

  test('holds the name of the workspace to what Azure takes', () => {
    const patterns = patternsOf(elementOf(formOf({ name: 'mlw-x' }), 'workspaceName'));
    expect(patterns.every((pattern) => pattern.test('mlw_x-1'))).toBe(true);
    for (const text of ['-mlw', 'a.b', 'ab', 'a'.repeat(34)]) {
      expect(patterns.every((pattern) => pattern.test(text))).toBe(false);
    }
  });

  test('holds a number to its limits', () => {
    const spec = {
      name: 'mlw-x',
      compute: [
        {
          name: 'cpu',
          type: 'AmlCompute',
          vmSize: 'Standard_DS3_v2',
          scale: { max: { parameter: 'nodes', defaultValue: 2, minValue: 1, maxValue: 8 } },
        },
      ],
    };
    const form = formOf(spec);
    expect(elementOf(form, 'nodes').constraints.validations).toEqual([
      { regex: '^-?[0-9]+$', message: 'A whole number.' },
      { isValid: "[greaterOrEquals(int(steps('compute').nodes), 1)]", message: 'At least 1.' },
      { isValid: "[lessOrEquals(int(steps('compute').nodes), 8)]", message: 'At most 8.' },
    ]);
    expect(form.parameters.outputs['nodes']).toBe("[int(steps('compute').nodes)]");
  });

  test('has the same bytes whatever the order of tags in the spec', () => {
    const one = fileOf(specWith({ name: 'mlw-x', tags: { a: '1', b: '2' } }), 'createUiDefinition.json');
    expect(fileOf(specWith({ name: 'mlw-x', tags: { b: '2', a: '1' } }), 'createUiDefinition.json')).toBe(one);
  });

  test('warns that it is for resource groups', () => {
    const spec = { name: 'mlw-x', scope: 'subscription', location: 'westeurope', resourceGroup: { name: 'rg' } };
    const { diagnostics } = specWith(spec, ['createUiDefinition']);
    expect(diagnostics.map(({ code }) => code)).toContain('AML3130');
  });

  test.each([
    ['[resourceGroup().id]', "[decodeUriComponent('%5BresourceGroup().id%5D')]"],
    [" [a'b]", "[decodeUriComponent('%20%5Ba%27b%5D')]"],
    ['a [b]', 'a [b]'],
  ])('shows the text %j letter for letter', (given, want) => expect(uiText(given)).toBe(want));

  test.skipIf(corpusAbsent !== undefined)(`takes no text of a user for an expression${corpusNote}`, () => {
    const texts = hostileValues().map(({ value }) => value);
    expect(texts.length).toBeGreaterThan(30);
    const shownTexts = texts.flatMap((text) => {
      const made = specWith(withParameter({ description: text, defaultValue: text }), ['createUiDefinition']);
      if (made.template === undefined) return [];
      const { toolTip, defaultValue } = elementOf(JSON.parse(fileOf(made, 'createUiDefinition.json')), 'p');
      return [[text, shown(toolTip), shown(String(defaultValue))]];
    });
    expect(shownTexts.length).toBeGreaterThan(20);
    for (const [text, ...seen] of shownTexts) expect(seen).toEqual([text, text]);
  });

  test.each([
    ['containerRegistryOption', 'Container registry option'],
    ['cpuVmSize', 'Cpu vm size'],
    ['my_name', 'My name'],
  ])('labels %s as %s', (name, label) => expect(uiLabel(name)).toBe(label));
});

const patternsOf = ({ constraints }: UiElement): readonly RegExp[] =>
  (constraints.validations ?? []).flatMap(({ regex }) => (regex === undefined ? [] : [new RegExp(regex)]));

/** The text that the portal shows, as its documentation says. */
function shown(text: string): string {
  const call = /^\[decodeUriComponent\('([^']*)'\)\]$/.exec(text);
  if (call !== null) return decodeURIComponent(String(call[1]));
  if (text.trimStart().startsWith('[')) throw new Error(`${text} is an expression`);
  return text;
}
