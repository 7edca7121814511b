import { type Static, type TSchema, Type } from 'typebox';
import { either, hasKey, help, isText, type KeyHelp, text } from './value.ts';

/** A resource id as text. */
export const resourceIdPattern = { type: 'string', pattern: '^/subscriptions/' };

const subscriptionPattern = '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$';
const resourceGroupPattern =
  '^[-\\w.()\\u00c0-\\u02ff\\u0370-\\u1fff\\u2c00-\\ud7ff\\uf900-\\ufdff]{0,89}[-\\w()\\u00c0-\\u02ff\\u0370-\\u1fff\\u2c00-\\ud7ff\\uf900-\\ufdff]$';

/** Where an existing resource is: its id, or its name with the resource group and subscription where these differ. */
export const existingKeys = {
  id: text(
    {
      description: 'Resource id of the existing resource.',
      example: '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-shared/providers/…',
    },
    { pattern: '^/' },
  ),
  name: text({ description: 'Name of the existing resource.', example: 'kv-shared' }, { minLength: 1 }),
  resourceGroup: text(
    { description: 'Its resource group; the one deployed to if left out.', example: 'rg-shared' },
    { pattern: resourceGroupPattern, maxLength: 90 },
  ),
  subscription: text(
    {
      description: 'Its subscription id; the one deployed to if left out.',
      example: '00000000-0000-0000-0000-000000000000',
    },
    { pattern: subscriptionPattern },
  ),
};

/** Where new resources are made that may stand beside a network elsewhere. */
export const madeIn = (what: string) => ({
  resourceGroup: text(
    { description: `Resource group that ${what} made in; the one deployed to if left out.`, example: 'rg-network' },
    { pattern: resourceGroupPattern, maxLength: 90 },
  ),
  subscription: text(
    {
      description: 'Its subscription id; the one deployed to if left out.',
      example: '00000000-0000-0000-0000-000000000000',
    },
    { pattern: subscriptionPattern },
  ),
});

/** The region is a fact like those that only some kinds of resources have, for whoever reads what crosses regions. */
const location = text({
  description: 'Its region, which the generator cannot look up: `explain` and the README tell what crosses regions.',
  example: 'northeurope',
});

/** Where an existing resource is, and nothing about it. */
export const existingPlace = Type.Object(existingKeys, { additionalProperties: false });

/** `existing:` of an associated resource; `more` are facts about it that the generator cannot look up. */
export const existing = <P extends Record<string, TSchema>>(more: P) =>
  Type.Object({ ...existingKeys, location, ...more }, { additionalProperties: false });

/** An object with one key, which it must have. */
export const onlyKey = (key: string, schema: object): object => ({
  type: 'object',
  required: [key],
  properties: { [key]: schema },
  additionalProperties: false,
});

/** The forms that an associated resource can take, in one word or in full. */
export interface AssociatedForms<New, Existing> {
  readonly new?: New | null;
  readonly existing?: string | Existing;
  readonly choice?: {
    readonly default?: 'new' | 'existing' | 'none';
    readonly new?: New;
    readonly existing?: Existing;
  };
}

/** The spec of an associated resource: a word, one of the forms, or the settings of a new one right away. */
export type AssociatedSpec<New, Existing> = 'new' | 'none' | 'choice' | AssociatedForms<New, Existing> | New;

/**
 * `new`, `existing`, `none` or `choice`, as an if/then chain so that a mistake gives the one error that fits.
 * The schemas of the two forms stand under `$defs` as `<name>Settings` and `<name>Existing`.
 */
export function associated<N extends TSchema, E extends TSchema>(name: string, keyHelp: KeyHelp) {
  const settings = { $ref: `#/$defs/${name}Settings` };
  const existingForm = { $ref: `#/$defs/${name}Existing` };
  const choice = {
    type: 'object',
    properties: {
      default: {
        enum: ['new', 'existing', 'none'],
        ...help({
          description: 'The option taken unless the deployment says otherwise.',
          default: 'new',
          example: 'existing',
        }),
      },
      new: settings,
      existing: existingForm,
    },
    additionalProperties: false,
  };
  const newForm = either(hasKey('new'), onlyKey('new', settings), settings);
  const choiceForm = either(hasKey('choice'), onlyKey('choice', choice), newForm);
  const existingOrId = onlyKey('existing', either(isText, resourceIdPattern, existingForm));
  const objectForm = either(hasKey('existing'), existingOrId, choiceForm);
  return Type.Optional(
    Type.Unsafe<AssociatedSpec<Static<N>, Static<E>>>({
      ...help(keyHelp),
      ...either(isText, { enum: ['new', 'none', 'choice'] }, objectForm),
    }),
  );
}
