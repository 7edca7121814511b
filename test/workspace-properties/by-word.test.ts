import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { generate } from '../../src/pipeline.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { type JsonObject, objectOf } from '../engine/json.ts';
import { neverTrue, pathOf, samplesOf, valueAt } from './arm-schema-samples.ts';
import { merged, resourcesOf } from './settable.ts';
import { type WordedResource, type WordRow, wordedResources } from './word-rows.ts';

const specSchema = JSON.parse(readFileSync(new URL('../../schemas/spec.schema.json', import.meta.url), 'utf8')) as {
  readonly $defs: Readonly<Record<string, { readonly properties: JsonObject }>>;
};

/** Words that stand for the ARM property of the same name below `properties`, with ARM's own value. */
function plainRows({ type, words, settings, needs = {} }: WordedResource): readonly WordRow[] {
  const special = new Set(words.map(({ word }) => word));
  const known = Object.keys(specSchema.$defs[settings]?.properties ?? {}).filter((word) => !special.has(word));
  const samples = samplesOf(type);
  return known.flatMap((word) => {
    const below = samples.filter(({ keys }) => keys[0] === 'properties' && keys[1] === word);
    if (below.length === 0) return [{ word, value: undefined, gives: {} }];
    return below.map(({ keys, value, whole }) => ({
      word,
      value: valueAt(whole, ['properties', word]),
      gives: { [pathOf(keys)]: value },
      ...(needs[word] && { needs: needs[word] }),
    }));
  });
}

function refusal(resource: WordedResource, settings: JsonObject): readonly string[] {
  const { diagnostics } = generate(JSON.stringify({ name: 'mlw-words', ...resource.spec(settings) }), {
    specName: 'spec',
  });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

describe('the words of the spec', () => {
  test.each(wordedResources)('for $settings are all tried', (resource) => {
    const tried = [...resource.words, ...plainRows(resource)].filter(({ value }) => value !== undefined);
    const known = Object.keys(specSchema.$defs[resource.settings]?.properties ?? {});
    expect([...new Set(tried.map(({ word }) => word))].sort()).toEqual(known.sort());
  });

  test.each(wordedResources)(
    'for $settings set every property of the resource itself, but for those named',
    (resource) => {
      // The region is a word of the whole spec.
      const own = samplesOf(resource.type).filter(({ keys }) => keys[0] !== 'properties' && keys[0] !== 'location');
      const paths = resource.words.flatMap(({ gives, child }) => (child === undefined ? leafPaths(gives) : []));
      const missing = own
        .map(({ keys }) => pathOf(keys).replace(/(\.\*|\[\]).*$/, ''))
        .filter((path) => !paths.includes(path));
      expect(missing.sort()).toEqual(Object.keys(resource.notSettable ?? {}).sort());
    },
  );

  test('refuse what is named as not settable', () => {
    const rows = wordedResources.flatMap((resource) =>
      Object.keys(resource.notSettable ?? {}).map((path) => ({ resource, path })),
    );
    for (const { resource, path } of rows) {
      const [key = '', inner] = path.split('.');
      const settings = { [key]: inner === undefined ? 'x' : { name: 'Basic', [inner]: 'x' } };
      expect(refusal(resource, settings), path).toEqual(['AML1101']);
    }
  });
});

describe('what the default storage account may never have', () => {
  test.each([...neverTrue])('%s is refused with AML3002 as a word and through `properties:` (%s)', (key) => {
    const refused = (settings: JsonObject): readonly string[] => {
      const spec = { name: 'mlw-words', storageAccount: { new: settings } };
      const { diagnostics } = generate(JSON.stringify(spec), { specName: 'spec' });
      return diagnostics.map(({ code, path }) => `${code} ${path}`);
    };
    expect(refused({ [key]: true })).toEqual([`AML3002 /storageAccount/new/${key}`]);
    expect(refused({ properties: { [key]: true } })).toEqual([`AML3002 /storageAccount/new/properties/${key}`]);
    expect(refused({ [key]: false })).toEqual([]);
  });
});

function leafPaths(gives: JsonObject): readonly string[] {
  return Object.entries(gives).flatMap(([path, value]) => [
    path,
    ...Object.keys(typeof value === 'object' ? objectOf(value) : {}).map((key) => `${path}.${key}`),
  ]);
}

describeWithEngine('each word of the spec is found in the evaluated template:', () => {
  const lines: string[] = [];
  afterAll(() => {
    process.stdout.write(`\nset by words:\n${lines.join('\n')}\n`);
  });

  test.each(wordedResources.map((resource) => [resource.settings, resource] as const))(
    '%s',
    async (settings, resource) => {
      const rows = [...resource.words, ...plainRows(resource)];
      const faults = await Promise.all(rows.map((row) => faultsOf(resource, row)));
      expect(faults.flat()).toEqual([]);
      lines.push(`${settings} | ${new Set(rows.map(({ word }) => word)).size} words, ${rows.length} values`);
    },
  );
});

async function faultsOf(
  resource: WordedResource,
  { word, value, gives, child, needs = {} }: WordRow,
): Promise<unknown[]> {
  const spec = merged({ name: 'mlw-words' }, resource.spec({ ...needs, [word]: value }));
  const found = await resourcesOf(spec);
  if (typeof found === 'string') return [`${word}: ${found}`];
  const type = child === undefined ? resource.type : `${resource.type}/${child}`;
  const ours = found.filter((one) => one.type === type);
  return Object.entries(gives).flatMap(([path, wanted]) => {
    const values = ours.map((one) => valueAt(one, keysOf(path)));
    return values.some((one) => same(one, wanted)) ? [] : [{ word, path, wanted, values }];
  });
}

function keysOf(path: string): ReadonlyArray<string | number> {
  return path
    .replaceAll('[]', '.[]')
    .replaceAll('.*', '.sampleName')
    .split('.')
    .map((key) => (key === '[]' ? 0 : key));
}

function same(one: unknown, other: unknown): boolean {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false;
  }
}
