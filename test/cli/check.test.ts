import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { goodSpec, makePlace, type Place } from './program.ts';

/** A place whose files are as the spec makes them. */
function generated(spec = goodSpec): Place {
  const place = makePlace({ 'good.yml': spec });
  expect(place.call(['generate', 'good.yml', '--quiet']).code).toBe(0);
  return place;
}

/** Runs git in the place, with settings of its own only. */
function git(place: Place, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=n', '-c', 'user.email=n@example.com', '-c', 'init.defaultBranch=main'];
  const child = spawnSync('git', [...identity, ...args], { cwd: place.folder, encoding: 'utf8' });
  return child.stdout + child.stderr;
}

const check = (place: Place) => place.call(['generate', 'good.yml', '--check']);

describe('generate --check', () => {
  it('shows the lines in which a stale file differs, as diff -u does', () => {
    const place = generated();
    place.write('good.yml', `${goodSpec}location: westeurope\n`);
    const { code, stdout, stderr } = check(place);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--- out/good/main.json (on disk)\n+++ out/good/main.json (made from the spec)\n@@ -');
    expect(stderr).toContain('-      "defaultValue": "[resourceGroup().location]"');
    expect(stderr).toContain('+      "defaultValue": "westeurope"');
    expect(stderr).not.toContain('sha256:');
    expect(stderr).not.toContain('\u001b');
  });

  it('shows what was edited by hand, says that it was, and how to give it up', () => {
    const place = generated();
    place.write('out/good/main.json', place.read('out/good/main.json').replace('"1.0.0.0"', '"2.0.0.0"'));
    const { code, stderr } = check(place);
    expect(code).toBe(2);
    expect(stderr).toContain('edited    main.json (by hand)\n');
    expect(stderr).toContain('\n-  "contentVersion": "2.0.0.0",\n+  "contentVersion": "1.0.0.0",\n');
    expect(stderr).toContain('aml-templates generate good.yml --force\n');
  });

  it('names a file that was deleted, and one that is no longer made, without their lines', () => {
    const place = generated('name: mlw-good\ncontainerRegistry: new\n');
    place.shell('rm out/good/README.md');
    const manifest = JSON.parse(place.read('out/good/manifest.json'));
    place.write('out/good/main.old.parameters.json', '{}\n');
    manifest.files['main.old.parameters.json'] = `sha256:${'0'.repeat(64)}`;
    place.write('out/good/manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
    const { code, stderr } = check(place);
    expect(code).toBe(2);
    expect(stderr).toContain('missing   README.md\n');
    expect(stderr).toContain('edited    main.old.parameters.json (by hand)\n');
    expect(stderr).not.toContain('--- out/good/README.md');
  });

  it('finds nothing in a checkout whose line ends git has changed, and little after one more edit', () => {
    const place = generated();
    git(place, 'init', '-q');
    git(place, 'config', 'core.autocrlf', 'true');
    git(place, 'add', '-A');
    git(place, 'commit', '-qm', 'all');
    place.shell('rm -r out && git checkout -q .');
    for (const file of place.files('out')) expect(place.read(`out/${file}`)).toContain('\r\n');
    expect(check(place)).toMatchObject({ code: 0 });
    place.write('out/good/main.json', place.read('out/good/main.json').replace('"1.0.0.0"', '"2.0.0.0"'));
    const changed = check(place).stderr.match(/^[-+][^-+].*$/gm);
    expect(changed).toEqual(['-  "contentVersion": "2.0.0.0",', '+  "contentVersion": "1.0.0.0",']);
  });

  it('tells a merge conflict as one, and writes over it with --force only', () => {
    const place = generated();
    git(place, 'init', '-q');
    git(place, 'add', '-A');
    git(place, 'commit', '-qm', 'base');
    git(place, 'checkout', '-qb', 'other');
    place.write('good.yml', 'name: mlw-other\n');
    place.call(['generate', 'good.yml', '-q']);
    git(place, 'commit', '-qam', 'other');
    git(place, 'checkout', '-q', 'main');
    place.write('good.yml', 'name: mlw-main\n');
    place.call(['generate', 'good.yml', '-q']);
    git(place, 'commit', '-qam', 'main');
    git(place, 'merge', 'other');
    expect(place.read('out/good/main.json')).toContain('<<<<<<< ');
    place.write('good.yml', 'name: mlw-both\n');
    const looked = check(place);
    expect(looked.code).toBe(2);
    expect(looked.stderr).toMatch(/ main\.json \(a merge conflict is in it\)\n/);
    expect(looked.stderr).toContain('\n-<<<<<<< HEAD\n');
    const refused = place.call(['generate', 'good.yml']);
    expect(refused.code).toBe(4);
    expect(refused.stderr).toContain('error AML5012: out/good/main.json holds the marks of a merge conflict');
    expect(place.call(['generate', 'good.yml', '--force']).code).toBe(0);
    expect(check(place)).toMatchObject({ code: 0 });
  });

  it('never shows a secret that somebody wrote into an output', () => {
    const place = generated();
    const file = 'out/good/main.parameters.json';
    const parameters = JSON.parse(place.read(file));
    parameters.parameters.adminPassword = { value: 'hunter2' };
    parameters.parameters.note = { value: 'AccountKey=c2VjcmV0LXNlY3JldA==' };
    parameters.parameters.plain = { value: 'told' };
    place.write(file, JSON.stringify(parameters, null, 2));
    for (const format of ['text', 'json']) {
      const { stdout, stderr } = place.call(['generate', 'good.yml', '--check', '--format', format]);
      expect(stdout + stderr).toContain('told');
      expect(stdout + stderr).toContain('********');
      expect(stdout + stderr).not.toMatch(/hunter2|c2VjcmV0/);
    }
  });

  it('leaves out what is too long, and says how much', () => {
    const place = generated();
    place.write('out/good/main.json', `${'{\n'.repeat(500)}${place.read('out/good/main.json')}`);
    const { stderr } = check(place);
    expect(stderr).toMatch(/^… and \d{3} more lines$/m);
    expect(stderr.split('\n').length).toBeLessThan(130);
  });

  it('does not print what is no text, nor the control characters of what is', () => {
    const place = generated();
    place.write('out/good/main.json', '\0binary');
    place.write('out/good/README.md', '\u001b[31mred\u202e\n');
    const { stderr } = check(place);
    expect(stderr).toContain('(it is not text)');
    expect(stderr).toContain('-\\u{1b}[31mred\\u{202e}');
    expect(stderr).not.toContain('\0');
  });

  it('gives the lines as data with --format json', () => {
    const place = generated();
    place.write('good.yml', `${goodSpec}location: westeurope\n`);
    const { code, stdout } = place.call(['generate', 'good.yml', '--check', '--format', 'json']);
    expect(code).toBe(2);
    const [spec] = JSON.parse(stdout).specs;
    const difference = spec.differences.find((one: { path: string }) => one.path === 'main.json');
    expect(difference).toMatchObject({
      left: 0,
      lines: expect.arrayContaining(['+      "defaultValue": "westeurope",']),
    });
  });

  it('says nothing of lines with --quiet', () => {
    const place = generated();
    place.write('good.yml', `${goodSpec}location: westeurope\n`);
    expect(place.call(['generate', 'good.yml', '--check', '-q'])).toEqual({ code: 2, stdout: '', stderr: '' });
  });
});

describe('generate --dry-run', () => {
  it('shows the lines with --diff only', () => {
    const place = generated();
    place.write('good.yml', `${goodSpec}location: westeurope\n`);
    const plain = place.call(['generate', 'good.yml', '--dry-run']);
    expect(plain.code).toBe(0);
    expect(plain.stderr).not.toContain('@@');
    const shown = place.call(['generate', 'good.yml', '--dry-run', '--diff']);
    expect(shown.code).toBe(0);
    expect(shown.stderr).toContain('+      "defaultValue": "westeurope"');
  });

  it('refuses --diff where files are written', () => {
    expect(generated().call(['generate', 'good.yml', '--diff'])).toMatchObject({ code: 3 });
  });
});
