import {
  type AliasEvent,
  COLLECTION_STYLE,
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ID,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { anchorName, dashAfter, endOfFlow, type Span, spanOfAlias, spanOfScalar, spanOfTag } from './yaml-span.ts';

interface NodeBase {
  /** Where it is in the text; absent for what is empty, e.g. the value in `key:`. */
  readonly span: Span | undefined;
  /** An explicit tag such as `!!str`. */
  readonly tag?: Span | undefined;
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  /** By the YAML 1.2 core schema: a string, number, boolean or null. */
  readonly value: unknown;
  readonly style: ScalarEvent['style'];
}

export interface MappingNode extends NodeBase {
  readonly kind: 'mapping';
  readonly entries: ReadonlyArray<{ readonly key: YamlNode; readonly value: YamlNode }>;
}

interface SequenceNode extends NodeBase {
  readonly kind: 'sequence';
  readonly items: readonly YamlNode[];
}

export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  /** What the anchor of that name stands before; it may hold the alias itself. Absent when there is no such anchor. */
  readonly target: YamlNode | undefined;
}

/** A node of a YAML document with its place, before anything was refused: keys may repeat, aliases may be cyclic. */
export type YamlNode = ScalarNode | MappingNode | SequenceNode | AliasNode;

/** The root of a document with all below it, from the events of that one document. */
export function yamlTree(events: readonly Event[], text: string): YamlNode | undefined {
  const builder = new TreeBuilder(text, scalarValues(events, text));
  for (const event of events) builder.take(event);
  return builder.root;
}

/** The values of the scalars among the events, in their order; tags are left out of account. */
function scalarValues(events: readonly Event[], text: string): Iterator<unknown> {
  const scalars = events
    .filter((event) => event.type === EVENT_ID.SCALAR)
    .map((event) => ({ ...event, tagStart: -1, tagEnd: -1, anchorStart: -1, anchorEnd: -1 }));
  const noProperties = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 };
  const list: Event[] = [
    { type: EVENT_ID.DOCUMENT, explicitStart: false, explicitEnd: false, directives: [] },
    { type: EVENT_ID.SEQUENCE, start: 0, style: COLLECTION_STYLE.FLOW, ...noProperties },
    ...scalars,
    { type: EVENT_ID.POP },
    { type: EVENT_ID.POP },
  ];
  const [values] = constructFromEvents(list, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
  return Array.isArray(values) ? values.values() : [].values();
}

/** A collection whose end has not come yet. */
interface OpenCollection {
  readonly node: (MutableMapping | MutableSequence) & { span: { readonly start: number; end: number } };
  /** Of the form `[…]` or `{…}`. */
  readonly bracketed: boolean;
  /** A key whose value has not come yet. */
  key: YamlNode | undefined;
}

type MutableMapping = MappingNode & { readonly entries: Array<MappingNode['entries'][number]> };
type MutableSequence = SequenceNode & { readonly items: YamlNode[] };

/** Takes the events one by one and puts the nodes together. */
class TreeBuilder {
  root: YamlNode | undefined;
  readonly #text: string;
  readonly #values: Iterator<unknown>;
  readonly #anchors = new Map<string, YamlNode>();
  readonly #open: OpenCollection[] = [];

  constructor(text: string, values: Iterator<unknown>) {
    this.#text = text;
    this.#values = values;
  }

  take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        break;
      case EVENT_ID.POP:
        this.#close();
        break;
      case EVENT_ID.ALIAS:
        this.#add(this.#alias(event));
        break;
      case EVENT_ID.SCALAR:
        this.#add(this.#scalar(event), event);
        break;
      default:
        this.#start(event);
    }
  }

  #alias(event: AliasEvent): AliasNode {
    const name = anchorName(event, this.#text);
    return { kind: 'alias', name, target: this.#anchors.get(name), span: spanOfAlias(event) };
  }

  #scalar(event: ScalarEvent): ScalarNode {
    const span = spanOfScalar(event, this.#text) ?? this.#dash();
    return { kind: 'scalar', value: this.#values.next().value, style: event.style, span, tag: spanOfTag(event) };
  }

  #start(event: MappingEvent | SequenceEvent): void {
    const { start } = event;
    const bracketed = event.style === COLLECTION_STYLE.FLOW && /[[{]/.test(this.#text.charAt(start));
    const base = { span: { start, end: bracketed ? start + 1 : start }, tag: spanOfTag(event) };
    const node =
      event.type === EVENT_ID.MAPPING
        ? { kind: 'mapping' as const, entries: [], ...base }
        : { kind: 'sequence' as const, items: [], ...base };
    this.#add(node, event);
    this.#open.push({ node, bracketed, key: undefined });
  }

  #close(): void {
    const closed = this.#open.pop();
    if (closed === undefined) return;
    const { span } = closed.node;
    if (closed.bracketed) span.end = endOfFlow(this.#text, span.end);
    this.#extend(span);
  }

  #add(node: YamlNode, event?: ScalarEvent | MappingEvent | SequenceEvent): void {
    if (event !== undefined && event.anchorStart !== -1) this.#anchors.set(anchorName(event, this.#text), node);
    this.root ??= node;
    const parent = this.#open.at(-1);
    if (parent?.node.kind === 'sequence') parent.node.items.push(node);
    else if (parent?.node.kind === 'mapping') this.#addToMapping(parent, parent.node, node);
    this.#extend(node.span);
  }

  #addToMapping(parent: OpenCollection, mapping: MutableMapping, node: YamlNode): void {
    if (parent.key === undefined) parent.key = node;
    else {
      mapping.entries.push({ key: parent.key, value: node });
      parent.key = undefined;
    }
  }

  /** The collection that is open goes on at least to the end of `span`. */
  #extend(span: Span | undefined): void {
    const parent = this.#open.at(-1)?.node.span;
    if (parent !== undefined && span !== undefined) parent.end = Math.max(parent.end, span.end);
  }

  /** What stands for an empty item of a block sequence. */
  #dash(): Span | undefined {
    const parent = this.#open.at(-1);
    return parent?.node.kind === 'sequence' && !parent.bracketed
      ? dashAfter(this.#text, parent.node.span.end)
      : undefined;
  }
}
