import { distance } from 'fastest-levenshtein';

/** Longer words are no slips of the pen, and comparing them would take long. */
const longestWord = 64;

/**
 * The candidate that was probably meant: the one that differs in case only, else the one with the fewest slips, the
 * first of several. Nothing when none is near: one slip for each three letters, three at most.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longestWord) return undefined;
  const wanted = word.toLowerCase();
  const ranked = Array.from(candidates)
    .filter((candidate) => candidate !== word && candidate.length <= longestWord)
    .map((candidate) => ({ candidate, slips: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, slips }) => slips <= allowedSlips(Math.max(word.length, candidate.length)));
  return ranked.sort((a, b) => a.slips - b.slips)[0]?.candidate;
}

function allowedSlips(length: number): number {
  return length < 3 ? 0 : Math.min(3, Math.floor(length / 3));
}
