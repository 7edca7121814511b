import type { JsonValue } from '../model/expression.ts';
import type { ArmTemplate, Parameters } from '../model/template.ts';
import { type BicepParameterPrinter, bicepParameterFile } from './bicep-parameter-file.ts';
import { deploymentsOf } from './deployment.ts';
import { withManifest } from './manifest.ts';
import { parameterFile } from './parameter-file.ts';
import { type ReadmeParts, readmeView } from './readme.ts';
import { type RequestedFile, requestedFiles } from './requested/requested-files.ts';
import type { Requests } from './requested/requests.ts';

/** A template of the output folder, by the name of its files without their endings: `main`, `main.prod`. */
export interface PlannedTemplate {
  readonly name: string;
  readonly template: ArmTemplate;
}

/** A template and its text. */
export interface PrintedTemplate extends PlannedTemplate {
  readonly text: string;
}

/** A pair of parameter files. */
export interface PlannedParameters {
  /** Of the files, without their endings: `main`, `main.prod`. */
  readonly name: string;
  /** The name of the template that they are for. */
  readonly template: string;
  /** The template's parameters; the defaults are the values that the files give. */
  readonly parameters: Parameters;
}

/** All that the files of one output folder are made from. */
export interface OutputParts {
  readonly templates: readonly PlannedTemplate[];
  readonly parameters: readonly PlannedParameters[];
  readonly readme: ReadmeParts;
  /** The name of the output folder. */
  readonly specName: string;
  /** Files on request, if there are some. */
  readonly requests: Requests | undefined;
  readonly version: string;
}

/** How other rooms print what stands in files. */
export interface Printers {
  readonly json: (value: JsonValue) => string;
  /** With its keys in canonical order. */
  readonly sortKeys: (value: JsonValue) => JsonValue;
  readonly text: (partial: string, view: object) => string;
  readonly bicepValue: BicepParameterPrinter;
  /** What is in `bicepconfig.json`. */
  readonly bicepConfig: () => JsonValue;
  /** What is made from the templates alone: Bicep, and pictures that are called by the spec's file. */
  readonly fromTemplates: (templates: readonly PrintedTemplate[], specFile: string) => ReadonlyMap<string, string>;
}

/** The files of one output folder: names and contents. Pure: the same parts give the same bytes. */
export function planFiles(parts: OutputParts, print: Printers): ReadonlyMap<string, string> {
  const { templates, parameters, readme, version } = parts;
  const printed = templates.map((planned) => ({ ...planned, text: print.json(planned.template) }));
  const others: readonly File[] = [
    ...printed.map(({ name, text }) => [`${name}.json`, text] as const),
    ...print.fromTemplates(printed, readme.specFile),
    ['bicepconfig.json', print.json(print.bicepConfig())] as const,
    ...parameters.flatMap((planned) => parameterFiles(planned, print)),
    ...requestedContents(parts, print),
  ];
  const files = new Map([...others, ['README.md', readmeText(parts, others, print)]]);
  return withManifest(files, { generator: { name: 'aml-templates', version }, spec: readme.specFile });
}

type File = readonly [name: string, content: string];

/** The README speaks of the files beside it. */
function readmeText(
  { readme, templates, parameters }: OutputParts,
  others: readonly File[],
  { text }: Printers,
): string {
  const [main] = templates;
  const declared = Object.entries(Object(main?.template['parameters']) as Record<string, { defaultValue?: JsonValue }>);
  const beside = {
    deployments: deploymentsOf(parameters),
    files: others.map(([name]) => name),
    defaults: Object.fromEntries(declared.map(([name, { defaultValue }]) => [name, defaultValue])),
  };
  return text('docs/readme', readmeView(readme, beside));
}

function requestedContents(parts: OutputParts, print: Printers): readonly File[] {
  const { readme, requests, specName, templates, parameters } = parts;
  if (requests === undefined) return [];
  const { specFile, facts } = readme;
  const files = requestedFiles({
    specName,
    specFile,
    facts,
    requests,
    parameters: readme.parameters,
    deployments: deploymentsOf(parameters),
    atSubscription: templates.some(({ template }) => isForSubscription(template)),
  });
  return files.map((file) => [file.name, contentOf(file, print)]);
}

function contentOf(file: RequestedFile, print: Printers): string {
  if ('text' in file) return file.text;
  return 'json' in file ? print.json(file.json) : print.text(file.partial, file.view);
}

const isForSubscription = ({ $schema }: ArmTemplate): boolean =>
  $schema.includes('/subscriptionDeploymentTemplate.json');

function parameterFiles({ name, template, parameters }: PlannedParameters, print: Printers): readonly File[] {
  return [
    [`${name}.parameters.json`, print.json(print.sortKeys(parameterFile(parameters)))],
    [`${name}.bicepparam`, bicepParameterFile(parameters, `./${template}.bicep`, print.bicepValue)],
  ];
}
