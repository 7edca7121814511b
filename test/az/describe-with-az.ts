import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, inject, test } from 'vitest';
import '../engine/handover.ts';

const isOnPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)));

/** What is not there of what the tests with the Azure CLI take. */
function missing(): readonly string[] {
  const programs = ['az', 'openssl', 'bash'].filter((program) => !isOnPath(program));
  return inject('engine').status === 'found' ? programs : [...programs, 'bicep'];
}

/** Like `describe`, for tests that run the Azure CLI; where it is not installed they are skipped, and that is said. */
export function describeWithAz(name: string, body: () => void): void {
  const lacking = missing();
  if (lacking.length === 0) {
    describe(name, body);
    return;
  }
  const reason = `not on PATH: ${lacking.join(', ')}`;
  process.stderr.write(`\nSkipped: ${name}: ${reason}\n`);
  describe(name, () => {
    test('needs the Azure CLI, openssl and Bicep', (context) => context.skip(reason));
  });
}
