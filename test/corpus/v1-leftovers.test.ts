import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusAbsent } from '../engine/corpus.ts';
import { generateSpec } from '../generate.ts';
import { leftovers } from './v1-leftovers.ts';

describe('what version 1 had', () => {
  test.each(leftovers)('%s: is not taken, and the message names what is there now', (_, section, code, successor) => {
    const { diagnostics } = generateSpec({ name: 'mlw-there', workspace: 'existing', ...section });
    const found = diagnostics.find((diagnostic) => diagnostic.code === code);
    expect(found, JSON.stringify(diagnostics)).toBeDefined();
    expect(`${found?.message} ${found?.hint}`).toContain(successor);
  });

  test.each(leftovers)('%s: is a case of the corpus', (name, _section, _code, _successor) => {
    if (corpusAbsent !== undefined) return;
    expect(existsSync(join(import.meta.dirname, '../../../shared/corpus/templates', name))).toBe(true);
  });
});
