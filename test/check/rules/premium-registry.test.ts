import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../generate.ts';

const findings = (settings: object) => findingsOf({ name: 'mlw-x', containerRegistry: { new: settings } });

describe('the policies of a registry', () => {
  const premiumOnly = [
    ['quarantinePolicy', { status: 'enabled' }],
    ['retentionPolicy', { status: 'enabled', days: 7 }],
    ['trustPolicy', { status: 'enabled', type: 'Notary' }],
  ] as const;

  test.each(premiumOnly)('with %s on need the SKU Premium', (key, policy) => {
    const policies = { [key]: policy };
    expect(findings({ policies })).toEqual(['error AML3011 /containerRegistry/new/policies']);
    expect(findings({ sku: 'Basic', policies })).toEqual(['error AML3011 /containerRegistry/new/policies']);
    expect(findings({ sku: 'Standard', properties: { policies } })).toEqual([
      'error AML3011 /containerRegistry/new/properties/policies',
    ]);
    expect(findings({ sku: 'Premium', policies })).toEqual([]);
  });

  test.each(premiumOnly)('with %s off need no other SKU', (key, policy) => {
    expect(findings({ policies: { [key]: { ...policy, status: 'disabled' } } })).toEqual([]);
  });

  test.each([
    ['azureADAuthenticationAsArmPolicy', { status: 'enabled' }],
    ['exportPolicy', { status: 'enabled' }],
  ])('with %s on need no other SKU, since every registry has it', (key, policy) => {
    expect(findings({ policies: { [key]: policy } })).toEqual([]);
  });
});
