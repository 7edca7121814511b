import { expect, test } from 'vitest';
import { describeWithEngine } from './describe-with-engine.ts';
import { evaluate } from './engine.ts';
import { evaluatedInside } from './outer-scope.ts';

const identity = "resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'id')";
const inner = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  resources: [
    {
      condition: "[parameters('assign')]",
      type: 'Microsoft.Authorization/roleAssignments',
      apiVersion: '2022-04-01',
      name: "[guid('a')]",
      properties: { principalId: `[reference(${identity}, '2024-11-30').principalId]`, principalType: 'Group' },
    },
  ],
};
const deployment = {
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2025-04-01',
  name: 'roles',
  resourceGroup: 'rg-other',
  properties: { mode: 'Incremental', template: inner },
};
const template = (resources: unknown, more = {}) => ({
  ...inner,
  ...more,
  parameters: { assign: { type: 'bool', defaultValue: true } },
  resources,
});

describeWithEngine('a nested deployment whose expressions are evaluated outside', () => {
  test('is not looked into, and is when they are evaluated inside', async () => {
    const outside = template([deployment]);
    expect((await evaluate(outside)).resources).toEqual([]);
    const { resources } = await evaluate(evaluatedInside(outside));
    expect(resources).toHaveLength(1);
    expect(resources[0]?.id).toContain('/resourceGroups/rg-other/');
    expect(resources[0]?.properties).toEqual({
      principalId: expect.stringMatching(/^\[reference\('\/subscriptions\/.+\/id', '2024-11-30'\)\.principalId\]$/),
      principalType: 'Group',
    });
  });

  test('keeps its conditions', async () => {
    expect((await evaluate(evaluatedInside(template([deployment])), { assign: false })).resources).toEqual([]);
  });

  test('is found among resources with symbolic names, and other deployments stay as they are', () => {
    const named = template({ roles: deployment }, { languageVersion: '2.0' });
    expect(evaluatedInside(named)['resources']).toEqual({
      roles: expect.objectContaining({
        name: 'roles',
        properties: expect.objectContaining({ parameters: expect.anything() }),
      }),
    });
    const properties = { ...deployment.properties, expressionEvaluationOptions: { scope: 'inner' } };
    const already = template([{ ...deployment, properties }]);
    expect(evaluatedInside(already)).toEqual(already);
  });
});
