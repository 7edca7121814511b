import {
  type AliasEvent,
  type Event,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';

/** A stretch of the text in UTF-16 units, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A scalar as it is written: with its quotes; a block without its header; of an empty one its anchor or tag, if any.
 * Nothing for a scalar that is not written.
 */
export function spanOfScalar(event: ScalarEvent, text: string): Span | undefined {
  const { valueStart: start, valueEnd: end, style } = event;
  if (start === -1) return spanOfAnchor(event) ?? spanOfTag(event);
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
    return { start: start - 1, end: end + 1 };
  }
  const written = text.slice(start, end);
  if (written.trim() === '') return undefined;
  return { start: end - written.trimStart().length, end: start + written.trimEnd().length };
}

/** Where an event starts in the text; -1 when nothing is written there. */
export function startOf(event: Event): number {
  if ('valueStart' in event) return event.valueStart;
  if ('start' in event) return event.start;
  return 'anchorStart' in event ? event.anchorStart - 1 : -1;
}

/** `*name`. */
export function spanOfAlias(event: AliasEvent): Span {
  return { start: event.anchorStart - 1, end: event.anchorEnd };
}

function spanOfAnchor(event: ScalarEvent): Span | undefined {
  return event.anchorStart === -1 ? undefined : { start: event.anchorStart - 1, end: event.anchorEnd };
}

export function spanOfTag(event: ScalarEvent | MappingEvent | SequenceEvent): Span | undefined {
  return event.tagStart === -1 ? undefined : { start: event.tagStart, end: event.tagEnd };
}

/** The name of an anchor or an alias. */
export function anchorName(event: ScalarEvent | MappingEvent | SequenceEvent | AliasEvent, text: string): string {
  return text.slice(event.anchorStart, event.anchorEnd);
}

/*
 * In the patterns below a comment takes its line end along: so there is one way only to match a text, and no text makes
 * them slow.
 */

/** The end of a flow collection whose last part ends at `offset`: after its bracket. */
export function endOfFlow(text: string, offset: number): number {
  return matchEnd(/(?:[\s,:?]|#[^\r\n]*[\r\n])*[\]}]/y, text, offset) ?? offset;
}

/** The dash of the next item of a block sequence, when nothing but white space and comments is before it. */
export function dashAfter(text: string, offset: number): Span | undefined {
  const end = matchEnd(/(?:\s|#[^\r\n]*[\r\n])*-/y, text, offset);
  return end === undefined ? undefined : { start: end - 1, end };
}

/** Where a match of a sticky pattern ends that starts right at `offset`. */
function matchEnd(matcher: RegExp, text: string, offset: number): number | undefined {
  matcher.lastIndex = offset;
  return matcher.test(text) ? matcher.lastIndex : undefined;
}
