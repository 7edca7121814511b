import { describe, expect, test } from 'vitest';
import { generateSpec, templateOf } from '../../generate.ts';

const firewalls = {
  storageAccount: (ipRules: unknown) => ({ storageAccount: { new: { networkAcls: { ipRules } } } }),
  keyVault: (ipRules: unknown) => ({ keyVault: { new: { networkAcls: { ipRules } } } }),
  containerRegistry: (ipRules: unknown) => ({
    containerRegistry: { new: { sku: 'Premium', networkRuleSet: { ipRules } } },
  }),
} as const;
type Key = keyof typeof firewalls;
const keys = Object.keys(firewalls) as Key[];
const places: Readonly<Record<Key, string>> = {
  storageAccount: '/storageAccount/new/networkAcls/ipRules',
  keyVault: '/keyVault/new/networkAcls/ipRules',
  containerRegistry: '/containerRegistry/new/networkRuleSet/ipRules',
};
const findings = (key: Key, ipRules: unknown) =>
  generateSpec({ name: 'mlw-x', ...firewalls[key](ipRules) }).diagnostics.map(
    ({ severity, code, path, message }) => `${severity} ${code} ${path} ${message}`,
  );

describe.each(keys)('a firewall rule of %s', (key) => {
  test.each([
    ['10.0.0.4', 'must be public'],
    ['10.0.0.0/8', 'must be public'],
    ['172.16.0.1', 'must be public'],
    ['172.31.255.0/24', 'must be public'],
    ['192.168.1.0/24', 'must be public'],
    ['256.0.0.1', 'must be an IPv4 address'],
    ['203.0.113.0/33', 'must be an IPv4 address'],
    ['203.0.113', 'must be an IPv4 address'],
    ['203.0.113.1-203.0.113.9', 'must be an IPv4 address'],
    ['2001:db8::1', 'must be an IPv4 address'],
    ['example.org', 'must be an IPv4 address'],
    ['', 'must be an IPv4 address'],
  ])('%j is refused: it %s', (address, problem) => {
    expect(findings(key, ['203.0.113.1', address])).toEqual([
      expect.stringMatching(`^error AML3021 ${places[key]}/1 ${problem}.*"${address}"$`),
    ]);
  });

  test.each(['203.0.113.1', '203.0.113.0/24', '203.0.113.0/30', '172.15.0.1', '172.32.0.1', '192.167.0.1', '11.0.0.1'])(
    '%s is fine',
    (address) => {
      expect(findings(key, [address])).toEqual([]);
    },
  );

  test('is looked at beside one that only the deployment knows', () => {
    expect(findings(key, [{ parameter: 'office' }, '10.0.0.4'])).toEqual([
      expect.stringMatching(`^error AML3021 ${places[key]}/1 must be public`),
    ]);
  });

  test('that only the deployment knows is left to it', () => {
    expect(findings(key, { parameter: 'offices', type: 'array' })).toEqual([]);
    expect(findings(key, [{ parameter: 'office' }])).toEqual([]);
  });
});

describe('a range of one or two addresses', () => {
  test.each(['203.0.113.0/31', '203.0.113.1/32'])('%s is refused by storage', (range) => {
    expect(findings('storageAccount', [range])).toEqual([
      expect.stringMatching(/^error AML3021 \/storageAccount\/new\/networkAcls\/ipRules\/0 must be a single address/),
    ]);
  });

  test.each(['keyVault', 'containerRegistry'] as const)('is fine for %s', (key) => {
    expect(findings(key, ['203.0.113.0/31', '203.0.113.1/32'])).toEqual([]);
    expect(templateOf({ name: 'mlw-x', ...firewalls[key](['203.0.113.1/32']) }).resources.length).toBeGreaterThan(0);
  });
});
