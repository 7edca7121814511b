import { finding } from '../../diagnostics/finding.ts';
import type { RuleContext } from './rule.ts';

/** A hub without a key vault has its secrets in a store of Microsoft's, which some regions answer with an internal error. */
export function hubKeyVault({ model, report }: RuleContext): void {
  const { workspace, keyVault } = model;
  if (workspace.kind !== 'Hub' || keyVault.mode !== 'none') return;
  const message = 'without a key vault the hub keeps secrets in a store of Microsoft: creation fails in some regions';
  const hint = 'take `keyVault: new`';
  report(finding('AML3017', { severity: 'warning', path: keyVault.origin, message, hint }));
}
