import { expect, test } from 'vitest';
import { corpusCase, corpusNames } from '../engine/corpus.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { parameterSets } from '../engine/parameter-sweep.ts';
import { outcomeOf } from './outcome.ts';

describeWithEngine('foreign', () => {
  test.each(corpusNames())(
    '%s',
    async (name) => {
      const { template, parameters } = corpusCase(name);
      const { status, words } = await outcomeOf(template, parameterSets(template, parameters, 0));
      expect([status, words]).toEqual(['same', []]);
    },
    60_000,
  );
});
