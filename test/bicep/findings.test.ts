import { expect, test } from 'vitest';
import { bicepConfig, linterRules, rulesLeftOff } from '../../src/bicep/config.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { judgeBicep } from './findings.ts';

const judge = async (text: string, more: Readonly<Record<string, string>> = {}) =>
  (await judgeBicep(new Map(Object.entries({ 'main.bicep': text, ...more })))).findings;

/** Codes of the findings, without place and words. */
const codes = (findings: readonly string[]) => [
  ...new Set(findings.map((finding) => / (?:Error|Warning|Info) ([\w-]+):/.exec(finding)?.[1] ?? finding)),
];

const described = (text: string) => `@description('What it is.')\n${text}\n`;

/** Bicep that one rule finds fault with: those that are off by default, and a few that are not. */
const faulty: Readonly<Record<string, readonly [text: string, modules?: Readonly<Record<string, string>>]>> = {
  'explicit-values-for-loc-params': [
    "module m 'm.bicep' = {}\n",
    {
      'm.bicep': `${described('param location string = resourceGroup().location')}
${described('output o string = location')}`,
    },
  ],
  'no-explicit-any': [described('output o any = resourceGroup().id')],
  'no-hardcoded-location': [
    "resource s 'Microsoft.Storage/storageAccounts@2025-01-01' = {\n  name: 'stxyz'\n  kind: 'StorageV2'\n  location: 'westeurope'\n  sku: {\n    name: 'Standard_LRS'\n  }\n}\n",
  ],
  'no-hardcoded-outputs': [described("output o string = 'x'")],
  'no-unused-params': [described('param p string')],
  'no-unused-vars': [described("var v = 'x'")],
  'prefer-interpolation': [described("output o string = concat('x', resourceGroup().id)")],
  'use-description-outputs': ['output o string = resourceGroup().id\n'],
  'use-description-params': [`param p string\n\n${described('output o string = p')}`],
  'use-description-vars': [`var v = resourceGroup().id\n\n${described('output o string = v')}`],
  'use-description-types': [`type t = string\n\n${described('param p t')}\n${described('output o string = p')}`],
  'use-description-type-properties': [
    `${described('type t = {\n  a: string\n}')}\n${described('param p t')}\n${described('output o string = p.a')}`,
  ],
  'use-recent-api-versions': [
    `${described("resource s 'Microsoft.Storage/storageAccounts@2021-01-01' existing = {\n  name: 'stxyz'\n}")}
${described('output o string = s.location')}`,
  ],
};

describeWithEngine('the verdict on Bicep', () => {
  test('is empty for what nothing is wrong with', async () => {
    const text = `${described('param p string')}\n${described('output o string = p')}`;
    expect(await judge(text)).toEqual([]);
  });

  test('has the errors, and no template with them', async () => {
    const verdict = await judgeBicep(new Map([['main.bicep', described('output o string = nothing')]]));
    expect(verdict.errors).toEqual([expect.stringMatching(/^main\.bicep:2:19 Error BCP057: /)]);
    expect(verdict.template).toBeUndefined();
  });

  test('tells the line that is not formatted, in modules too', async () => {
    const findings = await judge("module m 'modules/m.bicep' = {}\n", {
      'modules/m.bicep': described('output  o string = resourceGroup().id'),
    });
    expect(findings).toEqual([expect.stringMatching(/^modules\/m\.bicep:2 is formatted as "output o string/)]);
  });

  test('looks at the age of API versions on the pinned day', async () => {
    const [text] = faulty['use-recent-api-versions'] ?? [''];
    expect(await judge(text)).toEqual([expect.stringContaining("'2021-01-01' is 2153 days old")]);
  });

  test.each(Object.entries(faulty))('%s is on', async (rule, [text, modules]) => {
    expect(codes(await judge(text, modules))).toEqual([rule]);
  });
});

test('users get every rule as a warning but for those with a reason, without the pinned day', () => {
  const { rules } = bicepConfig().analyzers.core;
  expect(Object.keys(rules)).toEqual([...linterRules]);
  const off = Object.entries(rules).filter(([, rule]) => JSON.stringify(rule) !== '{"level":"warning"}');
  expect(off).toEqual([...rulesLeftOff.keys()].map((rule) => [rule, { level: 'off' }]));
});
