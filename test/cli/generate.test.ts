import { describe, expect, it } from 'vitest';
import { brokenSpec, goodSpec, makePlace } from './program.ts';

describe('generate', () => {
  it('writes the files of a spec and tells on stderr which, and what to type next', () => {
    const place = makePlace({ 'good.yml': goodSpec });
    const call = place.call(['generate', 'good.yml']);
    expect(call).toMatchObject({ code: 0, stdout: '' });
    expect(place.files('out')).toContain('good/main.json');
    expect(call.stderr).toContain('added     main.json');
    expect(call.stderr).toContain('az deployment group create');
    expect(call.stderr).toContain('out/good/main.json');
  });

  it('tells how to deploy a template that makes its resource group', () => {
    const place = makePlace({ 'sub.yml': 'name: mlw\nscope: subscription\nresourceGroup: {name: rg}\n' });
    const { stderr } = place.call(['generate', 'sub.yml']);
    expect(stderr).toContain('az deployment sub create --location <region> --template-file out/sub/main.json');
  });

  it('writes below another folder with --out', () => {
    const place = makePlace({ 'good.yml': goodSpec });
    expect(place.call(['generate', 'good.yml', '--out', 'a/b']).code).toBe(0);
    expect(place.files('a/b')).toContain('good/main.json');
  });

  it('writes the same again and says that nothing changed', () => {
    const place = makePlace({ 'good.yml': goodSpec });
    place.call(['generate', 'good.yml']);
    const before = place.read('out/good/main.json');
    const call = place.call(['generate', 'good.yml']);
    expect(call.code).toBe(0);
    expect(call.stderr).toMatch(/^out\/good: \d+ unchanged\n/);
    expect(place.read('out/good/main.json')).toBe(before);
  });

  it('writes nothing for a spec with an error, and exits with 1', () => {
    const place = makePlace({ 'broken.yml': brokenSpec });
    const call = place.call(['generate', 'broken.yml']);
    expect(call).toMatchObject({ code: 1, stdout: '' });
    expect(call.stderr).toMatch(/^broken\.yml:2:1 error AML\d{4} /);
    expect(place.files('out')).toEqual([]);
  });

  it('writes the good spec beside the broken one', () => {
    const place = makePlace({ 'a.yml': brokenSpec, 'b.yml': goodSpec, 'c.yml': brokenSpec });
    const call = place.call(['generate', 'a.yml', 'b.yml', 'c.yml']);
    expect(call.code).toBe(1);
    expect(call.stderr).toContain('a.yml:2:1 error');
    expect(call.stderr).toContain('c.yml:2:1 error');
    expect(place.files('out')).toContain('b/main.json');
  });

  it('goes on beside a spec that cannot be read, and exits with 4', () => {
    const place = makePlace({ 'a.yml': brokenSpec, 'b.yml': goodSpec });
    const call = place.call(['generate', 'a.yml', 'missing.yml', 'b.yml']);
    expect(call.code).toBe(4);
    expect(call.stderr).toContain('missing.yml: cannot be read: there is no such file');
    expect(place.files('out')).toContain('b/main.json');
  });

  it('leaves a file that was edited by hand until --force', () => {
    const place = makePlace({ 'good.yml': goodSpec });
    place.call(['generate', 'good.yml']);
    const made = place.read('out/good/main.json');
    place.write('out/good/main.json', '{}\n');
    expect(place.call(['generate', 'good.yml'])).toMatchObject({ code: 4, stdout: '' });
    expect(place.read('out/good/main.json')).toBe('{}\n');
    expect(place.call(['generate', 'good.yml', '--force']).code).toBe(0);
    expect(place.read('out/good/main.json')).toBe(made);
  });

  it('tells with --dry-run what it would write, and writes nothing', () => {
    const place = makePlace({ 'good.yml': goodSpec });
    const call = place.call(['generate', 'good.yml', '--dry-run']);
    expect(call).toMatchObject({ code: 0, stdout: '' });
    expect(call.stderr).toContain('missing   main.json');
    expect(place.files('out')).toEqual([]);
  });

  it('says nothing with --quiet but errors', () => {
    const place = makePlace({ 'good.yml': goodSpec, 'broken.yml': brokenSpec });
    expect(place.call(['generate', 'good.yml', '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(place.call(['generate', 'broken.yml', '-q']).stderr).toContain('broken.yml:2:1 error');
  });
});

describe('generate --check', () => {
  it('exits with 0 when all files are current', () => {
    const place = makePlace({ 'good.yml': goodSpec });
    place.call(['generate', 'good.yml']);
    expect(place.call(['generate', 'good.yml', '--check'])).toMatchObject({ code: 0, stdout: '' });
  });

  it('exits with 2, names what is missing, stale and extra, and says what to type', () => {
    const place = makePlace({ 'good.yml': goodSpec });
    expect(place.call(['generate', 'good.yml', '--check']).code).toBe(2);
    place.call(['generate', 'good.yml', '--out', 'o']);
    place.write('good.yml', `${goodSpec}location: westeurope\n`);
    const call = place.call(['generate', 'good.yml', '--out', 'o', '--check']);
    expect(call).toMatchObject({ code: 2, stdout: '' });
    expect(call.stderr).toContain('stale     main.json');
    expect(call.stderr).toContain('aml-templates generate good.yml --out o\n');
  });

  it('exits with 2 when a file was edited by hand', () => {
    const place = makePlace({ 'good.yml': goodSpec });
    place.call(['generate', 'good.yml']);
    place.write('out/good/main.json', '{}\n');
    const call = place.call(['generate', 'good.yml', '--check']);
    expect(call.code).toBe(2);
    expect(call.stderr).toContain('edited    main.json');
    expect(place.read('out/good/main.json')).toBe('{}\n');
  });

  it('lets findings go before differences', () => {
    const place = makePlace({ 'a.yml': brokenSpec, 'b.yml': goodSpec });
    expect(place.call(['generate', 'a.yml', 'b.yml', '--check']).code).toBe(1);
  });
});

describe('generate --stdout', () => {
  it('prints the template and nothing else', () => {
    const place = makePlace({ 'good.yml': goodSpec });
    const call = place.call(['generate', 'good.yml', '--stdout']);
    expect(call).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(call.stdout)).toBeTypeOf('object');
    expect(place.files('out')).toEqual([]);
  });

  it('prints what generate would write', () => {
    const place = makePlace({ 'good.yml': goodSpec });
    place.call(['generate', 'good.yml']);
    expect(place.call(['generate', 'good.yml', '--stdout']).stdout).toBe(place.read('out/good/main.json'));
  });

  it('prints nothing for a spec with an error', () => {
    const place = makePlace({ 'broken.yml': brokenSpec });
    const call = place.call(['generate', 'broken.yml', '--stdout']);
    expect(call).toMatchObject({ code: 1, stdout: '' });
    expect(call.stderr).toContain('broken.yml:2:1 error');
  });

  it('ends quietly when the reader has had enough', () => {
    const place = makePlace({ 'good.yml': goodSpec });
    const call = place.shell('$AML generate good.yml --stdout | head -1');
    expect(call).toEqual({ code: 0, stdout: '{\n', stderr: '' });
  });

  it('ends quietly when nobody reads at all', () => {
    const place = makePlace({ 'good.yml': goodSpec });
    expect(place.shell('{ $AML generate good.yml --stdout; echo $? >code; } | true').stderr).toBe('');
    expect(place.read('code')).toBe('0\n');
  });
});

describe('generate from standard input', () => {
  it('prints the template of the spec', () => {
    const call = makePlace().call(['generate', '-', '--stdout'], { input: goodSpec });
    expect(call).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(call.stdout)).toBeTypeOf('object');
  });

  it('writes into the folder that --name names', () => {
    const place = makePlace();
    expect(place.call(['generate', '-', '--name', 'piped'], { input: goodSpec }).code).toBe(0);
    expect(place.files('out')).toContain('piped/main.json');
  });

  it('needs a name to write', () => {
    const call = makePlace().call(['generate', '-'], { input: goodSpec });
    expect(call.code).toBe(3);
    expect(call.stderr).toContain('--name');
  });

  it.each(['..', '../x', 'a/b', 'con', ''])('does not take the name %j', (name) => {
    const place = makePlace();
    expect(place.call(['generate', '-', '--name', name], { input: goodSpec }).code).toBe(3);
    expect(place.files('.')).toEqual([]);
  });
});
