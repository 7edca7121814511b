import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { makePlace, type Place } from './program.ts';

const spec = (word = '') => `name: mlw-one\nlocation: westeurope\n${word}`;
const template = (resources: unknown, rest: object = {}) =>
  JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources,
    ...rest,
  });
const account = (content: object) =>
  template([{ type: 'Microsoft.Storage/storageAccounts', apiVersion: '2026-04-01', name: 'st', ...content }]);

function git(place: Place, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=n', '-c', 'user.email=n@example.com', '-c', 'init.defaultBranch=main'];
  expect(spawnSync('git', [...identity, ...args], { cwd: place.folder }).status).toBe(0);
}

/** A repository whose spec and output are committed, and then changed. */
function repository(): Place {
  const place = makePlace({ 'specs/a.yml': spec(), 'specs/sub/.keep': '' });
  place.call(['generate', 'specs/a.yml', '-q']);
  git(place, 'init', '-q');
  git(place, 'add', '-A');
  git(place, 'commit', '-qm', 'all');
  place.write('specs/a.yml', spec('storageAccount: {new: {sku: Standard_ZRS}}\n'));
  place.call(['generate', 'specs/a.yml', '-q']);
  return place;
}

const wanted = '~ sku.name: "Standard_LRS" → "Standard_ZRS"';

describe('diff', () => {
  it('tells on stdout what two specs deploy differently, and exits with 0', () => {
    const place = makePlace({ 'a.yml': spec(), 'b.yml': spec('storageAccount: {new: {sku: Standard_ZRS}}\n') });
    const { code, stdout, stderr } = place.call(['diff', 'a.yml', 'b.yml']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^a\.yml → b\.yml\n\n~ Microsoft\.Storage\/storageAccounts st<uniqueString>\n/);
    expect(stdout).toContain(`  ${wanted}\n`);
    expect(stdout).toContain('Resources: 0 added, 0 removed, 1 changed.');
    expect(stdout).not.toContain('\u001b');
  });

  it.each([
    ['a spec and its folder', 'specs/a.yml', 'out/a'],
    ['a spec and its template', 'specs/a.yml', 'out/a/main.json'],
    ['a folder and its template', 'out/a', 'out/a/main.json'],
    ['a folder in git and a template in git', 'git:HEAD:out/a', 'git:HEAD:out/a/main.json'],
  ])('finds no difference between %s', (_, before, after) => {
    const { code, stdout } = repository().call(['diff', before, after, '--exit-code']);
    expect(stdout).toContain('No differences');
    expect(code).toBe(0);
  });

  it.each([
    ['a spec', 'git:HEAD:specs/a.yml', 'specs/a.yml'],
    ['a folder', 'git:main:out/a/', 'out/a'],
    ['a template', 'git:HEAD^{commit}:./out/a/main.json', 'specs/a.yml'],
  ])('takes %s from git', (_, before, after) => {
    const { code, stdout, stderr } = repository().call(['diff', before, after, '--exit-code']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(stdout).toContain(wanted);
  });

  it('exits with 2 only if asked, and with 1 for marks if asked for that', () => {
    const place = makePlace({ 'a.json': account({ kind: 'StorageV2' }), 'b.json': account({ kind: 'BlobStorage' }) });
    const codeWith = (...more: readonly string[]) => place.call(['diff', 'a.json', 'b.json', ...more]).code;
    expect(codeWith()).toBe(0);
    expect(codeWith('--exit-code')).toBe(2);
    expect(codeWith('--fail-on', 'warning')).toBe(1);
    expect(codeWith('--exit-code', '--fail-on', 'never')).toBe(2);
    expect(place.call(['diff', 'a.json', 'a.json', '--exit-code', '--fail-on', 'warning']).code).toBe(0);
  });

  it('marks what Azure refuses, and says where more is', () => {
    const place = makePlace({ 'a.json': account({ kind: 'StorageV2' }), 'b.json': account({ kind: 'BlobStorage' }) });
    const { stdout } = place.call(['diff', 'a.json', 'b.json']);
    expect(stdout).toContain('  ~ kind: "StorageV2" → "BlobStorage"\n    ! AML3150 ');
    expect(stdout).toContain('Changes: 1 refused by Azure. More: `aml-templates explain AML3150`');
    expect(place.call(['explain', 'AML3150']).code).toBe(0);
  });

  it('gives the same as data, with the page that says so', () => {
    const place = makePlace({ 'a.json': account({ kind: 'StorageV2' }), 'b.json': account({ kind: 'BlobStorage' }) });
    const { code, stdout, stderr } = place.call(['diff', 'a.json', 'b.json', '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const { same, summary, before, sections } = JSON.parse(stdout);
    expect({ same, before }).toEqual({ same: false, before: { name: 'a.json', kind: 'template' } });
    expect(summary).toMatchObject({ added: 0, removed: 0, changed: 1, refused: 1 });
    expect(sections[0].resources[0]).toMatchObject({
      change: 'changed',
      type: 'Microsoft.Storage/storageAccounts',
      properties: [
        {
          path: 'kind',
          before: 'StorageV2',
          after: 'BlobStorage',
          findings: [{ code: 'AML3150', source: expect.stringMatching(/^https:/) }],
        },
      ],
    });
  });

  it('gives markdown in which nothing of a template is markup', () => {
    const evil = '`</td>|<img src=x>\n# [x](y)';
    const place = makePlace({
      'a.json': account({ tags: { a: '1' } }),
      'b.json': account({ tags: { a: evil, [evil]: '2' } }),
    });
    const { code, stdout } = place.call(['diff', 'a.json', 'b.json', '--format', 'markdown']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^### `a\.json` → `b\.json`\n/);
    expect(stdout).toContain('- **changed** `st` (`Microsoft.Storage/storageAccounts`)');
    for (const line of stdout.split('\n')) expect(line).toMatch(/^(|#{3,4} .*|\d.*|- .*| {2,4}- .*)$/);
    expect(stdout.replaceAll(/(`+)[\s\S]*?\1/g, '')).not.toMatch(/<img|\[x\]/);
  });

  it('tells the errors of a spec on stderr, and exits with 1', () => {
    const place = makePlace({ 'a.yml': 'nme: x\n', 'b.yml': spec() });
    for (const args of [
      ['a.yml', 'b.yml'],
      ['b.yml', 'a.yml'],
    ]) {
      const { code, stdout, stderr } = place.call(['diff', ...args]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain('a.yml:1:1 error AML1101');
    }
  });

  it('reads a spec that is JSON, and a template with comments', () => {
    const place = makePlace({ 'a.json': JSON.stringify({ name: 'mlw-one', location: 'westeurope' }), 'b.yml': spec() });
    expect(place.call(['diff', 'a.json', 'b.yml', '--exit-code']).code).toBe(0);
    place.write('c.json', `\ufeff// a comment\n${account({})}`);
    place.write('d.json', account({}));
    expect(place.call(['diff', 'c.json', 'd.json', '--exit-code']).code).toBe(0);
  });

  it('never shows a secret', () => {
    const place = makePlace();
    for (const [file, secret] of [
      ['a.json', 'hunter1'],
      ['b.json', 'hunter2'],
    ] as const) {
      const resources = [
        {
          type: 'Microsoft.Test/things',
          apiVersion: '1',
          name: 'x',
          properties: { adminPassword: secret, p: "[parameters('p')]" },
        },
      ];
      place.write(file, template(resources, { parameters: { p: { type: 'securestring', defaultValue: secret } } }));
    }
    for (const format of ['text', 'json', 'markdown']) {
      const { stdout, stderr } = place.call(['diff', 'a.json', 'b.json', '--format', format]);
      expect(stdout).toContain('adminPassword');
      expect(stdout + stderr).not.toContain('hunter');
    }
  });

  it('says nothing with --quiet', () => {
    const place = makePlace({ 'a.yml': spec(), 'b.yml': spec('storageAccount: {new: {sku: Standard_ZRS}}\n') });
    expect(place.call(['diff', 'a.yml', 'b.yml', '-q', '--exit-code'])).toEqual({ code: 2, stdout: '', stderr: '' });
  });
});

describe('diff refuses', () => {
  it.each([
    ['an option in the place of a revision', 'git:--upload-pack=touch x:specs/a.yml', 3, 'is no revision'],
    ['a revision with a dash', 'git:-p:specs/a.yml', 3, 'is no revision'],
    ['a path that leads out', 'git:HEAD:../secret', 3, 'leads out of the repository'],
    ['a path that leads out by a detour', 'git:HEAD:specs/../../secret', 3, 'leads out of the repository'],
    ['an absolute path', 'git:HEAD:/etc/passwd', 3, 'leads out of the repository'],
    ['a path with a line feed', 'git:HEAD:a\nHEAD:specs/a.yml', 3, 'control character'],
    ['no path', 'git:HEAD', 3, 'write git:<revision>:<path>'],
    ['an empty path', 'git:HEAD:', 3, 'write git:<revision>:<path>'],
    ['no revision', 'git::specs/a.yml', 3, 'write git:<revision>:<path>'],
    ['an unknown revision', 'git:nowhere:specs/a.yml', 4, 'git knows no revision "nowhere"'],
    ['an unknown path', 'git:HEAD:specs/none.yml', 4, 'there is no "specs/none.yml" in that revision'],
    ['a folder in git without a template', 'git:HEAD:specs', 1, 'has no main.json'],
    ['a folder without a template', 'specs', 1, 'has no main.json'],
    ['a missing file', 'none.yml', 4, 'there is no such file or folder'],
    ['a link', 'link', 4, 'is a symbolic link'],
    ['a link to a file', 'link.json', 4, 'is a symbolic link'],
    ['a device', '/dev/zero', 4, 'neither a file nor a folder'],
    ['a pipe', 'pipe', 4, 'neither a file nor a folder'],
    ['a binary file', 'binary.json', 1, 'is not text'],
    ['a huge file', 'huge.json', 4, 'no template has as many'],
    ['a broken template', 'broken.json', 1, 'broken.json:2:1: '],
    ['a parameter file', 'out/a/main.parameters.json', 1, 'give the template'],
    ['a list', 'list.json', 1, 'neither a template nor a spec'],
  ])('%s, with a clear text', (_, word, code, text) => {
    const place = repository();
    place.shell('ln -s out/a link; ln -s out/a/main.json link.json; mkfifo pipe; truncate -s 20M huge.json');
    place.shell("printf 'a\\0b' > binary.json; echo '[]' > list.json; echo '{\"contentVersion\": ' > broken.json");
    const call = place.call(['diff', word, 'specs/a.yml']);
    expect({ code: call.code, stdout: call.stdout }).toEqual({ code, stdout: '' });
    expect(call.stderr).toContain(text);
    expect(call.stderr).not.toContain('This is a bug');
    expect(place.files('.').filter((name) => name === 'x')).toEqual([]);
  });

  it('to look into git where there is no repository', () => {
    const place = makePlace({ 'a.yml': spec() });
    const { code, stderr } = place.call(['diff', 'git:HEAD:a.yml', 'a.yml'], {
      env: { GIT_CEILING_DIRECTORIES: place.folder, GIT_DIR: '' },
    });
    expect(code).toBe(4);
    expect(stderr).toMatch(/git: fatal: not a git repository/);
  });

  it('too few and too many words', () => {
    const place = makePlace({ 'a.yml': spec() });
    expect(place.call(['diff', 'a.yml']).code).toBe(3);
    expect(place.call(['diff', 'a.yml', 'a.yml', 'a.yml']).code).toBe(3);
    expect(place.call(['diff', 'a.yml', 'a.yml', '--format', 'xml']).code).toBe(3);
    expect(place.call(['validate', 'a.yml', '--format', 'markdown']).code).toBe(3);
  });
});
