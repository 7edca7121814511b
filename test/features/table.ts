import { existsSync, readFileSync } from 'node:fs';

const file = new URL('../../../shared/knowledge/features-of-real-templates.md', import.meta.url);

/** A row of the table: what it is about, and what real templates have of it. */
export interface TableRow {
  readonly name: string;
  readonly cells: readonly string[];
}

/** The rows of the table of features; nothing where the list is not here. */
export function featureTable(): readonly TableRow[] | undefined {
  if (!existsSync(file)) return undefined;
  const [, table = ''] = /^## \(b\) Feature table$([\s\S]*?)^## /m.exec(readFileSync(file, 'utf8')) ?? [];
  const lines = table.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => {
    const [name = '', ...cells] = line.split('|').slice(1, -1);
    return { name: name.replaceAll('**', '').trim(), cells: cells.map((cell) => cell.trim()) };
  });
}

/** Whether a template has it as a parameter (P), with a fixed value (F), as an argument (A) or by a condition (c). */
export function isMarked({ cells }: TableRow): boolean {
  return cells.some((cell) => /(^|[\s(+,/])[PFAc](?=$|[\s;,:)])/.test(cell));
}
