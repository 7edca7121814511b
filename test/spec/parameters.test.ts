import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../src/diagnostics/format.ts';
import { at, findingsOf, generateSpec, generateText, templateOf } from '../generate.ts';

const withDescription = (description: unknown) => ({ name: 'mlw-x', workspace: { description } });
const parametersOf = (spec: unknown) => at(templateOf(spec), 'parameters');

describe('a value of the spec', () => {
  test.each([
    '[resourceGroup().location]',
    "[listKeys(resourceId('Microsoft.Storage/storageAccounts', 'x'), '2023-01-01').keys[0].value]",
    '[[already]',
    '{{name}}',
    '{0}',
    "it's",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Bicep's interpolation, which is text here.
    '${x}',
  ])('is text, whatever it looks like: %j', (text) => {
    const { template } = generateSpec(withDescription(text));
    const resource = template?.resources.find(
      ({ type }) => type.endsWith('/workspaces') && type.includes('MachineLearning'),
    );
    const isExpression = text.startsWith('[') && text.endsWith(']');
    expect(at(resource, 'properties', 'description')).toBe(isExpression ? `[${text}` : text);
  });

  test('is an expression only where the spec says so', () => {
    const expression = { expression: "[concat('a', resourceGroup().name)]" };
    const { resources } = templateOf(withDescription(expression));
    expect(at(resources.at(-1), 'properties', 'description')).toBe("[concat('a', resourceGroup().name)]");
  });

  test.each([
    [{ expression: '[concat(]' }, 'error AML2007 /workspace/description/expression'],
    [{ expression: 'concat()' }, 'error AML1105 /workspace/description/expression'],
    [{ expression: '[concat()' }, 'error AML2007 /workspace/description/expression'],
    [{ expression: '[cancat(1)]' }, 'error AML2007 /workspace/description/expression'],
    [{ expression: "[parameters('nobody')]" }, 'error AML2007 /workspace/description/expression'],
    [{ expression: '[newGuid()]' }, 'error AML2007 /workspace/description/expression'],
  ])('is refused as the expression %j', (value, want) => {
    expect(findingsOf(withDescription(value))).toEqual([want]);
  });

  test('of a name cannot ask for what only the deployment knows', () => {
    const name = { expression: "[reference('x', '2020-01-01').name]" };
    expect(findingsOf({ name: 'mlw-x', storageAccount: { new: { name } } })).toEqual([
      'error AML2007 /storageAccount/new/name/expression',
    ]);
  });
});

describe('a parameter', () => {
  test('carries its description, default and allowed values into the template', () => {
    const value = { parameter: 'purpose', defaultValue: 'a', allowedValues: ['a', 'b'], description: 'What for.' };
    expect(at(parametersOf(withDescription(value)), 'purpose')).toEqual({
      type: 'string',
      defaultValue: 'a',
      allowedValues: ['a', 'b'],
      metadata: { description: 'What for.' },
    });
  });

  test.each([
    ['the place', { new: { allowBlobPublicAccess: { parameter: 'p' } } }, 'bool'],
    ['the place, deeper', { new: { blobService: { deleteRetentionPolicy: { days: { parameter: 'p' } } } } }, 'int'],
    ['an enum', { new: { sku: { parameter: 'p' } } }, 'string'],
    ['a list', { new: { networkAcls: { ipRules: { parameter: 'p' } } } }, 'array'],
    ['an ARM object', { new: { sasPolicy: { parameter: 'p' } } }, 'object'],
    ['the default', { new: { properties: { isSftpEnabled: { parameter: 'p', defaultValue: false } } } }, 'bool'],
    ['its own word', { new: { properties: { isSftpEnabled: { parameter: 'p', type: 'bool' } } } }, 'bool'],
    ['a short form', { allowBlobPublicAccess: { parameter: 'p' } }, 'bool'],
  ])('has the type of %s', (_, storageAccount, want) => {
    expect(at(parametersOf({ name: 'mlw-x', storageAccount }), 'p', 'type')).toBe(want);
  });

  test('is described once and may be used elsewhere by name', () => {
    const spec = {
      name: 'mlw-x',
      workspace: {
        description: { parameter: 'p' },
        friendlyName: { parameter: 'p', defaultValue: 'x' },
      },
    };
    expect(at(parametersOf(spec), 'p', 'defaultValue')).toBe('x');
  });

  test('cannot be described in two ways', () => {
    const spec = {
      name: 'mlw-x',
      workspace: {
        description: { parameter: 'p', defaultValue: 'x' },
        friendlyName: { parameter: 'p', defaultValue: 'y' },
      },
    };
    expect(findingsOf(spec)).toEqual(['error AML2005 /workspace/friendlyName']);
  });

  test('cannot differ from another by case only', () => {
    const spec = { name: 'mlw-x', workspace: { description: { parameter: 'p' }, friendlyName: { parameter: 'P' } } };
    expect(findingsOf(spec)).toEqual(['error AML2004 /workspace/friendlyName']);
  });

  test('cannot take the name of one that the template has by itself, with another meaning', () => {
    expect(findingsOf(withDescription({ parameter: 'location', defaultValue: 'x' }))).toEqual([
      'error AML2005 /workspace/description',
    ]);
    expect(findingsOf(withDescription({ parameter: 'location' }))).toEqual([]);
  });

  test.each([
    [{ defaultValue: 'c', allowedValues: ['a', 'b'] }, 'error AML2006 /workspace/description/defaultValue'],
    [{ defaultValue: 1, type: 'string' }, 'error AML2006 /workspace/description/defaultValue'],
    [{ allowedValues: ['a', 1] }, 'error AML2006 /workspace/description/allowedValues/1'],
    [{ defaultValue: 'ab', minLength: 3 }, 'error AML2006 /workspace/description/defaultValue'],
    [{ secure: true, defaultValue: 'x' }, 'error AML3015 /workspace/description/defaultValue'],
  ])('is refused with %j', (details, want) => {
    expect(findingsOf(withDescription({ parameter: 'p', ...details }))).toEqual([want]);
  });

  test('that is secure has the secure type and no default', () => {
    expect(at(parametersOf(withDescription({ parameter: 'p', secure: true })), 'p')).toEqual({
      type: 'securestring',
      metadata: { description: 'P.' },
    });
  });

  test('as the name of the workspace is what the workspace is called', () => {
    const { parameters } = templateOf({ name: { parameter: 'team', defaultValue: 'mlw-team' } });
    expect(at(parameters, 'workspaceName', 'defaultValue')).toBe("[parameters('team')]");
  });
});

describe('the values of a parameter', () => {
  test.each([
    [
      { workspace: { publicNetworkAccess: { parameter: 'p', defaultValue: 'enabled' } } },
      '/workspace/publicNetworkAccess/defaultValue',
    ],
    [
      { keyVault: { new: { softDeleteRetentionInDays: { parameter: 'd', allowedValues: [7, 365] } } } },
      '/keyVault/new/softDeleteRetentionInDays/allowedValues/1',
    ],
    [{ location: { parameter: 'l', defaultValue: 'West Europe' } }, '/location/defaultValue'],
    [{ tags: { a: { parameter: 't', defaultValue: 4711 } } }, '/tags/a/defaultValue'],
  ])('must fit the place where it stands: %j', (spec, path) => {
    expect(findingsOf({ name: 'mlw-x', ...spec })).toEqual([`error AML2006 ${path}`]);
  });

  test('describe the workspace name itself where the parameter has its name', () => {
    const { parameters } = templateOf({ name: { parameter: 'workspaceName', defaultValue: 'mlw-y' } });
    expect(at(parameters, 'workspaceName', 'defaultValue')).toBe('mlw-y');
  });

  test('cannot be of one type here and of another there', () => {
    const spec = { name: 'mlw-x', workspace: { description: { parameter: 'p' }, hbiWorkspace: { parameter: 'p' } } };
    expect(findingsOf(spec)).toEqual(['error AML2005 /workspace/hbiWorkspace']);
  });
});

describe('an object of ARM', () => {
  test('that only looks like a placeholder stays what it is', () => {
    const containers = [
      { name: 'one', properties: { metadata: { parameter: 'p', other: 'x' } } },
      { name: 'two', properties: { metadata: { expression: '0 0 * * *' } } },
    ];
    const { resources } = templateOf({ name: 'mlw-x', storageAccount: { blobService: { containers } } });
    const made = resources.filter(({ type }) => type.endsWith('/containers'));
    expect(made.map((resource) => at(resource, 'properties', 'metadata'))).toEqual(
      containers.map(({ properties }) => properties.metadata),
    );
  });

  test('can read a secret from a key vault', () => {
    const id = '/subscriptions/1/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv';
    const keyVaultSecret = { id, secretName: 'domain' };
    const properties = { customDomain: { name: { keyVaultSecret } } };
    const { template, files } = generateSpec({ name: 'mlw-x', storageAccount: { new: { properties } } });
    expect(at(template, 'parameters', 'storageAccountCustomDomainName', 'type')).toBe('securestring');
    expect(files.get('main.parameters.json')).toContain('"secretName": "domain"');
  });
});

describe('a secret in the spec', () => {
  test.each([
    [
      'text that looks like one',
      { workspace: { description: 'AccountKey=abc==;EndpointSuffix=core.windows.net' } },
      '/workspace/description',
    ],
    ['a tag', { tags: { note: 'eyJhbGciOiJIUzI1NiJ9.e30.x' } }, '/tags/note'],
    [
      'a property named so',
      { storageAccount: { new: { properties: { adminPassword: 'hunter2' } } } },
      '/storageAccount/new/properties/adminPassword',
    ],
  ])('is refused as %s and never shown', (_, spec, path) => {
    const { diagnostics } = generateSpec({ name: 'mlw-x', ...spec });
    expect(diagnostics.map(({ code, path: at }) => `${code} ${at}`)).toContain(`AML3014 ${path}`);
    expect(JSON.stringify(diagnostics)).not.toMatch(/hunter2|eyJhbGci|AccountKey=abc/);
  });

  test('is hidden in the source line, also in that of another finding on the line', () => {
    const { diagnostics, text, positions } = generateText(
      'name: mlw-x\nkeyVault: {new: {properties: {adminPassword: hunter2, nonsense: 1}}}\n',
    );
    const printed = diagnostics.map((found) => formatDiagnostic(found, { file: 'f', text, positions })).join('\n');
    expect(diagnostics.length).toBeGreaterThan(1);
    expect(printed).toContain('adminPassword: *******');
    expect(printed).not.toContain('hunter2');
  });

  test.each([
    ['a key is unknown', 'name: mlw-x\nkeyVault: {new: {properties: {adminPassword: hunter2}, nonsense: 1}}\n'],
    ['the YAML is broken', 'name: mlw-x\nkeyVault: {new: {properties: {adminPassword: hunter2}\n'],
    ['a key is written twice', 'name: mlw-x\nadminPassword: hunter2\nadminPassword: hunter2\n'],
  ])('is hidden where %s', (_, spec) => {
    const { diagnostics, text, positions } = generateText(spec);
    const printed = diagnostics.map((found) => formatDiagnostic(found, { file: 'f', text, positions })).join('\n');
    expect(printed).toContain('error AML1');
    expect(printed).not.toContain('hunter2');
  });
});
