import { childPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { literal, literalText } from '../model/expression.ts';
import { resourceId } from '../model/expression-functions.ts';
import { itemsOf } from '../model/member-of.ts';
import type { Asset, AssetKind, AssetVersion } from './asset.ts';
import { type Declaration, pick, type ResourceModule, type Use } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { networkIsReady } from './network-ready.ts';
import { endpointIds } from './private-endpoint.ts';
import { type RegistryAssetKind, registryAssetKinds } from './spec-kind.ts';
import { declareSubResource, workspaceIsReady, workspaceResourceId } from './sub-resource.ts';
import { mlRegistryType } from './workspace-id.ts';

/** What the versions of every kind have. */
const commonWords = ['description', 'isAnonymous', 'tags'] as const;

/** ARM demands properties, and of an empty object nothing is left in the template. */
const notArchived = literal(false);

interface KindOfAsset {
  readonly kind: AssetKind;
  /** What it is, for people. */
  readonly title: string;
  /** Base name of the partial of its versions. */
  readonly partial: string;
  /** The words of its versions, beside the common ones. */
  readonly words: readonly string[];
  /** Those of them that say where something is: it may be in a datastore. */
  readonly places: readonly string[];
}

const kinds: readonly KindOfAsset[] = [
  {
    kind: 'environments',
    title: 'environment',
    partial: 'environment-version',
    words: ['autoRebuild', 'build', 'condaFile', 'image', 'inferenceConfig', 'osType', 'stage'],
    places: [],
  },
  {
    kind: 'models',
    title: 'model',
    partial: 'model-version',
    words: ['flavors', 'jobName', 'modelType', 'modelUri', 'stage'],
    places: ['modelUri'],
  },
  {
    kind: 'data',
    title: 'data asset',
    partial: 'data-version',
    words: ['dataUri', 'referencedUris'],
    places: ['dataUri'],
  },
  {
    kind: 'components',
    title: 'component',
    partial: 'component-version',
    words: ['componentSpec'],
    places: [],
  },
  { kind: 'codes', title: 'code asset', partial: 'code-version', words: ['codeUri'], places: ['codeUri'] },
  {
    kind: 'featurestoreEntities',
    title: 'feature store entity',
    partial: 'featurestore-entity-version',
    words: ['indexColumns', 'stage'],
    places: [],
  },
  {
    kind: 'featuresets',
    title: 'feature set',
    partial: 'featureset-version',
    words: ['entities', 'materializationSettings', 'specification', 'stage'],
    places: [],
  },
];

/**
 * Containers of assets of one kind.
 * @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/environments
 */
function containerModule({ kind, title }: KindOfAsset): ResourceModule {
  const type = `Microsoft.MachineLearningServices/workspaces/${kind}` as const;
  return {
    type,
    apiVersion: apiVersions[type],
    partial: 'asset-container',
    declare(model) {
      return model.assets[kind].flatMap((asset) => {
        const { existing, type: dataType, own } = asset.settings;
        if (existing || model.mlRegistry !== undefined) return [];
        const isArchived = own.isArchived ?? notArchived;
        const view = { ...pick(own, ['description', 'tags']), isArchived, dataType };
        return [declareSubResource(model, asset, { module: this, title, view })];
      });
    },
  };
}

/**
 * Versions of assets of one kind: each waits for its container, and for the datastore and the assets that it names.
 * @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces/environments/versions
 */
function versionModule(given: KindOfAsset): ResourceModule {
  const type = `Microsoft.MachineLearningServices/workspaces/${given.kind}/versions` as const;
  return {
    type,
    apiVersion: apiVersions[type],
    partial: given.partial,
    declare(model) {
      if (model.mlRegistry !== undefined) return [];
      return versionsOf(model, given.kind).map((version) => declareVersion(version, given, this));
    },
  };
}

function versionsOf(model: WorkspaceModel, kind: AssetKind): readonly Version[] {
  return model.assets[kind].flatMap((asset) => asset.settings.versions.map((version) => ({ model, asset, version })));
}

/**
 * Versions of assets in a registry: it makes their containers by itself.
 * @see https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/registries/models/versions
 */
function registryVersionModule(kind: RegistryAssetKind): ResourceModule {
  const type = `Microsoft.MachineLearningServices/registries/${kind}/versions` as const;
  const given = kinds.find((one) => one.kind === kind);
  return {
    type,
    apiVersion: apiVersions[type],
    partial: given?.partial ?? kind,
    declare(model) {
      if (model.mlRegistry === undefined || given === undefined) return [];
      const dependsOn = [
        resourceId(mlRegistryType, model.name),
        ...networkIsReady(model.network),
        ...endpointIds(model),
      ];
      return versionsOf(model, kind).map(({ asset, version }) =>
        declareSubResource(model, version, {
          module: this,
          title: `version of the ${given.title}`,
          parents: [asset.name],
          dependsOn,
          view: versionView({ model, asset, version }, given),
        }),
      );
    },
  };
}

interface Version {
  readonly model: WorkspaceModel;
  readonly asset: Asset;
  readonly version: AssetVersion;
}

function versionView({ asset, version }: Version, { kind, words }: KindOfAsset) {
  return {
    ...pick(version.settings, [...words, ...commonWords]),
    isArchived: version.settings['isArchived'] ?? notArchived,
    ...(kind === 'data' && { dataType: asset.settings.type }),
  };
}

function declareVersion({ model, asset, version }: Version, given: KindOfAsset, module: ResourceModule): Declaration {
  const { kind, title } = given;
  const { existing } = asset.settings;
  return declareSubResource(model, version, {
    module,
    title: `version of the ${title}`,
    parents: [asset.name],
    dependsOn: existing ? workspaceIsReady(model) : [workspaceResourceId(model, kind, asset.name)],
    uses: [...datastoresIn(model, version, given.places), ...entitiesIn(model, version)],
    view: versionView({ model, asset, version }, given),
  });
}

/** The datastores that every workspace has. */
const defaultDatastores: ReadonlySet<string> = new Set([
  'workspaceblobstore',
  'workspacefilestore',
  'workspaceartifactstore',
  'workspaceworkingdirectory',
]);

/** The datastores that addresses name: `azureml://datastores/curated/paths/…`. */
function datastoresIn(
  model: WorkspaceModel,
  { settings, origin }: AssetVersion,
  places: readonly string[],
): readonly Use[] {
  return places.flatMap((word) => {
    const text = literalText(settings[word]);
    const [, name] = /^azureml:\/\/datastores\/([^/]+)\//.exec(text ?? '') ?? [];
    if (name === undefined || defaultDatastores.has(name.toLowerCase())) return [];
    const id = workspaceResourceId(model, 'datastores', literal(name));
    return [{ id, title: `datastore "${name}"`, path: childPath(origin, word) }];
  });
}

/** The entities of a feature set, as the Azure CLI writes them: `azureml:account:1`. */
function entitiesIn(model: WorkspaceModel, { settings, origin }: AssetVersion): readonly Use[] {
  const { entities } = settings;
  return (entities === undefined ? [] : (itemsOf(entities) ?? [])).flatMap((entity, position) => {
    const [, name, version] = /^azureml:([^:/]+):([^:/]+)$/.exec(literalText(entity) ?? '') ?? [];
    if (name === undefined || version === undefined) return [];
    const id = workspaceResourceId(model, 'featurestoreEntities/versions', literal(name), literal(version));
    const title = `feature store entity "${name}:${version}"`;
    return [{ id, title, path: childPath(origin, 'entities', position) }];
  });
}

/** The types of all assets, containers before versions. */
export const assetModules: readonly ResourceModule[] = [
  ...kinds.flatMap((kind) => [containerModule(kind), versionModule(kind)]),
  ...registryAssetKinds.map(registryVersionModule),
];
