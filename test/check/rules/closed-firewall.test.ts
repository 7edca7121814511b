import { describe, expect, test } from 'vitest';
import { findingsOf, templateOf } from '../../generate.ts';

const closed = { publicNetworkAccess: 'Disabled' };
const premium = (settings: object) => ({ containerRegistry: { new: { sku: 'Premium', ...settings } } });

describe('what nobody can reach', () => {
  test.each([
    ['a closed storage account', { storageAccount: { new: closed } }, '/storageAccount/new/publicNetworkAccess'],
    [
      'a storage account closed through properties',
      { storageAccount: { new: { properties: closed } } },
      '/storageAccount/new/properties/publicNetworkAccess',
    ],
    [
      'a storage account whose firewall has no rule',
      { storageAccount: { new: { networkAcls: { defaultAction: 'Deny' } } } },
      '/storageAccount/new/networkAcls',
    ],
    [
      'a storage account whose lists of rules are empty',
      { storageAccount: { new: { networkAcls: { ipRules: [], virtualNetworkRules: [] } } } },
      '/storageAccount/new/networkAcls',
    ],
    ['a closed key vault', { keyVault: { new: closed } }, '/keyVault/new/publicNetworkAccess'],
    ['a key vault whose firewall has no rule', { keyVault: { new: { networkAcls: {} } } }, '/keyVault/new/networkAcls'],
    ['a key vault of a choice', { keyVault: { choice: { new: closed } } }, '/keyVault/choice/new/publicNetworkAccess'],
    ['a closed registry', premium(closed), '/containerRegistry/new/publicNetworkAccess'],
    [
      'a registry whose firewall has no rule',
      premium({ networkRuleSet: { defaultAction: 'Deny' } }),
      '/containerRegistry/new/networkRuleSet',
    ],
    ['a closed workspace', { workspace: closed }, '/workspace/publicNetworkAccess'],
    [
      'a workspace closed through properties',
      { workspace: { properties: closed } },
      '/workspace/properties/publicNetworkAccess',
    ],
  ])('%s is told, as a warning', (_, spec, place) => {
    // That a closed registry builds no images is told besides, as AML3033.
    const told = findingsOf({ name: 'mlw-x', ...spec }).filter((finding) => !finding.includes('AML3033'));
    expect(told).toEqual([`warning AML3020 ${place}`]);
    expect(templateOf({ name: 'mlw-x', ...spec }).resources.length).toBeGreaterThan(0);
  });

  test.each([
    ['a firewall with an address', { storageAccount: { new: { networkAcls: { ipRules: ['203.0.113.1'] } } } }],
    [
      'a firewall with a subnet',
      { keyVault: { new: { networkAcls: { virtualNetworkRules: ['/subscriptions/1/subnet'] } } } },
    ],
    ['a firewall that lets all pass', { keyVault: { new: { networkAcls: { defaultAction: 'Allow' } } } }],
    ['a registry with an address', premium({ networkRuleSet: { ipRules: ['203.0.113.1'] } })],
    ['a registry that lets all pass', premium({ networkRuleSet: { defaultAction: 'Allow' } })],
    ['an open workspace', { workspace: { publicNetworkAccess: 'Enabled' } }],
    [
      'properties that open what the word closes',
      { workspace: { ...closed, properties: { publicNetworkAccess: 'Enabled' } } },
    ],
    [
      'what only the deployment closes',
      { workspace: { publicNetworkAccess: { parameter: 'access', type: 'string' } } },
    ],
  ])('%s is fine', (_, spec) => {
    expect(findingsOf({ name: 'mlw-x', ...spec })).toEqual([]);
  });

  test('a registry that cannot be closed is told that alone', () => {
    expect(findingsOf({ name: 'mlw-x', containerRegistry: { new: closed } })).toEqual([
      'error AML3011 /containerRegistry/new/publicNetworkAccess',
    ]);
  });
});
