import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Associated, type DeclaredResource, declared } from '../model/associated.ts';
import { type Expression, literal } from '../model/expression.ts';
import { interpolate, resourceId } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/ai-services.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { waitsForSubnets } from './firewall-subnets.ts';
import { type NetworkAclsView, networkAclsFromSpec } from './network-acls.ts';
import { identifyingOutputs } from './outputs.ts';
import type { ResourceKind } from './resource-name.ts';
import { type SubResource, subResourcesFromSpec } from './sub-resource.ts';
import { unionOf } from './union.ts';

const aiServicesKind = {
  key: 'aiServices',
  type: 'Microsoft.CognitiveServices/accounts',
  abbreviation: 'ais-',
  title: 'Azure AI services account',
} as const satisfies ResourceKind;

type DeploymentSpec = NonNullable<Spec.AiServicesSettings['deployments']>[number];

interface ModelDeployment extends Members<Omit<DeploymentSpec, 'name' | 'model' | 'sku'>> {
  readonly model: Members<DeploymentSpec['model']>;
  readonly sku: Members<NonNullable<DeploymentSpec['sku']>>;
}

interface AiServicesSettings extends Members<Omit<Spec.AiServicesSettings, 'name' | 'networkAcls' | 'deployments'>> {
  readonly networkAcls: NetworkAclsView | undefined;
  readonly deployments: ReadonlyArray<SubResource<ModelDeployment>>;
}

export type AiServices = Associated<AiServicesSettings, Members<Spec.AiServicesExisting>>;

function aiServicesFromSpec(spec: Spec.AiServicesSettings, path: SpecPath, reader: SpecReader): AiServicesSettings {
  const { name, networkAcls, deployments, ...plain } = spec;
  return {
    ...reader.members(plain, path),
    networkAcls: networkAclsFromSpec(networkAcls, childPath(path, 'networkAcls'), reader),
    deployments: subResourcesFromSpec('modelDeployment', deployments, deploymentFromSpec, {
      path: childPath(path, 'deployments'),
      reader,
    }),
  };

  function deploymentFromSpec({ model, sku, ...words }: Omit<DeploymentSpec, 'name'>, at: SpecPath): ModelDeployment {
    return {
      ...reader.members(words, at),
      model: reader.members(model, childPath(at, 'model')),
      sku: reader.members(sku, childPath(at, 'sku')),
    };
  }
}

export const aiServicesReading = { kind: aiServicesKind, settingsFromSpec: aiServicesFromSpec };

export const aiServicesType = aiServicesKind.type;

/** @see https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts */
export const aiServicesModule: ResourceModule = {
  type: aiServicesKind.type,
  apiVersion: apiVersions[aiServicesKind.type],
  partial: 'ai-services',
  declare(model) {
    const account = declared(model.aiServices);
    if (account === undefined) return [];
    const { settings } = account;
    const waits = waitsForSubnets(settings.networkAcls, model.network);
    const view = {
      ...resourceView(this.type, this.apiVersion, account, waits),
      ...pick(settings, [
        'allowedFqdnList',
        'allowProjectManagement',
        'apiProperties',
        'disableLocalAuth',
        'encryption',
        'identity',
        'publicNetworkAccess',
        'restrictOutboundNetworkAccess',
      ]),
      kind: settings.kind ?? literal('AIServices'),
      sku: settings.sku ?? literal('S0'),
      location: model.location,
      tags: unionOf(model.tags, settings.tags),
      // Without a subdomain of its own an account knows keys only, and no private endpoint.
      customSubDomainName: settings.customSubDomainName ?? account.name,
      networkAcls: settings.networkAcls ?? {},
    };
    const { properties } = settings;
    const outputs = identifyingOutputs(aiServicesKind, account);
    const { title } = aiServicesKind;
    const immutable = ['The subdomain of its endpoint.'];
    return [{ partial: this.partial, view, properties, origin: account.origin, title, outputs, immutable }];
  },
};

/** Azure takes one deployment of an account at a time: each waits for the one before. */
function deploymentDependencies(
  { name, settings }: DeclaredResource<AiServicesSettings>,
  position: number,
): readonly Expression[] {
  const before = settings.deployments[position - 1];
  if (before === undefined) return [resourceId(aiServicesKind.type, name)];
  return [resourceId(`${aiServicesKind.type}/deployments`, name, before.name)];
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.cognitiveservices/accounts/deployments */
export const modelDeploymentModule: ResourceModule = {
  type: 'Microsoft.CognitiveServices/accounts/deployments',
  apiVersion: apiVersions['Microsoft.CognitiveServices/accounts/deployments'],
  partial: 'model-deployment',
  declare(model) {
    const account = declared(model.aiServices);
    if (account === undefined) return [];
    return account.settings.deployments.map(({ name: own, settings, origin }, position) => {
      const name = interpolate([account.name, '/', own]);
      const dependsOn = deploymentDependencies(account, position);
      const { sku, model: served } = settings;
      const view = {
        ...resourceView(this.type, this.apiVersion, { ...account, name }, dependsOn),
        ...pick(settings, ['raiPolicyName', 'versionUpgradeOption']),
        tags: model.tags,
        sku: { name: sku.name ?? literal('Standard'), capacity: sku.capacity ?? literal(1) },
        model: { ...pick(served, ['name', 'version']), format: served.format ?? literal('OpenAI') },
      };
      const { properties } = settings;
      return { partial: this.partial, view, properties, origin, title: 'model deployment', outputs: [] };
    });
  },
};
