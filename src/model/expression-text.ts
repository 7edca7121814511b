/**
 * How ARM tells text from expressions in a JSON string: one that starts with `[` and ends with `]` is an expression,
 * unless it starts with `[[`, which stands for text that starts with `[`. The same holds for the keys of objects.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/template-expressions#escape-characters
 */

/** The JSON string that ARM reads as this very text. */
export function escapeText(text: string): string {
  return text.startsWith('[') && text.endsWith(']') ? `[${text}` : text;
}

/** The text that ARM reads from a JSON string which is no expression. */
export function unescapeText(text: string): string {
  return text.startsWith('[[') && text.endsWith(']') ? text.slice(1) : text;
}

/** Whether ARM evaluates this JSON string. */
export function isExpressionText(text: string): boolean {
  return text.startsWith('[') && text.endsWith(']') && !text.startsWith('[[');
}
