import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Associated, declared, statedFacts } from '../model/associated.ts';
import { definedMembers } from '../model/defined-members.ts';
import { call, type Expression, isLiteral, literal, literalValue, member, object } from '../model/expression.ts';
import { iff, nullValue } from '../model/expression-functions.ts';
import { effective } from '../model/member-of.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/key-vault.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { waitsForSubnets } from './firewall-subnets.ts';
import { impliedPurgeProtection } from './implied.ts';
import { type NetworkAclsView, networkAclsFromSpec } from './network-acls.ts';
import { identifyingOutputs } from './outputs.ts';
import type { ResourceKind } from './resource-name.ts';
import { unionOf } from './union.ts';

export const keyVaultKind = {
  key: 'keyVault',
  type: 'Microsoft.KeyVault/vaults',
  abbreviation: 'kv-',
  title: 'key vault',
} as const satisfies ResourceKind;

interface KeyVaultSettings extends Members<Omit<Spec.KeyVaultSettings, 'name' | 'networkAcls' | 'accessPolicies'>> {
  readonly networkAcls: NetworkAclsView | undefined;
  readonly accessPolicies: readonly Expression[];
}

export type KeyVault = Associated<KeyVaultSettings, Members<Spec.KeyVaultExisting>>;

function keyVaultFromSpec(spec: Spec.KeyVaultSettings, path: SpecPath, reader: SpecReader): KeyVaultSettings {
  const { name, networkAcls, accessPolicies, ...plain } = spec;
  const policiesPath = childPath(path, 'accessPolicies');
  return {
    ...reader.members(plain, path),
    networkAcls: networkAclsFromSpec(networkAcls, childPath(path, 'networkAcls'), reader),
    accessPolicies: (accessPolicies ?? []).map((policy, position) => {
      const at = childPath(policiesPath, position);
      const { tenantId = deploymentTenant, ...members } = reader.members(policy, at);
      const permissions = reader.expression(policy.permissions, childPath(at, 'permissions'));
      return object({ ...definedMembers(members), permissions, tenantId });
    }),
  };
}

export const keyVaultReading = { kind: keyVaultKind, settingsFromSpec: keyVaultFromSpec };

/** The tenant of the subscription that is deployed to. */
export const deploymentTenant = member(call('subscription'), 'tenantId');

/** Whether roles decide who may use the vault of a workspace, as far as the spec tells. */
export function vaultUsesRoles(vault: KeyVault): boolean {
  const made = declared(vault);
  if (made !== undefined) return usesRoles(made.settings);
  const stated = statedFacts(vault)?.enableRbacAuthorization;
  return stated === undefined || literalValue(stated) !== false;
}

/** Whether roles decide who may use the vault, as far as the template tells. */
function usesRoles(settings: KeyVaultSettings): boolean {
  const roles = effective(settings, 'enableRbacAuthorization');
  return roles === undefined || literalValue(roles) === true;
}

/** True or null, whatever a deployment gives: Azure refuses false for a flag that only goes one way. */
function oneWay(flag: Expression | undefined): Expression | undefined {
  return flag === undefined || isLiteral(flag) ? flag : iff(flag, true, nullValue);
}

/**
 * @see https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview
 * @see https://azure.microsoft.com/pricing/details/key-vault/
 */
const keyVaultFacts = {
  billing: 'Operations only; keys in hardware bill by the month.',
  immutable: ['`softDeleteRetentionInDays`.', 'Purge protection, once it is on (`enablePurgeProtection`).'],
};

/** @see https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults */
export const keyVaultModule: ResourceModule = {
  type: keyVaultKind.type,
  apiVersion: apiVersions[keyVaultKind.type],
  partial: 'key-vault',
  declare(model) {
    const vault = declared(model.keyVault);
    if (vault === undefined) return [];
    const { settings } = vault;
    const waits = waitsForSubnets(settings.networkAcls, model.network);
    const view = {
      ...resourceView(this.type, this.apiVersion, vault, waits),
      ...pick(settings, [
        'enabledForDeployment',
        'enabledForDiskEncryption',
        'enabledForTemplateDeployment',
        'publicNetworkAccess',
      ]),
      networkAcls: settings.networkAcls ?? {},
      location: model.location,
      tags: unionOf(model.tags, settings.tags),
      tenantId: settings.tenantId ?? deploymentTenant,
      sku: settings.sku ?? literal('standard'),
      enableRbacAuthorization: settings.enableRbacAuthorization ?? literal(true),
      // ARM demands the list from a vault without roles. The policies themselves are added by a child resource.
      accessPolicies: usesRoles(settings) ? undefined : literal([]),
      enableSoftDelete: oneWay(settings.enableSoftDelete ?? literal(true)),
      softDeleteRetentionInDays: settings.softDeleteRetentionInDays ?? literal(90),
      enablePurgeProtection: oneWay(settings.enablePurgeProtection ?? impliedPurgeProtection(model)),
    };
    const outputs = identifyingOutputs(keyVaultKind, vault);
    const { properties } = settings;
    const { title } = keyVaultKind;
    return [{ partial: this.partial, view, properties, origin: vault.origin, title, outputs, ...keyVaultFacts }];
  },
};
