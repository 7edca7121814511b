import { printExpression } from '../model/expression-printer.ts';
import type { ArmTemplate, PlacedResource, TemplateParameter, TemplateVariable } from '../model/template.ts';
import type { Declaration } from '../resources/declaration.ts';
import { prune, sortKeys } from './canonical-json.ts';
import { renderJson } from './engine.ts';
import { placeResource, type RenderedResource } from './rendered-resource.ts';
import { named, printOutput, printParameter, usedParameters, usedVariables } from './template-parts.ts';

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

/** The template of a resource group. Its resources stand in the order given. */
export function renderGroup(parts: TemplateParts, rendered: readonly RenderedResource[]): RenderedTemplate {
  const { parameters, variables, declarations } = parts;
  const outputs = declarations.flatMap((declaration) => declaration.outputs);
  const made = { resources: rendered.map(({ resource }) => resource), outputs: named(outputs, printOutput) };
  const rest = {
    variables: named(usedVariables(variables, made), ({ value }) => sortKeys(printExpression(value))),
    ...made,
  };
  const view = { parameters: named(usedParameters(parameters, rest), printParameter), ...rest };
  const template = prune(renderJson('arm/template', view)) as ArmTemplate;
  return { template, placed: rendered.flatMap(placeResource) };
}
