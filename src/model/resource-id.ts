/** A resource id taken apart. Azure compares ids without regard to case. */
export interface ParsedResourceId {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  /** E.g. `Microsoft.Storage/storageAccounts`, in the case that the id has. */
  readonly type: string;
  /** Names along the type's segments. */
  readonly names: readonly string[];
}

/** Neither the `<id>` of a hint nor an ellipsis is a name. */
const shape =
  /^\/subscriptions\/([\w-]+)\/resourceGroups\/([^/<>\s\u2026]+)\/providers\/([^/]+)((?:\/[^/]+\/[^/]+)+)$/i;

/** The parts of a resource id in a resource group; `undefined` when the text is none. */
export function parseResourceId(id: string): ParsedResourceId | undefined {
  const match = id.startsWith('/') ? shape.exec(id) : null;
  const [, subscriptionId, resourceGroup, namespace, rest] = match ?? [];
  if (subscriptionId === undefined || resourceGroup === undefined || rest === undefined) return undefined;
  const segments = rest.slice(1).split('/');
  const types = segments.filter((_, position) => position % 2 === 0);
  const names = segments.filter((_, position) => position % 2 === 1);
  return { subscriptionId, resourceGroup, type: [namespace, ...types].join('/'), names };
}
