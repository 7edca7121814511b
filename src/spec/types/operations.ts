import { type Static, Type } from 'typebox';
import { type ResourceKey, resourceKeyNames } from '../../model/resource-keys.ts';
import { either, flag, help, isText, oneOf, properties, required, resourceIdText, text } from './value.ts';

/** Names of resources of the spec, by the keys that make them. */
const resourceNames = (description: string, example: readonly ResourceKey[]) =>
  Type.Optional(
    Type.Array(Type.Enum([...resourceKeyNames]), { ...help({ description, example }), minItems: 1, uniqueItems: true }),
  );

/** One way to send logs and metrics somewhere. @see https://learn.microsoft.com/azure/azure-monitor/platform/diagnostic-settings */
const DiagnosticSetting = Type.Object(
  {
    name: text({
      description: 'Name of the setting, the same on each resource.',
      default: 'diagnostics',
      example: 'diagnostics-audit',
    }),
    resources: resourceNames(
      'Resources that send, by the keys of the spec that make them. Those that send something if left out, but Application Insights, which stores its data in the workspace anyway.',
      ['workspace', 'keyVault'],
    ),
    categoryGroups: Type.Optional(
      Type.Array(
        Type.Enum(['allLogs', 'audit']),
        help({
          description: 'Groups of log categories; none beside `categories`, else `allLogs`.',
          default: ['allLogs'],
          example: ['audit'],
        }),
      ),
    ),
    categories: Type.Optional(
      Type.Array(
        Type.String({ minLength: 1 }),
        help({
          description: 'Single log categories. Each resource is told those that its type has.',
          example: ['AmlComputeJobEvent', 'AuditEvent'],
        }),
      ),
    ),
    metrics: flag({ description: 'Whether metrics are sent too.', default: true, example: false }),
    workspaceId: resourceIdText({
      description: "Log Analytics workspace to send to; the spec's own if no destination is given.",
      example:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ops/providers/Microsoft.OperationalInsights/workspaces/log-central',
    }),
    logAnalyticsDestinationType: oneOf(['AzureDiagnostics', 'Dedicated'], {
      description: 'Tables of the Log Analytics workspace: one for all, or one for each kind of log.',
      example: 'Dedicated',
    }),
    storageAccountId: resourceIdText({
      description: 'Storage account to keep logs in; not one that sends its own logs there.',
      example:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ops/providers/Microsoft.Storage/storageAccounts/starchive',
    }),
    eventHubAuthorizationRuleId: resourceIdText({
      description: 'Authorization rule of the event hub namespace to send to.',
      example:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ops/providers/Microsoft.EventHub/namespaces/evhns-ops/authorizationRules/send',
    }),
    eventHubName: text({ description: 'Event hub; one for each category if left out.', example: 'evh-logs' }),
    marketplacePartnerId: resourceIdText({
      description: 'Partner solution to send to.',
      example:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ops/providers/Microsoft.Datadog/monitors/dd-ops',
    }),
    properties: properties('the diagnostic settings', { logAnalyticsDestinationType: 'Dedicated' }),
  },
  { additionalProperties: false, description: 'Where the logs and metrics of resources go.' },
);
export type DiagnosticSetting = Static<typeof DiagnosticSetting>;

const diagnosticSettingsHelp = {
  description:
    "Logs and metrics of the resources: `all` sends everything to the spec's Log Analytics workspace; otherwise one setting or a list.",
  example: 'all',
};

export const DiagnosticSettings = Type.Optional(
  Type.Unsafe<'all' | DiagnosticSetting | readonly DiagnosticSetting[]>({
    ...help(diagnosticSettingsHelp),
    ...either(
      isText,
      Type.Enum(['all']),
      either({ type: 'array' }, Type.Array(DiagnosticSetting, { minItems: 1 }), DiagnosticSetting),
    ),
  }),
);

const level = oneOf(['CanNotDelete', 'ReadOnly'], {
  description: '`CanNotDelete` keeps from deletion, `ReadOnly` from every change.',
  default: 'CanNotDelete',
  example: 'CanNotDelete',
});

/** A lock. @see https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources */
const Lock = Type.Object(
  {
    name: text({ description: 'Name of the lock, the same on each resource.', default: 'lock', example: 'keep' }),
    level: required(level),
    resources: resourceNames(
      'Resources that are locked, by the keys of the spec that make them; the whole resource group if left out.',
      ['storageAccount', 'keyVault'],
    ),
    notes: text(
      { description: 'Why it is locked, for whoever meets the lock.', example: 'Holds the audit trail.' },
      { maxLength: 512 },
    ),
    properties: properties('the lock', { owners: [{ applicationId: '00000000-0000-0000-0000-000000000000' }] }),
  },
  { additionalProperties: false, description: 'A lock on resources or on the resource group.' },
);
export type Lock = Static<typeof Lock>;

export const Locks = Type.Optional(
  Type.Unsafe<'CanNotDelete' | 'ReadOnly' | readonly Lock[]>({
    ...help({
      description: 'Locks: a level for the whole resource group, or a list.',
      example: [{ level: 'CanNotDelete', resources: ['storageAccount', 'keyVault'] }],
    }),
    ...either({ type: 'array' }, Type.Array(Lock), Type.Enum(['CanNotDelete', 'ReadOnly'])),
  }),
);
