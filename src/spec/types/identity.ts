import { type Static, Type } from 'typebox';
import { help, text, value } from './value.ts';

/** Identities of a sub resource: of its own, and user-assigned ones that the workspace has or that exist. */
const SubResourceIdentity = Type.Object(
  {
    type: value(Type.Enum(['SystemAssigned', 'UserAssigned', 'SystemAssigned,UserAssigned', 'None']), {
      description: 'Which identities it has.',
      example: 'UserAssigned',
    }),
    userAssignedIdentities: Type.Optional(
      Type.Array(
        text({
          description:
            "Name of one of the userAssignedIdentities of the spec or of the workspace's own new ones, or the resource id of another.",
          example: 'id-fraud-prod',
        }),
        { ...help({ description: 'User-assigned identities.', example: ['id-fraud-prod'] }), minItems: 1 },
      ),
    ),
  },
  { additionalProperties: false },
);
export type SubResourceIdentity = Static<typeof SubResourceIdentity>;

/** `identity` of a sub resource. */
export const subResourceIdentity = (what: string) =>
  Type.Optional(
    Type.Unsafe<SubResourceIdentity>({
      ...SubResourceIdentity,
      ...help({ description: `Identity of ${what}.`, example: { type: 'SystemAssigned' } }),
    }),
  );
