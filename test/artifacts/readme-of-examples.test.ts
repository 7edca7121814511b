import { describe, expect, test } from 'vitest';
import { corpusAbsent, corpusNote, hostileValues } from '../hostile/corpus.ts';
import { exampleNames, exampleWith, fileOf, specWith, specWithSecret } from './requested.ts';

const readmeOf = (spec: unknown, artifacts: Parameters<typeof specWith>[1] = []): string =>
  fileOf(specWith(spec, artifacts), 'README.md');

/** The code blocks of a README, and the text without them. */
function parted(readme: string) {
  const blocks = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, code = '']) => ({
    language,
    code,
  }));
  return { blocks, prose: readme.replaceAll(/^```\w*\n[\s\S]*?^```$/gm, '') };
}

/** The rows of the table under a heading, as cells. */
function tableUnder(readme: string, heading: string): ReadonlyArray<readonly string[]> {
  const [, section = ''] = readme.split(`\n${heading}\n`);
  const lines = (section.split(/\n#/)[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  );
}

describe('the README of each example', () => {
  test.each(exampleNames)('%s says what is deployed and why, how, by whom, and what follows', (file) => {
    const made = exampleWith(file, []);
    const readme = fileOf(made, 'README.md');
    const titles = [...readme.matchAll(/^##+ .*$/gm)].map(([title]) => title);
    expect(titles).toEqual(
      expect.arrayContaining([
        '## What is deployed',
        '## Deploy',
        '### As a deployment stack',
        '### Roles that are needed',
        '## Parameters',
        '## What runs beside it',
      ]),
    );
    const { facts } = made;
    const optional: ReadonlyArray<readonly [string, boolean | undefined]> = [
      ['## What bills while idle', facts && facts.billing.length > 0],
      ['## What cannot be changed later', facts && facts.immutable.length > 0],
      ['## Delete, and start again', facts && facts.deletion.length > 0],
      ['## Outputs', Object.keys(Object(made.template?.['outputs'])).length > 0],
      ['## Files on request', file === 'with-pipelines.yml'],
    ];
    for (const [title, isThere] of optional) expect([title, titles.includes(title)]).toEqual([title, isThere]);
    const rows = ['### The workspace', '### The registry', '### Associated resources', '### Sub resources'].flatMap(
      (heading) => tableUnder(readme, heading),
    );
    expect(rows).toHaveLength(facts?.resources.length ?? 0);
    for (const [resource, why] of rows)
      expect([resource, why]).toEqual([resource, expect.stringMatching(/^[A-Z].*[.]$/)]);
  });

  test.each(exampleNames)(
    '%s has a row for each parameter and each output, with the default of the template',
    (file) => {
      const made = exampleWith(file, []);
      const readme = fileOf(made, 'README.md');
      const { parameters, outputs } = Object(made.template);
      const rows = tableUnder(readme, '## Parameters');
      expect(rows.map(([name]) => name)).toEqual(
        Object.keys(Object(parameters))
          .sort()
          .map((name) => `\`${name}\``),
      );
      for (const [name = '', , cell] of rows) {
        const { defaultValue } = Object(parameters)[name.replaceAll('`', '')];
        if (typeof defaultValue === 'string' && !/[`|]/.test(defaultValue)) expect(cell).toBe(`\`${defaultValue}\``);
      }
      expect(tableUnder(readme, '## Outputs').map(([name]) => name)).toEqual(
        Object.keys(Object(outputs))
          .sort()
          .map((name) => `\`${name}\``),
      );
    },
  );

  test.each(exampleNames)('%s names only files that are there, and options that there are', (file) => {
    const made = exampleWith(file, []);
    const { blocks } = parted(fileOf(made, 'README.md'));
    const commands = blocks.flatMap(({ code }) => code.split('\n'));
    const names = commands.flatMap((line) =>
      [...line.matchAll(/(?:--template-file|--parameters|-TemplateFile|-TemplateParameterFile) (main[\w.-]*)/g)].map(
        ([, name]) => name,
      ),
    );
    expect(new Set(names).size).toBeGreaterThanOrEqual(4);
    for (const name of names) expect([...made.files.keys()]).toContain(name);
    const options = new Set(
      commands
        .filter((line) => /^az (deployment|stack|group create)/.test(line))
        .flatMap((line) => line.match(/--[\w-]+/g) ?? []),
    );
    const known = [
      '--resource-group',
      '--location',
      '--template-file',
      '--parameters',
      '--name',
      '--action-on-unmanage',
      '--deny-settings-mode',
    ];
    for (const option of options) expect(known).toContain(option);
    for (const { language } of blocks) expect(['bash', 'powershell']).toContain(language);
  });
});

describe('the README', () => {
  test('says how to give what the template needs, from JSON, from Bicep and in PowerShell', () => {
    const readme = readmeOf(specWithSecret);
    expect(readme).toContain(
      "--template-file main.json --parameters main.parameters.json --parameters webKey='<value>'\n",
    );
    expect(readme).toContain("export PARAM_WEB_KEY='<value>'\naz deployment group validate");
    expect(readme).toContain('-webKey (Read-Host -AsSecureString) -WhatIf');
  });

  test('has the commands of the subscription where the template makes the resource group', () => {
    const readme = readmeOf({
      name: 'mlw-x',
      scope: 'subscription',
      location: 'westeurope',
      resourceGroup: { name: 'rg' },
    });
    for (const text of [
      'az deployment sub what-if --location',
      'New-AzSubscriptionDeployment -Location',
      'az stack sub create',
    ]) {
      expect(readme).toContain(text);
    }
    expect(readme).not.toMatch(/az group create|deployment group/);
  });

  test('lists files on request with what they are for', () => {
    const readme = readmeOf({ name: 'mlw-x' }, ['scripts', 'templateSpec']);
    expect(tableUnder(readme, '## Files on request').map(([name]) => name)).toEqual([
      '[deploy.ps1](deploy.ps1)',
      '[deploy.sh](deploy.sh)',
      '[template-spec.bicep](template-spec.bicep)',
    ]);
  });

  test('changes in the lines that a changed description is about, and no others', () => {
    const spec = (description: string) => ({
      name: 'mlw-x',
      workspace: { description: { parameter: 'p', description } },
    });
    const [before, after] = [readmeOf(spec('one')).split('\n'), readmeOf(spec('a much longer text')).split('\n')];
    expect(after).toHaveLength(before.length);
    expect(after.filter((line, position) => line !== before[position])).toEqual([
      expect.stringContaining('a much longer text'),
    ]);
  });

  test.skipIf(corpusAbsent !== undefined)(
    `shows text of a user as text, never as markup${corpusNote}`,
    { timeout: 60_000 },
    () => {
      const texts = hostileValues().map(({ value }) => value);
      expect(texts.length).toBeGreaterThan(30);
      const readmes = texts.flatMap((text) => {
        const workspace = {
          description: { parameter: 'p', description: text, allowedValues: [text, 'b'], defaultValue: text },
        };
        const made = specWith({ name: 'mlw-x', workspace, tags: { [`t${texts.indexOf(text)}`]: 'v' } }, []);
        return made.template === undefined ? [] : [fileOf(made, 'README.md')];
      });
      expect(readmes.length).toBeGreaterThan(20);
      for (const readme of readmes) {
        const { prose } = parted(readme);
        // From left to right, as Markdown is read: what is escaped opens no code, and code has no escapes.
        const plain = prose
          .replace('[![What is deployed, and how it is connected](architecture.svg)](architecture.svg)', '')
          .replaceAll(/\\[!-/:-@[-`{-~]|(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
        expect(plain).not.toMatch(/<[a-z!/]/i);
        expect(plain.match(/\]\(/g)).toBeNull();
        for (const line of prose.split('\n').filter((one) => one.startsWith('| `p`'))) {
          expect(line.split(/(?<!\\)\|/)).toHaveLength(6);
        }
      }
    },
  );
});
