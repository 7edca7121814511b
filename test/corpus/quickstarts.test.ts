import { describe, expect, test } from 'vitest';
import { corpusAbsent } from '../engine/corpus.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { objectOf } from '../engine/json.ts';
import { compareQuickstart } from './compare-quickstart.ts';
import { describeCases } from './describe-cases.ts';
import { quickstarts } from './quickstart-cases.ts';
import { workspace } from './quickstart-improvements.ts';

/** What the workspace is associated with: never a matter of taste. */
const associatedIds = ['storageAccount', 'keyVault', 'applicationInsights', 'containerRegistry'].map(
  (key) => `properties.${key}`,
);

describeCases('a real quickstart and ours', quickstarts);

describe('the table of improvements', () => {
  test('never excuses another id of an associated resource', () => {
    const rows = quickstarts.flatMap(({ improvements }) => improvements);
    expect(rows.filter(({ type, path }) => type === workspace && associatedIds.includes(path))).toEqual([]);
  });
});

describeWithEngine('a real quickstart and ours', () => {
  if (corpusAbsent !== undefined) {
    test('have the same associated resources', (context) => context.skip(corpusAbsent));
    return;
  }
  describe.each(quickstarts)('$spec', (quickstart) => {
    test.each(quickstart.variants)('$label: the workspace refers to the same resources', async (variant) => {
      const { theirs, findings } = await compareQuickstart(quickstart, variant);
      const properties = objectOf(theirs.find(({ type }) => type === workspace)?.properties);
      const given = ['storageAccount', 'keyVault', 'applicationInsights'].map((key) => properties[key]);
      expect(given).toEqual(given.map(() => expect.stringMatching(/^\/subscriptions\/.+\/providers\/Microsoft\./)));
      expect(findings.filter(({ type, path }) => type === workspace && associatedIds.includes(path))).toEqual([]);
    });
  });
});
