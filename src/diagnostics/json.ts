import type { Diagnostic, RelatedPlace, Severity } from './diagnostic.ts';
import { type Place, placeOf, type SourceText } from './place.ts';

/** A finding as `--format json` tells it. Lines and columns as in {@link Place}; `path` is a JSON pointer into the spec. */
export interface DiagnosticJson extends Place {
  readonly file: string;
  readonly severity: Severity;
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
  readonly context?: string;
  readonly related?: ReadonlyArray<Place & RelatedPlace>;
}

/** What is absent in the finding is absent in the result. Texts are given as they are: JSON escapes them. */
export function toJson(diagnostic: Diagnostic, source: SourceText): DiagnosticJson {
  const { code, severity, path, message, hint, context, related } = diagnostic;
  return {
    file: source.file,
    ...placeOf(diagnostic, source),
    severity,
    code,
    path,
    message,
    ...(hint !== undefined && { hint }),
    ...(context !== undefined && { context }),
    ...(related !== undefined && { related: related.map((other) => ({ ...placeOf(other, source), ...other })) }),
  };
}
