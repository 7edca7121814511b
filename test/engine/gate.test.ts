import { describe, expect, test } from 'vitest';
import { engineGate } from './gate.ts';
import type { EngineHandover } from './handover.ts';

const found: EngineHandover = { status: 'found', binary: 'b', version: '1.0.0', address: 'a', folder: 'f' };
const missing: EngineHandover = { status: 'missing', reasons: ['PATH: none there'] };

describe('engine tests', () => {
  test('run where the engine is', () => {
    expect(engineGate(found, { CI: 'true' })).toEqual({ open: true });
  });

  test.each([
    { ci: undefined, failure: false },
    { ci: '', failure: false },
    { ci: 'false', failure: false },
    { ci: 'true', failure: true },
    { ci: '1', failure: true },
  ])('without the engine and with CI=$ci: a failure is $failure', ({ ci, failure }) => {
    const gate = engineGate(missing, ci === undefined ? {} : { CI: ci });
    expect(gate).toMatchObject({ open: false, failure });
  });

  test('that are skipped say what was looked at and how to get the engine', () => {
    const gate = engineGate(missing, {});
    expect(gate).toMatchObject({ message: expect.stringContaining('- PATH: none there') });
    expect(gate).toMatchObject({ message: expect.stringContaining('az bicep install') });
  });
});
