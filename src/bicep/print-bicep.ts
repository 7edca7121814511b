import { rootPath } from '../diagnostics/diagnostic.ts';
import type { Expression, JsonObject } from '../model/expression.ts';
import type { Declared } from '../model/expression-type.ts';
import type { ParameterType, TemplateParameter } from '../model/template.ts';
import { printOutput, printParameter, printVariable } from './declarations.ts';
import { DeclaredResources } from './declared.ts';
import { Dependencies } from './dependencies.ts';
import { ExistingResources } from './existing.ts';
import { printExisting } from './existing-printer.ts';
import { toSyntax } from './expression.ts';
import { withHostsMarked } from './linter-findings.ts';
import { isBicepIdentifier } from './literal.ts';
import { ModuleFiles, type PrintedModule } from './module-files.ts';
import { printModule } from './modules.ts';
import { evaluatedInside } from './outer-evaluation.ts';
import { OwnPlace } from './own-place.ts';
import type { Refuse } from './refusal.ts';
import { withUnusedRemark } from './remarks.ts';
import { printResource } from './resources.ts';
import type { FileScope } from './scope.ts';
import { Symbols } from './symbols.ts';
import { readTemplate, type TemplateSource } from './template-reader.ts';
import { FileTypes } from './types.ts';

/** What Bicep has no words for. */
interface Refusal {
  /** Place in the template, a JSON pointer. */
  readonly path: string;
  readonly message: string;
}

/** A template as Bicep. */
export interface PrintedBicep {
  /** `main.bicep` and its modules in `modules/`; empty when something is refused. */
  readonly files: ReadonlyMap<string, string>;
  readonly refusals: readonly Refusal[];
}

/**
 * Prints an ARM template, anybody's, as Bicep that deploys the same. Never throws for what stands in the template.
 * `name` is that of its file without the ending; modules of others than `main` are told apart by it.
 */
export function printBicep(template: JsonObject, name = 'main'): PrintedBicep {
  const refusals: Refusal[] = [];
  const refuse: Refuse = (path, message) => refusals.push({ path, message });
  const modules = new ModuleFiles(
    (nested, inner, ownPlace) => printFile(nested, { modules, refuse: inner, folder: 'modules/', ownPlace }),
    name === 'main' ? '' : `${name.replace(/^main\./, '')}-`,
  );
  const main = printFile(template, { modules, refuse, folder: '', ownPlace: OwnPlace.unknown });
  if (refusals.length > 0) return { files: new Map(), refusals };
  return { files: new Map([[`${name}.bicep`, main.text], ...modules.files]), refusals };
}

interface FileContext {
  /** Where the nested templates are printed. */
  readonly modules: ModuleFiles;
  readonly refuse: Refuse;
  /** The folder of the file itself. */
  readonly folder: '' | 'modules/';
  /** Where it is deployed. */
  readonly ownPlace: OwnPlace;
}

/** One file of a template, and those of its parameters that it has. */
function printFile(template: JsonObject, context: FileContext): PrintedModule {
  const { modules, refuse, folder, ownPlace } = context;
  const source = withModules(readTemplate(template, refuse));
  const file = fileScope(source, ownPlace, refuse);
  const variables = source.variables.map((one) => printVariable(one, symbolOfVariable(one.name, file), file));
  const resources = file.declared.all.map((resource) => {
    const { nested } = resource.source;
    if (nested === undefined) return printResource(resource, file);
    const made = modules.add(resource, OwnPlace.ofModule(nested, file.variableValue));
    return printModule(resource, { ...made, path: made.path.slice(folder.length) }, file);
  });
  const outputs = source.outputs.map((output) => printOutput(output, file));
  const existing = file.existing.all.map((one) => printExisting(one, file));
  const printed = source.parameters.map((one) => [one.name, printParameter(one, one.name, file)] as const);
  // What callers give to main.bicep stays, read or not.
  const kept = printed.filter(([name]) => folder === '' || file.usedParameters.has(name.toLowerCase()));
  const parameters = kept.map(([name, text]) =>
    file.usedParameters.has(name.toLowerCase()) ? text : withUnusedRemark(text),
  );
  const types = file.fileTypes.statements();
  const made = [...types, ...parameters, ...variables, ...existing, ...resources, ...outputs];
  // The scope that goes without saying is said where there is nothing else to say.
  const isUsual = source.targetScope === 'resourceGroup' && made.length > 0;
  const paragraphs = [...(isUsual ? [] : [`targetScope = '${source.targetScope}'`]), ...made];
  return {
    text: withHostsMarked(`${paragraphs.join('\n\n')}\n`),
    parameters: new Set(kept.map(([name]) => name.toLowerCase())),
  };
}

/** With each nested template evaluated inside, as a module is. */
function withModules(source: TemplateSource): TemplateSource {
  const types = declaredTypes(source);
  const resources = source.resources.map((resource) => {
    const { nested } = resource;
    if (nested === undefined || nested.evaluation === 'inner') return resource;
    return { ...resource, nested: evaluatedInside(nested, source, types) };
  });
  return { ...source, resources };
}

const symbolOfVariable = (name: string, file: FileScope): string =>
  file.variableSymbols.get(name.toLowerCase()) ?? name;

function fileScope(source: TemplateSource, ownPlace: OwnPlace, refuse: Refuse): FileScope {
  const symbols = new Symbols();
  const parameterSymbols = keepParameters(source, symbols, refuse);
  const variableSymbols = new Map(
    source.variables.map(({ name }) => [name.toLowerCase(), symbols.give([name, `${name}Value`])] as const),
  );
  const fileTypes = new FileTypes(source.definitions, symbols, refuse);
  const values = new Map(source.variables.map((one) => [one.name.toLowerCase(), one.copy ? undefined : one.value]));
  const variableValue = (name: string) => values.get(name.toLowerCase());
  const declared = new DeclaredResources(source.resources, symbols, { variableValue, ownPlace });
  return {
    types: declaredTypes(source),
    fileTypes,
    parameterSymbols,
    usedParameters: new Set(),
    symbols,
    variableSymbols,
    variableValue,
    declared,
    dependencies: new Dependencies(declared, refuse),
    existing: new ExistingResources(declared, symbols, variableValue),
    refuse,
    print: toSyntax,
  };
}

/** The names of parameters are for others too: they stay as they are. */
function keepParameters({ parameters }: TemplateSource, symbols: Symbols, refuse: Refuse): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name } of parameters) {
    const path = `/parameters/${name}`;
    const other = names.get(name.toLowerCase());
    if (other !== undefined)
      refuse(path, `${JSON.stringify(name)} and ${JSON.stringify(other)} are one name to ARM, and two to Bicep`);
    if (!isBicepIdentifier(name)) refuse(path, `${JSON.stringify(name)} cannot be the name of a parameter in Bicep`);
    names.set(name.toLowerCase(), name);
    symbols.keep(name);
  }
  return names;
}

function declaredTypes({ parameters, variables }: TemplateSource): Declared {
  const typed = parameters.map(({ name, type }): [string, TemplateParameter] => [
    name,
    { name, type: parameterType(type), origin: rootPath },
  ]);
  return {
    parameters: new Map(typed),
    variables: new Map(variables.map(({ name, value, copy }) => [name, { value: copy ? list : value }])),
  };
}

/** What a loop makes. */
const list: Expression = { kind: 'array', items: [] };

/** ARM takes the names of types in any case. */
const parameterType = (type: string): ParameterType =>
  parameterTypes.find((one) => one.toLowerCase() === type.toLowerCase()) ?? 'object';

const parameterTypes: readonly ParameterType[] = [
  'string',
  'int',
  'bool',
  'array',
  'object',
  'securestring',
  'secureObject',
];
