import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import { symbolOf } from '../model/symbol.ts';

/** A setting of a compute that becomes a parameter of the template by itself. */
interface ComputeParameter {
  /** End of the parameter's name, e.g. `VmSize`. */
  readonly suffix: string;
  /** What it is, for whoever deploys. */
  readonly what: string;
  readonly path: SpecPath;
}

/**
 * Gives the computes of one spec their parameters: `cpuVmSize` for the VM size of `cpu`. Two names that make one symbol
 * (`cpu-1` and `cpu1`) stay apart: the second one's symbol gets a number.
 */
export class ComputeParameters {
  readonly #reader: SpecReader;
  readonly #taken = new Set<string>();

  constructor(reader: SpecReader) {
    this.#reader = reader;
  }

  /** A symbol for the parameters of one compute, which no other has. */
  symbol(name: Expression): string {
    const text = name.kind === 'parameter' ? name.name : literalValue(name);
    const wanted = symbolOf(typeof text === 'string' ? [text] : [], 'compute');
    let symbol = wanted;
    for (let number = 2; this.#taken.has(symbol.toLowerCase()); number++) symbol = `${wanted}_${number}`;
    this.#taken.add(symbol.toLowerCase());
    return symbol;
  }

  /** The value as a parameter with the spec's text as default; what is one already, or no text, stays. */
  parameter(value: Expression | undefined, symbol: string, about: ComputeParameter): Expression | undefined {
    if (value === undefined || typeof literalValue(value) !== 'string') return value;
    return this.#reader.declareParameter({
      own: true,
      name: `${symbol}${about.suffix}`,
      type: 'string',
      defaultValue: value,
      description: about.what,
      origin: about.path,
    });
  }
}
