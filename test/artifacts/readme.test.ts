import { describe, expect, test } from 'vitest';
import { markdownCode, markdownProse, markdownText } from '../../src/artifacts/markdown.ts';
import { generateSpec } from '../generate.ts';

const readme = (spec: unknown): string => generateSpec(spec).files.get('README.md') ?? '';

describe('the README of an output', () => {
  test('lists every resource of the template', () => {
    const { template, files } = generateSpec({ name: 'mlw-x' });
    for (const { type } of template?.resources ?? []) expect(files.get('README.md')).toContain(`\`${type}@`);
  });

  test('names existing resources, which are left as they are', () => {
    expect(readme({ name: 'mlw-x', keyVault: { existing: { name: 'kv-shared', resourceGroup: 'rg' } } })).toContain(
      '| Key vault | `kv-shared` | `rg` | the one deployed to |  | always |',
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
      "--parameters purpose='<value>'",
    );
  });

  test('shows text of the user letter for letter, also where it looks like Markdown or HTML', () => {
    const text = readme({
      name: 'mlw-x',
      workspace: { description: { parameter: 'p', description: '<b>a|b</b> [x](y) `c`' } },
    });
    expect(text).toContain('\\<b\\>a\\|b\\</b\\> \\[x\\](y) \\`c\\`');
  });

  test('has a table for the workspace, what it is associated with, and what stands in it', () => {
    const datastore = { name: 'curated', type: 'AzureBlob', accountName: 'sta', containerName: 'c' };
    const titles = readme({ name: 'mlw-x', datastores: [datastore] }).match(/^### .*$/gm);
    expect(titles?.slice(0, 3)).toEqual(['### The workspace', '### Associated resources', '### Sub resources']);
  });

  test('of a spec that adds to a workspace says nothing of making one', () => {
    const datastore = { name: 'curated', type: 'AzureBlob', accountName: 'sta', containerName: 'c' };
    const text = readme({ name: 'mlw-x', workspace: 'existing', datastores: [datastore] });
    expect(text).toMatch(/^# What is added to the Azure Machine Learning workspace mlw-x\n/);
    expect(text).toContain('| `mlw-x/curated` |');
    expect(text).toContain('| Workspace | `mlw-x` | the one deployed to |');
    expect(text).not.toMatch(
      /Makes the workspace|Without:|az group create|## Outputs|cannot be changed|## Delete|purge/,
    );
    expect(text).not.toMatch(/^## .*\n+## /m);
  });

  test('names what crosses regions, and has no such section where nothing does', () => {
    const elsewhere = {
      name: 'mlw-x',
      location: 'westeurope',
      keyVault: { existing: { name: 'kv-a', location: 'eastus' } },
    };
    expect(readme(elsewhere)).toContain(
      '## What crosses regions\n\n- Key vault `kv-a`: In eastus, and the workspace in',
    );
    expect(readme({ name: 'mlw-x' })).not.toContain('## What crosses regions');
  });

  test('takes sentences of the generator as prose, with code', () => {
    expect(readme({ name: 'mlw-x' })).toContain('- Key vault `kv-<uniqueString>`: `softDeleteRetentionInDays`.');
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

  test.each([
    ['a `b_c` d_e', 'a `b_c` d\\_e'],
    ['one ` alone', 'one \\` alone'],
    ['<b> `<b>`', '\\<b\\> `<b>`'],
  ])('prose %j', (given, want) => expect(markdownProse(given)).toBe(want));
});
