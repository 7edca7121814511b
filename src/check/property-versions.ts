import table from '../../schemas/api-versions.json' with { type: 'json' };

/** Since which API version a property can be written, and until which, if newer ones lack it. */
interface PropertyHistory {
  readonly since: string;
  readonly until?: string;
}

interface TypeHistory {
  /** The stable versions that were looked at, oldest first. */
  readonly versions: readonly string[];
  readonly paths: Readonly<Record<string, PropertyHistory>>;
}

const histories: Readonly<Record<string, TypeHistory>> = Object.fromEntries(
  Object.entries(table.properties).map(([type, history]) => [type.toLowerCase(), history]),
);

/**
 * The history of a writable property, e.g. `properties.managedNetwork.firewallSku`; `*` stands for any key of a map, `[]`
 * for any item of a list. `undefined` where the table does not have the type or no version has the property.
 */
export function propertyHistory(type: string, propertyPath: string): PropertyHistory | undefined {
  const paths = typeHistory(type)?.paths;
  return paths && Object.hasOwn(paths, propertyPath) ? paths[propertyPath] : undefined;
}

/** The first API version that has a property; the oldest in the table if it was there from the start. */
export function firstVersionWith(type: string, propertyPath: string): string | undefined {
  return propertyHistory(type, propertyPath)?.since;
}

/** The API versions of a type whose properties are in the table, oldest first. */
export function knownVersions(type: string): readonly string[] {
  return typeHistory(type)?.versions ?? [];
}

/** An API version that has a property which another lacks, and the words for it. */
interface OtherVersion {
  readonly apiVersion: string;
  readonly hint: string;
}

/** The version that has a property, if it is another than the one used: the first after it, or the last before it. */
export function otherVersionWith(type: string, apiVersion: string, propertyPath: string): OtherVersion | undefined {
  const history = propertyHistory(type, propertyPath);
  if (!history) return undefined;
  const { since, until } = history;
  if (apiVersion < since) return { apiVersion: since, hint: `API version ${since} is the first that has it` };
  if (until === undefined || apiVersion <= until) return undefined;
  return { apiVersion: until, hint: `API version ${until} was the last that had it` };
}

function typeHistory(type: string): TypeHistory | undefined {
  const key = type.toLowerCase();
  return Object.hasOwn(histories, key) ? histories[key] : undefined;
}
