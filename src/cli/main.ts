import { isCliError } from './cli-error.ts';
import { exitCode } from './exit-code.ts';
import { internalFaultText, wantsStack } from './internal-fault.ts';
import type { Ending } from './options.ts';
import { type Output, processOutput } from './output.ts';
import { quickRequest } from './quick-arguments.ts';
import type { Request } from './request.ts';

/** yargs has answered. All there is to run for that was run. */
const helpEnding: Ending = { exitCode: exitCode.fine, ranFully: true };

/** Runs one call of the command line. Never throws, and leaves the exit code to whoever called. */
export async function runCli(argv: readonly string[]): Promise<Ending> {
  const output = processOutput();
  try {
    const request = quickRequest(argv) ?? (await readRequest(argv, output));
    return request === undefined ? helpEnding : await perform(request, output);
  } catch (error) {
    return tellError(error, argv, output);
  }
}

async function readRequest(argv: readonly string[], output: Output): Promise<Request | undefined> {
  const { fullRequest } = await import('./full-arguments.ts');
  return fullRequest(argv, output);
}

/** Each command is loaded when it is asked for. */
async function perform(request: Request, output: Output): Promise<Ending> {
  switch (request.command) {
    case 'generate':
      return (await import('./generate.ts')).generate(request.options, output);
    case 'validate':
      return (await import('./validate.ts')).validate(request.options, output);
    case 'explain':
      return (await import('./explain.ts')).explain(request.options, output);
    case 'diff':
      return (await import('./diff.ts')).diff(request.options, output);
    case 'graph':
      return (await import('./graph.ts')).graph(request.options, output);
    case 'bicep':
      return (await import('./bicep.ts')).bicep(request.options, output);
    case 'schema':
      return (await import('./schema.ts')).schema(output);
  }
}

function tellError(error: unknown, argv: readonly string[], { err }: Output): Ending {
  if (isCliError(error)) {
    err(`aml-templates: ${error.message}\n`);
    if (error.exitCode === exitCode.wrongUsage) err('More: aml-templates --help\n');
    return { exitCode: error.exitCode, ranFully: false };
  }
  err(internalFaultText(error, wantsStack(argv.includes('--verbose'))));
  return { exitCode: exitCode.fault, ranFully: false };
}
