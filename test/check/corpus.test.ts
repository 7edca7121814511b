import { describe, expect, test } from 'vitest';
import { validateResource } from '../../src/check/arm-schema.ts';
import { hasOfficialSchemas, officialFindings } from '../official-schemas.ts';
import { atPinnedVersion, corpusNote, corpusResources, hasCorpus } from './corpus.ts';

/** What is really wrong, or really gone from the newer API version, in those templates: path and kind. */
const faults = [
  // Of the API versions before 2021-07-01.
  /\/properties\/encryption\/(CosmosDb|StorageAccount|SearchAccount)ArmId unknownProperty$/,
  /\/properties\/adbWorkspace unknownProperty$/,
  // The datastores of 2020-05-01-preview had another shape.
  /\/resources\/\d+\/properties required$/,
  /\/resources\/\d+\/location unknownProperty$/,
  /\/networkProfile\/dockerBridgeCidr unknownProperty$/,
  // ARM's value is SystemAssigned.
  /\/identity\/type enum$/,
];

describe.skipIf(!hasCorpus)(`resources of real templates${corpusNote}`, () => {
  test('at an API version there is a schema of, nothing is found', () => {
    const checked = corpusResources().map(({ place, resource }) => validateResource(resource, place));
    const known = checked.filter((findings) => findings.every(({ kind }) => kind !== 'unknownType'));
    expect(known.length).toBeGreaterThan(30);
    expect(known.flat()).toEqual([]);
  });

  test('at the pinned API versions, only what those lack is found', () => {
    const findings = corpusResources()
      .flatMap(({ place, resource }) => validateResource(atPinnedVersion(resource), place))
      .filter(({ kind }) => kind !== 'unknownType')
      .map(({ instancePath, kind }) => `${instancePath} ${kind}`);
    expect(findings.filter((finding) => !faults.some((fault) => fault.test(finding)))).toEqual([]);
    expect(findings.length).toBeLessThan(30);
  });

  test.skipIf(!hasOfficialSchemas)('the official schemas agree', () => {
    let compared = 0;
    const disagreements = corpusResources().flatMap(({ place, resource }) => {
      const official = officialFindings(resource);
      const ours = validateResource({ ...resource, resources: [] });
      if (official === undefined || ours.some(({ kind }) => kind === 'unknownType')) return [];
      compared++;
      return (official.length === 0) === (ours.length === 0) ? [] : [{ place, official, ours }];
    });
    expect(disagreements).toEqual([]);
    expect(compared).toBeGreaterThan(20);
  });
});
