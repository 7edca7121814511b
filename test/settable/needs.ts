import { type JsonObject, objectOf } from '../engine/json.ts';
import type { Ground } from './ground.ts';

/** What a word or property needs beside it in the same item of the spec, or in place of the value that its schema offers. */
interface Need {
  readonly place: RegExp;
  /** The path of the word, or of the property as ARM has it. */
  readonly path: RegExp;
  readonly item: JsonObject | ((item: JsonObject) => JsonObject);
  readonly reason: string;
}

const managed = { name: 'sampleName', type: 'Managed', instanceType: 'Standard_DS3_v2' };
const aiServicesId =
  '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/ais';
const subscriptionId = '22222222-2222-2222-2222-222222222222';
const identityId = `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-fraud`;
const withIdentity = {
  identity: { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: [{ existing: identityId }] },
};
const hubId =
  '/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/hub';

/** A managed network that is on, its rules with names where they stand in a list. */
function withManagedNetwork({ managedNetwork }: JsonObject): JsonObject {
  const network = objectOf(managedNetwork);
  const rules = network['outboundRules'];
  const named = Array.isArray(rules) ? rules.map((rule) => ({ name: 'sample', ...objectOf(rule) })) : rules;
  return { managedNetwork: { isolationMode: 'AllowOnlyApprovedOutbound', ...network, outboundRules: named } };
}

const needs: readonly Need[] = [
  {
    place: /^workspace$/,
    path: /^managedNetwork\.outboundRules/,
    item: withManagedNetwork,
    reason: 'only a managed network that is on has rules, and in a list they need a name',
  },
  {
    place: /^workspace$/,
    path: /^identity\.assignRoles/,
    item: { identity: { type: 'UserAssigned', userAssignedIdentities: ['new'], assignRoles: false } },
    reason: 'roles are those of a user-assigned identity',
  },
  {
    place: /^assets\.environments\[\]/,
    path: /^(properties\.)?build/,
    item: {
      image: undefined,
      condaFile: undefined,
      build: { contextUri: 'https://github.com/contoso/images', dockerfilePath: 'Dockerfile2' },
    },
    reason: 'an environment is an image or the build of one',
  },
  {
    place: /^assets\.data\[\]$/,
    path: /^referencedUris/,
    item: { type: 'mltable' },
    reason: 'only tables refer to other data',
  },
  {
    place: /^registry$/,
    path: /^regions\[\]$/,
    item: { regions: ['northeurope', 'westeurope'] },
    reason: 'the region of the registry itself is one of them',
  },
  {
    place: /^registry$/,
    path: /^identity\.userAssignedIdentities/,
    item: { identity: { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: [identityId] } },
    reason: 'the roles of the example go to the identity of its own',
  },
  {
    place: /^schedules\[\]$/,
    path: /^trigger\.schedule/,
    item: {
      trigger: {
        type: 'Recurrence',
        frequency: 'Month',
        interval: 1,
        schedule: { hours: [6], minutes: [0], weekDays: ['Monday'], monthDays: [1] },
      },
    },
    reason: 'a time of the day is an hour with its minutes',
  },
  {
    place: /^onlineEndpoints\[\]$/,
    path: /^(properties\.)?traffic/,
    item: { traffic: { sampleName: 100 }, deployments: [managed], properties: { traffic: { sampleName: 100 } } },
    reason: 'traffic goes to deployments of the endpoint, and is 100 per cent in all',
  },
  {
    place: /^onlineEndpoints\[\]$/,
    path: /^(properties\.)?mirrorTraffic/,
    item: { deployments: [managed] },
    reason: 'a copy of the traffic goes to a deployment of the endpoint',
  },
  {
    place: /^batchEndpoints\[\]$/,
    path: /^defaults/,
    item: {
      defaults: { deploymentName: 'sample-name' },
      deployments: [{ name: 'sample-name', type: 'Model', model: 'fraud:3' }],
    },
    reason: 'the default is a deployment of the endpoint',
  },
  {
    place: /^compute\[\]$/,
    path: /^schedules\[\]\.(action|status)/,
    item: { schedules: [{ action: 'Start', status: 'Disabled', cron: { expression: '0 18 * * 1-5' } }] },
    reason: 'a schedule without a time never comes about',
  },
  {
    place: /^compute\[\]$/,
    path: /^loadBalancerSubnet/,
    item: { loadBalancerType: 'InternalLoadBalancer' },
    reason: 'only an internal load balancer stands in a subnet',
  },
  {
    place: /^connections\[\]$/,
    path: /^resourceId/,
    item: { resourceId: aiServicesId },
    reason: "the example is the word for the spec's own account",
  },
  {
    place: /^workspace$/,
    path: /^primaryUserAssignedIdentity/,
    item: { ...withIdentity, primaryUserAssignedIdentity: identityId },
    reason: 'it is one of the identities of the workspace',
  },
  {
    place: /^workspace$/,
    path: /^encryption\.identity/,
    item: {
      ...withIdentity,
      encryption: {
        keyVaultProperties: { keyIdentifier: 'https://kv-keys.vault.azure.net/keys/mlw' },
        identity: { userAssignedIdentity: identityId },
      },
    },
    reason: 'it is one of the identities of the workspace',
  },
  {
    place: /^workspace$/,
    path: /^identity\.userAssignedIdentities\[\]\.existing\.(resourceGroup|subscription|id)/,
    item: {
      identity: {
        type: 'UserAssigned',
        userAssignedIdentities: [
          { existing: { name: 'id-sample', resourceGroup: 'rg', subscription: subscriptionId } },
        ],
      },
    },
    reason: 'an existing resource is told by its name or its id',
  },
  {
    place: /^workspace$/,
    path: /^apiVersion/,
    item: { apiVersion: '2025-06-01' },
    reason: 'apart from the properties',
  },
  {
    place: /^workspace$/,
    path: /^(properties\.)?workspaceHubConfig/,
    item: { kind: 'Hub' },
    reason: 'only hubs have it',
  },
  {
    place: /^workspace$/,
    path: /^(properties\.)?featureStoreSettings/,
    item: { kind: 'FeatureStore' },
    reason: 'only feature stores have it',
  },
  {
    place: /^workspace$/,
    path: /^(properties\.)?hubResourceId/,
    item: { kind: 'Project', hubResourceId: hubId, properties: { hubResourceId: hubId } },
    reason: 'only projects have it, and it is the id of a hub',
  },
];

export function needsOf(place: string, path: string, given: JsonObject = {}): JsonObject {
  const found = needs.filter((need) => need.place.test(place) && need.path.test(path));
  return Object.assign({}, ...found.map(({ item }) => (typeof item === 'function' ? item(given) : item)));
}

/** An item with a name of its own, where the place has names; what stands in another resource keeps the name of that. */
export function named(item: JsonObject, { place }: Pick<Ground, 'place'>, name: string): JsonObject {
  const given = item['name'];
  if (!place.listed || typeof given !== 'string') return item;
  return { ...item, name: [...given.split('/').slice(0, -1), name].join('/') };
}
