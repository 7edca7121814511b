import { describe, expect, test } from 'vitest';
import { markdownCode, markdownText } from '../../src/artifacts/markdown.ts';
import { generateSpec } from '../generate.ts';

const readme = (spec: unknown): string => generateSpec(spec).files.get('README.md') ?? '';

describe('the README of an output', () => {
  test('lists every resource of the template', () => {
    const { template, files } = generateSpec({ name: 'mlw-x' });
    for (const { type } of template?.resources ?? []) expect(files.get('README.md')).toContain(`\`${type}@`);
  });

  test('names existing resources, which are left as they are', () => {
    expect(readme({ name: 'mlw-x', keyVault: { existing: { name: 'kv-shared', resourceGroup: 'rg' } } })).toContain(
      "| Key vault | `[resourceId('rg', 'Microsoft.KeyVault/vaults', 'kv-shared')]` |",
    );
  });

  test('says what of an existing storage account could not be checked, and only that', () => {
    const unchecked = readme({ name: 'mlw-x', storageAccount: { existing: { name: 'stx', kind: 'StorageV2' } } });
    expect(unchecked).toContain('its SKU must not be premium');
    expect(unchecked).not.toContain('its kind must be');
    const facts = {
      name: 'stx',
      kind: 'StorageV2',
      sku: 'Standard_LRS',
      isHnsEnabled: false,
      allowSharedKeyAccess: true,
    };
    expect(readme({ name: 'mlw-x', storageAccount: { existing: facts } })).not.toContain(
      'The existing storage account:',
    );
  });

  test('says which parameters a deployment has to give', () => {
    expect(readme({ name: 'mlw-x', workspace: { description: { parameter: 'purpose' } } })).toContain(
      '--parameters purpose=<value>',
    );
  });

  test('shows text of the user letter for letter, also where it looks like Markdown or HTML', () => {
    const text = readme({
      name: 'mlw-x',
      workspace: { description: { parameter: 'p', description: '<b>a|b</b> [x](y) `c`' } },
    });
    expect(text).toContain('\\<b\\>a\\|b\\</b\\> \\[x\\](y) \\`c\\`');
  });

  test('has no blank line within a table', () => {
    expect(readme({ name: 'mlw-x' })).not.toMatch(/\|\n\n\|/);
  });
});

describe('markdown', () => {
  test.each([
    ['plain', '`plain`'],
    ['a`b', '`` a`b ``'],
    ['a|b', '`a\\|b`'],
    ['a\nb', '`a b`'],
  ])('code of %j', (given, want) => expect(markdownCode(given)).toBe(want));

  test('text keeps a name with dashes readable', () => expect(markdownText('mlw-fraud')).toBe('mlw-fraud'));
});
