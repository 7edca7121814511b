import { type Static, Type } from 'typebox';
import { subResourceIdentity } from './identity.ts';
import { publicNetworkAccess } from './shared.ts';
import { oneOf, properties, tags, text, value } from './value.ts';

/** A project of the hub. @see https://learn.microsoft.com/azure/machine-learning/concept-hub-workspace */
const Project = Type.Object(
  {
    name: value(Type.String({ pattern: '^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$' }), {
      description: 'Name of the project: 3 to 33 letters, digits, dashes and underscores, a letter or digit first.',
      example: 'mlw-fraud-cards',
    }),
    friendlyName: text({ description: 'Name shown to people; the name if left out.', example: 'Card fraud' }),
    description: text({ description: 'What the project is for.', example: 'Models of the card team' }),
    identity: subResourceIdentity('the project'),
    publicNetworkAccess,
    systemDatastoresAuthMode: oneOf(['AccessKey', 'Identity', 'UserDelegationSAS'], {
      description: "How its default datastores reach the hub's storage account; as the hub does if left out.",
      example: 'Identity',
    }),
    tags: tags({ description: "Tags of the project, added to the spec's tags.", example: { team: 'cards' } }),
    properties: properties('the project', { hbiWorkspace: true }),
  },
  { additionalProperties: false },
);
export type Project = Static<typeof Project>;

export const Projects = Type.Optional(
  Type.Array(Project, {
    description: 'Projects of a hub: they work with its network, storage account, key vault and the rest.',
    examples: [[{ name: 'mlw-fraud-cards', friendlyName: 'Card fraud' }]],
  }),
);
