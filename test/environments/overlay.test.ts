import { describe, expect, test } from 'vitest';
import type { SpecPath } from '../../src/diagnostics/diagnostic.ts';
import { applyOverlay } from '../../src/spec/overlay.ts';

type Mapping = Readonly<Record<string, unknown>>;
const overlaid = (base: Mapping, overlay: Mapping) => applyOverlay(base, overlay, '/environments/prod' as SpecPath);
const merged = (base: Mapping, overlay: Mapping): unknown => overlaid(base, overlay).value;

const cpu = { name: 'cpu', type: 'AmlCompute', scale: { min: 0, max: 2 } };
const gpu = { name: 'gpu', type: 'AmlCompute', scale: { min: 0, max: 1 } };
const parameter = { parameter: 'sku', defaultValue: 'Standard_LRS' };

describe('an overlay', () => {
  test.each<[string, Mapping, Mapping, Mapping]>([
    ['merges mappings key by key', { tags: { a: '1', b: '2' } }, { tags: { b: '3' } }, { tags: { a: '1', b: '3' } }],
    ['takes a key away with null', { tags: { a: '1', b: '2' } }, { tags: { b: null } }, { tags: { a: '1' } }],
    ['takes a whole section away', { compute: [cpu], name: 'x' }, { compute: null }, { name: 'x' }],
    ['adds what is not there, without its nulls', {}, { tags: { a: '1', b: null } }, { tags: { a: '1' } }],
    ['replaces a plain list', { requiredTags: ['a', 'b'] }, { requiredTags: ['c'] }, { requiredTags: ['c'] }],
    ['replaces a list by an empty one', { compute: [cpu] }, { compute: [] }, { compute: [] }],
    [
      'merges named items by name, in any order',
      { compute: [cpu, gpu] },
      { compute: [{ name: 'gpu', scale: { max: 9 } }] },
      { compute: [cpu, { ...gpu, scale: { min: 0, max: 9 } }] },
    ],
    ['puts new items last', { compute: [cpu] }, { compute: [gpu] }, { compute: [cpu, gpu] }],
    [
      'takes an item away by its name as a key, and changes another',
      { compute: [cpu, gpu] },
      { compute: { cpu: null, gpu: { scale: { max: 7 } } } },
      { compute: [{ ...gpu, scale: { min: 0, max: 7 } }] },
    ],
    [
      'replaces an item of another type',
      { compute: [{ ...cpu, vmSize: 'a' }] },
      { compute: [{ name: 'cpu', type: 'AKS', resourceId: 'kubernetesCluster' }] },
      { compute: [{ name: 'cpu', type: 'AKS', resourceId: 'kubernetesCluster' }] },
    ],
    [
      'replaces one form of a resource by another',
      { keyVault: { new: { sku: 'premium' } } },
      { keyVault: { existing: { name: 'kv' } } },
      { keyVault: { existing: { name: 'kv' } } },
    ],
    [
      'takes settings and settings under `new` for the same',
      { storageAccount: { sku: 'Standard_LRS', kind: 'Storage' } },
      { storageAccount: { new: { sku: 'Standard_ZRS' } } },
      { storageAccount: { sku: 'Standard_ZRS', kind: 'Storage' } },
    ],
    [
      'and the other way round',
      { storageAccount: { new: { sku: 'Standard_LRS', kind: 'Storage' } } },
      { storageAccount: { sku: 'Standard_ZRS' } },
      { storageAccount: { new: { sku: 'Standard_ZRS', kind: 'Storage' } } },
    ],
    [
      'puts a mapping over a word',
      { keyVault: 'new' },
      { keyVault: { new: { sku: 'premium' } } },
      { keyVault: { new: { sku: 'premium' } } },
    ],
    [
      'puts a word over a mapping',
      { keyVault: { new: { sku: 'premium' } } },
      { keyVault: 'none' },
      { keyVault: 'none' },
    ],
    [
      'knows `new:` without a value as a form',
      { keyVault: 'none' },
      { keyVault: { new: null } },
      { keyVault: { new: null } },
    ],
    [
      'gives a parameter its value',
      { storageAccount: { new: { sku: parameter } } },
      { storageAccount: { new: { sku: 'Standard_ZRS' } } },
      { storageAccount: { new: { sku: { parameter: 'sku', defaultValue: 'Standard_ZRS' } } } },
    ],
    [
      'merges words of a parameter into it',
      { location: { ...parameter, description: 'x' } },
      { location: { defaultValue: 'westeurope' } },
      { location: { ...parameter, description: 'x', defaultValue: 'westeurope' } },
    ],
    [
      'replaces a parameter by another',
      { location: parameter },
      { location: { parameter: 'region' } },
      { location: { parameter: 'region' } },
    ],
    [
      'replaces the name alone of a parameter that is described elsewhere',
      { location: { parameter: 'sku' }, tags: { sku: parameter } },
      { location: 'westeurope' },
      { location: 'westeurope', tags: { sku: parameter } },
    ],
    [
      'leaves the names of JavaScript alone',
      { tags: { toString: 'a' } },
      { tags: { constructor: 'b' } },
      { tags: { toString: 'a', constructor: 'b' } },
    ],
  ])('%s', (_, base, overlay, wanted) => {
    expect(merged(base, overlay)).toEqual(wanted);
  });

  test('knows where each part comes from', () => {
    const base = { name: 'x', compute: [cpu, gpu], storageAccount: { new: { sku: parameter } } };
    const overlay = {
      compute: { cpu: null, gpu: { scale: { max: 7 } } },
      storageAccount: { new: { sku: 'Standard_ZRS' } },
    };
    const { sourceOf } = overlaid(base, overlay);
    const places = [
      '/name',
      '/compute/0/scale/max',
      '/compute/0/scale/min',
      '/storageAccount/new/sku/defaultValue',
      '/storageAccount/new/sku',
    ];
    expect(places.map((path) => sourceOf(path as SpecPath))).toEqual([
      '/name',
      '/environments/prod/compute/gpu/scale/max',
      '/compute/1/scale/min',
      '/environments/prod/storageAccount/new/sku',
      '/storageAccount/new/sku',
    ]);
  });

  test('tells what it takes away in vain', () => {
    const { idle } = overlaid({ tags: { a: '1' }, compute: [cpu] }, { tags: { b: null }, compute: { gpu: null } });
    expect(idle).toEqual(['/environments/prod/tags/b', '/environments/prod/compute/gpu']);
  });
});
