import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { createFileLoader } from '../../src/check/validator-files.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { at } from '../generate.ts';
import { deployed, exampleSpecs, templateOf, types } from './made.ts';

const diagnosticsType = 'Microsoft.Insights/diagnosticSettings';

interface Resource {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: string;
  readonly tags?: unknown;
}

/** The resources of a template and of those nested in it. */
function allResources(template: object): readonly Resource[] {
  const { resources = [] } = template as { resources?: readonly Resource[] };
  return resources.flatMap((resource) => {
    const nested = at(resource as never, 'properties', 'template');
    return resource.type === 'Microsoft.Resources/deployments' ? allResources(Object(nested)) : [resource];
  });
}

/** Whether ARM's schema has tags beside the name, where policies look for them. */
function canCarryTags({ type, apiVersion }: Resource): boolean {
  const key = `${type}@${apiVersion}`.toLowerCase();
  return at(createFileLoader().schemas(key).resources[key] as never, 'properties', 'tags') !== undefined;
}

describe('pain 57', () => {
  const specs = exampleSpecs().map(([name, text]) => [name, Object(load(text))] as const);

  test.each(specs)('pain 57: every resource of %s that can carry tags has those of the spec', (_, spec) => {
    const resources = allResources(templateOf(JSON.stringify({ ...spec, tags: { costCenter: '4711' } })));
    const taggable = resources.filter(canCarryTags);
    const untagged = taggable.filter(({ tags }) => !JSON.stringify(tags ?? '').includes("parameters('tags')"));
    expect(untagged.map(({ type, name }) => `${type} ${name}`)).toEqual([]);
  });

  test('pain 57: the examples have many types that can carry tags', () => {
    const resources = specs.flatMap(([, spec]) => allResources(templateOf(JSON.stringify(spec))));
    expect(new Set(resources.filter(canCarryTags).map(({ type }) => type)).size).toBeGreaterThan(15);
    expect(
      new Set(resources.filter((resource) => !canCarryTags(resource)).map(({ type }) => type)).size,
    ).toBeGreaterThan(5);
  });
});

describeWithEngine("PSRule's Azure.KeyVault.Logs", () => {
  const settings: ReadonlyArray<readonly [why: string, diagnosticSettings: unknown]> = [
    ['all', 'all'],
    ['audit logs', { categoryGroups: ['audit'] }],
    ['the category', { resources: ['keyVault'], categories: ['AuditEvent'] }],
  ];

  test.each(settings)(
    'trap 5: the vault has a diagnostic setting with what the rule looks for: %s',
    async (_, diagnosticSettings) => {
      const resources = await deployed(JSON.stringify({ name: 'mlw', diagnosticSettings }));
      const vault = resources.find(({ type }) => type === types.vault);
      const ofVault = resources.filter(({ type, id }) => type === diagnosticsType && id.startsWith(`${vault?.id}/`));
      const logs = ofVault.flatMap((resource) => Object(at(resource as never, 'properties', 'logs')));
      expect(logs).toHaveLength(1);
      expect(logs[0].enabled).toBe(true);
      expect(['AuditEvent', 'audit', 'allLogs']).toContain(logs[0].category ?? logs[0].categoryGroup);
    },
  );
});
