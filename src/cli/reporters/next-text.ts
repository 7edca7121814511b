import type { GenerateOptions, SpecOptions } from '../options.ts';
import type { SpecResult } from '../spec-result.ts';
import type { Totals } from '../totals.ts';

/** What to type next, or nothing when the findings come first. */
export function nextText(totals: Totals, options: SpecOptions & Partial<GenerateOptions>): string {
  if (totals.deploy === undefined) return '';
  if (options.check === true || options.dryRun === true) return updateText(totals, options);
  const which = totals.changed + totals.unchanged === 1 ? 'it' : 'the first of them';
  return `\nTo deploy ${which}, type:\n  ${totals.deploy}\n`;
}

function updateText({ changed, stale, isKept }: Totals, options: SpecOptions & Partial<GenerateOptions>): string {
  if (changed === 0) return '';
  const { out, check, specs } = options;
  const folder = out === undefined || out === 'out' ? [] : ['--out', out];
  const force = isKept ? ['--force'] : [];
  const command = ['aml-templates', 'generate', ...(stale ?? specs), ...folder, ...force].map(quote).join(' ');
  const purpose = check === true ? 'bring it up to date' : 'write it';
  return `\nTo ${purpose}${isKept ? ', and give up what stands there instead' : ''}, type:\n  ${command}\n`;
}

/** The command that deploys a spec whose files were made. */
export function deployCommand({ out = '.', changes, atSubscription }: SpecResult): string {
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
