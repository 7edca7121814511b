import { type Static, Type } from 'typebox';
import { type AlertPreset, alertPresetNames } from '../../model/alert-presets.ts';
import { type ResourceKey, resourceKeyNames } from '../../model/resource-keys.ts';
import { ownTags } from './shared.ts';
import {
  armObject,
  either,
  flag,
  help,
  isText,
  type KeyHelp,
  oneOf,
  properties,
  required,
  resourceIdText,
  text,
  value,
  whole,
} from './value.ts';
import { type VariantItem, variants } from './variants.ts';

const receivers = (keyHelp: KeyHelp) =>
  Type.Optional(value(Type.Array(Type.Record(Type.String(), Type.Unknown())), keyHelp));

const EmailReceiver = Type.Object(
  {
    name: text({ description: 'Name of the receiver; the address if left out.', example: 'owners' }),
    emailAddress: required(
      text({ description: 'Address.', example: 'ml-owners@contoso.com' }, { pattern: '^[^@\\s]+@[^@\\s]+$' }),
    ),
    useCommonAlertSchema: flag({
      description: "Whether mails have Azure's common form.",
      default: true,
      example: false,
    }),
  },
  { additionalProperties: false, description: 'Somebody who gets a mail.' },
);

const WebhookReceiver = Type.Object(
  {
    name: required(text({ description: 'Name of the receiver.', example: 'pager' })),
    serviceUri: required(
      text(
        {
          description: 'URL that is called. A parameter with `secure: true` where it holds a token.',
          example: { parameter: 'pagerUrl', secure: true },
        },
        { pattern: '^https?://' },
      ),
    ),
    useCommonAlertSchema: flag({
      description: "Whether the call has Azure's common form.",
      default: true,
      example: false,
    }),
  },
  { additionalProperties: false, description: 'A URL that is called.' },
);

/** An action group. @see https://learn.microsoft.com/azure/templates/microsoft.insights/actiongroups */
export const ActionGroup = Type.Optional(
  Type.Object(
    {
      name: text({
        description: 'Name; made from the workspace name and the resource group if left out.',
        example: 'ag-ml-ops',
      }),
      groupShortName: text(
        { description: 'Name in mails and messages, at most 12 characters.', default: 'ml-alerts', example: 'ml-ops' },
        { minLength: 1, maxLength: 12 },
      ),
      enabled: flag({ description: 'Whether anybody is told.', default: true, example: false }),
      emailReceivers: Type.Optional(
        Type.Array(
          Type.Unsafe<string | Static<typeof EmailReceiver>>(
            either(isText, { type: 'string', pattern: '^[^@\\s]+@[^@\\s]+$' }, EmailReceiver),
          ),
          { ...help({ description: 'Who gets a mail: addresses, or objects.', example: ['ml-owners@contoso.com'] }) },
        ),
      ),
      webhookReceivers: Type.Optional(
        Type.Array(WebhookReceiver, {
          ...help({
            description: 'URLs that are called.',
            example: [{ name: 'pager', serviceUri: { parameter: 'pagerUrl', secure: true } }],
          }),
        }),
      ),
      smsReceivers: receivers({
        description: 'Who gets a text message, as ARM has it.',
        example: [{ name: 'on-call', countryCode: '49', phoneNumber: '15112345678' }],
      }),
      voiceReceivers: receivers({
        description: 'Who is called, as ARM has it.',
        example: [{ name: 'on-call', countryCode: '1', phoneNumber: '5555550100' }],
      }),
      armRoleReceivers: receivers({
        description: 'Holders of roles in the subscription, as ARM has it.',
        example: [{ name: 'owners', roleId: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635', useCommonAlertSchema: true }],
      }),
      azureFunctionReceivers: receivers({
        description: 'Functions that are called, as ARM has it.',
        example: [
          {
            name: 'triage',
            functionAppResourceId:
              '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ops/providers/Microsoft.Web/sites/func-ops',
            functionName: 'triage',
            httpTriggerUrl: 'https://func-ops.azurewebsites.net/api/triage',
          },
        ],
      }),
      logicAppReceivers: receivers({
        description: 'Logic apps that are called, as ARM has it.',
        example: [
          {
            name: 'ticket',
            resourceId:
              '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ops/providers/Microsoft.Logic/workflows/logic-ops',
            callbackUrl: { parameter: 'ticketUrl', secure: true },
          },
        ],
      }),
      eventHubReceivers: receivers({
        description: 'Event hubs that get a message, as ARM has it.',
        example: [
          {
            name: 'hub',
            eventHubNameSpace: 'evhns-ops',
            eventHubName: 'evh-alerts',
            subscriptionId: '00000000-0000-0000-0000-000000000000',
          },
        ],
      }),
      tags: ownTags,
      properties: properties('the action group', { automationRunbookReceivers: [] }),
    },
    {
      additionalProperties: false,
      ...help({
        description: 'Who is told of alerts and of the budget.',
        example: { emailReceivers: ['ml-owners@contoso.com'] },
      }),
    },
  ),
);
export type ActionGroup = NonNullable<Static<typeof ActionGroup>>;

const resourceKey = Type.Optional(
  Type.Enum([...resourceKeyNames], {
    ...help({
      description:
        'Resource that is watched, by the key of the spec that makes it; one alert for each if there are several.',
      default: 'workspace',
      example: 'storageAccount',
    }),
  }),
);

const ids = (keyHelp: KeyHelp) =>
  Type.Optional(
    value(Type.Array(required(resourceIdText({ description: 'An id.', example: '/subscriptions/…' }))), keyHelp),
  );

const aggregations = (keyHelp: KeyHelp) => oneOf(['Average', 'Count', 'Maximum', 'Minimum', 'Total'], keyHelp);
const operators = (extra: KeyHelp) =>
  oneOf(['Equals', 'GreaterThan', 'GreaterThanOrEqual', 'LessThan', 'LessThanOrEqual'], extra);
const threshold = (keyHelp: KeyHelp) => Type.Optional(value(Type.Number(), keyHelp));
const duration = (keyHelp: KeyHelp) => text(keyHelp, { pattern: '^P(\\d+D)?(T(\\d+H)?(\\d+M)?)?$' });

const common = {
  name: required(text({ description: 'Name of the alert.', example: 'failed-runs' })),
  description: text({
    description: 'What to do about it, for whoever is told.',
    example: 'Look at the runs of the night.',
  }),
  severity: whole(0, 4, { description: 'From 0, critical, to 4, verbose.', default: 2, example: 1 }),
  enabled: flag({ description: 'Whether it is looked at.', default: true, example: false }),
  evaluationFrequency: duration({ description: 'How often it is looked at.', default: 'PT5M', example: 'PT15M' }),
  windowSize: duration({ description: 'Time that is looked at.', default: 'PT15M', example: 'PT1H' }),
  autoMitigate: flag({ description: 'Whether the alert ends by itself.', default: true, example: false }),
  scopes: ids({
    description: 'Ids of what is watched, where that is not a resource of the spec.',
    example: [
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ops/providers/Microsoft.OperationalInsights/workspaces/log-central',
    ],
  }),
  actionGroups: ids({
    description: "Action groups that are told, besides the spec's own.",
    example: [
      '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ops/providers/Microsoft.Insights/actionGroups/ag-central',
    ],
  }),
  tags: ownTags,
  properties: properties('the alert', { customProperties: { runbook: 'https://wiki.contoso.com/ml' } }),
};

const dimensions = armObjects({
  description: 'Parts of the data that are looked at one by one, as ARM has it.',
  example: [{ name: 'ComputeType', operator: 'Include', values: ['*'] }],
});

function armObjects(keyHelp: KeyHelp) {
  return Type.Optional(value(Type.Array(Type.Record(Type.String(), Type.Unknown())), keyHelp));
}

const types = {
  /** @see https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-types#metric-alerts */
  metric: {
    resource: resourceKey,
    metricName: required(text({ description: 'Metric, by its name in the REST API.', example: 'Failed Runs' })),
    metricNamespace: text({
      description: 'Namespace of the metric.',
      example: 'Microsoft.MachineLearningServices/workspaces',
    }),
    timeAggregation: aggregations({
      description: 'How the values of the window become one.',
      default: 'Average',
      example: 'Total',
    }),
    operator: operators({ description: 'How it is compared.', default: 'GreaterThan', example: 'LessThan' }),
    threshold: required(threshold({ description: 'With what it is compared.', example: 0 })),
    dimensions,
  },
  /** @see https://learn.microsoft.com/azure/azure-monitor/alerts/alerts-types#log-alerts */
  query: {
    query: required(
      text({ description: 'Query in KQL.', example: 'AmlComputeJobEvent | where EventType == "JobFailed"' }),
    ),
    displayName: text({ description: 'Name that is shown.', example: 'Failed jobs' }),
    timeAggregation: aggregations({
      description: 'How the rows become one value.',
      default: 'Count',
      example: 'Maximum',
    }),
    metricMeasureColumn: text({
      description: 'Column that is aggregated; rows are counted if left out.',
      example: 'Duration',
    }),
    resourceIdColumn: text({
      description: 'Column with the id of the resource that the alert is about.',
      example: '_ResourceId',
    }),
    operator: operators({ description: 'How it is compared.', default: 'GreaterThan', example: 'GreaterThanOrEqual' }),
    threshold: threshold({ description: 'With what it is compared.', default: 0, example: 10 }),
    dimensions,
    failingPeriods: armObject({
      description: 'How many of the last windows must fail, as ARM has it.',
      example: { numberOfEvaluationPeriods: 4, minFailingPeriodsToAlert: 3 },
    }),
    muteActionsDuration: duration({
      description: 'Time that nobody is told again; not with `autoMitigate`.',
      example: 'PT1H',
    }),
    skipQueryValidation: flag({
      description:
        'Whether the query is taken as it is. Tables are only there once there are data, so a new workspace knows none.',
      default: true,
      example: false,
    }),
  },
};

/** An alert on a metric or on a query. */
const Alert = variants(common, types, {
  description: 'What is watched: a metric of a resource, or logs by a query.',
  example: 'metric',
});
export type Alert = VariantItem<typeof common, typeof types> & { readonly resource?: ResourceKey };

const alertsHelp = {
  description:
    'Alerts: `all` for those that suit the resources of the spec, or a list of names of such and of alerts of your own.',
  example: ['failedRuns', { type: 'metric', name: 'quota', metricName: 'Quota Utilization Percentage', threshold: 80 }],
};

export const Alerts = Type.Optional(
  Type.Unsafe<'all' | ReadonlyArray<AlertPreset | Alert>>({
    ...help(alertsHelp),
    ...either(
      { type: 'array' },
      Type.Array(Type.Unsafe<AlertPreset | Alert>(either(isText, Type.Enum([...alertPresetNames]), Alert))),
      Type.Enum(['all']),
    ),
  }),
);
