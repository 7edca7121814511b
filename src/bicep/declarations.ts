import { describeName } from '../model/describe-name.ts';
import type { JsonObject, JsonValue } from '../model/expression.ts';
import { isSecret } from '../model/expression-type.ts';
import { bicepText, bicepValue } from './literal.ts';
import type { ExpressionScope, FileScope } from './scope.ts';
import type { NamedValue, OutputSource, ParameterSource } from './template-reader.ts';
import { decorator, descriptionOf, printLoop, printValue } from './value-printer.ts';

/** Bicep's types, and whether what they hold is a secret. */
const types: Readonly<Record<string, { readonly type: string; readonly secure?: true }>> = {
  array: { type: 'array' },
  bool: { type: 'bool' },
  int: { type: 'int' },
  object: { type: 'object' },
  secureobject: { type: 'object', secure: true },
  securestring: { type: 'string', secure: true },
  string: { type: 'string' },
};

function typeOf(name: string, file: FileScope, path: string): { readonly type: string; readonly secure?: true } {
  const known = Object.hasOwn(types, name.toLowerCase()) ? types[name.toLowerCase()] : undefined;
  if (known === undefined) file.refuse(`${path}/type`, `there is no type ${JSON.stringify(name)}`);
  return known ?? { type: 'object' };
}

/** A parameter with its decorators. */
export function printParameter(parameter: ParameterSource, symbol: string, file: FileScope): string {
  const path = `/parameters/${parameter.name}`;
  const { type, secure } = typeOf(parameter.type, file, path);
  const scope: ExpressionScope = { file, path: `${path}/defaultValue`, position: 'parameterDefault', loops: [] };
  const head = `param ${symbol} ${type}`;
  const value = parameter.defaultValue;
  const assigned = value === undefined ? '' : ` = ${printValue(value, scope, { level: 0, column: head.length + 3 })}`;
  return [...decorators(parameter.rest, secure === true, file), head + assigned].join('\n');
}

const limits = ['minLength', 'maxLength', 'minValue', 'maxValue'];

function decorators(
  { metadata, allowedValues, ...rest }: JsonObject,
  secure: boolean,
  file: FileScope,
): readonly string[] {
  const found = descriptionOf(metadata);
  return [
    ...(found.description === undefined ? [] : [decorator(file, 'description', bicepText(found.description))]),
    ...(found.rest === undefined ? [] : [decorator(file, 'metadata', bicepValue(found.rest))]),
    ...(secure ? [decorator(file, 'secure')] : []),
    ...(allowedValues === undefined ? [] : [decorator(file, 'allowed', bicepValue(allowedValues))]),
    ...limits.flatMap((name) => limit(file, name, rest[name])),
  ];
}

const limit = (file: FileScope, name: string, value: JsonValue | undefined): readonly string[] =>
  value === undefined ? [] : [decorator(file, name, bicepValue(value))];

/** A variable. */
export function printVariable({ name, value }: NamedValue, symbol: string, file: FileScope): string {
  const head = `var ${symbol} = `;
  const scope: ExpressionScope = { file, path: `/variables/${name}`, position: 'variable', loops: [] };
  const description = decorator(file, 'description', bicepText(describeName(name)));
  return `${description}\n${head}${printValue(value, scope, { level: 0, column: head.length })}`;
}

/** An output; one under a condition may have no value. */
export function printOutput(output: OutputSource, file: FileScope): string {
  const path = `/outputs/${output.name}`;
  const scope: ExpressionScope = { file, path, position: 'output', loops: [] };
  const { type, secure } = typeOf(output.type, file, path);
  const { value, condition, copy } = output;
  const isSecure = secure === true || isSecret(value, file.types);
  const head = `output ${output.name} ${type}${condition === undefined ? '' : '?'} = `;
  const whole =
    condition === undefined
      ? value
      : ({ kind: 'call', name: 'if', args: [condition, value, { kind: 'literal', value: null }] } as const);
  const printed =
    copy === undefined ? printValue(whole, scope, { level: 0, column: head.length }) : printLoop(copy, value, scope, 0);
  return [...decorators(output.rest, isSecure && secure === true, file), head + printed].join('\n');
}
