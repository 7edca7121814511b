import { describe, expect, test } from 'vitest';
import { told } from './made.ts';

const blob = { name: 'curated', type: 'AzureBlob', accountName: 'stcurated', containerName: 'curated' };
const identity = 'serviceDataAccessAuthIdentity';

describe('pain 29: a datastore without credentials says who reads it', () => {
  test.each([
    ['no credentials', {}],
    ['credentials None', { credentials: { type: 'None' } }],
  ])('with %s alone it warns, since the studio asks for a service principal', (_, words) => {
    expect(told({ datastores: [{ ...blob, ...words }] })).toEqual(['AML3061 warning /datastores/0']);
  });

  test.each(['WorkspaceSystemAssignedIdentity', 'None'])('%s says it', (value) => {
    expect(told({ datastores: [{ ...blob, [identity]: value }] })).toEqual([]);
    expect(told({ datastores: [{ ...blob, properties: { [identity]: value } }] })).toEqual([]);
  });

  test('with a key there is nothing to say', () => {
    const credentials = { type: 'AccountKey', key: { parameter: 'key' } };
    expect(told({ datastores: [{ ...blob, credentials }] })).toEqual([]);
  });

  test.each([
    ['WorkspaceUserAssignedIdentity', { type: 'SystemAssigned' }],
    ['WorkspaceSystemAssignedIdentity', { type: 'UserAssigned', userAssignedIdentities: ['new'] }],
  ])('an identity that the workspace lacks, %s, is refused', (value, given) => {
    const findings = told({ workspace: { identity: given }, datastores: [{ ...blob, [identity]: value }] });
    expect(findings).toContain(`AML3062 error /datastores/0/${identity}`);
  });

  test('a workspace that exists may have either', () => {
    const datastores = [{ ...blob, [identity]: 'WorkspaceUserAssignedIdentity' }];
    expect(told({ workspace: 'existing', datastores })).toEqual([]);
  });
});
