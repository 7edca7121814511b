import { isObject } from './json.ts';

/** A secret that the deployment takes out of a key vault; the engine leaves it as an expression. */
export class KeyVaultSecret {
  readonly vaultId: string;
  readonly secretName: string;

  constructor(vaultId: string, secretName: string) {
    this.vaultId = vaultId;
    this.secretName = secretName;
  }
}

/** A value as Bicep writes it. */
export function bicepLiteral(value: unknown): string {
  if (value instanceof KeyVaultSecret) return secretCall(value);
  if (typeof value === 'string') return bicepString(value);
  if (typeof value === 'number' && !Number.isInteger(value)) return `json('${value}')`;
  if (Array.isArray(value)) return `[\n${value.map((item) => `${bicepLiteral(item)}\n`).join('')}]`;
  if (isObject(value)) {
    const members = Object.entries(value).map(([key, item]) => `${bicepString(key)}: ${bicepLiteral(item)}\n`);
    return `{\n${members.join('')}}`;
  }
  return String(value);
}

function bicepString(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
  const escaped = text
    .replaceAll(/[\\']/g, (character) => `\\${character}`)
    .replaceAll(/[\n\r\t]/g, (character) => escapes[character] ?? character)
    .replaceAll('${', '\\${');
  return `'${escaped}'`;
}

function secretCall({ vaultId, secretName }: KeyVaultSecret): string {
  const parts = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/.*\/vaults\/([^/]+)$/i.exec(vaultId);
  if (parts === null) throw new Error(`not the id of a key vault: ${vaultId}`);
  return `getSecret(${[...parts.slice(1), secretName].map(bicepString).join(', ')})`;
}
