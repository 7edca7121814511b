import { accessPolicies } from './access-policies.ts';
import { closedFirewall } from './closed-firewall.ts';
import { containerRegistryNone } from './container-registry-none.ts';
import { customerManagedKey } from './customer-managed-key.ts';
import { defaultStorageAccount } from './default-storage-account.ts';
import { discoveryUrl } from './discovery-url.ts';
import { firewallAddresses } from './firewall-addresses.ts';
import { hubKeyVault } from './hub-key-vault.ts';
import { imageBuildCompute } from './image-build-compute.ts';
import { keyVaultFlags } from './key-vault-flags.ts';
import { logAnalyticsSku } from './log-analytics-sku.ts';
import { premiumRegistry } from './premium-registry.ts';
import { replicationLocation } from './replication-location.ts';
import { requiredTags } from './required-tags.ts';
import type { Rule, RuleContext } from './rule.ts';
import { checkSectionRules } from './section-rules.ts';
import { sharedKeyAccess } from './shared-key-access.ts';
import { storageSettings } from './storage-settings.ts';
import { tagNames } from './tag-names.ts';
import { unusedLogAnalytics } from './unused-log-analytics.ts';
import { workspaceIdentity } from './workspace-identity.ts';
import { workspaceKind } from './workspace-kind.ts';
import { workspaceResourceIds } from './workspace-resource-ids.ts';

/** What every spec can break, one a line, sorted. */
const rules: readonly Rule[] = [
  accessPolicies,
  closedFirewall,
  containerRegistryNone,
  customerManagedKey,
  defaultStorageAccount,
  discoveryUrl,
  firewallAddresses,
  hubKeyVault,
  imageBuildCompute,
  keyVaultFlags,
  logAnalyticsSku,
  premiumRegistry,
  replicationLocation,
  requiredTags,
  sharedKeyAccess,
  storageSettings,
  tagNames,
  unusedLogAnalytics,
  workspaceIdentity,
  workspaceKind,
  workspaceResourceIds,
];

/** Holds the model to every rule. */
export function checkRules(context: RuleContext): void {
  for (const rule of rules) rule(context);
  if (!context.model.plain) checkSectionRules(context);
}
