import { builtPath, requireFile } from '../built-file.ts';
import { apiVersions } from '../model/api-versions.ts';

/** By provider and version the rest of the types. */
type Table = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

let table: Table | undefined;

/** An API version with which to name a resource of that type: the pinned one, else Azure's newest. */
export function newestVersion(type: string): string | undefined {
  const same = (other: string) => other.toLowerCase() === type.toLowerCase();
  return Object.entries(apiVersions).find(([pinned]) => same(pinned))?.[1] ?? newestOfAzure(type.toLowerCase());
}

/** Read only when a template names what specs have no word for. */
function newestOfAzure(type: string): string | undefined {
  table ??= JSON.parse(String(requireFile(builtPath('on-demand/newest-api-versions.cjs')))) as Table;
  const [provider = '', ...words] = type.split('/');
  const known = Object.keys(table).find((one) => one.toLowerCase() === provider);
  const versions = Object.entries(table[known ?? ''] ?? {});
  return versions.find(([, types]) => types.some((one) => one.toLowerCase() === words.join('/')))?.[0];
}
