import { type Expression, literalText } from '../model/expression.ts';
import { type IdParts, resourceIdParts } from './id-parts.ts';
import { moduleWords } from './module-words.ts';
import type { OwnPlace } from './own-place.ts';
import { canonicalText, nameSegments, spelledOut, type VariableValue } from './pieces.ts';
import { isRoleAssignment, roleAssignmentSymbols } from './role-assignment-symbols.ts';
import { type Symbols, symbolsFor } from './symbols.ts';
import type { ResourceSource } from './template-reader.ts';
import { typeWord } from './type-words.ts';

/** A resource of the template under its symbol. */
export interface DeclaredResource {
  readonly source: ResourceSource;
  readonly symbol: string;
  readonly type: string;
  /** The names along its type; nothing where the name has another number of parts. */
  readonly segments: readonly Expression[] | undefined;
  /** The one whose child it is, if the template declares that. */
  readonly parent: DeclaredResource | undefined;
  /** The one that it extends, if the template declares that. */
  readonly extended: DeclaredResource | undefined;
}

/** What is needed to tell which names mean the same. */
export interface NameContext {
  readonly variableValue: VariableValue;
  readonly ownPlace: OwnPlace;
}

/** What a resource stands in. */
interface Around {
  readonly name: Expression | undefined;
  readonly parent: DeclaredResource | undefined;
  readonly extended: DeclaredResource | undefined;
}

/** The resources of a template, and which of them an id, a name or a symbol means. */
export class DeclaredResources {
  readonly all: readonly DeclaredResource[];
  private readonly byKey = new Map<string, DeclaredResource>();
  private readonly byName = new Map<string, DeclaredResource>();
  private readonly variableValue: VariableValue;
  private readonly ownPlace: OwnPlace;

  constructor(sources: readonly ResourceSource[], symbols: Symbols, { variableValue, ownPlace }: NameContext) {
    this.variableValue = variableValue;
    this.ownPlace = ownPlace;
    const made = new Map<ResourceSource, DeclaredResource>();
    const outerFirst = [...sources].sort((left, right) => depthOf(left) - depthOf(right));
    for (const source of outerFirst) made.set(source, this.declare(source, symbols));
    this.all = sources.flatMap((source) => made.get(source) ?? []);
  }

  private declare(source: ResourceSource, symbols: Symbols): DeclaredResource {
    const { type, scope } = source;
    const segments = nameSegments(source.name, type.split('/').length - 1, this.variableValue);
    const extended = scope && this.ofId(scope);
    const parent =
      segments === undefined || scope !== undefined
        ? undefined
        : this.find(type.split('/').slice(0, -1).join('/'), segments.slice(0, -1));
    const symbol = symbols.give(this.names(source, { name: segments?.at(-1), parent, extended }));
    const declared = { source, symbol, type, segments, parent, extended };
    const key = scope === undefined ? '' : canonicalText(scope, this.variableValue);
    if (segments !== undefined) this.byKey.set(this.key(type, segments, key), declared);
    for (const name of [source.symbol, source.copy?.name])
      if (name !== undefined) this.byName.set(name.toLowerCase(), declared);
    return declared;
  }

  private names(source: ResourceSource, around: Around): readonly [string, ...string[]] {
    const word = typeWord(source.type);
    if (source.symbol !== undefined) return [source.symbol, word];
    if (source.nested !== undefined) return moduleWords(source.nested);
    if (isRoleAssignment(source.type)) {
      const symbols = roleAssignmentSymbols(source, around.extended?.symbol, (id) => this.ofId(id)?.symbol);
      if (symbols !== undefined) return symbols;
    }
    return symbolsFor({ word, name: around.name, parent: around.parent?.symbol, scope: around.extended?.symbol });
  }

  private key(type: string, segments: readonly Expression[], scope: string): string {
    return [scope, type.toLowerCase(), ...segments.map((segment) => canonicalText(segment, this.variableValue))].join(
      '|',
    );
  }

  /** The one of that type and of those names that extends no other. */
  find(type: string, segments: readonly Expression[]): DeclaredResource | undefined {
    return this.byKey.get(this.key(type, segments, ''));
  }

  /** The one that an expression for a resource id means. */
  ofId(id: Expression): DeclaredResource | undefined {
    const parts = this.partsOf(id.kind === 'variable' ? spelledOut(id, this.variableValue) : id);
    if (parts === undefined || parts.place.length > 0) return undefined;
    if (parts.extended === undefined) return this.find(parts.type, parts.names);
    return this.byKey.get(this.key(parts.type, parts.names, canonicalText(parts.extended, this.variableValue)));
  }

  /** What an id is made of, without the place of the file itself. */
  partsOf(id: Expression): IdParts | undefined {
    const parts = resourceIdParts(id);
    return parts && { ...parts, place: this.ownPlace.strip(parts.place) };
  }

  /**
   * The one that an entry of `dependsOn` means: an id, a symbol, the name of a loop, or a resource's name alone.
   * What it names has to be in the template, so a resource group that the id tells makes no difference.
   */
  ofDependency(entry: Expression): DeclaredResource | undefined {
    const text = literalText(entry);
    const named = text === undefined ? undefined : this.byName.get(text.toLowerCase());
    if (named !== undefined) return named;
    const id = spelledOut(entry, this.variableValue);
    const parts = resourceIdParts(id);
    const name = canonicalText(id, this.variableValue);
    return (
      this.ofId(id) ??
      (parts && this.find(parts.type, parts.names)) ??
      this.all.find(({ source }) => canonicalText(source.name, this.variableValue) === name)
    );
  }
}

/** Parents before their children, and what is extended before what extends it. */
function depthOf({ type, scope }: ResourceSource): number {
  if (isRoleAssignment(type)) return 200;
  return type.split('/').length + (scope === undefined ? 0 : 100);
}
