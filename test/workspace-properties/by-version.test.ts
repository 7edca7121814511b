import { afterAll, describe, expect, test } from 'vitest';
import { generate } from '../../src/pipeline.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import type { JsonObject } from '../engine/json.ts';
import { sampleOf } from '../thoroughness.ts';
import { apiVersionTable, pathOf, type Sample, samplesOf, valueAt } from './arm-schema-samples.ts';
import { resourcesOf } from './settable.ts';

const workspace = 'Microsoft.MachineLearningServices/workspaces';
const table = apiVersionTable.properties[workspace];
const versions = table?.versions ?? [];
const pinned = apiVersionTable.pinned[workspace] ?? '';

/** The outermost path on the way to a property that the version lacks. */
function firstAbsent({ keys }: Sample, version: string): readonly [path: string, since: string] | undefined {
  const paths = keys.map((_, index) => pathOf(keys.slice(0, index + 1)));
  for (const path of paths) {
    const history = table?.paths[path];
    if (history !== undefined && version < history.since) return [path, history.since];
  }
  return undefined;
}

function specWith({ whole }: Sample, apiVersion: string, more: JsonObject = {}): JsonObject {
  const { properties } = whole as { properties: JsonObject };
  return { name: 'mlw-version', workspace: { apiVersion, properties, ...more } };
}

/** Every property of the workspace that some version has, with the least resource that has it. */
function samplesOfAllVersions(): readonly Sample[] {
  const found = versions.flatMap((version) => samplesOf(workspace, version));
  const below = found.filter(({ keys }) => keys[0] === 'properties');
  return [...new Map(below.map((sample) => [pathOf(sample.keys) + JSON.stringify(sample.whole), sample])).values()];
}

/** Before it could be set, the service told it: it is read-only then (AML4003), not absent. */
const readOnlyBefore = 'properties.managedNetwork.outboundRules.*.destination.addressPrefixes';

const lines: string[] = [];
afterAll(() => {
  process.stdout.write(`\nby API version of the workspace:\n${lines.join('\n')}\n`);
});

describe('a property that the API version lacks', () => {
  test('is tried at each version that has one less than the newest', () => {
    expect(versions.at(-1)).toBe(pinned);
    expect(versions.length).toBeGreaterThan(5);
  });

  test.each(versions)('at %s is refused with AML4004, which names the first version that has it', (version) => {
    const rows = sampleOf(samplesOfAllVersions()).flatMap((sample) => {
      const absent = firstAbsent(sample, version);
      return absent === undefined ? [] : [{ sample, absent }];
    });
    const wrong = rows.filter(({ sample, absent: [path, since] }) => {
      const { diagnostics, files } = generate(JSON.stringify(specWith(sample, version)), { specName: 'spec' });
      const key = path.split('.').at(-1) ?? '';
      const told = diagnostics.filter(({ path: place }) => place.endsWith(`/${key}`));
      const right =
        path === readOnlyBefore
          ? told.some(({ code }) => code === 'AML4003')
          : told.some(({ code, hint }) => code === 'AML4004' && hint?.includes(`${since} is the first`));
      return files.size > 0 || !right;
    });
    expect(wrong.map(({ absent }) => absent)).toEqual([]);
    lines.push(`${version} | refused: ${rows.length}`);
  });

  test('that it once had is refused with the last version that had it', () => {
    const gone = Object.entries(table?.paths ?? {}).filter(([, { until }]) => until !== undefined && until < pinned);
    expect(gone.length).toBeGreaterThan(0);
    for (const [path, { until = '' }] of gone) {
      const sample = samplesOf(workspace, until).find(({ keys }) => pathOf(keys) === path);
      if (sample === undefined) throw new Error(`no sample of ${path}`);
      const { diagnostics } = generate(JSON.stringify(specWith(sample, pinned)), { specName: 'spec' });
      const told = diagnostics.filter(({ severity }) => severity === 'error').map(({ code, hint }) => [code, hint]);
      expect(told, path).toEqual(
        path.endsWith('firewallPublicIpAddress')
          ? [['AML4003', expect.anything()]]
          : [['AML4004', expect.stringContaining(until)]],
      );
    }
  });

  test('as a word of the spec is refused at the line of the word', () => {
    const words = {
      systemDatastoresAuthMode: 'Identity',
      enableServiceSideCMKEncryption: true,
      provisionNetworkNow: true,
      managedNetwork: { firewallSku: 'Basic' },
    };
    for (const [word, value] of Object.entries(words)) {
      const spec = { name: 'mlw-version', workspace: { apiVersion: '2024-04-01', [word]: value } };
      const { diagnostics } = generate(JSON.stringify(spec), { specName: 'spec' });
      const places = diagnostics.filter(({ code }) => code === 'AML4004').map(({ path }) => path);
      expect(places, word).toEqual([
        word === 'managedNetwork' ? `/workspace/${word}/firewallSku` : `/workspace/${word}`,
      ]);
    }
  });
});

describeWithEngine('a property that the API version has', () => {
  test.each(versions)('at %s is found in the evaluated template', async (version) => {
    const samples = sampleOf(samplesOf(workspace, version).filter(({ keys }) => keys[0] === 'properties'));
    const faults = await Promise.all(samples.map((sample) => faultOf(sample, version)));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
    lines.push(`${version} | set: ${samples.length}`);
  });
});

/** Settings of one kind of workspace only. */
function kindFor(path: string): JsonObject {
  if (path.startsWith('properties.workspaceHubConfig')) return { kind: 'Hub' };
  if (path.startsWith('properties.featureStoreSettings')) return { kind: 'FeatureStore' };
  const hubResourceId = `/subscriptions/s/resourceGroups/r/providers/${workspace}/hub`;
  return path === 'properties.hubResourceId' ? { kind: 'Project', hubResourceId } : {};
}

async function faultOf(sample: Sample, version: string): Promise<unknown> {
  const path = pathOf(sample.keys);
  const resources = await resourcesOf(specWith(sample, version, kindFor(path)));
  if (typeof resources === 'string') return `${path}: ${resources}`;
  const ours = resources.find(({ type }) => type === workspace);
  const found = valueAt(ours, sample.keys);
  const same = JSON.stringify(found) === JSON.stringify(sample.value) && ours?.apiVersion === version;
  return same ? undefined : { path, wanted: sample.value, found };
}
