import { functionNamed } from '../model/arm-functions.ts';
import { capitalised } from '../model/capitalised.ts';
import { type Expression, literalText } from '../model/expression.ts';
import { symbolOf } from '../model/symbol.ts';
import { isBicepIdentifier } from './literal.ts';

/** Words that mean something else where a symbol may stand. */
const keywords: ReadonlySet<string> = new Set(['true', 'false', 'null', 'any', 'az', 'sys', 'for', 'if', 'in']);

/** The names of one file: each is given away once. Bicep's functions keep theirs. */
export class Symbols {
  private readonly taken = new Set<string>();

  /** A name that has to be as it is. */
  keep(name: string): void {
    this.taken.add(name);
  }

  /** The first of the names that is free, else the last of them with a number. */
  give(names: readonly [string, ...string[]]): string {
    const free = names.find((name) => this.isFree(name)) ?? this.numbered(names.at(-1) ?? names[0]);
    this.taken.add(free);
    return free;
  }

  private isFree(name: string): boolean {
    return isBicepIdentifier(name) && !keywords.has(name) && !this.taken.has(name) && functionNamed(name) === undefined;
  }

  private numbered(name: string): string {
    for (let number = 2; ; number += 1) {
      if (this.isFree(`${name}${number}`)) return `${name}${number}`;
    }
  }
}

/** Names that say nothing of a resource: there is only one of its type in its parent. */
const plainNames = /^(default|current|add|diagnostics?|\$.*)$/i;

/** What a symbol is made of. */
export interface Named {
  /** Singular word of the resource's type. */
  readonly word: string;
  /** Name of the resource in its parent. */
  readonly name: Expression | undefined;
  /** Symbols of its parent and of the resource that it extends. */
  readonly parent?: string | undefined;
  readonly scope?: string | undefined;
}

/** Names for a resource, the shortest first that stays the same when others are added beside it. */
export function symbolsFor(named: Named): readonly [string, ...string[]] {
  const { word, name, parent, scope } = named;
  const owner = parent ?? scope;
  const byOwner = owner === undefined ? word : `${owner}${capitalised(word)}`;
  const own = ownName(name);
  if (own === undefined || plainNames.test(own)) return scope === undefined ? [word, byOwner] : [byOwner];
  if (!/^[A-Za-z]/.test(own)) return [`${byOwner}${symbolOf([own], '').replace(/^_/, '')}`];
  const first = withWord(symbolOf([own], word), word);
  return owner === undefined ? [first] : [first, `${owner}${capitalised(first)}`];
}

/** `fraud` is a `fraudModel`; `fraudModel` is one already. */
function withWord(symbol: string, word: string): string {
  return symbol.toLowerCase().endsWith(word.toLowerCase()) ? symbol : `${symbol}${capitalised(word)}`;
}

/** The text of a name, or what the parameter or variable that holds it is called, without its `Name`. */
function ownName(name: Expression | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (name.kind === 'parameter' || name.kind === 'variable') return name.name.replace(/_?name$/i, '') || undefined;
  const text = literalText(name);
  return text === undefined || /^\W*$/.test(text) ? undefined : text;
}
