import { type Expression, isLiteral, type JsonValue, literal } from '../model/expression.ts';
import { listFunctions } from './list-functions.ts';
import { numberFunctions } from './number-functions.ts';
import { textFunctions } from './text-functions.ts';

/** What a function makes of values; nothing where ARM would refuse them, or where what it does is not certain. */
export type PureFunction = (...args: readonly JsonValue[]) => JsonValue | undefined;

const functions: ReadonlyMap<string, PureFunction> = new Map(
  [textFunctions, numberFunctions, listFunctions].flatMap((group) => Object.entries(group)),
);

/** A call whose arguments are all known. */
export function pureFunction(name: string, args: readonly Expression[]): Expression | undefined {
  const values = args.flatMap((argument) => (isLiteral(argument) ? [argument.value] : []));
  if (values.length < args.length) return undefined;
  const value = functions.get(name)?.(...values);
  return value === undefined ? undefined : literal(value);
}
