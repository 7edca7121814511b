import type { DiagnosticCode } from './codes.ts';

/** A JSON pointer (RFC 6901) into the user's spec, e.g. `/storageAccount/new/sku`; the empty string is the whole document. */
export type SpecPath = string & { readonly __brand: 'SpecPath' };

/** The whole document. */
export const rootPath = '' as SpecPath;

/** The path of a member (`key`) or an item (index) of the value at `path`. */
export function childPath(path: SpecPath, ...keys: ReadonlyArray<string | number>): SpecPath {
  let child: string = path;
  for (const key of keys) child += `/${escapeKey(String(key))}`;
  return child as SpecPath;
}

/** Few keys have anything to escape, and there is one for each node of a spec. */
const escapeKey = (key: string): string =>
  key.includes('~') || key.includes('/') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;

/** The keys along a path, unescaped: `/tags/a~1b` gives `['tags', 'a/b']`. */
export function pathKeys(path: SpecPath): readonly string[] {
  if (path === '') return [];
  const keys = path.slice(1).split('/');
  return path.includes('~') ? keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')) : keys;
}

/** `error` stops files from being written; `warning` and `info` do not. */
export type Severity = 'error' | 'warning' | 'info';

/** Another place in the spec that has to do with a finding, e.g. the other of two lines that contradict. */
export interface RelatedPlace {
  readonly path: SpecPath;
  readonly message: string;
}

/** One finding about the user's input. User mistakes are data, never exceptions. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** Where in the spec. Line and column are looked up when it is printed. */
  readonly path: SpecPath;
  /** Whether the key or the value at `path` is meant; the value unless said. */
  readonly at?: 'key' | 'value';
  /** Offset in the text (UTF-16 units), for findings of the YAML reader, which have no path yet. */
  readonly offset?: number;
  /** What is wrong, and what was seen. Never holds the value of a secret. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** Where in the output, e.g. `resources[3].properties (Microsoft.Storage/storageAccounts@2026-04-01)`. */
  readonly context?: string;
  readonly related?: readonly RelatedPlace[];
}

/** Collects findings: rooms are handed one function and never throw for a user's mistake. */
export type Report = (diagnostic: Diagnostic) => void;
