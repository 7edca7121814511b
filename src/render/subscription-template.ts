import { apiVersions } from '../model/api-versions.ts';
import { type Expression, type JsonObject, member, parameter } from '../model/expression.ts';
import { extensionResourceId, interpolate, reference, subscriptionResourceId } from '../model/expression-functions.ts';
import { printExpression } from '../model/expression-printer.ts';
import {
  inSubscription,
  resourceGroupId,
  resourceGroupName,
  type VariableValues,
} from '../model/subscription-scope.ts';
import type { TemplateOutput, TemplateParameter } from '../model/template.ts';
import { renderJson } from './engine.ts';
import { printView } from './print-view.ts';
import { named, printOutput, printParameter, usedParameters } from './template-parts.ts';

const deploymentType = 'Microsoft.Resources/deployments';

/** Another workspace may be deployed into the same group at the same time. */
function deploymentName(subject: Expression): Expression {
  return interpolate([subject, '-resources']);
}

/** The deployment of the group's template, which is nested as it is: parameters are handed on by name. */
export function renderGroupDeployment(template: JsonObject, subject: Expression): JsonObject {
  const names = Object.keys(Object(template['parameters']));
  const values = names.map((name) => [name, { value: printExpression(parameter(name)) }] as const);
  const view = {
    type: deploymentType,
    apiVersion: apiVersions[deploymentType],
    name: deploymentName(subject),
    location: undefined,
    dependsOn: [subscriptionResourceId('Microsoft.Resources/resourceGroups', resourceGroupName)],
    resourceGroup: resourceGroupName,
  };
  return renderJson('arm/nested-deployment', {
    ...printView(view),
    ...(values.length > 0 && { parameters: Object.fromEntries(values) }),
    template,
  });
}

export interface SubscriptionParts {
  readonly parameters: readonly TemplateParameter[];
  readonly variables: VariableValues;
  /** Outputs of the group's template. */
  readonly outputs: readonly TemplateOutput[];
  readonly resources: readonly JsonObject[];
  /** The name of what the template is about. */
  readonly subject: Expression;
}

/** The template of the subscription around that of the group: what that one gives is given on. */
export function renderSubscription(parts: SubscriptionParts): JsonObject {
  const { parameters, variables, outputs, resources } = parts;
  const known = (expression: Expression): Expression => inSubscription(expression, variables);
  const rest = {
    resources,
    outputs: named(
      outputs.map((output) => passedOn(output, parts.subject, known)),
      printOutput,
    ),
  };
  const own = parameters.map(({ defaultValue, ...others }) => ({
    ...others,
    ...(defaultValue && { defaultValue: known(defaultValue) }),
  }));
  return renderJson('arm/subscription-template', {
    parameters: named(usedParameters(own, rest), printParameter),
    ...rest,
  });
}

function passedOn(
  { condition, ...output }: TemplateOutput,
  subject: Expression,
  known: (expression: Expression) => Expression,
): TemplateOutput {
  const deployment = extensionResourceId(resourceGroupId, deploymentType, deploymentName(subject));
  const value = member(reference(deployment, apiVersions[deploymentType]), 'outputs', output.name, 'value');
  return { ...output, value, ...(condition && { condition: known(condition) }) };
}
