import { Type } from 'typebox';
import { trackedResource } from './endpoint.ts';
import { childName } from './sub-resource.ts';
import { help, properties } from './value.ts';
import { type VariantItem, variants } from './variants.ts';

const own = {
  name: childName({ description: 'Name of the resource.', example: 'default' }),
};

/** What stands in another resource has the names of both. */
const nested = {
  name: Type.String({
    ...help({
      description: 'Name of the resource that it stands in, a slash, and its own name.',
      example: 'default/to-pypi',
    }),
    pattern: '^[^/]+/[^/]+$',
  }),
};

const tracked = trackedResource('the resource');

const common = {
  properties: properties('the resource', { managedNetwork: { isolationMode: 'AllowInternetOutbound' } }),
};

const types = {
  'connections/deployments': nested,
  'connections/raiPolicies': nested,
  endpoints: own,
  inferencePools: { ...own, ...tracked },
  linkedServices: { ...own, location: tracked.location, identity: tracked.identity },
  managedNetworks: own,
  'managedNetworks/outboundRules': nested,
};

/** A resource of a type that only preview versions of the API have. */
const PreviewResource = variants(common, types, {
  description: 'Its type, after that of the workspace.',
  example: 'managedNetworks',
});
export type PreviewResource = VariantItem<typeof common, typeof types>;

export const PreviewResources = Type.Optional(
  Type.Array(PreviewResource, {
    description:
      "Resources inside the workspace whose types only preview versions of Azure's API have, in ARM's own words: they come without support and may change.",
    examples: [
      [{ type: 'managedNetworks', name: 'default', properties: { managedNetwork: { isolationMode: 'Disabled' } } }],
    ],
  }),
);
