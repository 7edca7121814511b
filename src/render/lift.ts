import { childExpressions, type Expression, literalValue, member, object, parameter } from '../model/expression.ts';
import { printExpression } from '../model/expression-printer.ts';
import { rewrite } from '../model/expression-rewrite.ts';
import { type Declared, expressionType, isSecret } from '../model/expression-type.ts';
import type { ParameterType } from '../model/template.ts';
import { nameFor } from './lifted-names.ts';

/** A parameter of a nested template, and the value that the outer template gives it. */
export interface LiftedParameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly value: Expression;
}

interface Lifted extends LiftedParameter {
  /** What stands in the nested template. */
  readonly inner: Expression;
}

/**
 * Makes expressions of the outer template fit for a nested one: what depends on the outer template, or on where it is
 * deployed, becomes a parameter there. The rest is worked out in the nested template as it would be here.
 */
export class Lift {
  readonly #declared: Declared;
  readonly #otherSubscription: boolean;
  readonly #byText = new Map<string, Lifted>();
  readonly #names: Set<string>;

  constructor(declared: Declared, otherSubscription: boolean) {
    this.#declared = declared;
    this.#otherSubscription = otherSubscription;
    // A name of the outer template keeps its meaning, also where it is lifted later than a value of the same name.
    this.#names = new Set([...declared.parameters.keys(), ...declared.variables.keys()].map(lower));
  }

  get parameters(): readonly LiftedParameter[] {
    return [...this.#byText.values()];
  }

  /** The expression for the nested template. */
  expression(given: Expression): Expression {
    return rewrite(given, (part) => (this.#mustBeLifted(part) ? this.#lift(part) : undefined));
  }

  #mustBeLifted(given: Expression): boolean {
    switch (given.kind) {
      case 'parameter':
      case 'variable':
        return true;
      case 'member':
      case 'index':
        return isScopeAccess(given) && this.#dependsOnScope(rootOf(given));
      case 'call':
        if (this.#dependsOnScope(given)) return true;
        // A branch that is not taken must not be asked for its state, and a lambda's variable is known inside it only.
        return isLazy(given.name)
          ? hasCall(given, isRuntime)
          : given.args.some(isLambda) && this.#anyDependsOnScope(given);
      default:
        return false;
    }
  }

  #anyDependsOnScope(given: Expression): boolean {
    return this.#dependsOnScope(given) || childExpressions(given).some((child) => this.#anyDependsOnScope(child));
  }

  /** Whether the call itself, its arguments aside, gives something else in another group or subscription. */
  #dependsOnScope(given: Expression): boolean {
    if (given.kind !== 'call') return false;
    const name = given.name.toLowerCase();
    if (isRuntime(given) || always.has(name)) return true;
    if (name === 'resourceid') return typePosition(given.args) < (this.#otherSubscription ? 2 : 1);
    if (!this.#otherSubscription) return false;
    if (name === 'subscription') return true;
    // A role is looked for in the subscription of its assignment.
    return name === 'subscriptionresourceid' && typePosition(given.args) < 1 && !isRoleDefinition(given.args);
  }

  #lift(named: Expression): Expression {
    const given = this.#inDeclaredCase(named);
    const text = JSON.stringify(printExpression(given));
    const known = this.#byText.get(text) ?? this.#newParameter(given);
    this.#byText.set(text, known);
    return known.inner;
  }

  /** ARM does not look at the case of a name, so two spellings must not become two parameters. */
  #inDeclaredCase(given: Expression): Expression {
    if (given.kind !== 'parameter' && given.kind !== 'variable') return given;
    const names = given.kind === 'parameter' ? this.#declared.parameters : this.#declared.variables;
    if (names.has(given.name)) return given;
    const name = [...names.keys()].find((known) => lower(known) === lower(given.name)) ?? given.name;
    return { ...given, name };
  }

  /** A value whose type the template does not tell travels inside an object. */
  #newParameter(given: Expression): Lifted {
    const name = this.#freshName(given);
    const type = expressionType(given, this.#declared);
    const secret = isSecret(given, this.#declared);
    const direct = secret ? secureTypes[type ?? ''] : type;
    if (direct !== undefined) return { name, type: direct, value: given, inner: parameter(name) };
    const value = object({ value: given });
    return { name, type: secret ? 'secureObject' : 'object', value, inner: member(parameter(name), 'value') };
  }

  #freshName(given: Expression): string {
    const wanted = nameFor(given);
    if (given.kind === 'parameter') return wanted;
    if (given.kind === 'variable' && !this.#declared.parameters.has(wanted)) return wanted;
    let name = wanted;
    for (let number = 2; this.#names.has(lower(name)); number += 1) name = `${wanted}${number}`;
    this.#names.add(lower(name));
    return name;
  }
}

const secureTypes: Readonly<Record<string, ParameterType>> = { string: 'securestring', object: 'secureObject' };

/** `parameters` and `variables` are calls only where the name is worked out. */
const always: ReadonlySet<string> = new Set(['deployment', 'parameters', 'resourcegroup', 'variables']);

const lower = (text: string): string => text.toLowerCase();

/** What asks for the state of a deployed resource. */
function isRuntime(given: Expression): boolean {
  return given.kind === 'call' && /^(references?|list\w*|providers)$/i.test(given.name);
}

function isLazy(name: string): boolean {
  return /^(if|and|or|coalesce)$/i.test(name);
}

function isLambda(given: Expression): boolean {
  return given.kind === 'call' && lower(given.name) === 'lambda';
}

function hasCall(given: Expression, is: (call: Expression) => boolean): boolean {
  return is(given) || childExpressions(given).some((child) => hasCall(child, is));
}

/** `x().a.b[0]`: only as a whole does it say what it is. */
function isScopeAccess(given: Expression): boolean {
  if (given.kind === 'member') return isScopeAccess(given.of);
  if (given.kind === 'index') return literalValue(given.index) !== undefined && isScopeAccess(given.of);
  return given.kind === 'call';
}

function rootOf(given: Expression): Expression {
  return given.kind === 'member' || given.kind === 'index' ? rootOf(given.of) : given;
}

/** How many arguments stand before the type: the subscription and the resource group of an id. */
function typePosition(args: readonly Expression[]): number {
  return args.findIndex((argument) => /^[^/]+\.[^/]+\//.test(String(literalValue(argument) ?? '')));
}

function isRoleDefinition(args: readonly Expression[]): boolean {
  return args.some(
    (argument) => lower(String(literalValue(argument) ?? '')) === 'microsoft.authorization/roledefinitions',
  );
}
