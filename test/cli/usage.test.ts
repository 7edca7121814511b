import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { goodSpec, makePlace } from './program.ts';

const wrong: ReadonlyArray<readonly [args: string, says: string]> = [
  ['', 'Say what to do'],
  ['generat a.yml', 'Did you mean generate?'],
  ['frobnicate a.yml', 'frobnicate'],
  ['generate', 'something is missing'],
  ['generate a.yml --sdtout', 'Did you mean --stdout?'],
  ['generate a.yml --frobnicate', 'frobnicate'],
  ['generate a.yml --format xml', 'xml'],
  ['generate a.yml --out', 'out'],
  ['generate a.yml --out x --out y', '--out is given twice'],
  ['generate a.yml --stdout --check', '--stdout'],
  ['generate a.yml --check --dry-run', '--dry-run'],
  ['generate a.yml --check --force', '--force'],
  ['generate a.yml --stdout --format json', '--format json'],
  ['generate a.yml b.yml --stdout', 'several specs'],
  ['validate a.yml --fail-on info', 'info'],
  ['explain', 'something is missing'],
  ['explain AML0000', 'there is no code "AML0000"'],
];

describe('wrong usage', () => {
  it.each(wrong)('%j exits with 3 and says so on stderr', (args, says) => {
    const place = makePlace({ 'a.yml': goodSpec, 'b.yml': goodSpec });
    const call = place.call(args.split(' ').filter(Boolean));
    expect(call).toMatchObject({ code: 3, stdout: '' });
    expect(call.stderr).toContain(says);
    expect(call.stderr).not.toContain('    at ');
    expect(place.files('out')).toEqual([]);
  });
});

describe('help', () => {
  const helps = [['--help'], ['generate', '--help'], ['validate', '-h'], ['explain', '--help'], ['schema', '--help']];

  it.each(helps)('%s goes to stdout, in plain ASCII', (...args) => {
    const call = makePlace().call(args);
    expect(call).toMatchObject({ code: 0, stderr: '' });
    expect(call.stdout).toContain('aml-templates');
    expect(call.stdout).toMatch(/^[\n -~]+$/);
  });

  it('shows examples', () => {
    expect(makePlace().call(['generate', '--help']).stdout).toContain('Examples:');
  });

  it('does not speak the language of the environment, which yargs would read from elsewhere', () => {
    const call = makePlace().call(['--help'], { env: { LANG: 'fr_FR.UTF-8', LC_ALL: 'fr_FR.UTF-8' } });
    expect(call.stdout).toContain('Commands:');
  });

  it('lists every option that a slip of the pen is compared with', async () => {
    const { knownOptions } = await import('../../src/cli/suggest-option.ts');
    const place = makePlace();
    const help = ['generate', 'diff'].map((command) => place.call([command, '--help']).stdout).join('');
    const shown = help.matchAll(/^\s+(?:-\w, )?--([a-z-]+) {2}/gm);
    expect([...new Set([...shown].map((match) => match[1]))].sort()).toEqual([...knownOptions].sort());
  });
});

describe('small commands', () => {
  it('--version prints the version of the package', () => {
    expect(makePlace().call(['--version'])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });

  it('schema prints the committed schema', () => {
    const call = makePlace().call(['schema']);
    expect(call).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(call.stdout)).toMatchObject({ type: 'object', additionalProperties: false });
  });

  it.each(['AML1001', 'aml1001'])('explain %s prints the page of the code', (code) => {
    const call = makePlace().call(['explain', code]);
    expect(call).toMatchObject({ code: 0, stderr: '' });
    expect(call.stdout).toMatch(/^## AML1001 /);
  });

  it('completion prints a script that bash takes', () => {
    const place = makePlace();
    const call = place.call(['completion']);
    expect(call).toMatchObject({ code: 0, stderr: '' });
    place.write('completion.sh', call.stdout);
    expect(place.shell('bash -n completion.sh')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('completes commands', () => {
    const call = makePlace().call(['--get-yargs-completions', 'aml-templates', 'gen'], { env: { SHELL: '/bin/bash' } });
    expect(call.stdout).toContain('generate');
  });
});
