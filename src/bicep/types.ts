import { isJsonObject, type JsonObject, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import { bicepKey, bicepText, bicepValue, isBicepIdentifier } from './literal.ts';
import type { Refuse } from './refusal.ts';
import type { Symbols } from './symbols.ts';
import { bracketed, decorator, descriptionOf } from './value-printer.ts';

/** A type as a declaration says it: what stands above it and what stands in it. */
export interface TypeText {
  readonly decorators: readonly string[];
  readonly text: string;
}

/** Where a type stands. */
interface TypePlace {
  /** In the template. */
  readonly path: string;
  readonly level: number;
}

const simpleTypes: Readonly<Record<string, string>> = {
  array: 'array',
  bool: 'bool',
  int: 'int',
  object: 'object',
  secureobject: 'object',
  securestring: 'string',
  string: 'string',
};

const limits = ['minLength', 'maxLength', 'minValue', 'maxValue'];

/** What of a schema this knows to say in Bicep. */
const knownWords = new Set([
  '$ref',
  'additionalProperties',
  'allowedValues',
  'discriminator',
  'items',
  'metadata',
  'nullable',
  'prefixItems',
  'properties',
  'type',
  ...limits,
]);

/** What a type literal needs a name for; Bicep's own types have theirs. */
const reserved = new Set(['any', 'array', 'bool', 'int', 'object', 'string']);

/**
 * The types that a file declares: those of the template's `definitions`, and those that Bicep has to give a name.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/definitions
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/user-defined-data-types
 */
export class FileTypes {
  private readonly definitions: JsonObject;
  private readonly symbolByName = new Map<string, string>();
  readonly symbols: Symbols;
  private readonly refuse: Refuse;
  private readonly extra: string[] = [];

  constructor(definitions: JsonObject, symbols: Symbols, refuse: Refuse) {
    this.definitions = definitions;
    this.symbols = symbols;
    this.refuse = refuse;
    for (const name of Object.keys(definitions)) this.symbolByName.set(name, this.symbolFor(name));
  }

  /** Each `type` statement, with its decorators. To be asked for when all else is printed. */
  statements(): readonly string[] {
    const own = Object.entries(this.definitions).map(([name, schema]) =>
      this.statement(this.symbolByName.get(name) ?? name, schema, `/definitions/${name}`),
    );
    return [...own, ...this.extra];
  }

  /** The type of a parameter, an output, a property: `schema` is its declaration. */
  declared(schema: JsonObject, { path, level }: TypePlace): TypeText {
    for (const word of Object.keys(schema)) {
      if (!knownWords.has(word))
        this.refuse(`${path}/${word}`, `types in Bicep have nothing for ${JSON.stringify(word)}`);
    }
    const text = this.text(schema, { path, level });
    const nullable = schema['nullable'] === true && !text.endsWith('?');
    return { decorators: this.decorators(schema), text: nullable ? `${operand(text)}?` : text };
  }

  /** The same for a parameter, whose allowed values stand above it. */
  declaredParameter({ allowedValues, ...schema }: JsonObject, path: string): TypeText {
    const { decorators, text } = this.declared(schema, { path, level: 0 });
    if (allowedValues === undefined) return { decorators, text };
    return { decorators: [...decorators, decorator(this, 'allowed', bicepValue(allowedValues))], text };
  }

  private statement(symbol: string, schema: JsonValue | undefined, path: string): string {
    const { decorators, text } = this.declared(objectOf(schema), { path, level: 0 });
    const exported =
      objectOf(objectOf(schema)['metadata'])['__bicep_export!'] === true ? [decorator(this, 'export')] : [];
    return [...exported, ...decorators, `type ${symbol} = ${text}`].join('\n');
  }

  private decorators(schema: JsonObject): readonly string[] {
    const { description, rest } = descriptionOf(schema['metadata']);
    // What Bicep itself noted there when it compiled the template is not for people.
    const told = Object.entries(rest ?? {}).filter(([key]) => !key.startsWith('__bicep_'));
    const { propertyName } = objectOf(schema['discriminator']);
    return [
      ...(description === undefined ? [] : [decorator(this, 'description', bicepText(description))]),
      ...(told.length === 0 ? [] : [decorator(this, 'metadata', bicepValue(Object.fromEntries(told)))]),
      ...(/^secure/i.test(String(schema['type'])) ? [decorator(this, 'secure')] : []),
      ...(schema['additionalProperties'] === false && schema['discriminator'] === undefined
        ? [decorator(this, 'sealed')]
        : []),
      ...(propertyName === undefined ? [] : [decorator(this, 'discriminator', bicepValue(propertyName))]),
      ...limits.flatMap((name) => {
        const value = schema[name];
        return value === undefined ? [] : [decorator(this, name, bicepValue(value))];
      }),
    ];
  }

  private text(schema: JsonObject, place: TypePlace): string {
    const derived = resourceDerived(schema);
    if (derived !== undefined) return derived;
    const { $ref: reference, allowedValues, items, prefixItems, discriminator } = schema;
    if (typeof reference === 'string') return this.referenced(reference, place);
    const type = String(schema['type']).toLowerCase();
    if (allowedValues !== undefined && isList(allowedValues)) return union(allowedValues, type);
    if (prefixItems !== undefined && isList(prefixItems)) return this.tuple(prefixItems, place);
    if (items !== undefined && isJsonObject(items)) return `${operand(this.unadorned(items, place, 'item'))}[]`;
    if (discriminator !== undefined) return this.oneOf(objectOf(discriminator), place);
    if (schema['properties'] !== undefined || isSchema(schema['additionalProperties']))
      return this.object(schema, place);
    const simple = Object.hasOwn(simpleTypes, type) ? simpleTypes[type] : undefined;
    if (simple === undefined)
      this.refuse(`${place.path}/type`, `there is no type ${JSON.stringify(schema['type'] ?? '')}`);
    return simple ?? 'object';
  }

  private referenced(reference: string, { path }: TypePlace): string {
    const symbol = this.symbolByName.get(reference.replace(/^#\/definitions\//, ''));
    if (symbol === undefined) this.refuse(`${path}/$ref`, `there is no type ${JSON.stringify(reference)}`);
    return symbol ?? 'object';
  }

  private object(schema: JsonObject, { path, level }: TypePlace): string {
    const properties = Object.entries(objectOf(schema['properties'])).map(([name, property]) =>
      this.member(bicepKey(name), property, { path: `${path}/properties/${name}`, level: level + 1 }),
    );
    const others = schema['additionalProperties'];
    const rest = isSchema(others)
      ? [this.member('*', others, { path: `${path}/additionalProperties`, level: level + 1 })]
      : [];
    return bracketed('{}', level, [...properties, ...rest]);
  }

  private member(key: string, schema: JsonValue, place: TypePlace): string {
    const { decorators, text } = this.declared(objectOf(schema), place);
    return [...decorators, `${key}: ${text}`].join(`\n${'  '.repeat(place.level)}`);
  }

  private tuple(items: readonly JsonValue[], { path, level }: TypePlace): string {
    const texts = items.map((item, position) => {
      const { decorators, text } = this.declared(objectOf(item), {
        path: `${path}/prefixItems/${position}`,
        level: level + 1,
      });
      return [...decorators, text].join(`\n${'  '.repeat(level + 1)}`);
    });
    return bracketed('[]', level, texts);
  }

  /** Of several object types the one that a property tells. */
  private oneOf(discriminator: JsonObject, place: TypePlace): string {
    const members = Object.entries(objectOf(discriminator['mapping'])).map(([value, schema]) => {
      const path = `${place.path}/discriminator/mapping/${value}`;
      const isNamed = objectOf(schema)['$ref'] !== undefined;
      return isNamed
        ? this.unadorned(objectOf(schema), { ...place, path }, value)
        : this.named(objectOf(schema), value, path);
    });
    return members.join(' | ');
  }

  /** A type where no decorators may stand: one that has some gets a name. */
  private unadorned(schema: JsonObject, { path, level }: TypePlace, word: string): string {
    const { decorators, text } = this.declared(schema, { path, level });
    return decorators.length === 0 ? text : this.named(schema, word, path);
  }

  private named(schema: JsonObject, word: string, path: string): string {
    const symbol = this.symbolFor(`${word}Type`);
    this.extra.push(this.statement(symbol, schema, path));
    return symbol;
  }

  /** Names that Bicep's compiler took from other files are `_1.name`. */
  private symbolFor(name: string): string {
    const own = name.replace(/^_\d+\./, '').replaceAll(/[^A-Za-z0-9_]/g, '_');
    const word = isBicepIdentifier(own) ? own : `_${own}`;
    return this.symbols.give(reserved.has(word) ? [`${word}Type`] : [word, `${word}Type`]);
  }
}

/**
 * The type that a property of a resource has; the compiler notes it in the metadata.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/user-defined-data-types#resource-derived-types
 */
function resourceDerived({ metadata }: JsonObject): string | undefined {
  const { source, output } = objectOf(objectOf(metadata)['__bicep_resource_derived_type!']);
  const [type, path] = typeof source === 'string' ? source.split('#') : [];
  const members = path?.split('/').filter((word) => word !== '') ?? [];
  if (type === undefined || type.includes("'") || members.length % 2 !== 0) return undefined;
  // The path goes through a schema: `properties/sku/properties/name`.
  const names = members.filter((_, position) => position % 2 === 1);
  const isPlain = members.every((word, position) =>
    position % 2 === 0 ? word === 'properties' : isBicepIdentifier(word),
  );
  return isPlain ? [`resource${output === true ? 'Output' : 'Input'}<'${type}'>`, ...names].join('.') : undefined;
}

/** Each value is a type of its own. Of a list each item may be one of them. */
function union(values: readonly JsonValue[], type: string): string {
  const alternatives = values.map((value) => bicepValue(value)).join(' | ');
  return type === 'array' ? `(${alternatives})[]` : alternatives;
}

/** In parentheses where something follows it. */
const operand = (text: string): string => (/^[^{[].* \| |\?$/s.test(text) ? `(${text})` : text);

const objectOf = (value: JsonValue | undefined): JsonObject =>
  value !== undefined && isJsonObject(value) ? value : {};

const isSchema = (value: JsonValue | undefined): value is JsonObject => value !== undefined && isJsonObject(value);
