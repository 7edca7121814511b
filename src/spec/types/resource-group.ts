import { type Static, Type } from 'typebox';
import { ownTags } from './shared.ts';
import { help, text, value } from './value.ts';

/** The resource group. @see https://learn.microsoft.com/azure/templates/microsoft.resources/resourcegroups */
export const ResourceGroup = Type.Optional(
  Type.Object(
    {
      name: value(Type.String({ minLength: 1 }), {
        description: 'Name of the resource group. A parameter of the template, `resourceGroupName`.',
        example: 'rg-ml-fraud',
      }),
      location: text(
        {
          description: "Azure region; the spec's `location`, else that of the deployment, if left out.",
          example: 'westeurope',
        },
        { pattern: '^[a-z][a-z0-9]+$' },
      ),
      tags: ownTags,
    },
    {
      additionalProperties: false,
      ...help({
        description: 'The resource group that the template makes, with `scope: subscription`.',
        example: { name: 'rg-ml-fraud', location: 'westeurope' },
      }),
    },
  ),
);
export type ResourceGroup = NonNullable<Static<typeof ResourceGroup>>;
