import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import type { Expression } from '../../model/expression.ts';
import { memberOf } from '../../model/member-of.ts';
import type { WorkspaceModel } from '../../resources/model.ts';

export type Compute = WorkspaceModel['compute'][number];

/** What a setting is in the end, and the line that sets it. */
export interface Setting {
  readonly value: Expression | undefined;
  readonly path: SpecPath;
}

interface Word {
  readonly value: Expression | undefined;
  /** Where the word stands in the compute. */
  readonly keys: readonly string[];
  /** Where ARM has it in the compute's own properties, if not there. */
  readonly arm?: readonly string[];
}

/** A setting of a compute's type: `properties: {properties: …}` are merged in last and win over the word. */
export function ownSetting({ settings, origin }: Compute, { value, keys, arm = keys }: Word): Setting {
  const inner = ['properties', ...arm];
  const overridden = inner.reduce<Expression | undefined>(memberOf, settings.properties);
  if (overridden === undefined) return { value, path: childPath(origin, ...keys) };
  return { value: overridden, path: childPath(origin, 'properties', ...inner) };
}

/** Whether the service makes the VMs of a compute, and puts them into a network. */
export function isManaged({ settings }: Compute): boolean {
  return settings.type === 'AmlCompute' || settings.type === 'ComputeInstance';
}
