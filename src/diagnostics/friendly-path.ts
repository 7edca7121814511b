import { pathKeys, type SpecPath } from './diagnostic.ts';

/** The path as people write it: `datastores[0].account`, `tags["cost center"]`; the empty string for the whole document. */
export function friendlyPath(path: SpecPath): string {
  return pathKeys(path)
    .map((key, depth) => (/^\d+$/.test(key) ? `[${key}]` : memberText(key, depth)))
    .join('');
}

function memberText(key: string, depth: number): string {
  if (!/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key)) return `[${JSON.stringify(key)}]`;
  return depth === 0 ? key : `.${key}`;
}
