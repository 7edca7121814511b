import { afterAll, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { apiVersionTable } from '../workspace-properties/arm-schema-samples.ts';
import { pathsOf, throughProperties } from './arm-properties.ts';
import { notSettable, silentWords } from './exceptions.ts';
import { type Ground, groundsOf } from './ground.ts';
import { type Place, placesOf, sectionKeys } from './places.ts';
import { isAt, type Keys, throughFreeWords, type WordResult, wordResults } from './words.ts';

const provider = 'Microsoft.MachineLearningServices/';
const types = Object.keys(apiVersionTable.pinned).filter((type) => type.startsWith(provider));

/** A place with the types that it makes. */
interface Source {
  readonly ground: Ground;
  readonly nested: readonly Keys[];
}

const withoutGround: string[] = [];
const sources = new Map<string, Source[]>();
for (const section of sectionKeys) {
  const places = placesOf(section);
  for (const place of places) {
    const grounds = groundsOf(place, (type) => types.includes(type));
    if ('refusal' in grounds) {
      withoutGround.push(`${titleOf(place)}: ${grounds.refusal}`);
      continue;
    }
    for (const ground of grounds) {
      for (const type of ground.types) {
        sources.set(type, [...(sources.get(type) ?? []), { ground, nested: nestedIn(place, places) }]);
      }
    }
  }
}

function titleOf({ title, form }: Place): string {
  return `${title} ${Object.values(form.tag).join(' ')}`.trimEnd();
}

/** The keys below a place that lead to other places: what is there makes other resources. */
function nestedIn({ title, keys }: Place, places: readonly Place[]): readonly Keys[] {
  const below = places.filter((other) => other.keys.length > keys.length && other.title.startsWith(title));
  return below.map((other) => other.keys.slice(keys.length));
}

/** Types of Azure Machine Learning that no place of the spec makes. */
export const typesNotMade: readonly string[] = types.filter((type) => !sources.has(type)).map(shortName);

/** Places without an object that is valid, and what was said of it. */
export const placesWithoutGround: readonly string[] = withoutGround;

function shortName(type: string): string {
  return type.replace(provider, '');
}

/** Sets every writable property of the types, and prints how. */
export function describeTypes(isOneOf: (type: string) => boolean): void {
  const chosen = [...sources].filter(([type]) => isOneOf(shortName(type)));
  describeWithEngine('every writable property of', () => {
    const rows: string[] = [];
    const notTried: string[] = [];
    afterAll(() => {
      const head = 'type | paths | by word | by properties | missing';
      process.stdout.write(
        `\n${[head, ...rows.sort(), ...notTried.map((row) => `alone refused: ${row}`)].join('\n')}\n`,
      );
    });

    test.each(chosen)(
      '%s is set by a word or by `properties:`',
      async (type, places) => {
        const paths = pathsOf(type);
        const words: WordResult[] = [];
        const set = new Set<string>();
        for (const { ground, nested } of places) {
          const results = await wordResults(ground, nested);
          words.push(...results);
          const effects = results.flatMap((result) => result.effects).filter((effect) => effect.type === type);
          for (const [path, [sample]] of paths) {
            if (effects.some(({ keys }) => isAt(keys, sample?.keys ?? []))) set.add(path);
          }
          const left = [...paths].filter(([path]) => !set.has(path)).flatMap(([, samples]) => samples.slice(0, 2));
          for (const sample of await throughFreeWords(ground, results, left)) {
            const path = [...paths].find(([, samples]) => samples.includes(sample))?.[0];
            if (path !== undefined) set.add(path);
          }
        }
        const left = new Map([...paths].filter(([path]) => !set.has(path)));
        const faults = await throughProperties(
          places.map(({ ground }) => ground),
          type,
          left,
        );
        const short = shortName(type);
        const missing = [...left.keys()]
          .filter((path) => !faults.has(path) || faults.get(path) !== undefined)
          .map((path) => `${path}: ${faults.get(path) ?? 'no word'}`);
        const open = missing.filter((row) => !notSettable(short, row.split(':')[0] ?? ''));
        rows.push(`${short} | ${paths.size} | ${set.size} | ${left.size - missing.length} | ${missing.length}`);
        expect(open).toEqual([]);
        const { silent, refused } = withoutEffect(words);
        notTried.push(...refused.map((row) => `${short} ${row}`));
        expect(silent.filter((word) => !silentWords(short, word))).toEqual([]);
      },
      300_000,
    );
  });
}

/** Words that no spec with them does anything by, and those that are refused without something else, with what was said. */
function withoutEffect(words: readonly WordResult[]): {
  readonly silent: readonly string[];
  readonly refused: readonly string[];
} {
  const loud = new Set(words.filter(({ effects }) => effects.length > 0).map(({ word }) => word));
  const quiet = words.filter(({ word }) => !loud.has(word));
  const taken = new Set(quiet.filter(({ refusal }) => refusal === undefined).map(({ word }) => word));
  const refused = quiet.filter(({ word }) => !taken.has(word));
  const reasons = new Map(refused.map(({ word, refusal = '' }) => [word, refusal]));
  return { silent: [...taken], refused: [...reasons].map(([word, refusal]) => `${word}: ${refusal}`) };
}
