import { type Static, Type } from 'typebox';
import { compute, keys, trackedResource } from './endpoint.ts';
import { OnlineDeploymentSchema } from './online-deployment.ts';
import { publicNetworkAccess } from './shared.ts';
import { childName } from './sub-resource.ts';
import { help, type KeyHelp, oneOf, properties, text, value } from './value.ts';

/** Percentages by name of a deployment. */
const percentages = (most: number, keyHelp: KeyHelp) =>
  Type.Optional(
    value(
      Type.Record(
        Type.String(),
        value(Type.Integer({ minimum: 0, maximum: most }), { description: 'Per cent of the traffic.', example: 10 }),
      ),
      keyHelp,
    ),
  );

/** An online endpoint with its deployments. @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/onlineendpoints */
const OnlineEndpoint = Type.Object(
  {
    name: childName({
      description:
        'Name of the endpoint, part of its address and unique in the region: 3 to 32 letters, digits and single dashes, a letter first.',
      example: 'fraud-scoring',
    }),
    ...trackedResource('the endpoint'),
    description: text({ description: 'What the endpoint is for.', example: 'Scores card payments' }),
    authMode: oneOf(['Key', 'AMLToken', 'AADToken'], {
      description: 'How callers prove who they are: keys, tokens of the workspace, or Microsoft Entra tokens.',
      default: 'Key',
      example: 'AADToken',
    }),
    keys,
    compute,
    publicNetworkAccess,
    traffic: percentages(100, {
      description:
        'Per cent of the requests that each deployment gets: 100 in all, or 0. Azure takes it only when the deployments are there, so the template has a parameter that says so.',
      example: { blue: 90, green: 10 },
    }),
    mirrorTraffic: percentages(50, {
      description: 'Per cent of the requests that one deployment gets a copy of, 50 at most.',
      example: { green: 10 },
    }),
    deployments: Type.Optional(
      Type.Array(OnlineDeploymentSchema, {
        ...help({
          description: 'Deployments: models that answer at the address of the endpoint.',
          example: [{ name: 'blue', type: 'Managed', model: 'fraud:3', instanceType: 'Standard_DS3_v2' }],
        }),
      }),
    ),
    properties: properties('the endpoint', { description: 'Scores card payments' }),
  },
  { additionalProperties: false },
);
export type OnlineEndpoint = Static<typeof OnlineEndpoint>;

export const OnlineEndpoints = Type.Optional(
  Type.Array(OnlineEndpoint, {
    description: 'Online endpoints: addresses that answer requests at once, with their deployments.',
    examples: [[{ name: 'fraud-scoring', authMode: 'AADToken' }]],
  }),
);
