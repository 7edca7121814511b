/** What `dist/explanations.cjs` gives: all that people are told, of faults and of what a spec makes. */
export { otherVersionWith } from '../src/check/property-versions.ts';
export { translateErrors } from '../src/check/translate.ts';
export { unknownType } from '../src/check/unknown-type.ts';
export { factsText } from '../src/cli/reporters/facts-text.ts';
export { formatDiagnostic, formatSummary } from '../src/diagnostics/format.ts';
export { severityOf } from '../src/diagnostics/severity.ts';
export { didYouMean } from '../src/diagnostics/suggest.ts';
export { explainShape } from '../src/spec/shape.ts';
