import { describe, expect, it } from 'vitest';
import { goodSpec, makePlace } from './program.ts';

const three = { 'specs/a.yml': goodSpec, 'specs/b.yml': goodSpec, 'specs/deep/c.yml': goodSpec };
const madeOf = (files: readonly string[]) => files.filter((file) => file.endsWith('main.json'));

describe('specs of a call', () => {
  it('may be a pattern in quotes', () => {
    const place = makePlace(three);
    expect(place.call(['generate', 'specs/**/*.yml']).code).toBe(0);
    expect(madeOf(place.files('out'))).toEqual(['a/main.json', 'b/main.json', 'c/main.json']);
  });

  it('may be a pattern that the shell expands', () => {
    const place = makePlace(three);
    expect(place.shell('$AML generate specs/*.yml').code).toBe(0);
    expect(madeOf(place.files('out'))).toEqual(['a/main.json', 'b/main.json']);
  });

  it('are taken once each', () => {
    const place = makePlace(three);
    const call = place.call(['validate', 'specs/a.yml', 'specs/*.yml', './specs/b.yml', '--format', 'json']);
    const { specs } = JSON.parse(call.stdout) as { specs: Array<{ file: string }> };
    expect(specs.map(({ file }) => file)).toEqual(['specs/a.yml', 'specs/b.yml']);
  });

  it('may have the signs of a pattern in their names', () => {
    const place = makePlace({ '[a].yml': goodSpec, 'a.yml': goodSpec });
    expect(place.call(['generate', '[a].yml']).code).toBe(0);
    expect(madeOf(place.files('out'))).toEqual(['[a]/main.json']);
  });

  it('must be there when they are a pattern', () => {
    const call = makePlace(three).call(['generate', 'spec/*.yml']);
    expect(call).toMatchObject({ code: 3, stdout: '' });
    expect(call.stderr).toContain('no file matches "spec/*.yml"');
  });

  it.each([
    ['a/x.yml', 'b/x.yml'],
    ['a/x.yml', 'b/X.yml'],
    ['x.yml', 'x.json'],
  ])('must not share a folder: %s and %s', (one, other) => {
    const place = makePlace({ [one]: goodSpec, [other]: goodSpec });
    const call = place.call(['generate', one, other]);
    expect(call.code).toBe(3);
    expect(call.stderr).toContain(`"${one}" and "${other}"`);
    expect(place.files('out')).toEqual([]);
    expect(place.call(['validate', one, other]).code).toBe(0);
  });

  it('cannot be a folder', () => {
    const call = makePlace(three).call(['generate', 'specs']);
    expect(call.code).toBe(4);
    expect(call.stderr).toContain('specs: cannot be read: it is a folder');
  });
});
