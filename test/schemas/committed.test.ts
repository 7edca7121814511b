import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { apiVersions } from '../../src/model/api-versions.ts';
import { importScript } from './script-module.ts';

const root = new URL('../../', import.meta.url);
const readText = (path: string) => readFileSync(new URL(path, root), 'utf8');
const readJson = (path: string) => JSON.parse(readText(path));

interface Main {
  readonly cachedDll: string;
  readonly makeFiles: (dll: string) => Map<string, string>;
}

interface Download {
  readonly source: { readonly version: string };
}

const { source } = await importScript<Download>('schemas-update/download.mjs');
const { cachedDll, makeFiles } = await importScript<Main>('schemas-update/main.mjs');

describe('the committed schemas', () => {
  const record = readJson('schemas/source.json');
  const recorded: Record<string, string> = record.files;

  test('belong to the version the script is pinned to', () => {
    expect(record).toMatchObject({ package: 'Azure.Bicep.Types.Az', version: source.version });
    expect(source.version).toBe('0.2.972');
    expect(readText('schemas/SOURCE.md')).toContain(`\`${record.package}\` ${record.version}`);
  });

  test('are as the script wrote them: nobody edited one by hand', () => {
    const edited = Object.entries(recorded)
      .filter(([path, hash]) => createHash('sha256').update(readText(path)).digest('hex') !== hash)
      .map(([path]) => path);
    expect(edited).toEqual([]);
  });

  test('are all recorded', () => {
    const present = readdirSync(new URL('schemas/arm', root), { recursive: true, encoding: 'utf8' })
      .map((path) => `schemas/arm/${path.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.json'));
    expect(present.sort()).toEqual(Object.keys(recorded).filter((path) => path.startsWith('schemas/arm/')));
  });

  test.skipIf(!existsSync(cachedDll))(
    'come out the same, byte for byte, when made again (needs the package in .cache)',
    () => {
      const different = [...makeFiles(cachedDll)]
        .filter(([path, text]) => readText(path) !== text)
        .map(([path]) => path);
      expect(different).toEqual([]);
    },
  );
});

describe('the table of API versions', () => {
  const table = readJson('schemas/api-versions.json');

  test('has a schema for each type at its pinned version', () => {
    for (const [type, version] of Object.entries(apiVersions)) {
      const [provider, ...names] = type.split('/');
      const schema = readJson(`schemas/arm/${provider}/${version}/${names.join('.')}.json`);
      expect(schema.title).toBe(`${type}@${version}`);
    }
  });

  test('says the same as the program', () => {
    expect(table.pinned).toEqual(apiVersions);
  });

  test.each([
    ['Microsoft.MachineLearningServices/workspaces', '2026-05-01'],
    ['Microsoft.Insights/diagnosticSettings', '2021-05-01-preview'],
    ['Microsoft.MachineLearningServices/workspaces/managedNetworks', '2026-03-15-preview'],
    ['Microsoft.KeyVault/vaults', '2026-02-01'],
    ['Microsoft.Storage/storageAccounts', '2026-04-01'],
  ] as const)('pins %s to %s', (type, version) => {
    expect(apiVersions[type]).toBe(version);
  });

  test.each([
    ['2024-04-01', 45],
    ['2024-10-01', 46],
    ['2025-04-01', 48],
    ['2025-06-01', 51],
    ['2025-09-01', 53],
    ['2025-12-01', 54],
    ['2026-03-01', 54],
    ['2026-05-01', 54],
  ])('knows the writable workspace properties of %s: %i, without those in lists and maps', (version, count) => {
    const paths = Object.entries<{ since: string; until?: string }>(
      table.properties['Microsoft.MachineLearningServices/workspaces'].paths,
    );
    const there = paths.filter(([, { since, until }]) => since <= version && (until === undefined || until >= version));
    const plain = there.filter(([path]) => path.startsWith('properties.') && !/[*[]/.test(path));
    expect(plain).toHaveLength(count);
  });
});

describe('the schema of the workspace', () => {
  const definitions = readJson('schemas/arm/Microsoft.MachineLearningServices/2026-05-01/definitions.json').definitions;

  test('is closed, and lists what is read-only', () => {
    expect(definitions.WorkspaceProperties.additionalProperties).toBe(false);
    expect(definitions.WorkspaceProperties['x-readOnly']).toContain('workspaceId');
    expect(definitions.WorkspaceProperties.properties).not.toHaveProperty('workspaceId');
  });

  test('marks an open list of values', () => {
    expect(definitions.WorkspaceProperties.properties.publicNetworkAccess).toEqual({
      type: 'string',
      'x-enum': ['Enabled', 'Disabled'],
    });
  });

  test('tells the kinds of outbound rules apart by their tag', () => {
    const tags = definitions.OutboundRule.allOf.map(
      (branch: { if: { properties: { type: { const: string } } } }) => branch.if.properties.type.const,
    );
    expect(tags).toEqual(['FQDN', 'PrivateEndpoint', 'ServiceTag']);
  });

  test('holds no descriptions', () => {
    expect(JSON.stringify(definitions)).not.toMatch(/"description": ?"/);
  });
});
