import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { apiVersions } from '../../src/model/api-versions.ts';
import { templateOf } from '../generate.ts';

const folder = new URL('../../generated/validators/', import.meta.url);
const readText = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const index: Readonly<Record<string, string>> = JSON.parse(readText('index.json'));

/** Runs a file where nothing can be loaded. */
function exportsOf(file: string): Readonly<Record<string, unknown>> {
  const module = { exports: {} };
  runInContext(readText(file), createContext({ module, exports: module.exports }));
  return module.exports;
}

describe('the built validators', () => {
  test('need no other module, and each file exports what the index says', () => {
    const files = [...new Set(Object.values(index))];
    for (const file of files) {
      const keys = Object.keys(index).filter((key) => index[key] === file);
      expect(Object.keys(exportsOf(file)).sort()).toEqual(keys.sort());
    }
  });

  test('are there for every pinned type, in lower case', () => {
    const wanted = Object.entries(apiVersions).map(([type, version]) => `${type}@${version}`.toLowerCase());
    expect(wanted.filter((key) => !Object.hasOwn(index, key))).toEqual([]);
    expect(Object.keys(index).filter((key) => key !== key.toLowerCase())).toEqual([]);
  });

  test('of everyday types stay small, since each start of the program parses them', () => {
    expect(readText('everyday-quick.cjs').length).toBeLessThan(200_000);
  });

  test('of everyday types are those that a spec makes, and no others', () => {
    const policy = { objectId: '00000000-0000-0000-0000-000000000001', permissions: { secrets: ['get'] } };
    const { resources } = templateOf({
      name: 'mlw-x',
      // Roles are checked by a file of their own: most specs have none.
      workspace: { identity: { type: 'UserAssigned', userAssignedIdentities: ['new'], assignRoles: false } },
      storageAccount: {
        new: {
          blobService: { containers: ['data'] },
          fileService: { shares: ['notebooks'] },
          queueService: {},
          tableService: {},
        },
      },
      keyVault: { new: { enableRbacAuthorization: false, accessPolicies: [policy] } },
      containerRegistry: { new: { sku: 'Premium', replications: ['northeurope'] } },
    });
    const made = resources.map(({ type, apiVersion }) => `${type}@${apiVersion}`.toLowerCase());
    expect(
      Object.keys(index)
        .filter((key) => index[key] === 'everyday.cjs')
        .sort(),
    ).toEqual(made.sort());
    expect(made).toHaveLength(15);
  });
});
