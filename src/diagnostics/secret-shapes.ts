/** What a secret looks like. Each pattern starts at most once in a run of letters, so that no text makes it slow. */
const secretShapes: ReadonlyArray<{ readonly kind: string; readonly pattern: RegExp }> = [
  {
    kind: 'a connection string',
    pattern: /(?:^|[;\s"'])(?:AccountKey|SharedAccessKey|SharedAccessSignature)\s?=\s?[^\s;<{$([]/i,
  },
  { kind: 'a connection string', pattern: /;\s?(?:Password|Pwd)\s?=\s?[^\s;<{$([]/i },
  { kind: 'a private key', pattern: /-----BEGIN (?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY/ },
  { kind: 'a JSON web token', pattern: /(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]+/ },
  { kind: 'a shared access signature', pattern: /(?:^|[?&;])sig=[\w%+/-]{8,}/i },
  { kind: 'an account key', pattern: /(?<![\w+/-])[A-Za-z0-9+/]{86}==(?![\w=])/ },
  {
    kind: 'an account key',
    pattern: /(?<![\w+/])[A-Za-z0-9+/]{33}(?:\+ASb|\+AEh|\+ARm|AIoT)[A-Za-z0-9+/]{6}=(?![\w=])/,
  },
  { kind: 'an account key', pattern: /(?<![\w+/])[A-Za-z0-9+/]{42}(?:AzSe|AzFu|AzCa|\+ACR)[A-Za-z0-9+/]{6}(?![\w])/ },
  { kind: 'a client secret', pattern: /(?<![\w.~-])[\w.~-]{3}[78]Q~[\w.~-]{31,34}(?![\w.~-])/ },
  { kind: 'a GitHub token', pattern: /(?<!\w)(?:gh[opsur]_[A-Za-z0-9]{36}|github_pat_\w{22})/ },
  { kind: 'a GitLab token', pattern: /(?<![\w-])glpat-[\w-]{20}/ },
  { kind: 'a Slack token', pattern: /(?<![\w-])xox[abeoprs]-[\w-]{10}/ },
  { kind: 'an AWS access key', pattern: /(?<!\w)(?:AKIA|ASIA)[A-Z0-9]{16}(?!\w)/ },
  { kind: 'a Google API key', pattern: /(?<![\w-])AIza[\w-]{35}(?![\w-])/ },
  { kind: 'an OpenAI key', pattern: /(?<![\w-])sk-(?=[a-zA-Z-]*\d)[\w-]{32}/ },
  { kind: 'a Hugging Face token', pattern: /(?<!\w)hf_[A-Za-z0-9]{30}/ },
  { kind: 'a Databricks token', pattern: /(?<!\w)dapi[0-9a-f]{32}(?!\w)/ },
  { kind: 'a package registry token', pattern: /(?<!\w)(?:npm_[A-Za-z0-9]{36}|pypi-AgE[\w-]{50})/ },
  { kind: 'a password in an address', pattern: /:\/\/[^\s/@:]+:(?![<{$(*])[^\s/@]+@/ },
];

/** What no secret of these shapes is without. */
const secretMark =
  /[=@]|-----BEGIN|eyJ|Az(?:Se|Fu|Ca)|\+ACR|Q~|gh[opsur]_|github_pat_|glpat-|xox|A[KS]IA|AIza|sk-|hf_|dapi|npm_|pypi-/;

/**
 * What kind of secret a text seems to be, in words, e.g. "a private key"; nothing when it seems to be none. Goes by forms
 * that hardly anything else has: a short password is not known from its looks. Placeholders such as `AccountKey=<key>` pass.
 */
export function looksLikeSecret(value: string): string | undefined {
  // Short words without `=` and `@` are no secrets of these forms, nor is any text without one of the marks: nearly all
  // texts are told apart here, at little cost.
  if (value.length < 15 && !value.includes('=') && !value.includes('@')) return undefined;
  if (!secretMark.test(value)) return undefined;
  return secretShapes.find(({ pattern }) => pattern.test(value))?.kind;
}

/** What is in every name of a secret. */
const secretRoot = /key|pass|pwd|secret|token|sas|connectionstring/i;
const secretEnding =
  /(?:password|passwd|passphrase|pwd|secret|token|connectionstring|(?:account|access|api|shared|storage|private|primary|secondary|master|admin|subscription)key)s?$/;
const secretWords: ReadonlySet<string> = new Set(['key', 'keys', 'sas', 'pass']);
/** Keys that are no secrets: public halves, names for encryption with a key elsewhere, keys for sorting or labelling. */
const openEnding =
  /(?:public|managed|keyencryption|diskencryption|partition|sort|tag|label)keys?$|keyvaultsecrets?$|aadorapikey$|(?:max|min|num)tokens?$/;
const switchWords: ReadonlySet<string> = new Set([
  'allow',
  'disable',
  'enable',
  'include',
  'has',
  'is',
  'require',
  'use',
]);

/**
 * Whether a property of this name carries a secret: `adminUserPassword`, `account_key`, `sasToken`. What only points at a
 * secret or is about one does not: `keyVaultName`, `keyUri`, `secretName`, `sshPublicKey`, `allowSharedKeyAccess`.
 */
export function secretPropertyName(name: string): boolean {
  // Most names have nothing of it, and need not be taken apart.
  if (!secretRoot.test(name.replace(/[\s_.-]+/g, ''))) return false;
  const words = wordsOf(name);
  if (switchWords.has(words[0] ?? '')) return false;
  if (words.length > 1 && words.at(-1) === 'value') words.pop();
  const joined = words.join('');
  if (openEnding.test(joined)) return false;
  return secretEnding.test(joined) || secretWords.has(words.at(-1) ?? '') || /privatekey(?:data|pem)$/.test(joined);
}

/** The words of a name in camel case, snake case or kebab case, in small letters. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[\s_.-]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}
