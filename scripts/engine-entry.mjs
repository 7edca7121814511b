/** What `dist/engine.cjs` gives: the commands on specs, and the library. */

export { bicep } from '../src/cli/bicep.ts';
export { diff } from '../src/cli/diff.ts';
export { explainSpecs } from '../src/cli/explain-specs.ts';
export { generate } from '../src/cli/generate.ts';
export { graph } from '../src/cli/graph.ts';
export { specTask } from '../src/cli/spec-task.ts';
export { validate } from '../src/cli/validate.ts';
export * as library from '../src/index.ts';
