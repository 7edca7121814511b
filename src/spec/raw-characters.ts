import { characterName } from '../diagnostics/characters.ts';
import { type Report, rootPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';

/** What YAML allows nowhere in its text, not even in a comment; unlike in values, CR is a line end here. */
const notInYaml = /(?![\t\n\r\u0085])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** What almost every spec is made of: told faster than what it is not. */
const plain = /^[\t\n\r -~]*$/;

/** More would not help anyone. */
const mostTold = 10;

/** Reports the characters that no YAML text may hold, the first few of them; false when there are any. */
export function checkRawCharacters(text: string, report: Report): boolean {
  if (plain.test(text)) return true;
  const found = Array.from(text.matchAll(notInYaml)).slice(0, mostTold);
  for (const match of found) {
    report(
      finding('AML1016', {
        path: rootPath,
        offset: match.index,
        message: `there is the character ${characterName(match[0])} here`,
        hint: 'take it out',
      }),
    );
  }
  return found.length === 0;
}
