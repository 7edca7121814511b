import { type Static, type TSchema, Type } from 'typebox';

/** What an editor shows for a key: every key of the spec has all three but for a default where there is none. */
export interface KeyHelp {
  readonly description: string;
  readonly example: unknown;
  readonly default?: unknown;
}

/** `KeyHelp` in JSON schema's words. */
export function help({ description, example, ...rest }: KeyHelp): Record<string, unknown> {
  return { description, examples: [example], ...rest };
}

const parameterTypes = ['string', 'int', 'bool', 'array', 'object', 'secureString', 'secureObject'] as const;

/** A secret in a key vault that is already in Azure; only its place is ever written. */
export const KeyVaultSecret = Type.Object(
  {
    id: Type.String({
      ...help({
        description: 'Resource id of the key vault.',
        example:
          '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-shared/providers/Microsoft.KeyVault/vaults/kv-shared',
      }),
      pattern: '^/subscriptions/',
    }),
    secretName: Type.String({
      ...help({ description: 'Name of the secret.', example: 'registry-password' }),
      pattern: '^[A-Za-z0-9-]{1,127}$',
    }),
    secretVersion: Type.Optional(
      Type.String(
        help({
          description: 'Version of the secret; the current one if left out.',
          example: '0123456789abcdef0123456789abcdef',
        }),
      ),
    ),
  },
  { additionalProperties: false, description: 'A secret in a key vault, read when the template is deployed.' },
);

/** A template parameter in the place of a value. */
export const ParameterValue = Type.Object(
  {
    parameter: Type.String({
      ...help({ description: 'Name of the template parameter.', example: 'storageSku' }),
      pattern: '^[A-Za-z][A-Za-z0-9_]{0,254}$',
    }),
    type: Type.Optional(
      Type.Enum(
        [...parameterTypes],
        help({
          description: 'ARM type of the parameter; known from the place or the default value if left out.',
          example: 'string',
        }),
      ),
    ),
    defaultValue: Type.Optional(
      Type.Unknown(help({ description: 'Value used when the deployment gives none.', example: 'Standard_LRS' })),
    ),
    allowedValues: Type.Optional(
      Type.Array(Type.Unknown(), {
        ...help({
          description: 'The only values that a deployment may give.',
          example: ['Standard_LRS', 'Standard_ZRS'],
        }),
        minItems: 1,
      }),
    ),
    description: Type.Optional(
      Type.String(
        help({ description: 'What the parameter means, for whoever deploys.', example: 'SKU of the storage account.' }),
      ),
    ),
    secure: Type.Optional(
      Type.Boolean(
        help({
          description: 'Whether the value is a secret: it is then never written or logged.',
          default: false,
          example: true,
        }),
      ),
    ),
    keyVaultSecret: Type.Optional(
      Type.Unsafe<Static<typeof KeyVaultSecret>>({
        $ref: '#/$defs/KeyVaultSecret',
        ...help({
          description: 'Where the parameter file takes the secret from.',
          example: { id: '/subscriptions/…/vaults/kv-shared', secretName: 'registry-password' },
        }),
      }),
    ),
    minLength: Type.Optional(
      Type.Integer({
        ...help({ description: 'Least length of a string or array.', example: 3 }),
        minimum: 0,
        maximum: 2147483647,
      }),
    ),
    maxLength: Type.Optional(
      Type.Integer({
        ...help({ description: 'Greatest length of a string or array.', example: 24 }),
        minimum: 0,
        maximum: 2147483647,
      }),
    ),
    minValue: Type.Optional(
      Type.Integer({
        ...help({ description: 'Least value of an int.', example: 1 }),
        minimum: -2147483648,
        maximum: 2147483647,
      }),
    ),
    maxValue: Type.Optional(
      Type.Integer({
        ...help({ description: 'Greatest value of an int.', example: 90 }),
        minimum: -2147483648,
        maximum: 2147483647,
      }),
    ),
  },
  { additionalProperties: false, description: 'A template parameter: whoever deploys gives the value.' },
);
export type ParameterValue = Static<typeof ParameterValue>;

/** An ARM template expression, on purpose. A plain string is always text. */
export const ExpressionValue = Type.Object(
  {
    expression: Type.String({
      ...help({ description: 'ARM template expression in brackets.', example: "[resourceGroup().tags['env']]" }),
      pattern: '^\\[',
    }),
  },
  { additionalProperties: false, description: 'An ARM template expression.' },
);
export type ExpressionValue = Static<typeof ExpressionValue>;

/** A secret read from a key vault in the place of a value. */
export const KeyVaultSecretValue = Type.Object(
  {
    keyVaultSecret: Type.Unsafe<Static<typeof KeyVaultSecret>>({
      $ref: '#/$defs/KeyVaultSecret',
      ...help({
        description: 'Where the secret is.',
        example: {
          id: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-shared/providers/Microsoft.KeyVault/vaults/kv-shared',
          secretName: 'storage-key',
        },
      }),
    }),
  },
  { additionalProperties: false, description: 'A secret read from a key vault when the template is deployed.' },
);
export type KeyVaultSecretValue = Static<typeof KeyVaultSecretValue>;

/** What may stand in the place of a value. */
export type Placeholder = ParameterValue | ExpressionValue;

const reference = (name: string): Record<string, string> => ({ $ref: `#/$defs/${name}` });
/** The condition that a value is an object with the key. */
export const hasKey = (key: string): object => ({ type: 'object', required: [key] });

/** The condition that a value is text. */
export const isText = { type: 'string' };

/**
 * Forms told apart by a condition, not a union: a wrong value then gives the one error that fits.
 * In this one place because linters take JSON schema's `then` for a promise's.
 */
export const either = (condition: object, then: object, otherwise: object): Record<string, unknown> => ({
  if: condition,
  then,
  else: otherwise,
});

/** A value of the given schema, or a parameter or an expression in its place. */
export function value<T extends TSchema>(schema: T, keyHelp: KeyHelp) {
  const literalOrExpression = either(hasKey('expression'), reference('ExpressionValue'), schema);
  return Type.Unsafe<Static<T> | Placeholder>({
    ...help(keyHelp),
    ...either(hasKey('parameter'), reference('ParameterValue'), literalOrExpression),
  });
}

/** Any text; a pattern keeps line breaks out of names. */
export const text = (keyHelp: KeyHelp, constraints: Record<string, unknown> = {}) =>
  Type.Optional(value(Type.String(constraints), keyHelp));

/** A duration in days, hours, minutes and seconds. */
export const durationPattern = '^P(?=[0-9T])([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]+)?S)?)?$';

/** A duration as ARM writes it (ISO 8601). */
export const duration = (keyHelp: KeyHelp) => text(keyHelp, { pattern: durationPattern });

/** One of ARM's own values, in ARM's own case. */
export const oneOf = <const T extends string[]>(values: [...T], keyHelp: KeyHelp) =>
  Type.Optional(value(Type.Enum(values), keyHelp));

/** The same word, which must be there. */
export const required = <T extends TSchema>(optional: T) => Type.Unsafe<Static<T>>({ ...optional });

/** What may stand in the place of a secret: never its text. */
export type Secret = Placeholder | KeyVaultSecretValue;

/** A secret: a parameter, which is secure here by itself, an expression such as `listKeys()`, or its place in a key vault. */
export const secret = (keyHelp: KeyHelp) =>
  Type.Optional(
    Type.Unsafe<Secret>({
      ...help(keyHelp),
      ...either(
        hasKey('keyVaultSecret'),
        reference('KeyVaultSecretValue'),
        either(
          hasKey('parameter'),
          reference('ParameterValue'),
          either(hasKey('expression'), reference('ExpressionValue'), {
            type: 'object',
            required: ['parameter'],
            writeOnly: true,
          }),
        ),
      ),
    }),
  );

/** true or false. */
export const flag = (keyHelp: KeyHelp) => Type.Optional(value(Type.Boolean(), keyHelp));

/** A whole number within limits: a number beyond 2^31 is never meant here. */
export const whole = (minimum: number, maximum: number, keyHelp: KeyHelp) =>
  Type.Optional(value(Type.Integer({ minimum, maximum }), keyHelp));

/** A resource id of the given type, or text that ARM takes as one. */
export const resourceIdText = (keyHelp: KeyHelp) => text(keyHelp, { pattern: '^/subscriptions/[^/]+/' });

/** An object of ARM's own property names, checked against the ARM schema after rendering. */
const ArmObject = Type.Record(Type.String(), Type.Unknown());

/** `properties:` of a resource. */
export const properties = (type: string, example: Record<string, unknown>) =>
  Type.Optional(
    Type.Unsafe<Record<string, unknown>>({
      type: 'object',
      ...help({
        description: `ARM's own properties of ${type}, merged in last and checked against the ARM schema.`,
        example,
      }),
    }),
  );

/** An ARM object as a word of its own. */
export const armObject = (keyHelp: KeyHelp) => Type.Optional(value(ArmObject, keyHelp));

/** A list of texts. */
export const texts = (keyHelp: KeyHelp, constraints: Record<string, unknown> = {}) =>
  Type.Optional(
    value(Type.Array(value(Type.String(constraints), { description: 'An item of the list.', example: '…' })), keyHelp),
  );

/** Tag names and values as Azure allows them. @see https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations */
export const tags = (keyHelp: KeyHelp) =>
  Type.Optional(
    value(
      Type.Unsafe<Record<string, string | Placeholder>>({
        type: 'object',
        maxProperties: 50,
        propertyNames: { minLength: 1, maxLength: 512, pattern: '^[^<>%&\\\\?/]*$' },
        additionalProperties: value(Type.String({ maxLength: 256 }), {
          description: 'Value of the tag.',
          example: '4711',
        }),
      }),
      keyHelp,
    ),
  );
