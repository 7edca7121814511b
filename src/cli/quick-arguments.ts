import { readJobs } from './jobs.ts';
import type { FleetOptions, GenerateOptions, SpecOptions } from './options.ts';
import type { Request } from './request.ts';

type Kind = 'flag' | 'text';

/** The options of a command by every name they have. */
type Names = ReadonlyMap<string, readonly [name: string, kind: Kind]>;

const specNames: Names = new Map([
  ['--format', ['format', 'text']],
  ['--quiet', ['quiet', 'flag']],
  ['-q', ['quiet', 'flag']],
  ['--no-color', ['no-color', 'flag']],
  ['--fail-on', ['fail-on', 'text']],
  ['--verbose', ['verbose', 'flag']],
  ['--name', ['name', 'text']],
]);

const fleetNames: Names = new Map([...specNames, ['--jobs', ['jobs', 'text']]]);

const generateNames: Names = new Map([
  ...fleetNames,
  ['--out', ['out', 'text']],
  ['-o', ['out', 'text']],
  ['--stdout', ['stdout', 'flag']],
  ['--check', ['check', 'flag']],
  ['--dry-run', ['dry-run', 'flag']],
  ['--diff', ['diff', 'flag']],
  ['--force', ['force', 'flag']],
]);

/**
 * Reads the arguments of the calls that are made again and again, without yargs, which takes longer to load than a spec
 * takes to generate. Anything else than a plain and right call gives nothing: yargs then decides, helps and explains.
 */
export function quickRequest([command, ...rest]: readonly string[]): Request | undefined {
  if (command !== 'generate' && command !== 'validate' && command !== 'explain') return undefined;
  const words = readWords(rest, namesOf[command]);
  const common = words && specOptions(words);
  if (words === undefined || common === undefined) return undefined;
  if (command === 'explain') return { command, options: common };
  const jobs = readJobs(words.texts.get('jobs') ?? '1');
  if (jobs === undefined) return undefined;
  const options = { ...common, jobs };
  return command === 'generate' ? { command, options: generateOptions(words, options) } : { command, options };
}

const namesOf = { generate: generateNames, validate: fleetNames, explain: specNames };

interface Words {
  readonly specs: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** Nothing where a word is wrong, there twice, or such that yargs could take it in another way. */
function readWords(args: readonly string[], names: Names): Words | undefined {
  const specs: string[] = [];
  const texts = new Map<string, string>();
  const flags = new Set<string>();
  const rest = [...args];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (isValue(word)) {
      specs.push(word);
      continue;
    }
    const [name, kind] = names.get(word) ?? [];
    if (name === undefined || texts.has(name) || flags.has(name)) return undefined;
    const value = kind === 'text' ? rest.shift() : undefined;
    if (kind === 'flag') flags.add(name);
    else if (value !== undefined && isValue(value)) texts.set(name, value);
    else return undefined;
  }
  return { specs, texts, flags };
}

/** Whether a word can be nothing but a value. yargs takes `true` and `false` for the value of a flag before them. */
function isValue(word: string): boolean {
  return word === '-' || (word !== '' && !word.startsWith('-') && word !== 'true' && word !== 'false');
}

function specOptions({ specs, texts, flags }: Words): SpecOptions | undefined {
  const format = texts.get('format') ?? 'text';
  const failOn = texts.get('fail-on') ?? 'error';
  if (specs.length === 0) return undefined;
  if (format !== 'text' && format !== 'json') return undefined;
  if (failOn !== 'error' && failOn !== 'warning' && failOn !== 'never') return undefined;
  const [quiet, noColor, verbose] = [flags.has('quiet'), flags.has('no-color'), flags.has('verbose')];
  return { specs, name: texts.get('name'), format, quiet, noColor, verbose, failOn };
}

function generateOptions({ texts, flags }: Words, common: FleetOptions): GenerateOptions {
  return {
    ...common,
    out: texts.get('out') ?? 'out',
    stdout: flags.has('stdout'),
    check: flags.has('check'),
    dryRun: flags.has('dry-run'),
    diff: flags.has('diff'),
    force: flags.has('force'),
    with: [],
  };
}
