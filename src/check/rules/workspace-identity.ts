import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { literalValue } from '../../model/expression.ts';
import type { RuleContext } from './rule.ts';

/** Identity settings that contradict one another, and roles that a user-assigned identity needs before. */
export function workspaceIdentity({ model, report }: RuleContext): void {
  const { identityType, userAssignedIdentities, settings, origin } = model.workspace;
  const path = childPath(origin, 'identity', 'type');
  const refuse = (message: string, hint: string): void => report(finding('AML3012', { path, message, hint }));
  const usesOwn = identityType.includes('UserAssigned');
  if (usesOwn && userAssignedIdentities.length === 0) {
    refuse(`type ${identityType} needs userAssignedIdentities`, 'add `userAssignedIdentities: [new]`');
  }
  if (!usesOwn && userAssignedIdentities.length > 0) {
    refuse(
      `type ${identityType} takes no userAssignedIdentities, but some are listed`,
      'take UserAssigned or SystemAssigned,UserAssigned',
    );
  }
  const primary = settings.primaryUserAssignedIdentity;
  if (primary !== undefined) checkPrimary(literalValue(primary));
  if (identityType === 'UserAssigned' && userAssignedIdentities.length > 0) warnOfRoles();

  function checkPrimary(id: unknown): void {
    const ids = userAssignedIdentities.map((identity) => literalValue(identity.id));
    if (typeof id !== 'string' || ids.some((other) => other === undefined)) return;
    if (ids.some((other) => String(other).toLowerCase() === id.toLowerCase())) return;
    const message = 'the primary identity must be one of userAssignedIdentities';
    report(finding('AML3012', { path: childPath(origin, 'primaryUserAssignedIdentity'), message }));
  }

  function warnOfRoles(): void {
    const message =
      'the service gives no roles to a user-assigned identity: it needs them on the associated resources before the workspace is made';
    const hint = 'assign Contributor on the resource group and the data roles that the generated README lists';
    report(finding('AML3013', { path, message, hint }));
  }
}
