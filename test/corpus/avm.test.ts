import { describe, expect, test } from 'vitest';
import { listOf, objectOf } from '../engine/json.ts';
import { avmCases } from './avm-cases.ts';
import { templateOf } from './compare-quickstart.ts';
import { describeCases } from './describe-cases.ts';

describeCases('a verified module of Microsoft and ours', avmCases, 60);

describe('the project of the verified pattern', () => {
  const resources = listOf(templateOf('avm-ptn-azd-ml-project')['resources']).map(objectOf);
  const identity =
    /^\[reference\(resourceId\('Microsoft.MachineLearningServices\/workspaces', .+\.identity\.principalId\]$/;

  test('is whom its roles and the policy of the vault are for', () => {
    const given = resources.flatMap(({ type, properties }) => {
      if (type === 'Microsoft.Authorization/roleAssignments') return [objectOf(properties)['principalId']];
      return listOf(objectOf(properties)['accessPolicies']).map((policy) => objectOf(policy)['objectId']);
    });
    expect(given).toEqual([1, 2, 3].map(() => expect.stringMatching(identity)));
  });
});
