/**
 * The pinned versions for the program itself: small, so that importing it costs nothing at start.
 * @param {{ type: string, apiVersion: string }[]} pinned
 */
export function emitApiVersions(pinned) {
  const entries = pinned.map(({ type, apiVersion }) => `  '${type}': '${apiVersion}',\n`).join('');
  return `// Made by scripts/schemas-update from schemas/api-versions.json. Do not edit.

/** The API version each resource type is written with unless the spec pins another. */
export const apiVersions = {
${entries}} as const;

/** A resource type the program knows, in ARM's spelling. */
export type ArmType = keyof typeof apiVersions;
`;
}
