import { didYouMean } from '../diagnostics/suggest.ts';

/** Every option there is. */
export const knownOptions = [
  'check',
  'diff',
  'dry-run',
  'exit-code',
  'fail-on',
  'force',
  'format',
  'help',
  'jobs',
  'name',
  'no-color',
  'out',
  'quiet',
  'stdout',
  'verbose',
  'version',
  'with',
];

/** What to add to yargs's word about an unknown option: the one that was probably meant, if there is one. */
export function suggestOption(message: string): string {
  const unknown = /^Unknown arguments?: ([^\s,]+)/.exec(message)?.[1];
  const likely = unknown === undefined ? undefined : didYouMean(unknown, knownOptions);
  return likely === undefined ? '' : `. Did you mean --${likely}?`;
}
