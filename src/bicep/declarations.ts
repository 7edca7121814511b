import { describeName } from '../model/describe-name.ts';
import type { JsonObject } from '../model/expression.ts';
import { bicepText } from './literal.ts';
import type { ExpressionScope, FileScope } from './scope.ts';
import type { OutputSource, ParameterSource, VariableSource } from './template-reader.ts';
import { decorator, printLoop, printValue } from './value-printer.ts';

/** A parameter with its decorators. */
export function printParameter(parameter: ParameterSource, symbol: string, file: FileScope): string {
  const path = `/parameters/${parameter.name}`;
  const { decorators, text } = file.fileTypes.declaredParameter(schemaOf(parameter), path);
  const scope: ExpressionScope = { file, path: `${path}/defaultValue`, position: 'parameterDefault', loops: [] };
  const head = `param ${symbol} ${text}`;
  const value = parameter.defaultValue;
  const assigned = value === undefined ? '' : ` = ${printValue(value, scope, { level: 0, column: head.length + 3 })}`;
  return [...decorators, head + assigned].join('\n');
}

/** What says its type; a reference to a definition stands in place of a type. */
const schemaOf = ({ type, rest }: { readonly type: string; readonly rest: JsonObject }): JsonObject =>
  type === '' ? rest : { type, ...rest };

/** A variable. */
export function printVariable({ name, value, copy }: VariableSource, symbol: string, file: FileScope): string {
  const head = `var ${symbol} = `;
  const scope: ExpressionScope = { file, path: `/variables/${name}`, position: 'variable', loops: [] };
  const description = decorator(file, 'description', bicepText(describeName(name)));
  const printed =
    copy === undefined ? printValue(value, scope, { level: 0, column: head.length }) : printLoop(copy, value, scope, 0);
  return `${description}\n${head}${printed}`;
}

/** An output; one under a condition may have no value. */
export function printOutput(output: OutputSource, file: FileScope): string {
  const path = `/outputs/${output.name}`;
  const scope: ExpressionScope = { file, path, position: 'output', loops: [] };
  const { value, condition, copy } = output;
  const schema = schemaOf(output);
  const { decorators, text } = file.fileTypes.declared(
    condition === undefined ? schema : { ...schema, nullable: true },
    { path, level: 0 },
  );
  const head = `output ${output.name} ${text} = `;
  const whole =
    condition === undefined
      ? value
      : ({ kind: 'call', name: 'if', args: [condition, value, { kind: 'literal', value: null }] } as const);
  const printed =
    copy === undefined ? printValue(whole, scope, { level: 0, column: head.length }) : printLoop(copy, value, scope, 0);
  return [...decorators, head + printed].join('\n');
}
