import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literal } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/job.ts';
import { pick, type ResourceModule, type Use, type ViewMembers } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { assetReference, computeReference, type Reference, referenceValue, usesOf } from './reference.ts';
import { declareSubResource, type SubResource, subResourcesFromSpec } from './sub-resource.ts';

type NotPlain =
  | 'type'
  | 'compute'
  | 'component'
  | 'identity'
  | 'environment'
  | 'code'
  | 'trial'
  | 'objective'
  | 'limits'
  | 'properties';

type Trial = NonNullable<Spec.ScheduledJob['trial']>;

/** A sweep has them all, a command the time only. */
interface Limits {
  readonly timeout?: unknown;
  readonly trialTimeout?: unknown;
  readonly maxConcurrentTrials?: unknown;
  readonly maxTotalTrials?: unknown;
}

/** What a job is, without its name: the same for one that a schedule starts. */
export interface JobSettings extends Members<Omit<Spec.ScheduledJob, NotPlain>> {
  readonly type: Spec.ScheduledJob['type'];
  readonly compute: Reference | undefined;
  readonly component: Reference | undefined;
  readonly environment: Reference | undefined;
  readonly code: Reference | undefined;
  readonly identity: Members<NonNullable<Spec.ScheduledJob['identity']>>;
  readonly limits: Members<Limits>;
  readonly objective: Members<NonNullable<Spec.ScheduledJob['objective']>>;
  readonly trial: Members<Omit<Trial, 'environment' | 'code'>>;
  readonly trialEnvironment: Reference | undefined;
  readonly trialCode: Reference | undefined;
}

export function jobFromSpec(spec: Spec.ScheduledJob, path: SpecPath, reader: SpecReader): JobSettings {
  const { type, compute, component, identity, environment, code, trial, objective, limits, ...plain } = spec;
  const { environment: trialEnvironment, code: trialCode, ...plainTrial } = trial ?? {};
  const within = (...keys: readonly string[]): SpecPath => childPath(path, ...keys);
  return {
    ...reader.members<typeof plain>(plain, path),
    type,
    compute: computeReference(compute, within('compute'), reader),
    component: assetReference('components', component, within('component'), reader),
    environment: assetReference('environments', environment, within('environment'), reader),
    code: assetReference('codes', code, within('code'), reader),
    identity: reader.members(identity, within('identity')),
    limits: reader.members<Limits>(limits, within('limits')),
    objective: reader.members(objective, within('objective')),
    trial: reader.members<typeof plainTrial>(plainTrial, within('trial')),
    trialEnvironment: assetReference('environments', trialEnvironment, within('trial', 'environment'), reader),
    trialCode: assetReference('codes', trialCode, within('trial', 'code'), reader),
  };
}

const plainKeys = [
  'archives',
  'args',
  'command',
  'conf',
  'description',
  'displayName',
  'distribution',
  'earlyTermination',
  'entry',
  'environmentVariables',
  'experimentName',
  'files',
  'inputs',
  'isArchived',
  'jars',
  'jobs',
  'notificationSetting',
  'outputs',
  'pyFiles',
  'queueSettings',
  'resources',
  'samplingAlgorithm',
  'searchSpace',
  'services',
  'settings',
  'sourceJobId',
  'tags',
  'taskDetails',
] as const;

/** The job as ARM will see it: of its keys those that its type has. */
export function jobView(job: JobSettings, model: WorkspaceModel): ViewMembers {
  const plain = pick(job, plainKeys);
  const limits = pick(job.limits, ['maxConcurrentTrials', 'maxTotalTrials', 'timeout', 'trialTimeout']);
  return {
    ...plain,
    jobType: literal(job.type),
    codeId: referenceValue(job.code, model),
    componentId: referenceValue(job.component, model),
    computeId: referenceValue(job.compute, model),
    environmentId: referenceValue(job.environment, model),
    identity: { ...pick(job.identity, ['clientId', 'objectId', 'resourceId']), identityType: job.identity.type },
    limits: { ...limits, jobLimitsType: isEmpty(job.limits) ? undefined : literal(job.type) },
    objective: pick(job.objective, ['goal', 'primaryMetric']),
    trial: {
      ...pick(job.trial, ['command', 'distribution', 'environmentVariables', 'resources']),
      codeId: referenceValue(job.trialCode, model),
      environmentId: referenceValue(job.trialEnvironment, model),
    },
  };
}

function isEmpty(members: { readonly [key: string]: Expression | undefined }): boolean {
  return Object.values(members).every((value) => value === undefined);
}

/** What of the workspace a job names. */
export function jobUses(job: JobSettings, model: WorkspaceModel): readonly Use[] {
  const { compute, component, environment, code, trialEnvironment, trialCode } = job;
  return usesOf(model, compute, component, environment, code, trialEnvironment, trialCode);
}

export type Job = SubResource<{ readonly job: JobSettings; readonly properties?: Expression }>;

export function jobsFromSpec(
  items: readonly Spec.Job[] | undefined,
  path: SpecPath,
  reader: SpecReader,
): readonly Job[] {
  return subResourcesFromSpec(
    'workspaceItem',
    items,
    ({ properties, ...job }, at) => ({ job: jobFromSpec(job, at, reader), ...reader.members({ properties }, at) }),
    { path, reader },
  );
}

/** Deploying a job again changes its tags only. @see https://learn.microsoft.com/rest/api/azureml/jobs/create-or-update */
const runsOnce = 'It runs once, and deploying it again changes its tags only. Another run needs another name.';

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/jobs */
export const jobModule: ResourceModule = {
  type: 'Microsoft.MachineLearningServices/workspaces/jobs',
  apiVersion: apiVersions['Microsoft.MachineLearningServices/workspaces/jobs'],
  partial: 'job',
  declare(model) {
    return model.jobs.map((item) => {
      const { job } = item.settings;
      const uses = jobUses(job, model);
      const declaration = declareSubResource(model, item, {
        module: this,
        title: 'job',
        uses,
        view: jobView(job, model),
      });
      return { ...declaration, immutable: [runsOnce] };
    });
  },
};
