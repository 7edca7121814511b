import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusAbsent } from '../engine/corpus.ts';
import { generateSpec } from '../generate.ts';

/** What real templates of 2020 add to a workspace and Azure Machine Learning no longer has, and what took its place. */
const leftovers = [
  ['qs-dataset-create-file-from-web-url', { datasets: [{ name: 'iris' }] }, 'AML1101', 'data'],
  ['qs-dataset-create-tabular-from-web-url', { datasets: [{ name: 'iris' }] }, 'AML1101', 'data'],
  ['qs-dataset-create-file-from-relative-path', { datasets: [{ name: 'iris' }] }, 'AML1101', 'data'],
  ['qs-dataset-create-workspace-multiple-dataset-datastore', { datasets: [{ name: 'iris' }] }, 'AML1101', 'data'],
  ['qs-service-create-aci', { services: [{ name: 'score' }] }, 'AML1101', 'onlineEndpoints'],
  ['qs-linkedservice-create', { linkedServices: [{ name: 'synapse' }] }, 'AML1101', 'SynapseSpark'],
  [
    'qs-compute-attach-adla',
    { compute: [{ name: 'adla', type: 'DataLakeAnalytics', resourceId: '/subscriptions/x' }] },
    'AML1103',
    'SynapseSpark',
  ],
  ['qs-datastore-create-mysql', { datastores: [{ name: 'db', type: 'AzureMySql' }] }, 'AML1103', 'connection'],
  ['qs-datastore-create-dbfs', { datastores: [{ name: 'dbfs', type: 'dbfs' }] }, 'AML1103', 'connection'],
  [
    'qs-datastore-create-adls',
    { datastores: [{ name: 'lake', type: 'AzureDataLakeGen1', storeName: 'a' }] },
    'AML3060',
    'Gen2',
  ],
] as const;

describe('what version 1 had', () => {
  test.each(leftovers)('%s: is not taken, and the message names what is there now', (_, section, code, successor) => {
    const { diagnostics } = generateSpec({ name: 'mlw-there', workspace: 'existing', ...section });
    const found = diagnostics.find((diagnostic) => diagnostic.code === code);
    expect(found, JSON.stringify(diagnostics)).toBeDefined();
    expect(`${found?.message} ${found?.hint}`).toContain(successor);
  });

  test.each(leftovers)('%s: is a case of the corpus', (name, _section, _code, _successor) => {
    if (corpusAbsent !== undefined) return;
    expect(existsSync(join(import.meta.dirname, '../../../shared/corpus/templates', name))).toBe(true);
  });
});
