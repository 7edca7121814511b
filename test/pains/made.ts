import { readdirSync, readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { generate } from '../../src/pipeline.ts';
import { type EvaluatedResource, evaluate } from '../engine/engine.ts';
import type { JsonObject } from '../engine/json.ts';

/** What comes of a spec. */
export interface Made {
  /** Absent when a finding is an error. */
  readonly template: JsonObject | undefined;
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Generates from a spec given as data; one without a name gets one. */
export function make(spec: JsonObject | string): Made {
  const text = typeof spec === 'string' ? spec : JSON.stringify({ name: 'mlw-pains', ...spec });
  const { files, diagnostics } = generate(text, { specName: 'spec' });
  const main = files.get('main.json');
  return { template: main === undefined ? undefined : JSON.parse(main), files, diagnostics };
}

/** Each finding as `code severity path`. */
export function told(spec: JsonObject): readonly string[] {
  return make(spec).diagnostics.map(({ code, severity, path }) => `${code} ${severity} ${path}`);
}

/** The template of a spec that has no error. */
export function templateOf(spec: JsonObject | string): JsonObject {
  const { template, diagnostics } = make(spec);
  if (template === undefined) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join('; '));
  return template;
}

/** The generated README. */
export function readmeOf(spec: JsonObject): string {
  return make(spec).files.get('README.md') ?? '';
}

/** What Microsoft's engine would deploy. */
export async function deployed(
  spec: JsonObject | string,
  parameters: JsonObject = {},
): Promise<readonly EvaluatedResource[]> {
  return (await evaluate(templateOf(spec), parameters)).resources;
}

/** The one resource of a type that a spec deploys. */
export async function deployedOne(
  type: string,
  spec: JsonObject | string,
  parameters: JsonObject = {},
): Promise<EvaluatedResource> {
  const found = (await deployed(spec, parameters)).filter((resource) => resource.type === type);
  const [one] = found;
  if (one === undefined || found.length > 1) throw new Error(`${found.length} resources of type ${type}`);
  return one;
}

const examples = new URL('../../examples/', import.meta.url);

/** The specs of the examples, by name. */
export function exampleSpecs(): ReadonlyArray<readonly [name: string, text: string]> {
  return readdirSync(examples)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => [name, readFileSync(new URL(name, examples), 'utf8')]);
}

export const types = {
  workspace: 'Microsoft.MachineLearningServices/workspaces',
  storage: 'Microsoft.Storage/storageAccounts',
  vault: 'Microsoft.KeyVault/vaults',
  policies: 'Microsoft.KeyVault/vaults/accessPolicies',
  insights: 'Microsoft.Insights/components',
  logs: 'Microsoft.OperationalInsights/workspaces',
  registry: 'Microsoft.ContainerRegistry/registries',
} as const;
