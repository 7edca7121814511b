import { type Expression, isJsonObject, type JsonObject, type JsonValue, literal } from '../model/expression.ts';
import { parseExpression } from '../model/expression-parser.ts';
import { isExpressionText, unescapeText } from '../model/expression-text.ts';
import { isList } from '../model/is-list.ts';
import type { Refuse } from './refusal.ts';

/** A template as the printer reads it: every value an expression, every resource with its full type and name. */
export interface TemplateSource {
  readonly targetScope: TargetScope;
  readonly parameters: readonly ParameterSource[];
  readonly variables: readonly VariableSource[];
  /** Types that parameters and outputs refer to. */
  readonly definitions: JsonObject;
  readonly resources: readonly ResourceSource[];
  readonly outputs: readonly OutputSource[];
}

type TargetScope = 'resourceGroup' | 'subscription' | 'managementGroup' | 'tenant';

export interface ParameterSource {
  readonly name: string;
  readonly type: string;
  readonly defaultValue?: Expression;
  /** All else that stands there: allowed values, lengths, metadata. */
  readonly rest: JsonObject;
}

export interface NamedValue {
  readonly name: string;
  readonly value: Expression;
}

/** With a loop the value is that of an item. */
export interface VariableSource extends NamedValue {
  readonly copy?: CopyLoop;
}

export interface OutputSource extends NamedValue {
  readonly type: string;
  readonly condition?: Expression;
  readonly copy?: CopyLoop;
  readonly rest: JsonObject;
}

/** One that is made as often as an expression says. */
interface CopyLoop {
  readonly name: string;
  readonly count: Expression;
  readonly batchSize?: number;
}

export interface ResourceSource {
  /** Place in the template, e.g. `/resources/3`. */
  readonly path: string;
  /** What the template calls it, if it gives its resources names. */
  readonly symbol?: string;
  readonly existing: boolean;
  readonly type: string;
  readonly apiVersion: string;
  readonly name: Expression;
  readonly condition?: Expression;
  readonly scope?: Expression;
  readonly copy?: CopyLoop;
  readonly dependsOn: readonly Expression[];
  /** Subscription and resource group where one that exists is, as far as the template says so. */
  readonly place: readonly Expression[];
  /** The rest of the resource, as it stands. */
  readonly body: ReadonlyArray<readonly [key: string, value: Expression]>;
  /** Of a nested deployment. */
  readonly nested?: NestedSource;
}

export interface NestedSource {
  readonly template: JsonObject;
  readonly evaluation: 'inner' | 'outer';
  readonly parameters: readonly VariableSource[];
  readonly subscriptionId?: Expression;
  readonly resourceGroup?: Expression;
  readonly location?: Expression;
}

/** The members of a resource that have a meaning of their own. */
const ownKeys = new Set([
  'type',
  'apiVersion',
  'name',
  'condition',
  'scope',
  'copy',
  'dependsOn',
  'resources',
  'comments',
  'existing',
]);

/** Reads a template; `refuse` gets what Bicep has no words for. */
export function readTemplate(template: JsonObject, refuse: Refuse): TemplateSource {
  const reader = new Reader(refuse);
  return {
    targetScope: targetScopeOf(text(template['$schema'])),
    parameters: membersOf(template['parameters']).map(([name, value]) => reader.parameter(name, value)),
    variables: membersOf(template['variables']).flatMap(([name, value]) => reader.variables(name, value)),
    definitions: objectOf(template['definitions']),
    resources: reader.resources(template['resources'], '/resources'),
    outputs: membersOf(template['outputs']).map(([name, value]) => reader.output(name, value)),
  };
}

/** @see https://learn.microsoft.com/azure/azure-resource-manager/templates/syntax */
function targetScopeOf(schema: string): TargetScope {
  if (/\/subscriptionDeploymentTemplate\.json/i.test(schema)) return 'subscription';
  if (/\/managementGroupDeploymentTemplate\.json/i.test(schema)) return 'managementGroup';
  return /\/tenantDeploymentTemplate\.json/i.test(schema) ? 'tenant' : 'resourceGroup';
}

class Reader {
  private readonly refuse: Refuse;

  constructor(refuse: Refuse) {
    this.refuse = refuse;
  }

  /** A value of the template as an expression: what holds no expression is plain data. */
  value(value: JsonValue, path: string): Expression {
    if (typeof value === 'string') return this.textValue(value, path);
    if (typeof value !== 'object' || value === null) return literal(value);
    if (isList(value))
      return { kind: 'array', items: value.map((item, position) => this.value(item, `${path}/${position}`)) };
    if (!isJsonObject(value)) return literal(value);
    const members = Object.entries(value).map(
      ([key, member]) => [this.textValue(key, path), this.value(member, `${path}/${key}`)] as const,
    );
    return { kind: 'object', members };
  }

  private textValue(value: string, path: string): Expression {
    if (!isExpressionText(value)) return literal(unescapeText(value));
    const parsed = parseExpression(value);
    if ('expression' in parsed) return parsed.expression;
    this.refuse(path, `the expression ${value} cannot be read: ${parsed.error}`);
    return literal(value);
  }

  parameter(name: string, value: JsonValue): ParameterSource {
    const { type, defaultValue, ...rest } = isJsonObject(value) ? value : {};
    return {
      name,
      type: text(type),
      ...(defaultValue !== undefined && { defaultValue: this.value(defaultValue, `/parameters/${name}/defaultValue`) }),
      rest,
    };
  }

  /** The variable of that name; `copy` stands for as many as it has loops. */
  variables(name: string, source: JsonValue): readonly VariableSource[] {
    const path = `/variables/${name}`;
    if (name.toLowerCase() !== 'copy' || !isList(source)) return [{ name, value: this.value(source, path) }];
    return source.map(objectOf).flatMap((loop, position) => {
      const copy = this.copy(loop, `${path}/${position}`);
      if (copy === undefined) return [];
      return [{ name: copy.name, value: this.value(loop['input'] ?? null, `${path}/${position}/input`), copy }];
    });
  }

  output(name: string, source: JsonValue): OutputSource {
    const { type, value, condition, copy, ...rest } = isJsonObject(source) ? source : {};
    const path = `/outputs/${name}`;
    const loop = this.copy(copy, path);
    const input = copy !== undefined && isJsonObject(copy) ? copy['input'] : value;
    return {
      name,
      type: text(type),
      value: this.value(input ?? null, `${path}/value`),
      ...(condition !== undefined && { condition: this.value(condition, `${path}/condition`) }),
      ...(loop !== undefined && { copy: loop }),
      rest,
    };
  }

  resources(value: JsonValue | undefined, path: string): readonly ResourceSource[] {
    if (value === undefined || value === null) return [];
    const entries = isList(value)
      ? value.map((resource, position) => [undefined, String(position), resource] as const)
      : membersOf(value).map(([symbol, resource]) => [symbol, symbol, resource] as const);
    return entries.flatMap(([symbol, key, resource]) =>
      isJsonObject(resource)
        ? this.resource(resource, { path: `${path}/${key}`, ...(symbol !== undefined && { symbol }) })
        : [],
    );
  }

  private resource(
    source: JsonObject,
    place: { readonly path: string; readonly symbol?: string },
    parent?: ResourceSource,
  ): readonly ResourceSource[] {
    const { path } = place;
    const own = this.ownResource(source, place, parent);
    const children = isList(source['resources'] ?? []) ? (source['resources'] ?? []) : [];
    const inside = isList(children)
      ? children.flatMap((child, position) =>
          isJsonObject(child) ? this.resource(child, { path: `${path}/resources/${position}` }, own) : [],
        )
      : [];
    return [own, ...inside];
  }

  private ownResource(
    source: JsonObject,
    place: { readonly path: string; readonly symbol?: string },
    parent: ResourceSource | undefined,
  ): ResourceSource {
    const { path } = place;
    const optional = (key: string) =>
      source[key] === undefined ? {} : { [key]: this.value(source[key] ?? null, `${path}/${key}`) };
    const dependsOn = source['dependsOn'];
    const loop = this.copy(source['copy'], path);
    const nested = /^Microsoft\.Resources\/deployments$/i.test(text(source['type']))
      ? this.nested(source, path)
      : undefined;
    const name = this.value(source['name'] ?? '', `${path}/name`);
    const existing = source['existing'] === true;
    const placeKeys = existing ? ['subscriptionId', 'resourceGroup'].filter((key) => source[key] !== undefined) : [];
    const body = Object.entries(source).filter(([key]) => !ownKeys.has(key) && !placeKeys.includes(key));
    return {
      ...place,
      existing,
      type: fullType(text(source['type']), parent),
      apiVersion: text(source['apiVersion']),
      name: parent === undefined || isFullName(text(source['type']), parent) ? name : joinNames(parent.name, name),
      ...optional('condition'),
      ...optional('scope'),
      ...(loop !== undefined && { copy: loop }),
      dependsOn: (isList(dependsOn ?? []) ? [dependsOn ?? []].flat() : [dependsOn ?? '']).map((one, position) =>
        this.value(one, `${path}/dependsOn/${position}`),
      ),
      place: placeKeys.map((key) => this.value(source[key] ?? null, `${path}/${key}`)),
      body: body.map(([key, value]) => [key, this.value(value, `${path}/${key}`)] as const),
      ...(nested !== undefined && { nested }),
    };
  }

  private copy(value: JsonValue | undefined, path: string): CopyLoop | undefined {
    if (value === undefined || !isJsonObject(value)) return undefined;
    const { name, count, batchSize, mode } = value;
    const serial = text(mode).toLowerCase() === 'serial';
    return {
      name: text(name),
      count: this.value(count ?? 0, `${path}/copy/count`),
      ...(serial && { batchSize: typeof batchSize === 'number' ? batchSize : 1 }),
    };
  }

  /** What a nested template is given for a parameter. */
  private given(name: string, source: JsonObject, path: string): VariableSource {
    const { copy } = source;
    const loops = copy !== undefined && isList(copy) ? copy.map(objectOf) : [];
    const loop = loops.find((one) => text(one['name']).toLowerCase() === 'value');
    const repeated = loop && this.copy(loop, `${path}/copy`);
    if (loop !== undefined && repeated !== undefined) {
      return { name, value: this.value(loop['input'] ?? null, `${path}/copy/input`), copy: repeated };
    }
    if (source['reference'] !== undefined) {
      this.refuse(`${path}/reference`, 'a secret of a key vault for a nested template is not printed yet');
    }
    return { name, value: this.value(source['value'] ?? null, path) };
  }

  private nested(source: JsonObject, path: string): NestedSource | undefined {
    const properties = source['properties'];
    if (properties === undefined || !isJsonObject(properties)) return undefined;
    const { template, parameters, expressionEvaluationOptions: options } = properties;
    if (template === undefined || !isJsonObject(template)) return undefined;
    const place = (key: 'subscriptionId' | 'resourceGroup' | 'location') =>
      source[key] === undefined ? {} : { [key]: this.value(source[key] ?? null, `${path}/${key}`) };
    const inner = options !== undefined && isJsonObject(options) && text(options['scope']).toLowerCase() === 'inner';
    return {
      template,
      evaluation: inner ? 'inner' : 'outer',
      parameters: membersOf(parameters).map(([name, value]) =>
        this.given(name, objectOf(value), `${path}/properties/parameters/${name}`),
      ),
      ...place('subscriptionId'),
      ...place('resourceGroup'),
      ...place('location'),
    };
  }
}

const text = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

const objectOf = (value: JsonValue | undefined): JsonObject =>
  value !== undefined && isJsonObject(value) ? value : {};

const membersOf = (value: JsonValue | undefined): ReadonlyArray<[string, JsonValue]> =>
  value !== undefined && isJsonObject(value) ? Object.entries(value) : [];

const fullType = (type: string, parent: ResourceSource | undefined): string =>
  parent === undefined || type.toLowerCase().startsWith(`${parent.type.toLowerCase()}/`)
    ? type
    : `${parent.type}/${type}`;

/** A child that is written within its parent may have its whole type, and then has its whole name. */
const isFullName = (type: string, parent: ResourceSource): boolean =>
  type.toLowerCase().startsWith(`${parent.type.toLowerCase()}/`);

const joinNames = (parent: Expression, name: Expression): Expression => ({
  kind: 'call',
  name: 'format',
  args: [literal('{0}/{1}'), parent, name],
});
