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

describe('pain 46: a managed online deployment waits for no managed network', () => {
  const spec = (workspace: object, type = 'Managed') => ({
    workspace: { ...workspace },
    onlineEndpoints: [
      {
        name: 'fraud',
        ...(type === 'Kubernetes' && { compute: '/subscriptions/1/k8s' }),
        deployments: [{ name: 'blue', type, instanceType: 'Standard_DS3_v2' }],
      },
    ],
  });
  const isolated = { managedNetwork: { isolationMode: 'AllowInternetOutbound' } };
  const warned = ['AML3074 warning /onlineEndpoints/0/deployments/0/type'];

  test.each([
    [isolated, warned],
    [{ ...isolated, provisionNetworkNow: false }, warned],
    [{ properties: isolated }, warned],
    [{ ...isolated, provisionNetworkNow: true }, []],
    [{ managedNetwork: { isolationMode: 'Disabled' } }, []],
    [{}, []],
  ])('with %j it is told', (workspace, want) => {
    // That the first compute or deployment is slow is told besides, as AML3050.
    expect(told(spec(workspace)).filter((text) => !text.startsWith('AML3050'))).toEqual(want);
  });

  test('one on Kubernetes needs no such network', () => {
    expect(told(spec(isolated, 'Kubernetes')).filter((text) => !text.startsWith('AML3050'))).toEqual([]);
  });
});
