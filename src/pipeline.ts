import { type Printers, planFiles } from './artifacts/plan.ts';
import { checkRequests } from './artifacts/requested/check-requests.ts';
import { type Requests, requestsOf, type SpecNames } from './artifacts/requested/requests.ts';
import { bicepConfig } from './bicep/config.ts';
import { bicepValue } from './bicep/literal.ts';
import { checkLimits } from './check/limits.ts';
import { resourceFindings } from './check/resource-findings.ts';
import { checkRules } from './check/rules/index.ts';
import type { Diagnostic, Report, SpecPath } from './diagnostics/diagnostic.ts';
import { Findings } from './diagnostics/findings.ts';
import { hideLikelySecrets, hideSecretTokens } from './diagnostics/hide-secrets.ts';
import type { Positions, SourceText } from './diagnostics/place.ts';
import type { Facts } from './facts/facts.ts';
import { makeFacts } from './facts/make-facts.ts';
import { refusedByBicep } from './files-from-templates.ts';
import type { ArtifactName } from './model/artifact-names.ts';
import type { ArmTemplate, Parameters, PlacedResource, TemplateVariable } from './model/template.ts';
import { type MadeEnvironments, makeEnvironments } from './pipeline-environments.ts';
import { rememberedFiles } from './remembered-files.ts';
import { jsonText, sortKeys } from './render/canonical-json.ts';
import { renderText } from './render/engine.ts';
import { type RenderedTemplate, renderTemplate } from './render/template.ts';
import type { Declaration } from './resources/declaration.ts';
import { declareResources } from './resources/declare-resources.ts';
import { modelFromSpec, type WorkspaceModel } from './resources/model.ts';
import { withRegionParameters } from './resources/region-parameters.ts';
import { type LoadedSpec, readSpec, type SpecFile } from './spec/load.ts';
import { checkParameterValues, explainPlaceholders } from './spec/parameter-values.ts';
import { placeTypeIn } from './spec/place-type.ts';
import { createSpecReader, type SpecReading } from './spec/reader.ts';
import { reportSecrets } from './spec/secret-text.ts';
import { explainShape } from './spec/shape.ts';
import { specSchema } from './spec/spec-schema.ts';
import { validateSpec } from './spec/spec-validator.ts';
import type { Spec } from './spec/types.ts';
import { valueAt } from './spec/value-at.ts';
import { version } from './version.ts';

export interface GenerateOptions {
  /** Base name of the spec file, without its ending: the name of the output folder. */
  readonly specName: string;
  /** The spec file as messages name it. */
  readonly specFile?: string;
  /** Files to make besides those that the spec asks for in `artifacts:`. */
  readonly artifacts?: readonly ArtifactName[];
}

/** What became of a spec. */
export interface Generated {
  /** The ARM template; absent when there is an error. */
  readonly template?: ArmTemplate;
  /** What people should know of it; absent when there is an error. */
  readonly facts?: Facts;
  /** Names and contents of the files to write; empty when there is an error. */
  readonly files: ReadonlyMap<string, string>;
  /** All findings, by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of the spec, secrets hidden, and where in it each value stands. */
  readonly text: string;
  readonly positions: Positions;
}

/** A spec becomes files, or findings that say why not. Does no I/O and never throws for a user's mistake. */
export function generate(source: string | Uint8Array, options: GenerateOptions): Generated {
  const findings = new Findings();
  const file = readSpec(source, findings.report);
  const folder = 'value' in file ? folderFrom(file.value, options, findings.report) : undefined;
  const made = findings.hasErrors || folder === undefined ? undefined : { ...folder, facts: factsOf(folder) };
  const place = { ...file, file: options.specFile ?? options.specName };
  return {
    ...(made && { template: made.templates[0].template, facts: made.facts }),
    files: made === undefined ? new Map() : filesOf(made, options),
    diagnostics: findings.sorted(place),
    text: shownText(file, place, findings),
    positions: file.positions,
  };
}

/** The text as messages may show it; without findings there is no message, and no secret was found. */
function shownText(file: SpecFile | LoadedSpec, place: SourceText, findings: Findings): string {
  if (findings.isEmpty) return file.text;
  return 'value' in file ? hideSecretTokens(findings.withoutSecrets(place)) : hideLikelySecrets(file.text);
}

/** A rendered template and what it was made from. */
interface Rendered {
  readonly template: ArmTemplate;
  readonly placed: readonly PlacedResource[];
  readonly model: WorkspaceModel;
  readonly declarations: readonly Declaration[];
  readonly parameters: Parameters;
  readonly variables: ReadonlyMap<string, TemplateVariable>;
  /** Files that are made on request, if there are some. */
  readonly requests: Requests | undefined;
  /** For a spec without errors only. */
  readonly tellFacts: () => Facts;
}

/** What the files of one output folder are made from; the first template is that of `main.json`. */
type Folder = Omit<MadeEnvironments<Rendered>, 'facts'> & Partial<Pick<MadeEnvironments<Rendered>, 'facts'>>;

function folderFrom(value: unknown, options: GenerateOptions, report: Report): Folder | undefined {
  const make = (spec: unknown, tell: Report) => templateFrom(spec, options, tell);
  if (hasEnvironments(value)) return makeEnvironments(value, { explain: explainSpec, make, refusedByBicep }, report);
  const made = make(value, report);
  if (made === undefined) return undefined;
  const { template, parameters } = made;
  return {
    made,
    templates: [{ name: 'main', template }],
    parameters: [{ name: 'main', template: 'main', parameters }],
  };
}

const hasEnvironments = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Object.hasOwn(Object(value), 'environments');

function factsOf({ made, facts: environments }: Folder): Facts {
  return { ...made.tellFacts(), ...(environments && { environments }) };
}

/** spec → model → resources → template → check */
function templateFrom(value: unknown, options: GenerateOptions, report: Report): Rendered | undefined {
  reportSecrets(value, report);
  const faults = [...explainSpec(value), ...explainPlaceholders(value, explainSpec)];
  for (const diagnostic of faults) report(diagnostic);
  if (faults.length > 0) return undefined;
  checkParameterValues(value, explainSpec, report);
  const reader: SpecReading = createSpecReader(report, (path) => placeTypeIn(specSchema(), path), value);
  const spec = value as Spec;
  const model = modelFromSpec(spec, reader);
  const declarations = declareResources(model);
  const inRegions = withRegionParameters(declarations, reader);
  reader.finish();
  const { parameters, variables } = reader;
  const { template, placed } = renderTemplate({
    parameters: [...parameters.values()],
    variables: [...variables.values()],
    declarations: inRegions,
  });
  checkRules({ model, declarations, parameters, report });
  checkTemplate({ template, placed }, { value, report });
  const inTemplate = new Map([...parameters].filter(([name]) => Object.hasOwn(Object(template['parameters']), name)));
  const requests = readRequests({ spec, model, options }, report);
  const tellFacts = () => makeFacts({ model, declarations, parameters, variables });
  return { template, placed, model, declarations, parameters: inTemplate, variables, requests, tellFacts };
}

/** What is wrong with the shape of a spec. */
function explainSpec(value: unknown): readonly Diagnostic[] {
  const faults = validateSpec(value);
  return faults.length === 0 ? [] : explainShape(faults, { value, schema: specSchema });
}

interface CheckContext {
  readonly value: unknown;
  readonly report: Report;
}

function checkTemplate({ template, placed }: RenderedTemplate, { value, report }: CheckContext): void {
  const hasPath = (path: SpecPath): boolean => valueAt(value, path) !== undefined;
  for (const resource of placed) {
    for (const diagnostic of resourceFindings(resource, hasPath)) report(diagnostic);
  }
  checkLimits(template, report);
}

const printers: Printers = {
  json: jsonText,
  sortKeys,
  text: renderText,
  bicepValue: (value) => bicepValue(sortKeys(value)),
  bicepConfig,
  fromTemplates: rememberedFiles,
};

interface Requesting {
  readonly spec: Spec;
  readonly model: WorkspaceModel;
  readonly options: GenerateOptions;
}

/** What files the spec and the command line ask for besides the usual ones. */
function readRequests({ spec, model, options }: Requesting, report: Report): Requests | undefined {
  const { artifacts: more = [] } = options;
  if (spec.artifacts === undefined && more.length === 0) return undefined;
  const requests = requestsOf(spec.artifacts, more, specNames(options));
  const atSubscription = model.resourceGroup !== undefined;
  checkRequests({ requests, inSpec: spec.artifacts !== undefined, atSubscription }, report);
  return requests;
}

const specNames = ({ specName, specFile }: GenerateOptions): SpecNames => ({
  specName,
  specFile: specFile?.split(/[\\/]/).at(-1) ?? specName,
});

function filesOf(
  { made, templates, parameters, facts }: Omit<Folder, 'facts'> & { readonly facts: Facts },
  options: GenerateOptions,
): ReadonlyMap<string, string> {
  const { specName, specFile } = specNames(options);
  const readme = {
    specFile,
    facts,
    parameters: parameters[0]?.parameters ?? made.parameters,
    outputs: made.declarations.flatMap(({ outputs }) => outputs),
  };
  return planFiles({ templates, parameters, readme, specName, requests: made.requests, version }, printers);
}
