import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { corpusAbsent, corpusCase } from '../engine/corpus.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import type { EvaluatedResource } from '../engine/engine.ts';
import { objectOf } from '../engine/json.ts';
import { compareResources, explains, type ResourceDifference } from '../engine/same-resources.ts';
import { comparedValues, compareQuickstart, templateOf, valueCount } from './compare-quickstart.ts';
import type { Quickstart } from './quickstart-cases.ts';
import type { QuickstartImprovement } from './quickstart-improvements.ts';

/** Real templates beside the specs of this folder that deploy the same, a table of how much of them matches. */
export function describeCases(title: string, cases: readonly Quickstart[], mostLines = 30): void {
  describeTable(title, cases);
  describeSpecs(title, cases, mostLines);
  describeWithEngine(title, () => {
    if (corpusAbsent !== undefined) {
      test('deploy the same', (context) => context.skip(corpusAbsent));
      return;
    }
    const lines: string[] = [];
    afterAll(() => {
      process.stdout.write(`\n${['case | resources | values matched | improvements', ...lines].join('\n')}\n`);
    });

    describe.each(cases)('$spec', (quickstart) => {
      const used = new Set<QuickstartImprovement>();

      test.each(quickstart.variants)('$label: ours has every resource and value of the quickstart', async (variant) => {
        const { theirs, ours, findings } = await compareQuickstart(quickstart, variant);
        expect(theirs.length).toBeGreaterThan(0);
        const rows = findings.map((finding) => ({
          finding,
          row: quickstart.improvements.find((improvement) => explains(improvement, finding)),
        }));
        for (const { row } of rows) if (row !== undefined) used.add(row);
        expect(rows.filter(({ row }) => row === undefined).map(({ finding }) => finding)).toEqual([]);
        expect(olderVersions(theirs, ours)).toEqual([]);
        const values = comparedValues(theirs);
        const other = findings.reduce((sum, finding) => sum + differentValues(finding, theirs), 0);
        const improved = new Set(rows.map(({ row }) => row)).size;
        lines.push(
          `${quickstart.spec} (${variant.label}) | ${theirs.length} | ${values - other} of ${values} | ${improved}`,
        );
      });

      test('every placeholder of its parameter file is replaced, by a parameter that it has', () => {
        const { template } = corpusCase(quickstart.corpus);
        const replaced = quickstart.replaced.map(({ parameter }) => parameter.toLowerCase());
        const known = Object.keys(objectOf(template['parameters'])).map((name) => name.toLowerCase());
        expect(replaced.filter((name) => !known.includes(name))).toEqual([]);
        const placeholders = placeholdersOf(quickstart.corpus);
        expect(placeholders.filter((name) => !replaced.includes(name.toLowerCase()))).toEqual([]);
      });

      test('every improvement of the table is one', () => {
        expect(quickstart.improvements.filter((improvement) => !used.has(improvement))).toEqual([]);
      });

      test('without any one of our resources the comparison finds it missing', async () => {
        const { theirs, ours } = await compareQuickstart(quickstart, quickstart.variants[0] ?? { label: 'none' });
        const types = [...new Set(theirs.map(({ type }) => type))];
        const found = types.map((type) => {
          const { differences } = compareResources(
            theirs,
            ours.filter((resource) => resource.type !== type),
          );
          return differences.some((difference) => difference.type === type && difference.path === '');
        });
        expect(found).toEqual(types.map(() => true));
      });
    });
  });
}

/** How many values of theirs a finding is about: all of a resource that ours has not. */
function differentValues(finding: ResourceDifference, theirs: readonly EvaluatedResource[]): number {
  const { type, path, expected } = finding;
  if (path !== '') return valueCount(expected);
  return comparedValues(theirs.filter((resource) => resource.type === type && resource.name === expected));
}

function describeTable(title: string, cases: readonly Quickstart[]): void {
  describe(`the improvements of ${title}`, () => {
    test('have a reason each, and no place twice', () => {
      const rows = cases.flatMap(({ improvements }) => improvements);
      expect(rows.filter(({ reason }) => reason.length < 5)).toEqual([]);
      for (const { spec, improvements } of cases) {
        const places = improvements.map(({ type, path }) => `${type} ${path}`);
        expect(new Set(places).size, spec).toBe(places.length);
      }
    });
  });
}

function describeSpecs(title: string, cases: readonly Quickstart[], mostLines: number): void {
  describe(`the specs of ${title}`, () => {
    test.each(cases)(`$spec has at most ${mostLines} lines and no error`, ({ spec }) => {
      const text = readFileSync(join(import.meta.dirname, `${spec}.yml`), 'utf8');
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(mostLines);
      const names = Object.keys(objectOf(templateOf(spec)['parameters']));
      expect(names.filter((name) => name === 'workspaceName' || name === 'registryName')).toHaveLength(1);
    });
  });
}

/** Parameters whose value in the quickstart's own file stands for one that a pipeline makes. */
function placeholdersOf(corpus: string): readonly string[] {
  const path = join(import.meta.dirname, '../../../shared/corpus/templates', corpus, 'parameters.json');
  if (!existsSync(path)) return [];
  const entries = Object.entries(objectOf(objectOf(JSON.parse(readFileSync(path, 'utf8')))['parameters']));
  return entries.filter(([, entry]) => /^GE[NT]-/.test(String(objectOf(entry)['value']))).map(([name]) => name);
}

/** Resources of ours with an API version before the quickstart's; a preview counts as its day. */
function olderVersions(
  theirs: ReadonlyArray<{ type: string; apiVersion: string }>,
  ours: ReadonlyArray<{ type: string; apiVersion: string }>,
): readonly string[] {
  return ours
    .filter(({ type, apiVersion }) =>
      theirs.some(
        (other) =>
          other.type.toLowerCase() === type.toLowerCase() && other.apiVersion.slice(0, 10) > apiVersion.slice(0, 10),
      ),
    )
    .map(({ type }) => type);
}
