import { describe, expect, test } from 'vitest';
import { findingsOf, resourceOf, templateOf } from '../generate.ts';

const prefix = 'Microsoft.MachineLearningServices/workspaces';
const spec = (...previewResources: readonly object[]) => ({ name: 'mlw-x', workspace: 'existing', previewResources });
const rule = { type: 'managedNetworks/outboundRules', name: 'default/pypi' };
const fqdn = { properties: { type: 'FQDN', destination: 'pypi.org' } };

describe('a resource in preview', () => {
  test('has the newest version of the API that has its type', () => {
    expect(resourceOf(spec({ ...rule, ...fqdn }), `${prefix}/managedNetworks/outboundRules`)).toEqual({
      type: `${prefix}/managedNetworks/outboundRules`,
      apiVersion: '2026-03-15-preview',
      name: "[format('{0}/default/pypi', parameters('workspaceName'))]",
      properties: { type: 'FQDN', destination: 'pypi.org' },
    });
  });

  test('waits for what it stands in, if the template makes that', () => {
    const { resources } = templateOf(spec({ type: 'managedNetworks', name: 'default' }, { ...rule, ...fqdn }));
    expect(resources[1]?.['dependsOn']).toEqual([
      `[resourceId('${prefix}/managedNetworks', parameters('workspaceName'), 'default')]`,
    ]);
  });

  test('one with a region has the tags of the spec', () => {
    const pool = { type: 'inferencePools', name: 'shared', properties: { description: 'Shared' } };
    expect(resourceOf({ ...spec(pool), tags: { a: 'b' } }, `${prefix}/inferencePools`)).toMatchObject({
      location: "[parameters('location')]",
      tags: "[parameters('tags')]",
    });
  });

  test.each([
    [{ ...rule, ...fqdn, name: 'pypi' }, ['error AML1105 /previewResources/0/name']],
    [{ ...rule, properties: { type: 'Fqdn' } }, ['error AML4001 /previewResources/0/properties/type']],
    [
      { ...rule, properties: { type: 'FQDN', target: 'pypi.org' } },
      ['error AML4002 /previewResources/0/properties/target'],
    ],
    [{ type: 'managedNetworks', name: 'default', sku: {} }, ['error AML1101 /previewResources/0/sku']],
    [{ type: 'computes', name: 'cpu' }, ['error AML1103 /previewResources/0/type']],
  ])('%j is refused', (item, want) => {
    expect(findingsOf(spec(item))).toEqual(want);
  });

  test('two types may share a name, and one type may not', () => {
    const one = { type: 'managedNetworks', name: 'default' };
    const pool = { type: 'inferencePools', name: 'default', properties: {} };
    expect(findingsOf(spec(one, { ...pool, properties: { description: 'x' } }))).toEqual([]);
    expect(findingsOf(spec(one, { ...one, name: 'Default' }))).toEqual(['error AML2004 /previewResources/1/name']);
  });
});
