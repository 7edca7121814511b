import { Type } from 'typebox';
import { text, whole } from './value.ts';

/** Words that several types of computes have. */

/** A VM size as Azure names it, in any case. */
export const vmSize = text(
  {
    description:
      'VM size. It becomes a parameter of the template, since not every region has every size; cannot be changed later.',
    example: 'Standard_DS3_v2',
  },
  { pattern: '^[A-Za-z]+_[A-Za-z0-9_-]+$' },
);

export const subnet = text({
  description:
    "Subnet that the compute is put into: its resource id, or the name of a subnet of this spec's virtual network.",
  example:
    '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet-training',
});

/** An AKS cluster: the spec's own, or another by its id. */
export const attachedCluster = (what: string) =>
  text(
    {
      description: `Resource id of ${what} that is attached; \`kubernetesCluster\` for the spec's own.`,
      example:
        '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-shared/providers/Microsoft.ContainerService/managedClusters/aks',
    },
    { pattern: '^(kubernetesCluster$|/subscriptions/[^/]+/)' },
  );

export const attachedTo = (what: string, type: string) =>
  text(
    {
      description: `Resource id of ${what} that is attached.`,
      example: `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-shared/providers/${type}`,
    },
    { pattern: '^/subscriptions/[^/]+/' },
  );

/** Count of nodes. */
export const nodes = (description: string, example: number, more: { readonly default?: number } = {}) =>
  whole(0, 100_000, { description, example, ...more });

/** An object of typed words, which may be left out. */
export const words = <T extends Parameters<typeof Type.Object>[0]>(
  members: T,
  description: string,
  example: Record<string, unknown>,
) => Type.Optional(Type.Object(members, { additionalProperties: false, description, examples: [example] }));
