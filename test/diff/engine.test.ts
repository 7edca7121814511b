import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { printBicep } from '../../src/bicep/print-bicep.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/model/expression.ts';
import { judgeBicep } from '../bicep/findings.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { sampleOf } from '../thoroughness.ts';
import { linesOf } from './helpers.ts';

const out = join(import.meta.dirname, '../../out');
const examples = readdirSync(out).sort();

function templateOf(example: string): JsonObject {
  const value: JsonValue = JSON.parse(readFileSync(join(out, example, 'main.json'), 'utf8'));
  return isJsonObject(value) ? value : {};
}

/** Bicep's compiler writes symbolic names, other variables, `format` and conditions in ways of its own. */
describeWithEngine('what Microsoft compiles from the Bicep of an example', () => {
  it.each(sampleOf(examples))(
    'is no other template: %s',
    async (example) => {
      const template = templateOf(example);
      const compiled: JsonValue = JSON.parse(
        JSON.stringify((await judgeBicep(printBicep(template).files)).template ?? null),
      );
      expect(isJsonObject(compiled)).toBe(true);
      expect(linesOf(template, isJsonObject(compiled) ? compiled : {})).toEqual([]);
    },
    60_000,
  );
});
