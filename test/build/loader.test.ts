import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { goodSpec, makePlace, type Place } from '../cli/program.ts';
import { packageFolder } from './package.ts';

/** A copy of what the loader needs, in a folder of its own. */
function installed(): Place & { readonly generate: (env?: Readonly<Record<string, string>>) => void } {
  const place = makePlace({ 'spec.yml': goodSpec });
  cpSync(join(packageFolder, 'bin'), join(place.folder, 'package/bin'), { recursive: true });
  cpSync(join(packageFolder, 'dist'), join(place.folder, 'package/dist'), { recursive: true });
  const program = join(place.folder, 'package/bin/aml-templates.cjs');
  const base = { XDG_CACHE_HOME: join(place.folder, 'home') };
  const generate = (env: Readonly<Record<string, string>> = {}) =>
    expect(place.call(['generate', 'spec.yml', '-q'], { program, env: { ...base, ...env } })).toEqual(fine);
  return { ...place, generate };
}

const fine = { code: 0, stdout: '', stderr: '' };
/** The parts of the program that `generate` loads, and what it made of the spec's template. */
const loadedParts = ['cli', 'derived', 'engine', 'everyday', 'made.spec.yml'];
const caches = (folder: string) => readdirSync(folder).sort();
const partsOf = (names: readonly string[]) => names.map((name) => name.split('-')[0]);

describe('the code cache', () => {
  it('is written beside the package, once, and only for the owner to write', () => {
    const { folder, generate } = installed();
    generate();
    const cache = join(folder, 'package/.cache/code');
    const names = caches(cache);
    const times = () => names.map((name) => statSync(join(cache, name)).mtimeMs);
    expect(partsOf(names)).toEqual(loadedParts);
    expect(statSync(cache).mode & 0o077).toBe(0);
    for (const name of names) expect(statSync(join(cache, name)).mode & 0o022).toBe(0);
    const written = times();
    generate();
    expect(caches(cache)).toEqual(names);
    expect(times()).toEqual(written);
  });

  it('is not written by a call that ended early', () => {
    const { folder, call, files } = installed();
    const program = join(folder, 'package/bin/aml-templates.cjs');
    expect(call(['generate', 'missing.yml'], { program }).code).toBe(4);
    expect(call(['generate', '--frobnicate'], { program }).code).toBe(3);
    expect(files('package/.cache')).toEqual([]);
  });

  it('holds only what the call loaded', () => {
    const { folder, call } = installed();
    const program = join(folder, 'package/bin/aml-templates.cjs');
    expect(call(['--help'], { program }).code).toBe(0);
    expect(partsOf(caches(join(folder, 'package/.cache/code')))).toEqual(['arguments', 'cli']);
  });

  it('goes into the folder of the user where the package cannot be written to', () => {
    const { folder, generate, write } = installed();
    write('package/.cache', 'in the way');
    generate();
    expect(partsOf(caches(join(folder, 'home/aml-templates')))).toEqual(loadedParts);
    expect(statSync(join(folder, 'home/aml-templates')).mode & 0o777).toBe(0o700);
    generate();
  });

  it('can be done without when there is no place for it', () => {
    const { generate, write } = installed();
    write('package/.cache', 'in the way');
    write('home', 'in the way');
    generate();
  });

  it('is switched off by AML_TEMPLATES_NO_CACHE=1', () => {
    const { generate, files } = installed();
    generate({ AML_TEMPLATES_NO_CACHE: '1' });
    expect(files('package/.cache')).toEqual([]);
  });

  it('is made anew when it is rubbish', () => {
    const { folder, generate } = installed();
    generate();
    const cache = join(folder, 'package/.cache/code');
    const names = caches(cache);
    for (const name of names) writeFileSync(join(cache, name), 'rubbish');
    generate();
    for (const name of names) expect(statSync(join(cache, name)).size).toBeGreaterThan(1000);
  });

  it('is not read when others could have written it', () => {
    const { folder, generate } = installed();
    generate();
    const cache = join(folder, 'package/.cache/code');
    chmodSync(cache, 0o777);
    generate();
    expect(partsOf(caches(join(folder, 'home/aml-templates')))).toEqual(loadedParts);
  });

  it('of another build goes', () => {
    const { folder, generate } = installed();
    const cache = join(folder, 'package/.cache/code');
    mkdirSync(cache, { recursive: true, mode: 0o700 });
    writeFileSync(join(cache, 'engine-0123456789abcdef-1-2-v20.0.0-x64'), 'old');
    writeFileSync(join(cache, 'arguments-0123456789abcdef-1-2-v20.0.0-x64'), 'of a part that was not loaded');
    generate();
    expect(partsOf(caches(cache))).toEqual(['arguments', ...loadedParts]);
    expect(caches(cache).join()).not.toContain('engine-0123456789abcdef');
  });
});

describe('the loader', () => {
  it('says what to do when nothing was built', () => {
    const { folder, call } = installed();
    rmSync(join(folder, 'package/dist'), { recursive: true });
    const result = call(['--version'], { program: join(folder, 'package/bin/aml-templates.cjs') });
    expect(result).toMatchObject({ code: 4, stdout: '' });
    expect(result.stderr).toContain('npm run build');
  });
});
