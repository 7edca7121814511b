import { describe, expect, test } from 'vitest';
import { goodSpec, makePlace } from '../cli/program.ts';
import type { SpecObject, SpecValue } from '../random/spec-values.ts';
import { sampleOf } from '../thoroughness.ts';
import { outcomeOf, tellingFaults } from './outcome.ts';
import { type Keys, nodesOf, pointerOf, withNode } from './paths.ts';
import { richSpec } from './rich-spec.ts';

/** Must never leave the program. */
const canary = 'c4n4ryS3cr3t';

/** The canary in forms that secrets have and hardly anything else. */
const forms: Readonly<Record<string, string>> = {
  'a connection string': `DefaultEndpointsProtocol=https;AccountKey=${canary}Zm9v==;EndpointSuffix=core.windows.net`,
  'a token': `eyJ${canary}.eyJ${canary}.${canary}`,
  'a private key': `-----BEGIN PRIVATE KEY-----\n${canary}`,
  'a signature': `https://st.blob.core.windows.net/c?sv=2024-01-01&sig=${canary}%3D`,
  'a password in an address': `https://user:${canary}@example.org/`,
};

const texts = nodesOf(richSpec).filter(({ value }) => typeof value === 'string');
const objects = nodesOf(richSpec).filter(
  ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

let turn = 0;

/** Taken in turn: half the specs on one line, where findings share it, half on many. */
const written: Readonly<Record<string, (spec: SpecValue) => string>> = {
  'on one line': (spec) => JSON.stringify(spec),
  'on many lines': (spec) => JSON.stringify(spec, null, 2),
};

/** Where the canary was refused but got out, or was not even refused. */
function leaks(spec: SpecValue, place: string): string[] {
  turn += 1;
  return Object.entries(written)
    .slice(turn % 2, (turn % 2) + 1)
    .flatMap(([how, write]) => {
      const outcome = outcomeOf(write(spec));
      return [
        ...(outcome.errors.length > 0 ? [] : [`${place} ${how}: not refused`]),
        ...(outcome.everything.includes(canary) ? [`${place} ${how}: told by ${outcome.errors.join(' ')}`] : []),
        ...tellingFaults(outcome).map((fault) => `${place} ${how}: ${fault}`),
      ];
    });
}

const at = (keys: Keys, value: SpecValue): SpecValue => withNode(richSpec, keys, value);
const parameterAt = (members: SpecObject): SpecObject => ({
  name: 'mlw-x',
  workspace: { friendlyName: { parameter: 'p', ...members } },
});
const connection = forms['a connection string'] ?? '';

describe('a secret in the spec', () => {
  test('would get out if it were let', () => {
    expect(outcomeOf(JSON.stringify(at(['workspace', 'description'], canary))).everything).toContain(canary);
    expect(texts.length).toBeGreaterThan(60);
  });

  test.each(Object.keys(forms))('as %s in the place of any text is refused and told by no file or message', (form) => {
    const found = sampleOf(texts).flatMap(({ keys }) => leaks(at(keys, forms[form] ?? ''), pointerOf(keys)));
    expect(found).toEqual([]);
  });

  test('as a connection string in place of anything, texts and others, gets out nowhere', () => {
    const found = sampleOf(nodesOf(richSpec)).flatMap(({ keys }) => leaks(at(keys, connection), pointerOf(keys)));
    expect(found).toEqual([]);
  });

  test.each(['adminPassword', 'sasToken', 'accountKey', 'clientSecret', 'connectionString', 'apiKey', 'password'])(
    'under the name %s in any `properties:` is refused and told nowhere',
    (name) => {
      const holders: readonly Keys[] = [
        ['workspace', 'properties'],
        ['storageAccount', 'new', 'properties'],
        ['keyVault', 'choice', 'new', 'properties'],
        ['logAnalyticsWorkspace', 'new', 'properties'],
        ['applicationInsights', 'new', 'properties'],
        ['containerRegistry', 'properties'],
        ['storageAccount', 'new', 'blobService', 'properties'],
      ];
      const found = sampleOf(holders).flatMap((keys) => [
        ...leaks(at([...keys, name], canary), pointerOf([...keys, name])),
        ...leaks(at(keys, { deep: { [name]: canary } }), `${pointerOf(keys)}/deep/${name}`),
        ...leaks(at(keys, { deep: [{ [name]: canary }] }), `${pointerOf(keys)}/deep/0/${name}`),
      ]);
      expect(found).toEqual([]);
    },
  );

  test.each<[string, SpecObject]>([
    ['the default of a secure parameter', parameterAt({ secure: true, defaultValue: canary })],
    ['the default of a secureString', parameterAt({ type: 'secureString', defaultValue: canary })],
    ['the default of a secureObject', parameterAt({ type: 'secureObject', defaultValue: { a: { b: canary } } })],
    ['the default of a secure object', parameterAt({ type: 'object', secure: true, defaultValue: { a: [canary] } })],
    ['the default of a parameter, in the form of a secret', parameterAt({ defaultValue: connection })],
    ['an allowed value, in the form of a secret', parameterAt({ allowedValues: [connection] })],
    ['the description of a parameter, in the form of a secret', parameterAt({ description: connection })],
    [
      'a text in an expression, in the form of a secret',
      {
        name: 'mlw-x',
        workspace: { description: { expression: `[concat('${connection}', 'x')]` } },
      },
    ],
    [
      'the version of a secret in a vault, in the form of a secret',
      parameterAt({
        keyVaultSecret: {
          id: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv',
          secretName: 'name',
          secretVersion: connection,
        },
      }),
    ],
    [
      'a default beside the place of a secret',
      parameterAt({
        defaultValue: canary,
        keyVaultSecret: {
          id: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv',
          secretName: 'name',
        },
      }),
    ],
    ['the name of a demanded tag, in the form of a secret', { name: 'mlw-x', requiredTags: [connection] }],
    ['the place of the schema, in the form of a secret', { $schema: connection, name: 'mlw-x' }],
  ])('as %s is refused and told nowhere', (place, spec) => {
    expect(leaks(spec, place)).toEqual([]);
  });

  test('as an allowed value of a secure parameter is refused', () => {
    const spec = parameterAt({ secure: true, allowedValues: [canary, 'other'] });
    expect(leaks(spec, 'allowedValues')).toEqual([]);
  });

  test('as the name of a tag is refused', () => {
    expect(leaks({ name: 'mlw-x', tags: { [connection]: 'x' } }, 'the name of a tag')).toEqual([]);
  });

  test('under a YAML tag is told nowhere', () => {
    expect(outcomeOf(`name: mlw-x\nadminPassword: !!str ${canary}\n`).everything).not.toContain(canary);
  });

  test('under a key that there is not, named like a secret, is told nowhere', () => {
    const found = sampleOf(objects).flatMap(({ keys }) =>
      leaks(at([...keys, 'adminPassword'], canary), `${pointerOf(keys)}/adminPassword`).filter(
        // Free mappings, such as tags, take any key; a tag names things as its owner likes.
        (leak) => !leak.includes('not refused') && !/\/(?:tags|metadata)\//.test(leak),
      ),
    );
    expect(found).toEqual([]);
  });

  test('in a file that is no YAML is told nowhere', () => {
    const broken = [
      `name: mlw-x\nadminPassword: ${canary}\n  oops: [`,
      `name: mlw-x\nadminPassword: "${canary}\n`,
      `name: mlw-x\nconnection: ${connection}\n\tx: [\n`,
      `name: mlw-x\nworkspace: {description: '${connection}'\n`,
      `name: mlw-x\npassword: ${canary}: x\n`,
      `{"name": "mlw-x", "adminPassword": "${canary}",, }`,
      `name: mlw-x\nadminPassword: &${canary} x\nb: *${canary}x\n`
        .replaceAll(`&${canary}`, '&a')
        .replaceAll(`*${canary}x`, '*b'),
      `name: mlw-x\nadminPassword: ${canary}\nadminPassword: ${canary}\n`,
      `name: mlw-x\nadminPassword: ${canary}\u0007\n`,
    ];
    const told = broken.filter((text) => {
      const outcome = outcomeOf(text);
      return outcome.errors.length === 0 || outcome.everything.includes(canary);
    });
    expect(told).toEqual([]);
  });

  test.each(['text', 'json'])('gets out of the command line by no way, reporting as %s', (format) => {
    const place = makePlace({
      'plain.yml': `${goodSpec}workspace: {description: "${connection}"}\n`,
      'named.yml': `${goodSpec}workspace:\n  properties:\n    adminPassword: ${canary}\n`,
      'default.yml': `${goodSpec}workspace: {description: {parameter: p, secure: true, defaultValue: ${canary}}}\n`,
      'name.yml': `${goodSpec}keyVault: {new: {name: "${connection}"}}\n`,
    });
    for (const command of ['generate', 'validate']) {
      const args = [command, 'plain.yml', 'named.yml', 'default.yml', 'name.yml', '--format', format, '--verbose'];
      const { code, stdout, stderr } = place.call(args);
      expect(code).toBe(1);
      expect(`${stdout}${stderr}`).toContain('AML3014');
      expect(`${stdout}${stderr}`).not.toContain(canary);
    }
    expect(
      place
        .files('out')
        .map((file) => place.read(`out/${file}`))
        .join(''),
    ).not.toContain(canary);
  });
});
