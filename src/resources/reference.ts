import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { type Expression, literal, literalValue } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { Use } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { workspaceResourceId } from './sub-resource.ts';

/** What a word such as `compute` or `model` means: a value as it stands, or something in the workspace by its name. */
export interface Reference {
  readonly path: SpecPath;
  readonly given: Expression;
  readonly named?: { readonly segments: string; readonly names: readonly string[]; readonly title: string };
}

/** The types of assets that have versions, with what people call them. */
const assetTitles = { models: 'model', environments: 'environment', codes: 'code asset', components: 'component' };

/**
 * An asset: `name:version`, with or without the `azureml:` of the Azure CLI, stands for one in the workspace. Ids and
 * `azureml://` of registries stay as they are.
 * @see https://learn.microsoft.com/azure/machine-learning/reference-yaml-deployment-managed-online
 */
export function assetReference(
  type: keyof typeof assetTitles,
  value: unknown,
  path: SpecPath,
  reader: SpecReader,
): Reference | undefined {
  const read = reference(value, path, reader);
  if (read === undefined || read.text === undefined) return read;
  const [, name, version] = /^([^:/@]+):([^:/@]+)$/.exec(read.text) ?? [];
  if (name !== undefined && version !== undefined) {
    const title = `${assetTitles[type]} "${read.text}"`;
    return { ...read, named: { segments: `${type}/versions`, names: [name, version], title } };
  }
  const hint = /^[^:]+@/.test(read.text)
    ? 'ARM knows no label such as @latest: name a version'
    : 'a name alone does not tell the version';
  const message = `must be \`name:version\`, a resource id or \`azureml://…\`: "${read.text}"`;
  reader.report(finding('AML2002', { path, message, hint }));
  return read;
}

/** A compute, by name or by id. */
export function computeReference(value: unknown, path: SpecPath, reader: SpecReader): Reference | undefined {
  return namedReference({ segments: 'computes', title: 'compute' }, value, path, reader);
}

/** Something that has a name and no version. */
function namedReference(
  { segments, title }: { readonly segments: string; readonly title: string },
  value: unknown,
  path: SpecPath,
  reader: SpecReader,
): Reference | undefined {
  const read = reference(value, path, reader);
  if (read?.text === undefined) return read;
  return { ...read, named: { segments, names: [read.text], title: `${title} "${read.text}"` } };
}

/** The value, and its text where it is neither an id nor only known at deployment. */
function reference(
  value: unknown,
  path: SpecPath,
  reader: SpecReader,
): (Reference & { readonly text?: string }) | undefined {
  if (value === undefined) return undefined;
  const given = reader.expression(value, path);
  const whole = literalValue(given);
  if (typeof whole !== 'string') return { path, given };
  // The Azure CLI writes `azureml:` before names and ids; `azureml://` is a scheme of its own.
  const text = whole.replace(/^azureml:(?!\/\/)/, '');
  if (text.startsWith('/') || text.startsWith('azureml://')) return { path, given: literal(text) };
  return { path, given, text };
}

/** What ARM gets: the id of what is named, else the value as it stands. */
export function referenceValue(reference: Reference | undefined, model: WorkspaceModel): Expression | undefined {
  if (reference?.named === undefined) return reference?.given;
  return workspaceResourceId(model, reference.named.segments, ...reference.named.names.map(literal));
}

/** What of the workspace is named. */
export function usesOf(model: WorkspaceModel, ...references: readonly (Reference | undefined)[]): readonly Use[] {
  return references.flatMap((reference) => {
    const id = referenceValue(reference, model);
    if (reference?.named === undefined || id === undefined) return [];
    return [{ id, title: reference.named.title, path: reference.path }];
  });
}
