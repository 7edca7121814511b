import { effective, memberOf } from '../../model/member-of.ts';
import { possibleValues } from '../../model/template.ts';
import type { RuleContext } from './rule.ts';

/**
 * Who puts computes into a network: the service into a managed one, the spec by subnets, or nobody here can tell since the
 * workspace exists, is a project of a hub, or the deployment decides.
 */
export function workspaceNetwork({ model, parameters }: Omit<RuleContext, 'report'>): 'managed' | 'own' | 'unknown' {
  const { existing, kind, settings } = model.workspace;
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
