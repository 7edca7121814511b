/**
 * A name as a picture shows it: what only the deployment knows is `…`, or the name of the parameter that has it. Names
 * come as the evaluation tells them, with open parts in angle brackets.
 */
export function shortName(name: string): string {
  let text = '';
  let open = '';
  let depth = 0;
  for (const character of name) {
    if (character === '<') depth += 1;
    if (depth > 0) open += character;
    else text += character;
    if (character === '>' && depth > 0 && --depth === 0) {
      text += shortened(open);
      open = '';
    }
  }
  return (text + open).replaceAll(/\u2026+/g, '…');
}

function shortened(open: string): string {
  const parameter = /^<(?:toLower\()?parameters\('([^']+)'\)\)?>$/.exec(open)?.[1];
  return parameter === undefined ? '…' : `{${parameter}}`;
}
