import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../engine/json.ts';
import { make, told } from './made.ts';

/** What only a Premium registry has; a private registry is one that is closed to the public. */
const features = [
  ['publicNetworkAccess', 'Disabled'],
  ['networkRuleSet', { defaultAction: 'Deny', ipRules: ['203.0.113.0/24'] }],
  ['replications', ['northeurope']],
  ['zoneRedundancy', 'Enabled'],
  ['dataEndpointEnabled', true],
  ['encryption', { status: 'enabled', keyVaultProperties: { keyIdentifier: 'https://kv/keys/k' } }],
  ['policies', { retentionPolicy: { status: 'enabled', days: 7 } }],
] as const;

const errorsTold = (spec: JsonObject): readonly string[] => told(spec).filter((text) => / error /.test(text));

describe('pain 21: a private registry is Premium', () => {
  test.each(features)('%s with another SKU is refused with AML3011, which names both lines', (key, value) => {
    const spec = { containerRegistry: { new: { sku: 'Standard', [key]: value } } };
    const { diagnostics, template } = make(spec);
    expect(diagnostics.map(({ code, path }) => `${code} ${path}`)).toEqual([`AML3011 /containerRegistry/new/${key}`]);
    expect(diagnostics[0]?.related?.map(({ path }) => path)).toEqual(['/containerRegistry/new/sku']);
    expect(template).toBeUndefined();
  });

  test.each(features)('%s without a SKU is refused', (key, value) => {
    expect(told({ containerRegistry: { new: { [key]: value } } })).toEqual([
      `AML3011 error /containerRegistry/new/${key}`,
    ]);
  });

  test.each(features)('%s with Premium is fine', (key, value) => {
    const spec = { containerRegistry: { new: { sku: 'Premium', [key]: value } } };
    expect(errorsTold(spec)).toEqual([]);
    expect(make(spec).template).toBeDefined();
  });

  test('closed with no private endpoint in the template it warns with AML3020', () => {
    const workspace = { imageBuildCompute: 'cpu' };
    expect(
      told({ workspace, containerRegistry: { new: { sku: 'Premium', publicNetworkAccess: 'Disabled' } } }),
    ).toEqual(['AML3020 warning /containerRegistry/new/publicNetworkAccess']);
  });

  test('a SKU that the deployment may choose must be Premium in every case', () => {
    const sku = { parameter: 'sku', allowedValues: ['Premium', 'Basic'] };
    expect(told({ containerRegistry: { new: { sku, publicNetworkAccess: 'Disabled' } } })).toEqual([
      'AML3011 error /containerRegistry/new/publicNetworkAccess',
    ]);
    const premium = { parameter: 'sku', allowedValues: ['Premium'] };
    expect(told({ containerRegistry: { new: { sku: premium, publicNetworkAccess: 'Disabled' } } })).toEqual([]);
  });

  test('a feature through properties is held to it too', () => {
    expect(told({ containerRegistry: { new: { properties: { publicNetworkAccess: 'Disabled' } } } })).toEqual([
      'AML3011 error /containerRegistry/new/properties/publicNetworkAccess',
    ]);
  });

  test('a choice is held to it too', () => {
    const choice = { default: 'none', new: { sku: 'Basic', publicNetworkAccess: 'Disabled' } };
    expect(told({ containerRegistry: { choice } })).toContain(
      'AML3011 error /containerRegistry/choice/new/publicNetworkAccess',
    );
  });
});
