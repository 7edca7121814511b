import { expect, test } from 'vitest';
import { generate } from '../../src/pipeline.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';

const id =
  '/subscriptions/33333333-3333-3333-3333-333333333333/resourceGroups/rg-shared/providers/Microsoft.KeyVault/vaults/kv-shared';

describeWithEngine('a choice whose existing resource is named by an id', () => {
  test.each([
    ['a parameter', { parameter: 'keyVaultId', defaultValue: id }],
    ['an expression', { expression: `[concat('${id}', '')]` }],
  ])('a choice of an existing resource whose id is %s gives the workspace that id', async (_, given) => {
    const spec = { name: 'mlw-choice', keyVault: { choice: { default: 'existing', existing: { id: given } } } };
    const { template } = generate(JSON.stringify(spec), { specName: 'choice' });
    const { resources } = await evaluate(template ?? {});
    const workspace = resources.find(({ type }) => type === 'Microsoft.MachineLearningServices/workspaces');
    expect(workspace?.properties?.['keyVault']).toBe(id);
  });
});
