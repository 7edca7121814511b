import { capitalised } from '../model/capitalised.ts';
import { type Expression, isJsonObject, type JsonObject, type JsonValue, parameter } from '../model/expression.ts';
import { parseExpression } from '../model/expression-parser.ts';
import { printExpression } from '../model/expression-printer.ts';
import { rewrite } from '../model/expression-rewrite.ts';
import { isExpressionText } from '../model/expression-text.ts';
import { type Declared, expressionType } from '../model/expression-type.ts';
import { isList } from '../model/is-list.ts';
import { spelledOut } from './pieces.ts';
import type { NamedValue, NestedSource, ParameterSource, TemplateSource } from './template-reader.ts';
import { typeWord } from './type-words.ts';

/**
 * A nested template whose expressions are evaluated outside, made one whose expressions are evaluated inside: what they
 * take from outside is handed in by parameters. A module in Bicep knows only this kind.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/linked-templates#expression-evaluation-scope-in-nested-templates
 */
export function evaluatedInside(nested: NestedSource, outer: TemplateSource, declared: Declared): NestedSource {
  const { parameters: _parameters, variables: _variables, ...template } = nested.template;
  const handed = new HandedIn(nested, outer, declared);
  const moved = handed.inside(template, []);
  const parameters = Object.fromEntries(handed.given.map(({ name, declaration }) => [name, declaration]));
  return {
    ...nested,
    template: { ...(isJsonObject(moved) ? moved : {}), parameters },
    evaluation: 'inner',
    parameters: handed.given.map(({ name, value }) => ({ name, value })),
  };
}

interface Given extends NamedValue {
  readonly declaration: JsonObject;
}

/** Functions whose value depends on where they stand. */
const placeFunctions = /^(managementGroup|resourceGroup|resourceId|subscription|subscriptionResourceId)$/;
const runtimeFunctions = /^(deployment|list\w*|reference|references)$/;

class HandedIn {
  readonly given: Given[] = [];
  private readonly nested: NestedSource;
  private readonly outer: TemplateSource;
  private readonly declared: Declared;
  private readonly byKey = new Map<string, string>();

  constructor(nested: NestedSource, outer: TemplateSource, declared: Declared) {
    this.nested = nested;
    this.outer = outer;
    this.declared = declared;
  }

  /** The value as it stands inside. */
  inside(value: JsonValue, path: readonly string[]): JsonValue {
    if (typeof value === 'string') return this.insideText(value, path);
    if (typeof value !== 'object' || value === null) return value;
    if (isList(value)) return value.map((item, position) => this.inside(item, [...path, String(position)]));
    if (!isJsonObject(value)) return value;
    if (isEvaluatedInside(value)) return this.withoutTemplate(value, path);
    const members = Object.entries(value).map(([key, item]) => [
      String(this.insideText(key, path)),
      this.inside(item, [...path, key]),
    ]);
    return Object.fromEntries(members);
  }

  /** The template of a deployment that is evaluated inside is left as it is. */
  private withoutTemplate(properties: JsonObject, path: readonly string[]): JsonValue {
    const { template, ...rest } = properties;
    const moved = Object.entries(rest).map(([key, item]) => [key, this.inside(item, [...path, key])]);
    return { ...Object.fromEntries(moved), ...(template !== undefined && { template }) };
  }

  private insideText(text: string, path: readonly string[]): JsonValue {
    const parsed = isExpressionText(text) ? parseExpression(text) : undefined;
    if (parsed === undefined || 'error' in parsed) return text;
    // What these name are resources of the nested template itself.
    const namesOwn = path.includes('dependsOn') || path.at(-1) === 'scope';
    const expression = namesOwn
      ? spelledOut(parsed.expression, (name) => this.textOfVariable(name))
      : parsed.expression;
    return printExpression(rewrite(expression, (part) => this.replaced(part, namesOwn)));
  }

  /** Texts are spelled out in what names a resource: the id that a variable holds has to be seen to be understood. */
  private textOfVariable(name: string): Expression | undefined {
    const variable = this.outer.variables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (variable === undefined || variable.copy !== undefined) return undefined;
    return expressionType(variable.value, this.declared) === 'string' ? variable.value : undefined;
  }

  private replaced(part: Expression, namesOwn: boolean): Expression | undefined {
    if (part.kind === 'parameter') {
      const source = this.outer.parameters.find(({ name }) => name.toLowerCase() === part.name.toLowerCase());
      return this.hand(part, part.name, source === undefined ? { type: 'string' } : declarationOf(source));
    }
    if (part.kind === 'variable') return this.hand(part, part.name, { type: this.typeOf(part) });
    const root = rootCall(part);
    if (root === undefined || namesOwn || !this.differsInside(root) || dependsOnLoop(part)) return undefined;
    return this.hand(part, wordFor(part, root), { type: this.typeOf(part) });
  }

  /** A place differs only in another place. */
  private differsInside(root: Expression & { readonly kind: 'call' }): boolean {
    if (runtimeFunctions.test(root.name)) return true;
    const { resourceGroup, subscriptionId } = this.nested;
    return placeFunctions.test(root.name) && (resourceGroup !== undefined || subscriptionId !== undefined);
  }

  private hand(value: Expression, word: string, declaration: JsonObject): Expression {
    const key = JSON.stringify(value).toLowerCase();
    const name = this.byKey.get(key) ?? this.freeName(word);
    if (!this.byKey.has(key)) this.given.push({ name, value, declaration });
    this.byKey.set(key, name);
    return parameter(name);
  }

  private freeName(word: string): string {
    const taken = new Set([...this.byKey.values()].map((name) => name.toLowerCase()));
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? word : `${word}${number}`;
      if (!taken.has(name.toLowerCase())) return name;
    }
  }

  /** What the template does not tell is a text, or the whole state of a resource. */
  private typeOf(value: Expression): string {
    const known = expressionType(value, this.declared);
    if (known !== undefined) return known;
    if (value.kind === 'variable') return 'object';
    const isSecret = /^list/i.test(rootCall(value)?.name ?? '');
    const isWhole = value.kind === 'call' || (value.kind === 'member' && value.name === 'properties');
    if (isSecret) return isWhole ? 'secureObject' : 'securestring';
    return isWhole ? 'object' : 'string';
  }
}

/** The call at the start of `call(…).a.b[0]`. */
function rootCall(expression: Expression): (Expression & { readonly kind: 'call' }) | undefined {
  if (expression.kind === 'call') return expression;
  return expression.kind === 'member' || expression.kind === 'index' ? rootCall(expression.of) : undefined;
}

function dependsOnLoop(expression: Expression): boolean {
  return /"name":"(copyIndex|lambdaVariables)"/.test(JSON.stringify(expression));
}

/** E.g. `virtualNetworkId`, `principalId`. */
function wordFor(part: Expression, root: Expression & { readonly kind: 'call' }): string {
  if (part.kind === 'member' && part.name !== 'value')
    return `${root.name === 'deployment' ? 'deployment' : 'given'}${capitalised(part.name)}`;
  if (part.kind === 'member' && part.of.kind === 'member') return `given${capitalised(part.of.name)}`;
  const type = root.args.flatMap((arg) =>
    arg.kind === 'literal' && String(arg.value).includes('/') ? [String(arg.value)] : [],
  );
  return type[0] === undefined ? `given${capitalised(root.name)}` : `${typeWord(type[0])}Id`;
}

/** Type and description; what it may hold is checked outside. */
function declarationOf({ type, rest }: ParameterSource): JsonObject {
  const { metadata, nullable } = rest;
  return {
    type: type === '' ? 'object' : type,
    ...(nullable !== undefined && { nullable }),
    ...(metadata !== undefined && { metadata }),
  };
}

/** Whether these are the properties of a deployment whose template is evaluated inside. */
function isEvaluatedInside(value: JsonObject): boolean {
  const options = value['expressionEvaluationOptions'];
  return (
    value['template'] !== undefined &&
    options !== undefined &&
    isJsonObject(options) &&
    String(options['scope']).toLowerCase() === 'inner'
  );
}
