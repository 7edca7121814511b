import { finding } from '../../diagnostics/finding.ts';
import { settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

/** The security group that the interface of the jump box has besides that of its subnet: the spec's own must be there. */
export function jumpBox({ model, report }: RuleContext): void {
  const box = settingsOf(model.network.jumpBox);
  if (box === undefined || !isKnownAs(box.settings.networkSecurityGroup, 'networkSecurityGroup')) return;
  if (model.network.networkSecurityGroup.mode !== 'none') return;
  const message = "`networkSecurityGroup` stands for the spec's own group, and there is none";
  const hint = 'add `networkSecurityGroup: new`, or give a resource id';
  report(finding('AML3063', { path: settingPath(box, 'networkSecurityGroup'), message, hint }));
}
