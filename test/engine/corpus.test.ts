import { expect, test } from 'vitest';
import { corpusAbsent, corpusCase, corpusNames } from './corpus.ts';
import { describeWithEngine } from './describe-with-engine.ts';
import { evaluate } from './engine.ts';
import { graphFaults } from './graph.ts';
import { completeParameters } from './parameter-sweep.ts';
import { missingFrom } from './same-resources.ts';

/** Deploys nothing into the resource group of the context: its one resource is an existing workspace. */
const deploysNothing = ['qs-dependencies-role-assignment'];

describeWithEngine('real templates by others', () => {
  if (corpusAbsent !== undefined) {
    test('evaluate', (context) => context.skip(corpusAbsent));
    return;
  }
  test.each(corpusNames())('%s evaluates, has no fault in its graph and is the same as itself', async (name) => {
    const { template, parameters } = corpusCase(name);
    const complete = completeParameters(template, parameters);
    const { resources } = await evaluate(template, complete);
    expect(resources.length > 0).toBe(!deploysNothing.includes(name));
    expect(await graphFaults(template, complete)).toEqual([]);
    expect(missingFrom(resources, resources)).toEqual([]);
  });

  test('qs-workspace deploys the five resources of a workspace', async () => {
    const { template, parameters } = corpusCase('qs-workspace');
    const { resources } = await evaluate(template, completeParameters(template, parameters));
    expect(resources.map(({ type }) => type).sort()).toEqual([
      'Microsoft.ContainerRegistry/registries',
      'Microsoft.Insights/components',
      'Microsoft.KeyVault/vaults',
      'Microsoft.MachineLearningServices/workspaces',
      'Microsoft.Storage/storageAccounts',
    ]);
  });
});
