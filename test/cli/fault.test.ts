import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goodSpec, makePlace } from './program.ts';

/** A call in which the program itself is at fault. */
function faultyCall(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const place = makePlace({
    'good.yml': goodSpec,
    'planted.cjs': "JSON.stringify = () => { throw new Error('planted'); };",
  });
  const preload = `--require ${join(place.folder, 'planted.cjs')}`;
  return place.call(['generate', 'good.yml', ...args], { env: { ...env, NODE_OPTIONS: preload } });
}

describe('a fault of the program itself', () => {
  it('exits with 4 and says that it is a bug, without a stack', () => {
    const call = faultyCall([]);
    expect(call).toMatchObject({ code: 4, stdout: '' });
    expect(call.stderr).toContain('aml-templates: planted\nThis is a bug in aml-templates.');
    expect(call.stderr).not.toContain('    at ');
  });

  it.each([
    ['--verbose', ['--verbose'], {}],
    ['DEBUG', [], { DEBUG: '1' }],
  ])('shows the stack with %s', (_, args, env) => {
    expect(faultyCall(args, env).stderr).toMatch(/^ {4}at /m);
  });
});
