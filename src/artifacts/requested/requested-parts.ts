import type { Facts } from '../../facts/facts.ts';
import type { Parameters } from '../../model/template.ts';
import type { Deployment } from '../deployment.ts';
import type { Requests, SpecNames } from './requests.ts';

/** What files on request are made from. */
export interface RequestedParts extends SpecNames {
  readonly facts: Facts;
  readonly parameters: Parameters;
  readonly requests: Requests;
  /** Each with an environment, or one without. */
  readonly deployments: readonly Deployment[];
  /** Whether the template is deployed into the subscription, and makes its resource group. */
  readonly atSubscription: boolean;
}

/** The environment that pipelines deploy to where the spec has none. */
export const environmentOf = ({ environment }: Deployment): string => environment ?? 'production';

/** Whether the resource group can be made for the deployment: an existing workspace is in one already. */
export const mayMakeGroup = ({ atSubscription, facts }: RequestedParts): boolean =>
  !atSubscription && !facts.workspace.existing;
