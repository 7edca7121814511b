import { parseArgs } from 'node:util';
import type { GenerateOptions, SpecOptions } from './options.ts';
import type { Request } from './request.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

const specOptions = {
  format: { ...text, default: 'text' },
  quiet: { ...flag, short: 'q' },
  'no-color': flag,
  'fail-on': { ...text, default: 'error' },
  verbose: flag,
  name: text,
} as const;

const generateOptions = {
  ...specOptions,
  out: { ...text, short: 'o', default: 'out' },
  stdout: flag,
  check: flag,
  'dry-run': flag,
  force: flag,
} as const;

/**
 * Reads the arguments of the calls that are made again and again, without yargs, which takes longer to load than a spec
 * takes to generate. Anything else than a plain and right call gives nothing: yargs then decides, helps and explains.
 */
export function quickRequest([command, ...rest]: readonly string[]): Request | undefined {
  if (command === 'generate') return quickGenerate(rest);
  if (command === 'validate') return quickValidate(rest);
  return undefined;
}

function quickGenerate(args: readonly string[]): Request | undefined {
  const parsed = parse(args, generateOptions);
  if (parsed === undefined) return undefined;
  const common = commonOptions(parsed);
  if (common === undefined) return undefined;
  const { out, stdout, check, 'dry-run': dryRun, force } = parsed.values;
  const options: GenerateOptions = { ...common, out, stdout, check, dryRun, force };
  return { command: 'generate', options };
}

function quickValidate(args: readonly string[]): Request | undefined {
  const parsed = parse(args, specOptions);
  const options = parsed && commonOptions(parsed);
  return options && { command: 'validate', options };
}

/** Nothing where the arguments are wrong, or such that yargs could take them in another way. */
function parse<T extends typeof specOptions>(args: readonly string[], options: T) {
  // Short options in one word, and words that yargs may take for the value of a flag.
  if (args.some((word) => /^(?:-[^-].|true$|false$)/.test(word))) return undefined;
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
    return isPlain(parsed.tokens) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

interface Token {
  readonly kind: string;
  readonly name?: string;
  readonly value?: string | undefined;
}

function isPlain(tokens: readonly Token[]): boolean {
  const names = tokens.flatMap(({ name }) => name ?? []);
  return (
    tokens.every(({ kind, value }) => kind !== 'option-terminator' && value !== '' && !value?.startsWith('=')) &&
    new Set(names).size === names.length
  );
}

interface Parsed {
  readonly positionals: readonly string[];
  readonly values: {
    readonly format: string;
    readonly quiet: boolean;
    readonly 'no-color': boolean;
    readonly 'fail-on': string;
    readonly verbose: boolean;
    readonly name?: string | undefined;
  };
}

function commonOptions({ positionals, values }: Parsed): SpecOptions | undefined {
  const { format, quiet, 'no-color': noColor, 'fail-on': failOn, verbose, name } = values;
  if (positionals.length === 0) return undefined;
  if (format !== 'text' && format !== 'json') return undefined;
  if (failOn !== 'error' && failOn !== 'warning' && failOn !== 'never') return undefined;
  return { specs: positionals, name, format, quiet, noColor, verbose, failOn };
}
