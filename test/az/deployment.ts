/** A template or a body, as far as it is looked at here. */
type Json = { readonly [key: string]: unknown };

/** A deployment as a client sent it. */
export interface Deployment {
  readonly scope: 'group' | 'sub';
  readonly action: 'validate' | 'whatIf' | 'create';
  readonly name: string;
  /** The text of the template, byte for byte. */
  readonly templateText: string;
  readonly template: Json;
  readonly parameters: Json;
  readonly mode: unknown;
  /** Where the deployment itself is kept; for those of a subscription. */
  readonly location: unknown;
}

/** What Azure would answer. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const objectOf = (value: unknown): Json => (isObject(value) ? value : {});

/**
 * Reads a body. The Azure CLI puts the template's own text behind an unquoted key, at the end, so that Azure sees the
 * comments in it; its `what-if` and other clients send plain JSON.
 */
export function readBody(
  body: string,
): Pick<Deployment, 'templateText' | 'template' | 'parameters' | 'mode' | 'location'> {
  const [envelope, text] = splitBody(body);
  const { properties, location } = objectOf(JSON.parse(envelope));
  const { template: sent, parameters, mode } = objectOf(properties);
  const templateText = text ?? JSON.stringify(sent);
  return {
    templateText,
    template: objectOf(JSON.parse(templateText)),
    parameters: objectOf(parameters),
    mode,
    location,
  };
}

/** The body without the unquoted key, and what stands behind that. A quoted text may say the same, so texts are passed over. */
function splitBody(body: string): readonly [envelope: string, template: string | undefined] {
  for (const { 0: piece, index } of body.matchAll(/"(?:[^"\\]|\\.)*"|, template:/g)) {
    if (piece.startsWith('"')) continue;
    return [`${body.slice(0, index)}}}`, body.slice(index + piece.length, -2)];
  }
  return [body, undefined];
}

/**
 * What Azure refuses of a deployment before it looks at any resource: a template of another scope, and parameters
 * that are not declared, not given, of another type or not allowed.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-invalid-template
 */
export function refusalOf(deployment: Deployment): Refusal | undefined {
  const problem = scopeProblem(deployment) ?? parametersProblem(deployment);
  if (problem === undefined) return undefined;
  return { code: 'InvalidTemplate', message: `Deployment template validation failed: '${problem}'` };
}

const schemas = { group: '/deploymentTemplate.json', sub: '/subscriptionDeploymentTemplate.json' };

function scopeProblem({ scope, template, location }: Deployment): string | undefined {
  const schema = String(template['$schema']).replace(/#$/, '');
  if (!schema.endsWith(schemas[scope])) return `the schema "${schema}" is not for this scope`;
  if (scope === 'sub' && typeof location !== 'string') return 'a deployment at a subscription needs a location';
  return undefined;
}

function parametersProblem({ template, parameters }: Deployment): string | undefined {
  const declared = objectOf(template['parameters']);
  for (const name of Object.keys(parameters)) {
    if (!Object.hasOwn(declared, name)) return `the parameter "${name}" is not declared`;
  }
  for (const [name, declaration] of Object.entries(declared)) {
    const problem = parameterProblem(objectOf(declaration), parameters[name]);
    if (problem !== undefined) return `the parameter "${name}" ${problem}`;
  }
  return undefined;
}

function parameterProblem(declaration: Json, given: unknown): string | undefined {
  if (given === undefined) return 'defaultValue' in declaration ? undefined : 'is not given';
  if (!isObject(given)) return 'is not an object with its value';
  if ('reference' in given) return undefined;
  if (!('value' in given)) return 'has neither a value nor a reference';
  const type = String(declaration['type']).toLowerCase();
  if (!isOfType(type, given['value'])) return `is not of type ${type}`;
  const allowed = declaration['allowedValues'];
  return Array.isArray(allowed) && !allowed.includes(given['value']) ? 'is not among the allowed values' : undefined;
}

function isOfType(type: string, value: unknown): boolean {
  switch (type) {
    case 'string':
    case 'securestring':
      return typeof value === 'string';
    case 'int':
      return Number.isInteger(value);
    case 'bool':
      return typeof value === 'boolean';
    case 'array':
      return Array.isArray(value);
    case 'object':
    case 'secureobject':
      return isObject(value);
    default:
      return false;
  }
}
