import { apiVersions } from '../model/api-versions.ts';
import { distinct } from '../model/distinct.ts';
import { call, type Expression, type JsonObject, member } from '../model/expression.ts';
import { interpolate, resourceIdIn, uniqueString } from '../model/expression-functions.ts';
import { printExpression } from '../model/expression-printer.ts';
import type { Declared } from '../model/expression-type.ts';
import type { Declaration } from '../resources/declaration.ts';
import { byCodePoint } from './canonical-json.ts';
import { renderJson } from './engine.ts';
import { Lift, type LiftedParameter } from './lift.ts';
import type { NestedPlan, NestedUnit } from './nested-plan.ts';
import { printView } from './print-view.ts';
import { mapExpressions } from './view-expressions.ts';

const deploymentType = 'Microsoft.Resources/deployments';

/**
 * Room for the longest name of a workspace, a dash and what follows, within the 64 characters that Azure takes.
 * Two workspaces may deploy into one shared group at the same time, so the name says which and from where.
 */
function unitName({ number }: NestedUnit, { subject }: NestedPlan): Expression {
  const from = uniqueString(member(call('resourceGroup'), 'id'));
  return interpolate([subject, '-', number, '-', from]);
}

function unitId(unit: NestedUnit, plan: NestedPlan): Expression {
  const { subscriptionId, resourceGroup } = unit;
  const scope = {
    ...(subscriptionId && { subscriptionId }),
    ...(resourceGroup === undefined ? ({ wholeSubscription: true } as const) : { resourceGroup }),
  };
  return resourceIdIn(scope, deploymentType, unitName(unit, plan));
}

/** Ids to wait for, those of resources in a nested deployment replaced by that of the deployment; each one once. */
export function outerDependencies(
  ids: readonly Expression[],
  plan: NestedPlan,
  except?: NestedUnit,
): readonly Expression[] | undefined {
  const waited = ids.flatMap((id) => {
    const target = plan.target(id);
    const node = target && plan.nodeOf(target);
    if (node !== undefined && node === except) return [];
    return node !== undefined && 'members' in node ? unitId(node, plan) : id;
  });
  return waited.length === 0 ? undefined : distinct(waited);
}

/** The resources of a unit, as the nested template has them, and the parameters that carry what they need. */
export interface InnerTemplate {
  readonly parameters: readonly LiftedParameter[];
  readonly declarations: readonly Declaration[];
}

export function innerTemplate(unit: NestedUnit, plan: NestedPlan, declared: Declared): InnerTemplate {
  const lift = new Lift(declared, unit.subscriptionId !== undefined);
  const declarations = unit.members.map((declaration) => {
    const { view, properties } = declaration;
    const inside = (view.dependsOn ?? []).filter((id) => {
      const target = plan.target(id);
      return target !== undefined && plan.nodeOf(target) === unit;
    });
    const dependsOn = inside.length === 0 ? undefined : inside;
    // The condition is that of the deployment.
    const lifted = mapExpressions({ ...view, condition: undefined, dependsOn }, (part) => lift.expression(part));
    return { ...declaration, view: lifted, properties: properties && lift.expression(properties), outputs: [] };
  });
  return { parameters: lift.parameters, declarations };
}

/**
 * The deployment of a unit. Its expressions are worked out inside, where `resourceGroup()` is the other group.
 * Outputs stay in the outer template: an id tells its own group, and outputs are worked out when all is deployed.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-to-resource-group
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates#expression-evaluation-scope-in-nested-templates
 */
export function renderUnit(
  unit: NestedUnit,
  plan: NestedPlan,
  inner: InnerTemplate & { readonly template: JsonObject },
): JsonObject {
  const { condition, subscriptionId, resourceGroup, members } = unit;
  const ids = members.flatMap(({ view }) => view.dependsOn ?? []);
  const sorted = [...inner.parameters].sort((left, right) => byCodePoint(left.name, right.name));
  const values = sorted.map(({ name, value }) => [name, { value: printExpression(value) }] as const);
  const view = {
    type: deploymentType,
    apiVersion: apiVersions[deploymentType],
    name: unitName(unit, plan),
    condition,
    // Where Azure keeps what it knows of a deployment that is in no group.
    location: resourceGroup === undefined ? member(call('resourceGroup'), 'location') : undefined,
    subscriptionId,
    resourceGroup,
    dependsOn: outerDependencies(ids, plan, unit),
  };
  return renderJson('arm/nested-deployment', {
    ...printView(view),
    ...(values.length > 0 && { parameters: Object.fromEntries(values) }),
    template: inner.template,
  });
}
