import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generate } from '../../src/pipeline.ts';
import { isPlain } from '../../src/resources/plain.ts';
import type { Spec } from '../../src/spec/types.ts';
import { randomSpec } from '../random/spec-arbitrary.ts';

/** What comes of a spec, but for the manifest, which has a hash of the spec. */
function made(spec: object): object {
  const { files, diagnostics } = generate(JSON.stringify(spec), { specName: 'spec' });
  const contents = [...files].filter(([name]) => name !== 'manifest.json');
  return { contents, findings: diagnostics.map(({ code, path, message }) => `${code} ${path} ${message}`) };
}

describe('a spec without sections', () => {
  test('comes to the same as with an empty section, which makes the program look for all that sections bring', () => {
    const specs = fc.sample(randomSpec, { seed: 20_260_501, numRuns: 150 }).map(({ spec }) => spec);
    const plain = specs.filter((spec) => isPlain(spec as unknown as Spec));
    expect(plain.length).toBeGreaterThan(30);
    for (const spec of plain) expect(made({ ...spec, datastores: [] })).toEqual(made(spec));
  });

  test.each([
    { datastores: [] },
    { workspace: 'existing' },
    { kind: 'Registry' },
    { workspace: { kind: 'Hub' } },
    { workspace: { identity: { type: 'UserAssigned', userAssignedIdentities: ['new'] } } },
  ])('%j is none', (more) => {
    expect(isPlain({ name: 'mlw-plain', ...more } as Spec)).toBe(false);
  });
});
