import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import isRight from '../../generated/spec-validator.cjs';
import schema from '../../schemas/spec.schema.json' with { type: 'json' };
import { validateSpec } from '../../src/spec/spec-validator.ts';
import { cases } from '../thoroughness.ts';

const examples = new URL('../../examples/', import.meta.url);

/** ajv as it comes, with the schema as it is: slow and large, and surely right. */
const plainAjv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false, strictRequired: false });
const plainValidate = plainAjv.compile(schema);

function plainErrors(value: unknown): readonly ErrorObject[] {
  return plainValidate(value) ? [] : (plainValidate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
}

/** All that a finding is made of. */
const essence = (errors: readonly ErrorObject[]): readonly string[] =>
  errors
    .map(({ instancePath, keyword, params, propertyName }) =>
      JSON.stringify([instancePath, keyword, params, propertyName]),
    )
    .sort();

const specs = readdirSync(examples).map((file) => load(readFileSync(new URL(file, examples), 'utf8')));

/** Every key that occurs in the schema, so that wrong specs are wrong deep down, not just at the top. */
const keys = [...new Set(JSON.stringify(schema).match(/(?<=[{,]")\w+(?=":\{)/g))];

const leaf = fc.oneof(
  fc.constantFrom('new', 'none', 'choice', 'Standard_ZRS', 'westeurope', '', '[x]', 'a b', '/subscriptions/x'),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    tie('object'),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
  object: fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), tie('value'), { maxKeys: 5 }),
})).value;

/** A value in which some parts are replaced. */
function damage(value: unknown, wrong: readonly unknown[], random: () => number): unknown {
  if (random() < 0.06) return wrong[Math.floor(random() * wrong.length)];
  if (Array.isArray(value)) return value.map((item) => damage(item, wrong, random));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [random() < 0.04 ? `${key}x` : key, damage(inner, wrong, random)]),
  );
}

describe('the validator of specs, which is cut down to a fraction of its size', () => {
  it.each(specs)('finds nothing wrong with an example', (spec) => {
    expect(validateSpec(spec)).toEqual([]);
    expect(plainErrors(spec)).toEqual([]);
  });

  it('finds in damaged examples what the whole one finds', () => {
    const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...specs),
        fc.array(anything, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(random),
        (spec, wrong, stream) => {
          const damaged = damage(spec, wrong, () => stream.next().value ?? 0);
          expect(essence(validateSpec(damaged))).toEqual(essence(plainErrors(damaged)));
        },
      ),
      { numRuns: cases(500) },
    );
  });

  it.each(specs)('is not even asked what is wrong with an example: the quick one says yes', (spec) => {
    expect(isRight(spec)).toBe(true);
  });

  it('finds in any value what the whole one finds', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(essence(validateSpec(value))).toEqual(essence(plainErrors(value)));
      }),
      { numRuns: cases(1000) },
    );
  });
});

describe('the step of the build that makes the spec validator', () => {
  it('runs again when a list of words changes that stands outside the types of the spec', () => {
    const folder = join(import.meta.dirname, '../../src/spec/types');
    const imported = readdirSync(folder).flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...text.matchAll(/from '\.\.\/\.\.\/(model\/[\w-]+\.ts)'/g)].map(([, path]) => `src/${path}`);
    });
    expect(imported).not.toEqual([]);
    const steps = readFileSync(join(import.meta.dirname, '../../scripts/build.mjs'), 'utf8');
    expect([...new Set(imported)].filter((path) => !steps.includes(`'${path}'`))).toEqual([]);
  });
});
