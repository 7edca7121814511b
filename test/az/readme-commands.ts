import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { made } from './made-up-values.ts';

/** One command line of a README, with values in the place of what stands in angle brackets. */
interface ReadmeCommand {
  readonly text: string;
  /** The values that it gives to parameters. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The parameter file that it names. */
  readonly parameterFile: string;
}

const deploys = /^az deployment (?:group|sub) (?:validate|what-if|create) /;

/** The commands in an output folder's README that deploy its JSON files. */
export function readmeCommands(folder: string): readonly ReadmeCommand[] {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const template = JSON.parse(readFileSync(join(folder, 'main.json'), 'utf8'));
  const blocks = [...readme.matchAll(/^```(?:bash|sh|shell|console)?\n([\s\S]*?)^```$/gm)];
  const lines = blocks.flatMap(([, block = '']) => block.replaceAll(/\\\n\s*/g, '').split('\n'));
  const commands = lines.filter((line) => deploys.test(line) && !line.includes('.bicep'));
  return [...new Set(commands)].map((command) => filledIn(command, template.parameters ?? {}));
}

function filledIn(command: string, declared: Readonly<Record<string, object>>): ReadmeCommand {
  const given: Record<string, unknown> = {};
  const withValues = command.replaceAll(/\b(\w+)=(?:'<[^>]*>'|"<[^>]*>"|<[^>]*>)/g, (word, name: string) => {
    const declaration = declared[name];
    if (declaration === undefined) return word;
    const { value, text } = made(declaration);
    given[name] = value;
    return `${name}='${text}'`;
  });
  const parameterFile = /@?(\S+\.parameters\.json)/.exec(command)?.[1] ?? 'main.parameters.json';
  return { text: withValues.replaceAll(/<[^>]*>/g, 'westeurope'), given, parameterFile };
}
