import { childExpressions, type Expression, literalText } from '../model/expression.ts';
import type { DeclaredResource, DeclaredResources } from './declared.ts';
import type { IdParts } from './id-parts.ts';
import { newestVersion } from './newest-version.ts';
import { canonicalText, type VariableValue } from './pieces.ts';
import { type Symbols, symbolsFor } from './symbols.ts';
import { typeWord } from './type-words.ts';

/** A resource that is named and not made. */
export interface ExistingResource {
  readonly symbol: string;
  readonly type: string;
  readonly apiVersion: string;
  readonly name: Expression;
  readonly parent: ExistingResource | DeclaredResource | undefined;
  /** Subscription and resource group where it is, as far as the template names them. */
  readonly place: readonly Expression[];
}

/** The resources that a file names without making them, in the order in which they are first named. */
export class ExistingResources {
  private readonly used = new Set<ExistingResource>();
  private readonly byKey = new Map<string, ExistingResource>();
  private readonly declared: DeclaredResources;
  private readonly symbols: Symbols;
  private readonly variableValue: VariableValue;

  constructor(declared: DeclaredResources, symbols: Symbols, variableValue: VariableValue) {
    this.declared = declared;
    this.symbols = symbols;
    this.variableValue = variableValue;
  }

  /**
   * The resource of an id, known to the file from now on; nothing where Bicep could not name it: without an API version,
   * with names that only a loop or the deployment knows.
   */
  named(parts: IdParts, apiVersion?: string): ExistingResource | undefined {
    const version = apiVersion ?? this.versionOf(parts.type);
    if (parts.function !== 'resourceId' || version === undefined || !isName(version)) return undefined;
    if (![...parts.names, ...parts.place].every(isKnownAtStart)) return undefined;
    const key = [
      version,
      parts.type.toLowerCase(),
      ...[...parts.place, '/', ...parts.names].map((one) => this.keyOf(one)),
    ];
    const known = this.byKey.get(key.join('|'));
    if (known !== undefined) return known;
    const made = this.make(parts, version);
    if (made !== undefined) this.byKey.set(key.join('|'), made);
    return made;
  }

  /** Those whose symbols stand somewhere in the file, parents first. */
  get all(): readonly ExistingResource[] {
    return [...this.used];
  }

  /** The symbol stands in the file. */
  use(existing: ExistingResource): void {
    if (existing.parent !== undefined && !('source' in existing.parent)) this.use(existing.parent);
    this.used.add(existing);
  }

  private keyOf(part: Expression | string): string {
    return typeof part === 'string' ? part : canonicalText(part, this.variableValue);
  }

  private make(parts: IdParts, apiVersion: string): ExistingResource | undefined {
    const { type, names, place } = parts;
    const name = names.at(-1);
    if (name === undefined) return undefined;
    const parent = this.parentOf(parts);
    if (names.length > 1 && parent === undefined) return undefined;
    const [first, ...others] = symbolsFor({ word: typeWord(type), name, parent: parent?.symbol });
    const existing = `existing${first.charAt(0).toUpperCase()}${first.slice(1)}`;
    const symbol = this.symbols.give([first, ...others, existing]);
    return { symbol, type, apiVersion, name, parent, place };
  }

  private parentOf({ type, names, place }: IdParts): ExistingResource | DeclaredResource | undefined {
    if (names.length < 2) return undefined;
    const parentType = type.split('/').slice(0, -1).join('/');
    const parentNames = names.slice(0, -1);
    const made = place.length === 0 ? this.declared.find(parentType, parentNames) : undefined;
    return made ?? this.named({ function: 'resourceId', place, type: parentType, names: parentNames });
  }

  /** The version with which the file makes such resources, else the pinned one. */
  private versionOf(type: string): string | undefined {
    const same = (other: string) => other.toLowerCase() === type.toLowerCase();
    const made = this.declared.all.find((resource) => same(resource.type));
    return made?.source.apiVersion ?? newestVersion(type);
  }
}

/** The version has to stand in the type as text. */
const isName = (version: string): boolean => /^[\w.-]+$/.test(version);

const atRuntime = /^(reference|references|list\w*|copyIndex|lambdaVariables|newGuid|utcNow)$/i;

function isKnownAtStart(expression: Expression): boolean {
  if (expression.kind === 'call' && atRuntime.test(expression.name)) return false;
  if (literalText(expression) === '') return false;
  return childExpressions(expression).every(isKnownAtStart);
}

/** The resources that have to be waited for before this one can be named. */
export function madeParent({ parent }: ExistingResource): DeclaredResource | undefined {
  if (parent === undefined) return undefined;
  return 'source' in parent ? parent : madeParent(parent);
}
