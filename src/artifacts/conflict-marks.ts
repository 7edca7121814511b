/** Whether git left the marks of a merge conflict in a text. */
export function hasConflictMarks(content: Buffer | undefined): boolean {
  const text = content?.includes('<<<<<<< ') === true ? content.toString('latin1') : '';
  return /^<{7} /m.test(text) && /^>{7} /m.test(text);
}
