import type { PrintedTemplate } from './artifacts/plan.ts';
import { printBicep } from './bicep/print-bicep.ts';
import { pictureFiles } from './graph/draw.ts';
import { apiVersions } from './model/api-versions.ts';
import type { JsonObject } from './model/expression.ts';
import type { ArmTemplate } from './model/template.ts';

const deploymentType = 'Microsoft.Resources/deployments';

/** What is made from the templates of an output folder alone: Bicep of each, and pictures of the first. */
export function filesFromTemplates(
  templates: readonly PrintedTemplate[],
  specFile: string,
): ReadonlyMap<string, string> {
  return new Map([
    ...templates.flatMap((planned) => [...bicepFiles(planned)]),
    ...templates.slice(0, 1).flatMap(({ template }) => [...pictureFiles(template, specFile)]),
  ]);
}

/** What Bicep has no words for (extensions of what an expression names, say) it deploys as a module in JSON. */
function bicepFiles({ template, name }: PrintedTemplate): ReadonlyMap<string, string> {
  const direct = printBicep(template, name);
  if (direct.refusals.length === 0) return direct.files;
  const { files, refusals } = printBicep(asNested(template), name);
  const [refused] = refusals;
  if (refused !== undefined) throw new Error(`not to be said in Bicep: ${refused.path}: ${refused.message}`);
  return files;
}

/** A template with the same parameters and outputs that deploys the one given, and nothing else. */
function asNested(template: ArmTemplate): JsonObject {
  const parameters = Object(template['parameters']) as JsonObject;
  const outputs = Object.entries(Object(template['outputs']) as Record<string, JsonObject>);
  const given = Object.keys(parameters).map((name) => [name, { value: `[parameters('${name}')]` }] as const);
  const nested = {
    type: deploymentType,
    apiVersion: apiVersions[deploymentType],
    name: 'resources',
    properties: {
      mode: 'Incremental',
      expressionEvaluationOptions: { scope: 'inner' },
      parameters: Object.fromEntries(given),
      template,
    },
  };
  return {
    $schema: template.$schema,
    contentVersion: '1.0.0.0',
    parameters,
    resources: [nested],
    outputs: Object.fromEntries(
      outputs.map(([name, output]) => [name, { ...output, value: `[reference('resources').outputs.${name}.value]` }]),
    ),
  };
}

/** Where a template says what Bicep has no words for; nothing where it has them. */
export function refusedByBicep(template: ArmTemplate): string | undefined {
  return printBicep(template).refusals[0]?.path;
}
