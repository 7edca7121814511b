import { isObject } from './json.ts';

/** Where two values are not the same to ARM, e.g. `.sku.name: "a" -> "b"`; ids are compared without regard to case. */
export function valueChanges(before: unknown, after: unknown, path = ''): readonly string[] {
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => valueChanges(before[key], after[key], `${path}.${key}`));
  }
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((item, index) => valueChanges(item, after[index], `${path}[${index}]`));
  }
  return isSame(before, after) ? [] : [`${path || 'value'}: ${shortText(before)} -> ${shortText(after)}`];
}

function isSame(before: unknown, after: unknown): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') return JSON.stringify(before) === JSON.stringify(after);
  return before === after || (/^\/(subscriptions|providers)\//i.test(before) && isSameText(before, after));
}

export function isSameText(before: string, after: string): boolean {
  return before.toLowerCase() === after.toLowerCase();
}

function shortText(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
