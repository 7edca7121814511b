import { writeNewFiles } from '../artifacts/write-new-files.ts';
import { bicepConfig } from '../bicep/config.ts';
import { printBicep } from '../bicep/print-bicep.ts';
import { jsonText } from '../render/canonical-json.ts';
import { CliError } from './cli-error.ts';
import { readSide } from './diff-side.ts';
import { exitCode } from './exit-code.ts';
import type { BicepOptions, Ending } from './options.ts';
import type { Output } from './output.ts';
import type { SpecTools } from './run-diff.ts';

/** Prints the template of a spec, an output folder or anybody as Bicep that deploys the same. */
export async function runBicep({ input, out, force }: BicepOptions, output: Output, tools: SpecTools): Promise<Ending> {
  const read = readSide(input, tools.generate);
  if (read.kind === 'faulty') {
    output.err(tools.errorsOf(read.result));
    return { exitCode: exitCode.findings, ranFully: false };
  }
  const { files, refusals } = printBicep(read.side.templates.get('main.json') ?? {});
  if (refusals.length > 0) {
    const lines = refusals.map(({ path, message }) => `${input}: ${path}: ${message}\n`);
    throw new CliError(`Bicep has no words for what stands here\n${lines.join('').trimEnd()}`, exitCode.findings);
  }
  if (out === undefined) output.out(allInOne(files));
  else written(out, new Map([...files, ['bicepconfig.json', jsonText(bicepConfig())]]), force);
  return { exitCode: exitCode.fine, ranFully: true };
}

/** Modules follow main.bicep, each after its path. */
function allInOne(files: ReadonlyMap<string, string>): string {
  return [...files].map(([path, text]) => (path === 'main.bicep' ? text : `\n// ${path}\n\n${text}`)).join('');
}

function written(folder: string, files: ReadonlyMap<string, string>, force: boolean): void {
  const problems = writeNewFiles(folder, files, force);
  if (problems.length > 0) throw new CliError(problems.join('\n'), exitCode.fault);
}
