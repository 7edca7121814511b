import { describe, expect, it } from 'vitest';
import { brokenSpec, goodSpec, makePlace } from './program.ts';

interface Report {
  readonly specs: ReadonlyArray<{
    readonly file: string;
    readonly out?: string;
    readonly failure?: string;
    readonly files: ReadonlyArray<{ readonly path: string; readonly status: string }>;
    readonly diagnostics: ReadonlyArray<Readonly<Record<string, unknown>>>;
  }>;
  readonly summary: Readonly<Record<string, number>>;
}

const colourCode = '\u001b[';
const parse = (text: string) => JSON.parse(text) as Report;

describe('--format json', () => {
  it('is one document on stdout with all specs, files and findings', () => {
    const place = makePlace({ 'a.yml': brokenSpec, 'b.yml': goodSpec });
    const call = place.call(['generate', 'a.yml', 'b.yml', 'missing.yml', '--format', 'json']);
    expect(call).toMatchObject({ code: 4, stderr: '' });
    const { specs, summary } = parse(call.stdout);
    expect(specs.map(({ file }) => file)).toEqual(['a.yml', 'b.yml', 'missing.yml']);
    expect(specs[0]?.files).toEqual([]);
    expect(specs[0]?.diagnostics[0]).toMatchObject({
      file: 'a.yml',
      severity: 'error',
      line: 2,
      path: '/storageAcount',
    });
    expect(specs[1]?.files).toContainEqual({ path: 'main.json', status: 'added' });
    expect(specs[2]?.failure).toContain('no such file');
    expect(summary).toMatchObject({ specs: 3, unreadable: 1, errors: 1 });
  });

  it('tells the states of files for --check', () => {
    const place = makePlace({ 'good.yml': goodSpec });
    place.call(['generate', 'good.yml']);
    place.write('out/good/main.json', '{}\n');
    const call = place.call(['generate', 'good.yml', '--check', '--format', 'json']);
    expect(call.code).toBe(2);
    expect(parse(call.stdout).specs[0]?.files).toContainEqual({ path: 'main.json', status: 'handEdited' });
  });
});

describe('validate', () => {
  it('tells all findings and writes nothing', () => {
    const place = makePlace({ 'a.yml': brokenSpec, 'b.yml': goodSpec });
    const call = place.call(['validate', 'a.yml', 'b.yml']);
    expect(call).toMatchObject({ code: 1, stdout: '' });
    expect(call.stderr).toContain('1 error in a.yml');
    expect(call.stderr).toContain('no findings in b.yml');
    expect(place.files('out')).toEqual([]);
  });

  it('reads standard input', () => {
    expect(makePlace().call(['validate', '-'], { input: brokenSpec }).stderr).toContain('<stdin>:2:1 error');
  });

  it('exits with 0 when nothing may fail it', () => {
    const place = makePlace({ 'a.yml': brokenSpec });
    expect(place.call(['validate', 'a.yml', '--fail-on', 'never']).code).toBe(0);
    expect(place.call(['validate', 'a.yml', '--fail-on', 'warning']).code).toBe(1);
  });

  it('takes any bytes as a spec without falling over', () => {
    for (const input of ['', '\0', '\ufeff', '- a', '{', 'name: [', '!!js/function x', 'a: &a [*a]']) {
      expect([0, 1]).toContain(makePlace().call(['validate', '-'], { input }).code);
    }
  });
});

describe('colour', () => {
  // `script` gives the program a terminal, where the machine has it.
  const onTerminal = (place: ReturnType<typeof makePlace>, command: string) =>
    place.shell(`command -v script >/dev/null || exit 77; script -qec '${command}' /dev/null`);

  it('is not there when output is piped', () => {
    expect(makePlace({ 'a.yml': brokenSpec }).call(['validate', 'a.yml']).stderr).not.toContain(colourCode);
  });

  it.each([
    ['is there on a terminal', '$AML validate a.yml', true],
    ['is not there with --no-color', '$AML validate a.yml --no-color', false],
    ['is not there with NO_COLOR', 'NO_COLOR=1 $AML validate a.yml', false],
    ['is not there on a dumb terminal', 'TERM=dumb $AML validate a.yml', false],
  ])('%s', (_, command, coloured) => {
    const call = onTerminal(makePlace({ 'a.yml': brokenSpec }), `TERM=xterm ${command}`);
    if (call.code === 77) return;
    expect(call.stdout).toContain('a.yml');
    expect(call.stdout.includes(colourCode)).toBe(coloured);
  });
});
