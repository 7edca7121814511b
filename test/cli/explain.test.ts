import { describe, expect, it } from 'vitest';
import { type Row, tableText } from '../../src/cli/reporters/table.ts';
import { brokenSpec, goodSpec, makePlace } from './program.ts';

const replicated = `name: mlw-told
location: westeurope
keyVault: {existing: {name: kv-shared, resourceGroup: rg-shared}}
containerRegistry: {name: crtold, sku: Premium, replications: [northeurope]}
`;

const colourCode = '\u001b[';

describe('explain <spec>', () => {
  it('prints tables of what exists, bills, crosses regions, stays, and of roles', () => {
    const call = makePlace({ 'a.yml': replicated }).call(['explain', 'a.yml']);
    expect(call).toMatchObject({ code: 0, stderr: '' });
    const lines = call.stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
    expect(lines).toContainEqual([
      'Workspace',
      'mlw-told',
      'westeurope',
      'Microsoft.MachineLearningServices/workspaces',
    ]);
    expect(lines).toContainEqual(['Key vault', 'kv-shared', 'rg-shared']);
    expect(lines).toContainEqual(['Container registry', 'crtold', 'A fee for each day, by SKU.']);
    expect(lines).toContainEqual([
      'Registry replica',
      'crtold/northeurope',
      'In northeurope, and the workspace in westeurope: data between them bills as bandwidth.',
    ]);
    expect(lines).toContainEqual(['Workspace', 'mlw-told', 'The storage account and the key vault.']);
    expect(lines).toContainEqual(['Load balancers', 'none']);
    expect(lines.map(([first]) => first)).toContain('Whoever deploys');
  });

  it('writes nothing', () => {
    const place = makePlace({ 'a.yml': goodSpec });
    place.call(['explain', 'a.yml']);
    expect(place.files('.')).toEqual(['a.yml']);
  });

  it('tells errors as usual, with no table for that spec and one for the others', () => {
    const call = makePlace({ 'a.yml': brokenSpec, 'b.yml': replicated }).call(['explain', 'a.yml', 'b.yml']);
    expect(call.code).toBe(1);
    expect(call.stderr).toContain('a.yml:2:1 error AML1101');
    expect(call.stdout).not.toContain('mlw-broken');
    expect(call.stdout).toContain('b.yml: mlw-told');
    expect(makePlace({ 'a.yml': brokenSpec }).call(['explain', 'a.yml']).stdout).toBe('');
  });

  it('tells warnings beside the tables, unless it shall be quiet', () => {
    const place = makePlace({ 'a.yml': 'name: mlw-a\ncontainerRegistry: none\n' });
    const call = place.call(['explain', 'a.yml']);
    expect(call.code).toBe(0);
    expect(call.stderr).toContain('warning AML3005');
    expect(call.stdout).toContain('What bills while idle');
    expect(place.call(['explain', 'a.yml', '-q'])).toEqual({ ...call, stderr: '' });
    expect(place.call(['explain', 'a.yml', '--fail-on', 'warning']).code).toBe(1);
  });

  it('reads standard input', () => {
    expect(makePlace().call(['explain', '-'], { input: replicated }).stdout).toContain('<stdin>: mlw-told');
  });

  it('says which file cannot be read', () => {
    const call = makePlace().call(['explain', 'a.yml']);
    expect(call).toMatchObject({ code: 4, stdout: '' });
    expect(call.stderr).toContain('a.yml: cannot be read: there is no such file');
  });

  it('gives the facts as JSON, in the shape that the manual describes', () => {
    const call = makePlace({ 'a.yml': replicated }).call(['explain', 'a.yml', '--format', 'json']);
    expect(call).toMatchObject({ code: 0, stderr: '' });
    const [told] = JSON.parse(call.stdout).specs;
    expect(told).toMatchObject({ file: 'a.yml', diagnostics: [] });
    expect(told.facts.workspace).toEqual({
      name: 'mlw-told',
      kind: 'Default',
      existing: false,
      region: 'westeurope',
      networkIsLazy: false,
    });
    expect(told.facts.existing).toEqual([
      {
        title: 'Key vault',
        type: 'Microsoft.KeyVault/vaults',
        name: 'kv-shared',
        resourceGroup: 'rg-shared',
        when: 'always',
      },
    ]);
  });

  it('gives no facts of a spec with an error', () => {
    const [told] = JSON.parse(
      makePlace({ 'a.yml': brokenSpec }).call(['explain', 'a.yml', '--format', 'json']).stdout,
    ).specs;
    expect(told.facts).toBeUndefined();
    expect(told.diagnostics).toHaveLength(1);
  });

  it('shows what a terminal would obey as characters', () => {
    const file = 'a\u001b[2Jb.yml';
    const call = makePlace({ [file]: replicated }).call(['explain', file]);
    expect(call.stdout).toContain('[2Jb.yml: mlw-told');
    expect(call.stdout).not.toContain(colourCode);
  });
});

describe('explain <spec> on a terminal', () => {
  // `script` gives the program a terminal, where the machine has it.
  const onTerminal = (columns: number, command: string) =>
    makePlace({ 'a.yml': replicated }).shell(
      `command -v script >/dev/null || exit 77; TERM=xterm script -qec 'stty cols ${columns}; ${command}' /dev/null`,
    );

  it.each([60, 100])('fits %i columns', (columns) => {
    const call = onTerminal(columns, '$AML explain a.yml --no-color');
    if (call.code === 77) return;
    const lines = call.stdout.split(/\r?\n/);
    expect(lines.length).toBeGreaterThan(40);
    const tooLong = lines.filter((line) => line.length > columns);
    expect(tooLong).toEqual([]);
  });

  it.each([
    ['has bold titles', '$AML explain a.yml', true],
    ['has none with --no-color', '$AML explain a.yml --no-color', false],
    ['has none with NO_COLOR', 'NO_COLOR=1 $AML explain a.yml', false],
    ['has none where it is piped', '$AML explain a.yml | cat', false],
  ])('%s', (_, command, bold) => {
    const call = onTerminal(100, command);
    if (call.code === 77) return;
    expect(call.stdout).toContain('What bills while idle');
    expect(call.stdout.includes(colourCode)).toBe(bold);
  });
});

describe('explain <CODE>', () => {
  it('takes several', () => {
    const call = makePlace().call(['explain', 'AML1001', 'aml3002']);
    expect(call).toMatchObject({ code: 0, stderr: '' });
    expect(call.stdout.match(/^## AML\d+/gm)).toEqual(['## AML1001', '## AML3002']);
  });

  it('gives pages as JSON', () => {
    const { codes } = JSON.parse(makePlace().call(['explain', 'aml1001', '--format', 'json']).stdout);
    expect(codes).toEqual([{ code: 'AML1001', page: expect.stringContaining('## AML1001') }]);
  });

  it.each([
    ['a code and a spec', ['AML1001', 'a.yml'], '"AML1001" is a code, "a.yml" is not'],
    ['a code that there is not', ['AML100'], 'Did you mean AML100'],
  ])('does not take %s', (_, words, says) => {
    const call = makePlace({ 'a.yml': goodSpec }).call(['explain', ...words]);
    expect(call).toMatchObject({ code: 3, stdout: '' });
    expect(call.stderr).toContain(says);
  });

  it('takes a file of such a name for a spec when its path is given', () => {
    expect(makePlace({ AML1001: replicated }).call(['explain', './AML1001']).stdout).toContain('mlw-told');
  });
});

describe('a table', () => {
  const rows: readonly Row[] = [
    ['Resource', 'Type'],
    ['Workspace', 'Microsoft.MachineLearningServices/workspaces'],
    ['表', 'x'],
  ];

  it('is as wide as it needs where nothing limits it', () => {
    expect(tableText(rows)).toBe(
      'Resource   Type\nWorkspace  Microsoft.MachineLearningServices/workspaces\n表         x\n',
    );
  });

  it.each([
    [40, 'Workspace  Microsoft.\n           MachineLearningServices/\n           workspaces\n'],
    [24, 'Workspace  Microsoft.Mac\n           hineLearningS\n           ervices/\n           workspaces\n'],
  ])('breaks words of %i columns at what joins their parts, else where the column ends', (columns, want) => {
    expect(tableText(rows, columns)).toContain(want);
  });

  it('breaks text at spaces', () => {
    expect(tableText([['a fee for each day, by SKU']], 12)).toBe('a fee for\neach day, by\nSKU\n');
  });

  it('stays readable where a terminal is too narrow for it', () => {
    expect(tableText(rows, 5)).toContain('Workspace');
  });
});
