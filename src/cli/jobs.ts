/** Each thread takes some 100 MB. */
export const mostJobs = 64;

/** The number of threads that a word asks for; nothing if it asks for none. */
export function readJobs(word: string): number | 'auto' | undefined {
  if (word === 'auto') return word;
  const jobs = /^\d{1,3}$/.test(word) ? Number(word) : 0;
  return jobs >= 1 && jobs <= mostJobs ? jobs : undefined;
}
