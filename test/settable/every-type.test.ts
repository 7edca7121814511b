import { describe, expect, test } from 'vitest';
import { describeTypes, placesWithoutGround, typesNotMade } from './every-type.ts';
import { notMade } from './exceptions.ts';

describe('every type of Azure Machine Learning', () => {
  test('is made by a place of the spec, but for those that are named with a reason', () => {
    const rows = typesNotMade.map((type) => `${type} | not made: ${notMade.get(type) ?? 'MISSING'}`);
    process.stdout.write(`\n${rows.join('\n')}\n`);
    expect(typesNotMade.filter((type) => !notMade.has(type))).toEqual([]);
  });

  test('has a place of the spec whose least object is valid, by itself or as the examples have it', () => {
    expect(placesWithoutGround).toEqual([]);
  });
});

describeTypes((type) => !/^(workspaces|workspaces\/(jobs|schedules)|registries.*)$/.test(type));
