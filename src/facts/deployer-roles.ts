import type { WorkspaceModel } from '../resources/model.ts';
import { associatedResources } from './existing.ts';
import type { ExistingFact, RoleFact } from './facts.ts';
import { scopeOf } from './resources.ts';
import type { FactParts } from './scope.ts';

type DeployerRole = readonly [role: string, on: string, why: string];

/** Rights that using an existing resource of a type takes, by the type in lower case. */
const byUse: Readonly<Record<string, DeployerRole>> = {
  'microsoft.managedidentity/userassignedidentities': [
    'Managed Identity Operator',
    'each existing user-assigned identity',
    'Assigns it (`Microsoft.ManagedIdentity/userAssignedIdentities/assign/action`).',
  ],
  'microsoft.network/virtualnetworks/subnets': [
    'Network Contributor',
    'each existing subnet',
    'Joins it (`Microsoft.Network/virtualNetworks/subnets/join/action`).',
  ],
  'microsoft.network/privatednszones': [
    'Private DNS Zone Contributor',
    'each existing private DNS zone',
    'Joins it (`Microsoft.Network/privateDnsZones/join/action`).',
  ],
};

/** Rights beyond Contributor that making a resource of a type takes. */
const byMaking: Readonly<Record<string, DeployerRole>> = {
  'Microsoft.Authorization/roleAssignments': [
    'Role Based Access Control Administrator',
    'what roles are assigned on',
    'Contributor may not assign roles (`Microsoft.Authorization/roleAssignments/write`); Owner and User Access Administrator may too.',
  ],
  'Microsoft.Authorization/locks': [
    'Owner',
    'what is locked',
    'Contributor may not lock (`Microsoft.Authorization/locks/write`).',
  ],
};

/**
 * Roles of whoever deploys.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-assign-roles
 * @see https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
export function deployerRoles(parts: FactParts, existing: readonly ExistingFact[]): readonly RoleFact[] {
  const { model, declarations } = parts;
  const scopes = new Set(declarations.flatMap((declaration) => scopeOf(declaration, parts) ?? []));
  const used = new Set(existing.map(({ type }) => type.toLowerCase()));
  const made = new Set(declarations.map(({ view }) => view.type));
  const rows: readonly DeployerRole[] = [
    ['Contributor', model.resourceGroup ? 'the subscription' : 'the resource group', whyContributor(model)],
    ...[...scopes].map((scope): DeployerRole => ['Contributor', scope, 'Resources are made there too.']),
    ...(usesExisting(model) ? [joined] : []),
    ...rowsOf(byUse, used),
    ...rowsOf(byMaking, made),
  ];
  return rows.map(([role, on, why]) => ({ who: 'Whoever deploys', roles: [role], on, why }));
}

const joined: DeployerRole = [
  'Contributor',
  'each existing resource in another resource group',
  'The workspace is joined to it. Less may be enough; that was not verified.',
];

const rowsOf = (table: Readonly<Record<string, DeployerRole>>, types: ReadonlySet<string>): readonly DeployerRole[] =>
  Object.entries(table).flatMap(([type, row]) => (types.has(type) ? [row] : []));

function whyContributor({ workspace, mlRegistry }: WorkspaceModel): string {
  if (mlRegistry !== undefined) return 'Makes the registry; the service makes the resources of its regions.';
  return workspace.existing ? 'Adds to the workspace.' : 'Makes the workspace and the new resources.';
}

export function usesExisting(model: WorkspaceModel): boolean {
  return associatedResources(model).some(([, { mode }]) => mode === 'existing' || mode === 'choice');
}
