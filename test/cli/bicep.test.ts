import { expect, test } from 'vitest';
import { makePlace } from './program.ts';

const template = `{
  // A template of anybody, with comments
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": { "name": { "type": "string" } },
  "resources": [
    { "type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01", "name": "[parameters('name')]", "location": "westeurope" }
  ]
}`;

test('a template of anybody is printed as Bicep, comments and all', () => {
  const { call } = makePlace({ 'a.json': template });
  const { code, stdout, stderr } = call(['bicep', 'a.json']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^param name string\n/);
  expect(stdout).toContain(
    "'Microsoft.Storage/storageAccounts@2023-01-01' = {\n  name: name\n  location: 'westeurope'\n}",
  );
  expect(call(['bicep', 'a.json', '--stdout']).stdout).toBe(stdout);
});

test('a folder gets main.bicep and the configuration, twice the same, and never over another file', () => {
  const { call, read, files } = makePlace({ 'a.json': template });
  expect(call(['bicep', 'a.json', '--out', 'made'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(files('made')).toEqual(['bicepconfig.json', 'main.bicep']);
  expect(read('made/main.bicep')).toBe(call(['bicep', 'a.json']).stdout);
  expect(call(['bicep', 'a.json', '--out', 'made']).code).toBe(0);
  const place = makePlace({ 'a.json': template, 'made/main.bicep': '// by hand\n' });
  const refused = place.call(['bicep', 'a.json', '--out', 'made']);
  expect([refused.code, refused.stderr]).toEqual([4, expect.stringContaining('main.bicep: it is there already')]);
  expect([place.files('made'), place.read('made/main.bicep')]).toEqual([['main.bicep'], '// by hand\n']);
  expect(place.call(['bicep', 'a.json', '--out', 'made', '--force']).code).toBe(0);
  expect(place.read('made/main.bicep')).toContain('param name');
});

test('what Bicep has no words for is told with its place', () => {
  const odd = template.replace(
    '"name": { "type"',
    '"my name": { "type": "string" }, "Name": { "type": "string" }, "name": { "type"',
  );
  const { call, files } = makePlace({ 'a.json': odd });
  const { code, stderr } = call(['bicep', 'a.json', '--out', 'made']);
  expect(code).toBe(1);
  expect(stderr).toContain('a.json: /parameters/my name: "my name" cannot be the name of a parameter in Bicep');
  expect(stderr).toContain('a.json: /parameters/name: "name" and "Name" are one name to ARM, and two to Bicep');
  expect(files('.')).toEqual(['a.json']);
});

test('a folder and standard output are not both meant', () => {
  const { call } = makePlace({ 'a.json': template });
  expect(call(['bicep', 'a.json', '--out', 'made', '--stdout']).code).toBe(3);
});
