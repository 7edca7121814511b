/** Files that are made on request, by the names under which `artifacts:` of a spec and `--with` ask for them. */
export const artifactNames = [
  'createUiDefinition',
  'scripts',
  'githubWorkflow',
  'azurePipeline',
  'templateSpec',
  'azd',
  'preCommitHooks',
] as const;
export type ArtifactName = (typeof artifactNames)[number];
