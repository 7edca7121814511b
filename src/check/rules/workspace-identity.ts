import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { Expression } from '../../model/expression.ts';
import { printExpression } from '../../model/expression-printer.ts';
import type { RuleContext } from './rule.ts';

/** Identity settings that contradict one another, and roles that a user-assigned identity needs before. */
export function workspaceIdentity({ model, report }: RuleContext): void {
  const { identityType, userAssignedIdentities, primaryUserAssignedIdentity, assignRoles, origin } = model.workspace;
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
  if (primaryUserAssignedIdentity !== undefined) checkPrimary(primaryUserAssignedIdentity);
  if (!assignRoles && (identityType === 'UserAssigned' || primaryUserAssignedIdentity !== undefined)) warnOfRoles();

  function checkPrimary(id: Expression): void {
    const printed = (expression: Expression): string => String(printExpression(expression)).toLowerCase();
    const known = userAssignedIdentities.map((identity) => printed(identity.id));
    // What only the deployment knows may be any of them.
    if (known.includes(printed(id)) || [printed(id), ...known].some((text) => text.startsWith('['))) return;
    const message = 'the primary identity must be one of userAssignedIdentities';
    report(finding('AML3012', { path: childPath(origin, 'primaryUserAssignedIdentity'), message }));
  }

  function warnOfRoles(): void {
    const message =
      'the service gives no roles to a user-assigned identity: it needs them on the associated resources before the workspace is made';
    const hint = 'assign those that the generated README lists, or leave `assignRoles` out';
    report(finding('AML3013', { path: childPath(origin, 'identity', 'assignRoles'), message, hint }));
  }
}
