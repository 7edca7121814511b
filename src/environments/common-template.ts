import type { JsonObject, JsonValue } from '../model/expression.ts';
import { isJsonObject } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import type { ArmTemplate, PlacedResource } from '../model/template.ts';
import { commonExpression, type ExpressionLift, fromJson, toJson } from './common-expression.ts';
import type { LiftedParameter, LiftedParameters } from './lifted-parameters.ts';
import { same } from './spec-words.ts';

/** One environment's own template, and where its resources come from. */
export interface TemplateVariant {
  readonly template: ArmTemplate;
  readonly placed: readonly PlacedResource[];
}

/** The place of values in the templates. */
interface Place {
  /** As people write it: `resources[0].properties.sku`. */
  readonly text: string;
  readonly key: string;
  /** Of the resource around; absent outside of resources. */
  readonly resource?: string;
  /** Names of the parameters that each nested template around needs, from the outermost in. */
  readonly nested: ReadonlyArray<Set<string>>;
}

/** Values that stand where a parameter cannot, or where it would make something else of what holds them. */
const fixedKeys: ReadonlySet<string> = new Set([
  '$schema',
  'apiVersion',
  'condition',
  'contentVersion',
  'copy',
  'dependsOn',
  'kind',
  'resources',
  'scope',
  'type',
]);

const nestedType = 'microsoft.resources/deployments';

/**
 * Makes one template of several that differ in values only: what differs becomes a parameter. With the values of an
 * environment it is that environment's own template, place by place.
 */
export class CommonTemplate {
  /** The first place where the templates differ in more than values. */
  difference: string | undefined;
  readonly #lifted: LiftedParameters;
  readonly #origins: ReadonlyArray<ReadonlyMap<string, string>>;

  constructor(variants: readonly TemplateVariant[], lifted: LiftedParameters) {
    this.#lifted = lifted;
    this.#origins = variants.map(({ placed }) => new Map(placed.map(({ place, origin }) => [place, origin])));
  }

  /** Of the parts of the templates that hold no declarations: `variables`, `resources`, `outputs`. */
  part(values: ReadonlyArray<JsonValue | undefined>, key: string): JsonValue | undefined {
    return this.#optional(values, { text: key, key, nested: [] });
  }

  #optional(values: ReadonlyArray<JsonValue | undefined>, place: Place): JsonValue | undefined {
    const present = values.filter((value) => value !== undefined);
    if (present.length === values.length) return this.#value(present, place);
    return present.length === 0 ? undefined : this.#differs(place);
  }

  #differs(place: Place): undefined {
    this.difference ??= place.text;
    return undefined;
  }

  #value(values: readonly JsonValue[], place: Place): JsonValue | undefined {
    const [first] = values;
    // A declaration in a nested template cannot ask another parameter.
    if (place.text.endsWith('.template.parameters') && values.some((value) => !same(value, first))) {
      return this.#differs(place);
    }
    // Descriptions are for people, and may name what is a parameter now.
    if (first === undefined || place.key === 'metadata' || values.every((value) => same(value, first))) return first;
    if (values.every(isJsonObject)) return isNested(values) ? this.#nested(values, place) : this.#object(values, place);
    if (values.every((value) => isList(value))) return this.#list(values as ReadonlyArray<readonly JsonValue[]>, place);
    return this.#expression(values, place);
  }

  #object(values: readonly JsonObject[], place: Place): JsonValue | undefined {
    const keys = Object.keys(values[0] ?? {});
    const alike = values.every((value) => same(Object.keys(value).sort(), [...keys].sort()));
    if (!alike) return this.#whole(values, place);
    const members = keys.map((key) => {
      const inner = values.map((value) => value[key] ?? null);
      return [key, this.#value(inner, { ...place, key, text: `${place.text}.${key}` })] as const;
    });
    return this.difference === undefined ? (Object.fromEntries(members) as JsonObject) : undefined;
  }

  /** A list of plain data is one value. */
  #list(values: ReadonlyArray<readonly JsonValue[]>, place: Place): JsonValue | undefined {
    const whole = fixedKeys.has(place.key) ? undefined : this.#tryWhole(values, place);
    if (whole !== undefined) return whole;
    const [first = []] = values;
    if (values.some((value) => value.length !== first.length)) return this.#differs(place);
    const items = first.map((_, position) => {
      const text = `${place.text}[${position}]`;
      const isResource = place.key === 'resources';
      const at = { ...place, text, key: isResource ? '' : place.key, ...(isResource && { resource: text }) };
      return this.#value(
        values.map((value) => value[position] ?? null),
        at,
      );
    });
    return this.difference === undefined ? (items as readonly JsonValue[]) : undefined;
  }

  #whole(values: readonly JsonValue[], place: Place): JsonValue | undefined {
    return this.#tryWhole(values, place) ?? this.#differs(place);
  }

  #tryWhole(values: readonly JsonValue[], place: Place): JsonValue | undefined {
    const expressions = values.map(fromJson);
    if (!expressions.every((one) => one?.kind === 'literal')) return undefined;
    const lifted = this.#lift(place)(expressions.map((one) => one.value));
    return lifted && `[parameters('${lifted.name}')]`;
  }

  #expression(values: readonly JsonValue[], place: Place): JsonValue | undefined {
    const expressions = values.map(fromJson);
    if (!expressions.every((one) => one !== undefined)) return this.#differs(place);
    const isLiteral = expressions.some(({ kind }) => kind === 'literal');
    if (isLiteral && fixedKeys.has(place.key)) return this.#differs(place);
    const common = commonExpression(expressions, this.#lift(place, !isLiteral));
    return common === undefined ? this.#differs(place) : toJson(common);
  }

  #lift({ key, resource, text, nested }: Place, inExpression = false): ExpressionLift {
    const origins = resource === undefined ? [] : this.#origins.map((one) => one.get(resource) ?? '');
    const property = key === '' || key === 'value' ? (text.split(/[.[]/).at(-2) ?? key) : key;
    const names = inExpression || key === 'name' || text.startsWith('variables.');
    return (values): LiftedParameter | undefined => {
      const lifted = this.#lifted.lift(values, { property, origins, names });
      if (lifted !== undefined) for (const needed of nested) needed.add(lifted.name);
      return lifted;
    };
  }

  /** What stands in a nested template is handed to it as a parameter of the same name. */
  #nested(values: readonly NestedDeployment[], place: Place): JsonValue | undefined {
    const needed = new Set<string>();
    const templates = withDefaultsOfFirst(values);
    const inner = { ...place, text: `${place.text}.properties.template`, nested: [...place.nested, needed] };
    const template = this.#object(templates, inner);
    const around = this.#object(
      values.map(({ properties, ...rest }) => ({ ...rest, properties: { ...properties, template: null } })),
      place,
    );
    if (template === undefined || around === undefined) return this.#differs(place);
    return withParameters(around as NestedDeployment, template as JsonObject, this.#typesOf(needed));
  }

  #typesOf(names: ReadonlySet<string>): ReadonlyArray<readonly [name: string, type: string]> {
    return this.#lifted.all.filter(({ name }) => names.has(name)).map(({ name, type }) => [name, type]);
  }
}

interface NestedDeployment extends JsonObject {
  readonly properties: JsonObject & { readonly template: JsonObject };
}

function isNested(values: readonly JsonObject[]): values is readonly NestedDeployment[] {
  return values.every(({ type, properties = null }) => {
    if (typeof type !== 'string' || type.toLowerCase() !== nestedType || !isJsonObject(properties)) return false;
    const { template = null, expressionEvaluationOptions: options = null } = properties;
    const scope = isJsonObject(options) ? options['scope'] : undefined;
    return isJsonObject(template) && String(scope).toLowerCase() === 'inner';
  });
}

/** The nested templates, in which a default that is never used, since a value is handed on, makes no difference. */
function withDefaultsOfFirst(values: readonly NestedDeployment[]): readonly JsonObject[] {
  const declared = membersOf(values[0]?.properties.template ?? {}, 'parameters');
  const isHanded = (name: string): boolean =>
    values.every(({ properties }) => Object.hasOwn(membersOf(properties, 'parameters'), name));
  return values.map(({ properties: { template } }) => {
    const own = Object.entries(membersOf(template, 'parameters')).map(([name, declaration]): [string, JsonValue] => {
      const { [name]: first } = declared;
      if (first === undefined || !isHanded(name) || !isJsonObject(first) || !isJsonObject(declaration)) {
        return [name, declaration];
      }
      const { defaultValue, metadata, ...rest } = declaration;
      const shape = withoutKeys(first, 'defaultValue', 'metadata');
      return [name, same(rest, shape) ? first : declaration];
    });
    return template['parameters'] === undefined ? template : { ...template, parameters: Object.fromEntries(own) };
  });
}

function membersOf(value: JsonObject, key: string): JsonObject {
  const { [key]: members = null } = value;
  return isJsonObject(members) ? members : {};
}

const withoutKeys = (value: JsonObject, ...keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));

/** The deployment with what is handed on, in the order of the keys that it had. */
function withParameters(
  around: NestedDeployment,
  template: JsonObject,
  needed: ReadonlyArray<readonly [name: string, type: string]>,
): JsonObject {
  const declared = Object.fromEntries(needed.map(([name, type]) => [name, { type }]));
  const given = Object.fromEntries(needed.map(([name]) => [name, { value: `[parameters('${name}')]` }]));
  const { parameters: handed = {}, ...rest } = around.properties;
  const inner = needed.length === 0 ? template : withMembers(template, 'parameters', declared);
  const properties = { ...rest, ...(isJsonObject(handed) && { parameters: byName({ ...handed, ...given }) }) };
  return { ...around, properties: byName({ ...properties, template: inner }) };
}

/** The object with members added to one of its own. */
export function withMembers(value: JsonObject, key: string, added: JsonObject): JsonObject {
  const { [key]: known = {} } = value;
  const members = byName({ ...(isJsonObject(known) ? known : {}), ...added });
  if (key in value) return { ...value, [key]: members };
  const { $schema, contentVersion, ...rest } = value;
  return {
    ...($schema !== undefined && { $schema }),
    ...(contentVersion !== undefined && { contentVersion }),
    [key]: members,
    ...rest,
  };
}

/** By name: those of parameters and of ARM's properties are plain ASCII. */
function byName(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
