/** The code that `scripts/build-validators.mjs` makes of the ARM schemas. */
declare module '*/everyday-quick.cjs' {
  /** Whether a resource is right, by `type@apiVersion` in lower case; what is wrong, `everyday.cjs` tells. */
  const validators: Readonly<Record<string, (value: unknown) => boolean>>;
  export default validators;
}
