/** What `dist/derived.cjs` gives: what is made from templates, ours for output folders and anybody's for `graph`. */
export { runBicep } from '../src/cli/run-bicep.ts';
export { runGraph } from '../src/cli/run-graph.ts';
export { filesFromTemplates, refusedByBicep } from '../src/files-from-templates.ts';
