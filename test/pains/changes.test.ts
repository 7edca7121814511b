import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isObject, type JsonObject } from '../engine/json.ts';
import { exampleSpecs, readmeOf, templateOf, told } from './made.ts';

/** The lines of a section of a README. */
function section(readme: string, title: string): string {
  const [, text = ''] = readme.split(`## ${title}\n`);
  return text.split('\n## ')[0] ?? '';
}

const immutable = (spec: JsonObject): string => section(readmeOf(spec), 'What cannot be changed later');

describe('pain 15: a change of Application Insights or the registry is no plain deployment', () => {
  test('the README names the command that makes it', () => {
    expect(immutable({})).toMatch(/Application Insights.*registry.*--update-dependent-resources/);
  });
});

describe('pain 16: the storage account and the key vault stay', () => {
  test('the README says so', () => {
    expect(immutable({})).toMatch(/storage account and the key vault/);
  });
});

describe('pain 55: a property that only Azure sets is not taken', () => {
  test('discoveryUrl, which ARM takes, is warned of with AML3023', () => {
    const spec = { workspace: { properties: { discoveryUrl: 'https://westeurope.api.azureml.ms/discovery' } } };
    expect(told(spec)).toEqual(['AML3023 warning /workspace/properties/discoveryUrl']);
  });

  test.each(['workspaceId', 'provisioningState'])('%s is refused with AML4003 at its line', (key) => {
    const spec = { workspace: { properties: { [key]: 'copied' } } };
    expect(told(spec)).toEqual([`AML4003 error /workspace/properties/${key}`]);
  });
});

/** Every text of a JSON value that is an expression. */
function expressionsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.startsWith('[') && !value.startsWith('[[') ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(expressionsIn);
  return isObject(value) ? Object.values(value).flatMap(expressionsIn) : [];
}

const listOf = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

describe('pain 61: what-if shows what changes and nothing else', () => {
  test.each(exampleSpecs())('%s: no name, condition or scope waits for the state of a resource', (_, text) => {
    const resources = listOf(templateOf(text)['resources']);
    expect(resources.length).toBeGreaterThan(0);
    const early = resources.map(({ name, condition, scope }) => [name ?? null, condition ?? null, scope ?? null]);
    // Azure works these out before anything is deployed; with reference() or list…() what-if gives up on the resource.
    expect(expressionsIn(early).filter((expression) => /\b(?:reference|list\w*)\(/i.test(expression))).toEqual([]);
  });
});

const { pinned }: { readonly pinned: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(new URL('../../schemas/api-versions.json', import.meta.url), 'utf8'),
);

describe('pain 62: API versions come from a committed table, not from "newest"', () => {
  test.each(exampleSpecs())('%s: every resource has the version of the table', (_, text) => {
    const versions = listOf(templateOf(text)['resources']).map(({ type, apiVersion }) => [type, apiVersion]);
    expect(versions).toEqual(versions.map(([type]) => [type, pinned[String(type)]]));
  });

  test('a spec that pins an older version of the workspace keeps it', () => {
    const resources = listOf(templateOf({ workspace: { apiVersion: '2025-06-01' } })['resources']);
    const versions = resources.map(({ type, apiVersion }) => `${String(type)}@${String(apiVersion)}`);
    expect(versions).toContain('Microsoft.MachineLearningServices/workspaces@2025-06-01');
  });
});
