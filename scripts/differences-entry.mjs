/** What `dist/differences.cjs` gives: what tells one text from another, for `generate --check` to load when they differ. */
export { differenceText } from '../src/cli/reporters/difference-text.ts';
export { unifiedDiff } from '../src/diff/unified-diff.ts';
