import { describe, expect, test } from 'vitest';
import { minutesOf } from '../../src/model/duration.ts';
import { symbolOf } from '../../src/model/symbol.ts';

describe('the minutes of a duration', () => {
  test.each([
    ['PT5M', 5],
    ['PT300S', 5],
    ['PT1H30M', 90],
    ['P1DT1S', 1440 + 1 / 60],
    ['PT0.6S', 0.01],
    ['P1M', undefined],
    ['an hour', undefined],
    ['', undefined],
  ])('%s', (duration, want) => {
    expect(minutesOf(duration)).toBe(want);
  });
});

describe('what a name is called in the template', () => {
  test.each([
    ['words in camel case', ['fraud-scoring', 'Blue_2'], 'fraudScoringBlue2'],
    ['a letter first', ['1st-cluster'], 'compute1stCluster'],
    ['the fallback where no name is known', [], 'compute'],
    ['the fallback where a name has no letter or digit', ['--'], 'compute'],
  ])('%s', (_, names, want) => {
    expect(symbolOf(names, 'compute')).toBe(want);
  });
});
