import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';

/** The id of the subnet that a word `subnet` names: an id as text, or a parameter or expression that gives one. */
export function subnetReference(value: unknown, path: SpecPath, reader: SpecReader): Expression {
  const given = reader.expression(value, path);
  const text = literalValue(given);
  if (typeof text !== 'string' || text.startsWith('/')) return given;
  const message = `there is no subnet "${text}" in this spec`;
  reader.report(finding('AML2003', { path, message, hint: 'give the resource id of the subnet' }));
  return given;
}
