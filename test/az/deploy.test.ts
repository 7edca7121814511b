import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type BicepFiles, compileBicep } from '../engine/compiler.ts';
import { type Az, signedInAz } from './az.ts';
import { describeWithAz } from './describe-with-az.ts';
import { type FakeAzure, startFakeAzure } from './fake-azure.ts';
import { readmeCommands } from './readme-commands.ts';

const output = (example: string): string => resolve(import.meta.dirname, '../../out', example);

/** All that `main.bicep` is built from. */
function bicepFilesOf(folder: string): BicepFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const wanted = names.filter((name) => name.endsWith('.bicep') || name === 'bicepconfig.json');
  return Object.fromEntries(wanted.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** Values that the commands of a README have to ask for, two of them secret; and a template for a subscription. */
const examples = ['private-network', 'subscription-scope'];

/** A busy machine takes a minute to start Bicep, which the CLI does twice for each command on a Bicep file. */
const patience = { timeout: 240_000 };

describeWithAz('the Azure CLI', () => {
  let folder: string;
  let azure: FakeAzure;
  let az: Az;

  beforeAll(async () => {
    const engine = inject('engine');
    if (engine.status !== 'found') throw new Error('there is no Bicep');
    folder = mkdtempSync(join(tmpdir(), 'aml-az-'));
    azure = await startFakeAzure(folder);
    az = await signedInAz({ azure, folder, bicep: engine.binary });
  }, 120_000);

  afterAll(async () => {
    await azure?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const example of examples) {
    const commands = readmeCommands(output(example));

    test(`the README of ${example} has a command to validate, one to look first and one to deploy`, () => {
      const verbs = commands.map(({ text }) => text.split(' ')[3]);
      expect(verbs).toEqual(expect.arrayContaining(['validate', 'what-if', 'create']));
    });

    test.each(commands)(
      `sends for ${example} what was written, when told: $text`,
      patience,
      async ({ text, given, parameterFile }) => {
        expect(await az.run(text, output(example))).toMatchObject({ code: 0, stderr: '' });
        const sent = azure.take();
        const written = readJson(join(output(example), 'main.json'));
        const values = Object.entries(given).map(([name, value]) => [name, { value }]);
        const { parameters } = readJson(join(output(example), parameterFile));
        expect(sent.map(({ action }) => action)).toContain(actionOf(text));
        for (const { template, parameters: arrived } of sent) {
          expect(template).toEqual(written);
          expect(arrived).toEqual({ ...parameters, ...Object.fromEntries(values) });
        }
      },
    );
  }

  test('sends the very text of main.json', async () => {
    const command = 'az deployment sub validate -l westeurope -f main.json -p main.parameters.json';
    expect(await az.run(command, output('subscription-scope'))).toMatchObject({ code: 0 });
    const [sent] = azure.take();
    expect(sent?.templateText).toBe(readFileSync(join(output('subscription-scope'), 'main.json'), 'utf8'));
  });

  test.each([
    ['group', 'validate', 'private-network', ['jumpBoxSshPublicKey=key', "setupSecrets='{}'"]],
    ['group', 'create', 'basic', []],
    ['sub', 'create', 'subscription-scope', []],
  ])('builds main.bicep, and sends what it builds to: %s %s of %s', patience, async (scope, verb, example, given) => {
    const place = scope === 'group' ? '-g rg' : '-l westeurope';
    const values = ['main.parameters.json', ...given].map((value) => `-p ${value}`).join(' ');
    const command = `az deployment ${scope} ${verb} ${place} -f main.bicep ${values}`;
    expect(await az.run(command, output(example))).toMatchObject({ code: 0, stderr: '' });
    const { template: built } = await compileBicep(bicepFilesOf(output(example)));
    const sent = azure.take();
    expect(sent.map(({ action }) => action)).toContain(verb);
    for (const { template } of sent) expect(template).toEqual(built);
  });

  test('sends nothing where a parameter without a default has no value, and names it', async () => {
    const command = 'az deployment group create -g rg -f main.json -p main.parameters.json -p jumpBoxSshPublicKey=key';
    const { code, stderr } = await az.run(command, output('private-network'));
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'ERROR: Missing input parameters: setupSecrets\n' });
    expect(azure.take()).toEqual([]);
  });

  test('fails when Azure refuses, as with a parameter that the template does not declare', async () => {
    const file = join(folder, 'strange.parameters.json');
    writeFileSync(file, JSON.stringify({ parameters: { strange: { value: 1 } } }));
    const { code, stderr } = await az.run(
      `az deployment group validate -g rg -f main.json -p ${file}`,
      output('basic'),
    );
    expect(code).toBe(1);
    expect(stderr).toContain('InvalidTemplate');
    expect(stderr).toContain('strange');
  });

  test('asks for nothing that our stand-in for Azure lacks', () => {
    expect(azure.unknown).toEqual([]);
  });
});

function actionOf(command: string): string {
  const verb = command.split(' ')[3] ?? '';
  return verb === 'what-if' ? 'whatIf' : verb;
}
