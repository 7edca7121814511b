import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterEach, describe, expect, test } from 'vitest';
import { azurePipeline } from '../../src/artifacts/requested/azure-pipeline.ts';
import { githubWorkflow } from '../../src/artifacts/requested/github-workflow.ts';
import type { RequestedParts } from '../../src/artifacts/requested/requested-parts.ts';
import { requestsOf } from '../../src/artifacts/requested/requests.ts';
import type { Generated } from '../../src/pipeline.ts';
import { makePlace } from '../cli/program.ts';
import { exampleNames, exampleWith, fileOf, specWith, specWithSecret } from './requested.ts';
import { givenTo, type Place, placeWith } from './stub-az.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly needs?: string;
  readonly if?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, { readonly paths?: readonly string[]; readonly branches?: readonly string[] }>>;
  readonly permissions: object;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface AzureStep {
  readonly task?: string;
  readonly script?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Stage {
  readonly stage: string;
  readonly dependsOn?: string;
  readonly condition?: string;
  readonly variables?: ReadonlyArray<{ readonly group: string }>;
  readonly jobs: ReadonlyArray<{
    readonly environment?: string;
    readonly steps?: readonly AzureStep[];
    readonly strategy?: { readonly runOnce: { readonly deploy: { readonly steps: readonly AzureStep[] } } };
  }>;
}

interface Pipeline {
  readonly pr: object;
  readonly variables: Readonly<Record<string, string>>;
  readonly stages: readonly Stage[];
}

const workflowOf = (text: string) => load(text) as Workflow;
const pipelineOf = (text: string) => load(text) as Pipeline;

const secret = { ...specWithSecret, workspace: { description: { parameter: 'purpose' } } };

/** The parts of a spec that is deployed to two environments. */
function twoEnvironments(): RequestedParts {
  const { facts } = specWith({ name: 'mlw-x' }, []);
  if (facts === undefined) throw new Error('there are no facts');
  const names = { specName: 'fraud', specFile: 'fraud.yml' };
  const deployments = ['dev', 'prod'].map((environment) => ({
    environment,
    template: 'main.json',
    parameters: `main.${environment}.parameters.json`,
    bicep: 'main.bicep',
    bicepParameters: `main.${environment}.bicepparam`,
    given: new Map(),
  }));
  const requests = requestsOf(['githubWorkflow', 'azurePipeline'], [], names);
  return { ...names, facts, parameters: new Map(), requests, deployments, atSubscription: false };
}

/** Where pipelines deploy an output to. */
function environmentsOf({ facts }: Generated): readonly string[] {
  const names = (facts?.environments ?? []).map(({ name }) => name);
  return names.length > 0 ? names : ['production'];
}

let place: Place | undefined;
afterEach(() => place?.remove());

describe('the GitHub workflow', () => {
  test.each(exampleNames)('of %s signs in by OIDC, and may do no more than it has to', (file) => {
    const made = exampleWith(file, ['githubWorkflow']);
    const [text, environments] = [fileOf(made, 'github-workflow.yml'), environmentsOf(made)];
    const { permissions, jobs, on } = workflowOf(text);
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.keys(on)).toEqual(['pull_request', 'push', 'workflow_dispatch']);
    const verbs = ['validate', 'deploy'].flatMap((verb) => environments.map((name) => `${verb}-${name}`));
    expect(Object.keys(jobs)).toEqual(['check', ...verbs]);
    for (const [name, job] of Object.entries(jobs)) {
      const login = job.steps.find(({ uses }) => uses?.startsWith('azure/login@'));
      expect([name, login?.with]).toEqual([name, name === 'check' ? undefined : signIn]);
      expect(job.permissions).toEqual(name === 'check' ? undefined : { contents: 'read', 'id-token': 'write' });
      for (const { uses } of job.steps) if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/);
    }
    expect(text).not.toMatch(/secrets\.AZURE|client-secret|creds:/);
  });

  test('deploys to one environment after the other, and not from pull requests', () => {
    const { jobs } = workflowOf(githubWorkflow(twoEnvironments()));
    expect(Object.keys(jobs)).toEqual(['check', 'validate-dev', 'validate-prod', 'deploy-dev', 'deploy-prod']);
    expect([jobs['deploy-dev']?.needs, jobs['deploy-prod']?.needs]).toEqual(['check', 'deploy-dev']);
    expect([jobs['validate-prod']?.environment, jobs['deploy-prod']?.environment]).toEqual(['prod-plan', 'prod']);
    expect(jobs['deploy-prod']?.env?.['PARAMETERS']).toBe('main.prod.parameters.json');
    expect(jobs['deploy-dev']?.if).toContain("github.event_name != 'pull_request'");
    expect(jobs['validate-dev']?.if).toContain("github.event_name == 'pull_request'");
  });

  test('runs commands that az takes, with secrets as they are', () => {
    const { files } = specWith(secret, ['githubWorkflow']);
    const { jobs, env } = workflowOf(String(files.get('github-workflow.yml')));
    const job = jobs['deploy-production'];
    const gather = job?.steps.find((step) => step.run?.startsWith('umask'));
    expect(gather?.env).toEqual({
      PARAM_PURPOSE: expression('vars.PARAM_PURPOSE'),
      PARAM_WEB_KEY: expression('secrets.PARAM_WEB_KEY'),
    });
    place = placeWith(new Map());
    const values = { PARAM_PURPOSE: 'a "b"', PARAM_WEB_KEY: '$(id)@' };
    const given = { ...env, ...job?.env, ...values, AZURE_RESOURCE_GROUP: 'rg a', RUNNER_TEMP: place.folder };
    const { code, calls, stderr } = place.run(commandsOf(job?.steps ?? []).join('\n'), given);
    expect([code, stderr]).toEqual([0, '']);
    expect(calls.map((call) => call.slice(0, 3).join(' '))).toEqual([
      'deployment group what-if',
      'deployment group create',
    ]);
    expect(givenTo(calls[1], '--resource-group')).toEqual(['rg a']);
    expect(givenTo(calls[1], '--parameters')[0]).toBe('out/workspace/main.parameters.json');
    expect(JSON.parse(readFileSync(join(place.folder, 'values.json'), 'utf8'))).toEqual({
      purpose: { value: 'a "b"' },
      webKey: { value: '$(id)@' },
    });
  });

  test('fails when the output, or the workflow that runs, is not what the spec makes', () => {
    const spec =
      'name: mlw-x\nartifacts: {githubWorkflow: true, repository: {specFile: specs/a b.yml, outputFolder: infra}}\n';
    const repository = makePlace({ 'specs/a b.yml': spec });
    expect(repository.call(['generate', 'specs/a b.yml', '-o', 'infra']).code).toBe(0);
    const { jobs } = workflowOf(repository.read('infra/a b/github-workflow.yml'));
    const command = jobs['check']?.steps.map(({ run }) => run).find((run) => run?.includes('generate')) ?? '';
    expect(command).toBe("npx --no-install aml-templates generate 'specs/a b.yml' --out infra --check");
    const words = ['generate', 'specs/a b.yml', '--out', 'infra', '--check'];
    expect(repository.call(words).code).toBe(0);
    writeFileSync(join(repository.folder, 'specs/a b.yml'), spec.replace('mlw-x', 'mlw-y'));
    expect(repository.call(words).code).toBe(2);
    expect(jobs['check']?.steps.at(-1)?.run).toBe(
      `diff --unified "$FOLDER/github-workflow.yml" '.github/workflows/a b.yml'`,
    );
  });

  test('runs the generator that the repository installs, or a version', () => {
    const artifacts = { githubWorkflow: true, repository: { generatorVersion: '1.2.3', branch: 'release' } };
    const { jobs, on } = workflowOf(fileOf(specWith({ name: 'mlw-x', artifacts }, []), 'github-workflow.yml'));
    const runs = jobs['check']?.steps.map(({ run }) => run) ?? [];
    expect(runs).not.toContain('npm ci');
    expect(runs.join()).toContain('npx --yes aml-templates@1.2.3 generate workspace.yml --out out --check');
    expect(on['push']?.branches).toEqual(['release']);
  });
});

const expression = (text: string): string => `\${{ ${text} }}`;

const signIn = {
  'client-id': expression('vars.AZURE_CLIENT_ID'),
  'tenant-id': expression('vars.AZURE_TENANT_ID'),
  'subscription-id': expression('vars.AZURE_SUBSCRIPTION_ID'),
};

const commandsOf = (steps: readonly Step[]): readonly string[] => steps.flatMap(({ run }) => run ?? []);

describe('the Azure pipeline', () => {
  test.each(exampleNames)('of %s signs in by a service connection, and deploys after checks', (file) => {
    const made = exampleWith(file, ['azurePipeline']);
    const [{ stages }, environments] = [pipelineOf(fileOf(made, 'azure-pipelines.yml')), environmentsOf(made)];
    expect(stages.map(({ stage, dependsOn }) => [stage, dependsOn])).toEqual([
      ['check', undefined],
      ...environments.map((name) => [`validate_${name}`, 'check']),
      ...environments.map((name, position) => [
        `deploy_${name}`,
        position === 0 ? 'check' : `deploy_${environments[position - 1]}`,
      ]),
    ]);
    for (const step of stages.slice(1).flatMap(stepsOf)) {
      if (step.task === undefined) continue;
      expect([step.task, step.inputs?.['azureSubscription']]).toEqual([
        'AzureCLI@2',
        expect.stringMatching(/^azure(-\w+)?$/),
      ]);
    }
  });

  test('deploys to one environment after the other, and not from pull requests', () => {
    const { stages } = pipelineOf(azurePipeline(twoEnvironments()));
    const [dev, prod] = stages.slice(-2);
    expect([dev?.stage, prod?.stage, prod?.dependsOn]).toEqual(['deploy_dev', 'deploy_prod', 'deploy_dev']);
    expect(prod?.condition).toContain("not(eq(variables['Build.Reason'], 'PullRequest'))");
    expect(prod?.variables).toEqual([{ group: 'fraud-prod' }]);
    expect(prod?.jobs[0]?.environment).toBe('prod');
    expect(stepsOf(prod).at(-1)?.inputs?.['azureSubscription']).toBe('azure-prod');
  });

  test('runs commands that az takes, with secrets as they are', () => {
    const { files } = specWith(secret, ['azurePipeline']);
    const { stages, variables } = pipelineOf(String(files.get('azure-pipelines.yml')));
    const step = stepsOf(stages.at(-1)).at(-1);
    expect(step?.env?.['PARAM_WEB_KEY']).toBe('$(PARAM_WEB_KEY)');
    place = placeWith(new Map());
    const { code, calls, stderr } = place.run(String(step?.inputs?.['inlineScript']), {
      ...variables,
      ...step?.env,
      AGENT_TEMPDIRECTORY: place.folder,
      PARAM_WEB_KEY: 'k"',
      PARAM_PURPOSE: 'p',
      AZURE_RESOURCE_GROUP: 'rg',
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(calls[0]?.slice(0, 3)).toEqual(['deployment', 'group', 'create']);
    expect(JSON.parse(readFileSync(join(place.folder, 'values.json'), 'utf8'))).toMatchObject({
      webKey: { value: 'k"' },
    });
  });

  test('takes the name of the service connection from the spec', () => {
    const artifacts = { azurePipeline: { serviceConnection: 'ml' } };
    expect(fileOf(specWith({ name: 'mlw-x', artifacts }, []), 'azure-pipelines.yml')).toContain(
      'azureSubscription: ml\n',
    );
  });
});

function stepsOf(stage: Stage | undefined): readonly AzureStep[] {
  return (stage?.jobs ?? []).flatMap(({ steps, strategy }) => steps ?? strategy?.runOnce.deploy.steps ?? []);
}
