import { functionNamed } from '../model/arm-functions.ts';
import { capitalised } from '../model/capitalised.ts';
import { type Expression, literalText } from '../model/expression.ts';
import { symbolOf } from '../model/symbol.ts';
import { isBicepIdentifier } from './literal.ts';

/** Words that mean something else where a symbol may stand. */
const keywords: ReadonlySet<string> = new Set(['true', 'false', 'null', 'any', 'az', 'sys', 'for', 'if', 'in']);

/** Functions that are in the namespace of Azure. @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/bicep-functions#namespaces-for-functions */
const azureFunctions: ReadonlySet<string> = new Set(
  (
    'deployer deployment environment extensionResourceId getSecret managementGroup managementGroupResourceId pickZones ' +
    'providers reference references resourceGroup resourceId roleDefinitions subscription subscriptionResourceId tenant ' +
    'tenantResourceId toLogicalZone toLogicalZones toPhysicalZone toPhysicalZones'
  ).split(' '),
);

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

  /** A function or decorator under its own name, or with that of its namespace where a symbol is called the same. */
  functionName(name: string): string {
    if (!this.taken.has(name)) return name;
    return azureFunctions.has(name) || /^list[A-Z]/.test(name) ? `az.${name}` : `sys.${name}`;
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
export function symbolsFor({ word, name, parent, scope }: Named): readonly [string, ...string[]] {
  const owner = parent ?? scope;
  const byOwner = owner === undefined ? word : `${owner}${capitalised(word)}`;
  if (name?.kind === 'parameter' || name?.kind === 'variable') {
    const held = /^(.+?)_?name$/i.exec(name.name)?.[1];
    return held === undefined ? [byOwner] : [held, byOwner];
  }
  const text = name && literalText(name);
  if (text === undefined || plainNames.test(text) || !/[A-Za-z0-9]/.test(text)) return [byOwner];
  if (!/^[A-Za-z]/.test(text)) return [byOwner + symbolOf([`x ${text}`], word).slice(1)];
  const own = withWord(symbolOf([text], word), word);
  return owner === undefined ? [own] : [own, `${owner}${capitalised(own)}`];
}

/** `fraud` is a `fraudModel`; `fraudModel` is one already. */
function withWord(symbol: string, word: string): string {
  return symbol.toLowerCase().endsWith(word.toLowerCase()) ? symbol : `${symbol}${capitalised(word)}`;
}
