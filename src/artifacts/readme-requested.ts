/** How to use files that are made on request, in Markdown. */
const uses: Readonly<Record<string, string>> = {
  'createUiDefinition.json':
    'The form of the portal for these parameters. The [sandbox](https://portal.azure.com/?feature.customPortal=false#blade/Microsoft_Azure_CreateUIDef/SandboxBlade) shows it.',
  'deploy.sh': 'Validates, shows what would change, asks and deploys: `bash deploy.sh --help`.',
  'deploy.ps1': 'The same for PowerShell 7: `Get-Help ./deploy.ps1 -Detailed`.',
  'github-workflow.yml':
    'A GitHub workflow, to be copied into `.github/workflows/`. It validates pull requests and deploys what is merged; its comment says what it needs.',
  'azure-pipelines.yml': 'The same for Azure Pipelines.',
  'azure.yaml': 'Makes this folder a project of the Azure Developer CLI: `azd provision`.',
  '.pre-commit-hooks.yaml': 'A hook for pre-commit: what is committed is what the spec makes.',
};

/** Those that are there. */
export function requestedRows(files: readonly string[]) {
  return [...files].sort().flatMap((file) => {
    const text = uses[file] ?? templateSpecUse(file);
    return text === undefined ? [] : [{ file: `[${file}](${file})`, text }];
  });
}

function templateSpecUse(file: string): string | undefined {
  if (!/^template-spec(?:[.][\w-]+)?[.]bicep$/.test(file)) return undefined;
  return `Publishes the template as a template spec, for others to deploy: \`az deployment group create --resource-group <resource-group-of-template-specs> --template-file ${file}\`, or without Bicep \`az ts create\`.`;
}
