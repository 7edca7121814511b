import type { ArtifactName } from '../../model/artifact-names.ts';
import { assertNever, type JsonObject } from '../../model/expression.ts';
import { azdFile } from './azd.ts';
import { azurePipeline } from './azure-pipeline.ts';
import { scriptView } from './deploy-scripts.ts';
import { githubWorkflow, workflowName } from './github-workflow.ts';
import { preCommitHooks } from './pre-commit-hooks.ts';
import type { RequestedParts } from './requested-parts.ts';
import { templateSpecs } from './template-spec.ts';
import { uiDefinition } from './ui-definition.ts';

/** A file as it is, as data, or as what a partial makes of a view. */
export type RequestedFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly json: JsonObject }
  | { readonly name: string; readonly partial: string; readonly view: object };

/** The files that the spec, or the command line, asks for. */
export function requestedFiles(parts: RequestedParts): readonly RequestedFile[] {
  return [...parts.requests.names].flatMap((name) => filesOf(name, parts));
}

function filesOf(name: ArtifactName, parts: RequestedParts): readonly RequestedFile[] {
  switch (name) {
    case 'createUiDefinition':
      return [{ name: 'createUiDefinition.json', json: uiDefinition(parts) }];
    case 'scripts': {
      const view = scriptView(parts);
      return [
        { name: 'deploy.sh', partial: 'requested/deploy-sh', view },
        { name: 'deploy.ps1', partial: 'requested/deploy-ps1', view },
      ];
    }
    case 'githubWorkflow':
      return [{ name: workflowName, text: githubWorkflow(parts) }];
    case 'azurePipeline':
      return [{ name: 'azure-pipelines.yml', text: azurePipeline(parts) }];
    case 'templateSpec':
      return templateSpecs(parts).map(({ name: file, view }) => ({
        name: file,
        partial: 'requested/template-spec',
        view,
      }));
    case 'azd':
      return [{ name: 'azure.yaml', text: azdFile(parts) }];
    case 'preCommitHooks':
      return [{ name: '.pre-commit-hooks.yaml', text: preCommitHooks(parts) }];
    default:
      return assertNever(name);
  }
}
