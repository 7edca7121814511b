import { describe, inject, test } from 'vitest';
import { engineGate } from './gate.ts';
import './handover.ts';

/** Like `describe`, for tests that need Microsoft's engine. */
export function describeWithEngine(name: string, body: () => void): void {
  const gate = engineGate(inject('engine'), process.env);
  if (gate.open) {
    describe(name, body);
    return;
  }
  describe(name, () => {
    test("needs Microsoft's engine", (context) => {
      if (gate.failure) throw new Error(gate.message);
      context.skip(gate.message);
    });
  });
}
