import { type Static, Type } from 'typebox';
import { madeIn, onlyKey, resourceIdPattern } from './associated.ts';
import { ownTags } from './shared.ts';
import { either, flag, hasKey, help, isText, oneOf, properties, text, texts } from './value.ts';

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/privatednszones */
export const PrivateDnsZoneSettings = Type.Object(
  {
    ...madeIn('the zones are'),
    virtualNetworkLinks: texts({
      description: 'Resource ids of further virtual networks that resolve names by the zones, e.g. of a hub.',
      example: ['/subscriptions/…/virtualNetworks/vnet-hub'],
    }),
    registrationEnabled: flag({
      description: 'Whether machines of the virtual networks are registered in the zones.',
      default: false,
      example: false,
    }),
    resolutionPolicy: oneOf(['Default', 'NxDomainRedirect'], {
      description: 'What is asked where a zone has no record; `NxDomainRedirect` asks the public DNS.',
      example: 'NxDomainRedirect',
    }),
    tags: ownTags,
    properties: properties('the links of the zones', { resolutionPolicy: 'Default' }),
  },
  { additionalProperties: false, description: 'New private DNS zones, linked to the virtual network.' },
);
export type PrivateDnsZoneSettings = Static<typeof PrivateDnsZoneSettings>;

export const PrivateDnsZoneExisting = Type.Object(
  {
    resourceGroup: text({ description: 'Resource group of the zones.', example: 'rg-dns' }, { minLength: 1 }),
    subscription: text({
      description: 'Subscription of the zones; the one deployed to if left out.',
      example: '00000000-0000-0000-0000-000000000000',
    }),
    linkVirtualNetwork: Type.Optional(
      Type.Boolean(
        help({
          description:
            'Whether the virtual network of the spec is linked to the zones, by a deployment where they are: a new network resolves names by zones that it is linked to only.',
          default: false,
          example: true,
        }),
      ),
    ),
    ids: Type.Optional(
      Type.Unsafe<Record<string, string>>({
        type: 'object',
        additionalProperties: resourceIdPattern,
        ...help({
          description: 'Resource ids by the name of the zone, for zones in other places.',
          example: {
            'privatelink.azurecr.io':
              '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-dns/providers/Microsoft.Network/privateDnsZones/privatelink.azurecr.io',
          },
        }),
      }),
    ),
  },
  { additionalProperties: false, description: 'Private DNS zones that exist.' },
);
export type PrivateDnsZoneExisting = Static<typeof PrivateDnsZoneExisting>;

type Forms =
  | 'new'
  | 'none'
  | { readonly new: PrivateDnsZoneSettings }
  | { readonly existing: PrivateDnsZoneExisting }
  | PrivateDnsZoneSettings;

const settings = { $ref: '#/$defs/PrivateDnsZoneSettings' };
const existing = { $ref: '#/$defs/PrivateDnsZoneExisting' };

export const PrivateDnsZones = Type.Optional(
  Type.Unsafe<Forms>({
    ...help({
      description:
        'The zones that resolve the names of private endpoints: new ones, existing ones, or none where a policy or an own DNS server sees to it.',
      default: 'new',
      example: { existing: { resourceGroup: 'rg-dns' } },
    }),
    ...either(
      isText,
      { enum: ['new', 'none'] },
      either(
        hasKey('existing'),
        onlyKey('existing', existing),
        either(hasKey('new'), onlyKey('new', settings), settings),
      ),
    ),
  }),
);
export type PrivateDnsZones = Static<typeof PrivateDnsZones>;
