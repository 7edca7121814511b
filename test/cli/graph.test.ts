import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makePlace } from './program.ts';

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}.yml`, import.meta.url), 'utf8');

const template = `{
  // A template of anybody, with comments
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [
    { "type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-01-01", "name": "stfraud", /* no properties */ "location": "westeurope" }
  ]
}`;

test('a spec is drawn as generate draws it', () => {
  const { call, read } = makePlace({ 'basic.yml': example('basic') });
  expect(call(['generate', 'basic.yml', '--quiet']).code).toBe(0);
  expect(call(['graph', 'basic.yml']).stdout).toBe(read('out/basic/architecture.svg'));
  expect(call(['graph', 'basic.yml', '--format', 'mermaid']).stdout).toBe(read('out/basic/architecture.mmd'));
  expect(call(['graph', 'out/basic', '--format', 'mermaid']).stdout.split('\n').slice(2)).toEqual(
    read('out/basic/architecture.mmd').split('\n').slice(2),
  );
});

test('a template of anybody is drawn, comments and all', () => {
  const { call } = makePlace({ 'azuredeploy.json': template });
  expect(call(['graph', 'azuredeploy.json', '--format', 'dot'])).toEqual({
    code: 0,
    stderr: '',
    stdout: expect.stringMatching(
      /^digraph "Architecture of azuredeploy" \{\n[\s\S]*label="stfraud\\nStorage account"[\s\S]*\}\n$/,
    ),
  });
});

test('a picture goes to the file that is named, in place of one that is there', () => {
  const { call, read, files } = makePlace({ 'a.json': template, 'a.svg': 'old' });
  expect(call(['graph', 'a.json', '--out', 'a.svg'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(read('a.svg')).toBe(call(['graph', 'a.json']).stdout);
  expect(files('.')).toEqual(['a.json', 'a.svg']);
});

test.each([
  ['a folder in the way', ['a.json', '--out', 'sub'], 4, 'sub: something that is not a file is in the way'],
  ['a folder that is not there', ['a.json', '--out', 'no/a.svg'], 4, 'no/a.svg: it cannot be written (ENOENT)'],
  ['another format', ['a.json', '--format', 'json'], 3, 'graph takes --format svg, mermaid, dot, not json'],
  ['no such file', ['none.json'], 4, 'none.json: there is no such file or folder'],
  ['JSON that is broken', ['broken.json'], 1, 'broken.json:3:15: ":" is expected, but "\\"" is found'],
  ['a parameter file', ['p.json'], 1, 'p.json: it is a parameter file; give the template'],
  ['a spec with an error', ['wrong.yml'], 1, 'wrong.yml:1:1 error AML1101'],
])('%s is told', (_, args, code, message) => {
  const { call } = makePlace({
    'a.json': template,
    'sub/x': '',
    'broken.json': '{\n  "$schema": "…/deploymentTemplate.json#",\n  "resources" "x": []\n}',
    'p.json': '{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#"}',
    'wrong.yml': 'nope: 1\nname: mlw-a\nlocation: westeurope\n',
  });
  const ended = call(['graph', ...args]);
  expect(ended.stderr).toContain(message);
  expect(ended).toMatchObject({ code, stdout: '' });
});

test('a drawing of an earlier run is taken for the same template only', () => {
  const { call, read, write } = makePlace({ 'remembered.yml': example('basic') });
  const drawn = (spec: string) => {
    write('remembered.yml', spec);
    expect(call(['generate', 'remembered.yml', '--quiet']).code).toBe(0);
    const remembered = read('out/remembered/architecture.svg');
    expect(
      call(['generate', 'remembered.yml', '--check', '--quiet'], { env: { AML_TEMPLATES_NO_CACHE: '1' } }).code,
    ).toBe(0);
    return remembered;
  };
  const first = drawn(example('basic'));
  expect(drawn(example('basic'))).toBe(first);
  const other = drawn(example('basic').replace('mlw-basic', 'mlw-other'));
  expect(other).toContain('mlw-other');
  expect(drawn(example('basic'))).toBe(first);
});
