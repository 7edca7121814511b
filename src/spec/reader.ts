import { childPath, type Report, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import {
  array,
  childExpressions,
  type Expression,
  type JsonValue,
  literal,
  objectFromEntries,
  parameter,
  variable,
} from '../model/expression.ts';
import { checkExpression } from '../model/expression-check.ts';
import { parseExpression } from '../model/expression-parser.ts';
import type { ExpressionPlace } from '../model/expression-problem.ts';
import { isExpressionText } from '../model/expression-text.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import {
  isSecure,
  type Parameters,
  type ParameterType,
  type TemplateParameter,
  type TemplateVariable,
} from '../model/template.ts';
import { type ParameterSpec, parameterFromSpec, secretParameterName } from './parameter.ts';
import { ParameterTable } from './parameter-table.ts';
import { placeholderKind } from './placeholder.ts';

/** The type that the spec's schema gives the value at a path. */
export type PlaceType = (path: SpecPath) => ParameterType | undefined;

/** A reader, and what was declared while the spec was read. */
export interface SpecReading extends SpecReader {
  readonly variables: ReadonlyMap<string, TemplateVariable>;
  /** Checks what can only be checked once all is declared. To be called last. */
  finish(): void;
}

interface ReadExpression {
  readonly expression: Expression;
  readonly path: SpecPath;
  readonly place: ExpressionPlace;
}

/** Reads one spec. `placeType` tells the type of a parameter that names none; `spec` tells the names of items. */
export function createSpecReader(report: Report, placeType: PlaceType, spec?: unknown): SpecReading {
  return new Reading(report, placeType, spec);
}

class Reading implements SpecReading {
  readonly report: Report;
  readonly variables = new Map<string, TemplateVariable>();
  readonly subnets = new Map<string, { readonly name: string; readonly id: Expression }>();
  readonly #placeType: PlaceType;
  readonly #spec: unknown;
  readonly #table: ParameterTable;
  readonly #read: ReadExpression[] = [];
  readonly #names: Omit<ReadExpression, 'place'>[] = [];

  constructor(report: Report, placeType: PlaceType, spec: unknown) {
    this.report = report;
    this.#placeType = placeType;
    this.#spec = spec;
    this.#table = new ParameterTable(report);
  }

  get parameters(): Parameters {
    return this.#table.parameters;
  }

  expression(value: unknown, path: SpecPath, place: ExpressionPlace = 'properties'): Expression {
    const expression = this.#convert(value, path, place);
    if (place === 'name' && expression.kind !== 'literal') this.#names.push({ expression, path });
    return expression;
  }

  members<T extends object>(value: T | undefined, path: SpecPath): Members<T> {
    const members: { [K in keyof T]?: Expression } = {};
    for (const key of keysOf(value)) {
      if (!isEmpty(value?.[key])) members[key] = this.expression(value?.[key], childPath(path, String(key)));
    }
    return members;
  }

  declareParameter(declared: TemplateParameter): Expression & { kind: 'parameter' } {
    this.#table.declare(declared);
    return parameter(declared.name);
  }

  declareVariable(name: string, value: Expression): Expression & { kind: 'variable' } {
    this.variables.set(name, { name, value });
    return variable(name);
  }

  declareSubnet(name: string, id: Expression): void {
    this.subnets.set(name.toLowerCase(), { name, id });
  }

  variableValue(expression: Expression): Expression {
    const value = expression.kind === 'variable' ? this.variables.get(expression.name)?.value : undefined;
    return value ?? expression;
  }

  finish(): void {
    const parameters = [...this.parameters.keys()];
    const variables = [...this.variables.keys()];
    for (const { expression, path, place } of this.#read) {
      // A default value is worked out before the variables are.
      const context = { parameters, variables: place === 'parameterDefault' ? [] : variables, place };
      for (const { message, hint } of checkExpression(expression, context)) {
        this.report(finding('AML2007', { path, message, ...(hint !== undefined && { hint }) }));
      }
    }
    for (const { expression, path } of this.#names) this.#refuseSecrets(expression, path);
  }

  /** Ids, outputs and the portal show names and regions to everybody. */
  #refuseSecrets(expression: Expression, path: SpecPath): void {
    for (const name of parametersIn(expression)) {
      const used = this.parameters.get(name);
      if (used === undefined || !isSecure(used)) continue;
      const message = `the secure parameter "${name}" cannot be used here: names are shown to everybody`;
      this.report(finding('AML2006', { path, message, hint: 'leave `secure` out' }));
    }
  }

  #convert(value: unknown, path: SpecPath, place: ExpressionPlace): Expression {
    if (Array.isArray(value)) {
      return array(value.map((item, position) => this.#convert(item, childPath(path, position), place)));
    }
    if (typeof value !== 'object' || value === null) return literal(value as JsonValue);
    const placeholder = placeholderKind(value);
    switch (placeholder?.kind) {
      case 'parameter':
        return this.#parameter(placeholder.value, path);
      case 'expression':
        return this.#parse(placeholder.value.expression, childPath(path, 'expression'), place);
      case 'keyVaultSecret': {
        const name = secretParameterName(path, this.#spec);
        return this.#parameter({ parameter: name, keyVaultSecret: placeholder.value.keyVaultSecret }, path);
      }
      default:
        return objectFromEntries(
          Object.entries(value).map(([key, inner]) => [key, this.#convert(inner, childPath(path, key), place)]),
        );
    }
  }

  #parameter(value: ParameterSpec, path: SpecPath): Expression {
    const defaultValue =
      value.defaultValue === undefined
        ? undefined
        : this.expression(value.defaultValue, childPath(path, 'defaultValue'), 'parameterDefault');
    const placeType = (): ParameterType | undefined => this.#placeType(path);
    return this.declareParameter(parameterFromSpec(value, { path, defaultValue, placeType, report: this.report }));
  }

  #parse(text: string, path: SpecPath, place: ExpressionPlace): Expression {
    const unbracketed = { error: 'must stand in brackets: [ and ]', offset: 0 };
    const parsed = isExpressionText(text) ? parseExpression(text) : unbracketed;
    if ('expression' in parsed) {
      this.#read.push({ expression: parsed.expression, path, place });
      return parsed.expression;
    }
    this.report(finding('AML2007', { path, message: `${parsed.error} (character ${parsed.offset + 1})` }));
    return literal('');
  }
}

/** Names of the parameters that an expression uses. */
function parametersIn(expression: Expression): readonly string[] {
  if (expression.kind === 'parameter') return [expression.name];
  return childExpressions(expression).flatMap(parametersIn);
}

/** Azure takes an empty object or list for a change, not for none. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function keysOf<T extends object>(value: T | undefined): ReadonlyArray<keyof T> {
  return Object.keys(value ?? {}) as (keyof T)[];
}
