/**
 * Builds all that is made rather than written: `generated/` (what the source imports) and `dist/` (what is published).
 * A step runs when the content of its inputs is not that of its last run; a call with nothing to do takes a blink.
 * `--force` runs them all.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hashOf, inPackage, writeFileWhole } from './build-files.mjs';

/** What every step depends on besides its own inputs. */
const always = ['scripts/build-files.mjs', 'package-lock.json'];

/** In the order in which they need one another. */
const steps = [
  {
    name: 'ARM validators',
    inputs: ['scripts/build-validators.mjs', 'scripts/validators', 'schemas/arm'],
    outputs: [
      'generated/validators/everyday.cjs',
      'generated/validators/everyday-quick.cjs',
      'generated/validators/index.json',
    ],
    run: async () => (await import('./build-validators.mjs')).buildValidators(),
  },
  {
    name: 'spec validator',
    inputs: [
      'scripts/build-spec-validator.mjs',
      'scripts/join-placeholders.mjs',
      'scripts/quick-validator.mjs',
      'scripts/validators/quick-code.mjs',
      'scripts/share-subschemas.mjs',
      'scripts/shrink-conditions.mjs',
      'scripts/shrink-validator.mjs',
      'src/spec/types.ts',
      'src/spec/types',
      // Words of the spec that are listed there.
      'src/model/alert-presets.ts',
      'src/model/artifact-names.ts',
      'src/model/dashboard-presets.ts',
      'src/model/resource-keys.ts',
      'schemas/spec.schema.json',
    ],
    outputs: [
      'generated/spec-validator.cjs',
      'generated/on-demand/spec-validator.cjs',
      'generated/on-demand/sections',
      'schemas/spec.schema.json',
    ],
    run: async () => (await import('./build-spec-validator.mjs')).buildSpecValidator(),
  },
  {
    name: 'partials',
    inputs: ['scripts/build-partials.mjs', 'scripts/shrink-partial.mjs', 'templates'],
    outputs: ['generated/partials.cjs', 'generated/section-partials.cjs', 'generated/requested-partials.cjs'],
    run: async () => (await import('./build-partials.mjs')).buildPartials(),
  },
  {
    name: 'texts',
    inputs: [
      'scripts/build-texts.mjs',
      'docs/diagnostics.md',
      'schemas/newest-api-versions.json',
      'schemas/spec.schema.json',
    ],
    outputs: [
      'generated/on-demand/spec-schema.cjs',
      'generated/on-demand/diagnostics-manual.cjs',
      'generated/on-demand/newest-api-versions.cjs',
    ],
    run: async () => (await import('./build-texts.mjs')).buildTexts(),
  },
  {
    name: 'bundle',
    inputs: [
      'scripts/build-bundle.mjs',
      'scripts/bundle-plugins.mjs',
      'scripts/engine-entry.mjs',
      'scripts/sections-entry.mjs',
      'scripts/explanations-entry.mjs',
      'scripts/requested-entry.mjs',
      'scripts/environments-entry.mjs',
      'scripts/derived-entry.mjs',
      'scripts/build-notices.mjs',
      'scripts/shims',
      'src',
      'generated',
      'package.json',
    ],
    outputs: [
      'dist/cli.cjs',
      'dist/fleet.cjs',
      'dist/fleet-worker.cjs',
      'dist/arguments.cjs',
      'dist/engine.cjs',
      'dist/sections.cjs',
      'dist/explanations.cjs',
      'dist/requested.cjs',
      'dist/environments.cjs',
      'dist/derived.cjs',
      'dist/validators/everyday-quick.cjs',
      'dist/index.mjs',
      'dist/THIRD-PARTY-NOTICES.txt',
    ],
    run: async () => (await import('./build-bundle.mjs')).buildBundle(),
  },
  {
    name: 'types',
    inputs: ['scripts/build-types.mjs', 'src', 'tsconfig.json'],
    outputs: ['dist/types/index.d.ts'],
    run: async () => (await import('./build-types.mjs')).buildTypes(),
  },
];

const stampOf = (step) => inPackage('.cache', 'build', `${step.name.replaceAll(' ', '-')}.txt`);

function isCurrent(step, hash) {
  const stamp = stampOf(step);
  return (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash &&
    step.outputs.every((output) => existsSync(inPackage(output)))
  );
}

/** Runs the steps whose inputs changed and gives the names of those that ran. */
export async function build({ force = false } = {}) {
  const ran = [];
  for (const step of steps) {
    if (!force && isCurrent(step, hashOf([...always, ...step.inputs]))) continue;
    await step.run();
    // Hashed again: the spec step writes one of its own inputs, the committed schema.
    writeFileWhole(stampOf(step), hashOf([...always, ...step.inputs]));
    ran.push(step.name);
  }
  return ran;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ran = await build({ force: process.argv.includes('--force') });
  if (ran.length > 0) process.stderr.write(`built: ${ran.join(', ')}\n`);
}
