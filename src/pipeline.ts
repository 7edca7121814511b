import { withManifest } from './artifacts/manifest.ts';
import { parameterFile } from './artifacts/parameter-file.ts';
import { readmeView } from './artifacts/readme.ts';
import { checkLimits } from './check/limits.ts';
import { resourceFindings } from './check/resource-findings.ts';
import { checkRules } from './check/rules/index.ts';
import { type Diagnostic, pathKeys, type Report, type SpecPath } from './diagnostics/diagnostic.ts';
import { type Positions, placeOf, type SourceText } from './diagnostics/place.ts';
import { redactText } from './diagnostics/redact.ts';
import { sortDiagnostics } from './diagnostics/sort.ts';
import type { ArmTemplate, Parameters, TemplateVariable } from './model/template.ts';
import { jsonText, sortKeys } from './render/canonical-json.ts';
import { renderText } from './render/engine.ts';
import { renderTemplate } from './render/template.ts';
import type { Declaration } from './resources/declaration.ts';
import { modelFromSpec, type WorkspaceModel } from './resources/model.ts';
import { declareResources } from './resources/registry.ts';
import { type LoadedSpec, readSpec } from './spec/load.ts';
import { checkParameterValues } from './spec/parameter-values.ts';
import { placeTypeIn } from './spec/place-type.ts';
import { createSpecReader, type SpecReading } from './spec/reader.ts';
import { hideLikelySecrets, reportSecrets } from './spec/secret-text.ts';
import { explainShape } from './spec/shape.ts';
import { specSchema } from './spec/spec-schema.ts';
import { validateSpec } from './spec/spec-validator.ts';
import type { Spec } from './spec/types.ts';
import { version } from './version.ts';

export interface GenerateOptions {
  /** Base name of the spec file, without its ending: the name of the output folder. */
  readonly specName: string;
  /** The spec file as messages name it. */
  readonly specFile?: string;
}

/** What became of a spec. */
export interface Generated {
  /** The ARM template; absent when there is an error before it could be made. */
  readonly template?: ArmTemplate;
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
  const diagnostics: Diagnostic[] = [];
  const told = new Set<string>();
  const report: Report = (diagnostic) => {
    const key = toldOnce(diagnostic);
    if (told.has(key)) return;
    told.add(key);
    diagnostics.push(diagnostic);
  };
  const file = readSpec(source, report);
  const template = 'value' in file ? templateFrom(file, report) : undefined;
  const made = template !== undefined && !hasErrors(diagnostics) ? template : undefined;
  const place = { ...file, file: options.specFile ?? options.specName };
  return {
    ...(template && { template: template.template }),
    files: made === undefined ? new Map() : planFiles(made, options),
    diagnostics: sortDiagnostics(withoutEchoes(diagnostics), place),
    text: 'value' in file ? withoutSecrets(place, diagnostics) : hideLikelySecrets(file.text),
    positions: file.positions,
  };
}

/** One fault is told once, although two checks may see it. Of ARM's schema there may be several at one place. */
function toldOnce({ code, path, at, offset, message }: Diagnostic): string {
  return JSON.stringify([code, path, at, offset, code.startsWith('AML4') ? message : '']);
}

/** Findings about a secret that stands in the spec. */
const secretCodes: ReadonlySet<string> = new Set(['AML3014', 'AML3015']);

/** The text with asterisks for the secrets that were found: messages show source lines. */
function withoutSecrets(source: SourceText, diagnostics: readonly Diagnostic[]): string {
  const places = diagnostics.filter(({ code }) => secretCodes.has(code)).map((found) => placeOf(found, source));
  return redactText(source.text, places);
}

/** Without what else is wrong with a secret, such as its length as a name: that would repeat its value. */
function withoutEchoes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const secrets = new Set(diagnostics.filter(({ code }) => secretCodes.has(code)).map(({ path }) => path));
  return diagnostics.filter(({ code, path }) => secretCodes.has(code) || !secrets.has(path));
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** A rendered template and what it was made from. */
interface Rendered {
  readonly template: ArmTemplate;
  readonly model: WorkspaceModel;
  readonly declarations: readonly Declaration[];
  readonly parameters: Parameters;
  readonly variables: ReadonlyMap<string, TemplateVariable>;
}

/** spec → model → resources → template → check */
function templateFrom({ value }: LoadedSpec, report: Report): Rendered | undefined {
  reportSecrets(value, report);
  const faults = explainSpec(value);
  for (const diagnostic of faults) report(diagnostic);
  if (faults.length > 0) return undefined;
  checkParameterValues(value, explainSpec, report);
  const reader: SpecReading = createSpecReader(report, (path) => placeTypeIn(specSchema(), path));
  const model = modelFromSpec(value as Spec, reader);
  const declarations = declareResources(model);
  reader.finish();
  const { parameters, variables } = reader;
  const template = renderTemplate({
    parameters: [...parameters.values()],
    variables: [...variables.values()],
    declarations,
  });
  checkRules({ model, parameters, report });
  checkTemplate(template, declarations, { value, report });
  return { template, model, declarations, parameters, variables };
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

function checkTemplate(
  template: ArmTemplate,
  declarations: readonly Declaration[],
  { value, report }: CheckContext,
): void {
  declarations.forEach(({ origin }, position) => {
    const resource = template.resources[position];
    if (resource === undefined) return;
    const hasPath = (path: SpecPath): boolean => holdsPath(value, path);
    for (const diagnostic of resourceFindings({ resource, position, origin }, hasPath)) report(diagnostic);
  });
  checkLimits(template, report);
}

function holdsPath(root: unknown, path: SpecPath): boolean {
  let value = root;
  for (const key of pathKeys(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false;
    value = Reflect.get(value, key);
  }
  return true;
}

function planFiles(rendered: Rendered, { specName, specFile }: GenerateOptions): ReadonlyMap<string, string> {
  const spec = specFile?.split(/[\\/]/).at(-1) ?? specName;
  const files = new Map([
    ['main.json', jsonText(rendered.template)],
    ['main.parameters.json', jsonText(sortKeys(parameterFile(rendered.parameters)))],
    ['README.md', renderText('docs/readme', readmeView({ ...rendered, specFile: spec }))],
  ]);
  return withManifest(files, { generator: { name: 'aml-templates', version }, spec });
}
