import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../src/diagnostics/suggest.ts';

const keys = ['name', 'location', 'tags', 'storageAccount', 'keyVault', 'compute', 'computes'];

describe('didYouMean', () => {
  it.each([
    ['Storageaccount', 'storageAccount'],
    ['NAME', 'name'],
    ['storageAcount', 'storageAccount'],
    ['storageAccuont', 'storageAccount'],
    ['keyvalt', 'keyVault'],
    ['locaton', 'location'],
    ['tag', 'tags'],
    ['computed', 'compute'],
    ['Computes', 'computes'],
  ])('%s is %s', (word, want) => {
    expect(didYouMean(word, keys)).toBe(want);
  });

  it.each(['', 'x', 'sku', 'workspace', 'applicationInsights', 'a'.repeat(1_000_000)])(
    'nothing is near to %.20s',
    (word) => {
      expect(didYouMean(word, keys)).toBeUndefined();
    },
  );

  it('the same case wins over fewer letters, and the word itself is no suggestion', () => {
    expect(didYouMean('MLDATA', ['mldat', 'mldata'])).toBe('mldata');
    expect(didYouMean('mldata', ['mldata'])).toBeUndefined();
    expect(didYouMean('name', new Set<string>())).toBeUndefined();
  });
});
