import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { call, type Expression, member } from '../model/expression.ts';
import { interpolate, toLower, uniqueString } from '../model/expression-functions.ts';
import { type NameKind, nameProblem } from '../model/names.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import { subjectName } from '../model/subject-name.ts';
import { possibleValues } from '../model/template.ts';

/** What one kind of resource is called, in ARM, in names and for people. */
export interface ResourceKind {
  /** Its key in the spec, and the start of the names of its parameters and variables. */
  readonly key: NameKind;
  readonly type: string;
  /** Start of default names. @see https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations */
  readonly abbreviation: string;
  readonly title: string;
}

/**
 * 13 characters that differ by resource group and workspace. The name is lowered first: Azure takes `MLW` and `mlw`
 * for one workspace, which must not get a second storage account when the spec's case changes.
 */
export function uniqueSuffix({ parameters }: Pick<SpecReader, 'parameters'>): Expression {
  return uniqueString(member(call('resourceGroup'), 'id'), toLower(subjectName(parameters)));
}

/** The name that a resource has when the spec gives none: valid for every legal workspace name. */
export function defaultName(kind: ResourceKind, suffix: Expression): Expression {
  return interpolate([kind.abbreviation, suffix]);
}

/** Reports what Azure would refuse in a name that the template tells; whether it is valid as far as is known. */
export function checkName(kind: NameKind, name: Expression, path: SpecPath, reader: SpecReader): boolean {
  let valid = true;
  for (const value of possibleValues(name, reader.parameters)) {
    const problem = typeof value === 'string' ? nameProblem(kind, value) : undefined;
    if (problem === undefined) continue;
    valid = false;
    reader.report(
      finding('AML2001', {
        path,
        message: `must ${problem}: "${value}"`,
        ...(named.includes(kind) && {
          hint: 'leave the name out to have a valid one made from the workspace name and the resource group',
        }),
      }),
    );
  }
  return valid;
}

/** The kinds of resources that get a name by themselves. */
const named: readonly NameKind[] = [
  'storageAccount',
  'keyVault',
  'logAnalyticsWorkspace',
  'applicationInsights',
  'containerRegistry',
  'userAssignedIdentity',
  'actionGroup',
  'dashboard',
  'virtualNetwork',
  'networkSecurityGroup',
  'privateEndpoint',
  'natGateway',
  'routeTable',
  'publicIPAddress',
  'bastionHost',
  'networkInterface',
  'jumpBox',
  'aiServices',
  'kubernetesCluster',
];

/** The name of a new resource: the spec's, or a default one. `variableName` is what the template calls it. */
export function nameFromSpec(
  kind: ResourceKind,
  given: { readonly name: unknown; readonly path: SpecPath; readonly variableName?: string },
  reader: SpecReader,
): Expression {
  const variableName = given.variableName ?? `${kind.key}Name`;
  if (given.name === undefined) {
    const suffix = reader.declareVariable('uniqueSuffix', uniqueSuffix(reader));
    return reader.declareVariable(variableName, defaultName(kind, suffix));
  }
  const path = childPath(given.path, 'name');
  const name = reader.expression(given.name, path, 'name');
  checkName(kind.key, name, path, reader);
  return name.kind === 'parameter' ? name : reader.declareVariable(variableName, name);
}
