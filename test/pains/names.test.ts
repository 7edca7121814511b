import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { type EvaluatedResource, evaluate } from '../engine/engine.ts';
import type { JsonObject } from '../engine/json.ts';
import { cases } from '../thoroughness.ts';
import { deployedOne, make, readmeOf, templateOf, told, types } from './made.ts';

/** Azure's own words, by type. @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
const azureRules: Readonly<Record<string, RegExp>> = {
  [types.workspace]: /^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$/,
  [types.storage]: /^[a-z0-9]{3,24}$/,
  [types.vault]: /^(?=.{3,24}$)[a-zA-Z](-?[a-zA-Z0-9])*$/,
  [types.insights]: /^[^%&\\?/]{0,259}[^%&\\?/ .]$/,
  [types.logs]: /^[a-zA-Z0-9][a-zA-Z0-9-]{2,61}[a-zA-Z0-9]$/,
  [types.registry]: /^[a-zA-Z0-9]{5,50}$/,
  'Microsoft.ManagedIdentity/userAssignedIdentities': /^[a-zA-Z0-9][a-zA-Z0-9_-]{2,127}$/,
};

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const lettersAndDigits = `${upper}${upper.toLowerCase()}0123456789`;
const charactersOf = (text: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...text), minLength, maxLength });

/** Legal names of every length; the reserved words have a test of their own. */
const workspaceNames = fc
  .tuple(charactersOf(lettersAndDigits, 1, 1), charactersOf(`${lettersAndDigits}_-`, 2, 32))
  .map((parts) => parts.join(''))
  .filter((name) => !/^login|microsoft|windows/i.test(name) && !/^(azure|bing|xbox|office|o365|msdn)$/i.test(name));

const names = [
  ...fc.sample(workspaceNames, { numRuns: cases(990), seed: 56 }),
  'A'.repeat(33),
  '9__',
  '0-a_Z',
  'a'.repeat(3),
];
names.push('A_B-C', '___'.padStart(33, '7'), 'mlw', 'MLW-Prod', 'x--', '1234567890'.repeat(3));

/** The template for many names at once: a nested deployment each, which the engine takes apart. */
function forNames(template: JsonObject, workspaceNamesOfRun: readonly string[]): JsonObject {
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: workspaceNamesOfRun.map((workspaceName, index) => ({
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2022-09-01',
      name: `run${index}`,
      properties: {
        mode: 'Incremental',
        expressionEvaluationOptions: { scope: 'inner' },
        parameters: { workspaceName: { value: workspaceName } },
        template,
      },
    })),
  };
}

const chunk = 50;

async function evaluatedFor(template: JsonObject, given: readonly string[]): Promise<readonly EvaluatedResource[]> {
  const starts = Array.from({ length: Math.ceil(given.length / chunk) }, (_, index) => index * chunk);
  const runs = starts.map((start) => evaluate(forNames(template, given.slice(start, start + chunk))));
  return (await Promise.all(runs)).flatMap(({ resources }) => resources);
}

// The names of role assignments are GUIDs, whatever the others are called.
const identity = { type: 'UserAssigned', userAssignedIdentities: ['new', 'new'], assignRoles: false };
const spec = { workspace: { identity } };

describeWithEngine('pain 56: default names', () => {
  test(`are valid for their type whatever the workspace is called: ${names.length} names`, async () => {
    const resources = await evaluatedFor(templateOf(spec), names);
    expect(resources.length).toBe(names.length * 8);
    const wrong = resources.filter(({ type, name }) => azureRules[type]?.test(name) !== true);
    expect(wrong.map(({ type, name }) => `${type} ${name}`)).toEqual([]);
    const workspaces = resources.filter(({ type }) => type === types.workspace).map(({ name }) => name);
    expect(new Set(workspaces)).toEqual(new Set(names));
  });

  test('stay the same when the case of the workspace name changes, and else differ', async () => {
    const some = [...new Set(names.map((name) => name.toLowerCase()))].slice(0, cases(200));
    const template = templateOf(spec);
    const namesOf = async (given: readonly string[]) => {
      const resources = await evaluatedFor(template, given);
      return resources.filter(({ type }) => type !== types.workspace).map(({ type, name }) => `${type} ${name}`);
    };
    const lower = await namesOf(some);
    expect(await namesOf(some.map((name) => name.toUpperCase()))).toEqual(lower);
    expect(new Set(lower).size).toBe(some.length * 7);
  });

  test('differ by resource group', async () => {
    const template = templateOf({});
    const [here, there] = await Promise.all(
      ['rg-a', 'rg-b'].map(async (resourceGroup) => (await evaluate(template, {}, { resourceGroup })).resources),
    );
    const others = there?.map(({ name }) => name) ?? [];
    const shared = here?.filter(({ name, type }) => type !== types.workspace && others.includes(name));
    expect(shared).toEqual([]);
  });

  test('do not change from run to run', () => {
    expect(JSON.stringify(templateOf(spec))).toBe(JSON.stringify(templateOf(spec)));
  });
});

describe('pain 56: names that Azure refuses', () => {
  test.each(['ab', 'a'.repeat(34), '-abc', '_abc', 'a b', 'a.b', 'mlwé', 'a/b', 'abc\n'])('%j is refused', (name) => {
    expect(make(JSON.stringify({ name })).diagnostics.map(({ severity, path }) => `${severity} ${path}`)).toEqual([
      'error /name',
    ]);
  });

  test.each(['Microsoft', 'mlw-microsoft-prod', 'my-WINDOWS', 'login-ws', 'azure', 'Xbox'])(
    'the reserved word in %s is refused with AML2001',
    (name) => {
      expect(told({ name })).toEqual(['AML2001 error /name']);
    },
  );

  test.each([
    ['storageAccount', 'stFraud'],
    ['storageAccount', 'st-fraud'],
    ['storageAccount', 'a'.repeat(25)],
    ['keyVault', 'kv--fraud'],
    ['keyVault', '1kv'],
    ['keyVault', 'kv-fraud-'],
    ['keyVault', 'k'.repeat(25)],
    ['containerRegistry', 'cr-fraud'],
    ['containerRegistry', 'cr'],
    ['logAnalyticsWorkspace', 'log_x'],
    ['applicationInsights', 'appi/x'],
  ])('%s %s is refused with AML2001, new and existing', (key, name) => {
    expect(told({ [key]: { new: { name } } })).toEqual([`AML2001 error /${key}/new/name`]);
    const existing = { applicationInsights: 'new', [key]: { existing: { name } } };
    expect(told(existing)).toContain(`AML2001 error /${key}/existing/name`);
  });
});

describeWithEngine('pain 1: a deleted workspace does not block the next one', () => {
  test('with uniqueName the name differs by resource group', async () => {
    const template = templateOf({ uniqueName: true });
    const namesByGroup = await Promise.all(
      ['rg-a', 'rg-b'].map(async (resourceGroup) => {
        const { resources } = await evaluate(template, {}, { resourceGroup });
        return resources.find(({ type }) => type === types.workspace)?.name ?? '';
      }),
    );
    for (const name of namesByGroup) expect(name).toMatch(/^mlw-pains-[a-z2-7]{5}$/);
    expect(new Set(namesByGroup).size).toBe(2);
  });

  test('with uniqueName a name that leaves no room is refused', async () => {
    expect(told({ name: 'a'.repeat(28), uniqueName: true })).toEqual(['AML2001 error /uniqueName']);
    const { name } = await deployedOne(types.workspace, { name: 'a'.repeat(27), uniqueName: true });
    expect(name.length).toBe(33);
  });

  test('the README says that deleting is soft, and how to delete for good', () => {
    const readme = readmeOf({});
    expect(readme).toMatch(/soft.delete/i);
    expect(readme).toMatch(/14 days/);
    expect(readme).toMatch(/az ml workspace delete .*--permanently-delete/);
    expect(readme).toMatch(/uniqueName/);
  });
});
