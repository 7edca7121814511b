const longest = 60;

/** Names whose value a message never repeats, also where the schema does not call it a secret. */
const secretName = /password|secret|token|key$|sas$|connectionstring|certificate/i;

/** The end of a message: `, not "yes"`. Says nothing of a value that is secret. */
export function seen(value: unknown, secret: boolean, name: string): string {
  if (secret || secretName.test(name)) return '';
  return `, not ${showValue(value)}`;
}

function showValue(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}

/** `"A", "B" or "C"`; a long list is cut. */
export function showList(values: readonly string[]): string {
  const shown = values.slice(0, 12).map((value) => JSON.stringify(value));
  if (values.length > shown.length) return `one of ${shown.join(', ')} … (${values.length} values)`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} or ${last}`;
}
