import { isJsonObject, type JsonObject, type JsonValue } from '../model/expression.ts';
import type { ChangeKind, PropertyChange, ResourceChange, TemplateDiff } from './change.ts';
import { compareTemplates, type DiffInput, isSame } from './compare-templates.ts';
import { compareValues } from './compare-values.ts';
import { hidden, hideSecrets } from './hide-values.ts';

/** What a spec makes, what an output folder holds, or one template. */
export interface Side {
  /** File name → template. */
  readonly templates: ReadonlyMap<string, JsonObject>;
  /** File name → what it gives parameters: `{value: …}` or `{reference: …}`. Nothing for a template alone. */
  readonly parameterFiles?: ReadonlyMap<string, JsonObject>;
}

/** What differs where one template, or one environment, is deployed. */
export interface DiffSection {
  /** The files that are deployed. */
  readonly title: string;
  readonly diff: TemplateDiff;
}

export interface ParameterFileChange {
  readonly kind: ChangeKind;
  readonly name: string;
  readonly changes: readonly PropertyChange[];
}

export interface SidesDiff {
  readonly sections: readonly DiffSection[];
  readonly parameterFiles: readonly ParameterFileChange[];
  /** Templates that one side has and the other has not. */
  readonly templates: ReadonlyArray<{ readonly kind: 'added' | 'removed'; readonly name: string }>;
}

/** Whether nothing tells the two sides apart. */
export const isSameSide = ({ sections, parameterFiles, templates }: SidesDiff): boolean =>
  sections.length + parameterFiles.length + templates.length === 0;

const mainTemplate = 'main.json';

/** All that tells two sides apart: their templates, with the values of each environment. */
export function compareSides(before: Side, after: Side): SidesDiff {
  const base = section(mainTemplate, deployed(before, after), deployed(after, before));
  const others = environmentsOf(before, after).flatMap((environment) => {
    const [old, made] = [deployed(before, after, environment), deployed(after, before, environment)];
    const one = section(`main.${environment}`, old, made);
    return one === undefined ? [] : withoutRepeats(one, base);
  });
  return {
    sections: [...(base === undefined ? [] : [base]), ...others],
    parameterFiles: before.parameterFiles && after.parameterFiles ? compareParameterFiles(before, after) : [],
    templates: before.parameterFiles && after.parameterFiles ? onlyOnOneSide(before.templates, after.templates) : [],
  };
}

function section(title: string, before: DiffInput | undefined, after: DiffInput | undefined): DiffSection | undefined {
  if (before === undefined || after === undefined) return undefined;
  const diff = compareTemplates(before, after);
  return isSame(diff) ? undefined : { title, diff };
}

/** A template, and its parameter file where the other side has one too: else defaults would be compared with values. */
function deployed(side: Side, other: Side, environment?: string): DiffInput | undefined {
  const own = environment === undefined ? mainTemplate : `main.${environment}.json`;
  const template = side.templates.get(own) ?? side.templates.get(mainTemplate);
  if (template === undefined) return undefined;
  const file = environment === undefined ? 'main.parameters.json' : `main.${environment}.parameters.json`;
  const given = side.parameterFiles?.get(file);
  if (given === undefined || other.parameterFiles?.has(file) !== true)
    return environment === undefined ? { template } : undefined;
  return { template, parameters: valuesIn(given) };
}

function valuesIn(given: JsonObject): JsonObject {
  const values = Object.entries(given).flatMap(([name, entry]) =>
    isJsonObject(entry) && entry['value'] !== undefined ? [[name, entry['value']] as const] : [],
  );
  return Object.fromEntries(values);
}

/** Environments that both sides have, by their parameter files or their templates. */
function environmentsOf(before: Side, after: Side): readonly string[] {
  const names = (side: Side) => [...(side.parameterFiles?.keys() ?? [])];
  const found = names(before).flatMap((name) => /^main\.(.+)\.parameters\.json$/.exec(name)?.[1] ?? []);
  return found.filter((name) => names(after).includes(`main.${name}.parameters.json`)).sort();
}

/** What an environment has beyond the changes that all have. Its resources may have names of their own. */
function withoutRepeats({ title, diff }: DiffSection, base: DiffSection | undefined): readonly DiffSection[] {
  const known = new Set(
    base?.diff.resources.flatMap((one) => [wholeText(one), ...one.changes.map((change) => textOf(one, change))]),
  );
  const resources = diff.resources.flatMap((resource) => {
    const changes = resource.changes.filter((change) => !known.has(textOf(resource, change)));
    const isNew = (resource.kind !== 'changed' || resource.was !== undefined) && !known.has(wholeText(resource));
    return changes.length > 0 || isNew ? [{ ...resource, changes }] : [];
  });
  return resources.length === 0 ? [] : [{ title, diff: { ...diff, resources, parameters: [], outputs: [] } }];
}

const wholeText = ({ kind, id, was }: ResourceChange): string => JSON.stringify([kind, id, was?.id]);

const textOf = ({ type }: ResourceChange, { path, before, after }: PropertyChange): string =>
  JSON.stringify([type, path, before, after]);

function compareParameterFiles(before: Side, after: Side): readonly ParameterFileChange[] {
  const [old, made] = [before.parameterFiles ?? new Map(), after.parameterFiles ?? new Map<string, JsonObject>()];
  const secure = secureNames([...before.templates.values(), ...after.templates.values()]);
  return [...new Set([...old.keys(), ...made.keys()])].sort().flatMap((name): readonly ParameterFileChange[] => {
    const [was, is] = [old.get(name), made.get(name)];
    if (was === undefined) return [{ kind: 'added', name, changes: [] }];
    if (is === undefined) return [{ kind: 'removed', name, changes: [] }];
    const changes = compareValues(plain(was), plain(is)).map((change) => hideGiven({ ...change, marks: [] }, secure));
    return changes.length === 0 ? [] : [{ kind: 'changed', name, changes }];
  });
}

function secureNames(templates: readonly JsonObject[]): ReadonlySet<string> {
  const declared = templates.flatMap(({ parameters }) =>
    isJsonObject(parameters ?? null) ? Object.entries(Object(parameters)) : [],
  );
  return new Set(
    declared.filter(([, one]) => /^secure/i.test(String(Object(one).type))).map(([name]) => name.toLowerCase()),
  );
}

/** Name → value; a secret from a vault stays a reference. */
function plain(given: JsonObject): JsonObject {
  const entries = Object.entries(given).map(([name, entry]) => {
    const value = isJsonObject(entry) ? entry['value'] : undefined;
    return [name, value ?? entry] as const;
  });
  return Object.fromEntries(entries);
}

/** Where a secret is may be told. */
function hideGiven(change: PropertyChange, secure: ReadonlySet<string>): PropertyChange {
  const [name] = change.path;
  const shown = { ...hideSecrets(change), marks: change.marks };
  const isReference = change.path.includes('reference') || [change.before, change.after].every(isReferenceOrNone);
  if (typeof name !== 'string' || !secure.has(name.toLowerCase()) || isReference) return shown;
  return {
    ...shown,
    ...(shown.before !== undefined && { before: hidden(shown.before, true) }),
    ...(shown.after !== undefined && { after: hidden(shown.after, true) }),
  };
}

const isReferenceOrNone = (value: JsonValue | undefined): boolean =>
  value === undefined || (isJsonObject(value) && value['reference'] !== undefined);

function onlyOnOneSide(before: Side['templates'], after: Side['templates']): SidesDiff['templates'] {
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const come = [...after.keys()].filter((name) => !before.has(name));
  return [
    ...gone.map((name) => ({ kind: 'removed' as const, name })),
    ...come.map((name) => ({ kind: 'added' as const, name })),
  ];
}
