import { type ArtifactName, artifactNames } from '../../model/artifact-names.ts';
import type { Artifacts } from '../../spec/types/artifacts.ts';

/** What `artifacts:` and `--with` ask for, with all that is said by default. */
export interface Requests {
  readonly names: ReadonlySet<ArtifactName>;
  /** Those that only `--with` asks for. */
  readonly byCommandLine: readonly ArtifactName[];
  /** Where things are in the repository. */
  readonly repository: {
    readonly specFile: string;
    /** What `generate --out` is given. */
    readonly out: string;
    /** The folder of this output in it. */
    readonly folder: string;
    readonly branch: string;
    readonly generatorVersion: string | undefined;
  };
  readonly serviceConnection: string;
  readonly templateSpec: { readonly name: string; readonly version: string };
  readonly azdName: string;
}

export interface SpecNames {
  /** Base name of the spec file without its ending: the name of the output folder. */
  readonly specName: string;
  /** Base name of the spec file. */
  readonly specFile: string;
}

export function requestsOf(
  artifacts: Artifacts | undefined,
  more: readonly ArtifactName[],
  { specName, specFile }: SpecNames,
): Requests {
  const settings = isSettings(artifacts) ? artifacts : {};
  const { repository: { outputFolder = 'out', branch = 'main', ...repository } = {} } = settings;
  const azd = settingsOf(settings.azd);
  const templateSpec = settingsOf(settings.templateSpec);
  const named = namesIn(artifacts);
  return {
    names: new Set([...named, ...more]),
    byCommandLine: artifactNames.filter((name) => more.includes(name) && !named.includes(name)),
    repository: {
      specFile: repository.specFile ?? specFile,
      out: outputFolder,
      folder: `${outputFolder}/${specName}`,
      branch,
      generatorVersion: repository.generatorVersion,
    },
    serviceConnection: settingsOf(settings.azurePipeline).serviceConnection ?? 'azure',
    templateSpec: { name: templateSpec.name ?? azureName(specName), version: templateSpec.version ?? '1.0' },
    azdName: azd.name ?? azdName(specName),
  };
}

type Settings = Exclude<Artifacts, readonly ArtifactName[]>;

const isSettings = (artifacts: Artifacts | undefined): artifacts is Settings =>
  artifacts !== undefined && !Array.isArray(artifacts);

const settingsOf = <T extends object>(value: boolean | T | undefined): Partial<T> =>
  typeof value === 'object' ? value : {};

function namesIn(artifacts: Artifacts | undefined): readonly ArtifactName[] {
  if (artifacts === undefined) return [];
  return isSettings(artifacts) ? artifactNames.filter((name) => (artifacts[name] ?? false) !== false) : artifacts;
}

/** Letters, digits and a few signs, at most 90. @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules */
const azureName = (name: string): string => name.replaceAll(/[^A-Za-z0-9._()-]/g, '-').slice(0, 90);

/** @see https://github.com/Azure/azure-dev/blob/main/schemas/v1.0/azure.yaml.json */
function azdName(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return plain.length < 2 ? `aml-${plain || 'workspace'}` : plain;
}
