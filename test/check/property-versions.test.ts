import { describe, expect, test } from 'vitest';
import {
  firstVersionWith,
  knownVersions,
  otherVersionWith,
  propertyHistory,
} from '../../src/check/property-versions.ts';

const workspaces = 'Microsoft.MachineLearningServices/workspaces';

describe('the history of a property', () => {
  test.each<[string, string | undefined]>([
    ['properties.friendlyName', '2024-04-01'],
    ['properties.managedNetwork.firewallSku', '2024-10-01'],
    ['properties.managedNetwork.managedNetworkKind', '2025-04-01'],
    ['properties.systemDatastoresAuthMode', '2025-06-01'],
    ['properties.managedNetwork.enableNetworkMonitor', '2025-09-01'],
    ['properties.encryption.cosmosDbResourceId', '2025-12-01'],
    ['properties.managedNetwork.outboundRules.*.type', '2024-04-01'],
    ['properties.workspaceId', undefined],
    ['properties.constructor', undefined],
  ])('%s starts at %s', (path, want) => {
    expect(firstVersionWith(workspaces, path)).toBe(want);
  });

  test('ends where a later version lacks the property', () => {
    expect(propertyHistory(workspaces, 'properties.managedNetwork.enableFirewallLog')).toEqual({
      since: '2025-09-01',
      until: '2025-09-01',
    });
  });

  test('is looked up whatever the case of the type', () => {
    expect(firstVersionWith(workspaces.toUpperCase(), 'properties.provisionNetworkNow')).toBe('2025-06-01');
  });

  test('gives no other version at one that has the property', () => {
    expect(otherVersionWith(workspaces, '2025-06-01', 'properties.provisionNetworkNow')).toBeUndefined();
  });

  test('is known for eight stable versions of the workspace and for no other type', () => {
    expect(knownVersions(workspaces)).toHaveLength(8);
    expect(knownVersions('Microsoft.Storage/storageAccounts')).toEqual([]);
  });
});
