import { didYouMean } from '../diagnostics/suggest.ts';

/** The hint for a name or value that the schema does not know: the one that was probably meant. */
export function suggestionHint(wrong: string, known: readonly string[]): string | undefined {
  const meant = didYouMean(wrong, known);
  if (meant === undefined) return undefined;
  const question = `did you mean "${meant}"?`;
  return meant.toLowerCase() === wrong.toLowerCase() ? `${question} ARM's schema compares case here` : question;
}
