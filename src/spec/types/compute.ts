import { Type } from 'typebox';
import {
  aks,
  databricks,
  dataFactory,
  hdInsight,
  kubernetes,
  synapseSpark,
  virtualMachine,
} from './compute-attached.ts';
import { amlCompute } from './compute-cluster.ts';
import { computeInstance } from './compute-instance.ts';
import { subResourceIdentity } from './identity.ts';
import { ownTags } from './shared.ts';
import { childName } from './sub-resource.ts';
import { armObject, flag, properties, text } from './value.ts';
import { type VariantItem, variants } from './variants.ts';

const region = { pattern: '^[a-z][a-z0-9]+$' };

const common = {
  name: childName({
    description:
      'Name of the compute: letters, digits and dashes; 3 to 24 of an instance, 3 to 32 of a cluster, 2 to 16 of others.',
    example: 'cpu',
  }),
  description: text({ description: 'What the compute is for.', example: 'Training of the fraud model' }),
  location: text(
    {
      description: "Region of the compute; the workspace's if left out. A compute instance has no other.",
      example: 'northeurope',
    },
    region,
  ),
  computeLocation: text(
    { description: "Region of its nodes; `location`'s if left out.", example: 'northeurope' },
    region,
  ),
  tags: ownTags,
  disableLocalAuth: flag({
    description:
      "Whether only Microsoft Entra ID opens the compute; `true` of clusters and instances without SSH, ARM's own default else.",
    example: true,
  }),
  identity: subResourceIdentity('the compute'),
  sku: armObject({ description: "ARM's SKU of the compute.", example: { name: 'Basic' } }),
  properties: properties('the compute; what its type has of its own stands in `properties` inside', {
    properties: { enableNodePublicIp: true },
  }),
};

const types = {
  AmlCompute: amlCompute,
  ComputeInstance: computeInstance,
  AKS: aks,
  Kubernetes: kubernetes,
  VirtualMachine: virtualMachine,
  HDInsight: hdInsight,
  Databricks: databricks,
  DataFactory: dataFactory,
  SynapseSpark: synapseSpark,
};

/** A compute. @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/computes */
const Compute = variants(common, types, { description: 'Kind of compute.', example: 'AmlCompute' });
export type Compute = VariantItem<typeof common, typeof types>;

export const Computes = Type.Optional(
  Type.Array(Compute, {
    description: 'Computes: clusters and instances that the service makes, and what is attached to it.',
    examples: [
      [
        {
          name: 'cpu',
          type: 'AmlCompute',
          vmSize: 'Standard_DS3_v2',
          scale: { min: 0, max: 4, idleBeforeScaleDown: 'PT15M' },
        },
      ],
    ],
  }),
);
