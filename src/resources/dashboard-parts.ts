import { array, call, type Expression, literal, literalValue, member, object } from '../model/expression.ts';
import { guid, interpolate } from '../model/expression-functions.ts';
import type { DashboardTile } from './dashboard-tile.ts';
import { withProperties } from './union.ts';

/** What tiles are made with. */
export interface PartContext {
  /** The Log Analytics workspace; absent where no tile shows logs. */
  readonly logs: Expression | undefined;
  /** Time that tiles show which say none. */
  readonly timeRange: Expression;
  /** What tells the tiles from those of other dashboards. */
  readonly name: Expression;
}

const width = 9;
const height = 5;

/** The tiles as the portal has them, two in a row. */
export function dashboardParts(tiles: readonly DashboardTile[], context: PartContext): readonly Expression[] {
  return tiles.map((tile, index) => {
    const place = { x: (index % 2) * width, y: Math.floor(index / 2) * height, colSpan: width, rowSpan: height };
    return object({
      position: tile.position === undefined ? literal(place) : object(tile.position),
      metadata: object(metadataOf(tile, index, context)),
    });
  });
}

type PartMetadata = Readonly<Record<string, Expression>>;

function metadataOf(tile: DashboardTile, index: number, context: PartContext): PartMetadata {
  switch (tile.type) {
    case 'query':
      return queryPart(tile, index, context);
    case 'costs':
      return costsPart(tile);
    default:
      return markdownPart(tile);
  }
}

/** Inputs in the order and number of the portal's own export, with those that have no value. */
function inputList(inputs: Readonly<Record<string, Expression | undefined>>): Expression {
  return array(
    Object.entries(inputs).map(([name, value]) => object({ name, ...(value && { value }), isOptional: true })),
  );
}

function queryPart({ settings, inputs }: DashboardTile, index: number, context: PartContext): PartMetadata {
  const { title = literal(''), subtitle, query, timeRange, chart, dimensions } = settings;
  const inQuery = timeRange !== undefined && literalValue(timeRange) === 'query';
  const made = {
    resourceTypeMode: undefined,
    ComponentId: undefined,
    Scope: context.logs && object({ resourceIds: array([context.logs]) }),
    PartId: guid(context.name, String(index)),
    Version: literal('2.0'),
    TimeRange: inQuery ? undefined : (timeRange ?? context.timeRange),
    DashboardId: undefined,
    DraftRequestParameters: undefined,
    Query: query,
    ControlType: literal(chart === undefined ? 'AnalyticsGrid' : 'FrameControlChart'),
    SpecificChart: chart,
    PartTitle: title,
    ...(subtitle && { PartSubTitle: subtitle }),
    Dimensions: dimensions,
    LegendOptions: chart && literal({ isEnabled: true, position: 'Bottom' }),
    IsQueryContainTimeRange: literal(inQuery),
  };
  const content = object({ PartTitle: title, ...(subtitle && { PartSubTitle: subtitle }) });
  return {
    inputs: inputList({ ...made, ...inputs }),
    type: literal('Extension/Microsoft_OperationsManagementSuite_Workspace/PartType/LogsDashboardPart'),
    settings: object({ content: withProperties(content, settings.settings) }),
  };
}

const dimension = (name: Expression | string) => object({ type: 'Dimension', name });

/** The portal's analysis of costs. @see https://learn.microsoft.com/azure/cost-management-billing/costs/cost-analysis-common-uses */
function costsPart({ settings }: DashboardTile): PartMetadata {
  const { title = literal(''), scope, groupBy = literal('ResourceId') } = settings;
  const isAll = scope !== undefined && literalValue(scope) === 'subscription';
  const id = member(call(isAll ? 'subscription' : 'resourceGroup'), 'id');
  const dataSet = object({
    granularity: settings.granularity ?? literal('Daily'),
    aggregation: literal({
      totalCost: { name: 'Cost', function: 'Sum' },
      totalCostUSD: { name: 'CostUSD', function: 'Sum' },
    }),
    sorting: literal([{ direction: 'ascending', name: 'UsageDate' }]),
    grouping: array([dimension(groupBy)]),
  });
  const noBudget = 'COST_NAVIGATOR.BUDGET_OPTIONS.NONE';
  const view = object({
    dateRange: settings.dateRange ?? literal('Last30Days'),
    query: object({ type: 'ActualCost', dataSet, timeframe: 'None' }),
    chart: 'Line',
    accumulated: 'false',
    pivots: array(['ServiceName', 'ResourceLocation', 'ResourceGroupName'].map(dimension)),
    scope: id,
    kpis: literal([
      { type: 'Budget', id: noBudget, enabled: true, extendedProperties: { name: noBudget } },
      { type: 'Forecast', enabled: false },
    ]),
    displayName: title,
  });
  const inputs = [
    object({ name: 'scope', value: id }),
    object({ name: 'scopeName', value: title }),
    object({ name: 'view', value: withProperties(view, settings.view), isOptional: true }),
    literal({ name: 'externalState', isOptional: true }),
  ];
  const menu = '#blade/Microsoft_Azure_CostManagement/Menu/costanalysis/scope/';
  return {
    inputs: array(inputs),
    type: literal('Extension/Microsoft_Azure_CostManagement/PartType/CostAnalysisPinPart'),
    deepLink: interpolate([menu, call('uriComponent', id), '/open/costanalysisv3.resources']),
  };
}

/** @see https://learn.microsoft.com/azure/azure-portal/azure-portal-markdown-tile */
function markdownPart({ settings }: DashboardTile): PartMetadata {
  const { content = literal(''), title = literal(''), subtitle = literal('') } = settings;
  const shown = object({ content, title, subtitle, markdownSource: 1 });
  return {
    inputs: literal([]),
    type: literal('Extension/HubsExtension/PartType/MarkdownPart'),
    settings: object({ content: object({ settings: shown }) }),
  };
}
