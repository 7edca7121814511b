import type { GenerateOptions } from '../options.ts';
import { differs, hasErrors, type SpecResult } from '../spec-result.ts';

/** What to type next, or nothing when the findings come first. */
export function nextText(results: readonly SpecResult[], options: Partial<GenerateOptions>): string {
  const good = results.filter((result) => result.failure === undefined && !hasErrors(result));
  const [first] = good;
  if (first === undefined) return '';
  if (options.check === true || options.dryRun === true) return updateText(good.filter(differs), options);
  return `\nTo deploy ${good.length === 1 ? 'it' : 'the first of them'}, type:\n  ${deployCommand(first)}\n`;
}

function updateText(stale: readonly SpecResult[], { out, check }: Partial<GenerateOptions>): string {
  if (stale.length === 0) return '';
  const folder = out === undefined || out === 'out' ? [] : ['--out', out];
  const specs = stale.map(({ source }) => source.file);
  const isKept = stale.some(({ changes }) =>
    changes.some(({ state }) => state === 'handEdited' || state === 'foreign'),
  );
  const force = isKept ? ['--force'] : [];
  const command = ['aml-templates', 'generate', ...specs, ...folder, ...force].map(quote).join(' ');
  const purpose = check === true ? 'bring it up to date' : 'write it';
  return `\nTo ${purpose}${isKept ? ', and give up what stands there instead' : ''}, type:\n  ${command}\n`;
}

function deployCommand({ out = '.', changes, atSubscription }: SpecResult): string {
  const parameters = changes.find(({ name, state }) => name === 'main.parameters.json' && state !== 'removed');
  return [
    atSubscription === true
      ? 'az deployment sub create --location <region>'
      : 'az deployment group create --resource-group <resource group>',
    `--template-file ${quote(`${slashes(out)}/main.json`)}`,
    ...(parameters === undefined ? [] : [`--parameters ${quote(`@${slashes(out)}/main.parameters.json`)}`]),
  ].join(' ');
}

const slashes = (path: string): string => path.replaceAll('\\', '/');

/** As a shell takes it for one word. */
const quote = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
