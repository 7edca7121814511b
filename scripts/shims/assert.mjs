/** Stands in for `node:assert` in the bundle: yargs needs two functions of it, and Node takes its time to load the rest. */
export function strictEqual(actual, expected, message) {
  if (!Object.is(actual, expected)) throw asError(message ?? `${actual} is not ${expected}`);
}

export function notStrictEqual(actual, expected, message) {
  if (Object.is(actual, expected)) throw asError(message ?? `${actual} is what it must not be`);
}

const asError = (message) => (message instanceof Error ? message : new Error(message));
