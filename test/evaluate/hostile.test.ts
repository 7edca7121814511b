import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateTemplate } from '../../src/evaluate/evaluate-template.ts';
import { isKnown, readableValue } from '../../src/evaluate/readable-text.ts';
import type { JsonValue } from '../../src/model/expression.ts';
import { cases } from '../thoroughness.ts';

const names = Array.from({ length: 60 }, (_, at) => at);

/** Each variable twice the one before it. */
const doubling = (make: (before: string) => string): JsonValue =>
  Object.fromEntries(names.map((at) => [`v${at}`, at === 0 ? 'x' : `[${make(`variables('v${at - 1}')`)}]`]));

const nested = (depth: number): JsonValue =>
  depth === 0
    ? { resources: [] }
    : {
        resources: [
          {
            type: 'Microsoft.Resources/deployments',
            name: `d${depth}`,
            copy: { name: 'c', count: 800 },
            properties: { template: nested(depth - 1) },
          },
        ],
      };

const hostile: Readonly<Record<string, JsonValue>> = {
  'a loop of a million': {
    resources: [{ type: 'A.B/c', name: "[copyIndex('l')]", copy: { name: 'l', count: 1_000_000 } }],
  },
  'loops of properties in loops': {
    variables: {
      copy: [
        {
          name: 'v',
          count: 800,
          input: { copy: [{ name: 'w', count: 800, input: { copy: [{ name: 'x', count: 800, input: 1 }] } }] },
        },
      ],
    },
    outputs: { o: { type: 'array', value: "[variables('v')]" } },
  },
  'deployments in loops in deployments': nested(20),
  'a text that doubles': {
    variables: doubling((before) => `concat(${before}, ${before})`),
    outputs: { o: { value: "[variables('v59')]" } },
  },
  'an open text that doubles': {
    variables: doubling((before) => `concat(${before}, utcNow(), ${before})`),
    outputs: { o: { value: "[variables('v59')]" } },
  },
  'a list that doubles': {
    variables: doubling((before) => `createArray(${before}, ${before})`),
    outputs: { o: { value: "[variables('v59')]" } },
  },
  'an object that doubles': {
    variables: doubling((before) => `createObject('a', ${before}, 'b', ${before})`),
    outputs: { o: { value: "[variables('v59')]" } },
  },
  'a call that doubles': {
    variables: doubling((before) => `guid(${before}, ${before})`),
    outputs: { o: { value: "[variables('v59')]" } },
  },
  'lambdas that multiply': {
    variables: doubling((before) => `map(range(0, 100), lambda('x', ${before}))`),
    outputs: { o: { value: "[variables('v59')]" } },
  },
  'variables that need one another': {
    variables: { a: "[variables('b')]", b: "[variables('a')]" },
    outputs: { o: { value: "[variables('a')]" } },
  },
  'parameters that need one another': {
    parameters: { a: { type: 'string', defaultValue: "[parameters('a')]" } },
    outputs: { o: { value: "[concat('x', parameters('a'))]" } },
  },
  'a function that calls itself': {
    functions: [{ namespace: 'n', members: { f: { parameters: [], output: { value: '[n.f()]' } } } }],
    outputs: { o: { value: '[n.f()]' } },
  },
  'a long chain of variables': {
    variables: Object.fromEntries(
      Array.from({ length: 20_000 }, (_, at) => [`v${at}`, `[concat('a', variables('v${at + 1}'))]`]),
    ),
    outputs: { o: { value: "[variables('v0')]" } },
  },
  'deployments that need one another': {
    resources: ['a', 'b'].map((name, at, all) => ({
      type: 'Microsoft.Resources/deployments',
      name,
      properties: {
        expressionEvaluationOptions: { scope: 'inner' },
        parameters: { p: { value: `[reference('${all[1 - at]}').outputs.o.value]` } },
        template: {
          parameters: { p: { type: 'string' } },
          resources: [],
          outputs: { o: { value: "[parameters('p')]" } },
        },
      },
    })),
    outputs: { o: { value: "[reference('a').outputs.o.value]" } },
  },
  'very many parts of an expression': { outputs: { o: { value: `[concat(${"'a',".repeat(50_000)}'b')]` } } },
};

test.each(Object.entries(hostile))('%s costs a moment and no more', (_, template) => {
  const started = performance.now();
  const { outputs, resources } = evaluateTemplate(template);
  const text = JSON.stringify([...outputs.values()].map(readableValue));
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(text.length).toBeLessThan(20_000_000);
  expect(resources.length).toBeLessThanOrEqual(2_000);
});

test('a loop of unknown length stands for its resources once', () => {
  const template = {
    parameters: { n: { type: 'int' } },
    resources: [{ type: 'A.B/c', name: "[concat('c', copyIndex())]", copy: { name: 'l', count: "[parameters('n')]" } }],
  };
  expect(evaluateTemplate(template).resources).toMatchObject([{ name: "c<copyIndex('l')>", repeated: true }]);
});

/** What a template may hold where it should hold something else. */
const anything = fc.jsonValue({ maxDepth: 3 });
const keys = [
  'type',
  'name',
  'copy',
  'condition',
  'dependsOn',
  'properties',
  'resources',
  'scope',
  'existing',
  'subscriptionId',
  'resourceGroup',
  'apiVersion',
];
const record = (of: readonly string[], value: fc.Arbitrary<unknown>) =>
  fc.record(Object.fromEntries(of.map((key) => [key, value])), { requiredKeys: [] });
const deployment = record(['type', 'name', 'copy'], anything).map((resource) => ({
  ...resource,
  type: 'Microsoft.Resources/deployments',
}));
const resource = fc.oneof(
  record(keys, anything),
  deployment.chain((given) =>
    record(['template', 'parameters', 'mode'], anything).map((properties) => ({ ...given, properties })),
  ),
);

test('nothing in a template makes it throw', () => {
  const sections = ['parameters', 'variables', 'functions', 'outputs', 'definitions', '$schema'];
  const templates = fc.tuple(
    record(sections, anything),
    fc.oneof(fc.array(resource), fc.dictionary(fc.string(), resource), anything),
  );
  fc.assert(
    fc.property(templates, ([template, resources]) => {
      const { outputs } = evaluateTemplate({ ...template, resources } as JsonValue);
      for (const value of outputs.values()) readableValue(value);
    }),
    { numRuns: cases(2000) },
  );
});

const secret = 'Hunter2!';

test.each([
  { type: 'securestring', defaultValue: secret },
  { type: 'SecureString' },
  { $ref: '#/definitions/password' },
])('a value of a secure parameter shows nowhere: %j', (declaration) => {
  const template = {
    definitions: { password: { type: 'securestring' } },
    parameters: { p: declaration },
    variables: { v: "[concat('user:', parameters('p'))]" },
    resources: [
      {
        type: 'Microsoft.Resources/deployments',
        name: 'inner',
        properties: {
          expressionEvaluationOptions: { scope: 'inner' },
          parameters: { q: { value: "[parameters('p')]" }, r: { value: `x${secret}` } },
          template: {
            parameters: { q: { type: 'securestring' }, r: { type: 'secureString' } },
            resources: [{ type: 'A.B/c', name: 'c', properties: { q: "[parameters('q')]", r: "[parameters('r')]" } }],
          },
        },
      },
    ],
    outputs: { o: { type: 'string', value: "[variables('v')]" } },
  };
  const { resources, outputs } = evaluateTemplate(template as JsonValue, { parameters: { p: secret } });
  const body = resources[0]?.body;
  expect(body && readableValue(body)).toEqual({ properties: { q: "<parameters('p')>", r: "<parameters('r')>" } });
  expect(JSON.stringify([resources, [...outputs]])).not.toContain(secret);
  expect(isKnown([...outputs.values()][0] ?? { kind: 'literal', value: '' })).toBe(false);
});
