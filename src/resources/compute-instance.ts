import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { call, type Expression, literal, member } from '../model/expression.ts';
import { equals, iff, nullValue } from '../model/expression-functions.ts';
import { isList } from '../model/is-list.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import { possibleValues } from '../model/template.ts';
import type { Compute as Spec } from '../spec/types/compute.ts';
import type { CustomService as CustomServiceSpec, StartStop } from '../spec/types/compute-instance.ts';
import { pick } from './declaration.ts';

type Script = NonNullable<NonNullable<Spec['setupScripts']>['creationScript']>;
type Cron = NonNullable<StartStop['cron']>;
type Recurrence = NonNullable<StartStop['recurrence']>;

/** A time at which an instance starts or stops. */
interface Schedule {
  readonly members: Members<Pick<StartStop, 'action' | 'status'>>;
  readonly cron: Members<Cron> | undefined;
  readonly recurrence: Members<Recurrence> | undefined;
  readonly origin: SpecPath;
}

type Endpoint = NonNullable<CustomServiceSpec['endpoints']>[number];

interface CustomService {
  readonly members: Members<Omit<CustomServiceSpec, 'image' | 'endpoints'>>;
  readonly image: Members<NonNullable<CustomServiceSpec['image']>> | undefined;
  readonly endpoints: ReadonlyArray<Members<Endpoint>>;
}

/** The words that only a compute instance has, as far as they have words inside. */
export interface InstanceParts {
  /** A list, or a parameter or expression that gives one. */
  readonly schedules: readonly Schedule[] | Expression;
  readonly customServices: readonly CustomService[];
  readonly creationScript: Members<Script>;
  readonly startupScript: Members<Script>;
  readonly assignedUser: Members<NonNullable<Spec['assignedUser']>>;
  readonly sshSettings: Members<NonNullable<Spec['sshSettings']>>;
  /** Absent where it is to run on. */
  readonly idleTimeBeforeShutdown: Expression | undefined;
}

export function instancePartsFromSpec(spec: Omit<Spec, 'name'>, path: SpecPath, reader: SpecReader): InstanceParts {
  const { setupScripts, assignedUser, sshSettings, customServices = [] } = spec;
  const at = (...keys: ReadonlyArray<string | number>): SpecPath => childPath(path, ...keys);
  return {
    schedules: schedulesFromSpec(spec.schedules ?? [], at('schedules'), reader),
    customServices: customServices.map((item, position) =>
      customServiceFromSpec(item, at('customServices', position), reader),
    ),
    creationScript: reader.members(setupScripts?.creationScript, at('setupScripts', 'creationScript')),
    startupScript: reader.members(setupScripts?.startupScript, at('setupScripts', 'startupScript')),
    assignedUser: reader.members(assignedUser, at('assignedUser')),
    sshSettings: reader.members(sshSettings, at('sshSettings')),
    idleTimeBeforeShutdown: idleTimeFromSpec(spec.idleTimeBeforeShutdown, at('idleTimeBeforeShutdown'), reader),
  };
}

function schedulesFromSpec(
  spec: NonNullable<Spec['schedules']>,
  path: SpecPath,
  reader: SpecReader,
): InstanceParts['schedules'] {
  if (!isList(spec)) return reader.expression(spec, path);
  return spec.map(({ cron, recurrence, ...plain }, position) => {
    const origin = childPath(path, position);
    return {
      members: reader.members(plain, origin),
      cron: cron && reader.members(cron, childPath(origin, 'cron')),
      recurrence: recurrence && reader.members(recurrence, childPath(origin, 'recurrence')),
      origin,
    };
  });
}

function customServiceFromSpec(
  { image, endpoints = [], ...plain }: CustomServiceSpec,
  path: SpecPath,
  reader: SpecReader,
): CustomService {
  return {
    members: reader.members(plain, path),
    image: image && reader.members(image, childPath(path, 'image')),
    endpoints: endpoints.map((item, position) => reader.members(item, childPath(path, 'endpoints', position))),
  };
}

/** An hour unless told otherwise; `none` is no property to ARM. */
function idleTimeFromSpec(spec: unknown, path: SpecPath, reader: SpecReader): Expression | undefined {
  if (spec === 'none') return undefined;
  const given = reader.expression(spec ?? 'PT60M', path);
  const canBeNone = possibleValues(given, reader.parameters).includes('none');
  return canBeNone ? iff(equals(given, 'none'), nullValue, given) : given;
}

/** Whether somebody is to log in by SSH. */
function sshPublicAccess({ sshSettings }: InstanceParts): Expression {
  return sshSettings.sshPublicAccess ?? literal(sshSettings.adminPublicKey === undefined ? 'Disabled' : 'Enabled');
}

/** What only instances have in ARM; of another compute the same keys, with nothing in them. */
export function instanceView(parts: InstanceParts | undefined) {
  return {
    idleTimeBeforeShutdown: parts?.idleTimeBeforeShutdown,
    schedules: { computeStartStop: parts && schedulesView(parts.schedules) },
    customServices: parts && presentItems(parts.customServices.map(customServiceView)),
    creationScript: scriptView(parts?.creationScript ?? {}),
    startupScript: scriptView(parts?.startupScript ?? {}),
    assignedUser: assignedUserView(parts?.assignedUser ?? {}),
    sshSettings: {
      adminPublicKey: parts?.sshSettings.adminPublicKey,
      sshPublicAccess: parts && sshPublicAccess(parts),
    },
  };
}

function schedulesView(schedules: InstanceParts['schedules']) {
  return isList(schedules) ? presentItems(schedules.map(scheduleView)) : schedules;
}

/** ARM takes an empty list for a change, not for none. */
function presentItems<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** ARM wants the kind of the schedule beside the schedule. Within a list nothing is left out but what is absent. */
function scheduleView({ members, cron, recurrence }: Schedule) {
  return {
    action: members.action,
    status: members.status ?? literal('Enabled'),
    triggerType: literal(recurrence === undefined ? 'Cron' : 'Recurrence'),
    cron: cron && { ...pick(cron, ['expression', 'startTime', 'timeZone']) },
    recurrence: recurrence && {
      ...pick(recurrence, ['frequency', 'schedule', 'startTime', 'timeZone']),
      interval: recurrence.interval ?? literal(1),
    },
  };
}

function scriptView(script: Members<Script>) {
  return {
    ...pick(script, ['scriptArguments', 'scriptData', 'timeout']),
    scriptSource: script.scriptSource ?? (script.scriptData && literal('workspaceStorage')),
  };
}

/** The tenant is the subscription's unless the spec says otherwise. */
function assignedUserView({ objectId, tenantId }: InstanceParts['assignedUser']) {
  return { objectId, tenantId: tenantId ?? (objectId && member(call('subscription'), 'tenantId')) };
}

function customServiceView({ members, image, endpoints }: CustomService) {
  return {
    ...pick(members, ['docker', 'environmentVariables', 'kernel', 'name', 'volumes']),
    image: image && { ...pick(image, ['reference', 'version']), type: image.type ?? literal('docker') },
    endpoints: presentItems(
      endpoints.map((endpoint) => ({
        ...pick(endpoint, ['hostIp', 'name', 'published', 'target']),
        protocol: endpoint.protocol ?? literal('tcp'),
      })),
    ),
  };
}
