import { type Expression, literalText } from '../model/expression.ts';
import { joinPieces, splitPieces, textPieces } from './pieces.ts';

/** What an expression for a resource id is made of. */
export interface IdParts {
  readonly function: 'resourceId' | 'subscriptionResourceId' | 'extensionResourceId';
  /** Subscription and resource group, as far as the id names them. */
  readonly place: readonly Expression[];
  readonly type: string;
  readonly names: readonly Expression[];
  /** Id of the resource that this one extends. */
  readonly extended?: Expression;
}

/** Takes an id apart; nothing where it is none, or where its parts cannot be told. */
export function resourceIdParts(id: Expression): IdParts | undefined {
  if (id.kind === 'literal') return relativeParts(id);
  if (id.kind !== 'call') return undefined;
  switch (id.name) {
    case 'resourceId':
    case 'subscriptionResourceId':
      return calledParts(id.name, id.args);
    case 'extensionResourceId': {
      const [extended, ...args] = id.args;
      const parts = extended && calledParts('extensionResourceId', args);
      return parts && parts.place.length === 0 ? { ...parts, extended } : undefined;
    }
    case 'concat':
    case 'format':
      return relativeParts(id) ?? childParts(id);
    default:
      return undefined;
  }
}

/** The type is the first argument that has as many names after it as it has words. */
function calledParts(name: IdParts['function'], args: readonly Expression[]): IdParts | undefined {
  const position = args.findIndex((argument, at) => {
    const text = literalText(argument);
    return text !== undefined && /^[^/]+\/[^/]/.test(text) && text.split('/').length - 1 === args.length - at - 1;
  });
  if (position < 0) return undefined;
  const type = literalText(args[position]) ?? '';
  return { function: name, place: args.slice(0, position), type, names: args.slice(position + 1) };
}

/** `<id of the parent>/<type>/<name>` */
function childParts(id: Expression): IdParts | undefined {
  const [first = [], ...rest] = splitPieces(textPieces(id));
  const [parentId, ...others] = first;
  const parent = parentId !== undefined && typeof parentId !== 'string' ? resourceIdParts(parentId) : undefined;
  if (parent === undefined || others.length > 0 || rest.length === 0 || rest.length % 2 !== 0) return undefined;
  const words = rest.map((pieces) => joinPieces(pieces));
  const types = words.filter((_, position) => position % 2 === 0).map(literalText);
  if (types.some((type) => type === undefined || type === '')) return undefined;
  const names = words.filter((_, position) => position % 2 === 1);
  return { ...parent, type: [parent.type, ...types].join('/'), names: [...parent.names, ...names] };
}

/** `Microsoft.Storage/storageAccounts/<name>`, as `scope` and `dependsOn` have it. */
function relativeParts(id: Expression): IdParts | undefined {
  const words = splitPieces(textPieces(id)).map((pieces) => joinPieces(pieces));
  const [provider, ...rest] = words;
  const namespace = provider && literalText(provider);
  if (namespace === undefined || !namespace.includes('.') || rest.length < 2 || rest.length % 2 !== 0) return undefined;
  const types = rest.filter((_, position) => position % 2 === 0).map((word) => literalText(word));
  if (types.some((type) => type === undefined || type === '')) return undefined;
  const names = rest.filter((_, position) => position % 2 === 1);
  return { function: 'resourceId', place: [], type: [namespace, ...types].join('/'), names };
}
