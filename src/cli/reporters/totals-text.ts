import type { GenerateOptions } from '../options.ts';
import type { Totals } from '../totals.ts';

/** How many specs came to what, where there are several: `3 specs: 1 written, 1 unchanged, 1 with errors`. */
export function totalsText(totals: Totals, { check, dryRun }: Partial<GenerateOptions>, stopped: boolean): string {
  const { total, told, changed, unchanged, faulty, failed } = totals;
  if (total < 2) return '';
  const lookOnly = check === true || dryRun === true;
  const figures: ReadonlyArray<readonly [count: number, word: string]> = [
    [changed, lookOnly ? 'not current' : 'written'],
    [unchanged, lookOnly ? 'current' : 'unchanged'],
    [faulty, 'with errors'],
    [failed, 'that could not be read or made'],
    [total - told, 'not looked at'],
  ];
  const words = figures.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return `\n${stopped ? 'Stopped. ' : ''}${total} specs: ${words.join(', ')}\n`;
}
