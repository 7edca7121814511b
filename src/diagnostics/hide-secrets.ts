import { looksLikeSecret, secretPropertyName } from './secret-shapes.ts';

/** `key: value`, tags and anchors before the value left out. */
const assignment = /([\w.-]+)["']?\s*[:=]\s*(?:[!&][^\s]*\s+)*("[^"\n]*"?|'[^'\n]*'?|[^\s,{}[\]]+)/g;

const token = /"[^"\n]*"|'[^'\n]*'|[^\s,{}[\]"']+/g;

/** The text with asterisks for whatever in it looks like a secret. */
export function hideSecretTokens(text: string): string {
  return text.replace(token, (found) => (looksLikeSecret(found) === undefined ? found : '*'.repeat(found.length)));
}

/** A text that could not be read as YAML, with asterisks besides for what the names of keys call secret. */
export function hideLikelySecrets(text: string): string {
  return hideSecretTokens(text).replace(assignment, (all: string, key: string, value: string) =>
    secretPropertyName(key) || looksLikeSecret(value) !== undefined
      ? all.slice(0, all.length - value.length) + '*'.repeat(value.length)
      : all,
  );
}
