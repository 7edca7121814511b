import { type Static, Type } from 'typebox';
import { existing } from './associated.ts';
import { networkAcls, ownTags, properties, publicNetworkAccess } from './shared.ts';
import { flag, help, oneOf, text, texts, value, whole } from './value.ts';

const permissions = (what: string) => texts({ description: `Permissions on ${what}.`, example: ['get', 'list'] });

/** What an access policy says whoever it is for. */
export const policyWords = {
  applicationId: text({
    description: 'Application id of a client that acts for the principal.',
    example: '00000000-0000-0000-0000-000000000000',
  }),
  tenantId: text({
    description: "The principal's tenant; the deployment's if left out.",
    example: '00000000-0000-0000-0000-000000000000',
  }),
  permissions: Type.Object(
    {
      keys: permissions('keys'),
      secrets: permissions('secrets'),
      certificates: permissions('certificates'),
      storage: permissions('storage accounts'),
    },
    {
      additionalProperties: false,
      ...help({ description: 'What the principal may do.', example: { secrets: ['get', 'list'] } }),
    },
  ),
};

const accessPolicy = Type.Object(
  {
    objectId: value(Type.String({ minLength: 1 }), {
      description: 'Object id of a user, group or service principal in Microsoft Entra ID.',
      example: '00000000-0000-0000-0000-000000000000',
    }),
    ...policyWords,
  },
  { additionalProperties: false, description: 'An access policy.' },
);

/** A new key vault. @see https://learn.microsoft.com/azure/templates/microsoft.keyvault/vaults */
export const KeyVaultSettings = Type.Object(
  {
    name: text({
      description:
        'Name, unique in all of Azure: 3 to 24 letters, digits and single dashes. Made from the workspace name and the resource group if left out.',
      example: 'kv-fraud-prod',
    }),
    sku: oneOf(['standard', 'premium'], {
      description: 'SKU; premium keeps keys in hardware.',
      default: 'standard',
      example: 'premium',
    }),
    tenantId: text({
      description: "Tenant whose principals may use the vault; the deployment's if left out.",
      example: '00000000-0000-0000-0000-000000000000',
    }),
    enableRbacAuthorization: flag({
      description:
        'Whether roles decide who may use the vault. With false access policies do, and a second deployment replaces those that the workspace made for itself.',
      default: true,
      example: true,
    }),
    accessPolicies: Type.Optional(
      Type.Array(accessPolicy, help({ description: 'Access policies, where roles do not decide.', example: [] })),
    ),
    enableSoftDelete: flag({
      description: 'Whether a deleted vault can be recovered; Azure no longer takes false.',
      default: true,
      example: true,
    }),
    softDeleteRetentionInDays: whole(7, 90, {
      description: 'Days that a deleted vault is kept; cannot be changed later.',
      default: 90,
      example: 7,
    }),
    enablePurgeProtection: flag({
      description: 'Whether a deleted vault is kept for all of those days. Only true or left out: Azure refuses false.',
      example: true,
    }),
    enabledForDeployment: flag({ description: 'Whether virtual machines may read certificates.', example: false }),
    enabledForDiskEncryption: flag({ description: 'Whether disk encryption may read secrets.', example: false }),
    enabledForTemplateDeployment: flag({
      description: 'Whether deployments may read secrets, as parameter files with key-vault references need.',
      example: true,
    }),
    publicNetworkAccess,
    networkAcls,
    tags: ownTags,
    properties: properties('the key vault', { enabledForDeployment: false }),
  },
  { additionalProperties: false, description: 'A new key vault.' },
);
export type KeyVaultSettings = Static<typeof KeyVaultSettings>;

/** An existing key vault, with what the spec states of it. */
export const KeyVaultExisting = existing({
  enableRbacAuthorization: flag({
    description:
      'Whether roles decide who may use it, if known. With false a user-assigned identity of the workspace is let in by an access policy.',
    example: false,
  }),
  enablePurgeProtection: flag({
    description: 'Whether it has purge protection, if known: a customer-managed key needs it.',
    example: true,
  }),
});
export type KeyVaultExisting = Static<typeof KeyVaultExisting>;
