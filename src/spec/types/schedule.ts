import { type Static, Type } from 'typebox';
import { ScheduledJob } from './job.ts';
import { childName, describedAsset } from './sub-resource.ts';
import { armObject, flag, help, oneOf, properties, required, text, value, whole } from './value.ts';
import { type VariantItem, variants } from './variants.ts';

const wholes = (minimum: number, maximum: number, description: string, example: number) =>
  Type.Optional(
    value(Type.Array(value(Type.Integer({ minimum, maximum }), { description: 'One of them.', example })), {
      description,
      example: [example],
    }),
  );

const triggerCommon = {
  startTime: text({
    description: 'When it begins; at once if left out.',
    example: '2027-01-01T06:00:00',
  }),
  endTime: text({ description: 'When it ends; never if left out.', example: '2028-01-01T06:00:00' }),
  timeZone: text({
    description: 'Time zone, as Windows calls it.',
    default: 'UTC',
    example: 'W. Europe Standard Time',
  }),
};

const triggerTypes = {
  Cron: {
    expression: required(
      text(
        { description: 'Minute, hour, day of the month, month, day of the week.', example: '15 6 * * 1' },
        { pattern: '^\\S+( \\S+){4}$' },
      ),
    ),
  },
  Recurrence: {
    frequency: required(
      oneOf(['Minute', 'Hour', 'Day', 'Week', 'Month'], { description: 'Unit of the interval.', example: 'Week' }),
    ),
    interval: required(whole(1, 2147483647, { description: 'How many units lie between two runs.', example: 1 })),
    schedule: Type.Optional(
      Type.Object(
        {
          hours: required(wholes(0, 23, 'Hours of the day.', 6)),
          minutes: required(wholes(0, 59, 'Minutes of the hour.', 15)),
          monthDays: wholes(1, 31, 'Days of the month.', 1),
          weekDays: Type.Optional(
            value(
              Type.Array(
                value(Type.Enum(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']), {
                  description: 'One of them.',
                  example: 'Monday',
                }),
              ),
              { description: 'Days of the week.', example: ['Monday'] },
            ),
          ),
        },
        {
          additionalProperties: false,
          ...help({ description: 'Times within the interval.', example: { hours: [6], minutes: [15] } }),
        },
      ),
    ),
  },
};
type Trigger = VariantItem<typeof triggerCommon, typeof triggerTypes>;

const actionTypes = {
  CreateJob: {
    job: required(
      Type.Optional(
        Type.Unsafe<ScheduledJob>({
          ...ScheduledJob,
          ...help({
            description: 'The job, in the words of `jobs` but for its name.',
            example: { type: 'Command', command: 'python train.py', environment: 'fraud-training:1', compute: 'cpu' },
          }),
        }),
      ),
    ),
  },
  InvokeBatchEndpoint: {
    endpointInvocationDefinition: required(
      armObject({
        description: "The call of the batch endpoint, in ARM's words.",
        example: { endpointName: 'fraud-nightly' },
      }),
    ),
  },
  CreateMonitor: {
    monitorDefinition: required(
      armObject({
        description: "The monitor, in ARM's words.",
        example: {
          computeConfiguration: {
            computeType: 'ServerlessSpark',
            computeIdentity: { computeIdentityType: 'AmlToken' },
            instanceType: 'standard_e4s_v3',
            runtimeVersion: '3.4',
          },
          signals: {},
        },
      }),
    ),
  },
};
type Action = VariantItem<Record<never, never>, typeof actionTypes>;

/** A schedule. @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/schedules */
const Schedule = Type.Object(
  {
    name: childName({ description: 'Name of the schedule.', example: 'train-weekly' }),
    ...describedAsset('the schedule'),
    displayName: text({ description: 'Name that the studio shows.', example: 'Train every week' }),
    isEnabled: flag({ description: 'Whether it runs.', default: true, example: false }),
    trigger: Type.Unsafe<Trigger>({
      ...variants(triggerCommon, triggerTypes, { description: 'How times are told.', example: 'Cron' }),
      ...help({ description: 'When it runs.', example: { type: 'Cron', expression: '15 6 * * 1' } }),
    }),
    action: Type.Unsafe<Action>({
      ...variants({}, actionTypes, { description: 'What happens.', example: 'CreateJob' }),
      ...help({
        description: 'What it does.',
        example: {
          type: 'CreateJob',
          job: { type: 'Command', command: 'python train.py', environment: 'fraud-training:1', compute: 'cpu' },
        },
      }),
    }),
    properties: properties('the schedule', { description: 'Trains every week' }),
  },
  { additionalProperties: false },
);
export type Schedule = Static<typeof Schedule>;

export const Schedules = Type.Optional(
  Type.Array(Schedule, {
    description: 'Schedules: jobs, calls of batch endpoints and monitors that start by themselves.',
    examples: [
      [
        {
          name: 'train-weekly',
          trigger: { type: 'Cron', expression: '15 6 * * 1' },
          action: {
            type: 'CreateJob',
            job: { type: 'Command', command: 'python train.py', environment: 'fraud-training:1', compute: 'cpu' },
          },
        },
      ],
    ],
  }),
);
