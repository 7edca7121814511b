import { childPath, type Report, rootPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Requests } from './requests.ts';

interface Checked {
  readonly requests: Requests;
  /** Whether the spec itself asks for files. */
  readonly inSpec: boolean;
  readonly atSubscription: boolean;
}

/** What is wrong with what is asked for. */
export function checkRequests({ requests, inSpec, atSubscription }: Checked, report: Report): void {
  const path = inSpec ? childPath(rootPath, 'artifacts') : rootPath;
  const { names, repository } = requests;
  if (names.has('createUiDefinition') && atSubscription) {
    const message =
      'the template is deployed into the subscription, and a form of createUiDefinition.json deploys into a resource group';
    const hint =
      'use it for what it shows only, deploy with `az deployment sub create`, or leave `scope: subscription` out';
    report(finding('AML3130', { path, message, hint }));
  }
  const asking = [...names].filter((name) => name !== 'createUiDefinition');
  const unsafe = [repository.specFile, repository.folder].find((text) => !isPlainPath(text));
  if (asking.length === 0 || unsafe === undefined) return;
  const message = `${asking.join(', ')} would hold the path ${JSON.stringify(unsafe)}, which is not one inside the repository in plain characters: shells and pipelines could take it for something else`;
  const hint =
    'paths begin at the root of the repository and consist of letters, digits, dashes, underscores, dots, spaces and slashes; rename the spec file, or change `artifacts.repository`';
  report(finding('AML3131', { path, message, hint }));
}

/** Nothing that a shell, a glob, YAML, a workflow's expressions or PowerShell would read as more than a name. */
const isPlainPath = (text: string): boolean =>
  text
    .split('/')
    .every(
      (part) =>
        /^[\p{L}\p{N}_.](?:[\p{L}\p{N}\p{M}._ -]*[\p{L}\p{N}\p{M}._-])?$/u.test(part) && !/^[.]{1,2}$/.test(part),
    );
