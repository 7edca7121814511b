import { describe, expect, it } from 'vitest';
import { changesOf, linesOf, resource, template } from './helpers.ts';

const vnet = 'Microsoft.Network/virtualNetworks';
const any = 'Microsoft.Test/things';

describe('two templates that deploy the same', () => {
  it.each([
    [
      'keys in another order',
      resource(any, { tags: { a: '1', b: '2' } }),
      { ...resource(any), tags: { b: '2', a: '1' } },
    ],
    ['null and nothing', resource(any, { properties: { a: null } }), resource(any, { properties: {} })],
    ['no tags and empty tags', resource(any), resource(any, { tags: {} })],
    [
      'a region in two ways of writing',
      resource(any, { location: 'West Europe' }),
      resource(any, { location: 'westeurope' }),
    ],
    [
      'an id in another case',
      resource(any, { properties: { id: '/subscriptions/S/resourceGroups/rg/providers/Microsoft.X/y/z' } }),
      resource(any, { properties: { id: '/subscriptions/s/resourcegroups/RG/providers/microsoft.x/y/Z' } }),
    ],
    ['a type in another case', resource('Microsoft.Test/things'), resource('microsoft.test/Things')],
    [
      'concat and format',
      resource(any, { properties: { a: "[concat('x', resourceGroup().name)]" } }),
      resource(any, { properties: { a: "[format('x{0}', resourceGroup().name)]" } }),
    ],
    ['a condition that holds', resource(any, { condition: true }), resource(any)],
    ['a comment', resource(any, { comments: 'why' }), resource(any)],
    [
      'subnets in another order',
      resource(vnet, { properties: { subnets: [{ name: 'a' }, { name: 'b' }] } }),
      resource(vnet, { properties: { subnets: [{ name: 'b' }, { name: 'a' }] } }),
    ],
    [
      'address ranges in another order',
      resource(vnet, { properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16', '10.1.0.0/16'] } } }),
      resource(vnet, { properties: { addressSpace: { addressPrefixes: ['10.1.0.0/16', '10.0.0.0/16'] } } }),
    ],
  ])('are the same: %s', (_, before, after) => {
    expect(linesOf(template([before]), template([after]))).toEqual([]);
  });

  it('are the same: resources in another order', () => {
    const [a, b] = [resource(any, { name: 'a' }), resource(any, { name: 'b' })];
    expect(linesOf(template([a, b]), template([b, a]))).toEqual([]);
  });

  it('are the same: a list and an object of symbolic names', () => {
    const symbolic = template(
      { one: resource(any), two: resource(any, { name: 'two', dependsOn: ['one'] }) },
      { languageVersion: '2.0' },
    );
    const list = template([
      resource(any),
      resource(any, { name: 'two', dependsOn: [`[resourceId('${any}', 'one')]`] }),
    ]);
    expect(linesOf(list, symbolic)).toEqual([]);
  });

  it('are the same: flat, and in a nested deployment', () => {
    const inner = template([resource(any, { tags: { a: '1' } })]);
    const nested = resource('Microsoft.Resources/deployments', {
      name: 'd',
      properties: { mode: 'Incremental', template: inner },
    });
    expect(linesOf(inner, template([nested]))).toEqual([]);
  });

  it('are the same: a value, and a parameter whose default it is', () => {
    const [plain, given] = [resource(any, { tags: { a: '1' } }), resource(any, { tags: { a: "[parameters('p')]" } })];
    const parameters = { p: { type: 'string', defaultValue: '1' } };
    expect(linesOf(template([plain], { parameters }), template([given], { parameters }))).toEqual([]);
  });

  it('are the same: another way to wait for the same', () => {
    const [a, b, id] = [
      resource(any, { name: 'a' }),
      resource(any, { name: 'b', dependsOn: ['a'] }),
      `[resourceId('${any}', 'a')]`,
    ];
    const direct = template([a, b, resource(any, { name: 'c', dependsOn: ['b', id] })]);
    const byWay = template([a, b, resource(any, { name: 'c', dependsOn: ['b'] })]);
    expect(linesOf(direct, byWay)).toEqual([]);
  });

  it('are the same: two resources of one id, of which one waits for something', () => {
    const vnet = resource(any, { name: 'b', condition: "[equals(resourceGroup().name, 'x')]", dependsOn: ['a'] });
    const both = template([resource(any, { name: 'a' }), vnet, resource(any, { name: 'b' })]);
    expect(linesOf(both, both)).toEqual([]);
  });

  it('are the same: metadata, a description, and the order of allowed values', () => {
    const before = {
      p: { type: 'string', defaultValue: 'a', allowedValues: ['a', 'b'], metadata: { description: 'old' } },
    };
    const after = {
      p: { type: 'String', defaultValue: 'a', allowedValues: ['b', 'a'], metadata: { description: 'new' } },
    };
    const [old, made] = [
      template([], { parameters: before, metadata: { _generator: { version: '1' } } }),
      template([], { parameters: after }),
    ];
    expect(linesOf(old, made)).toEqual([]);
  });
});

describe('two templates that do not deploy the same', () => {
  it('differ by the resources that came and went', () => {
    const other = 'Microsoft.Test/others';
    expect(linesOf(template([resource(any)]), template([resource(other)]))).toEqual(['+ one', '- one']);
  });

  it.each([
    ['a value', { properties: { a: { b: 1 } } }, { properties: { a: { b: 2 } } }, ['~ properties.a.b']],
    ['a new value', { properties: {} }, { properties: { a: { b: 1 } } }, ['+ properties']],
    ['a value that is gone', { properties: { a: 1, b: 2 } }, { properties: { a: 1 } }, ['- properties.b']],
    ['an odd key', { tags: { 'a.b': '1' } }, { tags: { 'a.b': '2' } }, ['~ tags["a.b"]']],
    ['a key of all objects', { tags: { x: '1' } }, { tags: { x: '1', constructor: '2' } }, ['+ tags.constructor']],
    [
      'an item by its name',
      { properties: { subnets: [{ name: 'a', x: 1 }] } },
      { properties: { subnets: [{ name: 'a', x: 2 }] } },
      ['~ properties.subnets[a].x'],
    ],
    ['an item more', { properties: { list: [1, 2] } }, { properties: { list: [1, 9, 2] } }, ['+ properties.list[1]']],
    ['an item less', { properties: { list: [1, 9, 2] } }, { properties: { list: [1, 2] } }, ['- properties.list[1]']],
    [
      'the order of a list',
      { properties: { list: [1, 2] } },
      { properties: { list: [2, 1] } },
      ['~ properties.list[0]', '~ properties.list[1]'],
    ],
    [
      'the order of named items',
      { properties: { list: [{ name: 'a' }, { name: 'b' }] } },
      { properties: { list: [{ name: 'b' }, { name: 'a' }] } },
      ['~ properties.list'],
    ],
    [
      'an address range',
      { properties: { addressPrefixes: ['a', 'b'] } },
      { properties: { addressPrefixes: ['c', 'a'] } },
      ['- properties.addressPrefixes[b]', '+ properties.addressPrefixes[c]'],
    ],
    ['text in another case', { properties: { a: 'x' } }, { properties: { a: 'X' } }, ['~ properties.a']],
    ['a number and a text', { properties: { a: 1 } }, { properties: { a: '1' } }, ['~ properties.a']],
    ['the version of the API', { apiVersion: '2026-01-01' }, { apiVersion: '2026-02-02' }, ['~ apiVersion']],
    ['a condition', {}, { condition: "[equals(resourceGroup().name, 'x')]" }, ['+ condition']],
  ])('differ by %s', (_, before, after, want) => {
    expect(changesOf(any, before, after)).toEqual(want);
  });

  it('differ by what a resource waits for', () => {
    const [a, b] = [resource(any, { name: 'a' }), resource(any, { name: 'b' })];
    const id = `/subscriptions/<subscription>/resourceGroups/<resource group>/providers/${any}/a`;
    expect(linesOf(template([a, b]), template([a, { ...b, dependsOn: ['a'] }]))).toEqual([
      '~ b',
      `  + dependsOn[${id}]`,
    ]);
  });

  it('differ by a new name, and not by what follows from it', () => {
    const make = (name: string) => {
      const id = `[resourceId('${any}', '${name}')]`;
      return template([
        resource(any, { name }),
        resource(`${any}/parts`, { name: `${name}/part`, dependsOn: [id], properties: { of: id } }),
      ]);
    };
    expect(linesOf(make('old'), make('new'))).toEqual(['~ new AML3153', '~ new/part AML3153']);
  });

  it('differ where what stays names what has a new name', () => {
    const make = (name: string) =>
      template([
        resource(any, { name }),
        resource('Microsoft.Test/users', { properties: { uses: `[resourceId('${any}', '${name}')]` } }),
      ]);
    expect(linesOf(make('old'), make('new'))).toEqual(['~ new AML3153', '~ one', '  ~ properties.uses']);
  });

  it('never show a secret', () => {
    const [old, made] = ['hunter1', 'hunter2'].map((secret) =>
      template(
        [
          resource(any, {
            properties: {
              adminPassword: secret,
              note: `AccountKey=${secret}secretsecret==`,
              users: [{ name: 'x', apiKey: secret }],
            },
          }),
        ],
        {
          parameters: { p: { type: 'securestring', defaultValue: secret } },
        },
      ),
    );
    const lines = JSON.stringify(linesOf(old ?? {}, made ?? {}));
    expect(lines).toContain('adminPassword');
    expect(lines).toContain('parameter p');
  });
});

describe('parameters and outputs', () => {
  const p = (parameter: object) =>
    template([], { parameters: { p: { type: 'string', defaultValue: 'a', ...parameter } } });
  const none = template([]);

  it.each([
    ['a parameter that is gone', p({}), none, ['- parameter p AML3154']],
    ['a new parameter', none, p({}), ['+ parameter p']],
    [
      'a new parameter without a default',
      none,
      template([], { parameters: { p: { type: 'int' } } }),
      ['+ parameter p AML3154'],
    ],
    [
      'a new parameter that may be null',
      none,
      template([], { parameters: { p: { type: 'int', nullable: true } } }),
      ['+ parameter p'],
    ],
    ['another default', p({}), p({ defaultValue: 'b' }), ['~ parameter p', '  ~ defaultValue']],
    [
      'a default that is gone',
      p({}),
      template([], { parameters: { p: { type: 'string' } } }),
      ['~ parameter p AML3154', '  - defaultValue'],
    ],
    [
      'another type',
      p({}),
      p({ type: 'object', defaultValue: {} }),
      ['~ parameter p AML3154', '  ~ defaultValue', '  ~ type'],
    ],
    [
      'a secret of what was none',
      p({}),
      template([], { parameters: { p: { type: 'securestring', defaultValue: 'a' } } }),
      ['~ parameter p', '  ~ type'],
    ],
    [
      'fewer allowed values',
      p({ allowedValues: ['a', 'b'] }),
      p({ allowedValues: ['a'] }),
      ['~ parameter p AML3154', '  - allowedValues[1]'],
    ],
    [
      'more allowed values',
      p({ allowedValues: ['a'] }),
      p({ allowedValues: ['a', 'b'] }),
      ['~ parameter p', '  + allowedValues[1]'],
    ],
    ['a narrower length', p({ maxLength: 9 }), p({ maxLength: 8 }), ['~ parameter p AML3154', '  ~ maxLength']],
    ['a wider length', p({ minLength: 3 }), p({ minLength: 2 }), ['~ parameter p', '  ~ minLength']],
  ])('tell %s', (_, before, after, want) => {
    expect(linesOf(before, after)).toEqual(want);
  });

  it('do not look at the case of names', () => {
    const output = { type: 'string', value: 'x' };
    const [old, made] = [
      template([], { parameters: { Name: { type: 'string', defaultValue: 'a' } }, outputs: { Out: output } }),
      template([], { parameters: { name: { type: 'string', defaultValue: 'a' } }, outputs: { out: output } }),
    ];
    expect(linesOf(old, made)).toEqual([]);
  });

  it('tell outputs, and that those who read them fail', () => {
    const outputs = (value: object) => template([], { outputs: { o: { type: 'string', value: 'a', ...value } } });
    expect(linesOf(outputs({}), none)).toEqual(['- output o AML3154']);
    expect(linesOf(none, outputs({}))).toEqual(['+ output o']);
    expect(linesOf(outputs({}), outputs({ value: 'b' }))).toEqual(['~ output o', '  ~ value']);
    expect(linesOf(outputs({}), outputs({ type: 'object' }))).toEqual(['~ output o AML3154', '  ~ type']);
  });
});
