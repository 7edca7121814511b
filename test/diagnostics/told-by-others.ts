/** Codes that no spec has by itself: commands tell them that compare, read or print what others wrote. */
export const isToldByOthers = (code: string): boolean => /^AML(315|5)\d/.test(code);

/** The tests that expect such codes, as folders of `test`. */
export const foldersOf = (code: string): readonly string[] =>
  code.startsWith('AML5') ? ['artifacts'] : ['diff', 'cli'];
