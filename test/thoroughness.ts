/**
 * How much of what is drawn at random, or is one of very many, the tests try. `npm test` and CI try all; `npm run check`
 * sets `AML_THOROUGH=0` and tries a tenth, so that it is done while one waits. No kind of test is left out.
 */
const thorough = process.env['AML_THOROUGH'] !== '0';

const share = 10;

/** How many cases of a property to try, of `all`. */
export function cases(all: number): number {
  return thorough ? all : Math.ceil(all / share);
}

/** The items to try: all, or evenly spread ones. */
export function sampleOf<T>(items: readonly T[]): readonly T[] {
  return thorough ? items : items.filter((_, position) => position % share === 0);
}

/** What a run says of itself. */
export function thoroughnessLine(setting: string | undefined): string {
  return setting === '0'
    ? 'cases: a tenth of those that are drawn at random or are very many; `npm test` tries all\n'
    : 'cases: all\n';
}
