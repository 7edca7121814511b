import { describe, expect, test } from 'vitest';
import { nameProblem } from '../../src/artifacts/names.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import type { SpecObject } from '../random/spec-values.ts';
import { corpusAbsent, corpusNote, type HostileValue, hostileValues } from './corpus.ts';
import { type Outcome, outcomeOf, tellingFaults } from './outcome.ts';

const values = hostileValues();
const rows = values.map(({ category, value }, position) => ({
  position,
  category,
  shown: JSON.stringify(value.slice(0, 40)),
  value,
}));
type Row = Pick<HostileValue, 'category' | 'value'>;

const of = (spec: SpecObject): Outcome => outcomeOf(JSON.stringify(spec));
const withTag = (value: string): Outcome => of({ name: 'mlw-x', tags: { t: value } });
const withDescription = (value: string): Outcome => of({ name: 'mlw-x', workspace: { description: value } });
const withTagName = (value: string): Outcome => of({ name: 'mlw-x', tags: { [value]: 'x' } });

const control = /(?![\t\n])\p{Cc}|\p{Cs}/u;
const invisible = /[\u200b\u202e\u2066]/;

/** What ARM writes for a text: a bracket more where it would take it for an expression. */
const armText = (value: string): string => (value.startsWith('[') && value.endsWith(']') ? `[${value}` : value);

/** The code with which a free text is refused; nothing for one that is taken as it is. */
function refusalOfText({ category, value }: Row, longest: number): string | undefined {
  if (control.test(value)) return 'AML1016';
  if (category === 'secret-like') return 'AML3014';
  return [...value].length > longest ? 'AML1105' : undefined;
}

function refusalOfTagName(row: Row): string | undefined {
  if (control.test(row.value)) return 'AML1016';
  if (invisible.test(row.value)) return 'AML1017';
  return /[<>%&\\?/]/.test(row.value) ? 'AML1105' : undefined;
}

function expectOutcome(outcome: Outcome, refusal: string | undefined, row: Row): void {
  expect([...new Set(outcome.errors)]).toEqual(refusal === undefined ? [] : [refusal]);
  expect(tellingFaults(outcome)).toEqual([]);
  expect(outcome.files.size > 0).toBe(refusal === undefined);
  if (row.category === 'secret-like') expect(outcome.everything).not.toContain(row.value);
}

/** Places that take a name or one of a few words; none of the values is one. */
const namePlaces: Readonly<Record<string, (value: string) => SpecObject>> = {
  'the name of the workspace': (value) => ({ name: value }),
  'the name of a new storage account': (value) => ({ name: 'mlw-x', storageAccount: { new: { name: value } } }),
  'the name of a new vault': (value) => ({ name: 'mlw-x', keyVault: { new: { name: value } } }),
  'the name of an existing vault': (value) => ({ name: 'mlw-x', keyVault: { existing: { name: value } } }),
  'the id of an existing vault': (value) => ({ name: 'mlw-x', keyVault: { existing: value } }),
  'the name of a container': (value) => ({ name: 'mlw-x', storageAccount: { blobService: { containers: [value] } } }),
  'the name of a share': (value) => ({ name: 'mlw-x', storageAccount: { fileService: { shares: [value] } } }),
  'the name of a registry': (value) => ({ name: 'mlw-x', containerRegistry: { name: value } }),
  'a resource group': (value) => ({ name: 'mlw-x', keyVault: { existing: { name: 'kv-x', resourceGroup: value } } }),
  'a parameter': (value) => ({ name: 'mlw-x', workspace: { friendlyName: { parameter: value } } }),
  'the region of a replica': (value) => ({
    name: 'mlw-x',
    containerRegistry: { sku: 'Premium', replications: [value] },
  }),
};
const enumPlaces: Readonly<Record<string, (value: string) => SpecObject>> = {
  'a region': (value) => ({ name: 'mlw-x', location: value }),
  'a SKU': (value) => ({ name: 'mlw-x', storageAccount: { sku: value } }),
  'a kind': (value) => ({ name: 'mlw-x', workspace: { kind: value } }),
  'an API version': (value) => ({ name: 'mlw-x', workspace: { apiVersion: value } }),
  'public access': (value) => ({ name: 'mlw-x', workspace: { publicNetworkAccess: value } }),
  'a mode': (value) => ({ name: 'mlw-x', containerRegistry: value }),
  'a default': (value) => ({ name: 'mlw-x', containerRegistry: { choice: { default: value } } }),
  'a type of parameter': (value) => ({
    name: 'mlw-x',
    workspace: { friendlyName: { parameter: 'p', type: value } },
  }),
};

/** Names that only look like trouble: a name need not be that of a file. */
const fineNames: Readonly<Record<string, readonly string[]>> = {
  'the name of the workspace': ['con'],
  'the name of a new storage account': ['con'],
  'the name of a new vault': ['con'],
  'the name of an existing vault': ['con'],
  'the name of a container': ['con'],
  'the name of a share': ['con'],
  'a resource group': ['con'],
  'a parameter': ['con'],
  'the region of a replica': ['con'],
};

/** No region is known to be wrong, however long. */
const isLongRegion = (place: string, value: string): boolean =>
  (place === 'a region' || place === 'the region of a replica') && /^a{1000,}$/.test(value);

describe.skipIf(corpusAbsent !== undefined)(`hostile values${corpusNote}`, () => {
  test('are there in all eight kinds', () => {
    expect([...new Set(values.map(({ category }) => category))].sort()).toEqual(
      ['arm-expression', 'arm-not-expression', 'bicep', 'handlebars', 'html', 'path', 'secret-like', 'unicode'].sort(),
    );
  });

  test.each(rows)('$position $category $shown as a description', (row) => {
    const outcome = withDescription(row.value);
    const refusal = refusalOfText(row, 131_072);
    expectOutcome(outcome, refusal, row);
    if (refusal !== undefined) return;
    expect(outcome.warnings.includes('AML1018')).toBe(invisible.test(row.value));
    expect(outcome.template?.resources.at(-1)?.['properties']).toMatchObject({ description: armText(row.value) });
  });

  test.each(rows)('$position $category $shown as the value of a tag', (row) => {
    const outcome = withTag(row.value);
    const refusal = refusalOfText(row, 256);
    expectOutcome(outcome, refusal, row);
    if (refusal !== undefined) return;
    expect(outcome.template?.['parameters']).toMatchObject({ tags: { defaultValue: { t: armText(row.value) } } });
    // A file of parameters has no expressions: there the text stands as it is.
    expect(JSON.parse(outcome.files.get('main.parameters.json') ?? '')).toMatchObject({
      parameters: { tags: { value: { t: row.value } } },
    });
  });

  test.each(rows.filter(({ category, value }) => category !== 'secret-like' && value.length <= 512))(
    '$position $category $shown as the name of a tag',
    (row) => {
      const outcome = withTagName(row.value);
      const refusal = refusalOfTagName(row);
      expectOutcome(outcome, refusal, row);
      if (refusal !== undefined) return;
      const parameters = outcome.template?.['parameters'] as { tags: { defaultValue: object } };
      expect(parameters.tags.defaultValue).toEqual({ [armText(row.value)]: 'x' });
    },
  );

  test.each(Object.keys(namePlaces))('no value is taken for %s', (place) => {
    for (const row of rows) {
      const outcome = of(namePlaces[place]?.(row.value) ?? {});
      const fine = (fineNames[place]?.includes(row.value) ?? false) || isLongRegion(place, row.value);
      expect(outcome.errors.length > 0, `${row.shown} ${outcome.errors}`).toBe(!fine);
      expect(tellingFaults(outcome)).toEqual([]);
      if (row.category === 'secret-like') expect(outcome.everything, row.shown).not.toContain(row.value);
    }
  });

  test.each(Object.keys(enumPlaces))('no value is taken for %s', (place) => {
    for (const row of rows) {
      const outcome = of(enumPlaces[place]?.(row.value) ?? {});
      const fine = (place === 'a region' && row.value === 'con') || isLongRegion(place, row.value);
      expect(outcome.errors.length > 0, row.shown).toBe(!fine);
      expect(tellingFaults(outcome)).toEqual([]);
      if (row.category === 'secret-like') expect(outcome.everything, row.shown).not.toContain(row.value);
    }
  });

  test('no path among them is the name of an output file', () => {
    const paths = values.filter(({ category }) => category === 'path');
    expect(paths.length).toBeGreaterThan(5);
    for (const { value } of paths) expect(nameProblem(value), JSON.stringify(value)).not.toBe(undefined);
  });
});

describeWithEngine(`hostile values in Microsoft's engine${corpusNote}`, () => {
  test('come out as exactly the same text: description, tag, name of a tag, parameter', async (context) => {
    if (corpusAbsent !== undefined) context.skip(corpusAbsent);
    const texts = rows.filter((row) => refusalOfText(row, 256) === undefined);
    expect(texts.length).toBeGreaterThan(20);
    const evaluated = await Promise.all(
      texts.map(async ({ value }) => {
        const name = refusalOfTagName({ category: '', value }) === undefined ? value : 'plain';
        const spec: SpecObject = {
          name: 'mlw-x',
          tags: { [name]: value },
          workspace: { description: value, friendlyName: { parameter: 'p', defaultValue: value, description: value } },
        };
        const { resources } = await evaluate(of(spec).template ?? {});
        const workspace = resources.at(-1);
        const { description, friendlyName } = workspace?.properties ?? {};
        return [value, { description, friendlyName, tags: workspace?.['tags'], name }] as const;
      }),
    );
    for (const [value, { description, friendlyName, tags, name }] of evaluated) {
      expect([description, friendlyName, tags]).toEqual([value, value, { [name]: value }]);
    }
  });

  test.each(['[a]', '[[a]', '[resourceGroup().location]', 'plain', "it's"])(
    'a parameter may allow the text %j and have it as its default',
    async (value) => {
      const spec = {
        name: 'mlw-x',
        workspace: { description: { parameter: 'p', defaultValue: value, allowedValues: [value, 'other'] } },
      };
      const { resources } = await evaluate(of(spec).template ?? {});
      expect(resources.at(-1)?.properties?.['description']).toBe(value);
    },
  );
});
