/** Text of a user as Markdown shows it letter for letter: no markup, no HTML, no end of a table cell. */
export function markdownText(text: string): string {
  if (isPlain(text)) return text;
  return text.replaceAll(/[\\`*_{}[\]<>#|~&]/g, (character) => `\\${character}`).replaceAll(/\s+/g, ' ');
}

/** Most texts: nothing in them means anything in Markdown. */
const isPlain = (text: string): boolean => /^(?:[\w'(),./:;=?@-]| (?! ))*$/.test(text) && !text.includes('_');

/** Text as code, which may hold backticks itself; `|` would end a table cell even there. */
export function markdownCode(text: string): string {
  if (isPlain(text)) return `\`${text}\``;
  const plain = text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
  const runs = plain.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = fence.length > 1 ? ' ' : '';
  return `${fence}${pad}${plain}${pad}${fence}`;
}

/** A sentence of ours as Markdown, in which backticks mark code and may surround the words of a user. */
export function markdownProse(text: string): string {
  return text
    .split(/`([^`]*)`/)
    .map((part, position) => (position % 2 === 0 ? markdownText(part) : markdownCode(part)))
    .join('');
}
