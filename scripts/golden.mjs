/** `npm run golden`: records anew what the program makes of the examples (`out/`) and says of wrong specs (`test/invalid/`). */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';
import { inPackage } from './build-files.mjs';

/** Runs a Node program in the package's folder. */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: inPackage(), stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

await build();
run(inPackage('bin/aml-templates.cjs'), 'generate', 'examples/*.yml', '--force');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
run(vitest, 'run', '--update', 'test/diagnostics/wrong-specs.test.ts');
