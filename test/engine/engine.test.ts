import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { KeyVaultSecret } from './bicep-literal.ts';
import { defaultContext } from './deployment-context.ts';
import { describeWithEngine } from './describe-with-engine.ts';
import { evaluate, evaluateBicepparam } from './engine.ts';
import { parametersFrom } from './parameters.ts';
import { sampleId, sampleResource, sampleTemplate } from './sample-template.ts';

const inGroup = `/subscriptions/${defaultContext.subscriptionId}/resourceGroups/${defaultContext.resourceGroup}`;

describeWithEngine('evaluate', () => {
  test('loops, conditions, parameters and outputs are worked out', async () => {
    const template = sampleTemplate({
      parameters: { on: { type: 'bool' } },
      resources: [
        sampleResource("[format('loop{0}', copyIndex())]", { copy: { name: 'loop', count: 2 } }),
        sampleResource('off', { condition: "[not(parameters('on'))]" }),
        sampleResource('on', { condition: "[parameters('on')]", location: '[resourceGroup().location]' }),
      ],
      outputs: { id: { type: 'string', value: sampleId('on') } },
    });
    const { resources, outputs, diagnostics } = await evaluate(template, { ON: true });
    expect(resources.map(({ name }) => name)).toEqual(['loop0', 'loop1', 'on']);
    expect(resources[2]?.location).toBe('westeurope');
    expect(outputs).toEqual({ id: `${inGroup}/providers/Sample.Things/things/on` });
    expect(diagnostics).toEqual([]);
  });

  test('the context may be another, in part', async () => {
    const { resources } = await evaluate(
      sampleTemplate({ resources: [sampleResource('a')] }),
      {},
      { resourceGroup: 'rg' },
    );
    expect(resources[0]?.id).toContain('/resourceGroups/rg/');
  });

  test('a template for a subscription is evaluated there', async () => {
    const template = sampleTemplate({
      $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
      resources: [sampleResource('a', { location: '[deployment().location]' })],
    });
    const { resources } = await evaluate(template);
    expect(resources[0]?.id).toBe(`/subscriptions/${defaultContext.subscriptionId}/providers/Sample.Things/things/a`);
  });

  test('any text and any value gets to the template as it is', async () => {
    const text = `'"\\ \${x} [y] \r\n\t \u0001 größe 🚀`;
    const value = { [text]: [text, 1, 2.5, true, null, {}, []] };
    const template = sampleTemplate({
      parameters: { text: { type: 'string' }, value: { type: 'object' } },
      outputs: {
        text: { type: 'string', value: "[parameters('text')]" },
        value: { type: 'object', value: "[parameters('value')]" },
      },
    });
    expect((await evaluate(template, { text, value })).outputs).toEqual({ text, value });
  });

  test('a parameters file may take a secret out of a key vault', async () => {
    const vaultId = `${inGroup}/providers/Microsoft.KeyVault/vaults/kv`;
    const parameters = parametersFrom({
      parameters: { plain: { value: 1 }, secret: { reference: { keyVault: { id: vaultId }, secretName: 's' } } },
    });
    expect(parameters).toEqual({ plain: 1, secret: new KeyVaultSecret(vaultId, 's') });
    const template = sampleTemplate({
      parameters: { plain: { type: 'int' }, secret: { type: 'secureString' } },
      resources: [sampleResource('a', { properties: { secret: "[parameters('secret')]" } })],
    });
    const { resources } = await evaluate(template, parameters);
    expect(resources[0]?.properties).toEqual({ secret: "[parameters('secret')]" });
  });

  test.each([
    ['a value that is not allowed', { parameters: { a: { type: 'string', allowedValues: ['y'] } } }, 'type "\'y\'"'],
    ['a function that does not exist', { resources: [sampleResource("[nope('a')]")] }, "'nope' is not valid"],
    [
      'a variable that does not exist',
      { resources: [sampleResource("[variables('v')]")] },
      "variable 'v' is not found",
    ],
    ['a type of parameter that does not exist', { parameters: { a: { type: 'word' } } }, 'word'],
    ['a parameter without a value', { parameters: { a: { type: 'string' }, b: { type: 'string' } } }, '"b"'],
  ])('%s is refused in the words of the engine', async (_, parts, words) => {
    const given = 'parameters' in parts ? { a: 'x' } : {};
    const evaluation = evaluate(sampleTemplate(parts), given);
    await expect(evaluation).rejects.toMatchObject({ name: 'EngineError', message: expect.stringContaining(words) });
  });

  test('a .bicepparam file is evaluated with the Bicep file that it uses', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bicepparam-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'main.bicep'), 'param answer int\noutput answer int = answer\n');
    await writeFile(join(folder, 'good.bicepparam'), "using 'main.bicep'\nparam answer = 42\n");
    await writeFile(join(folder, 'bad.bicepparam'), "using 'main.bicep'\n");
    expect((await evaluateBicepparam(join(folder, 'good.bicepparam'))).outputs).toEqual({ answer: 42 });
    await expect(evaluateBicepparam(join(folder, 'bad.bicepparam'))).rejects.toThrow('BCP258');
  });

  test('many evaluations at once do not get into each other', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `n${index}`);
    const evaluations = names.map((name) => evaluate(sampleTemplate({ resources: [sampleResource(name)] })));
    const found = (await Promise.all(evaluations)).map(({ resources }) => resources[0]?.name);
    expect(found).toEqual(names);
  });
});
