import { type TSchema, Type } from 'typebox';
import { help } from './value.ts';

/** Words about the output as a whole. */
const ofTheFolder: ReadonlySet<string> = new Set(['artifacts']);

/**
 * `environments:`, overlays over the words of a spec. Their values are checked after they are put over the spec: half a
 * resource is right here.
 */
export const environmentsOf = (words: Readonly<Record<string, TSchema>>) =>
  Type.Optional(
    Type.Unsafe<Readonly<Record<string, Readonly<Record<string, unknown>> | null>>>({
      type: 'object',
      minProperties: 1,
      additionalProperties: {
        type: ['object', 'null'],
        properties: Object.fromEntries(
          Object.entries(words)
            .filter(([key]) => !ofTheFolder.has(key))
            .map(([key, word]) => [key, described(word)]),
        ),
        additionalProperties: false,
        ...help({
          description: 'What is otherwise in this environment: mappings are merged, `null` takes a key away.',
          example: { name: 'mlw-fraud-prod', tags: { env: 'prod' } },
        }),
      },
      ...help({
        description:
          'Environments by name: what each has otherwise than the rest of the spec. Lists of named items are merged by name, other lists replaced.',
        example: { dev: { tags: { env: 'dev' } }, prod: { storageAccount: { new: { sku: 'Standard_ZRS' } } } },
      }),
    }),
  );

const described = (word: TSchema): Record<string, unknown> => {
  const { description, examples } = word as { readonly description?: unknown; readonly examples?: unknown };
  return { description, examples };
};
