import { rootPath } from '../diagnostics/diagnostic.ts';
import type { Expression, JsonObject } from '../model/expression.ts';
import type { Declared } from '../model/expression-type.ts';
import { subjectName } from '../model/subject-name.ts';
import { inSubscription } from '../model/subscription-scope.ts';
import type { ArmResource, ArmTemplate, TemplateVariable } from '../model/template.ts';
import type { Declaration } from '../resources/declaration.ts';
import { canonicalResource, prune } from './canonical-json.ts';
import { type RenderedTemplate, renderGroup, type TemplateParts } from './group-template.ts';
import { innerTemplate, outerDependencies, renderUnit } from './nested-deployment.ts';
import { NestedPlan, type NestedUnit } from './nested-plan.ts';
import { placeResource, type RenderedResource, renderPlaced } from './rendered-resource.ts';
import { renderGroupDeployment, renderSubscription } from './subscription-template.ts';
import { mapExpressions } from './view-expressions.ts';

/** The resources where some are deployed elsewhere: a nested deployment stands where the first of its own would. */
export function renderScoped({ parameters, variables, declarations }: TemplateParts): readonly RenderedResource[] {
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
  const parameters = inner.parameters.map(({ name, type }) => ({ name, type, origin: rootPath }));
  const declarations = inner.declarations.map(({ scope, ...declaration }) => declaration);
  const { template, placed } = renderGroup({ parameters, variables: [], declarations }, declarations.map(renderPlaced));
  const placedTemplate = unit.resourceGroup === undefined ? { ...template, $schema: subscriptionSchema } : template;
  const resource = withTemplate(renderUnit(unit, plan, { ...inner, template: placedTemplate }), placedTemplate);
  return { resource, origin: unit.members[0]?.origin ?? rootPath, inner: placed };
}

function byName<T extends { readonly name: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.name, item]));
}

/** The template of the subscription, with that of the group inside. */
export function renderAround(
  around: readonly Declaration[],
  group: RenderedTemplate,
  parts: TemplateParts,
): RenderedTemplate {
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
