import { Type } from 'typebox';
import { subResourceIdentity } from './identity.ts';
import { ownTags } from './shared.ts';
import { armObject, duration, help, type KeyHelp, required, secret, text, value } from './value.ts';

export { duration };

const reference = (what: string, name: string) => ({
  description: `${what}: \`name:version\` of one in the workspace, a resource id, or \`azureml://\` of one in a registry.`,
  example: name,
});

export const model = text(reference('The model', 'fraud:3'));
export const environment = text(reference('The environment', 'fraud-scoring:2'));
export const component = text(reference('The component', 'score-all:1'));
export const code = text({
  description: 'The code: `name:version` of a code asset in the workspace, or a resource id.',
  example: 'scoring:1',
});

/** The compute that something runs on. */
export const compute = text({
  description: 'The compute: the name of one in the workspace, or a resource id.',
  example: 'cpu',
});

/** The script that a deployment runs for each request. */
export const codeConfiguration = Type.Optional(
  Type.Object(
    {
      code,
      scoringScript: required(
        text({ description: 'File in the code that scores.', example: 'score.py' }, { minLength: 1 }),
      ),
    },
    {
      additionalProperties: false,
      ...help({
        description: 'The script that scores; a model in MLflow format needs none.',
        example: { code: 'scoring:1', scoringScript: 'score.py' },
      }),
    },
  ),
);

/** A map of text to text. */
export const textMap = (keyHelp: KeyHelp) =>
  Type.Optional(
    value(
      Type.Record(Type.String(), value(Type.String(), { description: 'Value of the key.', example: 'info' })),
      keyHelp,
    ),
  );

export const environmentVariables = textMap({
  description: 'Environment variables of the container. Never put a secret there.',
  example: { LOG_LEVEL: 'info' },
});

/** Keys that an endpoint starts with; Azure makes them where they are left out. */
export const keys = Type.Optional(
  Type.Object(
    {
      primaryKey: secret({ description: 'First key.', example: { parameter: 'endpointPrimaryKey' } }),
      secondaryKey: secret({ description: 'Second key.', example: { parameter: 'endpointSecondaryKey' } }),
    },
    {
      additionalProperties: false,
      ...help({
        description: 'Keys that the endpoint starts with; Azure makes them if left out. They are secrets.',
        example: { primaryKey: { parameter: 'endpointPrimaryKey' } },
      }),
    },
  ),
);

/** What endpoints and deployments have because each is an Azure resource of its own. */
export const trackedResource = (what: string) => ({
  location: text(
    { description: `Region of ${what}; that of the spec if left out.`, example: 'westeurope' },
    { pattern: '^[a-z][a-z0-9]+$' },
  ),
  kind: text({ description: `ARM's \`kind\` of ${what}: used by the portal only.`, example: 'Managed' }),
  sku: armObject({ description: `ARM's \`sku\` object of ${what}.`, example: { name: 'Default', capacity: 1 } }),
  identity: subResourceIdentity(what),
  tags: ownTags,
});
