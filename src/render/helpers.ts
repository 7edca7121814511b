/** What `opt` prints for an absent value. Its NUL cannot be in a spec, so no text of a user is taken for it. */
export const absentMark = '\u0000absent';

const absentText = JSON.stringify(absentMark);

/** A value that must be there. Fails, naming the partial, when it is not: that is a fault of ours, not of the user. */
function json(value: unknown, options: { readonly data?: { readonly partial?: string } }): string {
  if (value === undefined)
    throw new Error(`Partial "${options.data?.partial ?? '?'}" reads a value that its view lacks`);
  return JSON.stringify(value);
}

/** A value that may be absent: its key is then left out. */
function opt(value: unknown): string {
  return value === undefined ? absentText : JSON.stringify(value);
}

/** All that partials may call; they hold no other logic than `if` and `each`. */
export const helpers = { json, opt };
