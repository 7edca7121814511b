/** The code that `scripts/build-validators.mjs` makes of the ARM schemas. */
declare module '*/everyday.cjs' {
  import type { ValidatorModule } from './validator-files.ts';

  const validators: ValidatorModule;
  export default validators;
}
