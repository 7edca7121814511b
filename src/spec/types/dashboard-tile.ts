import { Type } from 'typebox';
import { type DashboardPreset, dashboardPresetNames } from '../../model/dashboard-presets.ts';
import { armObject, either, help, isText, oneOf, required, text, whole } from './value.ts';
import { type VariantItem, variants } from './variants.ts';

const cells = (description: string, example: number, least: number) =>
  required(whole(least, 200, { description, example }));

const common = {
  title: required(text({ description: 'Title of the tile.', example: 'Failed jobs' }, { minLength: 1 })),
  subtitle: text({ description: 'Line below the title.', example: 'of the fraud team' }),
  position: Type.Optional(
    Type.Object(
      {
        x: cells('Column of its left edge.', 0, 0),
        y: cells('Row of its upper edge.', 0, 0),
        colSpan: cells('Width in columns.', 9, 1),
        rowSpan: cells('Height in rows.', 5, 1),
      },
      {
        additionalProperties: false,
        ...help({
          description: 'Where the tile is; two in a row, one after the other, if left out.',
          example: { x: 0, y: 0, colSpan: 9, rowSpan: 5 },
        }),
      },
    ),
  ),
};

const types = {
  query: {
    query: required(
      text(
        {
          description: 'Query on the logs, in Kusto.',
          example: 'AmlComputeJobEvent | summarize Jobs = count() by EventType',
        },
        { minLength: 1 },
      ),
    ),
    timeRange: text(
      {
        description: "Time that is shown; the dashboard's if left out, `query` where the query says it.",
        example: 'P1D',
      },
      { pattern: '^(query|P(\\d+D|T\\d+H))$' },
    ),
    chart: oneOf(
      ['Line', 'StackedColumn', 'UnstackedColumn', 'StackedArea', 'UnstackedArea', 'Pie', 'Donut', 'Scatter'],
      { description: 'How rows are drawn; a table if left out.', example: 'Line' },
    ),
    dimensions: armObject({
      description: "What is drawn: the portal's `xAxis`, `yAxis`, `splitBy` and `aggregation`.",
      example: {
        xAxis: { name: 'Hour', type: 'datetime' },
        yAxis: [{ name: 'Jobs', type: 'long' }],
        splitBy: [{ name: 'EventType', type: 'string' }],
        aggregation: 'Sum',
      },
    }),
    settings: armObject({
      description: "More of the portal's settings of the tile.",
      example: { GridColumnsWidth: { JobName: '292px' } },
    }),
    inputs: Type.Optional(
      Type.Unsafe<Record<string, unknown>>({
        type: 'object',
        ...help({
          description: "More of the portal's inputs of the tile, by their names, in the place of those that are made.",
          example: { DraftRequestParameters: { scope: 'hierarchy' } },
        }),
      }),
    ),
  },
  costs: {
    scope: oneOf(['resourceGroup', 'subscription'], {
      description: 'Whose costs are shown.',
      default: 'resourceGroup',
      example: 'subscription',
    }),
    dateRange: text({
      description: "The portal's name of the time that is shown.",
      default: 'Last30Days',
      example: 'ThisMonth',
    }),
    granularity: oneOf(['Daily', 'Monthly', 'None'], {
      description: 'Time that each point stands for.',
      default: 'Daily',
      example: 'Monthly',
    }),
    groupBy: text({
      description: 'Dimension that splits the costs.',
      default: 'ResourceId',
      example: 'ServiceName',
    }),
    view: armObject({
      description: "More of the portal's view of costs; merged in last.",
      example: { currency: 'EUR' },
    }),
  },
  markdown: {
    content: required(
      text({ description: 'The text, in Markdown.', example: 'Call [the ML team](https://wiki.contoso.com/ml).' }),
    ),
  },
};

const ownTile = variants(common, types, { description: 'What the tile shows.', example: 'query' });
export type DashboardTile = VariantItem<typeof common, typeof types>;

export const DashboardTiles = Type.Optional(
  Type.Array(
    Type.Unsafe<DashboardPreset | DashboardTile>(either(isText, { enum: [...dashboardPresetNames] }, ownTile)),
    {
      ...help({
        description: `Tiles, instead of all of ${dashboardPresetNames.join(', ')}: words of these, or tiles of your own.`,
        default: [...dashboardPresetNames],
        example: ['jobs', { type: 'costs', title: 'Costs' }],
      }),
      maxItems: 100,
    },
  ),
);
