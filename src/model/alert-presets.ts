import type { ResourceKey } from './resource-keys.ts';

/** An alert on a metric that needs no more than its name. */
interface Preset {
  readonly resource: ResourceKey;
  readonly metricName: string;
  readonly timeAggregation: 'Average' | 'Maximum' | 'Total';
  readonly operator: 'GreaterThan' | 'LessThan';
  readonly threshold: number;
  readonly severity: number;
  readonly evaluationFrequency: string;
  readonly windowSize: string;
  readonly description: string;
  readonly dimensions?: ReadonlyArray<{
    readonly name: string;
    readonly operator: string;
    readonly values: readonly string[];
  }>;
}

const often = { evaluationFrequency: 'PT5M', windowSize: 'PT15M' } as const;
const hourly = { evaluationFrequency: 'PT15M', windowSize: 'PT1H' } as const;

/**
 * Metrics by their names in the REST API. Thresholds are a start, not a rule of Azure's.
 * @see https://learn.microsoft.com/azure/machine-learning/monitor-azure-machine-learning-reference
 * @see https://learn.microsoft.com/azure/key-vault/general/monitor-key-vault#alerts
 * @see https://learn.microsoft.com/azure/azure-monitor/reference/supported-metrics/metrics-index
 */
const alertPresets = {
  failedRuns: {
    resource: 'workspace',
    metricName: 'Failed Runs',
    timeAggregation: 'Total',
    operator: 'GreaterThan',
    threshold: 0,
    severity: 3,
    ...hourly,
    description: 'Runs failed.',
  },
  unusableNodes: {
    resource: 'workspace',
    metricName: 'Unusable Nodes',
    timeAggregation: 'Total',
    operator: 'GreaterThan',
    threshold: 0,
    severity: 2,
    ...hourly,
    description: 'Nodes of a compute are unusable.',
  },
  quotaUtilization: {
    resource: 'workspace',
    metricName: 'Quota Utilization Percentage',
    timeAggregation: 'Average',
    operator: 'GreaterThan',
    threshold: 90,
    severity: 3,
    ...hourly,
    description: 'Little is left of the quota of cores.',
  },
  failedModelDeployments: {
    resource: 'workspace',
    metricName: 'Model Deploy Failed',
    timeAggregation: 'Total',
    operator: 'GreaterThan',
    threshold: 0,
    severity: 3,
    ...hourly,
    description: 'A model could not be deployed.',
  },
  endpointErrors: {
    resource: 'onlineEndpoints',
    metricName: 'RequestsPerMinute',
    timeAggregation: 'Average',
    operator: 'GreaterThan',
    threshold: 0,
    severity: 1,
    ...often,
    description: 'An endpoint answers with errors of its own (5xx).',
    dimensions: [{ name: 'statusCodeClass', operator: 'Include', values: ['5xx'] }],
  },
  endpointLatency: {
    resource: 'onlineEndpoints',
    metricName: 'RequestLatency_P99',
    timeAggregation: 'Average',
    operator: 'GreaterThan',
    threshold: 5000,
    severity: 2,
    ...often,
    description: 'One in a hundred requests takes longer than five seconds.',
  },
  storageAvailability: {
    resource: 'storageAccount',
    metricName: 'Availability',
    timeAggregation: 'Average',
    operator: 'LessThan',
    threshold: 90,
    severity: 1,
    ...often,
    description: 'The storage account fails requests.',
  },
  keyVaultAvailability: {
    resource: 'keyVault',
    metricName: 'Availability',
    timeAggregation: 'Average',
    operator: 'LessThan',
    threshold: 90,
    severity: 1,
    ...often,
    description: 'The key vault fails requests.',
  },
  keyVaultSaturation: {
    resource: 'keyVault',
    metricName: 'SaturationShoebox',
    timeAggregation: 'Average',
    operator: 'GreaterThan',
    threshold: 75,
    severity: 1,
    ...often,
    description: 'The key vault is near its capacity.',
  },
} as const satisfies Readonly<Record<string, Preset>>;

export type AlertPreset = keyof typeof alertPresets;

export const alertPresetNames = Object.keys(alertPresets) as AlertPreset[];

/** The alert of that name. */
export function alertPreset(name: AlertPreset): Preset {
  return alertPresets[name];
}
