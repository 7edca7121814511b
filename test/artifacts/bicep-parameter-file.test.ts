import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { buildParameters, usingArm } from '../engine/build-params.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { objectOf } from '../engine/json.ts';
import { at, generateSpec } from '../generate.ts';
import { corpusAbsent, corpusNote, stringVectors } from '../hostile/corpus.ts';

const vault =
  '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-1/providers/Microsoft.KeyVault/vaults/kv-1';

const textOf = (spec: object): string => generateSpec(spec).files.get('main.bicepparam') ?? '';
const parametersOf = (file: object | undefined) => objectOf(objectOf(file)['parameters']);
const jsonOf = (files: ReadonlyMap<string, string>, name = 'main'): object =>
  JSON.parse(files.get(`${name}.parameters.json`) ?? 'null');

/** One with every kind of parameter. */
const rich = {
  name: 'mlw-x',
  tags: { 'it’s': "o'clock $ {x} \\ [y]", n: '\t' },
  keyVault: {
    new: { tenantId: { parameter: 'tenant' }, properties: { enableSoftDelete: { parameter: 'soft', type: 'bool' } } },
  },
  workspace: {
    description: { parameter: 'note', keyVaultSecret: { id: vault, secretName: 's', secretVersion: 'v1' } },
  },
  storageAccount: { new: { sku: { parameter: 'sku', defaultValue: 'Standard_LRS' } } },
  compute: [
    {
      name: 'cpu',
      type: 'AmlCompute',
      vmSize: 'Standard_DS3_v2',
      userAccountCredentials: { adminUserName: 'me', adminUserPassword: { parameter: 'adminPassword' } },
      scale: { max: { parameter: 'nodes', type: 'int', defaultValue: 4 } },
    },
  ],
};

describe('the Bicep parameter file', () => {
  test('uses main.bicep and gives the plain values', () => {
    const text = textOf(rich);
    expect(text).toMatch(/^using '\.\/main\.bicep'\n\n/);
    expect(text).toContain("param workspaceName = 'mlw-x'\n");
    expect(text).toContain('param nodes = 4\n');
  });

  test('leaves out what is worked out at deployment', () => {
    expect(textOf(rich)).not.toContain('param location');
  });

  test('takes a secret from its vault', () => {
    const wanted = "getSecret('00000000-0000-0000-0000-000000000001', 'rg-1', 'kv-1', 's', 'v1')";
    expect(textOf(rich)).toContain(`param note = ${wanted}\n`);
  });

  test('says where a secret without a place, and a value that nobody knows, are to be given', () => {
    const text = textOf(rich);
    expect(text).toContain(
      "// A secret: set the environment variable PARAM_ADMIN_PASSWORD when this file is read.\nparam adminPassword = readEnvironmentVariable('PARAM_ADMIN_PASSWORD')\n",
    );
    expect(text).toContain("param soft = bool(readEnvironmentVariable('PARAM_SOFT'))\n");
  });

  test('gives two parameters two environment variables', () => {
    const text = textOf({ name: 'mlw-x', tags: { a: { parameter: 'fooBar' }, b: { parameter: 'foo_Bar' } } });
    expect(text).toContain("readEnvironmentVariable('PARAM_FOO_BAR')");
    expect(text).toContain("readEnvironmentVariable('PARAM_FOO_BAR_2')");
  });
});

const samples: Readonly<Record<string, string>> = {
  int: '1',
  bool: 'true',
  array: '[]',
  object: '{}',
  secureObject: '{}',
};

/** The files as if the environment variables were set, and the parameters that are read from them. */
function withVariables(files: ReadonlyMap<string, string>) {
  const declared = objectOf(JSON.parse(files.get('main.json') ?? '{}')['parameters']);
  const names = new Set<string>();
  const text = (files.get('main.bicepparam') ?? '').replaceAll(
    /^param (\w+) = .*readEnvironmentVariable\('\w+'/gm,
    (found, name: string) => {
      names.add(name);
      return `${found}, '${samples[String(objectOf(declared[name])['type'])] ?? 'x'}'`;
    },
  );
  return { given: new Map([...files, ['main.bicepparam', text]]), names };
}

describeWithEngine('the Bicep parameter file, built by Microsoft’s compiler', () => {
  afterEach(() => void vi.unstubAllEnvs());

  const folder = new URL('../../examples/', import.meta.url);
  test.each(readdirSync(folder).filter((name) => name.endsWith('.yml')))('is the JSON one for %s', async (name) => {
    const { generate } = await import('../../src/pipeline.ts');
    const { files } = generate(readFileSync(new URL(name, folder)), { specName: 'x' });
    const { given, names } = withVariables(usingArm(files));
    const { file, findings } = await buildParameters(given);
    expect(findings).toEqual([]);
    const built = Object.entries(parametersOf(file)).filter(([parameter]) => !names.has(parameter));
    expect(Object.fromEntries(built)).toEqual(parametersOf(jsonOf(files)));
  });

  test('fails with the name of the environment variable when that is not set', async () => {
    const { files } = generateSpec({ name: 'mlw-x', keyVault: { new: { tenantId: { parameter: 'tenant' } } } });
    const { file, findings } = await buildParameters(usingArm(files));
    expect(file).toBeUndefined();
    expect(findings).toEqual([expect.stringContaining('PARAM_TENANT')]);
  });

  test.skipIf(corpusAbsent !== undefined)(`keeps any text${corpusNote}`, async () => {
    const texts = stringVectors()
      .map(({ value }) => value)
      .filter((value) => !/(?![\t\n])\p{Cc}/u.test(value));
    for (let start = 0; start < texts.length; start += 50) {
      const tags = Object.fromEntries(texts.slice(start, start + 50).map((value, index) => [`t${index}`, value]));
      const { files } = generateSpec({ name: 'mlw-x', tags });
      const { file, findings } = await buildParameters(usingArm(files));
      expect(findings).toEqual([]);
      expect(at(file as never, 'parameters', 'tags', 'value')).toEqual(tags);
    }
  });
});
