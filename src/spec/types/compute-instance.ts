import { type Static, Type } from 'typebox';
import { subnet, vmSize, words } from './compute-parts.ts';
import { armObject, durationPattern, flag, oneOf, required, text, value, whole } from './value.ts';

const startTime = text(
  { description: 'When it begins, local to the time zone.', example: '2026-01-01T00:00:00' },
  { pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d)?$' },
);
const timeZone = text({
  description: 'Time zone by its Windows name.',
  default: 'UTC',
  example: 'W. Europe Standard Time',
});

const numbers = (maximum: number, minimum: number, description: string, example: readonly number[]) =>
  value(Type.Array(value(Type.Integer({ minimum, maximum }), { description: 'A number.', example: minimum })), {
    description,
    example,
  });

const recurrenceSchedule = words(
  {
    hours: numbers(23, 0, 'Hours of the day.', [18]),
    minutes: numbers(59, 0, 'Minutes of the hour.', [0]),
    monthDays: Type.Optional(numbers(31, 1, 'Days of the month.', [1, 15])),
    weekDays: Type.Optional(
      value(
        Type.Array(
          value(Type.Enum(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']), {
            description: 'A day.',
            example: 'Monday',
          }),
        ),
        { description: 'Days of the week.', example: ['Monday', 'Friday'] },
      ),
    ),
  },
  'The times within each turn.',
  { hours: [18], minutes: [0] },
);

const recurrence = words(
  {
    frequency: required(
      oneOf(['Minute', 'Hour', 'Day', 'Week', 'Month'], { description: 'Unit of the turns.', example: 'Week' }),
    ),
    interval: whole(1, 10_000, { description: 'How many units a turn has.', default: 1, example: 1 }),
    startTime,
    timeZone,
    schedule: recurrenceSchedule,
  },
  'Turns, as a logic app has them; instead of `cron`.',
  { frequency: 'Day', interval: 1, schedule: { hours: [18], minutes: [0] } },
);

const cron = words(
  {
    expression: required(
      text(
        { description: 'Minute, hour, day of the month, month, day of the week.', example: '0 18 * * 1-5' },
        { pattern: '^\\S+( \\S+){4}$' },
      ),
    ),
    startTime,
    timeZone,
  },
  'A cron expression; instead of `recurrence`.',
  { expression: '0 18 * * 1-5', timeZone: 'W. Europe Standard Time' },
);

const startStop = Type.Object(
  {
    action: required(oneOf(['Start', 'Stop'], { description: 'What happens then.', example: 'Stop' })),
    status: oneOf(['Enabled', 'Disabled'], {
      description: 'Whether the schedule is in force.',
      default: 'Enabled',
      example: 'Enabled',
    }),
    cron,
    recurrence,
  },
  { additionalProperties: false },
);
export type StartStop = Static<typeof startStop>;

const script = (when: string) =>
  words(
    {
      scriptSource: oneOf(['workspaceStorage', 'inline'], {
        description: 'Where the script is: in the file share of the workspace, or right here.',
        default: 'workspaceStorage',
        example: 'workspaceStorage',
      }),
      scriptData: required(
        text({
          description: 'Path of the script in the file share; with `inline` the script itself in base64.',
          example: 'Users/admin/setup.sh',
        }),
      ),
      scriptArguments: text({ description: 'Arguments of the script.', example: '--quiet' }),
      timeout: text({ description: 'How long it may take.', example: '25m' }),
    },
    `A script that is run ${when}.`,
    { scriptData: 'Users/admin/setup.sh' },
  );

const endpoint = Type.Object(
  {
    protocol: oneOf(['tcp', 'udp', 'http'], { description: 'Protocol.', default: 'tcp', example: 'http' }),
    name: text({ description: 'Name of the endpoint.', example: 'connect' }),
    target: required(whole(1, 65_535, { description: 'Port of the application in its container.', example: 8787 })),
    published: required(whole(1, 65_535, { description: 'Port on the instance.', example: 8787 })),
    hostIp: text({ description: 'Address of the instance that the port is bound to.', example: '127.0.0.1' }),
  },
  { additionalProperties: false },
);

const list = <T extends Parameters<typeof Type.Array>[0]>(items: T, description: string, example: unknown) =>
  Type.Optional(Type.Array(items, { description, examples: [[example]] }));

const customService = Type.Object(
  {
    name: required(text({ description: 'Name of the application.', example: 'rstudio' })),
    image: words(
      {
        type: oneOf(['docker', 'azureml'], {
          description: 'An image of a registry, or an environment of the workspace.',
          default: 'docker',
          example: 'docker',
        }),
        reference: required(
          text({ description: 'Reference of the image, or id of the environment.', example: 'ghcr.io/acme/rstudio:1' }),
        ),
        version: text({ description: 'Version of the environment.', example: '1' }),
      },
      'The image that it runs from.',
      { reference: 'ghcr.io/acme/rstudio:1' },
    ),
    endpoints: list(endpoint, 'Ports that it listens on.', { target: 8787, published: 8787 }),
    environmentVariables: armObject({
      description: 'Environment variables, in the form that ARM has.',
      example: { LOG_LEVEL: { type: 'local', value: 'info' } },
    }),
    volumes: list(
      Type.Record(Type.String(), Type.Unknown()),
      'Folders that the container sees, in the form that ARM has.',
      { type: 'bind', source: '/home/azureuser/cloudfiles', target: '/data' },
    ),
    docker: armObject({ description: "ARM's docker settings.", example: { privileged: false } }),
    kernel: armObject({
      description: 'A Jupyter kernel in the container.',
      example: { displayName: 'R', language: 'R', argv: ['R'] },
    }),
  },
  { additionalProperties: false },
);
export type CustomService = Static<typeof customService>;

/** A VM for one person. @see https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance */
export const computeInstance = {
  vmSize: required(vmSize),
  assignedUser: words(
    {
      objectId: required(
        text({ description: 'Object id of the user.', example: '11111111-1111-1111-1111-111111111111' }),
      ),
      tenantId: text({
        description: "Tenant of the user; the subscription's own if left out.",
        example: '00000000-0000-0000-0000-000000000000',
      }),
    },
    'The user that the instance is for; whoever deploys if left out.',
    { objectId: '11111111-1111-1111-1111-111111111111' },
  ),
  idleTimeBeforeShutdown: text(
    {
      description:
        'How long nobody uses it before it stops, 15 minutes to 3 days, as an ISO 8601 duration; `none` lets it run.',
      default: 'PT60M',
      example: 'PT30M',
    },
    { pattern: `^none$|${durationPattern}` },
  ),
  schedules: Type.Optional(
    value(Type.Array(startStop), {
      description: 'When it starts and stops, up to four schedules.',
      example: [{ action: 'Stop', cron: { expression: '0 18 * * 1-5' } }],
    }),
  ),
  setupScripts: words(
    { creationScript: script('once, when the instance is made'), startupScript: script('at each start') },
    'Scripts that set the instance up.',
    { creationScript: { scriptData: 'Users/admin/setup.sh' } },
  ),
  customServices: list(customService, 'Applications on the instance, each in a container.', { name: 'rstudio' }),
  sshSettings: words(
    {
      sshPublicAccess: oneOf(['Enabled', 'Disabled'], {
        description: 'Whether its SSH port is open; `Enabled` with a key, `Disabled` else.',
        example: 'Disabled',
      }),
      adminPublicKey: text({ description: 'Public SSH key of the administrator.', example: 'ssh-rsa AAAAB3Nza…' }),
    },
    'SSH; needs `disableLocalAuth: false`, which it then is by itself.',
    { adminPublicKey: { parameter: 'instanceSshPublicKey' } },
  ),
  applicationSharingPolicy: oneOf(['Personal', 'Shared'], {
    description: 'Who may use the applications on it: its user alone, or all users of the workspace.',
    default: 'Personal',
    example: 'Personal',
  }),
  computeInstanceAuthorizationType: oneOf(['personal'], {
    description: 'Who may use the instance: its user.',
    default: 'personal',
    example: 'personal',
  }),
  enableSSO: flag({ description: 'Whether its user is signed in on it by single sign-on.', example: true }),
  subnet,
  enableNodePublicIp: flag({
    description: 'Whether it has a public address. Without, it needs a subnet or a managed network.',
    example: false,
  }),
};
