import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { looksLikeSecret, secretPropertyName } from '../../src/diagnostics/secret-shapes.ts';

const letters = (length: number): string => 'aB3xQ9'.repeat(20).slice(0, length);
const corpus = join(import.meta.dirname, '../../../shared/corpus/hostile/values.json');

describe('looksLikeSecret', () => {
  it.each([
    ['AccountKey=abc==;EndpointSuffix=core.windows.net', 'a connection string'],
    [`DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${letters(86)}==`, 'a connection string'],
    ['Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=a;SharedAccessKey=b', 'a connection string'],
    ['Server=x;User Id=sa;Password=hunter2', 'a connection string'],
    ['-----BEGIN PRIVATE KEY-----', 'a private key'],
    ['x\n-----BEGIN RSA PRIVATE KEY-----\nMIIE', 'a private key'],
    ['-----BEGIN PGP PRIVATE KEY BLOCK-----', 'a private key'],
    ['eyJhbGciOiJIUzI1NiJ9.e30.x', 'a JSON web token'],
    ['Bearer eyJhbGciOiJIUzI1NiJ9.e30.x', 'a JSON web token'],
    ['https://x.blob.core.windows.net/c?sv=2022&sig=aB3xQ9%2BaB3x%3D', 'a shared access signature'],
    ['sig=aB3xQ9aB3x', 'a shared access signature'],
    [`${letters(86)}==`, 'an account key'],
    [`${letters(33)}+ASb${letters(6)}=`, 'an account key'],
    [`${letters(42)}AzSe${letters(6)}`, 'an account key'],
    [`abc8Q~${letters(34)}`, 'a client secret'],
    [`ghp_${letters(36)}`, 'a GitHub token'],
    [`github_pat_${letters(30)}`, 'a GitHub token'],
    [`glpat-${letters(20)}`, 'a GitLab token'],
    ['xoxb-1234567890-abc', 'a Slack token'],
    ['AKIAABCDEFGHIJKLMNOP', 'an AWS access key'],
    [`AIza${letters(35)}`, 'a Google API key'],
    [`sk-${letters(40)}`, 'an OpenAI key'],
    [`sk-proj-${letters(40)}`, 'an OpenAI key'],
    [`hf_${letters(34)}`, 'a Hugging Face token'],
    [`dapi${'0123456789abcdef'.repeat(2)}`, 'a Databricks token'],
    [`npm_${letters(36)}`, 'a package registry token'],
    ['https://me:hunter2@example.org/x', 'a password in an address'],
  ])('%s', (value, kind) => {
    expect(looksLikeSecret(value)).toBe(kind);
  });

  it.each([
    '',
    'mlw-fraud-prod',
    'Fraud detection: sig, key and password',
    'password=',
    'AccountKey=<your key>;EndpointSuffix=core.windows.net',
    'AccountName=x;AccountKey=$' + '{key}',
    'Server=x;Password={0}',
    'SharedAccessKeyName=RootManageSharedAccessKey',
    '-----BEGIN PUBLIC KEY-----',
    '-----BEGIN CERTIFICATE-----',
    `ssh-rsa AAAAB3NzaC1yc2E${letters(110)} me@host`,
    '/subscriptions/12345678-1234-1234-1234-123456789012/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv/keys/key1',
    'https://kv-shared.vault.azure.net/keys/cmk/0123456789abcdef0123456789abcdef',
    'https://x.blob.core.windows.net/c?design=aB3xQ9aB3xQ9',
    'https://example.org:8080/a@b',
    'https://user@example.org',
    'mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    '0123456789abcdef0123456789abcdef01234567',
    'eyJ is how they start',
    'task-force-for-machine-learning-platforms',
    'sk-learn-environment-for-training-models',
    'InstrumentationKey=12345678-1234-1234-1234-123456789012',
    "[listKeys(resourceId('Microsoft.Storage/storageAccounts','x'),'2023-01-01').keys[0].value]",
    `sha512-${letters(86)}==`,
    'a'.repeat(88),
  ])('%s is no secret', (value) => {
    expect(looksLikeSecret(value)).toBeUndefined();
  });

  it.each([
    'eyJ-'.repeat(250_000),
    'eyJa.'.repeat(200_000),
    '-----BEGIN A '.repeat(80_000),
    `-----BEGIN ${'A '.repeat(500_000)}`,
    '://a'.repeat(250_000),
    `://a${':b'.repeat(500_000)}`,
    ';Password='.repeat(100_000),
    'sig='.repeat(250_000),
    'A'.repeat(1_000_000),
    'a8Q~'.repeat(250_000),
    'sk-'.repeat(330_000),
    ' '.repeat(1_000_000),
  ])('a long text takes no time (%#)', (value) => {
    const start = performance.now();
    looksLikeSecret(value);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it.skipIf(!existsSync(corpus))('agrees with the hostile values', () => {
    const rows: Array<{ category: string; value: string }> = JSON.parse(readFileSync(corpus, 'utf8'));
    for (const { category, value } of rows) {
      expect(looksLikeSecret(value) !== undefined, value.slice(0, 80)).toBe(category === 'secret-like');
    }
  });
});

describe('secretPropertyName', () => {
  it.each([
    'password',
    'adminPassword',
    'adminUserPassword',
    'pwd',
    'clientSecret',
    'secret',
    'secrets',
    'serverAppSecret',
    'token',
    'sasToken',
    'databricksAccessToken',
    'refreshToken',
    'key',
    'keys',
    'accountKey',
    'account_key',
    'account-key',
    'primaryKey',
    'secondaryKey',
    'secretAccessKey',
    'apiKey',
    'APIKey',
    'storageAccountKey',
    'connectionString',
    'eventHubConnectionString',
    'sas',
    'sas_token',
    'sshKey',
    'privateKeyData',
    'sshPrivateKey',
    'secretValue',
    'PASSWORD',
    'adminpassword',
    'accesskey',
    'storageaccountkey',
    'instrumentationKey',
    'keyPassphrase',
  ])('%s carries a secret', (name) => {
    expect(secretPropertyName(name)).toBe(true);
  });

  it.each([
    'keyVault',
    'keyVaultName',
    'keyVaultId',
    'keyVaultArmId',
    'keyVaultUri',
    'keyVaultSecret',
    'keyVaultProperties',
    'sshPublicKey',
    'adminUserSshPublicKey',
    'adminPublicKey',
    'publicKeys',
    'keyUri',
    'keyUrl',
    'keyIdentifier',
    'keyName',
    'keyId',
    'keyVersion',
    'keyType',
    'keyData',
    'publicKeyData',
    'secretName',
    'secretUrl',
    'secretVersion',
    'secretsType',
    'accessKeyId',
    'tokenEndpoint',
    'customerManagedKey',
    'customerManagedKeys',
    'diskEncryptionKey',
    'keyEncryptionKey',
    'allowSharedKeyAccess',
    'allowSecretAccess',
    'includeSecret',
    'disablePasswordAuthentication',
    'networkRuleBypassOptions',
    'bypass',
    'sasPolicy',
    'sasExpirationPeriod',
    'credentialsType',
    'aadOrApiKey',
    'apiKeyOnly',
    'maxTokens',
    'monkey',
    'name',
    'location',
    'sku',
    'tags',
    'canvas',
    'keyPolicy',
    '',
  ])('%s does not', (name) => {
    expect(secretPropertyName(name)).toBe(false);
  });
});
