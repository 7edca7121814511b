import { expect } from 'vitest';
import type { JsonObject, JsonValue } from '../src/model/expression.ts';
import { type Generated, generate } from '../src/pipeline.ts';

/** Generates a spec that is given as text. */
export function generateText(spec: string): Generated {
  return generate(spec, { specName: 'workspace', specFile: 'workspace.yml' });
}

/** Generates a spec given as data. */
export function generateSpec(spec: unknown): Generated {
  return generateText(JSON.stringify(spec));
}

/** The template of a spec that has no error. */
export function templateOf(spec: unknown): NonNullable<Generated['template']> {
  const { template, diagnostics } = generateSpec(spec);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (template === undefined) throw new Error('no template');
  return template;
}

/** The one resource of a type in the template of a spec. */
export function resourceOf(spec: unknown, type: string): JsonObject {
  const found = templateOf(spec).resources.filter((resource) => resource.type === type);
  expect(found).toHaveLength(1);
  return found[0] ?? {};
}

/** Code, severity and path of each finding. */
export function findingsOf(spec: unknown): readonly string[] {
  return generateSpec(spec).diagnostics.map(({ code, severity, path }) => `${severity} ${code} ${path}`);
}

/** The value at a path of keys. */
export function at(value: JsonValue | undefined, ...keys: ReadonlyArray<string | number>): JsonValue | undefined {
  return keys.reduce<JsonValue | undefined>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}
