import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import type { Expression } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type { AssetItem, AssetVersionItem } from '../spec/types/asset.ts';
import { reportClash } from './named-items.ts';
import { checkName } from './resource-name.ts';
import { type SubResource, subResourcesFromSpec } from './sub-resource.ts';

/** The kinds of assets: the last part of their ARM types, and their keys in the spec. */
export const assetKinds = [
  'environments',
  'models',
  'data',
  'components',
  'codes',
  'featurestoreEntities',
  'featuresets',
] as const;
export type AssetKind = (typeof assetKinds)[number];

/** Words of a version, whatever its kind. */
type VersionWords = Readonly<Record<string, Expression | undefined>>;
export type AssetVersion = SubResource<VersionWords & { readonly properties?: Expression }>;

interface AssetSettings {
  /** Whether the workspace has it already: the template then only adds versions. */
  readonly existing: boolean;
  /** Kind of data, of data assets. */
  readonly type: Expression | undefined;
  /** Words of the container: of all versions together. */
  readonly own: Members<Pick<AssetItem, 'description' | 'isArchived' | 'tags'>>;
  readonly properties?: Expression;
  readonly versions: readonly AssetVersion[];
}

export type Asset = SubResource<AssetSettings>;
export type Assets = { readonly [K in AssetKind]: readonly Asset[] };

type AssetsSpec = { readonly [K in AssetKind]?: readonly AssetItem[] };

export function assetsFromSpec(spec: AssetsSpec | undefined, path: SpecPath, reader: SpecReader): Assets {
  const read = (kind: AssetKind): readonly Asset[] =>
    subResourcesFromSpec('asset', spec?.[kind], assetFromSpec, { path: childPath(path, kind), reader });
  return {
    environments: read('environments'),
    models: read('models'),
    data: read('data'),
    components: read('components'),
    codes: read('codes'),
    featurestoreEntities: read('featurestoreEntities'),
    featuresets: read('featuresets'),
  };

  function assetFromSpec({ container, type, ...words }: Omit<AssetItem, 'name'>, at: SpecPath): AssetSettings {
    const common = {
      existing: container === 'existing',
      type: type === undefined ? undefined : reader.expression(type, childPath(at, 'type')),
    };
    const { versions, version, ...others } = words;
    if (versions === undefined) {
      return { ...common, own: {}, versions: [versionFromSpec({ ...others, version }, at, reader)] };
    }
    const { properties, ...own } = reader.members(others, at);
    const list = versionsFromSpec(versions, childPath(at, 'versions'), reader);
    return { ...common, own, ...(properties && { properties }), versions: list };
  }
}

function versionsFromSpec(
  items: readonly AssetVersionItem[],
  path: SpecPath,
  reader: SpecReader,
): readonly AssetVersion[] {
  const places = new Map<string, SpecPath>();
  return items.map((item, position) => {
    const at = childPath(path, position);
    const version = versionFromSpec(item, at, reader);
    reportClash(version.name, childPath(at, 'version'), places, reader);
    return version;
  });
}

function versionFromSpec({ version, ...words }: AssetVersionItem, origin: SpecPath, reader: SpecReader): AssetVersion {
  const path = childPath(origin, 'version');
  const name = reader.expression(version, path, 'name');
  checkName('assetVersion', name, path, reader);
  return { name, settings: reader.members<Record<string, unknown>>({ ...words }, origin), origin };
}
