import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkLimits } from '../../src/check/limits.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { ArmTemplate } from '../../src/model/template.ts';
import { version } from '../../src/version.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { isObject, type JsonObject, listOf, objectOf } from '../engine/json.ts';
import { deployed, exampleSpecs, make, templateOf, told } from './made.ts';

/** Specs that say nothing in many ways. */
const emptySpecs: ReadonlyArray<readonly [name: string, spec: JsonObject]> = [
  ['tags', { tags: {}, storageAccount: { new: { tags: {} } }, workspace: { tags: {} } }],
  ['services', { storageAccount: { new: { blobService: {}, fileService: {}, queueService: {}, tableService: {} } } }],
  ['containers', { storageAccount: { new: { blobService: { containers: [] }, fileService: { shares: [] } } } }],
  ['replications', { containerRegistry: { new: { replications: [] } } }],
  ['properties', { workspace: { properties: {} }, keyVault: { new: { properties: {} } } }],
  ['policies', { keyVault: { new: { accessPolicies: [] } } }],
  ['settings', { storageAccount: { new: {} }, keyVault: {}, containerRegistry: { choice: {} }, workspace: {} }],
  ['changeFeed', { storageAccount: { new: { blobService: { changeFeed: {}, deleteRetentionPolicy: {} } } } }],
  ['private links', { workspace: { sharedPrivateLinkResources: [] } }],
  ['cmk', { workspace: { encryption: { keyVaultProperties: { keyIdentifier: 'https://kv/keys/k' }, identity: {} } } }],
];

/** What ARM demands though it is empty: the policies of a vault without roles, an identity that is named by its key. */
// A resource group has `properties` by ARM's published schema, and a dashboard's tiles have settings and inputs.
const demanded =
  /(properties\.accessPolicies|properties\.notifications\.\w+\.contactEmails|identity\.userAssignedIdentities\..+|properties\.lenses\[\d+\]\.parts\[\d+\]\.metadata\.(?:settings|inputs)|properties\.metadata\.model|^resources\[0\]\.properties)$/;

function emptyPlaces(value: unknown, path: string): readonly string[] {
  if (value === null) return [path];
  if (Array.isArray(value)) {
    return value.length === 0 ? [path] : value.flatMap((item, index) => emptyPlaces(item, `${path}[${index}]`));
  }
  if (!isObject(value)) return [];
  const entries = Object.entries(value);
  return entries.length === 0 ? [path] : entries.flatMap(([key, member]) => emptyPlaces(member, `${path}.${key}`));
}

function emptyIn(template: JsonObject): readonly string[] {
  const { resources, outputs, variables } = template;
  const found = [['resources', resources] as const, ['outputs', outputs] as const, ['variables', variables] as const];
  return found
    .flatMap(([name, value]) => (value === undefined ? [] : emptyPlaces(value, name)))
    .filter((path) => !demanded.test(path));
}

describe('pain 54: a second deployment finds nothing empty to change', () => {
  test.each(exampleSpecs())('%s has no empty object, list or null', (_, text) => {
    expect(emptyIn(templateOf(text))).toEqual([]);
  });

  test.each(emptySpecs)('nothing in the spec for %s is nothing in the template', (_, spec) => {
    expect(emptyIn(templateOf(spec))).toEqual([]);
  });

  test('the look for empty things finds them', () => {
    const template = { resources: [{ a: {}, b: [], c: null, d: [{ e: {} }] }] };
    expect(emptyIn(template)).toEqual(['resources[0].a', 'resources[0].b', 'resources[0].c', 'resources[0].d[0].e']);
  });
});

describeWithEngine('pain 57: every resource that can have tags has those of the spec', () => {
  const taggable = (type: string): boolean => {
    const table = JSON.parse(readFileSync(new URL('../../schemas/api-versions.json', import.meta.url), 'utf8'));
    const [provider, ...rest] = type.split('/');
    const file = `../../schemas/arm/${provider}/${table.pinned[type]}/${rest.join('.')}.json`;
    const schema = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
    return 'tags' in schema.properties;
  };
  const tags = { costCenter: '4711', owner: 'team' };
  const everything = {
    tags,
    requiredTags: ['costCenter', 'OWNER'],
    workspace: { identity: { type: 'UserAssigned', userAssignedIdentities: ['new'] }, tags: { own: '1' } },
    storageAccount: {
      new: { blobService: { containers: ['data'] }, fileService: { shares: ['notebooks'] }, queueService: {} },
    },
    containerRegistry: { new: { sku: 'Premium', replications: ['northeurope'], tags: { own: '2' } } },
  };

  test('and those alone cannot', async () => {
    const resources = await deployed(everything);
    const withTags = resources.filter(({ type }) => taggable(type));
    expect(withTags.length).toBe(8);
    for (const resource of withTags) expect(resource['tags'], resource.type).toMatchObject(tags);
    for (const resource of resources) expect('tags' in resource, resource.type).toBe(taggable(resource.type));
  });

  test('a tag that is demanded and missing is refused with AML3004', () => {
    expect(told({ ...everything, requiredTags: ['costCenter', 'env'] })).toContain('AML3004 error /requiredTags/1');
  });

  test('tags of the spec and of a resource that differ by case only are refused with AML2008', () => {
    expect(told({ tags: { Env: 'a' }, storageAccount: { new: { tags: { env: 'b' } } } })).toEqual([
      'AML2008 error /storageAccount/new/tags/env',
    ]);
  });
});

describe('pain 58: secrets are never written', () => {
  const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYzzzz8KEY==';
  const connection = `DefaultEndpointsProtocol=https;AccountName=st;AccountKey=${secret};EndpointSuffix=core.windows.net`;
  const withPassword = (password: unknown): JsonObject => ({
    storageAccount: {
      new: { blobService: { containers: [{ name: 'data', properties: { metadata: { password } } }] } },
    },
  });

  test.each([
    ['a connection string', { workspace: { description: connection } }],
    ['a value whose key says so', withPassword(secret)],
    [
      'the same in the metadata of a container',
      { storageAccount: { new: { blobService: { containers: [{ name: 'data', metadata: { password: secret } }] } } } },
    ],
  ])('%s is refused with AML3014, and the message does not repeat it', (_, spec) => {
    const { diagnostics, template } = make(spec);
    expect(diagnostics.map(({ code }) => code)).toContain('AML3014');
    expect(JSON.stringify(diagnostics)).not.toContain(secret);
    expect(template).toBeUndefined();
  });

  test('a secure parameter has no default, in the template or out of it', () => {
    const parameter = { parameter: 'password', secure: true };
    expect(make(withPassword({ ...parameter, defaultValue: secret })).diagnostics.map(({ code }) => code)).toContain(
      'AML3015',
    );
    const { template, files } = make(withPassword(parameter));
    const declared = objectOf(objectOf(template?.['parameters'])['password']);
    expect(String(declared['type']).toLowerCase()).toBe('securestring');
    expect(declared).not.toHaveProperty('defaultValue');
    expect(files.get('main.parameters.json')).not.toContain('"password": {\n      "value"');
  });

  test('a secret in a key vault comes by reference', () => {
    const id = '/subscriptions/s/resourceGroups/r/providers/Microsoft.KeyVault/vaults/kv';
    const { files } = make(withPassword({ keyVaultSecret: { id, secretName: 'the-password' } }));
    const text = files.get('main.parameters.json') ?? '';
    expect(text).toContain('"secretName": "the-password"');
    expect(text).toContain(`"id": "${id}"`);
  });

  test('a template that makes a workspace has outputs to look at', () => {
    expect(Object.keys(objectOf(templateOf({})['outputs'])).length).toBeGreaterThan(3);
  });

  test.each(exampleSpecs())('%s puts no key and no secret into an output', (_, text) => {
    const outputs = objectOf(templateOf(text)['outputs']);
    expect(JSON.stringify(outputs)).not.toMatch(/\blist\w*\(|secure|connectionString|instrumentationKey/i);
  });
});

describe('pain 59: a template is within the limits of ARM', () => {
  const containers = (count: number): JsonObject => ({
    storageAccount: {
      new: { blobService: { containers: Array.from({ length: count }, (_, index) => `data${index}`) } },
    },
  });
  const parameters = (count: number): JsonObject => {
    const metadata = Array.from({ length: count }, (_, index) => [`m${index}`, { parameter: `p${index}` }]);
    return {
      storageAccount: {
        new: { blobService: { containers: [{ name: 'data', metadata: Object.fromEntries(metadata) }] } },
      },
    };
  };
  const identities = (count: number): JsonObject => ({
    workspace: {
      identity: { type: 'UserAssigned', userAssignedIdentities: Array.from({ length: count }, () => 'new') },
    },
  });
  const limitsTold = (spec: JsonObject): readonly string[] =>
    make(spec)
      .diagnostics.filter(({ code }) => code === 'AML4005')
      .map(({ message }) => message);

  test.each([
    ['800 resources', containers(793), containers(794), /801 resources.* 800/],
    ['256 parameters', parameters(254), parameters(255), /257 parameters.* 256/],
    ['64 outputs', identities(23), identities(24), /\d+ outputs.* 64/],
  ])('%s are fine, one more is refused with AML4005', (_, most, oneMore, words) => {
    expect(limitsTold(most)).toEqual([]);
    expect(make(most).template).toBeDefined();
    expect(limitsTold(oneMore)).toEqual([expect.stringMatching(words)]);
    expect(make(oneMore).template).toBeUndefined();
  });

  test('its size is that of the compact JSON, as ARM counts', () => {
    const findings = (template: JsonObject): readonly string[] => {
      const found: Diagnostic[] = [];
      checkLimits(template as ArmTemplate, (diagnostic) => found.push(diagnostic));
      return found.map(({ message }) => message);
    };
    const megabytes = (count: number): JsonObject => ({
      resources: Array.from({ length: count }, () => ({ properties: { text: 'x'.repeat(1_000_000) } })),
    });
    const padded = { resources: Array.from({ length: 700 }, () => ({ a: Array.from({ length: 700 }, () => 1) })) };
    expect(JSON.stringify(padded, null, 2).length).toBeGreaterThan(4 * 1024 * 1024);
    expect(findings(padded)).toEqual([]);
    expect(findings(megabytes(4))).toEqual([]);
    expect(findings(megabytes(5))).toEqual([expect.stringMatching(/bytes/)]);
  });
});

/** The version alone, not as a part of another number such as `contentVersion`. */
const versionText = new RegExp(`(?<![\\d.])${version.replaceAll('.', '\\.')}(?![\\d.])`);

describe('pain 60: what is committed does not change with the tool', () => {
  test.each(exampleSpecs())('%s: the manifest alone has the version of the generator', (_, text) => {
    const { files } = make(text);
    const naming = [...files].filter(([, content]) => versionText.test(content)).map(([name]) => name);
    expect(naming).toEqual(['manifest.json']);
  });

  test.each(exampleSpecs())('%s: the template has no metadata of its own, no hash and no time', (_, text) => {
    const template = templateOf(text);
    expect(Object.keys(template)).not.toContain('metadata');
    const described = JSON.stringify(template).match(/_generator|templateHash|generatedAt|\d{4}-\d\d-\d\dT\d\d/g);
    // A time of the spec itself, of a schedule say, stays.
    expect((described ?? []).filter((time) => !text.includes(time))).toEqual([]);
    for (const entry of Object.values(objectOf(template['parameters']))) {
      expect(Object.keys(objectOf(objectOf(entry)['metadata']))).toEqual(
        'metadata' in objectOf(entry) ? ['description'] : [],
      );
    }
    expect(listOf(template['resources']).length).toBeGreaterThan(0);
  });
});
