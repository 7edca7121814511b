import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { templateOf } from '../corpus/compare-quickstart.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { objectOf } from '../engine/json.ts';
import { bicepFaults } from './outcome.ts';

const root = join(import.meta.dirname, '../..');
const examples = readdirSync(join(root, 'out')).sort();
const reproduced = readdirSync(join(root, 'test/corpus'))
  .filter((name) => name.endsWith('.yml'))
  .map((name) => basename(name, '.yml'))
  .sort();

/** With every parameter at each of its values, one at a time. */
describeWithEngine('without a finding of any rule, the Bicep deploys what the template does', () => {
  test.each(examples)(
    'of the example %s',
    async (example) => {
      const template = objectOf(JSON.parse(readFileSync(join(root, 'out', example, 'main.json'), 'utf8')));
      expect(await bicepFaults(template)).toEqual([]);
    },
    60_000,
  );

  test.each(reproduced)(
    'of the reproduced %s',
    async (spec) => {
      expect(await bicepFaults(templateOf(spec))).toEqual([]);
    },
    60_000,
  );
});
