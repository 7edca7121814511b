const codeHeading = /^## (AML\d{4}) (.+)$/;

/** A section of `docs/diagnostics.md`. */
export interface DocumentedCode {
  readonly code: string;
  readonly title: string;
  /** The whole section, with its heading and one final newline. */
  readonly text: string;
}

/** The sections of the page that stand for a code, in their order. A `##` inside a fenced example starts none. */
export function documentedCodes(markdown: string): DocumentedCode[] {
  return sections(markdown).flatMap((lines) => {
    const [, code, title] = codeHeading.exec(lines[0] ?? '') ?? [];
    if (code === undefined || title === undefined) return [];
    return [{ code, title, text: `${lines.join('\n').trimEnd()}\n` }];
  });
}

/** The section for a code, in any case; nothing when there is none. */
export function explainCode(markdown: string, code: string): string | undefined {
  return documentedCodes(markdown).find((section) => section.code === code.trim().toUpperCase())?.text;
}

/** The lines of the page, cut before each heading of the first and second level. */
function sections(markdown: string): string[][] {
  const found: string[][] = [[]];
  let fenced = false;
  for (const line of markdown.split(/\r?\n/)) {
    if (line.startsWith('```')) fenced = !fenced;
    if (!fenced && /^##? /.test(line)) found.push([]);
    found.at(-1)?.push(line);
  }
  return found;
}
