import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Expression, literal, literalValue } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/schedule.ts';
import { pick, type ResourceModule } from './declaration.ts';
import { type JobSettings, jobFromSpec, jobUses, jobView } from './job.ts';
import type { WorkspaceModel } from './model.ts';
import {
  declareSubResource,
  type SubResource,
  subResourcesFromSpec,
  workspaceIsReady,
  workspaceResourceId,
} from './sub-resource.ts';

type Trigger = Spec.Schedule['trigger'];
type Action = Spec.Schedule['action'];

interface ScheduleSettings extends Members<Omit<Spec.Schedule, 'name' | 'trigger' | 'action'>> {
  readonly triggerType: Trigger['type'];
  readonly trigger: Members<Omit<Trigger, 'type' | 'schedule'>>;
  readonly times: Members<NonNullable<Trigger['schedule']>>;
  readonly actionType: Action['type'];
  readonly action: Members<Omit<Action, 'type' | 'job'>>;
  readonly job: JobSettings | undefined;
}

export type Schedule = SubResource<ScheduleSettings>;

export function schedulesFromSpec(
  items: readonly Spec.Schedule[] | undefined,
  path: SpecPath,
  reader: SpecReader,
): readonly Schedule[] {
  return subResourcesFromSpec('workspaceItem', items, settingsFromSpec, { path, reader });

  function settingsFromSpec(item: Omit<Spec.Schedule, 'name'>, at: SpecPath): ScheduleSettings {
    const { trigger, action, ...plain } = item;
    const { type: triggerType, schedule, ...plainTrigger } = trigger;
    const { type: actionType, job, ...plainAction } = action;
    const inTrigger = childPath(at, 'trigger');
    const inAction = childPath(at, 'action');
    return {
      ...reader.members<typeof plain>(plain, at),
      triggerType,
      trigger: reader.members<typeof plainTrigger>(plainTrigger, inTrigger),
      times: reader.members(schedule, childPath(inTrigger, 'schedule')),
      actionType,
      action: reader.members<typeof plainAction>(plainAction, inAction),
      job: job && jobFromSpec(job, childPath(inAction, 'job'), reader),
    };
  }
}

function scheduleView({ settings }: Schedule, model: WorkspaceModel) {
  const { trigger, times, action, job } = settings;
  return {
    ...pick(settings, ['description', 'displayName', 'isEnabled', 'tags']),
    trigger: {
      ...pick(trigger, ['endTime', 'expression', 'frequency', 'interval', 'startTime', 'timeZone']),
      schedule: pick(times, ['hours', 'minutes', 'monthDays', 'weekDays']),
      triggerType: literal(settings.triggerType),
    },
    action: {
      ...pick(action, ['endpointInvocationDefinition', 'monitorDefinition']),
      actionType: literal(settings.actionType),
    },
    job: job === undefined ? noJob : jobView(job, model),
  };
}

/** The parts of a job that a partial looks into: handlebars does not look into what is absent. */
const noJob = { identity: {}, limits: {}, objective: {}, trial: {} };

/** A call names its batch endpoint, and a monitor its deployment, in words that are not looked into: it waits for all. */
function deploymentsFor({ settings }: Schedule, model: WorkspaceModel): readonly Expression[] {
  switch (settings.actionType) {
    case 'InvokeBatchEndpoint':
      return deploymentIds(model, 'batchEndpoints');
    case 'CreateMonitor':
      return deploymentIds(model, 'onlineEndpoints');
    default:
      return [];
  }
}

function deploymentIds(model: WorkspaceModel, segment: 'batchEndpoints' | 'onlineEndpoints'): readonly Expression[] {
  return model[segment].flatMap((endpoint) =>
    endpoint.deployments.map(({ name }) => workspaceResourceId(model, `${segment}/deployments`, endpoint.name, name)),
  );
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/schedules */
export const scheduleModule: ResourceModule = {
  type: 'Microsoft.MachineLearningServices/workspaces/schedules',
  apiVersion: apiVersions['Microsoft.MachineLearningServices/workspaces/schedules'],
  partial: 'schedule',
  declare(model) {
    return model.schedules.map((item) => {
      const { job, isEnabled } = item.settings;
      const declaration = declareSubResource(model, item, {
        module: this,
        title: 'schedule',
        dependsOn: [...workspaceIsReady(model), ...deploymentsFor(item, model)],
        uses: job === undefined ? [] : jobUses(job, model),
        view: scheduleView(item, model),
      });
      const runs = isEnabled === undefined || literalValue(isEnabled) !== false;
      return runs ? { ...declaration, billing: 'It runs by itself, and what it runs bills each time.' } : declaration;
    });
  },
};
