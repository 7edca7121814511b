import { describe, expect, test } from 'vitest';
import { told } from './made.ts';

describe('pain 56: names of endpoints and deployments follow their own rules', () => {
  const named = (name: string, deployment = 'blue') => ({
    workspace: 'existing',
    onlineEndpoints: [{ name, deployments: [{ name: deployment, type: 'Managed', instanceType: 'Standard_DS3_v2' }] }],
  });

  test.each(['fraud', 'fraud-scoring-2', 'f'.repeat(32)])('"%s" is fine', (name) => {
    expect(told(named(name))).toEqual([]);
    expect(told(named('fraud', name))).toEqual([]);
  });

  test.each(['fr', '2fraud', 'fraud_scoring', 'fraud--scoring', 'fraud-', 'f'.repeat(33)])(
    '"%s" is refused',
    (name) => {
      expect(told(named(name))).toEqual(['AML2001 error /onlineEndpoints/0/name']);
      expect(told(named('fraud', name))).toEqual(['AML2001 error /onlineEndpoints/0/deployments/0/name']);
    },
  );

  test('on Kubernetes both names together have 62 characters at most', () => {
    const endpoint = (length: number) => ({
      workspace: 'existing',
      onlineEndpoints: [
        { name: 'f'.repeat(32), compute: 'k8s', deployments: [{ name: 'b'.repeat(length), type: 'Kubernetes' }] },
      ],
    });
    expect(told(endpoint(30))).toEqual([]);
    expect(told(endpoint(31))).toEqual(['AML2001 error /onlineEndpoints/0/deployments/0/name']);
  });
});
