/** Types that no place of the spec makes, and why. */
export const notMade: ReadonlyMap<string, string> = new Map([
  ['workspaces/outboundRules', 'rules of the managed network are words and properties of the workspace itself'],
  ['workspaces/privateEndpointConnections', 'the service makes it; a template makes the private endpoint'],
]);

interface Row {
  readonly type: RegExp;
  readonly path: RegExp;
  readonly reason: string;
}

const unsettable: readonly Row[] = [
  { type: /^workspaces$/, path: /^location$/, reason: 'the region is a word of the whole spec, and of no part of it' },
];
const quiet: readonly Row[] = [
  { type: /^registries\//, path: /^container$/, reason: 'a registry makes the containers of its assets by itself' },
];

const isIn = (rows: readonly Row[], type: string, path: string): boolean =>
  rows.some((row) => row.type.test(type) && row.path.test(path));

/** Whether it is known, with a reason, that a writable property cannot be set. */
export const notSettable = (type: string, path: string): boolean => isIn(unsettable, type, path);

/** Whether it is known, with a reason, that a word by itself changes nothing in the resource. */
export const silentWords = (type: string, word: string): boolean => isIn(quiet, type, word);
