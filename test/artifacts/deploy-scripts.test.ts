import { afterEach, describe, expect, test } from 'vitest';
import { powerShellText, shellWord } from '../../src/artifacts/shell.ts';
import { exampleNames, exampleWith, fileOf, specWith, specWithSecret } from './requested.ts';
import { givenTo, type Place, placeWith } from './stub-az.ts';

const verbsOf = (calls: ReadonlyArray<readonly string[]>): readonly string[] =>
  calls.map((call) =>
    call
      .filter((word) => !word.startsWith('-'))
      .slice(0, 3)
      .join(' '),
  );

describe('deploy.sh', () => {
  let place: Place | undefined;
  afterEach(() => place?.remove());

  const placeOf = (spec: unknown): Place => {
    place = placeWith(specWith(spec, ['scripts']).files);
    return place;
  };

  test.each(exampleNames)('of %s is bash', (file) => {
    place = placeWith(exampleWith(file, ['scripts']).files);
    expect(place.run('bash -n deploy.sh')).toMatchObject({ code: 0, stderr: '' });
  });

  test('validates, shows what would change, and deploys', () => {
    const { code, calls, stderr } = placeOf({ name: 'mlw-x' }).run('bash deploy.sh -g rg-there --yes');
    expect([code, stderr]).toEqual([0, '']);
    expect(verbsOf(calls)).toEqual([
      'group exists rg-there',
      'deployment group validate',
      'deployment group what-if',
      'deployment group create',
    ]);
    const [template] = givenTo(calls.at(-1), '--template-file');
    expect(template).toBe(`${place?.folder}/main.json`);
    expect(givenTo(calls.at(-1), '--name')).toEqual(['workspace']);
  });

  test('does nothing when nobody says yes', () => {
    const { code, calls, stderr } = placeOf({ name: 'mlw-x' }).run('bash deploy.sh --resource-group rg-there');
    expect(code).toBe(2);
    expect(stderr).toContain('say --yes');
    expect(verbsOf(calls)).not.toContain('deployment group create');
  });

  test('only looks when told so', () => {
    const { code, calls } = placeOf({ name: 'mlw-x' }).run('bash deploy.sh -g rg-there --what-if --yes');
    expect([code, verbsOf(calls).at(-1)]).toEqual([0, 'deployment group what-if']);
  });

  test.each([
    ['bash deploy.sh', 'say --resource-group'],
    ['bash deploy.sh --resource-group', '--resource-group needs a value'],
    ['bash deploy.sh --what', '--what is not known'],
    ['bash deploy.sh -g rg-new --yes', 'say --location'],
  ])('refuses %s', (command, message) => {
    const { code, stderr } = placeOf({ name: 'mlw-x' }).run(command);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test('makes the resource group where it is told to', () => {
    const { code, calls } = placeOf({ name: 'mlw-x' }).run('bash deploy.sh -g "rg new" -l westeurope --yes');
    expect(code).toBe(0);
    expect(calls[1]).toEqual(['group', 'create', '--name', 'rg new', '--location', 'westeurope', '--output', 'none']);
  });

  test('makes no resource group for a workspace that exists', () => {
    const datastore = { name: 'curated', type: 'AzureBlob', accountName: 'sta', containerName: 'c' };
    const { files } = specWith({ name: 'mlw-x', workspace: 'existing', datastores: [datastore] }, ['scripts']);
    expect(files.get('deploy.sh')).not.toContain('az group');
    expect(files.get('deploy.ps1')).not.toContain('New-AzResourceGroup ');
  });

  test('deploys into the subscription where the template makes the resource group', () => {
    const spec = { name: 'mlw-x', scope: 'subscription', location: 'westeurope', resourceGroup: { name: 'rg' } };
    const { code, calls } = placeOf(spec).run('bash deploy.sh --location northeurope --yes');
    expect([code, verbsOf(calls).at(-1)]).toEqual([0, 'deployment sub create']);
    expect(givenTo(calls.at(-1), '--location')).toEqual(['northeurope']);
  });

  test.each(['plain', '=@/etc/passwd', '@/etc/passwd', 'a"b\\c\'d', '$(id) `id` ${HOME} !!', 'line\nline\ttab', 'ü😀'])(
    'hands over the secret %j as it is',
    (value) => {
      const { code, calls, stderr } = placeOf(specWithSecret).run('bash deploy.sh -g rg-there --yes', {
        PARAM_WEB_KEY: value,
      });
      expect([code, stderr]).toEqual([0, '']);
      const given = String(givenTo(calls.at(-1), '--parameters').at(-1));
      expect(JSON.parse(given)).toEqual({ webKey: { value } });
      expect(given).not.toContain('@');
    },
  );

  test('asks for what is not given, and ends when nobody answers', () => {
    const { code, stderr } = placeOf(specWithSecret).run('bash deploy.sh -g rg-there --yes');
    expect([code, stderr]).toEqual([2, expect.stringContaining('PARAM_WEB_KEY is not given')]);
  });

  test('hands on further arguments', () => {
    const { calls } = placeOf({ name: 'mlw-x' }).run("bash deploy.sh -g rg-there --yes -- --parameters 'tags={}'");
    expect(givenTo(calls.at(-1), '--parameters').at(-1)).toBe('tags={}');
  });
});

describe('deploy.ps1', () => {
  test('gives each needed value by a parameter that the cmdlet does not have itself', () => {
    const spec = {
      name: 'mlw-x',
      workspace: { description: { parameter: 'mode' }, friendlyName: { parameter: 'other' } },
    };
    const text = fileOf(specWith(spec, ['scripts']), 'deploy.ps1');
    expect(text).toContain("$deployment['modeFromTemplate'] = Read-NeededValue -Variable 'PARAM_MODE'");
    expect(text).toContain("$deployment['other'] = ");
  });

  test('uses the cmdlets of the scope', () => {
    const text = fileOf(exampleWith('subscription-scope.yml', ['scripts']), 'deploy.ps1');
    expect(text).toContain('Test-AzSubscriptionDeployment @deployment');
    expect(text).not.toContain('ResourceGroupName');
  });

  test.each(exampleNames)('of %s closes what it opens', (file) => {
    const text = fileOf(exampleWith(file, ['scripts']), 'deploy.ps1').replaceAll(/'(?:[^']|'')*'|#[^>].*/g, '');
    for (const [open, close] of ['()', '{}', '[]'].map((pair) => [...pair])) {
      expect(text.split(String(open)).length).toBe(text.split(String(close)).length);
    }
  });
});

describe('words of a shell', () => {
  test.each([
    ['a-b_c.d/e', 'a-b_c.d/e'],
    ["it's $(id)", `'it'\\''s $(id)'`],
    ['', "''"],
  ])('bash takes %j as %s', (text, word) => expect(shellWord(text)).toBe(word));

  test.each([
    ['a', "'a'"],
    ["it's", "'it''s'"],
    ['\u2019; id', "'\u2019\u2019; id'"],
    ['$x `n', "'$x `n'"],
  ])('PowerShell takes %j as %s', (text, word) => expect(powerShellText(text)).toBe(word));
});
