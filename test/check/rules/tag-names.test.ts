import { describe, expect, test } from 'vitest';
import { findingsOf, generateSpec } from '../../generate.ts';

const findings = (spec: object) => findingsOf({ name: 'mlw-x', ...spec });
const own = (key: string, tags: object) => ({ [key]: { new: { tags } } });
const associated = ['storageAccount', 'keyVault', 'applicationInsights', 'logAnalyticsWorkspace', 'containerRegistry'];
const long = 'a'.repeat(129);

describe('two tag names that differ by case only', () => {
  test('in the tags of the spec are refused at the second', () => {
    expect(findings({ tags: { env: 'a', team: 'b', ENV: 'c' } })).toEqual(['error AML2008 /tags/ENV']);
  });

  test.each(associated)('in those of %s are refused', (key) => {
    expect(findings(own(key, { env: 'a', Env: 'b' }))).toEqual([`error AML2008 /${key}/new/tags/Env`]);
  });

  test.each(associated)('in those of the spec and those of %s are refused at the latter', (key) => {
    expect(findings({ tags: { Env: 'a' }, ...own(key, { env: 'b' }) })).toEqual([`error AML2008 /${key}/new/tags/env`]);
  });

  test('in those of the spec and those of the workspace are refused at the latter', () => {
    const spec = { tags: { Env: 'a' }, workspace: { tags: { env: 'b' } } };
    expect(findings(spec)).toEqual(['error AML2008 /workspace/tags/env']);
  });

  test('are refused in a choice, and where a value is a parameter', () => {
    expect(findings({ tags: { Env: 'a' }, keyVault: { choice: { new: { tags: { env: 'b' } } } } })).toEqual([
      'error AML2008 /keyVault/choice/new/tags/env',
    ]);
    expect(findings({ tags: { Env: 'a' }, ...own('keyVault', { env: { parameter: 'env' } }) })).toEqual([
      'error AML2008 /keyVault/new/tags/env',
    ]);
  });

  test('are both named, and the key is what is pointed at', () => {
    const { diagnostics } = generateSpec({ name: 'mlw-x', tags: { env: 'a', Env: 'b' } });
    expect(diagnostics).toMatchObject([{ at: 'key', message: expect.stringMatching(/"Env" and "env"/) }]);
  });
});

describe('a tag', () => {
  test.each([...associated, 'workspace'])('of the spec may have another value in %s', (key) => {
    const tags = { env: 'special' };
    const spec = key === 'workspace' ? { workspace: { tags } } : own(key, tags);
    expect(findings({ tags: { env: 'dev' }, ...spec })).toEqual([]);
  });

  test('of one resource may differ by case from that of another, which is another tag', () => {
    expect(findings({ ...own('keyVault', { env: 'a' }), ...own('storageAccount', { Env: 'b' }) })).toEqual([]);
  });

  test('of a resource that exists already is not ours to look at', () => {
    const storageAccount = { existing: { name: 'stshared' } };
    expect(findings({ tags: { [long]: 'x' }, storageAccount })).toEqual([]);
  });
});

describe('a tag name of 129 characters', () => {
  test('is refused where a new storage account gets it', () => {
    expect(findings({ tags: { [long]: 'x' } })).toEqual([`error AML2008 /tags/${long}`]);
    expect(findings(own('storageAccount', { [long]: 'x' }))).toEqual([
      `error AML2008 /storageAccount/new/tags/${long}`,
    ]);
    expect(findings({ storageAccount: { choice: { new: { tags: { [long]: 'x' } } } } })).toEqual([
      `error AML2008 /storageAccount/choice/new/tags/${long}`,
    ]);
  });

  test('is fine elsewhere, and one of 128 is fine for storage too', () => {
    expect(findings(own('keyVault', { [long]: 'x' }))).toEqual([]);
    expect(findings({ workspace: { tags: { [long]: 'x' } } })).toEqual([]);
    expect(findings({ tags: { ['a'.repeat(128)]: 'x' } })).toEqual([]);
  });
});
