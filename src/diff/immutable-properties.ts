import type { JsonValue } from '../model/expression.ts';
import { computeProperties, machineLearningProperties } from './immutable-machine-learning.ts';
import { networkProperties } from './immutable-network.ts';
import { otherProperties } from './immutable-other.ts';
import { storageProperties } from './immutable-storage.ts';

/** A property whose change does not do what a template seems to say. */
export interface ImmutableProperty {
  /** `*` for all. */
  readonly types: readonly string[];
  /** The keys that lead to it; `*` stands for each item of a list that both sides have. */
  readonly path: readonly string[];
  /** `refused`: the deployment fails · `ignored`: it passes and changes nothing · `oneWay`: there is no way back. */
  readonly effect: 'refused' | 'ignored' | 'oneWay';
  /** Why, and what to do. */
  readonly text: string;
  readonly source: string;
  /** Changes that are fine all the same; absent values are null. */
  readonly allows?: (before: JsonValue, after: JsonValue) => boolean;
}

/** @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-invalid-template */
const everywhere: readonly ImmutableProperty[] = [
  {
    types: ['*'],
    path: ['location'],
    effect: 'refused',
    text: 'the region stays (`InvalidResourceLocation`): it takes a new resource under another name, or deleting this one first',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors',
  },
];

/** All that is known. What is not here may still be refused: only Azure knows all. */
export const immutableProperties: readonly ImmutableProperty[] = [
  ...everywhere,
  ...machineLearningProperties,
  ...computeProperties,
  ...storageProperties,
  ...networkProperties,
  ...otherProperties,
];
