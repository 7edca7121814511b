/** A slip of the pen that the YAML reader only notices further on, in other words. */
export interface YamlSlip {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** What is probably wrong before the place where the reader gave up; nothing when it is probably that place. */
export function findSlip(text: string, failedAt: number): YamlSlip | undefined {
  return unclosed(text, failedAt) ?? missingSpace(text, failedAt);
}

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

interface Opener {
  readonly character: string;
  readonly offset: number;
}

/** A bracket or quote that is open where the reader gave up. */
function unclosed(text: string, failedAt: number): YamlSlip | undefined {
  const open: Opener[] = [];
  let quote: Opener | undefined;
  for (let offset = 0; offset < failedAt; offset += 1) {
    const character = text.charAt(offset);
    if (quote !== undefined) {
      if (character === '\\' && quote.character === '"') offset += 1;
      else if (character === quote.character) quote = undefined;
    } else if (character === '#' && /^$|\s/.test(text.charAt(offset - 1))) {
      offset = endOfLine(text, offset);
    } else if (startsValue(text, offset) && (character === '"' || character === "'")) {
      quote = { character, offset };
    } else if (character in closers && (open.length > 0 || startsValue(text, offset))) {
      open.push({ character, offset });
    } else if (open.length > 0 && character === closers[open.at(-1)?.character ?? '']) {
      open.pop();
    }
  }
  const found = quote ?? open.at(-1);
  if (found === undefined) return undefined;
  const closer = closers[found.character] ?? found.character;
  const what = quote === undefined ? 'bracket' : 'quote';
  return { offset: found.offset, message: `this ${what} is not closed`, hint: `add the closing ${closer}` };
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** Whether a value can start here: after a colon, comma, dash or bracket, or at the start of a line. */
function startsValue(text: string, offset: number): boolean {
  let before = offset - 1;
  while (before >= 0 && (text.charAt(before) === ' ' || text.charAt(before) === '\t')) before -= 1;
  const character = text.charAt(before);
  if (before < 0 || character === '\n') return true;
  const spaced = before < offset - 1;
  return '[{,'.includes(character) || (spaced && ':-?'.includes(character));
}

/** `key:value` on one of the two lines before: without a space it is a text, not a key and its value. */
function missingSpace(text: string, failedAt: number): YamlSlip | undefined {
  const lines = text.slice(0, failedAt).split('\n');
  let offset = failedAt;
  for (const line of lines.slice(-3).reverse()) {
    offset -= line.length;
    const found = /^(\s*(?:- +)?[A-Za-z][\w-]*):(?=[^\s:/])/.exec(line);
    if (found?.[1] !== undefined) {
      const hint = `write \`${found[1].trim()}: …\``;
      return { offset: offset + found[1].length, message: 'a space is missing after the colon', hint };
    }
    offset -= 1;
  }
  return undefined;
}
