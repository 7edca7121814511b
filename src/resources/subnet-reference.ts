import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';

/**
 * The id of the subnet that a word `subnet` names: the name of one of the spec's own virtual network, an id as text, or a
 * parameter or expression that gives one. The network is read before whatever stands in it.
 */
export function subnetReference(value: unknown, path: SpecPath, reader: SpecReader): Expression {
  const given = reader.expression(value, path);
  const text = literalValue(given);
  if (typeof text !== 'string' || text.startsWith('/')) return given;
  const known = reader.subnets.get(text.toLowerCase());
  if (known !== undefined) return known.id;
  const message = `there is no subnet "${text}" in this spec`;
  reader.report(finding('AML2003', { path, message, hint: subnetHint(text, reader) }));
  return given;
}

function subnetHint(text: string, { subnets }: SpecReader): string {
  const names = Array.from(subnets.values(), ({ name }) => name);
  const meant = didYouMean(text, names);
  if (meant !== undefined) return `did you mean "${meant}"?`;
  if (names.length === 0) return 'give the resource id of the subnet, or a `virtualNetwork` with subnets';
  return `the virtual network has ${names.map((name) => `"${name}"`).join(', ')}; a subnet elsewhere is given by its resource id`;
}
