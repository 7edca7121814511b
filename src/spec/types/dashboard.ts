import { type Static, Type } from 'typebox';
import { DashboardTiles } from './dashboard-tile.ts';
import { ownTags } from './shared.ts';
import { help, properties, text, value } from './value.ts';

/** A dashboard of the portal. @see https://learn.microsoft.com/azure/azure-portal/azure-portal-dashboards-structure */
export const Dashboard = Type.Optional(
  Type.Object(
    {
      name: text({
        description:
          'Name: 3 to 24 letters, digits and dashes. Made from the workspace name and the resource group if left out.',
        example: 'dash-ml-fraud',
      }),
      title: text({
        description: 'Title that is shown; the name of the workspace if left out.',
        example: 'Fraud detection',
      }),
      timeRange: text(
        { description: 'Time that tiles show which say none.', default: 'P7D', example: 'P30D' },
        { pattern: '^P(\\d+D|T\\d+H)$' },
      ),
      tiles: DashboardTiles,
      parts: Type.Optional(
        value(Type.Array(Type.Record(Type.String(), Type.Unknown())), {
          description: 'Tiles as ARM has them, after those of `tiles`, or in the place of the usual ones.',
          example: [
            {
              position: { x: 0, y: 0, colSpan: 6, rowSpan: 2 },
              metadata: {
                type: 'Extension/HubsExtension/PartType/MarkdownPart',
                inputs: [],
                settings: { content: { settings: { content: 'Call ml-owners@contoso.com', title: 'Fraud' } } },
              },
            },
          ],
        }),
      ),
      tags: ownTags,
      properties: properties('the dashboard', { metadata: { model: {} } }),
    },
    {
      additionalProperties: false,
      ...help({
        description:
          'A dashboard of the portal on jobs and compute clusters, from the logs in the Log Analytics workspace.',
        example: { title: 'Fraud detection' },
      }),
    },
  ),
);
export type Dashboard = NonNullable<Static<typeof Dashboard>>;
