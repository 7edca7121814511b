/**
 * Every rule of the linter of Bicep 0.49.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/linter#linter-rules
 */
export const linterRules = [
  'adminusername-should-not-be-literal',
  'artifacts-parameters',
  'decompiler-cleanup',
  'explicit-values-for-loc-params',
  'max-asserts',
  'max-outputs',
  'max-params',
  'max-resources',
  'max-variables',
  'nested-deployment-template-scoping',
  'no-conflicting-metadata',
  'no-conflicting-version-constraints',
  'no-deployments-resources',
  'no-explicit-any',
  'no-hardcoded-env-urls',
  'no-hardcoded-location',
  'no-hardcoded-outputs',
  'no-incompatible-entrypoint-version',
  'no-loc-expr-outside-params',
  'no-module-name',
  'no-unnecessary-dependson',
  'no-unused-existing-resources',
  'no-unused-imports',
  'no-unused-params',
  'no-unused-types',
  'no-unused-vars',
  'outputs-should-not-contain-secrets',
  'prefer-interpolation',
  'prefer-unquoted-property-names',
  'protect-commandtoexecute-secrets',
  'secure-parameter-default',
  'secure-params-in-nested-deploy',
  'secure-params-in-parameters-file',
  'secure-secrets-in-params',
  'simplify-interpolation',
  'simplify-json-null',
  'stacks-extensibility-compat',
  'use-description-outputs',
  'use-description-params',
  'use-description-type-properties',
  'use-description-types',
  'use-description-vars',
  'use-parent-property',
  'use-recent-api-versions',
  'use-recent-az-powershell-version',
  'use-recent-module-versions',
  'use-recognized-resource-type',
  'use-resource-id-functions',
  'use-resource-symbol-reference',
  'use-safe-access',
  'use-secure-value-for-secure-inputs',
  'use-stable-resource-identifiers',
  'use-stable-vm-image',
  'use-user-defined-types',
  'what-if-short-circuiting',
] as const;

/** Rules that are off, and why. */
export const rulesLeftOff: ReadonlyMap<string, string> = new Map([
  [
    'no-module-name',
    'A deployment has the same name from Bicep as from JSON: its history and what it replaces do not depend on which is deployed.',
  ],
  [
    'use-user-defined-types',
    'Parameters have the same types in Bicep as in JSON; a type of its own would take other values than the JSON does.',
  ],
]);

/**
 * What is written to `bicepconfig.json`, beside the Bicep files: every rule is on, the many that are off by default too.
 * All are warnings, so that what somebody adds by hand is told and still deployed. `use-recent-api-versions` looks at
 * the clock: two years from now it tells whoever builds the files that it is time to generate them anew.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-config-linter
 */
export function bicepConfig() {
  const level = (rule: string) => (rulesLeftOff.has(rule) ? 'off' : 'warning');
  const rules = Object.fromEntries(linterRules.map((rule) => [rule, { level: level(rule) }]));
  return { analyzers: { core: { enabled: true, rules } } };
}
