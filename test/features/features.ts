import { assetFeatures } from './asset-features.ts';
import { associatedFeatures } from './associated-features.ts';
import { computeFeatures } from './compute-features.ts';
import { dataFeatures } from './data-features.ts';
import { encryptionFeatures } from './encryption-features.ts';
import type { Feature } from './feature.ts';
import { networkFeatures } from './network-features.ts';
import { operationsFeatures } from './operations-features.ts';
import { workspaceFeatures } from './workspace-features.ts';

/** Every row of the table, in its order. */
export const features: readonly Feature[] = [
  ...workspaceFeatures,
  ...encryptionFeatures,
  ...networkFeatures,
  ...associatedFeatures,
  ...computeFeatures,
  ...dataFeatures,
  ...assetFeatures,
  ...operationsFeatures,
];
