import { rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { engineConnection, newPath } from './connection.ts';
import { type DeploymentContext, isResourceGroupScoped, metadataOf } from './deployment-context.ts';
import { type JsonObject, listOf, objectOf } from './json.ts';
import { bicepparamText, inTemplatesCase } from './parameters.ts';

/** A resource as the engine would deploy it; conditions that are false took theirs out. */
export interface EvaluatedResource extends JsonObject {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly apiVersion: string;
  readonly location?: string;
  readonly properties?: JsonObject;
}

export interface Evaluation {
  readonly resources: readonly EvaluatedResource[];
  readonly outputs: JsonObject;
  /** What the engine has to say though it went on, e.g. of a linked template that it did not look into. */
  readonly diagnostics: readonly unknown[];
}

/** The engine refuses the template or its parameters; the message is its own. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
}

/** What a deployment of the template would make, by Microsoft's own engine. */
export async function evaluate(
  template: object,
  parameters: JsonObject = {},
  context: Partial<DeploymentContext> = {},
): Promise<Evaluation> {
  const templatePath = await newPath('.json');
  const path = await newPath('.bicepparam');
  await writeFile(templatePath, JSON.stringify(template));
  await writeFile(path, bicepparamText(basename(templatePath), inTemplatesCase(template, parameters)));
  try {
    return await snapshotOf(path, metadataOf(template, context));
  } catch (error) {
    const words = await wordsFor(path, error);
    if (!words.includes('BCP188') || !isResourceGroupScoped(template)) throw new EngineError(words);
    throw new EngineError(`${words}\n${await wordsOfNested(template, parameters, context)}`.trim());
  } finally {
    await Promise.all([rm(templatePath), rm(path)]);
  }
}

/**
 * The same for a `.bicepparam` file where it lies, with the Bicep file or template that it uses; the path has to be
 * absolute. Its scope is the resource group, or that of `template`.
 */
export async function evaluateBicepparam(
  path: string,
  context: Partial<DeploymentContext> = {},
  template: object = {},
): Promise<Evaluation> {
  try {
    return await snapshotOf(path, metadataOf(template, context));
  } catch (error) {
    throw new EngineError(await wordsFor(path, error));
  }
}

async function snapshotOf(path: string, metadata: JsonObject): Promise<Evaluation> {
  const { ask } = await engineConnection();
  const answer = objectOf(await ask('getSnapshot', { path, metadata }));
  const snapshot = objectOf(JSON.parse(String(answer['snapshot'])));
  return {
    resources: listOf(snapshot['predictedResources']) as readonly EvaluatedResource[],
    outputs: objectOf(snapshot['outputs']),
    diagnostics: listOf(snapshot['diagnostics']),
  };
}

/** Of a template or parameter that does not even load a snapshot says `Compilation failed`; compiling tells why. */
async function wordsFor(path: string, error: unknown): Promise<string> {
  const words = error instanceof Error ? error.message : String(error);
  if (words !== 'Compilation failed') return words;
  const { ask } = await engineConnection();
  const compiled = objectOf(await ask('compileParams', { path, parameterOverrides: {} }));
  const errors = listOf(compiled['diagnostics'])
    .map(objectOf)
    .filter((diagnostic) => diagnostic['level'] === 'Error');
  return errors.map((diagnostic) => `${diagnostic['code']}: ${diagnostic['message']}`).join('\n');
}

/**
 * BCP188 says only that the template has errors. Deployed as a nested one it is taken in by the engine itself,
 * which spells most of them out.
 */
async function wordsOfNested(
  template: object,
  parameters: JsonObject,
  context: Partial<DeploymentContext>,
): Promise<string> {
  const values = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, { value }]));
  const nested = {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'nested',
    properties: {
      mode: 'Incremental',
      expressionEvaluationOptions: { scope: 'inner' },
      template,
      parameters: values,
    },
  };
  const wrapper = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [nested],
  };
  return evaluate(wrapper, {}, context).then(
    ({ diagnostics }) => diagnostics.map((diagnostic) => JSON.stringify(diagnostic)).join('\n'),
    (error: Error) => error.message,
  );
}
