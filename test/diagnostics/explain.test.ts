import { describe, expect, it } from 'vitest';
import { documentedCodes, explainCode } from '../../src/diagnostics/explain.ts';

const page = `# Diagnostics

## AML1001 One

Text.

\`\`\`yaml
## AML9999 a comment
a: 1
\`\`\`

## About

Not a code.

## AML2001 Two

Last.
`;

describe('explain', () => {
  it('cuts the section of a code', () => {
    expect(explainCode(page, 'AML2001')).toBe('## AML2001 Two\n\nLast.\n');
    expect(explainCode(page, ' aml2001 ')).toBe('## AML2001 Two\n\nLast.\n');
  });

  it('a heading inside an example ends nothing', () => {
    expect(explainCode(page, 'AML1001')).toMatch(/^## AML1001 One\n[\s\S]+a: 1\n```\n$/);
    expect(documentedCodes(page).map(({ code }) => code)).toEqual(['AML1001', 'AML2001']);
  });

  it('knows nothing of other codes', () => {
    expect(explainCode(page, 'AML9999')).toBeUndefined();
    expect(explainCode(page, 'About')).toBeUndefined();
    expect(explainCode('', 'AML1001')).toBeUndefined();
  });

  it('CRLF makes no difference', () => {
    expect(explainCode(page.replaceAll('\n', '\r\n'), 'AML2001')).toBe('## AML2001 Two\n\nLast.\n');
  });
});
