import { expect, test } from 'vitest';
import { describeWithEngine } from './describe-with-engine.ts';
import { graphFaults } from './graph.ts';
import type { JsonObject } from './json.ts';
import { sampleId, sampleResource, sampleTemplate } from './sample-template.ts';

const thing = 'Sample.Things/things';
const loop = { name: 'loop', count: 2 };

function nested(name: string, resources: unknown, parts: JsonObject = {}): JsonObject {
  const properties = {
    mode: 'Incremental',
    expressionEvaluationOptions: { scope: 'inner' },
    template: sampleTemplate({ resources }),
  };
  return { type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name, properties, ...parts };
}

interface Row {
  readonly title: string;
  readonly resources: unknown;
  readonly faults: readonly string[];
  readonly parts?: JsonObject;
}

const rows: readonly Row[] = [
  {
    title: 'nothing is wrong with a chain',
    resources: [sampleResource('a'), sampleResource('b', { dependsOn: [sampleId('a')] })],
    faults: [],
  },
  {
    title: 'names that differ by case only are one resource',
    resources: [sampleResource('a'), sampleResource("[toUpper('a')]")],
    faults: [`duplicate: ${thing} a and ${thing} A`],
  },
  {
    title: 'variants of which only one is deployed are no duplicates',
    resources: [sampleResource('a', { condition: "[equals('x', 'x')]" }), sampleResource('a', { condition: false })],
    faults: [],
  },
  {
    title: 'a loop whose items have one name',
    resources: [sampleResource('a', { copy: loop })],
    faults: [`duplicate: ${thing} a and ${thing} a`],
  },
  {
    title: 'two that wait for each other',
    resources: [
      sampleResource('a', { dependsOn: [sampleId('b')] }),
      sampleResource('b', { dependsOn: ['a'] }),
      sampleResource('c', { dependsOn: [sampleId('a')] }),
    ],
    faults: [`cycle: ${thing} a → ${thing} b → ${thing} a`],
  },
  {
    title: 'one that waits for itself',
    resources: [sampleResource('a', { dependsOn: [`${thing}/a`] })],
    faults: [`cycle: ${thing} a → ${thing} a`],
  },
  {
    title: 'a circle that closes only through a reference by name',
    resources: [
      sampleResource('a', { properties: { b: "[concat(reference(concat('', 'b'), '2024-01-01').x, 'y')]" } }),
      sampleResource('b', { dependsOn: [sampleId('a')] }),
    ],
    faults: [`cycle: ${thing} a → ${thing} b → ${thing} a`],
  },
  {
    title: 'a reference by id is no dependency to ARM',
    resources: [
      sampleResource('a', { properties: { b: "[reference(resourceId('Sample.Things/things', 'b')).x]" } }),
      sampleResource('b', { dependsOn: [sampleId('a')] }),
    ],
    faults: [],
  },
  {
    title: 'a circle that a condition breaks',
    resources: [
      sampleResource('a', { dependsOn: [sampleId('b')] }),
      sampleResource('b', { condition: "[parameters('on')]", dependsOn: [sampleId('a')] }),
    ],
    parts: { parameters: { on: { type: 'bool', defaultValue: false } } },
    faults: [],
  },
  {
    title: 'an entry that the template does not declare',
    resources: [sampleResource('a', { dependsOn: [sampleId('gone')] })],
    faults: [
      `dangling: ${thing} a depends on /subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-engine/providers/${thing}/gone, which the template does not declare`,
    ],
  },
  {
    title: 'an entry whose resource is switched off is declared all the same',
    resources: [sampleResource('a', { dependsOn: [sampleId('b')] }), sampleResource('b', { condition: false })],
    faults: [],
  },
  {
    title: 'waiting for a whole loop and for one of its items',
    resources: [
      sampleResource("[concat('a', copyIndex())]", { copy: loop }),
      sampleResource('b', { dependsOn: ['loop', sampleId('a1')] }),
      sampleResource('c', { dependsOn: [sampleId('a2')] }),
    ],
    faults: [expect.stringMatching(/^dangling: \S+ c depends on .*\/a2,/)],
  },
  {
    title: 'children inside and beside their parent',
    resources: [
      sampleResource('a', { resources: [{ type: 'parts', apiVersion: '2024-01-01', name: 'p', dependsOn: ['a'] }] }),
      sampleResource('a/p', { type: `${thing}/parts` }),
      sampleResource('b', { dependsOn: ["[resourceId('Sample.Things/things/parts', 'a', 'p')]"] }),
    ],
    faults: [`duplicate: ${thing}/parts a/p and ${thing}/parts a/p`],
  },
  {
    title: 'a deployment is waited for by name or id, and reaches only its own template',
    resources: [
      nested('d', [sampleResource('a'), sampleResource('b', { dependsOn: [sampleId('a'), sampleId('c')] })]),
      sampleResource('c', { dependsOn: ["[resourceId('Microsoft.Resources/deployments', 'd')]", 'd'] }),
      sampleResource('e', { dependsOn: [sampleId('a')] }),
    ],
    faults: [
      expect.stringMatching(/^dangling: \S+ b depends on .*\/c,/),
      expect.stringMatching(/^dangling: \S+ e depends on .*\/a,/),
    ],
  },
  {
    title: 'two deployments of one name, and a circle of deployments',
    resources: [
      nested('d', [], { dependsOn: ['e'] }),
      nested('e', [], { dependsOn: ['d'] }),
      nested('f', []),
      nested('F', []),
      nested('f', [], { resourceGroup: 'rg-other' }),
    ],
    faults: [
      expect.stringMatching(/^cycle: \S+ d → \S+ e → \S+ d$/),
      'duplicate: Microsoft.Resources/deployments f and Microsoft.Resources/deployments F',
    ],
  },
  {
    title: 'a loop of deployments, each with resources of its own',
    resources: [
      nested("[concat('d', copyIndex('loop'))]", [sampleResource('a')], { copy: loop }),
      sampleResource('b', { dependsOn: ['loop'] }),
    ],
    faults: [],
  },
  {
    title: 'symbolic names, with an existing resource',
    parts: { languageVersion: '2.0' },
    resources: {
      one: sampleResource('a', { dependsOn: ['two', 'there'] }),
      two: sampleResource("[format('b{0}', copyIndex())]", { copy: loop, dependsOn: ['three'] }),
      three: sampleResource('c', { properties: { x: "[reference('two[1]').y]" } }),
      there: sampleResource('z', { existing: true }),
      four: sampleResource('d', { dependsOn: ['five'] }),
    },
    faults: [
      expect.stringMatching(/^cycle: .*b1 → \S+ c → \S+ b1$/),
      `dangling: ${thing} d depends on five, which the template does not declare`,
    ],
  },
];

describeWithEngine('graphFaults', () => {
  for (const { title, resources, faults, parts } of rows) {
    test(title, async () => {
      const found = await graphFaults(sampleTemplate({ resources, ...parts }));
      expect(found).toEqual(faults);
    });
  }

  test('parameters decide', async () => {
    const template = sampleTemplate({
      parameters: { name: { type: 'string' } },
      resources: [sampleResource("[parameters('name')]"), sampleResource('b')],
    });
    expect(await graphFaults(template, { name: 'a' })).toEqual([]);
    expect(await graphFaults(template, { name: 'B' })).toEqual([`duplicate: ${thing} B and ${thing} b`]);
  });
});
