import { pathKeys, type Report, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { looksLikeSecret, secretPropertyName } from './text-rules.ts';

const hint = 'use a secure parameter `{parameter: name, secure: true}` or `{keyVaultSecret: {id: …, secretName: …}}`';

/** Reports a secret that stands in the spec as text. Its value is never shown. */
export function reportSecrets(value: unknown, path: SpecPath, report: Report): void {
  if (value === '' || (typeof value !== 'string' && typeof value !== 'number')) return;
  const kind = (typeof value === 'string' ? looksLikeSecret(value) : undefined) ?? secretByName(path);
  if (kind === undefined) return;
  report(finding('AML3014', { path, message: `seems to be ${kind}, which must not be written here`, hint }));
}

/** Whether the last key names a secret. Tags name things as their owners like, and hold none. */
function secretByName(path: SpecPath): string | undefined {
  const keys = pathKeys(path);
  const last = keys.at(-1);
  const insideProperties = keys.includes('properties') && !keys.includes('tags');
  return insideProperties && last !== undefined && secretPropertyName(last)
    ? 'a secret, by the name of its key'
    : undefined;
}
