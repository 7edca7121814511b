import { distance } from 'fastest-levenshtein';

/** A name that was probably meant. */
export interface Suggestion {
  readonly name: string;
  /** Whether nothing but upper and lower case differs. */
  readonly caseOnly: boolean;
}

/** The nearest of the known names, if it is near enough to be meant. */
export function suggest(wrong: string, known: readonly string[]): Suggestion | undefined {
  const lower = wrong.toLowerCase();
  const same = known.find((name) => name.toLowerCase() === lower);
  if (same !== undefined) return { name: same, caseOnly: true };
  let best: { readonly name: string; readonly far: number } | undefined;
  for (const name of known) {
    const far = distance(lower, name.toLowerCase());
    if (!best || far < best.far) best = { name, far };
  }
  const limit = Math.max(1, Math.floor(wrong.length / 3));
  return best && best.far <= limit ? { name: best.name, caseOnly: false } : undefined;
}

/** The hint that goes with a suggestion. */
export function suggestionHint(suggestion: Suggestion | undefined): string | undefined {
  if (!suggestion) return undefined;
  const question = `did you mean "${suggestion.name}"?`;
  return suggestion.caseOnly ? `${question} ARM's schema compares case here` : question;
}
