import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/model/expression.ts';
import { at, findingsOf, resourceOf } from '../generate.ts';

const types = {
  job: 'Microsoft.MachineLearningServices/workspaces/jobs',
  schedule: 'Microsoft.MachineLearningServices/workspaces/schedules',
};
const existing = { name: 'mlw-x', workspace: 'existing' };
const id = (segments: string, ...names: readonly string[]) =>
  `[resourceId('Microsoft.MachineLearningServices/workspaces/${segments}', parameters('workspaceName'), ${names.map((name) => `'${name}'`).join(', ')})]`;

const command = { type: 'Command', command: 'python train.py', environment: 'fraud:1' };
const jobOf = (settings: object) => resourceOf({ ...existing, jobs: [{ name: 'train-1', ...settings }] }, types.job);
const propertiesOf = (settings: object) => at(jobOf(settings), 'properties');

describe('a job', () => {
  test('a command has its assets and its compute by id', () => {
    expect(propertiesOf({ ...command, code: 'training:1', compute: 'cpu' })).toEqual({
      jobType: 'Command',
      command: 'python train.py',
      environmentId: id('environments/versions', 'fraud', '1'),
      codeId: id('codes/versions', 'training', '1'),
      computeId: id('computes', 'cpu'),
    });
  });

  test('limits tell what kind of job they are for', () => {
    expect(at(jobOf({ ...command, limits: { timeout: 'PT2H' } }), 'properties', 'limits')).toEqual({
      jobLimitsType: 'Command',
      timeout: 'PT2H',
    });
  });

  test.each([
    [{ type: 'AMLToken' }, { identityType: 'AMLToken' }],
    [
      { type: 'Managed', clientId: '00000000-0000-0000-0000-000000000000' },
      { identityType: 'Managed', clientId: '00000000-0000-0000-0000-000000000000' },
    ],
  ])('the identity %j is told by its type', (identity, want) => {
    expect(at(jobOf({ ...command, identity }), 'properties', 'identity')).toEqual(want);
  });

  test('a sweep has a trial, with its assets by id', () => {
    const sweep = {
      type: 'Sweep',
      objective: { goal: 'Maximize', primaryMetric: 'auc' },
      samplingAlgorithm: { samplingAlgorithmType: 'Random' },
      searchSpace: { depth: ['choice', [[4, 8]]] },
      trial: { command: 'python train.py', environment: 'fraud:1', code: 'training:1' },
      limits: { maxTotalTrials: 20 },
    };
    expect(propertiesOf(sweep)).toMatchObject({
      jobType: 'Sweep',
      limits: { jobLimitsType: 'Sweep', maxTotalTrials: 20 },
      trial: {
        environmentId: id('environments/versions', 'fraud', '1'),
        codeId: id('codes/versions', 'training', '1'),
      },
    });
  });

  test.each([
    [{ type: 'Command', command: 'x' }, 'error AML1104 /jobs/0'],
    [{ ...command, trial: {} }, 'error AML1101 /jobs/0/trial'],
    [{ ...command, type: 'Labeling' }, 'error AML1103 /jobs/0/type'],
    [{ ...command, inputs: { a: { jobInputType: 'folder' } } }, 'error AML4001 /jobs/0/inputs/a/jobInputType'],
    [{ ...command, name: 'train 1' }, 'error AML2001 /jobs/0/name'],
  ])('%j is refused', (settings, want) => {
    expect(findingsOf({ ...existing, jobs: [{ name: 'train-1', ...settings }] })).toEqual([want]);
  });

  test('what ARM calls expressions in a command stays text', () => {
    expect(at(jobOf({ ...command, command: '[variables(1)]' }), 'properties', 'command')).toBe('[[variables(1)]');
  });
});

describe('a schedule', () => {
  const cron = { type: 'Cron', expression: '15 6 * * 1' };
  const scheduleOf = (trigger: object, action: object, others: object = {}): JsonObject =>
    resourceOf({ ...existing, schedules: [{ name: 'weekly', trigger, action }], ...others }, types.schedule);

  test('starts a job that has the same words but no name', () => {
    expect(at(scheduleOf(cron, { type: 'CreateJob', job: { ...command, compute: 'cpu' } }), 'properties')).toEqual({
      trigger: { triggerType: 'Cron', expression: '15 6 * * 1' },
      action: {
        actionType: 'CreateJob',
        jobDefinition: {
          jobType: 'Command',
          command: 'python train.py',
          environmentId: id('environments/versions', 'fraud', '1'),
          computeId: id('computes', 'cpu'),
        },
      },
    });
  });

  test('a call of a batch endpoint waits for the deployments of the spec', () => {
    const nightly = { name: 'nightly', type: 'Model', model: 'fraud:3', compute: 'cpu' };
    const batchEndpoints = [{ name: 'fraud', deployments: [nightly] }];
    const call = { type: 'InvokeBatchEndpoint', endpointInvocationDefinition: { endpointName: 'fraud' } };
    expect(scheduleOf(cron, call, { batchEndpoints })['dependsOn']).toEqual([
      id('batchEndpoints/deployments', 'fraud', 'nightly'),
    ]);
  });

  const job = { type: 'CreateJob', job: command };
  test.each([
    [{ type: 'Cron', expression: '15 6 * *' }, 'error AML1105 /schedules/0/trigger/expression'],
    [{ type: 'Recurrence', frequency: 'Day' }, 'error AML1104 /schedules/0/trigger'],
    [
      { type: 'Recurrence', frequency: 'Day', interval: 1, schedule: { hours: [24], minutes: [0] } },
      'error AML1105 /schedules/0/trigger/schedule/hours/0',
    ],
    [{ ...cron, frequency: 'Day' }, 'error AML1101 /schedules/0/trigger/frequency'],
  ])('the trigger %j is refused', (trigger, want) => {
    expect(findingsOf({ ...existing, schedules: [{ name: 'weekly', trigger, action: job }] })).toEqual([want]);
  });
});
