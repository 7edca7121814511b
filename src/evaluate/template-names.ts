import { type Expression, isJsonObject, type JsonObject, type JsonValue, literal } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import { copyOf } from './copy.ts';
import { copied, fromJson } from './from-json.ts';
import type { Names, Scope, UserFunction } from './scope.ts';

/** The values of a template's parameters, by their names in lower case. */
export type ParameterValues = ReadonlyMap<string, Expression>;

/** What expressions find of the resources around them. */
export type ResourceNames = Pick<Names, 'resource' | 'outputs'>;

interface NamesParts {
  readonly template: JsonObject;
  readonly values: ParameterValues;
  /** Where the template is evaluated. */
  readonly around: Omit<Scope, 'names'>;
  readonly resources: ResourceNames;
}

/** What a template declares. Each name is evaluated once, when it is first asked for. */
export function templateNames({ template, values, around, resources }: NamesParts): Names {
  const declared = byLowerName(objectAt(template, 'parameters'));
  const variables = byLowerName(variablesOf(template));
  const names: Names = {
    parameter: onceEach((name) => {
      const declaration = declared.get(name);
      return declaration === undefined ? undefined : parameterValue(declaration, values.get(name), { template, scope });
    }),
    variable: onceEach((name) => variables.get(name)?.(scope)),
    userFunction: (name) => functions.get(name.toLowerCase()),
    ...resources,
  };
  const scope: Scope = { ...around, names };
  const functions = userFunctions(template);
  return names;
}

/** What asks for itself stays open. */
export function onceEach<T>(make: (name: string) => T | undefined): (name: string) => T | undefined {
  const made = new Map<string, T | undefined>();
  return (name) => {
    const key = name.toLowerCase();
    if (made.has(key)) return made.get(key);
    made.set(key, undefined);
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

interface ParameterContext {
  readonly template: JsonObject;
  readonly scope: Scope;
}

function parameterValue(
  declaration: JsonValue,
  given: Expression | undefined,
  { template, scope }: ParameterContext,
): Expression | undefined {
  const described = resolved(declaration, template);
  // What is secret is not looked at: it must show nowhere.
  if (/^secure/i.test(String(described['type']))) return given && isReference(given) ? given : undefined;
  if (given !== undefined) return given;
  const { defaultValue } = described;
  if (defaultValue !== undefined) return fromJson(defaultValue, scope);
  return described['nullable'] === true ? literal(null) : undefined;
}

/** A name for a secret, not the secret. */
const isReference = ({ kind }: Expression): boolean => kind === 'parameter' || kind === 'member' || kind === 'index';

/**
 * The declaration with the type that it refers to.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/definitions
 */
function resolved(declaration: JsonValue, template: JsonObject): JsonObject {
  let described = isJsonObject(declaration) ? declaration : {};
  for (let hops = 0; hops < 20 && typeof described['$ref'] === 'string'; hops += 1) {
    const { $ref, ...rest } = described;
    const type = byLowerName(objectAt(template, 'definitions')).get(
      String($ref)
        .replace(/^#\/definitions\//, '')
        .toLowerCase(),
    );
    described = { ...(type !== undefined && isJsonObject(type) ? type : {}), ...rest };
  }
  return described;
}

/** Each variable as what makes it; those of `copy` are loops. */
function variablesOf(template: JsonObject): Readonly<Record<string, (scope: Scope) => Expression>> {
  const { copy, ...plain } = objectAt(template, 'variables');
  const loops = copy !== undefined && isList(copy) ? copy.flatMap((one: JsonValue) => copyOf(one) ?? []) : [];
  return Object.fromEntries([
    ...Object.entries(plain).map(([name, value]) => [name, (scope: Scope) => fromJson(value, scope)] as const),
    ...loops.map((loop) => [loop.name, (scope: Scope) => copied(loop, scope)] as const),
  ]);
}

function userFunctions(template: JsonObject): ReadonlyMap<string, UserFunction> {
  const { functions } = template;
  const spaces = functions !== undefined && isList(functions) ? functions.filter(isJsonObject) : [];
  return new Map(
    spaces.flatMap((space) =>
      Object.entries(objectAt(space, 'members')).map(([name, member]) => {
        const key = `${String(space['namespace'])}.${name}`.toLowerCase();
        return [key, userFunction(isJsonObject(member) ? member : {})] as const;
      }),
    ),
  );
}

function userFunction(member: JsonObject): UserFunction {
  const { parameters } = member;
  const declared = parameters !== undefined && isList(parameters) ? parameters.filter(isJsonObject) : [];
  const output = objectAt(member, 'output')['value'] ?? null;
  return (args, scope) => {
    const given = new Map(declared.map(({ name }, position) => [String(name).toLowerCase(), args[position]]));
    const names: Names = {
      parameter: (name) => given.get(name.toLowerCase()),
      variable: () => undefined,
      userFunction: scope.names.userFunction,
      resource: () => undefined,
      outputs: () => undefined,
    };
    return fromJson(output, { ...scope, names, loops: new Map(), locals: new Map() });
  };
}

const byLowerName = <T>(members: { readonly [name: string]: T }): ReadonlyMap<string, T> =>
  new Map(Object.entries(members).map(([name, value]) => [name.toLowerCase(), value]));

/** A member that ought to be an object; an empty one where it is none. */
export function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return value !== undefined && isJsonObject(value) ? value : {};
}
