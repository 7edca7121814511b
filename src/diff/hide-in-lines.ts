import { hideLikelySecrets } from '../diagnostics/hide-secrets.ts';
import { secretStrings } from './secret-strings.ts';

const mask = '"********"';

/** What hides the secrets in single lines of the texts of one file. `secure` are the names of parameters with secrets. */
export function secretHider(
  name: string,
  texts: readonly string[],
  secure: ReadonlySet<string>,
): (line: string) => string {
  if (!name.endsWith('.json')) return hideInPlainText;
  const secrets = new Set(texts.flatMap((text) => [...secretStrings(text, secure)]));
  if (secrets.size === 0) return (line) => line;
  return (line) => line.replaceAll(/"((?:[^"\\]|\\.)*)"/g, (all, text: string) => (secrets.has(text) ? mask : all));
}

/** Of what other programs read: not where a name only says where the secret is, as `$PASSWORD` and `<password>` do. */
function hideInPlainText(line: string): string {
  return /[:=]\s*["']?[<$[]|getSecret\(/.test(line) ? line : hideLikelySecrets(line);
}
