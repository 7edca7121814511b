import { describe, expect, test } from 'vitest';
import { findingsOf, generateSpec } from '../../generate.ts';

const findings = (settings: object) => findingsOf({ name: 'mlw-x', storageAccount: { new: settings } });
const v1 = { kind: 'Storage' };
const maybeV1 = { kind: { parameter: 'kind', defaultValue: 'StorageV2', allowedValues: ['StorageV2', 'Storage'] } };
const zonal = { parameter: 'sku', defaultValue: 'Standard_LRS', allowedValues: ['Standard_LRS', 'Standard_RAGZRS'] };

describe('a general-purpose v1 account', () => {
  test.each([
    ['a zone-redundant SKU', { ...v1, sku: 'Standard_ZRS' }, 'sku'],
    ['a SKU redundant in zones and regions', { ...v1, sku: 'Standard_GZRS' }, 'sku'],
    ['a SKU that the deployment may choose', { ...v1, sku: zonal }, 'sku'],
    ['an access tier', { ...v1, accessTier: 'Hot' }, 'accessTier'],
    ['an access tier through properties', { ...v1, properties: { accessTier: 'Cool' } }, 'properties/accessTier'],
    [
      'an access tier that the deployment chooses',
      { ...v1, accessTier: { parameter: 'tier', type: 'string' } },
      'accessTier',
    ],
    ['versions of blobs', { ...v1, blobService: { isVersioningEnabled: true } }, 'blobService/isVersioningEnabled'],
    [
      'versions of blobs through properties',
      { ...v1, blobService: { properties: { isVersioningEnabled: true } } },
      'blobService/properties/isVersioningEnabled',
    ],
    ['a change feed', { ...v1, blobService: { changeFeed: { enabled: true } } }, 'blobService/changeFeed'],
    [
      'a change feed through properties',
      { ...v1, blobService: { properties: { changeFeed: { enabled: true } } } },
      'blobService/properties/changeFeed',
    ],
    ['a change feed that is on by itself', { ...v1, blobService: { changeFeed: {} } }, 'blobService/changeFeed'],
    ['a kind that can be v1 with an access tier', { ...maybeV1, accessTier: 'Hot' }, 'accessTier'],
  ])('with %s is refused', (_, settings, place) => {
    expect(findings(settings)).toEqual([`error AML3018 /storageAccount/new/${place}`]);
  });

  test.each([
    ['nothing else', v1],
    ['a SKU without zones', { ...v1, sku: 'Standard_RAGRS' }],
    ['versions off', { ...v1, blobService: { isVersioningEnabled: false } }],
    ['a change feed that is off', { ...v1, blobService: { changeFeed: { enabled: false } } }],
  ])('with %s is fine', (_, settings) => {
    expect(findings(settings)).toEqual([]);
  });

  test('is refused in a choice too, at the line of the setting, and the kind is named beside it', () => {
    const choice = { new: { ...v1, sku: 'Standard_ZRS' } };
    const { diagnostics } = generateSpec({ name: 'mlw-x', storageAccount: { choice } });
    expect(diagnostics.map(({ code, path, related }) => [code, path, related?.map((place) => place.path)])).toEqual([
      ['AML3018', '/storageAccount/choice/new/sku', ['/storageAccount/choice/new/kind']],
    ]);
  });
});

describe('an account of kind StorageV2', () => {
  test.each([
    ['zones', { sku: 'Standard_ZRS' }],
    ['the tier Hot', { accessTier: 'Hot' }],
    ['the tier Cold', { accessTier: 'Cold' }],
    ['versions and a change feed', { blobService: { isVersioningEnabled: true, changeFeed: {} } }],
  ])('with %s is fine', (_, settings) => {
    expect(findings(settings)).toEqual([]);
    expect(findings({ kind: 'StorageV2', ...settings })).toEqual([]);
  });

  test.each([
    ['as a word', { accessTier: 'Premium' }, 'accessTier'],
    ['through properties', { properties: { accessTier: 'Premium' } }, 'properties/accessTier'],
    ['as a default', { accessTier: { parameter: 'tier', defaultValue: 'Premium' } }, 'accessTier'],
  ])('with the access tier Premium %s is refused', (_, settings, place) => {
    expect(findings(settings)).toEqual([`error AML3018 /storageAccount/new/${place}`]);
  });
});
