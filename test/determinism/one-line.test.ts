import { diffLines } from 'diff';
import { describe, expect, it } from 'vitest';
import { withManifest } from '../../src/artifacts/manifest.ts';
import { generateText } from '../generate.ts';

const spec = `name: mlw-one
location: westeurope
tags: {team: data, stage: dev}
workspace:
  friendlyName: One
storageAccount: {new: {sku: Standard_LRS}}
keyVault: new
applicationInsights: new
containerRegistry: {new: {sku: Premium}}
compute:
  - {name: cpu, type: AmlCompute, vmSize: Standard_DS3_v2, scale: {min: 0, max: 4}}
datastores:
  - {name: raw, type: AzureBlob, accountName: storageAccount, containerName: in}
privateEndpoints: [{resource: workspace, subnet: snet}]
virtualNetwork: {new: {addressPrefixes: [10.0.0.0/16], subnets: [{name: snet, addressPrefix: 10.0.1.0/24}]}}
artifacts: {createUiDefinition: true, scripts: true, githubWorkflow: true, azd: {name: one}}
environments:
  test: {tags: {owner: qa, tier: second}}
  live: {name: mlw-live, tags: {owner: ops}}
`;

const cooked = '  - {name: cooked, type: AzureBlob, accountName: storageAccount, containerName: out}\n';
const gpu = '  - {name: gpu, type: AmlCompute, vmSize: Standard_NC6s_v3}\n';

/** The spec with one thing changed; a slip in the test is seen. */
function changed(from: string | RegExp, to: string): string {
  const result = spec.replace(from, to);
  expect(result).not.toBe(spec);
  return result;
}

function filesOf(text: string): ReadonlyMap<string, string> {
  const { files, diagnostics } = generateText(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return files;
}

interface Lines {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** File → the lines in which the files of two specs differ. */
function linesBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Map<string, Lines> {
  expect([...after.keys()]).toEqual([...before.keys()]);
  const lines = new Map<string, Lines>();
  for (const [name, text] of before) {
    const parts = diffLines(text, after.get(name) ?? '');
    const linesOf = (which: 'added' | 'removed') =>
      parts.filter((part) => part[which]).flatMap(({ value }) => value.replace(/\n$/, '').split('\n'));
    const [added, removed] = [linesOf('added'), linesOf('removed')];
    if (added.length + removed.length > 0) lines.set(name, { added, removed });
  }
  return lines;
}

/** Pictures are laid out anew where a box comes or grows; the manifest has a hash for each file. */
const isText = ([name]: readonly [string, unknown]): boolean => !/\.svg$|^manifest\.json$/.test(name);

/** Lines that are not there again with a comma more or less, nor with what is about the thing that came. */
function replaced(gone: readonly string[], come: readonly string[], about: RegExp): readonly string[] {
  const plain = (line: string) => line.replace(/,$/, '');
  const kept = new Set(come.map(plain));
  return gone.filter((line) => !kept.has(plain(line)) && !come.some((other) => isLonger(other, line, about)));
}

/** Whether a line is the other with something put in that is about the thing: a list or a text on one line. */
function isLonger(line: string, other: string, about: RegExp): boolean {
  const [key] = /^\s*"?[\w-]+"?:/.exec(other) ?? [];
  return key !== undefined && line.startsWith(key) && about.test(line);
}

describe('one changed line of a spec', () => {
  it.each([
    ['a tag', () => changed('stage: dev', 'stage: prod'), /stage/, /stage/],
    ['a sku', () => changed('Standard_LRS', 'Standard_ZRS'), /_LRS/, /_ZRS/],
    ['the name', () => changed('mlw-one', 'mlw-two'), /mlw[-_]one/, /mlw[-_]two/],
    ['a word of the workspace', () => changed('One', 'Two'), /One/, /Two/],
    ['the region', () => changed('westeurope', 'northeurope'), /westeurope/, /northeurope/],
    ['the scale of a compute', () => changed('max: 4', 'max: 8'), /\b4\b/, /\b8\b/],
    ['the size of a compute', () => changed('DS3_v2', 'DS4_v2'), /DS3_v2/, /DS4_v2/],
    ['a subnet', () => changed('10.0.1.0/24', '10.0.2.0/24'), /10\.0\.1\.0/, /10\.0\.2\.0/],
    ['an environment', () => changed('owner: qa', 'owner: qa-team'), /owner/, /owner/],
    ['a container', () => changed('containerName: in', 'containerName: into'), /'?in\b/, /into/],
  ])('changes only lines that are about %s, each for one other', (_, text, old, made) => {
    const lines = linesBetween(filesOf(spec), filesOf(text()));
    expect(lines.size).toBeGreaterThan(1);
    for (const [name, { added, removed }] of [...lines].filter(isText)) {
      for (const line of removed) expect(line, name).toMatch(old);
      for (const line of added) expect(line, name).toMatch(made);
      expect(added.length, name).toBe(removed.length);
    }
  });

  it('changes one line of the template where it changes one value', () => {
    for (const text of [changed('_LRS', '_ZRS'), changed('mlw-one', 'mlw-two'), changed('max: 4', 'max: 8')]) {
      expect(linesBetween(filesOf(spec), filesOf(text)).get('main.json')?.added).toHaveLength(1);
    }
  });

  it.each([
    ['a tag', () => changed('stage: dev', 'stage: dev, cost: x'), /cost/],
    ['a datastore', () => changed(/(?=privateEndpoints)/, cooked), /cooked/],
    ['a datastore before another', () => changed('datastores:\n', `datastores:\n${cooked}`), /cooked/],
    ['a compute', () => changed(/(?=datastores)/, gpu), /gpu/],
  ])('adds %s and leaves all other lines, both ways', (_, text, about) => {
    const [without, with_] = [filesOf(spec), filesOf(text())];
    for (const [name, { added, removed }] of [...linesBetween(without, with_)].filter(isText)) {
      if (name === 'README.md') for (const line of added) expect(line).toMatch(about);
      else expect({ name, removed: replaced(removed, added, about) }).toEqual({ name, removed: [] });
    }
    for (const [name, { added, removed }] of [...linesBetween(with_, without)].filter(isText)) {
      if (name === 'README.md') continue;
      expect({ name, added: replaced(added, removed, about) }).toEqual({ name, added: [] });
    }
  });

  it.each([
    ['a comment', () => changed('keyVault: new', '# why\nkeyVault: new # because')],
    [
      'the order of keys',
      () => changed(/keyVault: new\napplicationInsights: new/, 'applicationInsights: new\nkeyVault: new'),
    ],
    ['the order of tags', () => changed('{team: data, stage: dev}', '{stage: dev, team: data}')],
    ['the order of keys in a list', () => changed('{min: 0, max: 4}', '{max: 4, min: 0}')],
    ['the style of text', () => changed('friendlyName: One', "friendlyName: 'One'")],
    ['the order of tags of an environment', () => changed('{owner: qa, tier: second}', '{tier: second, owner: qa}')],
    ['line ends', () => changed(/\n/g, '\r\n')],
    ['a word that says the default', () => changed('keyVault: new\n', '')],
  ])('changes nothing at all where it is %s', (_, text) => {
    expect([...filesOf(text())]).toEqual([...filesOf(spec)]);
  });

  it('changes one line of the manifest for each file that it changes', () => {
    const lines = linesBetween(filesOf(spec), filesOf(changed('Standard_LRS', 'Standard_ZRS')));
    const named = lines.get('manifest.json')?.added.map((line) => /"(.+?)":/.exec(line)?.[1]);
    expect(named).toEqual([...lines.keys()].filter((name) => name !== 'manifest.json').sort());
  });
});

describe('another version of the generator', () => {
  it('is said in the manifest alone, on one line', () => {
    const files = filesOf(spec);
    const header = (version: string) => ({ generator: { name: 'aml-templates', version }, spec: 'workspace.yml' });
    const [old, newer] = ['0.9.0', '7.7.7'].map((version) => withManifest(files, header(version)));
    const lines = linesBetween(old ?? files, newer ?? files);
    expect([...lines]).toEqual([
      ['manifest.json', { added: ['    "version": "7.7.7"'], removed: ['    "version": "0.9.0"'] }],
    ]);
  });

  it('stands in no other file', () => {
    const { version } = JSON.parse(filesOf(spec).get('manifest.json') ?? '').generator;
    for (const [name, text] of filesOf(spec)) {
      if (name !== 'manifest.json')
        expect(text.includes(`"${version}"`) || text.includes(`v${version}`), name).toBe(false);
    }
  });
});
