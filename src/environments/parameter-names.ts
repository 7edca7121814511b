import { functionNamed } from '../model/arm-functions.ts';
import { symbolOf } from '../model/symbol.ts';

/** Gives new parameters names that nothing in the templates has. */
export class ParameterNames {
  readonly #taken = new Set<string>();

  /** `templates` are in any form: all names that stand before a colon or in quotes there are taken. */
  constructor(declared: Iterable<string>) {
    for (const name of declared) this.#taken.add(name.toLowerCase());
  }

  /** `storageAccountSku`; a number follows where that is taken. */
  nameFor(words: readonly string[]): string {
    const wanted = symbolOf(words, 'value').slice(0, 240);
    let name = wanted;
    // A parameter of a function's name hides the function in Bicep.
    for (let number = 2; this.#isTaken(name); number += 1) name = `${wanted}${number}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }

  #isTaken(name: string): boolean {
    return this.#taken.has(name.toLowerCase()) || functionNamed(name) !== undefined;
  }
}
