import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { validateResource } from '../../src/check/arm-schema.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { type EvaluatedResource, evaluate } from '../engine/engine.ts';
import { completeParameters } from '../engine/parameter-sweep.ts';
import { at, generateSpec, templateOf } from '../generate.ts';
import { exampleSpecs } from '../pains/made.ts';
import { sampleOf } from '../thoroughness.ts';

const name = 'mlw-group';
const group = { scope: 'subscription', resourceGroup: { name: 'rg-engine' } };
const defaultOf = (spec: object, parameter: string) =>
  at(templateOf({ name, ...group, ...spec }), 'parameters', parameter, 'defaultValue');

describe('a template that makes its resource group', () => {
  const { resources } = templateOf({ name, ...group });

  test('is one of the subscription, with that of the group inside', () => {
    expect(templateOf({ name, ...group }).$schema).toContain('/subscriptionDeploymentTemplate.json#');
    expect(resources.map(({ type }) => type)).toEqual([
      'Microsoft.Resources/resourceGroups',
      'Microsoft.Resources/deployments',
    ]);
    expect(at(resources[1], 'properties', 'template')).toEqual(templateOf({ name }));
    expect(resources.flatMap((resource) => validateResource(resource))).toEqual([]);
  });

  const rows: ReadonlyArray<readonly [why: string, spec: object, parameter: string, want: unknown]> = [
    ['the name of the group is a parameter', {}, 'resourceGroupName', 'rg-engine'],
    ['the group is where the deployment is', {}, 'resourceGroupLocation', '[deployment().location]'],
    ['the resources are where the group is', {}, 'location', "[parameters('resourceGroupLocation')]"],
    [
      'the group is where the resources are',
      { location: 'westeurope' },
      'resourceGroupLocation',
      "[parameters('location')]",
    ],
    [
      'the group may be elsewhere',
      { location: 'westeurope', resourceGroup: { name: 'rg', location: 'northeurope' } },
      'resourceGroupLocation',
      'northeurope',
    ],
    [
      'a name made from the id of the group is the same as in the group',
      { uniqueName: true },
      'workspaceName',
      `[format('${name}-{0}', take(uniqueString(format('{0}/resourceGroups/{1}', subscription().id, parameters('resourceGroupName'))), 5))]`,
    ],
  ];

  test.each(rows)('%s', (_, spec, parameter, want) => {
    expect(defaultOf(spec, parameter)).toEqual(want);
  });

  test('gives its tags to the group too, and the group its own', () => {
    const { resources: tagged } = templateOf({
      name,
      tags: { a: '1' },
      scope: 'subscription',
      resourceGroup: { name: 'rg', tags: { b: '2' } },
    });
    expect(tagged[0]?.['tags']).toBe("[union(parameters('tags'), createObject('b', '2'))]");
  });

  test('hands a secret on as a secret', () => {
    const spec = {
      name,
      ...group,
      actionGroup: { webhookReceivers: [{ name: 'p', serviceUri: { parameter: 'url', secure: true } }] },
    };
    const template = templateOf(spec);
    expect(at(template, 'parameters', 'url', 'type')).toBe('securestring');
    expect(at(template.resources[1], 'properties', 'template', 'parameters', 'url', 'type')).toBe('securestring');
    expect(at(template.resources[1], 'properties', 'parameters', 'url')).toEqual({ value: "[parameters('url')]" });
  });

  test('still tells a fault in the group at the line of the spec', () => {
    const spec = { name, ...group, keyVault: { new: { properties: { tenatId: 'x' } } } };
    const [found] = generateSpec(spec).diagnostics;
    expect(found?.path).toBe('/keyVault/new/properties/tenatId');
    expect(found?.context).toContain('resources[1].properties.template.resources[');
  });

  test('is deployed by the commands that its README tells', () => {
    const readme = generateSpec({ name, ...group }).files.get('README.md');
    expect(readme).toContain('az deployment sub create --location <region> --template-file main.json');
    expect(readme).not.toContain('az deployment group');
    expect(readme).toMatch(/Contributor\*\* \| the subscription/);
  });
});

/** Without what it waits for and what Azure works out. */
function plain(resources: readonly EvaluatedResource[]): ReadonlyMap<string, unknown> {
  return new Map(resources.map(({ dependsOn, ...rest }) => [rest.id, rest]));
}

describeWithEngine('a template that makes its resource group, as the engine evaluates it', () => {
  test.each(sampleOf(exampleSpecs()))('%s deploys the same as into a group that is there', async (_, text) => {
    const { scope, resourceGroup, ...spec } = Object(load(text));
    const there = templateOf(spec);
    const made = templateOf({ ...spec, ...group });
    const inGroup = await evaluate(there, completeParameters(there));
    const around = await evaluate(made, completeParameters(made));
    expect(around.diagnostics).toEqual(inGroup.diagnostics);
    const [own, ...others] = around.resources;
    expect(own?.id).toBe('/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg-engine');
    expect(own?.location).toBe(spec.location ?? 'westeurope');
    expect(plain(others)).toEqual(plain(inGroup.resources));
    expect(around.outputs).toEqual(inGroup.outputs);
  });
});
