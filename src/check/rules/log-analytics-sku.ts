import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { memberOf } from '../../model/member-of.ts';
import { settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe, isKnownAs } from './values.ts';

/** A capacity reservation has a level, and no other pricing tier has one. */
export function logAnalyticsSku({ model, parameters, report }: RuleContext): void {
  const found = settingsOf(model.logAnalyticsWorkspace);
  if (found === undefined) return;
  const inProperties = memberOf(found.settings.properties, 'sku');
  const nameInProperties = memberOf(inProperties, 'name');
  const levelInProperties = memberOf(inProperties, 'capacityReservationLevel');
  const sku = nameInProperties ?? found.settings.sku;
  const level = levelInProperties ?? found.settings.capacityReservationLevel;
  const below = childPath(found.origin, 'properties', 'sku');
  if (isKnownAs(sku, 'CapacityReservation') && level === undefined) {
    const message = 'the pricing tier CapacityReservation needs a `capacityReservationLevel`';
    report(
      finding('AML3018', {
        path: nameInProperties ? childPath(below, 'name') : childPath(found.origin, 'sku'),
        message,
        hint: 'add `capacityReservationLevel: 100`',
      }),
    );
  }
  if (
    level !== undefined &&
    (sku === undefined || sku.kind === 'literal') &&
    !canBe(sku, 'CapacityReservation', parameters)
  ) {
    const message = 'only the pricing tier CapacityReservation has a level';
    const path = childPath(levelInProperties ? below : found.origin, 'capacityReservationLevel');
    report(finding('AML3018', { path, message, hint: 'set `sku: CapacityReservation`, or leave it out' }));
  }
}
