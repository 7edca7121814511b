import { rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { definedMembers } from '../model/defined-members.ts';
import type { JsonObject, JsonValue } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import type { Declared } from '../model/expression-type.ts';
import type {
  ArmResource,
  ArmTemplate,
  PlacedResource,
  TemplateOutput,
  TemplateParameter,
  TemplateVariable,
} from '../model/template.ts';
import type { Declaration } from '../resources/declaration.ts';
import { byCodePoint, canonicalResource, merge, prune, sortKeys } from './canonical-json.ts';
import { renderJson } from './engine.ts';
import { innerTemplate, outerDependencies, renderUnit } from './nested-deployment.ts';
import { NestedPlan, type NestedUnit, placeOf } from './nested-plan.ts';
import { printView } from './print-view.ts';

/** All that a template is made of. */
export interface TemplateParts {
  readonly parameters: readonly TemplateParameter[];
  readonly variables: readonly TemplateVariable[];
  readonly declarations: readonly Declaration[];
}

/** A template, and each resource in it and in the templates nested in it. */
export interface RenderedTemplate {
  readonly template: ArmTemplate;
  readonly placed: readonly PlacedResource[];
}

/** The template, in canonical order. Its resources stand in the order of the declarations. */
export function renderTemplate(parts: TemplateParts): RenderedTemplate {
  const { parameters, variables, declarations } = parts;
  const outputs = declarations.flatMap((declaration) => declaration.outputs);
  const rendered = declarations.some(placeOf) ? renderScoped(parts) : declarations.map(renderPlaced);
  const rest = {
    variables: named(variables, ({ value }) => sortKeys(printExpression(value))),
    resources: rendered.map(({ resource }) => resource),
    outputs: named(outputs, printOutput),
  };
  const view = { parameters: named(usedParameters(parameters, rest), printParameter), ...rest };
  const template = prune(renderJson('arm/template', view)) as ArmTemplate;
  return { template, placed: rendered.flatMap(placeResource) };
}

/** A resource of the template, and what a template inside it has. */
interface RenderedResource {
  readonly resource: ArmResource;
  readonly origin: SpecPath;
  readonly inner?: readonly PlacedResource[];
}

function placeResource(
  { resource, origin, inner = [] }: RenderedResource,
  position: number,
): readonly PlacedResource[] {
  const place = `resources[${position}]`;
  const nested = inner.map((placed) => ({ ...placed, place: `${place}.properties.template.${placed.place}` }));
  return [{ resource, place, origin }, ...nested];
}

function renderPlaced(declaration: Declaration): RenderedResource {
  return { resource: renderResource(declaration), origin: declaration.origin };
}

/** The resources where some are deployed elsewhere: a nested deployment stands where the first of its own would. */
function renderScoped({ parameters, variables, declarations }: TemplateParts): readonly RenderedResource[] {
  const declared = { parameters: byName(parameters), variables: byName(variables) };
  const plan = new NestedPlan(declarations, (given) =>
    given.kind === 'variable' ? (declared.variables.get(given.name)?.value ?? given) : given,
  );
  const nodes = new Set(declarations.map((declaration) => plan.nodeOf(declaration)));
  return [...nodes].map((node) => {
    if ('members' in node) return renderNested(node, plan, declared);
    const dependsOn = outerDependencies(node.view.dependsOn ?? [], plan);
    return renderPlaced({ ...node, view: { ...node.view, dependsOn } });
  });
}

function renderNested(unit: NestedUnit, plan: NestedPlan, declared: Declared): RenderedResource {
  const inner = innerTemplate(unit, plan, declared);
  const { template, placed } = renderTemplate({
    parameters: inner.parameters.map(({ name, type }) => ({ name, type, origin: rootPath })),
    variables: [],
    declarations: inner.declarations.map(({ scope, ...declaration }) => declaration),
  });
  const resource = prune(renderUnit(unit, plan, { ...inner, template })) as ArmResource;
  const canonical = canonicalResource(resource) as ArmResource;
  // The template inside has an order of its own.
  const whole = { ...canonical, properties: { ...Object(canonical['properties']), template } };
  return { resource: whole, origin: unit.members[0]?.origin ?? rootPath, inner: placed };
}

function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.name, item]));
}

/** The parameters without those of the template's own that nothing reads: datastores, say, have no location. */
function usedParameters(parameters: readonly TemplateParameter[], rest: object): readonly TemplateParameter[] {
  const text = JSON.stringify([
    rest,
    parameters.map(({ defaultValue }) => defaultValue && printExpression(defaultValue)),
  ]);
  return parameters.filter(({ name, own }) => own !== true || text.includes(`parameters('${name}')`));
}

/** Items as an object by name, sorted; nothing for none, since ARM's own tools warn of empty objects. */
function named<T extends { readonly name: string }>(
  items: readonly T[],
  print: (item: T) => JsonValue,
): JsonObject | undefined {
  if (items.length === 0) return undefined;
  const sorted = [...items].sort((left, right) => byCodePoint(left.name, right.name));
  return Object.fromEntries(sorted.map((item) => [item.name, print(item)]));
}

function renderResource(declaration: Declaration): ArmResource {
  const { partial, view, properties } = declaration;
  const pruned = prune(renderJson(`arm/${partial}`, printView(view))) as JsonObject;
  const own = properties && printExpression(properties);
  const whole = own === undefined ? pruned : { ...pruned, properties: merge(pruned['properties'], own) };
  return canonicalResource(whole) as ArmResource;
}

function printParameter(parameter: TemplateParameter): JsonValue {
  const { type, defaultValue, allowedValues, minLength, maxLength, minValue, maxValue, description } = parameter;
  return definedMembers<JsonValue>({
    type,
    defaultValue: defaultValue && sortKeys(printExpression(defaultValue)),
    allowedValues,
    minLength,
    maxLength,
    minValue,
    maxValue,
    metadata: description === undefined ? undefined : { description },
  });
}

function printOutput({ type, condition, value, description }: TemplateOutput): JsonValue {
  return definedMembers<JsonValue>({
    condition: condition && printExpression(condition),
    type,
    value: printExpression(value),
    metadata: { description },
  });
}
