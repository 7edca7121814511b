import { childExpressions, type Expression, isJsonObject, type JsonValue } from './expression.ts';
import { isSecure, type ParameterType, type TemplateParameter } from './template.ts';

/** What a template declares, by name. */
export interface Declared {
  readonly parameters: ReadonlyMap<string, TemplateParameter>;
  readonly variables: ReadonlyMap<string, { readonly value: Expression }>;
}

const functions: Readonly<Record<string, ParameterType>> = Object.fromEntries(
  (
    [
      [
        'string',
        'base64 base64ToString cidrHost cidrSubnet dataUri dateTimeAdd dateTimeFromEpoch extensionResourceId format guid ' +
          'join managementGroupResourceId newGuid padLeft replace resourceId string subscriptionResourceId substring ' +
          'tenantResourceId toLower toUpper trim uniqueString uri uriComponent utcNow',
      ],
      [
        'bool',
        'and bool contains empty endsWith equals false greater greaterOrEquals less lessOrEquals not or startsWith true',
      ],
      ['int', 'add dateTimeToEpoch div indexOf int lastIndexOf length mod mul sub'],
      ['array', 'array createArray filter map objectKeys range sort split'],
      ['object', 'createObject groupBy mapValues shallowMerge toObject'],
    ] as const
  ).flatMap(([type, names]) => names.split(' ').map((name) => [name.toLowerCase(), type])),
);

/** Functions whose value is of the type of one of their arguments. */
const likeArgument: Readonly<Record<string, number>> = { concat: 0, intersection: 0, skip: 0, take: 0, union: 0 };

/** Members of `resourceGroup()`, `subscription()`, `deployment()` and the like that are text. */
const textMembers: ReadonlySet<string> = new Set([
  'displayName',
  'id',
  'location',
  'managedBy',
  'name',
  'subscriptionId',
  'tenantId',
  'type',
]);

/** The ARM type of an expression's value, secrets aside; nothing where the template does not tell it. */
export function expressionType(expression: Expression, declared: Declared): ParameterType | undefined {
  switch (expression.kind) {
    case 'literal':
      return dataType(expression.value);
    case 'array':
    case 'object':
      return expression.kind;
    case 'parameter':
      return openType(declared.parameters.get(expression.name)?.type);
    case 'variable': {
      const value = declared.variables.get(expression.name)?.value;
      return value && expressionType(value, declared);
    }
    case 'call':
      return callType(expression.name.toLowerCase(), expression.args, declared);
    case 'member':
      return isPlace(expression.of) && textMembers.has(expression.name) ? 'string' : undefined;
    case 'index':
      return itemType(expression.of);
    default:
      return undefined;
  }
}

/** The type of whichever member of plain data, where all are of one. */
function itemType(of: Expression): ParameterType | undefined {
  if (of.kind !== 'literal' || typeof of.value !== 'object' || of.value === null) return undefined;
  const types = new Set(Object.values(of.value).map(dataType));
  const [only] = types;
  return types.size === 1 ? only : undefined;
}

function dataType(value: JsonValue): ParameterType | undefined {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'int' : undefined;
  if (value === null) return undefined;
  return isJsonObject(value) ? 'object' : 'array';
}

/** The type without its being secret. */
function openType(type: ParameterType | undefined): ParameterType | undefined {
  if (type === 'securestring') return 'string';
  return type === 'secureObject' ? 'object' : type;
}

function callType(name: string, args: readonly Expression[], declared: Declared): ParameterType | undefined {
  if (name === 'if') {
    const [whenTrue, whenFalse] = args.slice(1).map((branch) => expressionType(branch, declared));
    return whenTrue === whenFalse ? whenTrue : undefined;
  }
  if (name === 'coalesce') {
    const known = new Set(args.flatMap((arg) => expressionType(arg, declared) ?? []));
    const [only] = known;
    return known.size === 1 ? only : undefined;
  }
  const like = args[likeArgument[name] ?? -1];
  return like === undefined ? functions[name] : expressionType(like, declared);
}

/** Whether this is a function that tells where the template is deployed. */
function isPlace(expression: Expression): boolean {
  return expression.kind === 'call' && /^(resourceGroup|subscription|deployment|tenant)$/i.test(expression.name);
}

/** Whether the value holds a secret: a secure parameter, or what a `list…` function gives. */
export function isSecret(expression: Expression, declared: Declared): boolean {
  if (expression.kind === 'parameter') {
    const used = declared.parameters.get(expression.name);
    return used !== undefined && isSecure(used);
  }
  if (expression.kind === 'variable') {
    const value = declared.variables.get(expression.name)?.value;
    return value !== undefined && isSecret(value, declared);
  }
  if (expression.kind === 'call' && /^list/i.test(expression.name)) return true;
  return childExpressions(expression).some((child) => isSecret(child, declared));
}
