import type { Severity } from './diagnostic.ts';

/** What a code stands for. Its page is the section of that name in `docs/diagnostics.md`. */
export interface CodeInfo {
  /** A short title, in words. */
  readonly title: string;
  readonly severity: Severity;
}

/**
 * Every code there is. A number is never used again for something else.
 * 1xxx YAML and the shape of the spec · 2xxx names and references · 3xxx rules · 4xxx ARM schema and limits · 5xxx files.
 */
export const codes = {
  AML1001: { title: 'The file is not valid YAML', severity: 'error' },
} as const satisfies Record<`AML${number}`, CodeInfo>;

export type DiagnosticCode = keyof typeof codes;
