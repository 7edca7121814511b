import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { specSchema } from '../../src/spec/types.ts';
import { makePlace } from '../cli/program.ts';
import { packageFolder } from './package.ts';

const inPackage = (path: string) => join(packageFolder, path);
const read = (path: string) => readFileSync(inPackage(path), 'utf8');

/** Loads a script of the build, which has no types. */
async function script<T>(path: string): Promise<T> {
  const module: T = await import(inPackage(path));
  return module;
}

describe('the bundle', () => {
  it('with all that a usual spec loads stays within its budget of 1.2 MB', () => {
    const place = makePlace({ 'spy.cjs': spyOnFiles, 'spec.yml': 'name: mlw-budget\n' });
    const call = place.call(['generate', 'spec.yml'], {
      env: { NODE_OPTIONS: `--require ${join(place.folder, 'spy.cjs')}`, AML_TEMPLATES_NO_CACHE: '1' },
    });
    expect(call.code).toBe(0);
    const loaded = place.read('loaded.txt').trim().split('\n');
    for (const part of ['cli.cjs', 'engine.cjs', 'validators/everyday-quick.cjs']) {
      expect(loaded).toContain(inPackage(`dist/${part}`));
    }
    const bytes = [...new Set(loaded)].reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThan(1_200_000);
  });

  it('holds no part of the build', () => {
    const packages = [...read('dist/THIRD-PARTY-NOTICES.txt').matchAll(/^(\S+) \d+\.\d+\.\d+ \(/gm)].map(
      (match) => match[1],
    );
    expect(packages).toContain('yargs');
    for (const name of ['esbuild', 'typebox', 'string-width', 'y18n', 'typescript'])
      expect(packages).not.toContain(name);
    // Texts of ajv's and handlebars' compilers.
    for (const text of ['schema is invalid: ', 'You must pass a string or Handlebars AST']) {
      for (const part of ['cli', 'arguments', 'engine']) expect(read(`dist/${part}.cjs`)).not.toContain(text);
    }
  });

  it('refuses the compilers of ajv and handlebars', async () => {
    const { forbiddenIn } = await script<{ forbiddenIn: (inputs: readonly string[]) => readonly string[] }>(
      'scripts/build-bundle.mjs',
    );
    const bad = [
      'node_modules/ajv/dist/compile/index.js',
      'node_modules/handlebars/dist/cjs/handlebars/compiler/base.js',
    ];
    expect(forbiddenIn([...bad, 'node_modules/ajv/dist/runtime/equal.js', 'src/index.ts'])).toEqual(bad);
  });

  it('names no path of the machine that built it', () => {
    for (const file of [
      'dist/cli.cjs',
      'dist/engine.cjs',
      'dist/index.mjs',
      'generated/spec-validator.cjs',
      'generated/partials.cjs',
    ]) {
      expect(read(file)).not.toContain(packageFolder);
    }
  });

  it('has the notice of every package in it', () => {
    expect(read('dist/THIRD-PARTY-NOTICES.txt')).toContain('Permission is hereby granted');
  });
});

describe('the build', () => {
  it('keeps schemas/spec.schema.json as the types say', () => {
    const committed: unknown = JSON.parse(read('schemas/spec.schema.json'));
    // To show how two schemas of this size differ takes minutes; `git diff` shows it at once.
    expect(isDeepStrictEqual(committed, JSON.parse(JSON.stringify(specSchema))), 'build, and commit it').toBe(true);
  });

  it('finds bare values in a partial', async () => {
    const { bareValues } = await script<{ bareValues: (text: string) => readonly string[] }>(
      'scripts/build-partials.mjs',
    );
    expect(bareValues('{"a": {{json a}},\n "b": {{b}}, "c": {{{c}}} }')).toEqual(['2:7 {{b}}', '2:19 {{c}}']);
    expect(bareValues('{{#each items}}{{> other this}}{{#if @first}}{{opt name}}{{/if}}{{/each}}')).toEqual([]);
  });

  it('makes everything that the package promises', () => {
    const { bin, exports, types } = packageJson;
    const promised = [
      bin['aml-templates'],
      types,
      exports['.'].types,
      exports['.'].default,
      exports['./spec.schema.json'],
    ];
    for (const path of promised) expect(existsSync(inPackage(path)), path).toBe(true);
  });
});

/** Notes which files of code the program reads. */
const spyOnFiles = `
const fs = require('node:fs');
const readFileSync = fs.readFileSync;
const loaded = [];
fs.readFileSync = (file, ...rest) => {
  if (/\\.(cjs|js|mjs)$/.test(String(file)) && !String(file).endsWith('spy.cjs')) loaded.push(String(file));
  return readFileSync(file, ...rest);
};
process.on('exit', () => fs.writeFileSync('loaded.txt', loaded.join('\\n')));
`;
