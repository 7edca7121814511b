import { expect } from 'vitest';
import {
  arm,
  declares,
  type Feature,
  makes,
  makesNo,
  ownId,
  said,
  saidBut,
  says,
  saysWith,
  sharedId,
  writes,
} from './feature.ts';

const group = '11111111-1111-1111-1111-111111111111';
const role = (path: string, value: unknown) => makes(arm.role, path, value);
const dataScientist = 'f6c7c914-8db3-469d-8ca1-694a8f32e121';
const definition = (id: string) => expect.stringContaining(`/roleDefinitions/${id}`);
const condition = "@Resource[Microsoft.MachineLearningServices/workspaces:name] StringEquals 'mlw'";

const rolesOn = (...places: readonly string[]) =>
  places.map((on) => `{role: Reader, principal: ${group}, principalType: Group, on: ${on}}`).join(', ');

const roleFeatures: readonly Feature[] = [
  said(
    'role assignments on workspace (name or id, condition, description)',
    says(
      `roleAssignments: [{role: AzureML Data Scientist, principal: ${group}, principalType: Group, description: Data scientists, condition: "${condition}"}]`,
      role('properties.roleDefinitionId', definition(dataScientist)),
      role('properties.description', 'Data scientists'),
      role('properties.condition', condition),
      role('id', expect.stringContaining('/workspaces/mlw-features/')),
    ),
    says(
      `roleAssignments: [{role: ${dataScientist}, principal: ${group}, principalType: Group}]`,
      role('properties.roleDefinitionId', definition(dataScientist)),
      role('properties.principalId', group),
    ),
  ),
  said(
    'role assignments to dependencies (SA, KV, ACR, CMK KV, RG)',
    says(
      `roleAssignments: [${rolesOn('storageAccount', 'keyVault', 'containerRegistry', 'resourceGroup', sharedId(arm.vault, 'kv-keys'))}]`,
      ...['/storageAccounts/', '/registries/', '/vaults/kv-keys/'].map((place) =>
        role('id', expect.stringContaining(place)),
      ),
      role('id', expect.stringMatching(/\/rg-engine\/providers\/Microsoft.KeyVault\/vaults\//)),
      role('id', expect.stringMatching(/\/resourceGroups\/rg-engine\/providers\/Microsoft.Authorization\//)),
    ),
  ),
];

const operationFeatures: readonly Feature[] = [
  said(
    'lock (CanNotDelete/ReadOnly, name, notes)',
    ...['CanNotDelete', 'ReadOnly'].map((level) =>
      says(
        `locks: [{name: keep, level: ${level}, resources: [workspace], notes: Ask the owners}]`,
        makes(arm.lock, 'name', 'keep'),
        makes(arm.lock, 'properties', { level, notes: 'Ask the owners' }),
      ),
    ),
  ),
  said(
    'diagnostic settings (LA, Storage, Event Hub, partner; logs+metrics)',
    ...Object.entries({
      workspaceId: sharedId(arm.logs, 'log'),
      storageAccountId: sharedId(arm.storage, 'stlogs'),
      eventHubAuthorizationRuleId: sharedId('Microsoft.EventHub/namespaces/authorizationRules', 'evhns', 'send'),
      marketplacePartnerId: sharedId('Microsoft.Datadog/monitors', 'dd'),
    }).map(([word, id]) =>
      says(
        `diagnosticSettings: {resources: [workspace], ${word}: ${id}}`,
        makes(arm.diagnostics, `properties.${word}`, id),
        makes(arm.diagnostics, 'properties.logs', [
          expect.objectContaining({ categoryGroup: 'allLogs', enabled: true }),
        ]),
        makes(arm.diagnostics, 'properties.metrics', [
          expect.objectContaining({ category: 'AllMetrics', enabled: true }),
        ]),
      ),
    ),
  ),
  said(
    'alerts, action group, dashboard',
    says(
      'actionGroup: {groupShortName: ml-ops, emailReceivers: [ml@contoso.com]}\nalerts: [failedRuns]\ndashboard: {title: Fraud}',
      makes('Microsoft.Insights/actionGroups', 'properties.groupShortName', 'ml-ops'),
      makes('Microsoft.Insights/metricAlerts', 'properties.enabled', true),
      makes('Microsoft.Portal/dashboards', 'location', 'westeurope'),
    ),
  ),
  saidBut('telemetry opt-out', [], {
    what: 'a switch',
    because: 'out of scope because nothing is sent: no template holds a deployment that counts its use',
    spec: 'tags: {costCenter: "4711"}',
    answer: { wants: [makesNo(arm.deployment)] },
  }),
];

const subscriptionSchema =
  'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#';

const deploymentFeatures: readonly Feature[] = [
  said(
    'deployment scope',
    says('scope: resourceGroup', declares('$schema', expect.stringContaining('/deploymentTemplate.json#'))),
    says(
      'scope: subscription\nresourceGroup: {name: rg-ml}',
      declares('$schema', subscriptionSchema),
      makes('Microsoft.Resources/resourceGroups', 'name', 'rg-ml'),
    ),
  ),
  said(
    'cross-RG nested deployment',
    says(
      `roleAssignments: [{role: Reader, principal: ${group}, principalType: Group, on: ${sharedId(arm.storage, 'stlake')}}]`,
      role('id', expect.stringContaining(sharedId(arm.storage, 'stlake'))),
    ),
    says(
      `roleAssignments: [{role: Reader, principal: ${group}, principalType: Group, on: subscription}]`,
      role('id', expect.not.stringContaining('/resourceGroups/')),
    ),
  ),
  said(
    'outputs',
    says(
      'tags: {costCenter: "4711"}',
      ...['resourceId', 'name', 'resourceGroupName', 'location', 'principalId', 'discoveryUrl', 'workspaceId'].map(
        (name) => declares(`outputs.${name}.type`, 'string'),
      ),
    ),
    says(
      'virtualNetwork: new\nprivateEndpoints: [workspace]',
      declares('outputs.workspacePrivateEndpointResourceId.type', 'string'),
    ),
  ),
];

const fileFeatures: readonly Feature[] = [
  saidBut(
    'parameter file JSON / .us.json (gov) / .bicepparam',
    [
      says(
        'storageAccount: {sku: {parameter: storageSku, defaultValue: Standard_ZRS}}',
        writes('main.parameters.json', '"Standard_ZRS"'),
      ),
    ],
    {
      what: '.bicepparam',
      because: 'out of scope because the JSON file serves templates of Bicep too',
      spec: 'tags: {costCenter: "4711"}',
      answer: { wants: [writes('main.parameters.json', 'deploymentParameters.json#')] },
    },
    {
      what: '.us.json',
      because: 'out of scope because one template serves all clouds; an environment has a parameter file of its own',
      spec: 'environments: {gov: {location: usgovvirginia}}',
      answer: { wants: [writes('main.gov.parameters.json', 'usgovvirginia')] },
    },
  ),
  saidBut('metadata.json (qs catalogue)', [], {
    what: 'metadata.json',
    because: 'out of scope because it is for the catalogue of the quickstarts; the README says what a template makes',
    spec: 'metadata: {summary: A workspace}',
    answer: { code: 'AML1101' },
  }),
  saidBut('createUiDefinition.json', [], {
    what: 'createUiDefinition.json',
    because: 'out of scope because no real template of the corpus has it',
    spec: 'createUiDefinition: {}',
    answer: { code: 'AML1101' },
  }),
  said(
    'param descriptions',
    says(
      'storageAccount: {sku: {parameter: storageSku, defaultValue: Standard_ZRS, description: SKU of the account.}}',
      declares('parameters.storageSku.metadata.description', 'SKU of the account.'),
      declares('parameters.workspaceName.metadata.description', expect.stringMatching(/\w/)),
    ),
  ),
  said(
    'min/maxLength, allowedValues, @secure',
    saysWith(
      `workspace: {description: {parameter: about, defaultValue: A workspace, minLength: 3, maxLength: 40}}\nconnections: [{name: link, category: Serp, authType: ApiKey, credentials: {key: {parameter: apiKey, secure: true}}}]\nstorageAccount: {sku: {parameter: storageSku, defaultValue: Standard_LRS, allowedValues: [Standard_LRS, Standard_ZRS]}}`,
      { apiKey: 'x' },
      declares('parameters.about.minLength', 3),
      declares('parameters.about.maxLength', 40),
      declares('parameters.storageSku.allowedValues', ['Standard_LRS', 'Standard_ZRS']),
      declares('parameters.apiKey.type', 'securestring'),
    ),
  ),
  saidBut('user-defined types / typed objects', [], {
    what: 'types of parameters of the template',
    because: 'out of scope because the types are those of the spec, which is checked before there is a template',
    spec: 'datastores: [{name: store, type: AzureBlob, accountName: st, fileShareName: files}]',
    answer: { code: 'AML1101' },
  }),
  said(
    'naming rule built in (unique suffix)',
    says(
      'tags: {costCenter: "4711"}',
      makes(arm.storage, 'name', expect.stringMatching(/^st[a-z0-9]{13}$/)),
      makes(arm.vault, 'id', expect.stringContaining(ownId(arm.vault, 'kv-'))),
    ),
    says('uniqueName: true', makes(arm.workspace, 'name', expect.stringMatching(/^mlw-features-[a-z0-9]{4,}$/))),
  ),
];

/** Who may do what, what watches, and what a template is besides its resources. */
export const operationsFeatures: readonly Feature[] = [
  ...roleFeatures,
  ...operationFeatures,
  ...deploymentFeatures,
  ...fileFeatures,
];
