import { array, type Expression, isExpression, literal, object } from '../model/expression.ts';

/** A tile: a query, and how its rows are shown. */
interface Tile {
  readonly title: string;
  readonly query: string;
  /** Columns of a chart; rows are a table where there are none. */
  readonly chart?: {
    readonly kind: 'Line' | 'StackedColumn';
    readonly x: string;
    readonly y: string;
    readonly splitBy: string;
  };
}

/**
 * What a team looks at every day. Logs of the workspace have to be sent to the Log Analytics workspace.
 * @see https://learn.microsoft.com/azure/machine-learning/monitor-azure-machine-learning-reference#azure-monitor-logs-tables
 */
const tiles: readonly Tile[] = [
  {
    title: 'Jobs by outcome',
    query:
      'AmlComputeJobEvent | where EventType in ("JobSubmitted", "JobSucceeded", "JobFailed") | summarize Jobs = count() by EventType, Hour = bin(TimeGenerated, 1h)',
    chart: { kind: 'StackedColumn', x: 'Hour', y: 'Jobs', splitBy: 'EventType' },
  },
  {
    title: 'Failed jobs',
    query:
      'AmlComputeJobEvent | where EventType == "JobFailed" | project TimeGenerated, ExperimentName, JobName, JobErrorMessage | order by TimeGenerated desc | take 50',
  },
  {
    title: 'Nodes of compute clusters',
    query:
      'AmlComputeClusterEvent | summarize Nodes = max(CurrentNodeCount) by ClusterName, Hour = bin(TimeGenerated, 1h)',
    chart: { kind: 'Line', x: 'Hour', y: 'Nodes', splitBy: 'ClusterName' },
  },
  {
    title: 'Use of CPU and GPU',
    query:
      'AmlComputeCpuGpuUtilization | summarize Percent = avg(todouble(Utilization)) by DeviceType, Hour = bin(TimeGenerated, 1h)',
    chart: { kind: 'Line', x: 'Hour', y: 'Percent', splitBy: 'DeviceType' },
  },
];

const width = 9;
const height = 5;

/** The tiles, two in a row, on the logs of a workspace. */
export function dashboardParts(logs: Expression, timeRange: Expression): Expression {
  return array(tiles.map((tile, position) => part(tile, position, logs, timeRange)));
}

function part(tile: Tile, position: number, logs: Expression, timeRange: Expression): Expression {
  const place = { x: (position % 2) * width, y: Math.floor(position / 2) * height, colSpan: width, rowSpan: height };
  const inputs: Readonly<Record<string, Expression | string | boolean>> = {
    resourceTypeMode: 'workspace',
    Scope: object({ resourceIds: array([logs]) }),
    Version: '2.0',
    TimeRange: timeRange,
    Query: tile.query,
    PartTitle: tile.title,
    IsQueryContainTimeRange: false,
    ...chartInputs(tile),
  };
  const entries = Object.entries(inputs).map(([name, value]) =>
    object({ name, value: isExpression(value) ? value : literal(value), isOptional: true }),
  );
  const type = 'Extension/Microsoft_OperationsManagementSuite_Workspace/PartType/LogsDashboardPart';
  return object({
    position: literal(place),
    metadata: object({ inputs: array(entries), settings: literal({}), type }),
  });
}

function chartInputs({ chart }: Tile): Readonly<Record<string, Expression | string>> {
  if (chart === undefined) return { ControlType: 'AnalyticsGrid' };
  const { kind, x, y, splitBy } = chart;
  return {
    ControlType: 'FrameControlChart',
    SpecificChart: kind,
    Dimensions: literal({
      aggregation: 'Sum',
      splitBy: [{ name: splitBy, type: 'string' }],
      xAxis: { name: x, type: 'datetime' },
      yAxis: [{ name: y, type: 'real' }],
    }),
    LegendOptions: literal({ isEnabled: true, position: 'Bottom' }),
  };
}
