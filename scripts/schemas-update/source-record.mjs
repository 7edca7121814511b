import { createHash } from 'node:crypto';
import { source } from './download.mjs';

/** @param {string | Buffer} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/**
 * Proof of origin: the package, the dll's hash, and the hash of every file made from it. A test recomputes them, so a
 * hand-edited schema is found.
 * @param {Buffer} dll
 * @param {Map<string, string>} files path to text
 */
export function sourceRecord(dll, files) {
  const hashes = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => [path, sha256(text)]);
  return { package: source.package, version: source.version, dll: sha256(dll), files: Object.fromEntries(hashes) };
}

/** @param {{ schemas: number, definitions: number }} counts */
export function sourceText({ schemas, definitions }) {
  return `# Where the schemas come from

Everything in \`arm/\`, \`api-versions.json\`, \`newest-api-versions.json\`, \`source.json\`, \`../src/model/arm-types.ts\` and \`../src/model/api-versions.ts\` is made by
\`npm run schemas:update\` and not edited by hand. \`source.json\` records the hashes; a test compares them.

| | |
|---|---|
| package | NuGet \`${source.package}\` ${source.version} |
| repository | ${source.repository} |
| licence | ${source.licence} |
| taken over | the facts: names, types, bounds, allowed values, flags; no descriptions |
| result | ${schemas} resource schemas, ${definitions} definitions, JSON Schema draft-07 |

## Refresh

1. Set the version in \`scripts/schemas-update/download.mjs\` and, after looking at both sources, the pinned API versions in
   \`scripts/schemas-update/wanted.mjs\`. A version is pinned when both this package and the official ARM schemas know it.
2. \`npm run schemas:update\` (needs the .NET SDK and a network: it runs \`dotnet restore\`, then reads the dll with plain Node).
3. Read the diff. If the number of resources in the dll changed, the self-check in \`dll.mjs\` says so: look, then set it.
4. \`npm test\`. Changes to what is generated go into the change log.

## How a type is written

- Objects are closed. Read-only properties are left out and listed in \`x-readOnly\`.
- Wherever ARM takes a value it takes an expression: \`"type": ["object", "string"]\` with a pattern that only strings can fail.
- Open lists of values are in \`x-enum\`; the validators hold our own output to them. Closed lists are an \`enum\`.
- A union is an \`enum\` on its tag and an \`if\`/\`then\` for each variant.
- \`x-secret\` marks what no message may repeat. \`x-scopes\` says where a resource can be deployed.
- \`number\` stands where the service takes fractions, which Bicep's types cannot say: see \`number-properties.mjs\`.
- Members that ARM adds to every resource (\`condition\`, \`copy\`, \`dependsOn\`, …) and to every object (\`copy\`) are in \`values.json\` and the roots.
`;
}
