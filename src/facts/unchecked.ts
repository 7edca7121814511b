import { declared, statedFacts } from '../model/associated.ts';
import type { WorkspaceModel } from '../resources/model.ts';
import { usesExisting } from './deployer-roles.ts';
import { addsToWorkspace } from './existing.ts';
import { usesIdentityMode } from './roles.ts';
import type { FactParts } from './scope.ts';

/** What Azure will check and the generator could not: it has no access to Azure. */
export function uncheckedFacts({ model, declarations }: FactParts): readonly string[] {
  const missing = missingOfStorage(model);
  const { workspace, keyVault } = model;
  const vaultUnknown =
    workspace.encryption !== undefined &&
    statedFacts(keyVault)?.enablePurgeProtection === undefined &&
    declared(keyVault)?.condition === undefined &&
    keyVault.mode !== 'new';
  return [
    ...(addsToWorkspace(model) ? ['That the workspace is there, in the resource group that is deployed to.'] : []),
    ...(missing.length > 0
      ? [
          `The existing storage account: ${missing.join('; ')}. State what you know under \`existing\` to have it checked.`,
        ]
      : []),
    ...(vaultUnknown ? ['The vault of the customer-managed key: soft delete and purge protection must be on.'] : []),
    ...(usesExisting(model) ? ['That each existing resource is there, and may be reached by whoever deploys.'] : []),
    ...(declarations.some(({ view }) => 'location' in view)
      ? ['That names which are unique in all of Azure are still free, and that the region has every SKU.']
      : []),
  ];
}

/** @see https://learn.microsoft.com/azure/machine-learning/how-to-create-workspace-template */
function missingOfStorage(model: WorkspaceModel): readonly string[] {
  const stated = statedFacts(model.storageAccount);
  // A workspace that is there has it already.
  if (stated === undefined || model.workspace.existing) return [];
  return [
    ...(stated.kind === undefined ? ['its kind must be StorageV2 or Storage'] : []),
    ...(stated.sku === undefined ? ['its SKU must not be premium'] : []),
    ...(stated.isHnsEnabled === undefined ? ['it must have no hierarchical namespace'] : []),
    ...(stated.allowSharedKeyAccess === undefined && !usesIdentityMode(model) ? ['it must accept account keys'] : []),
  ];
}
