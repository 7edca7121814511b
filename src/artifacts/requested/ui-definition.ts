import type { Facts } from '../../facts/facts.ts';
import type { JsonObject } from '../../model/expression.ts';
import type { Parameters, TemplateParameter } from '../../model/template.ts';
import type { RequestedParts } from './requested-parts.ts';
import { uiField } from './ui-element.ts';
import { type UiStepName, uiStepOf, uiSteps } from './ui-step.ts';

/**
 * The form by which the portal asks for the parameters: one field for each, by what they are about.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/managed-applications/create-uidefinition-overview
 */
export function uiDefinition({ parameters, facts, atSubscription }: RequestedParts): JsonObject {
  const asked = [...parameters.values()].filter(({ name }) => name !== 'location');
  const onStep = (step: UiStepName) => asked.filter((parameter) => uiStepOf(parameter) === step);
  const steps = uiSteps.map(([name, label]) => ({ name, label, elements: elementsOf(onStep(name), atSubscription) }));
  return {
    $schema: 'https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#',
    handler: 'Microsoft.Azure.CreateUIDef',
    version: '0.1.2-preview',
    parameters: {
      config: { isWizard: false, basics: basicsOf(facts) },
      basics: elementsOf(onStep('basics'), atSubscription),
      steps: steps.filter(({ elements }) => elements.length > 0),
      outputs: outputsOf(parameters, atSubscription),
    },
  };
}

/** A resource group that has something in it may be chosen: the template adds to it. */
function basicsOf({ workspace }: Facts): JsonObject {
  const what = workspace.kind === 'Registry' ? 'registry' : 'workspace';
  return {
    description: `Deploys the Azure Machine Learning ${what} and what belongs to it.`,
    resourceGroup: { allowExisting: true },
    location: {
      label: 'Region',
      toolTip: `Region of the ${what} and of what has no region of its own.`,
      resourceTypes: [
        `Microsoft.MachineLearningServices/${workspace.kind === 'Registry' ? 'registries' : 'workspaces'}`,
      ],
    },
  };
}

const elementsOf = (parameters: readonly TemplateParameter[], atSubscription: boolean): readonly JsonObject[] =>
  parameters.map((parameter) => uiField(parameter, readBy(parameter), atSubscription).element);

/** How the outputs read what was put in. */
function readBy(parameter: TemplateParameter): string {
  const step = uiStepOf(parameter);
  return step === 'basics' ? `basics('${parameter.name}')` : `steps('${step}').${parameter.name}`;
}

/** A value for each parameter of the template; the region is the portal's own question. */
function outputsOf(parameters: Parameters, atSubscription: boolean): JsonObject {
  const outputs = [...parameters.values()].map((parameter) => [
    parameter.name,
    parameter.name === 'location' ? '[location()]' : uiField(parameter, readBy(parameter), atSubscription).output,
  ]);
  return Object.fromEntries(outputs);
}
