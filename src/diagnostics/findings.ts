import type { Diagnostic, Report } from './diagnostic.ts';
import { placeOf, type SourceText } from './place.ts';
import { redactText } from './redact.ts';
import { sortDiagnostics } from './sort.ts';

/** Findings about a secret that stands in the spec. */
const secretCodes: ReadonlySet<string> = new Set(['AML3014', 'AML3015']);

/** The findings about one spec, as they come in. */
export class Findings {
  readonly #found = new Map<string, Diagnostic>();

  /** One fault is told once, although two checks may see it. */
  readonly report: Report = (diagnostic) => {
    const key = identity(diagnostic);
    if (!this.#found.has(key)) this.#found.set(key, diagnostic);
  };

  get isEmpty(): boolean {
    return this.#found.size === 0;
  }

  get hasErrors(): boolean {
    return [...this.#found.values()].some(({ severity }) => severity === 'error');
  }

  /** By place; without what else is wrong with a secret, such as its length as a name: that would repeat its value. */
  sorted(source: SourceText): readonly Diagnostic[] {
    const secrets = new Set(this.#secrets().map(({ path }) => path));
    const told = [...this.#found.values()].filter(({ code, path }) => secretCodes.has(code) || !secrets.has(path));
    return sortDiagnostics(told, source);
  }

  /** The text with asterisks for the secrets that were found: messages show source lines. */
  withoutSecrets(source: SourceText): string {
    return redactText(
      source.text,
      this.#secrets().map((found) => placeOf(found, source)),
    );
  }

  #secrets(): readonly Diagnostic[] {
    return [...this.#found.values()].filter(({ code }) => secretCodes.has(code));
  }
}

/** Of ARM's schema there may be several findings at one place. */
function identity({ code, path, at, offset, message }: Diagnostic): string {
  return JSON.stringify([code, path, at, offset, code.startsWith('AML4') ? message : '']);
}
