import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CliError } from '../../src/cli/cli-error.ts';
import { fullRequest } from '../../src/cli/full-arguments.ts';
import { quickRequest } from '../../src/cli/quick-arguments.ts';
import { knownOptions } from '../../src/cli/suggest-option.ts';
import { cases } from '../thoroughness.ts';

/** What yargs makes of the arguments; `wrong` when it refuses them. */
async function slowly(argv: readonly string[]) {
  try {
    return await fullRequest(argv, { columns: 80 });
  } catch (error) {
    if (error instanceof CliError) return 'wrong';
    throw error;
  }
}

const plain: readonly string[] = [
  'generate a.yml',
  'generate a.yml b.yml --out x --check -q',
  'generate -o x a.yml --dry-run --no-color',
  'generate a.yml --dry-run --diff',
  'generate specs/*.yml --jobs 4',
  'validate specs/*.yml --jobs auto -q',
  'generate --format json a.yml --fail-on never',
  'generate - --name piped',
  'generate - --stdout',
  'validate specs/*.yml --verbose',
  'validate - -q --fail-on warning',
  'explain AML1001',
  'explain a.yml - --format json',
];

describe('quick reading of arguments', () => {
  it.each(plain)('reads %j without yargs', async (line) => {
    const argv = line.split(' ');
    expect(quickRequest(argv)).toBeDefined();
    expect(quickRequest(argv)).toEqual(await slowly(argv));
  });

  it.each([
    '',
    'generate',
    '--help',
    'generate a.yml --help',
    'explain',
    'explain a.yml --out x',
    'generate a.yml --format xml',
    'generate a.yml --jobs 0',
    'explain a.yml --jobs 2',
  ])('leaves %j to yargs', (line) => {
    expect(quickRequest(line.split(' ').filter(Boolean))).toBeUndefined();
  });

  it('reads any arguments as yargs does, or leaves them to it', async () => {
    const values = [
      '',
      'text',
      'json',
      'error',
      'warning',
      'never',
      'a',
      'auto',
      '7',
      '-',
      '=',
      'x=y',
      'true',
      'false',
      '-1',
      '--',
      ' ',
    ];
    const options = knownOptions.filter((name) => name !== 'help' && name !== 'version');
    const word = fc.oneof(
      fc.constantFrom(
        ...values,
        'a.yml',
        'b.yml',
        '-q',
        '-o',
        '-qo',
        '-oq',
        '-ox',
        '-qx',
        '-o=x',
        '-q=x',
        '--no-check',
      ),
      fc.constantFrom(...options).map((name) => `--${name}`),
      fc.tuple(fc.constantFrom(...options), fc.constantFrom(...values)).map(([name, value]) => `--${name}=${value}`),
      fc.string({ maxLength: 3 }).map((text) => text.replaceAll('\0', '')),
    );
    const argv = fc.tuple(fc.constantFrom('generate', 'validate', 'explain'), fc.array(word, { maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(argv, async ([command, rest]) => {
        const quick = quickRequest([command, ...rest]);
        if (quick !== undefined) expect(await slowly([command, ...rest])).toEqual(quick);
      }),
      { numRuns: cases(1500) },
    );
  });
});
