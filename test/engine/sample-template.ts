import type { JsonObject } from './json.ts';

/** A resource group template around what a test is about. */
export function sampleTemplate(parts: JsonObject): JsonObject {
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [],
    ...parts,
  };
}

/** A resource of a type that the engine knows nothing of. */
export function sampleResource(name: string, parts: JsonObject = {}): JsonObject {
  return { type: 'Sample.Things/things', apiVersion: '2024-01-01', name, ...parts };
}

/** The expression with which a template names such a resource. */
export function sampleId(name: string): string {
  return `[resourceId('Sample.Things/things', '${name}')]`;
}
