import { finding } from '../../diagnostics/finding.ts';
import { possibleValues } from '../../model/template.ts';
import { settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';

/** A registry has its home region already: Azure refuses a replica there. */
export function replicationLocation({ model, parameters, report }: RuleContext): void {
  const home = possibleValues(model.location, parameters);
  for (const { location, origin } of settingsOf(model.containerRegistry)?.settings.replications ?? []) {
    if (!home.includes(location)) continue;
    const message = `the registry itself is in ${location}: a replica must be elsewhere`;
    report(finding('AML2004', { path: origin, message }));
  }
}
