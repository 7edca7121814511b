import { SCALAR_STYLE } from 'js-yaml';
import { characterName, forbiddenCharacterIn, invisibleCharacterIn } from '../diagnostics/characters.ts';
import type { Report, SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { ScalarNode } from './yaml-tree.ts';

/** An escape such as `\U00110000`, beyond the last code point there is. */
const escapeBeyondUnicode = /(?:^|[^\\])(?:\\\\)*\\U(?!00(?:0[\da-fA-F]|10))/;

/** Reports a number that JSON cannot hold exactly, and text with characters that are refused or do not show. */
export function checkScalar(node: ScalarNode, path: SpecPath, text: string, report: Report): void {
  const written = node.span === undefined ? '' : text.slice(node.span.start, node.span.end);
  if (node.style === SCALAR_STYLE.DOUBLE_QUOTED && escapeBeyondUnicode.test(written)) {
    report(finding('AML1016', { path, message: 'an escape \\U stands for no character: the last is \\U0010FFFF' }));
  } else if (typeof node.value === 'string') checkText(node.value, path, report);
  else if (typeof node.value === 'number') checkNumber(node.value, written, path, report);
}

function checkNumber(value: number, written: string, path: SpecPath, report: Report): void {
  if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))) return;
  const why = Number.isFinite(value)
    ? 'is beyond 2^53, where whole numbers are no longer exact'
    : 'is not a finite number';
  report(finding('AML1015', { path, message: `${written} ${why}`, hint: 'put it in quotes if it is meant as text' }));
}

function checkText(value: string, path: SpecPath, report: Report): void {
  const forbidden = forbiddenCharacterIn(value);
  if (forbidden !== undefined) {
    report(finding('AML1016', { path, message: `the text holds ${characterName(forbidden)}`, hint: 'take it out' }));
    return;
  }
  const invisible = invisibleCharacterIn(value);
  if (invisible === undefined) return;
  report(
    finding('AML1018', {
      path,
      message: `the text holds ${characterName(invisible)}, which does not show or turns the text around it`,
      hint: 'take it out unless it is meant',
    }),
  );
}
