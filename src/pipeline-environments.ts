import type { PlannedParameters, PlannedTemplate } from './artifacts/plan.ts';
import { childPath, type Diagnostic, type Report, rootPath, type SpecPath } from './diagnostics/diagnostic.ts';
import { finding } from './diagnostics/finding.ts';
import type { WordHelp } from './environments/common-deployment.ts';
import { type EnvironmentGroups, groupEnvironments, type NamedVariant } from './environments/environment-groups.ts';
import type { SpecSource } from './environments/spec-sources.ts';
import { specChanges } from './environments/spec-words.ts';
import type { EnvironmentFact } from './facts/facts.ts';
import type { JsonValue } from './model/expression.ts';
import type { ArmTemplate, Parameters, PlacedResource } from './model/template.ts';
import { checkEnvironmentNames } from './spec/environment-names.ts';
import { applyOverlay, type Overlaid } from './spec/overlay.ts';
import { isMapping, type Mapping } from './spec/overlay-forms.ts';
import { reportSecrets } from './spec/secret-text.ts';
import { specSchema } from './spec/spec-schema.ts';
import { wordFacts } from './spec/word-help.ts';

/** What a spec by itself comes to. */
interface Made {
  readonly template: ArmTemplate;
  readonly placed: readonly PlacedResource[];
  readonly parameters: Parameters;
}

/** The phases of the pipeline that each environment goes through like a spec of its own. */
export interface Phases<M> {
  /** What is wrong with the shape of a spec. */
  readonly explain: (value: unknown) => readonly Diagnostic[];
  /** Why a template cannot be said in Bicep, if so. */
  readonly refusedByBicep: (template: ArmTemplate) => string | undefined;
  readonly make: (spec: unknown, report: Report) => M | undefined;
}

/** What a spec with environments comes to. */
export interface MadeEnvironments<M> {
  /** The one that the folder tells of: its resources, roles and costs. */
  readonly made: M;
  /** The first is that of `main.json`. */
  readonly templates: readonly [PlannedTemplate, ...PlannedTemplate[]];
  readonly parameters: readonly PlannedParameters[];
  readonly facts: readonly EnvironmentFact[];
}

/** Each environment is checked like a spec of its own; those that differ in values only share one template. */
export function makeEnvironments<M extends Made>(
  value: Mapping,
  { explain, make, refusedByBicep }: Phases<M>,
  report: Report,
): MadeEnvironments<M> | undefined {
  reportSecrets(value, report);
  const { environments: given, ...base } = value;
  const faults = explain(value).filter(({ path }) => path === '/environments' || path.startsWith('/environments/'));
  for (const fault of faults) report(fault);
  if (faults.length > 0 || !isMapping(given)) return undefined;
  checkEnvironmentNames(Object.keys(given), report);
  const own = tryBase(base, make);
  const variants = Object.entries(given).flatMap(([name, overlay]) => {
    const path = childPath(rootPath, 'environments', name);
    const overlaid = applyOverlay(base, isMapping(overlay) ? overlay : {}, path);
    reportIdle(overlaid, report);
    const made = make(overlaid.value, reportFrom(name, overlaid, own.told, report));
    return made === undefined ? [] : [{ ...variantOf(made, overlaid.value), name }];
  });
  const [first, ...others] = [...own.variants, ...variants];
  if (first === undefined || variants.length < Object.keys(given).length) return undefined;
  const groups = groupEnvironments([first, ...others], {
    tellWord: (members) => (source) => wordHelp(source, members),
    refusedByBicep,
  });
  const made = groups.main.members[0] ?? first;
  return { made: made.made, ...plan(groups), facts: variants.map((variant) => factOf(variant, base, groups)) };
}

interface Variant<M> extends NamedVariant {
  readonly made: M;
}

function variantOf<M extends Made>(made: M, spec: unknown): Omit<Variant<M>, 'name'> {
  const { template, placed, parameters } = made;
  return { made, template, placed, parameters, spec: spec as JsonValue };
}

/** The spec without environments, which need not be whole: only what environments share with it is told. */
function tryBase<M extends Made>(base: Mapping, make: Phases<M>['make']) {
  const told = new Set<string>();
  let failed = false;
  const made = make(base, (diagnostic) => {
    told.add(identity(diagnostic));
    failed ||= diagnostic.severity === 'error';
  });
  const variants: readonly Variant<M>[] =
    made === undefined || failed ? [] : [{ ...variantOf(made, base), name: undefined }];
  return { told, variants };
}

const identity = ({ code, path, at, message }: Diagnostic): string => JSON.stringify([code, path, at, message]);

function reportIdle({ idle }: Overlaid, report: Report): void {
  for (const path of idle) {
    const message = 'the spec has no such key, so there is nothing to take away';
    report(
      finding('AML3123', {
        path,
        at: 'key',
        message,
        hint: 'null takes away a key of the spec: see how it is spelt there',
      }),
    );
  }
}

/** Tells findings at the line of the overlay that made them, or of the spec; what the spec has by itself is told once. */
function reportFrom(name: string, { sourceOf }: Overlaid, told: ReadonlySet<string>, report: Report): Report {
  return (diagnostic) => {
    if (told.has(identity(diagnostic))) return report(diagnostic);
    const { path, related, context } = diagnostic;
    const source = sourceOf(path);
    report({
      ...asValue(diagnostic, source),
      path: source,
      context: `the environment "${name}"${context === undefined ? '' : `, ${context}`}`,
      ...(related && { related: related.map((place) => ({ ...place, path: sourceOf(place.path) })) }),
    });
  };
}

/** Plain data over a parameter is no default value in the words of the user. */
function asValue(diagnostic: Diagnostic, source: SpecPath): Diagnostic {
  const { code, path, message } = diagnostic;
  if (code !== 'AML2006' || !path.endsWith('/defaultValue') || source.endsWith('/defaultValue')) return diagnostic;
  return { ...diagnostic, code: 'AML3122', message: message.replace('the default value of', 'the value of') };
}

function plan<M>({
  main,
  apart,
}: EnvironmentGroups<Variant<M>>): Pick<MadeEnvironments<M>, 'templates' | 'parameters'> {
  const shared = main.members.flatMap(({ name }, position) => {
    const parameters = main.common.parameters[position];
    return parameters === undefined ? [] : [{ name: fileName(name), template: 'main', parameters }];
  });
  const own = apart.map(({ variant: { name, parameters } }) => ({
    name: fileName(name),
    template: fileName(name),
    parameters,
  }));
  const templates = apart.map(({ variant: { name, template } }) => ({ name: fileName(name), template }));
  return {
    templates: [{ name: 'main', template: main.common.template }, ...templates],
    parameters: [...shared, ...own],
  };
}

const fileName = (environment: string | undefined): string =>
  environment === undefined ? 'main' : `main.${environment}`;

function factOf<M>(
  { name, spec }: Variant<M>,
  base: Mapping,
  { apart }: EnvironmentGroups<Variant<M>>,
): EnvironmentFact {
  const own = apart.find(({ variant }) => variant.name === name);
  const file = fileName(name);
  return {
    name: name ?? '',
    template: own === undefined ? 'main.json' : `${file}.json`,
    parameters: `${file}.parameters.json`,
    bicepParameters: `${file}.bicepparam`,
    ...(own && { ownTemplateFor: own.difference }),
    changes: specChanges(base as JsonValue, spec).map(({ key, ...change }) => ({ path: key, ...change })),
  };
}

function wordHelp<M>({ word, variant }: SpecSource, members: readonly Variant<M>[]): WordHelp {
  const spec = members[variant]?.spec;
  const { description, ...facts } = wordFacts(specSchema(), word.path, spec);
  const item = itemOf(word.key, word.path);
  const whose = item === undefined ? '' : ` Of "${item}".`;
  return { ...facts, description: `${description ?? `Value of ${word.words.join(' ')}.`}${whose}` };
}

/** The name of the item of a list that a word is in. */
function itemOf(key: string, path: SpecPath): string | undefined {
  const keys = key.split('/');
  const positions = path.split('/');
  return keys.findLast((part, position) => part !== positions[position]);
}
