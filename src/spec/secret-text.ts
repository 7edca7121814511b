import { childPath, pathKeys, type Report, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { looksLikeSecret, secretPropertyName } from '../diagnostics/secret-shapes.ts';

const hint = 'use a secure parameter `{parameter: name, secure: true}` or `{keyVaultSecret: {id: …, secretName: …}}`';

/**
 * Reports every secret that stands in a spec as text. Its value is never shown. Looks at the plain data, so that secrets
 * are known, and can be hidden, even where the spec is wrong in other ways.
 */
export function reportSecrets(value: unknown, report: Report, path: SpecPath = rootPath): void {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      reportSecretKey(key, path, report);
      reportSecrets(inner, report, childPath(path, key));
    }
    return;
  }
  if (value === '' || (typeof value !== 'string' && typeof value !== 'number')) return;
  const kind = (typeof value === 'string' ? looksLikeSecret(value) : undefined) ?? secretByName(path);
  if (kind === undefined) return;
  report(finding('AML3014', { path, message: `seems to be ${kind}, which must not be written here`, hint }));
}

/** Told at the mapping that has the key: the path of the key would show it. */
function reportSecretKey(key: string, path: SpecPath, report: Report): void {
  const kind = looksLikeSecret(key);
  if (kind === undefined) return;
  report(finding('AML3014', { path, message: `a key here seems to be ${kind}, which must not be written here`, hint }));
}

/** Whether the last key names a secret. Tags name things as their owners like, and hold none. */
function secretByName(path: SpecPath): string | undefined {
  const keys = pathKeys(path);
  const last = keys.at(-1);
  const named = !keys.some((key) => key === 'tags' || key === 'keyVaultSecret');
  return named && last !== undefined && secretPropertyName(last) ? 'a secret, by the name of its key' : undefined;
}
