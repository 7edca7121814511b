const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Any text as text of XML: marks as entities, and characters that XML does not take as a replacement character. */
export function xmlText(text: string): string {
  if (/^[\w .,:/-]*$/.test(text)) return text;
  return text
    .replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? mark)
    .replaceAll(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
