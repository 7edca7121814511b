import type { Expression } from './expression.ts';
import { effective, memberOf } from './member-of.ts';
import { type Parameters, possibleValues } from './template.ts';

interface Networked {
  readonly existing: boolean;
  readonly kind: string;
  readonly settings: { readonly managedNetwork?: Expression | undefined; readonly properties?: Expression };
}

/**
 * Who puts computes into a network: the service into a managed one, the spec by subnets, or nobody here can tell since the
 * workspace exists, is a project of a hub, or the deployment decides.
 */
export function workspaceNetwork(
  { existing, kind, settings }: Networked,
  parameters: Parameters,
): 'managed' | 'own' | 'unknown' {
  if (existing || kind === 'Project') return 'unknown';
  const network = effective(settings, 'managedNetwork');
  if (network === undefined) return 'own';
  const mode = memberOf(network, 'isolationMode');
  if (mode === undefined) return network.kind === 'literal' || network.kind === 'object' ? 'own' : 'unknown';
  const modes = possibleValues(mode, parameters);
  if (modes.length === 0) return 'unknown';
  if (modes.every((value) => value === 'Disabled')) return 'own';
  return modes.includes('Disabled') ? 'unknown' : 'managed';
}
