import { describe, expect, expectTypeOf, test } from 'vitest';
import { type ArmType, apiVersions } from '../../src/model/api-versions.ts';
import type { ArmResources } from '../../src/model/arm-types.ts';

type Workspace = ArmResources['Microsoft.MachineLearningServices/workspaces'];
type Compute = ArmResources['Microsoft.MachineLearningServices/workspaces/computes'];

/** Checked by the compiler: each `@ts-expect-error` fails the type check when there is no error. */
describe('the types of ARM resources', () => {
  test('exist for every pinned type, at its pinned version', () => {
    expectTypeOf<keyof ArmResources>().toEqualTypeOf<ArmType>();
    expectTypeOf<Workspace['apiVersion']>().toEqualTypeOf<'2026-05-01'>();
    expect(Object.keys(apiVersions)).toHaveLength(94);
  });

  test('accept values, expressions and values that are newer than the list', () => {
    const workspace: Workspace = {
      type: 'Microsoft.MachineLearningServices/workspaces',
      apiVersion: '2026-05-01',
      name: 'mlw-fraud',
      properties: { hbiWorkspace: "[parameters('hbi')]", publicNetworkAccess: 'SecuredByPerimeter' },
    };
    expect(workspace.name).toBe('mlw-fraud');
  });

  test('refuse a misspelled property, a read-only one, and one of another variant', () => {
    const properties: Workspace['properties'] = {
      // @ts-expect-error the name is friendlyName
      friendlyname: 'x',
    };
    const readOnly: Workspace['properties'] = {
      // @ts-expect-error only the service sets it
      workspaceId: 'x',
    };
    const compute: Compute['properties'] = {
      computeType: 'AmlCompute',
      // @ts-expect-error a cluster has no schedules
      properties: { schedules: {} },
    };
    expect([properties, readOnly, compute]).toHaveLength(3);
  });
});
