import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { validateResource } from '../../src/check/arm-schema.ts';
import { checkLimits } from '../../src/check/limits.ts';
import { rootPath } from '../../src/diagnostics/diagnostic.ts';
import { call, type Expression, literal, member, parameter } from '../../src/model/expression.ts';
import { interpolate, resourceId, resourceIdIn } from '../../src/model/expression-functions.ts';
import { renderTemplate } from '../../src/render/template.ts';
import type { Declaration } from '../../src/resources/declaration.ts';
import { declareResources } from '../../src/resources/declare-resources.ts';
import { modelFromSpec } from '../../src/resources/model.ts';
import { createSpecReader } from '../../src/spec/reader.ts';
import type { Spec } from '../../src/spec/types.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { type EvaluatedResource, evaluate } from '../engine/engine.ts';
import { completeParameters } from '../engine/parameter-sweep.ts';
import { at } from '../generate.ts';
import { exampleSpecs } from '../pains/made.ts';

const identityType = 'Microsoft.ManagedIdentity/userAssignedIdentities';
const elsewhere = { resourceGroup: 'rg-other' };

interface More extends Partial<Declaration> {
  readonly dependsOn?: readonly Expression[];
  readonly condition?: Expression;
}

/** An identity: the simplest resource there is. */
function identity(name: Expression | string, more: More = {}): Declaration {
  const { dependsOn, condition, ...rest } = more;
  const view = {
    type: identityType,
    apiVersion: '2024-11-30',
    name: typeof name === 'string' ? literal(name) : name,
    condition,
    dependsOn,
    location: parameter('location'),
    tags: undefined,
    isolationScope: undefined,
  };
  return { partial: 'user-assigned-identity', view, origin: rootPath, title: 'identity', outputs: [], ...rest };
}

const parameters = [
  { name: 'workspaceName', type: 'string', defaultValue: literal('mlw-nested'), origin: rootPath },
  {
    name: 'location',
    type: 'string',
    defaultValue: member(call('resourceGroup'), 'location'),
    origin: rootPath,
  },
  { name: 'secret', type: 'securestring', origin: rootPath },
] as const;

const render = (declarations: readonly Declaration[]) =>
  renderTemplate({ parameters, variables: [], declarations }).template;

/** Name of each resource of the template, those of a nested deployment in a list; `> x` is what it waits for. */
function shape(declarations: readonly Declaration[]): readonly unknown[] {
  return render(declarations).resources.map((resource) => {
    const inner = at(resource, 'properties', 'template', 'resources');
    const waits = (of: unknown) => ((of as { dependsOn?: readonly string[] }).dependsOn ?? []).map(shortId);
    const own = Array.isArray(inner) ? inner.map((one) => [one.name, ...waits(one)].join(' > ')) : resource.name;
    return waits(resource).length === 0 ? own : [own, ...waits(resource)].join(' > ');
  });
}

/** The last word of an id: a name, or the number of a nested deployment. */
function shortId(id: string): string {
  return /deployments', format\('\{0\}-(\d)/.exec(id)?.[1] ?? /'([^']+)'\)\]$/.exec(id)?.[1] ?? id;
}

const idIn = (name: string, scope = elsewhere) => resourceIdIn(scope, identityType, name);
const idHere = (name: string) => resourceId(identityType, name);

const described = (description: string) => ({ metadata: { description } });

describe('nested deployments', () => {
  const rows: ReadonlyArray<readonly [why: string, declarations: readonly Declaration[], want: readonly unknown[]]> = [
    [
      'resources of one scope share one',
      [identity('a', { scope: elsewhere }), identity('b', { scope: elsewhere })],
      [['a', 'b']],
    ],
    [
      'each scope has its own',
      [identity('a', { scope: elsewhere }), identity('b', { scope: { ...elsewhere, subscriptionId: 'x' } })],
      [['a'], ['b']],
    ],
    [
      'each condition has its own, so that nothing is asked of what is not deployed',
      [identity('a', { scope: elsewhere }), identity('b', { scope: elsewhere, condition: literal(false) })],
      [['a'], ['b']],
    ],
    [
      'a resource here waits for the deployment of the one elsewhere',
      [identity('a', { scope: elsewhere }), identity('b', { dependsOn: [idIn('a')] })],
      [['a'], 'b > 1'],
    ],
    [
      'the deployment waits for what its resource waits for here',
      [identity('a'), identity('b', { scope: elsewhere, dependsOn: [idHere('a')] })],
      ['a', 'b > a'],
    ],
    [
      'a resource waits for another in the same deployment',
      [identity('a', { scope: elsewhere }), identity('b', { scope: elsewhere, dependsOn: [idIn('a')] })],
      [['a', 'b > a']],
    ],
  ];

  test.each(rows)('%s', (_, declarations, want) => {
    expect(shape(declarations)).toEqual(want);
  });

  test('two that would wait for each other through a third are two deployments', () => {
    const declarations = [
      identity('a', { scope: elsewhere }),
      identity('b', { dependsOn: [idIn('a')] }),
      identity('c', { scope: elsewhere, dependsOn: [idHere('b')] }),
      identity('d', { scope: elsewhere }),
      identity('e', { scope: elsewhere, dependsOn: [idIn('c')] }),
    ];
    expect(shape(declarations)).toEqual([['a', 'd'], 'b > 1', 'c,e > c > b']);
  });

  test('a secure parameter stays secure inside, and a value of unknown type travels in an object', () => {
    const state = member(call('reference', idHere('a'), '2024-11-30'), 'principalId');
    const key = member(call('listKeys', idHere('a'), '2024-11-30'), 'primaryKey');
    const properties = {
      kind: 'object',
      members: [
        [literal('p'), parameter('secret')],
        [literal('q'), state],
        [literal('r'), key],
      ],
    } as const;
    const { resources } = render([identity('b', { scope: elsewhere, properties })]);
    expect(at(resources[0], 'properties', 'template', 'parameters')).toEqual({
      location: { type: 'string', ...described('Location.') },
      secret: { type: 'securestring', ...described('Secret.') },
      userAssignedIdentityPrincipalId: { type: 'object', ...described('Id of the user assigned identity principal.') },
      userAssignedIdentityKeysPrimaryKey: {
        type: 'secureObject',
        ...described('User assigned identity keys primary key.'),
      },
    });
    expect(at(resources[0], 'properties', 'template', 'resources', 0, 'properties')).toEqual({
      p: "[parameters('secret')]",
      q: "[parameters('userAssignedIdentityPrincipalId').value]",
      r: "[parameters('userAssignedIdentityKeysPrimaryKey').value]",
    });
    expect(at(resources[0], 'properties', 'parameters', 'userAssignedIdentityPrincipalId')).toEqual({
      value: { value: `[reference(resourceId('${identityType}', 'a'), '2024-11-30').principalId]` },
    });
  });

  test('a branch that is not taken is not asked for its state', () => {
    const branch = call(
      'if',
      parameter('secret'),
      member(call('reference', idHere('a'), '2024-11-30'), 'principalId'),
      '',
    );
    const { resources } = render([
      identity('b', { scope: elsewhere, properties: { kind: 'object', members: [[literal('p'), branch]] } }),
    ]);
    expect(at(resources[0], 'properties', 'template', 'resources', 0, 'properties', 'p')).toMatch(
      /^\[parameters\('\w+'\)\.value\]$/,
    );
  });

  test('spellings of one parameter are one parameter inside', () => {
    const name = interpolate([parameter('workspaceName'), parameter('WORKSPACENAME')]);
    const { resources } = render([identity(name, { scope: elsewhere })]);
    expect(Object.keys(Object(at(resources[0], 'properties', 'template', 'parameters')))).toEqual([
      'location',
      'workspaceName',
    ]);
  });
});

/** Everything that an example declares, somewhere else. */
function exampleIn(text: string, scope: Declaration['scope']) {
  const reader = createSpecReader(
    () => undefined,
    () => undefined,
  );
  const declarations = declareResources(modelFromSpec(load(text) as Spec, reader));
  const parts = { parameters: [...reader.parameters.values()], variables: [...reader.variables.values()] };
  const scoped = declarations.map((declaration) => ({ ...declaration, ...(scope && { scope }), outputs: [] }));
  return renderTemplate({ ...parts, declarations: scoped }).template;
}

const roleDefinition = /\/subscriptions\/[^/]+(\/providers\/Microsoft.Authorization\/roleDefinitions\/)/g;

/** Values by name and type; where it is and what it waits for aside. A role is one of the subscription it is given in. */
function values(resources: readonly EvaluatedResource[]): ReadonlyMap<string, unknown> {
  return new Map(
    resources.map(({ id, dependsOn, ...rest }) => [
      `${rest.type} ${rest.name}`,
      JSON.parse(JSON.stringify(rest).replaceAll(roleDefinition, '$1')),
    ]),
  );
}

test('a fault of a resource elsewhere is told where it stands in the template', () => {
  const { placed } = renderTemplate({ parameters, variables: [], declarations: [identity('a', { scope: elsewhere })] });
  expect(placed.map(({ place, resource }) => `${place} ${resource.type}`)).toEqual([
    'resources[0] Microsoft.Resources/deployments',
    `resources[0].properties.template.resources[0] ${identityType}`,
  ]);
  expect(placed.flatMap(({ resource }) => validateResource(resource))).toEqual([]);
});

test("pain 59: ARM's limit of 800 resources counts those elsewhere too", () => {
  const messages: string[] = [];
  const many = (count: number) =>
    Array.from({ length: count }, (_, number) => identity(`id${number}`, number < 2 ? {} : { scope: elsewhere }));
  const report = ({ message }: { message: string }) => messages.push(message);
  checkLimits(render(many(799)), report);
  expect(messages).toEqual([]);
  checkLimits(render(many(800)), report);
  expect(messages).toEqual(['the template has 801 resources; ARM takes 800']);
});

describeWithEngine('nested deployments, as the engine evaluates them', () => {
  const scopes = [
    ['another group', elsewhere, '22222222-2222-2222-2222-222222222222'],
    [
      'another subscription',
      { ...elsewhere, subscriptionId: '33333333-3333-3333-3333-333333333333' },
      '33333333-3333-3333-3333-333333333333',
    ],
  ] as const;
  const cases = scopes.flatMap(([where, scope, subscription]) =>
    // A spec of a registry has nothing of another scope, nor a workspace that nested deployments are named after.
    exampleSpecs()
      .filter(([name]) => name !== 'registry.yml')
      .map(([name, text]) => [name, where, text, scope, subscription] as const),
  );

  test.each(cases)('all of %s in %s has the values that it has here', async (_, __, text, scope, subscription) => {
    const here = await evaluate(exampleIn(text, undefined), completeParameters(exampleIn(text, undefined)));
    const there = await evaluate(exampleIn(text, scope), completeParameters(exampleIn(text, scope)));
    expect(there.diagnostics).toEqual(here.diagnostics);
    expect(here.resources.length).toBeGreaterThan(0);
    expect(values(there.resources)).toEqual(values(here.resources));
    // What extends another resource is where that one is, and a resource group is in none.
    const own = there.resources.filter(({ id }) => id.startsWith('[') || id.split('/providers/').length === 2);
    for (const { id } of own) {
      // Offline the engine leaves names that depend on the cloud as they are, and ids with them.
      const ids = [
        `/subscriptions/${subscription}/resourceGroups/rg-other/`,
        `[resourceId('${subscription}', 'rg-other', `,
      ];
      expect(
        ids.some((start) => id.startsWith(start)),
        id,
      ).toBe(true);
    }
  });
});
