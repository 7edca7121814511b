import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import type { SpecObject } from '../random/spec-values.ts';
import { sampleOf } from '../thoroughness.ts';
import { corpusAbsent, corpusNote, type StringVector, stringVectors } from './corpus.ts';
import { outcomeOf } from './outcome.ts';

const vectors = stringVectors();
/** Carriage returns and other control characters are refused everywhere; the corpus has some. */
const isRefused = ({ value }: StringVector): boolean => /(?![\t\n])\p{Cc}/u.test(value);
const taken = vectors.filter((vector) => !isRefused(vector));
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u2028\u2029]/u;
const names = taken.filter(
  ({ value }) => !['', '__proto__'].includes(value) && !/[<>%&\\?/]/.test(value) && !invisible.test(value),
);

const of = (spec: SpecObject) => outcomeOf(JSON.stringify(spec));
const workspaceOf = (spec: SpecObject) => of(spec).template?.resources.at(-1);

/** A few at a time: a resource has fifty tags at the most. */
function batches<T>(items: readonly T[], size = 50): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

const tagsOf = (batch: readonly StringVector[]): SpecObject =>
  Object.fromEntries(batch.map(({ value }, index) => [`t${index}`, value]));
const wantedOf = (batch: readonly StringVector[]): SpecObject =>
  Object.fromEntries(batch.map(({ arm }, index) => [`t${index}`, arm]));
/** Names that differ by case only are one tag: each has its number. A number at the end keeps what begins with a bracket. */
const armName = (name: string): string => (name.startsWith('[') && name.endsWith(']') ? `[${name}` : name);

describe.skipIf(corpusAbsent !== undefined)(`texts as Microsoft's compiler writes them${corpusNote}`, () => {
  test('are 446, of which those with control characters are refused', () => {
    process.stdout.write(
      `string oracle: ${vectors.length} texts, ${taken.length} taken, ${vectors.length - taken.length} refused for control characters, ${names.length} names of tags\n`,
    );
    expect(vectors.length).toBe(446);
    for (const { value } of vectors.filter(isRefused)) {
      const { errors, files } = of({ name: 'mlw-x', tags: { t: value } });
      expect([errors, files.size], JSON.stringify(value)).toEqual([['AML1016'], 0]);
    }
    expect(taken.length).toBeGreaterThan(300);
  });

  test('come out so as a description', () => {
    for (const { value, arm } of sampleOf(taken)) {
      const workspace = workspaceOf({ name: 'mlw-x', workspace: { description: value } });
      expect(workspace?.['properties'], JSON.stringify(value)).toMatchObject({ description: arm });
    }
  });

  test('come out so as the value of a tag of the workspace alone', () => {
    for (const batch of batches(taken)) {
      expect(workspaceOf({ name: 'mlw-x', workspace: { tags: tagsOf(batch) } })?.['tags']).toEqual(wantedOf(batch));
    }
  });

  test('come out so as the value of a tag of all resources', () => {
    for (const batch of batches(taken)) {
      const parameters = of({ name: 'mlw-x', tags: tagsOf(batch) }).template?.['parameters'];
      expect((parameters as { tags: unknown }).tags).toMatchObject({ defaultValue: wantedOf(batch) });
    }
  });

  test('come out so as the name of a tag', () => {
    for (const { value, arm } of sampleOf(names)) {
      expect(workspaceOf({ name: 'mlw-x', workspace: { tags: { [value]: 'x' } } })?.['tags']).toEqual({ [arm]: 'x' });
      expect(arm).toBe(armName(value));
    }
  });
});

describeWithEngine(`texts in Microsoft's engine${corpusNote}`, () => {
  test('are worked out to the text of the spec: tags of all, of the workspace alone, and of both', async (context) => {
    if (corpusAbsent !== undefined) context.skip(corpusAbsent);
    for (const batch of sampleOf(batches(taken))) {
      const tags = tagsOf(batch);
      for (const spec of [
        { name: 'mlw-x', tags },
        { name: 'mlw-x', workspace: { tags } },
      ]) {
        const { resources } = await evaluate(of(spec).template ?? {});
        expect(resources.at(-1)?.['tags']).toEqual(tags);
      }
      const both = { name: 'mlw-x', tags: { common: '[x]' }, workspace: { tags } };
      const { resources } = await evaluate(of(both).template ?? {});
      // Of two quotes side by side in a call the snapshot of the engine loses one; in an output it does not.
      const oneQuote = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll(/'+/g, "'"));
      expect(oneQuote(resources.at(-1)?.['tags'])).toEqual(oneQuote({ common: '[x]', ...tags }));
    }
  });

  test('are worked out to the text of the spec as names of tags', async (context) => {
    if (corpusAbsent !== undefined) context.skip(corpusAbsent);
    const tagNames = sampleOf(names);
    const tried = tagNames.map(async ({ value }) => {
      const { resources } = await evaluate(of({ name: 'mlw-x', tags: { [value]: 'x' } }).template ?? {});
      return resources.map((resource) => resource['tags']);
    });
    for (const [index, tags] of (await Promise.all(tried)).entries()) {
      for (const found of tags) expect(found).toEqual({ [tagNames[index]?.value ?? '']: 'x' });
    }
  });

  test('are worked out to the text of the spec as descriptions', async (context) => {
    if (corpusAbsent !== undefined) context.skip(corpusAbsent);
    const descriptions = sampleOf(taken);
    const tried = descriptions.map(async ({ value }) => {
      const { resources } = await evaluate(of({ name: 'mlw-x', workspace: { description: value } }).template ?? {});
      return resources.at(-1)?.properties?.['description'];
    });
    expect(await Promise.all(tried)).toEqual(descriptions.map(({ value }) => value));
  });
});
