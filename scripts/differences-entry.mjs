/** What `dist/differences.cjs` gives: what tells texts and templates apart, for `generate --check` and `diff`. */
export { differenceText } from '../src/cli/reporters/difference-text.ts';
export { runDiff } from '../src/cli/run-diff.ts';
export { unifiedDiff } from '../src/diff/unified-diff.ts';
