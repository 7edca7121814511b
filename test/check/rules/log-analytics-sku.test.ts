import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../generate.ts';

const findings = (settings: object) => findingsOf({ name: 'mlw-x', logAnalyticsWorkspace: { new: settings } });
const chosen = (...allowedValues: readonly string[]) => ({
  parameter: 'tier',
  defaultValue: allowedValues[0],
  allowedValues,
});
const level = { capacityReservationLevel: 200 };

describe('the pricing tier of Log Analytics', () => {
  test.each([
    ['a reservation without a level', { sku: 'CapacityReservation' }, 'sku'],
    ['a level beside another tier', { sku: 'PerGB2018', ...level }, 'capacityReservationLevel'],
    ['a level without a tier', level, 'capacityReservationLevel'],
    [
      'a level that the deployment chooses, beside another tier',
      { sku: 'Standalone', capacityReservationLevel: { parameter: 'level', type: 'int' } },
      'capacityReservationLevel',
    ],
    [
      'a reservation through properties without a level',
      { properties: { sku: { name: 'CapacityReservation' } } },
      'properties/sku/name',
    ],
    [
      'a level through properties beside another tier',
      { sku: 'PerGB2018', properties: { sku: { capacityReservationLevel: 200 } } },
      'properties/sku/capacityReservationLevel',
    ],
    [
      'a level whose tier properties change',
      { sku: 'CapacityReservation', ...level, properties: { sku: { name: 'Standalone' } } },
      'capacityReservationLevel',
    ],
  ])('%s is refused', (_, settings, key) => {
    expect(findings(settings)).toEqual([`error AML3018 /logAnalyticsWorkspace/new/${key}`]);
  });

  test('is held to it in a choice', () => {
    const logAnalyticsWorkspace = { choice: { new: { sku: 'CapacityReservation' } } };
    expect(findingsOf({ name: 'mlw-x', logAnalyticsWorkspace })).toEqual([
      'error AML3018 /logAnalyticsWorkspace/choice/new/sku',
    ]);
  });

  test.each([
    ['a reservation with its level', { sku: 'CapacityReservation', ...level }],
    ['another tier without a level', { sku: 'PerGB2018' }],
    ['neither', {}],
    [
      'a level where the deployment can choose the reservation',
      { sku: chosen('PerGB2018', 'CapacityReservation'), ...level },
    ],
    ['a level where only the deployment knows the tier', { sku: { parameter: 'tier', type: 'string' }, ...level }],
    [
      'a reservation whose level is set through properties',
      {
        sku: 'CapacityReservation',
        properties: { sku: { name: 'CapacityReservation', capacityReservationLevel: 200 } },
      },
    ],
    [
      'a level whose tier is set through properties',
      { ...level, properties: { sku: { name: 'CapacityReservation' } } },
    ],
  ])('%s is fine', (_, settings) => {
    expect(findings(settings)).toEqual([]);
  });
});
