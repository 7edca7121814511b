const softDelete = 'no published version of the API has it: a deleted workspace can be recovered for 14 days anyway';

/** Properties that real templates give a workspace and no published version of its API has (any more), and what to do instead. */
const advice: ReadonlyMap<string, string> = new Map([
  [
    'adbWorkspace',
    'Databricks is a `compute` of type Databricks now, or a connection (category AzureDatabricksDeltaLake)',
  ],
  ['allowRecoverSoftDeletedWorkspace', softDelete],
  ['allowRoleAssignmentOnRG', 'no published version of the API has it: give roles with `roleAssignments`'],
  ['existingWorkspaces', 'ARM calls it "associatedWorkspaces", a word of the spec'],
  [
    'ipAllowlist',
    'only preview versions of the API have it: take `publicNetworkAccess: Disabled` and `privateEndpoints: [workspace]`',
  ],
  ['softDeleteEnabled', softDelete],
]);

/** The hint for such a property. */
export function adviceFor(property: string): string | undefined {
  return advice.get(property);
}
