import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { artifactNames } from '../../src/model/artifact-names.ts';
import { generate } from '../../src/pipeline.ts';
import { judgeBicep } from '../bicep/findings.ts';
import { makePlace } from '../cli/program.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { textFaults } from '../random/template-faults.ts';
import { exampleNames, exampleWith, fileOf, specWith } from './requested.ts';

const requested = [
  '.pre-commit-hooks.yaml',
  'azure-pipelines.yml',
  'azure.yaml',
  'createUiDefinition.json',
  'deploy.ps1',
  'deploy.sh',
  'github-workflow.yml',
  'template-spec.bicep',
];

describe('files on request', () => {
  test.each(exampleNames)('of %s are well formed, and listed in the manifest', (file) => {
    const { files } = exampleWith(file);
    expect([...files.keys()]).toEqual(expect.arrayContaining(requested));
    expect(textFaults(files)).toEqual([]);
    expect(Object.keys(JSON.parse(String(files.get('manifest.json'))).files)).toEqual(
      expect.arrayContaining(requested),
    );
  });

  test('are made only when they are asked for', () => {
    const plain = [...specWith({ name: 'mlw-x' }, []).files.keys()];
    expect(plain.filter((name) => requested.includes(name))).toEqual([]);
    const listed = [...specWith({ name: 'mlw-x', artifacts: ['azd'] }, ['scripts']).files.keys()];
    expect(listed.filter((name) => requested.includes(name)).sort()).toEqual(['azure.yaml', 'deploy.ps1', 'deploy.sh']);
  });

  test('are made with settings, but not those that are false', () => {
    const artifacts = { azd: { name: 'fraud' }, scripts: false, templateSpec: { name: 'ts-x', version: '2.0' } };
    const made = specWith({ name: 'mlw-x', artifacts }, []);
    expect(load(fileOf(made, 'azure.yaml'))).toEqual({
      name: 'fraud',
      infra: { provider: 'bicep', path: '.', module: 'main' },
    });
    expect(fileOf(made, 'template-spec.bicep')).toContain("param version string = '2.0'");
    expect(made.files.has('deploy.sh')).toBe(false);
  });

  test('leave the template as it is', () => {
    const [without, all] = [specWith({ name: 'mlw-x' }, []), specWith({ name: 'mlw-x', artifacts: artifactNames }, [])];
    expect(all.files.get('main.json')).toBe(without.files.get('main.json'));
    expect(all.diagnostics).toEqual(without.diagnostics);
  });

  test('go when they are no longer asked for', () => {
    const place = makePlace({ 'a.yml': 'name: mlw-x\nartifacts: [scripts]\n' });
    place.call(['generate', 'a.yml']);
    expect(place.files('out')).toContain('a/deploy.sh');
    const { code } = place.call(['generate', 'a.yml', '--with', 'azd,preCommitHooks']);
    expect(code).toBe(0);
    expect(place.files('out')).toEqual(expect.arrayContaining(['a/azure.yaml', 'a/.pre-commit-hooks.yaml']));
    place.write('a.yml', 'name: mlw-x\n');
    place.call(['generate', 'a.yml']);
    expect(place.files('out').filter((file) => /deploy|azure|pre-commit/.test(file))).toEqual([]);
  });

  test.each([
    ['scripts,nope', '--with does not know "nope"'],
    ['script', 'Did you mean scripts?'],
    ['', ''],
  ])('refuse the words %j', (words, message) => {
    const { code, stderr } = makePlace({ 'a.yml': 'name: mlw-x\n' }).call(['generate', 'a.yml', '--with', words]);
    expect([code, stderr]).toEqual([3, expect.stringContaining(message)]);
  });

  test.each([
    ['a$(id).yml', 'AML3131'],
    ['${{ secrets.X }}.yml', 'AML3131'],
    ['a b-c_1.yml', undefined],
    ['größe.yml', undefined],
  ])('hold the name of the spec file %j only where it is plain', (specFile, code) => {
    const artifacts = ['githubWorkflow', 'scripts'] as const;
    const { diagnostics } = generate('name: mlw-x\n', {
      specName: specFile.replace(/\.yml$/, ''),
      specFile,
      artifacts,
    });
    expect(diagnostics.map((one) => one.code)).toEqual(code === undefined ? [] : [code]);
  });

  test('name an azd project as azd takes it, whatever the spec is called', () => {
    for (const specName of ['Fraud_Prod', 'x', '1.2', 'ü']) {
      const { files } = generate('name: mlw-x\n', { specName, specFile: `${specName}.yml`, artifacts: ['azd'] });
      const { name } = load(String(files.get('azure.yaml'))) as { name: string };
      expect(name).toMatch(/^[a-z0-9]([-a-z0-9]*[a-z0-9])$/);
    }
  });
});

interface Hook {
  readonly id: string;
  readonly name: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly pass_filenames?: boolean;
}

const hooksIn = (text: string) => load(text) as readonly Hook[];

describe('hooks for pre-commit', () => {
  test('run when the spec or its output is committed', () => {
    const [hook] = hooksIn(fileOf(specWith({ name: 'mlw-x' }, ['preCommitHooks']), '.pre-commit-hooks.yaml'));
    expect(hook).toMatchObject({ id: 'aml-templates-workspace', language: 'system', pass_filenames: false });
    const files = new RegExp(String(hook?.files));
    for (const path of ['workspace.yml', 'out/workspace/main.json']) expect(files.test(path)).toBe(true);
    for (const path of ['workspaceXyml', 'a/workspace.yml', 'out/workspace2/main.json'])
      expect(files.test(path)).toBe(false);
  });

  const own = hooksIn(readFileSync(new URL('../../.pre-commit-hooks.yaml', import.meta.url), 'utf8'));

  test('of this repository can be named by others', () => {
    expect(own.map(({ id }) => id)).toEqual(['aml-templates-generate-check', 'aml-templates-validate']);
    for (const { language, entry } of own) expect([language, entry.split(' ')[0]]).toEqual(['node', 'aml-templates']);
  });

  test.each(own)('$id of this repository passes for what is current, and fails for what is not', ({ entry }) => {
    const place = makePlace({ 'specs/a.yml': 'name: mlw-x\n' });
    place.call(['generate', 'specs/a.yml']);
    const words = [...entry.split(' ').slice(1), 'specs/a.yml'];
    expect(place.call(words).code).toBe(0);
    place.write('specs/a.yml', 'name: -\n');
    expect(place.call(words).code).not.toBe(0);
  });
});

describeWithEngine('template-spec.bicep', () => {
  test.each(['basic.yml', 'subscription-scope.yml', 'at-deployment.yml'])(
    'of %s publishes the very template, and no rule of the linter finds fault with it',
    async (file) => {
      const made = exampleWith(file, ['templateSpec']);
      const main = fileOf(made, 'main.json');
      const bicep = fileOf(made, 'template-spec.bicep');
      const { findings, template } = await judgeBicep(
        new Map([
          ['main.bicep', bicep],
          ['main.json', main],
        ]),
      );
      expect(findings).toEqual([]);
      const { resources } = await evaluate(template ?? {}, {});
      expect(resources.map(({ properties }) => properties?.['mainTemplate'])).toContainEqual(JSON.parse(main));
    },
  );
});
