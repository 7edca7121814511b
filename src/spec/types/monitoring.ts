import { type Static, Type } from 'typebox';
import { existing } from './associated.ts';
import { identity, ownTags, properties } from './shared.ts';
import { armObject, flag, help, oneOf, text, value, whole } from './value.ts';

const publicAccess = (verb: string) =>
  oneOf(['Enabled', 'Disabled'], {
    description: `Whether ${verb} over public networks is allowed.`,
    default: 'Enabled',
    example: 'Disabled',
  });

/** Data may have to stay in one region, or the service not be in that of the workspace. */
const location = text(
  { description: "Azure region, where it is not the spec's `location`.", example: 'northeurope' },
  { pattern: '^[a-z][a-z0-9]+$' },
);

/** A new Log Analytics workspace. @see https://learn.microsoft.com/azure/templates/microsoft.operationalinsights/workspaces */
export const LogAnalyticsWorkspaceSettings = Type.Object(
  {
    name: text({
      description:
        'Name: 4 to 63 letters, digits and dashes. Made from the workspace name and the resource group if left out.',
      example: 'log-fraud-prod',
    }),
    location,
    sku: oneOf(
      ['PerGB2018', 'CapacityReservation', 'LACluster', 'PerNode', 'Standalone', 'Free', 'Standard', 'Premium'],
      { description: 'Pricing tier.', default: 'PerGB2018', example: 'PerGB2018' },
    ),
    capacityReservationLevel: whole(100, 50000, {
      description: 'GB a day that are paid for with `CapacityReservation`.',
      example: 100,
    }),
    retentionInDays: whole(4, 730, { description: 'Days that logs are kept.', default: 30, example: 90 }),
    dailyQuotaGb: Type.Optional(
      value(Type.Number({ minimum: -1, maximum: 100000 }), {
        description: 'GB a day after which no more is taken in; -1 for no limit.',
        example: 1.5,
      }),
    ),
    publicNetworkAccessForIngestion: publicAccess('sending logs'),
    publicNetworkAccessForQuery: publicAccess('queries'),
    disableLocalAuth: flag({ description: 'Whether only Microsoft Entra ID is accepted.', example: true }),
    replication: armObject({
      description: "ARM's replication object.",
      example: { enabled: true, location: 'northeurope' },
    }),
    features: armObject({
      description: "ARM's features object.",
      example: { enableLogAccessUsingOnlyResourcePermissions: true },
    }),
    identity,
    tags: ownTags,
    properties: properties('the Log Analytics workspace', { forceCmkForQuery: false }),
  },
  { additionalProperties: false, description: 'A new Log Analytics workspace.' },
);
export type LogAnalyticsWorkspaceSettings = Static<typeof LogAnalyticsWorkspaceSettings>;

export const LogAnalyticsWorkspaceExisting = existing({});
export type LogAnalyticsWorkspaceExisting = Static<typeof LogAnalyticsWorkspaceExisting>;

/** A new Application Insights component. @see https://learn.microsoft.com/azure/templates/microsoft.insights/components */
export const ApplicationInsightsSettings = Type.Object(
  {
    name: text({
      description: 'Name: 1 to 260 characters. Made from the workspace name and the resource group if left out.',
      example: 'appi-fraud-prod',
    }),
    location,
    kind: text({ description: 'Kind of application.', default: 'web', example: 'web' }, { minLength: 1 }),
    applicationType: oneOf(['web', 'other'], {
      description: "ARM's `Application_Type`.",
      default: 'web',
      example: 'web',
    }),
    retentionInDays: Type.Optional(
      value(Type.Unsafe<number>({ enum: [30, 60, 90, 120, 180, 270, 365, 550, 730] }), {
        description: 'Days that data is kept; those of the Log Analytics workspace if left out.',
        example: 90,
      }),
    ),
    samplingPercentage: Type.Optional(
      value(Type.Number({ exclusiveMinimum: 0, maximum: 100 }), {
        description: 'Share of the telemetry that is kept, in percent.',
        example: 50,
      }),
    ),
    disableIpMasking: flag({ description: 'Whether client addresses are kept whole.', example: false }),
    disableLocalAuth: flag({ description: 'Whether only Microsoft Entra ID is accepted.', example: true }),
    forceCustomerStorageForProfiler: flag({
      description: 'Whether the profiler must use your own storage.',
      example: false,
    }),
    publicNetworkAccessForIngestion: publicAccess('sending telemetry'),
    publicNetworkAccessForQuery: publicAccess('queries'),
    tags: ownTags,
    properties: properties('the Application Insights component', { Flow_Type: 'Bluefield' }),
  },
  {
    additionalProperties: false,
    description: 'A new Application Insights component, on a Log Analytics workspace.',
    ...help({ description: 'A new Application Insights component.', example: { retentionInDays: 90 } }),
  },
);
export type ApplicationInsightsSettings = Static<typeof ApplicationInsightsSettings>;

export const ApplicationInsightsExisting = existing({});
export type ApplicationInsightsExisting = Static<typeof ApplicationInsightsExisting>;
