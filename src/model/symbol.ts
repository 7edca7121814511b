import { capitalised } from './capitalised.ts';

/** What names are called in the template, in camel case: `fraudScoringBlue`. It starts with a letter, `fallback` if need be. */
export function symbolOf(names: readonly string[], fallback: string): string {
  const words = names.flatMap((name) => name.split(/[^A-Za-z0-9]+/)).filter((word) => word !== '');
  const [first = fallback, ...others] = words;
  const symbol = first.charAt(0).toLowerCase() + first.slice(1) + others.map(capitalised).join('');
  return /^[A-Za-z]/.test(symbol) ? symbol : `${fallback}${symbol}`;
}
