import yargs, { type Argv } from 'yargs';
import { version } from '../version.ts';
import { CliError, usageError } from './cli-error.ts';
import { exitCode } from './exit-code.ts';
import { type Ending, type GlobalOptions, stdin } from './options.ts';
import { type Output, processOutput } from './output.ts';
import { suggestOption } from './suggest-option.ts';

const idle: Ending = { exitCode: exitCode.fine, ranFully: false };

/** yargs loses a lone dash among several words. This stands for it: nobody can type it. */
const stdinForYargs = '\0stdin';

const specsOf = ({ spec }: { readonly spec: readonly string[] }): readonly string[] =>
  spec.map((word) => (word === stdinForYargs ? stdin : word));

const isList = <T>(value: T | readonly T[]): value is readonly T[] => Array.isArray(value);

/** yargs makes a list of an option that is given twice; which of the two is meant, nobody can tell. */
const once =
  (name: string) =>
  <T>(value: T | readonly T[]): T => {
    if (isList(value)) throw usageError(`--${name} is given twice`);
    return value;
  };

const text = (name: string) => ({ type: 'string' as const, requiresArg: true, coerce: once(name)<string> });

const formats = ['text', 'json'] as const;
const severities = ['error', 'warning', 'never'] as const;

const withGlobalOptions = (program: Argv) =>
  program
    .option('format', {
      choices: formats,
      default: 'text',
      coerce: once('format')<GlobalOptions['format']>,
      desc: 'How to report',
    })
    .option('quiet', { alias: 'q', type: 'boolean', default: false, desc: 'Say nothing but errors' })
    .option('no-color', { type: 'boolean', default: false, desc: 'No colour, as with NO_COLOR in the environment' })
    .option('fail-on', {
      choices: severities,
      default: 'error',
      coerce: once('fail-on')<GlobalOptions['failOn']>,
      desc: 'Findings from which on the exit code is 1',
    })
    .option('verbose', { type: 'boolean', default: false, desc: 'Show the stack of an internal fault' });

const withSpecs = <T>(program: Argv<T>) =>
  program
    .positional('spec', {
      type: 'string',
      array: true,
      demandOption: true,
      desc: 'Spec files or patterns; - is standard input',
    })
    .option('name', { ...text('name'), desc: 'Name of the spec on standard input' });

const withGenerateOptions = <T>(program: Argv<T>) =>
  withSpecs(program)
    .option('out', { ...text('out'), alias: 'o', default: 'out', desc: 'Folder to write to' })
    .option('stdout', { type: 'boolean', default: false, desc: 'Print main.json of the one spec and write nothing' })
    .option('check', { type: 'boolean', default: false, desc: 'Write nothing; exit with 2 if a file is not current' })
    .option('dry-run', { type: 'boolean', default: false, desc: 'Write nothing; tell what would be written' })
    .option('force', { type: 'boolean', default: false, desc: 'Overwrite files that were edited by hand' })
    .example('$0 generate examples/basic.yml', 'Write out/basic')
    .example('$0 generate "specs/*.yml" --check', 'In CI: fail if out/ is not current')
    .example('$0 generate - --stdout < spec.yml', 'Template to standard output');

/** Runs one call of the command line. Never throws, and leaves the exit code to whoever called. */
export async function runCli(argv: readonly string[]): Promise<Ending> {
  const output = processOutput();
  try {
    return await run(argv, output);
  } catch (error) {
    return tellError(error, argv, output);
  }
}

async function run(argv: readonly string[], output: Output): Promise<Ending> {
  // Run after yargs is done, so that what goes wrong in a command is not taken for wrong usage.
  let action: (() => Promise<Ending>) | undefined;
  const program = withGlobalOptions(yargs())
    .command(
      'generate <spec..>',
      'Write the ARM template of each spec and what belongs to it',
      (command) => withGenerateOptions(command),
      (options) => {
        action = () =>
          import('./generate.ts').then(({ generate }) => generate({ ...options, specs: specsOf(options) }, output));
      },
    )
    .command(
      'validate <spec..>',
      'Check specs and write nothing',
      (command) => withSpecs(command),
      (options) => {
        action = () =>
          import('./validate.ts').then(({ validate }) => validate({ ...options, specs: specsOf(options) }, output));
      },
    )
    .command(
      'explain <code>',
      'Tell what a code of a finding means',
      (command) => command.positional('code', { type: 'string', demandOption: true, desc: 'For instance AML1001' }),
      ({ code }) => {
        action = () => import('./explain.ts').then(({ explain }) => explain(code, output));
      },
    )
    .command('schema', 'Print the JSON schema of a spec, for editors', {}, () => {
      action = () => import('./schema.ts').then(({ schema }) => schema(output));
    });
  await withManners(program, output).parseAsync(
    argv.map((argument) => (argument === stdin ? stdinForYargs : argument)),
  );
  return (await action?.()) ?? idle;
}

/** All that makes yargs behave as this command line should. */
function withManners<T>(program: Argv<T>, { columns }: Output): Argv<T> {
  return program
    .scriptName('aml-templates')
    .usage('$0 <command> [options]\n\nInfrastructure of Azure Machine Learning from one short YAML file.')
    .example('$0 generate examples/basic.yml', 'Write out/basic')
    .example('$0 validate "specs/**/*.yml"', 'Check every spec')
    .example('$0 explain AML1001', 'What a code means')
    .epilogue('Exit codes: 0 fine, 1 findings, 2 --check found differences, 3 wrong usage, 4 file or internal fault.')
    .completion('completion', 'Print a script that completes commands in bash or zsh')
    .parserConfiguration({
      'boolean-negation': false,
      'dot-notation': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .demandCommand(1, 'Say what to do, for instance: aml-templates generate examples/basic.yml')
    .recommendCommands()
    .strict()
    .version(version)
    .help()
    .alias('help', 'h')
    .wrap(Math.min(columns, 100))
    .exitProcess(false)
    .fail((message, error) => {
      // The commands run later, so that all that fails here is how the program was called.
      throw usageError(inPlainWords(message || error.message));
    });
}

/** yargs's own words where they are not a user's. */
function inPlainWords(message: string): string {
  if (message.startsWith('Not enough non-option arguments')) return 'something is missing after the command';
  if (message.startsWith('Did you mean')) return `there is no such command. ${message}`;
  return message;
}

function tellError(error: unknown, argv: readonly string[], { err }: Output): Ending {
  if (error instanceof CliError) {
    err(`aml-templates: ${error.message}${suggestOption(error.message)}\n`);
    if (error.exitCode === exitCode.wrongUsage) err('More: aml-templates --help\n');
    return { exitCode: error.exitCode, ranFully: false };
  }
  err(`aml-templates: ${error instanceof Error ? error.message : String(error)}\n`);
  err('This is a bug in aml-templates. Please report it with the spec that shows it.\n');
  if (wantsStack(argv) && error instanceof Error) err(`${error.stack}\n`);
  return { exitCode: exitCode.fault, ranFully: false };
}

const wantsStack = (argv: readonly string[]) => argv.includes('--verbose') || (process.env['DEBUG'] ?? '') !== '';
