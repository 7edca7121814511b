import { styleText } from 'node:util';
import type { FileDifference } from '../spec-result.ts';

/** The lines in which files differ, each file under its two names as `diff -u` has them. */
export function differenceText(folder: string, differences: readonly FileDifference[], color: boolean): string {
  return differences.map((difference) => fileText(folder, difference, color)).join('');
}

function fileText(folder: string, { name, lines, left }: FileDifference, color: boolean): string {
  const file = `${folder}/${name}`.replaceAll('\\', '/');
  const heads = [`--- ${file} (on disk)`, `+++ ${file} (made from the spec)`].map((head) =>
    styled('bold', head, color),
  );
  const body = lines.map((line) => styled(styles[line.charAt(0)], line, color));
  const rest = left === 0 ? [] : [`… and ${left} more lines`];
  return `\n${[...heads, ...body, ...rest].join('\n')}\n`;
}

const styles: Readonly<Record<string, 'red' | 'green' | 'cyan'>> = { '-': 'red', '+': 'green', '@': 'cyan' };

const styled = (style: 'red' | 'green' | 'cyan' | 'bold' | undefined, text: string, color: boolean): string =>
  color && style !== undefined ? styleText(style, text, { validateStream: false }) : text;
