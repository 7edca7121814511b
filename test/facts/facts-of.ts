import type { Facts } from '../../src/facts/facts.ts';
import { generateSpec } from '../generate.ts';

/** What is known of a spec that has no error. */
export function factsOf(spec: object): Facts {
  const { facts, diagnostics } = generateSpec({ name: 'mlw-facts', location: 'westeurope', ...spec });
  if (facts === undefined) throw new Error(diagnostics.map(({ code, message }) => `${code} ${message}`).join('; '));
  return facts;
}
