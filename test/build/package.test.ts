import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Consumer, installPackage, packageFolder, run } from './package.ts';

let consumer: Consumer;
beforeAll(() => {
  consumer = installPackage();
});
afterAll(() => consumer?.remove());

/** Runs an ES module in the consumer's project. */
function runModule(code: string): string {
  writeFileSync(join(consumer.folder, 'main.mjs'), code);
  return run(process.execPath, ['main.mjs'], consumer.folder);
}

/** Compiles a TypeScript module in the consumer's project, whose only types are those of the package. */
function compile(code: string, options: readonly string[] = []): string {
  writeFileSync(join(consumer.folder, 'main.mts'), code);
  const tsc = join(packageFolder, 'node_modules', 'typescript', 'bin', 'tsc');
  const always = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', ''];
  return run(process.execPath, [tsc, ...always, ...options, 'main.mts'], consumer.folder);
}

describe('the published package', () => {
  it('holds the program, its licences and what it loads on demand, and no strays', () => {
    const paths = consumer.files.map(({ path }) => path);
    const expected = [
      'bin/aml-templates.cjs',
      'dist/cli.cjs',
      'dist/engine.cjs',
      'dist/index.mjs',
      'dist/types/index.d.ts',
      'LICENSE',
    ];
    for (const path of [...expected, 'dist/THIRD-PARTY-NOTICES.txt', 'schemas/spec.schema.json']) {
      expect(paths).toContain(path);
    }
    const known =
      /^(bin\/aml-templates\.cjs|dist\/((cli|arguments|derived|differences|engine|environments|explanations|fleet|fleet-worker|requested|sections)\.cjs|index\.mjs|THIRD-PARTY-NOTICES\.txt|on-demand\/([\w-]+\/)?[\w.-]+\.cjs|validators\/.+\.(cjs|json)|types\/.+\.d\.ts)|docs\/.+\.(md|svg|png)|schemas\/spec\.schema\.json|package\.json|LICENSE|README\.md|CHANGELOG\.md)$/;
    expect(paths.filter((path) => !known.test(path))).toEqual([]);
  });

  it('needs nothing else to be installed', () => {
    expect(packageJson()['dependencies'] ?? {}).toEqual({});
  });

  it('runs as a command', () => {
    writeFileSync(join(consumer.folder, 'spec.yml'), 'name: mlw-consumer\n');
    const program = join(consumer.installed, 'bin', 'aml-templates.cjs');
    expect(
      JSON.parse(run(process.execPath, [program, 'generate', 'spec.yml', '--stdout'], consumer.folder)),
    ).toMatchObject({
      contentVersion: '1.0.0.0',
    });
    expect(run(process.execPath, [program, 'explain', 'AML1001'], consumer.folder)).toContain('AML1001');
    expect(run(process.execPath, [program, 'schema'], consumer.folder)).toContain('"$defs"');
  });

  it('is a library', () => {
    const code = `
      import { generate } from 'aml-templates';
      const { template, diagnostics } = generate('name: mlw-consumer', { specName: 'consumer' });
      process.stdout.write(JSON.stringify([template.resources.length > 0, diagnostics]));
    `;
    expect(runModule(code)).toBe('[true,[]]');
  });

  it('does not load the command line with the library', () => {
    const code = `
      import { createRequire } from 'node:module';
      import { basename } from 'node:path';
      import 'aml-templates';
      const files = Object.keys(createRequire(import.meta.url).cache);
      process.stdout.write(files.map((file) => basename(file, '.cjs')).sort().join());
    `;
    expect(runModule(code)).toBe('engine,everyday-quick');
  });

  it('has types that need no other package', () => {
    const code = `
      import { type Diagnostic, type Generated, generate } from 'aml-templates';
      const made: Generated = generate('name: mlw', { specName: 'mlw' });
      const found: readonly Diagnostic[] = made.diagnostics;
      export const main: string | undefined = found.length === 0 ? made.files.get('main.json') : undefined;
    `;
    expect(compile(code, ['--lib', 'es2022'])).toBe('');
    expect(compile(code, ['--lib', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'])).toBe('');
  });

  it('has types that refuse what is wrong', () => {
    expect(() => compile("import { generate } from 'aml-templates'; generate(7, { specName: 'x' });")).toThrow(
      'TS2345',
    );
  });

  it('offers the schema of a spec by name', () => {
    const code = `
      import schema from 'aml-templates/spec.schema.json' with { type: 'json' };
      process.stdout.write(schema.type);
    `;
    expect(runModule(code)).toBe('object');
  });
});

function packageJson(): Record<string, unknown> {
  return JSON.parse(run('npm', ['pkg', 'get', '--json'], packageFolder)) as Record<string, unknown>;
}
