import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sampleOf } from '../thoroughness.ts';
import { canonicalExpression } from './canonical-expression.ts';
import { deploymentChanges } from './deployment-changes.ts';
import { describeWithEngine } from './describe-with-engine.ts';
import { isObject, type JsonObject, objectOf } from './json.ts';
import { parameterSets } from './parameter-sweep.ts';
import { sampleId, sampleResource, sampleTemplate } from './sample-template.ts';

const known = [{ id: '/subscriptions/s/resourceGroups/rg/providers/A.B/c/x', name: 'x', apiVersion: '2024-01-01' }];
const canonical = (text: string) => canonicalExpression(text, known);
const xId = "'/SUBSCRIPTIONS/s/resourceGroups/rg/providers/A.B/c/x'";

describe('two expressions are one', () => {
  test.each([
    ["[concat('a', reference('y').p, 'b')]", "[format('a{0}b', reference('y')['p'])]"],
    ["[concat(concat('a', 'b'), pickZones('t', 'c'))]", "[Format('ab{0}', PICKZONES('t', 'c'))]"],
    ["[format('{1}{0}', 'a', concat(utcNow(), 'b'))]", "[concat(utcNow(), 'ba')]"],
    ["[reference('x').p]", `[reference(${xId}, '2024-01-01')['p']]`],
    [`[reference(${xId}, '2024-01-01', 'Full').properties.p]`, "[reference('x').p]"],
    ["[createObject('a', utcNow(), 'b', null())]", "[createObject('b', json('null'), 'a', utcNow())]"],
    ['[createArray(true(), 1)]', "[createArray(json('true'), 1)]"],
    ['[and(a(), b(), c())]', '[and(and(a(), b()), c())]'],
    [
      "[resourceId('S', 'g', 'A.B/c', concat('x', utcNow()))]",
      "[concat('/subscriptions/s/resourceGroups/G/providers/A.b/c/X', utcNow())]",
    ],
    ["[parameters('Secret')]", "[parameters('secret')]"],
  ])('%s and %s', (one, other) => {
    expect(canonical(one)).toBe(canonical(other));
  });
});

describe('two expressions are not one', () => {
  test.each([
    ["[concat('a', utcNow())]", "[concat('b', utcNow())]"],
    ["[concat('a', utcNow())]", "[concat(utcNow(), 'a')]"],
    ["[format('{0:N}', utcNow())]", "[format('{0}', utcNow())]"],
    ["[reference('x').p]", `[reference(${xId}, '2023-01-01').p]`],
    ["[reference('x', '2024-01-01', 'full').p]", "[reference('x').p]"],
    ["[createObject('a', utcNow())]", "[createObject('A', utcNow())]"],
    ['[createArray(1, a())]', '[createArray(a(), 1)]'],
    ['[union(a(), b())]', '[shallowMerge(createArray(a(), b()))]'],
    ["[a('1')]", '[a(1)]'],
  ])('%s and %s', (one, other) => {
    expect(canonical(one)).not.toBe(canonical(other));
  });
});

const changes = (before: JsonObject, after: JsonObject) =>
  deploymentChanges(before, after, parameterSets(before, {}, 0));

const on = { type: 'bool', defaultValue: false, metadata: { description: 'Whether.' } };
const base = sampleTemplate({
  parameters: { on, sku: { type: 'string', defaultValue: 'a', allowedValues: ['a', 'b'] } },
  resources: [
    sampleResource('a', { properties: { sku: "[parameters('sku')]" } }),
    sampleResource('b', { dependsOn: [sampleId('a')], properties: { size: "[if(parameters('on'), 1, 2)]" } }),
    sampleResource('c', { condition: "[parameters('on')]", dependsOn: [sampleId('b')] }),
  ],
  outputs: { o: { type: 'string', value: "[reference('a').p]" } },
});
const [a, b, c] = [0, 1, 2].map((index) => objectOf((base['resources'] as readonly unknown[])[index]));
const with_ = (parts: JsonObject): JsonObject => ({ ...base, ...parts });

function inDeployment(resources: readonly unknown[], parts: JsonObject = {}): JsonObject {
  const template = sampleTemplate({ resources, parameters: { on, sku: { type: 'string' } } });
  const parameters = { on: { value: "[parameters('on')]" }, sku: { value: "[parameters('sku')]" } };
  return {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'inner',
    properties: { mode: 'Incremental', expressionEvaluationOptions: { scope: 'inner' }, template, parameters },
    ...parts,
  };
}

describeWithEngine('templates that deploy the same have no changes', () => {
  const symbolic = { a, b: { ...b, dependsOn: ['a'] }, c: { ...c, dependsOn: ['b', 'a'] } };
  const { properties: _properties, ...bareA } = objectOf(a);
  const inner = { ...b, dependsOn: [] };
  const afterInner = "[resourceId('Microsoft.Resources/deployments', 'inner')]";
  test.each([
    ['in another order, with a dependency that another implies', with_({ resources: [c, { ...b }, a] }), base],
    ['with symbolic names', with_({ languageVersion: '2.0', resources: symbolic }), base],
    [
      'with a resource in a deployment of its own',
      with_({
        resources: [a, inDeployment([inner], { dependsOn: [sampleId('a')] }), { ...c, dependsOn: [afterInner] }],
      }),
      base,
    ],
    [
      'where the condition of the one in the middle is false',
      with_({ resources: [bareA, { ...b, condition: false }, { ...c, dependsOn: [sampleId('b')] }] }),
      with_({ resources: [bareA, { ...c, dependsOn: [] }] }),
    ],
  ])('%s', async (_title, one, other) => {
    expect(await changes(one, other)).toEqual([]);
  });
});

describeWithEngine('what is not the same is told', () => {
  const withResources = (...resources: unknown[]) => with_({ resources });
  const withParameter = (declaration: JsonObject) =>
    with_({ parameters: { ...objectOf(base['parameters']), on: declaration } });
  test.each<[title: string, after: JsonObject, change: RegExp]>([
    ['a resource less', withResources(a, b), /\(on=true\) Sample\.Things\/things c is gone/],
    ['a resource more', withResources(a, b, c, sampleResource('d')), /\(defaults\) Sample\.Things\/things d is new/],
    ['another name', withResources({ ...a, name: 'A' }, b, c), /things a\.name: "a" -> "A"/],
    ['another API version', withResources({ ...a, apiVersion: '2024-02-01' }, b, c), /a\.apiVersion: /],
    ['a value that is absent', withResources({ ...a, properties: {} }, b, c), /a\.properties\.sku: "a" -> absent/],
    [
      'null for absent',
      withResources({ ...a, properties: { ...objectOf(a?.['properties']), x: null } }, b, c),
      /a\.properties\.x: absent -> null/,
    ],
    [
      'a value that one parameter shows',
      withResources({ ...a, properties: { sku: 'a' } }, b, c),
      /\(sku=b\) .*"b" -> "a"/,
    ],
    ['a condition less', withResources(a, b, { ...c, condition: true }), /\(defaults\) .* c is new/],
    ['a dependency less', withResources(a, { ...b, dependsOn: [] }, c), /b no longer waits for .*\/a$/],
    [
      'a dependency more',
      withResources({ ...a, dependsOn: [sampleId('c')] }, { ...b, dependsOn: [] }, { ...c, dependsOn: [] }),
      /\(on=true\) .*a now waits for .*\/c$/,
    ],
    [
      'an output of another value',
      with_({ outputs: { o: { type: 'string', value: "[reference('b').p]" } } }),
      /outputs\.o: /,
    ],
    ['an output less', with_({ outputs: {} }), /outputs\.o is gone/],
    [
      'an output of another type',
      with_({ outputs: { o: { type: 'object', value: "[reference('a').p]" } } }),
      /outputs\.o\.type: /,
    ],
    [
      'a parameter of another type',
      withParameter({ type: 'string', defaultValue: false }),
      /parameters\.on\.type: bool -> string/,
    ],
    ['another default', withParameter({ ...on, defaultValue: true }), /parameters\.on\.defaultValue: false -> true/],
    [
      'no default',
      withParameter({ type: 'bool', metadata: on.metadata }),
      /parameters\.on\.defaultValue: false -> absent/,
    ],
    ['another description', withParameter({ ...on, metadata: {} }), /parameters\.on\.metadata: /],
    ['other allowed values', withParameter({ ...on, allowedValues: [false] }), /parameters\.on\.allowedValues/],
    [
      'a parameter more',
      with_({ parameters: { ...objectOf(base['parameters']), x: { type: 'int', defaultValue: 1 } } }),
      /parameters\.x is new/,
    ],
    ['a template that the engine refuses', withResources(a, b, { ...c, name: '[nothing()]' }), /evaluated -> refused/],
  ])('%s', async (_title, after, change) => {
    expect(await changes(base, after)).toContainEqual(expect.stringMatching(change));
  });

  test('templates of which the engine evaluates neither', async () => {
    const broken = withResources({ ...a, name: '[nothing()]' });
    expect(await changes(broken, broken)).toContainEqual(expect.stringContaining('neither is evaluated'));
  });

  test('every value of a template by which something is deployed', async () => {
    const template = objectOf(
      JSON.parse(readFileSync(new URL('../../out/at-deployment/main.json', import.meta.url), 'utf8')),
    );
    const paths = leafPaths(template['resources'], ['resources']).filter((path) => !path.includes('dependsOn'));
    const missed: string[] = [];
    for (const path of sampleOf(paths.filter((_, index) => index % 4 === 0))) {
      const found = await changes(template, objectOf(changedAt(template, path)));
      if (found.length === 0) missed.push(path.join('.'));
    }
    expect(paths.length).toBeGreaterThan(50);
    expect(missed).toEqual([]);
  }, 120_000);
});

function leafPaths(value: unknown, path: readonly string[]): ReadonlyArray<readonly string[]> {
  if (Array.isArray(value)) return value.flatMap((item, index) => leafPaths(item, [...path, String(index)]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => leafPaths(item, [...path, key]));
  return [path];
}

/** The value with what stands at the path made another one. */
function changedAt(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return changedLeaf(value);
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? changedAt(item, rest) : item));
  return { ...objectOf(value), [key]: changedAt(objectOf(value)[key], rest) };
}

function changedLeaf(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value + 1 : 'other';
}
