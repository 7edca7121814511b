import { describe, expect, test } from 'vitest';
import type { EvaluatedResource } from './engine.ts';
import type { JsonObject } from './json.ts';
import { compareResources, missingFrom } from './same-resources.ts';

function resource(type: string, name: string, parts: JsonObject = {}): EvaluatedResource {
  return { id: `/subscriptions/s/resourceGroups/rg/providers/${type}/${name}`, type, name, apiVersion: '1', ...parts };
}

const account = (name: string, properties: JsonObject) =>
  resource('Microsoft.Storage/storageAccounts', name, { properties });

describe('missingFrom', () => {
  test('other names, ids made of them and more properties are no difference', () => {
    const workspace = (name: string, storage: string, more: JsonObject = {}) =>
      resource('A.B/workspaces', name, {
        properties: { storage: account(storage, {}).id, friendlyName: `${name}-x`, ...more },
      });
    const expected = [workspace('ws', 'st', { keys: "[listKeys('st')]" }), account('st', { a: 1 })];
    const actual = [
      account('stours', { a: 1, b: 2 }),
      workspace('ours', 'STOURS', { keys: "[listKeys('stours')]", extra: true }),
      resource('C.D/e', 'more'),
    ];
    expect(missingFrom(expected, actual)).toEqual([]);
  });

  test('what only the deployment reads is the same by whatever API version, and is not where it is another thing', () => {
    const expected = [
      account('st', { a: "[format('{0}', listKeys('/subscriptions/s/A.B/c', '2021-10-01').key1)]" }),
      account('st2', { a: "[reference('/subscriptions/s/A.B/c', '2021-10-01').endpoint]", b: 1 }),
    ];
    const actual = [
      account('x', { a: "[listKeys('/subscriptions/s/a.b/c', '2026-05-01-preview').key1]" }),
      account('y', { a: "[reference('/subscriptions/s/A.B/d', '2021-10-01').endpoint]", b: 1 }),
    ];
    expect(missingFrom(expected, actual).map(({ path, actual: have }) => [path, have])).toEqual([
      ['properties.a', "[reference('/subscriptions/s/A.B/d', '2021-10-01').endpoint]"],
    ]);
  });

  test('a resource that ours has not, and a value that is another, absent or in a longer list', () => {
    const expected = [resource('C.D/e', 'x'), account('a', { tls: '1.2', on: true, list: [1], deep: { x: ['y'] } })];
    const actual = [account('a', { tls: '1.0', list: [1, 2], deep: { x: ['z'] } })];
    expect(missingFrom(expected, actual).map(({ path, expected: want, actual: have }) => [path, want, have])).toEqual([
      ['', 'x', undefined],
      ['properties.tls', '1.2', '1.0'],
      ['properties.on', true, undefined],
      ['properties.list[1]', undefined, 2],
      ['properties.deep.x[0]', 'y', 'z'],
    ]);
  });

  test('an object that holds nothing but nothing is nothing', () => {
    const expected = [account('a', { sku: { name: null, deep: {} }, other: { name: null, on: true } })];
    expect(missingFrom(expected, [account('a', {})]).map(({ path }) => path)).toEqual(['properties.other']);
  });

  test('the same in another resource group, or on another resource, is not the same', () => {
    const role = (scope: string): EvaluatedResource => ({
      ...resource('A.B/roles', 'r'),
      id: `${scope}/providers/A.B/roles/r`,
    });
    const found = (scope: string, other: string) =>
      missingFrom([role(scope)], [role(other)]).map(({ path, actual }) => [path, actual]);
    const group = '/subscriptions/s/resourceGroups/rg';
    expect(found(group, group.toUpperCase())).toEqual([]);
    expect(found(group, `${group}-other`)).toEqual([['deployedIn', `${group}-other`]]);
    expect(found(`${group}/providers/C.D/e/f`, group)).toEqual([['deployedIn', group]]);
  });

  test('items with names are compared by their names, in whatever order', () => {
    const input = (name: string, value: number) => ({ name, value });
    const expected = [account('a', { list: [input('x', 1), input('y', 2)] })];
    expect(missingFrom(expected, [account('a', { list: [input('y', 2), input('x', 1)] })])).toEqual([]);
    const found = missingFrom(expected, [account('a', { list: [input('z', 1), input('x', 3)] })]);
    expect(found.map(({ path }) => path)).toEqual([
      'properties.list[0].value',
      'properties.list[1].name',
      'properties.list[1].value',
    ]);
  });

  test('the likest of several of a type go together', () => {
    const expected = [account('one', { a: 1, b: 1 }), account('two', { a: 2, b: 2 })];
    const actual = [account('x', { a: 2, b: 2 }), account('y', { a: 1, b: 3 })];
    expect(missingFrom(expected, actual)).toEqual([
      { type: 'Microsoft.Storage/storageAccounts', path: 'properties.b', expected: 1, actual: 3 },
    ]);
  });

  test('case, regions, versions, nothing and what was added are notes', () => {
    const type = 'Microsoft.Storage/storageAccounts';
    const parts = {
      location: 'West Europe',
      apiVersion: '1',
      sku: 'Standard_lrs',
      properties: { none: {}, nil: null },
    };
    const ours = { location: 'westeurope', apiVersion: '2', sku: 'Standard_LRS', properties: { more: 1 } };
    const { differences, notes } = compareResources([resource(type, 'a', parts)], [resource(type, 'b', ours)]);
    expect(differences).toEqual([]);
    expect(notes.map(({ path }) => path).sort()).toEqual([
      'apiVersion',
      'location',
      'properties.more',
      'properties.nil',
      'properties.none',
      'sku',
    ]);
  });

  test('an improvement explains its differences, and only those', () => {
    const expected = [account('a', { acls: { rules: [{ v: 1 }, { v: 2 }] }, tls: '1.0' })];
    const actual = [account('a', { acls: { rules: [{ v: 3 }, { v: 4 }] }, tls: '1.2' })];
    const type = 'microsoft.storage/storageaccounts';
    const rules = { type, path: 'properties.acls.rules[*].v', reason: 'closed' };
    expect(missingFrom(expected, actual, [rules]).map(({ path }) => path)).toEqual(['properties.tls']);
    const all = { type, path: 'properties.**', reason: 'safer' };
    expect(missingFrom(expected, actual, [all])).toEqual([]);
  });

  test('an improvement that explains nothing is a finding', () => {
    const improvement = { type: 'A.B/c', path: 'properties.x', reason: 'newer' };
    expect(missingFrom([], [], [improvement])).toEqual([
      { type: 'A.B/c', path: 'properties.x', expected: expect.stringContaining('newer'), actual: expect.anything() },
    ]);
  });

  test('a type may be left out on purpose', () => {
    const improvement = { type: 'C.D/e', path: '', reason: 'retired' };
    expect(missingFrom([resource('C.D/e', 'x')], [], [improvement])).toEqual([]);
  });
});
