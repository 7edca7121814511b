import { type Associated, declared } from '../model/associated.ts';
import { capitalised } from '../model/capitalised.ts';
import { type Expression, type JsonValue, literalValue } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import { isSecure, type Parameters, type TemplateParameter, type TemplateVariable } from '../model/template.ts';
import type { Declaration } from '../resources/declaration.ts';
import type { WorkspaceModel } from '../resources/model.ts';
import { markdownCode, markdownText } from './markdown.ts';
import { readmeFacts } from './readme-facts.ts';

/** What the README is made from. */
export interface ReadmeParts {
  readonly specFile: string;
  readonly model: WorkspaceModel;
  readonly declarations: readonly Declaration[];
  readonly parameters: Parameters;
  readonly variables: ReadonlyMap<string, TemplateVariable>;
}

/** What `templates/docs/readme.hbs` reads: Markdown text, ready to stand where it is put. */
export function readmeView(parts: ReadmeParts) {
  const { model, declarations, parameters } = parts;
  const outputs = declarations.flatMap((declaration) => declaration.outputs);
  const name = literalText(model.name, parts);
  return {
    title:
      name === undefined
        ? 'Azure Machine Learning workspace'
        : `Azure Machine Learning workspace ${markdownText(name)}`,
    specFile: markdownCode(parts.specFile),
    resources: declarations.map((declaration) => resourceRow(declaration, parts)),
    existing: existingRows(parts),
    absent: absentTitles(model),
    parameters: [...parameters.keys()].sort().flatMap((key) => parameterRow(parameters.get(key))),
    needed: neededParameters(parameters),
    outputs: [...outputs]
      .sort((left, right) => (left.name < right.name ? -1 : 1))
      .map(({ name: output, description }) => ({ name: markdownCode(output), description: markdownText(description) })),
    ...readmeFacts(model),
  };
}

function resourceRow({ title, view }: Declaration, parts: ReadmeParts) {
  return {
    title: capitalised(title),
    type: markdownCode(`${view.type}@${view.apiVersion}`),
    name: nameCell(view.name, parts),
    when: view.condition === undefined ? 'always' : markdownCode(String(printExpression(view.condition))),
  };
}

/** A name as far as it is known now. */
function nameCell(name: Expression, parts: ReadmeParts): string {
  const known = literalText(name, parts);
  if (known !== undefined) return markdownCode(known);
  const value = name.kind === 'variable' ? parts.variables.get(name.name)?.value : name;
  return `made at deployment: ${markdownCode(String(printExpression(value ?? name)))}`;
}

function literalText(name: Expression, { parameters, variables }: ReadmeParts): string | undefined {
  const value =
    name.kind === 'variable'
      ? variables.get(name.name)?.value
      : name.kind === 'parameter'
        ? parameters.get(name.name)?.defaultValue
        : name;
  const literal = value && literalValue(value);
  return typeof literal === 'string' ? literal : undefined;
}

type AssociatedResource = Associated<unknown, unknown>;

function associatedResources(model: WorkspaceModel): ReadonlyArray<readonly [string, AssociatedResource]> {
  return [
    ['Storage account', model.storageAccount],
    ['Key vault', model.keyVault],
    ['Log Analytics workspace', model.logAnalyticsWorkspace],
    ['Application Insights', model.applicationInsights],
    ['Container registry', model.containerRegistry],
  ];
}

function existingRows({ model }: ReadmeParts) {
  const identities = model.workspace.userAssignedIdentities.filter((identity) => identity.declared === undefined);
  const rows = associatedResources(model).flatMap(([title, resource]) =>
    resource.mode === 'existing' ? [{ title, id: resource.id }] : [],
  );
  return [...rows, ...identities.map(({ id }) => ({ title: 'User-assigned identity', id }))].map(({ title, id }) => ({
    title,
    id: markdownCode(String(printExpression(id))),
  }));
}

function absentTitles(model: WorkspaceModel): readonly { readonly title: string }[] {
  const needsLogs = declared(model.applicationInsights) !== undefined;
  return associatedResources(model).flatMap(([title, { mode }]) =>
    mode === 'none' && (title !== 'Log Analytics workspace' || needsLogs) ? [{ title }] : [],
  );
}

function parameterRow(parameter: TemplateParameter | undefined) {
  if (parameter === undefined) return [];
  const { name, type, description = '', allowedValues } = parameter;
  const allowed =
    allowedValues === undefined ? '' : ` One of ${allowedValues.map((value) => markdownCode(cell(value))).join(', ')}.`;
  return [
    {
      name: markdownCode(name),
      type,
      value: valueCell(parameter),
      description: `${markdownText(description)}${allowed}`.trim(),
    },
  ];
}

function valueCell(parameter: TemplateParameter): string {
  const { defaultValue, keyVaultReference } = parameter;
  if (keyVaultReference !== undefined) return `secret ${markdownCode(keyVaultReference.secretName)} of a key vault`;
  if (defaultValue === undefined) return isSecure(parameter) ? '*a secret, to be given*' : '*to be given*';
  return markdownCode(cell(printExpression(defaultValue)));
}

function cell(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value, inOrderOfKeys);
}

/** The order of the keys in the spec must not show. */
function inOrderOfKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Parameters that a deployment has to give, as arguments of `az deployment`. */
function neededParameters(parameters: Parameters): string {
  const needed = [...parameters.values()].filter(
    ({ defaultValue, keyVaultReference }) => defaultValue === undefined && keyVaultReference === undefined,
  );
  return needed
    .map(({ name }) => ` --parameters ${name}=<value>`)
    .sort()
    .join('');
}
