import { describe, expect, it } from 'vitest';
import { pathText } from '../../src/diff/change.ts';
import { compareSides, isSameSide, type Side } from '../../src/diff/compare-sides.ts';
import type { JsonObject } from '../../src/model/expression.ts';
import { resource, template } from './helpers.ts';

const parameters = { sku: { type: 'string', defaultValue: 'a' }, secret: { type: 'securestring' } };
const main = (tag: string, rest: JsonObject = {}): JsonObject =>
  template([resource('Microsoft.Test/things', { tags: { sku: "[parameters('sku')]", tag } })], { parameters, ...rest });

const side = (
  tag: string,
  files: Readonly<Record<string, JsonObject>> = {},
  more: Readonly<Record<string, JsonObject>> = {},
): Side => ({
  templates: new Map(Object.entries({ 'main.json': main(tag), ...more })),
  parameterFiles: new Map(Object.entries(files)),
});

/** Each section with the paths that differ in it. */
const sections = (before: Side, after: Side) =>
  compareSides(before, after).sections.map(({ title, diff }) => [
    title,
    diff.resources.flatMap(({ changes }) => changes.map(({ path }) => pathText(path))),
  ]);

const sku = (value: string) => ({ sku: { value } });

describe('two sides', () => {
  it('are compared with the values of their parameter files', () => {
    const files = (value: string) => ({ 'main.parameters.json': sku(value) });
    expect(sections(side('x', files('a')), side('x', files('b')))).toEqual([['main.json', ['tags.sku']]]);
    expect(compareSides(side('x', files('a')), side('x', files('b'))).parameterFiles[0]?.changes[0]).toMatchObject({
      path: ['sku'],
      before: 'a',
      after: 'b',
    });
  });

  it('are compared with defaults where only one has such a file', () => {
    const alone: Side = { templates: new Map([['main.json', main('x')]]) };
    expect(isSameSide(compareSides(alone, side('x', { 'main.parameters.json': sku('other') })))).toBe(true);
  });

  it('tell of an environment only what all do not have', () => {
    const files = (value: string) => ({
      'main.parameters.json': sku('a'),
      'main.dev.parameters.json': sku('dev'),
      'main.prod.parameters.json': sku(value),
    });
    expect(sections(side('x', files('1')), side('y', files('2')))).toEqual([
      ['main.json', ['tags.tag']],
      ['main.prod', ['tags.sku']],
    ]);
  });

  it('compare the template that an environment has of its own', () => {
    const files = { 'main.prod.parameters.json': sku('a') };
    const [old, made] = [
      side('x', files, { 'main.prod.json': main('1') }),
      side('x', files, { 'main.prod.json': main('2') }),
    ];
    expect(sections(old, made)).toEqual([['main.prod', ['tags.tag']]]);
  });

  it('tell environments that came and went', () => {
    const files = { 'main.prod.parameters.json': sku('a') };
    const { parameterFiles, templates } = compareSides(side('x', files, { 'main.prod.json': main('x') }), side('x'));
    expect(parameterFiles).toEqual([{ kind: 'removed', name: 'main.prod.parameters.json', changes: [] }]);
    expect(templates).toEqual([{ kind: 'removed', name: 'main.prod.json' }]);
  });

  it('show where a secret is, and never what it is', () => {
    const vault = (secretName: string) => ({ secret: { reference: { keyVault: { id: 'v' }, secretName } } });
    const given = (entry: JsonObject) => ({ 'main.parameters.json': entry });
    const texts = (before: JsonObject, after: JsonObject) =>
      JSON.stringify(compareSides(side('x', given(before)), side('x', given(after))));
    expect(texts(vault('old'), vault('new'))).toContain('"new"');
    expect(texts({}, { secret: { value: 'hunter2' } })).not.toContain('hunter2');
    expect(texts({ secret: { value: 'hunter1' } }, { secret: { value: 'hunter2' } })).not.toContain('hunter');
    expect(texts({ secret: { value: 'hunter1' } }, vault('new'))).not.toContain('hunter');
    expect(texts({ adminPassword: { value: 'hunter1' } }, { adminPassword: { value: 'hunter2' } })).not.toContain(
      'hunter',
    );
  });
});
