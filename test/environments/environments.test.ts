import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildParameters, usingArm } from '../engine/build-params.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { objectOf } from '../engine/json.ts';
import { at, findingsOf, generateSpec, generateText } from '../generate.ts';

const base = {
  name: 'mlw-x',
  storageAccount: { new: { sku: 'Standard_LRS' } },
  compute: [
    { name: 'cpu', type: 'AmlCompute', vmSize: 'Standard_DS3_v2', scale: { min: 0, max: 2 } },
    { name: 'gpu', type: 'AmlCompute', vmSize: 'Standard_NC24ads_A100_v4', scale: { min: 0, max: 2 } },
  ],
};
const withEnvironments = (environments: object, more: object = {}) => generateSpec({ ...base, ...more, environments });
const jsonOf = (files: ReadonlyMap<string, string>, name: string) => JSON.parse(files.get(name) ?? 'null');
const given = (files: ReadonlyMap<string, string>, environment: string, name: string) =>
  at(jsonOf(files, `main.${environment}.parameters.json`), 'parameters', name, 'value');
const templatesOf = ({ files }: { readonly files: ReadonlyMap<string, string> }): readonly string[] =>
  [...files.keys()].filter((name) => /^main(\.(?!parameters)\w+)?\.json$/.test(name)).sort();

describe('environments that differ in values only', () => {
  const values = {
    dev: { name: 'mlw-dev' },
    prod: {
      storageAccount: { new: { sku: 'Standard_ZRS' } },
      compute: [
        { name: 'cpu', scale: { max: 20 } },
        { name: 'gpu', scale: { max: 20 } },
      ],
    },
  };
  const made = withEnvironments(values);

  test('share one template and have a pair of parameter files each', () => {
    expect(templatesOf(made)).toEqual(['main.json']);
    for (const name of ['main', 'main.dev', 'main.prod']) {
      expect([...made.files.keys()]).toEqual(expect.arrayContaining([`${name}.parameters.json`, `${name}.bicepparam`]));
    }
    expect(made.files.get('main.prod.bicepparam')).toMatch(/^using '.\/main.bicep'\n/);
  });

  test('have parameters that are named after the words of the spec, with its values as defaults', () => {
    const parameters = at(made.template, 'parameters');
    expect(at(parameters, 'storageAccountSku')).toMatchObject({ type: 'string', defaultValue: 'Standard_LRS' });
    expect(at(parameters, 'storageAccountSku', 'allowedValues')).toContain('Standard_ZRS');
    expect(at(parameters, 'cpuScaleMax')).toMatchObject({ type: 'int', defaultValue: 2, minValue: 0 });
    expect(at(parameters, 'gpuScaleMax', 'metadata', 'description')).toContain('gpu');
  });

  test('have their own values in their parameter files', () => {
    const { files } = made;
    expect([given(files, 'dev', 'workspaceName'), given(files, 'prod', 'workspaceName')]).toEqual(['mlw-dev', 'mlw-x']);
    expect([given(files, 'dev', 'cpuScaleMax'), given(files, 'prod', 'cpuScaleMax')]).toEqual([2, 20]);
    expect(given(files, 'prod', 'storageAccountSku')).toBe('Standard_ZRS');
  });

  test('have no parameter for what is the same in all', () => {
    expect(at(made.template, 'parameters', 'cpuScaleMin')).toBeUndefined();
  });

  test('keep any text: brackets and quotes are no expressions', () => {
    const text = "[it's ${a} 'b']";
    const { files, template } = withEnvironments(
      { prod: { workspace: { description: text } } },
      { workspace: { description: '[x]' } },
    );
    expect(given(files, 'prod', 'workspaceDescription')).toBe(text);
    expect(at(template, 'parameters', 'workspaceDescription', 'defaultValue')).toBe('[[x]');
  });

  test('reach into nested deployments', () => {
    const more = { scope: 'subscription', location: 'westeurope', resourceGroup: { name: 'rg-x' } };
    const { files, template } = withEnvironments(
      { prod: { name: 'mlw-prod', storageAccount: { new: { sku: 'Standard_ZRS' } } } },
      more,
    );
    const nested = template?.resources.find(({ type }) => type === 'Microsoft.Resources/deployments');
    expect(given(files, 'prod', 'storageAccountSku')).toBe('Standard_ZRS');
    expect(at(nested, 'properties', 'template', 'parameters', 'storageAccountSku')).toEqual({ type: 'string' });
    expect(at(nested, 'properties', 'parameters', 'storageAccountSku')).toEqual({
      value: "[parameters('storageAccountSku')]",
    });
  });

  test('may be whole where the spec without them is not: there is no main.parameters.json then', () => {
    const made = generateSpec({ environments: { dev: { name: 'mlw-dev' }, prod: { name: 'mlw-prod' } } });
    expect(made.diagnostics).toEqual([]);
    expect(templatesOf(made)).toEqual(['main.json']);
    expect(made.files.has('main.parameters.json')).toBe(false);
    expect(made.files.has('main.dev.parameters.json')).toBe(true);
  });

  test('share a template with one another where the spec without them has another shape', () => {
    const compute = (max: number) => [{ name: 'cpu', type: 'AmlCompute', vmSize: 'Standard_DS3_v2', scale: { max } }];
    const made = generateSpec({
      name: 'mlw-x',
      environments: { dev: { compute: compute(1) }, prod: { compute: compute(9) } },
    });
    expect(templatesOf(made)).toEqual(['main.json']);
    expect(given(made.files, 'prod', 'cpuScaleMax')).toBe(9);
    expect(made.files.has('main.parameters.json')).toBe(false);
  });
});

describe('environments that differ in structure', () => {
  const made = withEnvironments({ dev: { name: 'mlw-dev' }, prod: { virtualNetwork: 'new' } });

  test('have a template each, with their parameter files', () => {
    expect(templatesOf(made)).toEqual(['main.json', 'main.prod.json']);
    expect(made.files.get('main.prod.bicepparam')).toMatch(/^using '.\/main.prod.bicep'\n/);
    expect(made.files.get('main.dev.bicepparam')).toMatch(/^using '.\/main.bicep'\n/);
    expect(made.files.get('README.md')).toContain('`prod` has a template of its own');
  });

  test('are told in the facts, with what keeps them apart', () => {
    const [dev, prod] = made.facts?.environments ?? [];
    expect(dev).toMatchObject({
      name: 'dev',
      template: 'main.json',
      changes: [{ path: 'name', from: 'mlw-x', to: 'mlw-dev' }],
    });
    expect(prod).toMatchObject({
      template: 'main.prod.json',
      ownTemplateFor: expect.stringContaining('virtualNetworks'),
    });
  });

  test('have the template that the merged spec has by itself', () => {
    const alone = generateSpec({ ...base, virtualNetwork: 'new' });
    expect(made.files.get('main.prod.json')).toBe(alone.files.get('main.json'));
  });
});

describe('findings of environments', () => {
  test('are told at the line of the overlay that made them', () => {
    const spec = { ...base, environments: { prod: { compute: [{ name: 'cpu', scale: { min: 9 } }] } } };
    expect(findingsOf(spec)).toEqual(['error AML3034 /environments/prod/compute/0/scale/min']);
  });

  test('are told once, at the line of the spec, where the spec has them by itself', () => {
    const spec = { name: 'mlw-x', containerRegistry: 'none', environments: { dev: { tags: { a: 'b' } }, prod: {} } };
    expect(findingsOf(spec)).toEqual(['warning AML3005 /containerRegistry']);
  });

  test('say which environment has them', () => {
    const { diagnostics } = generateSpec({ name: 'mlw-x', environments: { prod: { containerRegistry: 'none' } } });
    expect(diagnostics.map(({ context }) => context)).toEqual(['the environment "prod"']);
  });

  test('of unknown words and of secrets are told at the overlay', () => {
    expect(findingsOf({ name: 'mlw-x', environments: { prod: { storag: 'new' } } })).toEqual([
      'error AML1101 /environments/prod/storag',
    ]);
    const secret = { workspace: { properties: { password: 'hunter2hunter2' } } };
    expect(findingsOf({ name: 'mlw-x', environments: { prod: secret } })).toContain(
      'error AML3014 /environments/prod/workspace/properties/password',
    );
  });

  test('of a secure parameter that is given a value hide that', () => {
    const spec = {
      name: 'mlw-x',
      workspace: { description: { parameter: 'note', secure: true } },
      environments: { prod: { workspace: { description: 'hunter2' } } },
    };
    const { diagnostics, text, files } = generateSpec(spec);
    expect(diagnostics.map(({ code }) => code)).toEqual(['AML3015']);
    expect(files.size).toBe(0);
    expect(text).not.toContain('hunter2');
  });
});

describeWithEngine('parameter files of environments', () => {
  test.each(['environments.yml', 'environments-apart.yml'])('of %s fit its Bicep files', async (name) => {
    const text = readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');
    const { files } = generateText(text);
    const names = [...files.keys()].filter((file) => file.endsWith('.bicepparam'));
    expect(names).toEqual(['main.bicepparam', 'main.dev.bicepparam', 'main.test.bicepparam', 'main.prod.bicepparam']);
    for (const file of names) {
      const built = await buildParameters(files, file);
      expect(built.findings).toEqual([]);
      const wanted = jsonOf(files, file.replace('.bicepparam', '.parameters.json'));
      expect(objectOf(built.file)['parameters']).toEqual(wanted['parameters']);
    }
  });

  test('say the same as JSON and as Bicep', async () => {
    const { files } = withEnvironments({
      prod: { tags: { env: "o'prod" }, compute: [{ name: 'cpu', scale: { max: 20 } }] },
    });
    const { file, findings } = await buildParameters(usingArm(files, 'main.prod'));
    expect(findings).toEqual([]);
    expect(objectOf(file)['parameters']).toEqual(jsonOf(files, 'main.prod.parameters.json')['parameters']);
  });
});
