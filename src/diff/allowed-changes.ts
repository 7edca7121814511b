import { isJsonObject, type JsonValue } from '../model/expression.ts';
import { isList } from '../model/is-list.ts';

type Allows = (before: JsonValue, after: JsonValue) => boolean;

/** What was not said may be said now, though not be said in another way later. */
export const whenNew: Allows = (before) => before === null;

/** It can be switched on, never off. */
export const whenSwitchedOn: Allows = (_, after) => after === true || after === 'Enabled';

/** It can be widened, step by step, never narrowed. */
export const forward =
  (...steps: readonly string[]): Allows =>
  (before, after) => {
    const [from, to] = [before, after].map((value) => steps.indexOf(String(value ?? steps[0])));
    return from === undefined || to === undefined || from < 0 || to < 0 || from <= to;
  };

/** As long as the part before the first `pattern` stays, e.g. the tier of `Standard_LRS`. */
export const withSame =
  (pattern: RegExp): Allows =>
  (before, after) =>
    pattern.exec(String(before))?.[0].toLowerCase() === pattern.exec(String(after))?.[0].toLowerCase();

/** Leaving it out is no wish to change it. */
export const whenLeftOut: Allows = (before, after) => before === null || after === null;

/** A list that only grows: what was in it, by name or as it is, is in it still. */
export const keepsAll: Allows = (before, after) => {
  if (!isList(before) || !isList(after)) return before === null;
  const names = new Set(after.map(nameOf));
  return before.every((item) => names.has(nameOf(item)));
};

const nameOf = (item: JsonValue): string => (isJsonObject(item) ? String(item['name']) : String(item)).toLowerCase();
