import { rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import type { Expression, JsonObject } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import type { Declared } from '../model/expression-type.ts';
import { subjectName } from '../model/subject-name.ts';
import { inSubscription } from '../model/subscription-scope.ts';
import type {
  ArmResource,
  ArmTemplate,
  PlacedResource,
  TemplateParameter,
  TemplateVariable,
} from '../model/template.ts';
import type { Declaration } from '../resources/declaration.ts';
import { canonicalResource, merge, prune, sortKeys } from './canonical-json.ts';
import { renderJson } from './engine.ts';
import { innerTemplate, outerDependencies, renderUnit } from './nested-deployment.ts';
import { NestedPlan, type NestedUnit, placeOf } from './nested-plan.ts';
import { printView } from './print-view.ts';
import { renderGroupDeployment, renderSubscription } from './subscription-template.ts';
import { named, printOutput, printParameter, usedParameters } from './template-parts.ts';
import { mapExpressions } from './view-expressions.ts';

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

/** The template, in canonical order: that of the group, or one of the subscription around it. */
export function renderTemplate(parts: TemplateParts): RenderedTemplate {
  const around = parts.declarations.filter(({ atSubscription }) => atSubscription === true);
  if (around.length === 0) return renderGroup(parts);
  const declarations = parts.declarations.filter(({ atSubscription }) => atSubscription !== true);
  return renderAround(around, renderGroup({ ...parts, declarations }), { ...parts, declarations });
}

/** The template of the subscription, with that of the group inside. */
function renderAround(around: readonly Declaration[], group: RenderedTemplate, parts: TemplateParts): RenderedTemplate {
  const variables = byName(parts.variables);
  const own = around.map((declaration) => renderPlaced(inSubscriptionView(declaration, variables)));
  const subject = subjectName(byName(parts.parameters));
  const deployment = withTemplate(renderGroupDeployment(group.template, subject), group.template);
  const rendered = [...own, { resource: deployment, origin: rootPath, inner: group.placed }];
  const outputs = parts.declarations.flatMap((declaration) => declaration.outputs);
  const resources = rendered.map(({ resource }) => resource);
  const template = prune(renderSubscription({ parameters: parts.parameters, variables, outputs, resources, subject }));
  return { template: template as ArmTemplate, placed: rendered.flatMap(placeResource) };
}

function inSubscriptionView(declaration: Declaration, variables: ReadonlyMap<string, TemplateVariable>): Declaration {
  return { ...declaration, view: mapExpressions(declaration.view, (part) => inSubscription(part, variables)) };
}

/** A deployment in canonical order; the template inside has an order of its own. */
function withTemplate(rendered: JsonObject, template: JsonObject): ArmResource {
  const canonical = canonicalResource(prune(rendered) as JsonObject) as ArmResource;
  return { ...canonical, properties: { ...Object(canonical['properties']), template } };
}

/** The template of the resource group. Its resources stand in the order of the declarations. */
function renderGroup(parts: TemplateParts): RenderedTemplate {
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
  const resolve = (given: Expression): Expression =>
    given.kind === 'variable' ? (declared.variables.get(given.name)?.value ?? given) : given;
  const plan = new NestedPlan(declarations, { subject: subjectName(declared.parameters), resolve });
  const nodes = new Set(declarations.map((declaration) => plan.nodeOf(declaration)));
  return [...nodes].map((node) => {
    if ('members' in node) return renderNested(node, plan, declared);
    const dependsOn = outerDependencies(node.view.dependsOn ?? [], plan);
    return renderPlaced({ ...node, view: { ...node.view, dependsOn } });
  });
}

const subscriptionSchema =
  'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#';

function renderNested(unit: NestedUnit, plan: NestedPlan, declared: Declared): RenderedResource {
  const inner = innerTemplate(unit, plan, declared);
  const { template, placed } = renderGroup({
    parameters: inner.parameters.map(({ name, type }) => ({ name, type, origin: rootPath })),
    variables: [],
    declarations: inner.declarations.map(({ scope, ...declaration }) => declaration),
  });
  const placedTemplate = unit.resourceGroup === undefined ? { ...template, $schema: subscriptionSchema } : template;
  const resource = withTemplate(renderUnit(unit, plan, { ...inner, template: placedTemplate }), placedTemplate);
  return { resource, origin: unit.members[0]?.origin ?? rootPath, inner: placed };
}

function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.name, item]));
}

function renderResource(declaration: Declaration): ArmResource {
  const { partial, view, properties } = declaration;
  const pruned = prune(renderJson(`arm/${partial}`, printView(view))) as JsonObject;
  const own = properties && printExpression(properties);
  const whole = own === undefined ? pruned : { ...pruned, properties: merge(pruned['properties'], own) };
  return canonicalResource(whole) as ArmResource;
}
