import type { JsonObject } from './expression.ts';

/** A tile on the logs of a workspace, in the words of the spec. */
export interface PresetTile {
  readonly title: string;
  readonly query: string;
  /** How rows are drawn; a table where there is none. */
  readonly chart?: string;
  readonly dimensions?: JsonObject;
}

const dimensions = (y: string, splitBy: string): JsonObject => ({
  aggregation: 'Sum',
  splitBy: [{ name: splitBy, type: 'string' }],
  xAxis: { name: 'Hour', type: 'datetime' },
  yAxis: [{ name: y, type: 'real' }],
});

/**
 * What a team looks at every day. Logs of the workspace have to be sent to the Log Analytics workspace.
 * @see https://learn.microsoft.com/azure/machine-learning/monitor-azure-machine-learning-reference#azure-monitor-logs-tables
 */
const presets = {
  jobs: {
    title: 'Jobs by outcome',
    query:
      'AmlComputeJobEvent | where EventType in ("JobSubmitted", "JobSucceeded", "JobFailed") | summarize Jobs = count() by EventType, Hour = bin(TimeGenerated, 1h)',
    chart: 'StackedColumn',
    dimensions: dimensions('Jobs', 'EventType'),
  },
  failedJobs: {
    title: 'Failed jobs',
    query:
      'AmlComputeJobEvent | where EventType == "JobFailed" | project TimeGenerated, ExperimentName, JobName, JobErrorMessage | order by TimeGenerated desc | take 50',
  },
  clusterNodes: {
    title: 'Nodes of compute clusters',
    query:
      'AmlComputeClusterEvent | summarize Nodes = max(CurrentNodeCount) by ClusterName, Hour = bin(TimeGenerated, 1h)',
    chart: 'Line',
    dimensions: dimensions('Nodes', 'ClusterName'),
  },
  utilization: {
    title: 'Use of CPU and GPU',
    query:
      'AmlComputeCpuGpuUtilization | summarize Percent = avg(todouble(Utilization)) by DeviceType, Hour = bin(TimeGenerated, 1h)',
    chart: 'Line',
    dimensions: dimensions('Percent', 'DeviceType'),
  },
} as const satisfies Readonly<Record<string, PresetTile>>;

export type DashboardPreset = keyof typeof presets;

export const dashboardPresetNames = Object.keys(presets) as readonly DashboardPreset[];

export function dashboardPreset(name: DashboardPreset): PresetTile {
  return presets[name];
}
