import yargs, { type Argv } from 'yargs';
import { didYouMean } from '../diagnostics/suggest.ts';
import { type ArtifactName, artifactNames } from '../model/artifact-names.ts';
import { isList } from '../model/is-list.ts';
import { version } from '../version.ts';
import { usageError } from './cli-error.ts';
import { mostJobs, readJobs } from './jobs.ts';
import type {
  BicepOptions,
  DiffOptions,
  FleetOptions,
  GenerateOptions,
  GlobalOptions,
  GraphOptions,
  SpecOptions,
} from './options.ts';
import type { Output } from './output.ts';
import { type Request, stdin } from './request.ts';
import { suggestOption } from './suggest-option.ts';

/** yargs loses a lone dash among several words. This stands for it: nobody can type it. */
const stdinForYargs = '\0stdin';

/** What yargs hands to a command, without what it adds for itself. */
function specOptions({ spec, name, format, quiet, noColor, verbose, failOn }: Read<SpecOptions>): SpecOptions {
  return { specs: spec.map(asTyped), name, format, quiet, noColor, verbose, failOn };
}

const fleetOptions = (read: Read<FleetOptions>): FleetOptions => ({ ...specOptions(read), jobs: read.jobs });

type Read<T extends SpecOptions> = Omit<T, 'specs'> & { readonly spec: readonly string[] };

type ReadGenerate = Omit<Read<GenerateOptions>, 'with'> & { readonly with: readonly ArtifactName[] | undefined };

function generateOptions(read: ReadGenerate): GenerateOptions {
  const { out, stdout, check, dryRun, diff, force } = read;
  return { ...fleetOptions(read), out, stdout, check, dryRun, diff, force, with: read.with ?? [] };
}

type ReadDiff = Omit<DiffOptions, 'exitCode'> & { readonly exitCode: boolean };

function diffOptions({ before, after, exitCode, format, quiet, noColor, verbose, failOn }: ReadDiff): DiffOptions {
  return { before: asTyped(before), after: asTyped(after), exitCode, format, quiet, noColor, verbose, failOn };
}

type ReadGraph = Omit<GraphOptions, 'format'> & { readonly format: string };

function graphOptions({ input, out, format, quiet, noColor, verbose, failOn }: ReadGraph): GraphOptions {
  const drawn = drawings.find((drawing) => drawing === format);
  if (drawn === undefined) throw usageError(`graph takes --format ${drawings.join(', ')}, not ${format}`);
  return { input: asTyped(input), out, format: drawn, quiet, noColor, verbose, failOn };
}

type ReadBicep = BicepOptions & { readonly stdout: boolean };

function bicepOptions({ input, out, stdout, force, format, quiet, noColor, verbose, failOn }: ReadBicep): BicepOptions {
  if (stdout && out !== undefined) throw usageError('bicep takes --out or --stdout, not both');
  return { input: asTyped(input), out, force, format, quiet, noColor, verbose, failOn };
}

const drawings = ['svg', 'mermaid', 'dot'] as const;

/** The word that the user typed. */
const asTyped = (word: string): string => (word === stdinForYargs ? stdin : word);

/** yargs makes a list of an option that is given twice; which of the two is meant, nobody can tell. */
const once =
  (name: string) =>
  <T>(value: T | readonly T[]): T => {
    if (isList(value)) throw usageError(`--${name} is given twice`);
    return value;
  };

const text = (name: string) => ({
  type: 'string' as const,
  requiresArg: true,
  coerce: (value: string): string => asTyped(once(name)(value)),
});

const jobs = {
  ...text('jobs'),
  default: '1',
  coerce: (value: string): FleetOptions['jobs'] => {
    const read = readJobs(once('jobs')(value));
    if (read === undefined) throw usageError(`--jobs takes a number from 1 to ${mostJobs}, or auto`);
    return read;
  },
  desc: 'Threads that run specs; auto: as many as pay',
};

/** Names of files on request, between commas. */
function artifactList(words: string): readonly ArtifactName[] {
  return once('with')(words)
    .split(',')
    .map((word) => {
      const name = artifactNames.find((known) => known === word.trim());
      if (name !== undefined) return name;
      const likely = didYouMean(word, artifactNames);
      const meant = likely === undefined ? `There are ${artifactNames.join(', ')}` : `Did you mean ${likely}?`;
      throw usageError(`--with does not know "${word}". ${meant}`);
    });
}

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

const withSpecs = <T>(program: Argv<T>, desc = 'Spec files or patterns; - is standard input') =>
  program
    .positional('spec', {
      type: 'string',
      array: true,
      demandOption: true,
      desc,
    })
    .option('name', { ...text('name'), desc: 'Name of the spec on standard input' });

const withGenerateOptions = <T>(program: Argv<T>) =>
  withSpecs(program)
    .option('jobs', jobs)
    .option('out', { ...text('out'), alias: 'o', default: 'out', desc: 'Folder to write to' })
    .option('stdout', { type: 'boolean', default: false, desc: 'Print main.json of the one spec and write nothing' })
    .option('check', { type: 'boolean', default: false, desc: 'Write nothing; exit with 2 if a file is not current' })
    .option('dry-run', { type: 'boolean', default: false, desc: 'Write nothing; tell what would be written' })
    .option('diff', { type: 'boolean', default: false, desc: 'With --dry-run: show line by line what would change' })
    .option('force', { type: 'boolean', default: false, desc: 'Overwrite files that were edited by hand' })
    .option('with', {
      type: 'string',
      requiresArg: true,
      coerce: artifactList,
      desc: `Files to make besides, between commas: ${artifactNames.join(', ')}`,
    })
    .example('$0 generate examples/basic.yml', 'Write out/basic')
    .example('$0 generate "specs/*.yml" --check', 'In CI: fail if out/ is not current')
    .example('$0 generate "specs/**/*.yml" --jobs auto', 'Any number of specs')
    .example('$0 generate - --stdout < spec.yml', 'Template to standard output');

const withDiffOptions = <T>(program: Argv<T>) => {
  const side = { type: 'string', demandOption: true } as const;
  return program
    .positional('before', {
      ...side,
      desc: 'A spec, an output folder or a template; git:<revision>:<path> takes it from git',
    })
    .positional('after', { ...side, desc: 'The same' })
    .option('exit-code', { type: 'boolean', default: false, desc: 'Exit with 2 if there are differences' })
    .choices('format', ['markdown'] as const)
    .example('$0 diff git:main:specs/prod.yml specs/prod.yml', 'What a change of a spec means')
    .example('$0 diff template.json specs/prod.yml', 'Whether a spec makes what a template makes');
};

const withGraphOptions = <T>(program: Argv<T>) =>
  program
    .positional('input', {
      type: 'string',
      demandOption: true,
      desc: 'A spec, an output folder or a template of anybody; git:<revision>:<path> takes it from git',
    })
    .option('format', { choices: drawings, default: 'svg', coerce: once('format')<string>, desc: 'How to draw' })
    .option('out', { ...text('out'), alias: 'o', desc: 'File to write instead of standard output' })
    .example('$0 graph workspace.yml --out architecture.svg', 'A picture of what a spec deploys')
    .example('$0 graph azuredeploy.json --format mermaid', 'One of a template of anybody, as text for Mermaid');

const withBicepOptions = <T>(program: Argv<T>) =>
  program
    .positional('input', {
      type: 'string',
      demandOption: true,
      desc: 'A spec, an output folder or a template of anybody; git:<revision>:<path> takes it from git',
    })
    .option('out', { ...text('out'), alias: 'o', desc: 'Folder for main.bicep, its modules and bicepconfig.json' })
    .option('stdout', { type: 'boolean', default: false, desc: 'Print all to standard output, as without --out' })
    .option('force', { type: 'boolean', default: false, desc: 'Overwrite files that are others' })
    .example('$0 bicep azuredeploy.json --out bicep', 'Bicep that deploys what the template does')
    .example('$0 bicep workspace.yml', 'The Bicep of a spec, on standard output');

/** What the arguments ask for, as yargs reads them; nothing when they asked yargs itself, e.g. for help. */
export async function fullRequest(
  argv: readonly string[],
  output: Pick<Output, 'columns'>,
): Promise<Request | undefined> {
  let request: Request | undefined;
  const ask = (asked: Request): void => {
    request = asked;
  };
  const words = argv.map((argument) => (argument === stdin ? stdinForYargs : argument));
  await withManners(withCommands(yargs(), ask), output).parseAsync(words);
  return request;
}

function withCommands(program: Argv, ask: (request: Request) => void) {
  return withGlobalOptions(program)
    .command(
      'generate <spec..>',
      'Write the ARM template of each spec and what belongs to it',
      (command) => withGenerateOptions(command),
      (read) => ask({ command: 'generate', options: generateOptions(read) }),
    )
    .command(
      'validate <spec..>',
      'Check specs and write nothing',
      (command) => withSpecs(command).option('jobs', jobs),
      (read) => ask({ command: 'validate', options: fleetOptions(read) }),
    )
    .command(
      'explain <spec..>',
      'Tell what each spec makes, and what that costs; or what a code means',
      (command) =>
        withSpecs(command, 'Spec files or patterns, - is standard input; or codes such as AML1001')
          .example('$0 explain examples/basic.yml', 'What will exist, and what it costs')
          .example('$0 explain AML1001', 'What a code means'),
      (read) => ask({ command: 'explain', options: specOptions(read) }),
    )
    .command(
      'diff <before> <after>',
      'Tell what two specs, output folders or templates deploy differently, and what Azure refuses to change',
      (command) => withDiffOptions(command),
      (read) => ask({ command: 'diff', options: diffOptions(read) }),
    )
    .command(
      'graph <input>',
      'Draw what a spec, an output folder or a template deploys',
      (command) => withGraphOptions(command),
      (read) => ask({ command: 'graph', options: graphOptions(read) }),
    )
    .command(
      'bicep <input>',
      'Print the template of a spec, an output folder or anybody as Bicep',
      (command) => withBicepOptions(command),
      (read) => ask({ command: 'bicep', options: bicepOptions(read) }),
    )
    .command('schema', 'Print the JSON schema of a spec, for editors', {}, () => ask({ command: 'schema' }));
}

/** All that makes yargs behave as this command line should. */
function withManners<T>(program: Argv<T>, { columns }: Pick<Output, 'columns'>): Argv<T> {
  return program
    .scriptName('aml-templates')
    .usage('$0 <command> [options]\n\nInfrastructure of Azure Machine Learning from one short YAML file.')
    .example('$0 generate examples/basic.yml', 'Write out/basic')
    .example('$0 validate "specs/**/*.yml"', 'Check every spec')
    .example('$0 explain workspace.yml', 'What it makes, and what that costs')
    .example('$0 explain AML1001', 'What a code means')
    .epilogue(
      'Exit codes: 0 fine, 1 findings, 2 --check or --exit-code found differences, 3 wrong usage, 4 file or internal fault.',
    )
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
      // No command runs here, so all that fails is how the program was called.
      throw usageError(inPlainWords(message || error.message));
    });
}

/** yargs's own words where they are not a user's. */
function inPlainWords(message: string): string {
  if (message.startsWith('Not enough non-option arguments')) return 'something is missing after the command';
  if (message.startsWith('Did you mean')) return `there is no such command. ${message}`;
  return `${message}${suggestOption(message)}`;
}
