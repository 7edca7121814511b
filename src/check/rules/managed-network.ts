import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { associatedId } from '../../model/associated.ts';
import { type Expression, isExpression, literalValue } from '../../model/expression.ts';
import { effective, memberOf } from '../../model/member-of.ts';
import { possibleValues } from '../../model/template.ts';
import type { WorkspaceModel } from '../../resources/model.ts';
import { settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

type OutboundRule = WorkspaceModel['workspace']['outboundRules'][number];

/**
 * The network that the service manages: rules that its mode allows, none that it has by itself.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-managed-network
 */
export function managedNetwork(context: RuleContext): void {
  const { workspace } = context.model;
  const network = effective(workspace.settings, 'managedNetwork');
  if (network === undefined || workspace.kind === 'Project') return;
  const mode = memberOf(network, 'isolationMode');
  const modes =
    mode === undefined && network.kind !== 'parameter' ? ['Disabled'] : possibleValues(mode, context.parameters);
  for (const rule of workspace.outboundRules) {
    refuseByMode(rule, modes, context);
    refuseOwn(rule, modes, context);
  }
  warnOfLateNetwork(modes, context);
  refuseOtherNetwork(modes, context);
}

function refuseByMode({ type, origin }: OutboundRule, modes: readonly unknown[], { report }: RuleContext): void {
  const isOff = modes.includes('Disabled');
  const isOpen = modes.includes('AllowInternetOutbound') && type !== 'PrivateEndpoint';
  if (!isOff && !isOpen) return;
  const message = isOff
    ? 'there are no outbound rules while the managed network is off'
    : 'the mode AllowInternetOutbound allows all of the internet already: it takes rules of the type PrivateEndpoint only';
  const hint = isOff ? 'set `isolationMode`' : 'leave it out, or set `isolationMode: AllowOnlyApprovedOutbound`';
  report(finding('AML3048', { path: origin, message, hint }));
}

/** Groups of the workspace's own resources that get a private endpoint by themselves; queues and tables do not. */
const automatic = {
  storageAccount: ['blob', 'file'],
  keyVault: ['vault'],
  containerRegistry: ['registry'],
} as const;

function refuseOwn(
  { destination, origin }: OutboundRule,
  modes: readonly unknown[],
  { model, report }: RuleContext,
): void {
  if (isExpression(destination)) return;
  const target = destination.serviceResourceId;
  const group = destination.subresourceTarget && literalValue(destination.subresourceTarget);
  for (const key of ['storageAccount', 'keyVault', 'containerRegistry'] as const) {
    const groups: readonly string[] = automatic[key];
    if (typeof group !== 'string' || !groups.includes(group) || !isOwn(target, key, model)) continue;
    if (!modes.includes('AllowOnlyApprovedOutbound') && !isPrivate(key, model)) continue;
    const message = `the service makes a rule to "${group}" of the workspace's own ${titles[key]} by itself, and refuses another`;
    report(finding('AML3049', { path: origin, message, hint: 'leave it out' }));
  }
}

const titles = { storageAccount: 'storage account', keyVault: 'key vault', containerRegistry: 'container registry' };

/** With the internet allowed the service has rules to those resources alone that are closed to it. */
function isPrivate(key: keyof typeof automatic, model: WorkspaceModel): boolean {
  const settings = settingsOf<{ readonly publicNetworkAccess?: Expression; readonly properties?: Expression }, unknown>(
    model[key],
  )?.settings;
  return settings !== undefined && isKnownAs(effective(settings, 'publicNetworkAccess'), 'Disabled');
}

function isOwn(target: Expression | undefined, key: keyof typeof automatic, model: WorkspaceModel): boolean {
  const given = target && literalValue(target);
  const id = associatedId<unknown, unknown>(model[key]);
  if (typeof given !== 'string' || id === undefined) return false;
  const own = literalValue(id);
  return given === key || (typeof own === 'string' && own.toLowerCase() === given.toLowerCase());
}

/** The first compute waits half an hour for the network, and some deployments fail meanwhile. */
function warnOfLateNetwork(modes: readonly unknown[], { model, report }: RuleContext): void {
  const { workspace } = model;
  if (workspace.existing || effective(workspace.settings, 'provisionNetworkNow') !== undefined) return;
  if (!modes.some((mode) => mode !== 'Disabled')) return;
  const message =
    'the managed network is made with the first compute, which then takes half an hour longer, ten minutes more where rules name hosts';
  const hint = 'set `provisionNetworkNow: true`, or false to leave it so';
  report(finding('AML3050', { path: settingPath(workspace, 'managedNetwork'), message, hint }));
}

/** Computes stand in the one network or in the other. */
function refuseOtherNetwork(modes: readonly unknown[], { model, report }: RuleContext): void {
  const { settings, origin } = model.workspace;
  const subnet = memberOf(effective(settings, 'serverlessComputeSettings'), 'serverlessComputeCustomSubnet');
  if (subnet === undefined || modes.length === 0 || modes.includes('Disabled') || isKnownAs(subnet, '')) return;
  const path = childPath(origin, 'serverlessComputeSettings', 'serverlessComputeCustomSubnet');
  const message = 'serverless computes stand in the managed network, not in a subnet of another one';
  const related = [{ path: settingPath({ settings, origin }, 'managedNetwork'), message: 'the managed network' }];
  report(finding('AML3018', { path, message, hint: 'leave the subnet out', related }));
}
