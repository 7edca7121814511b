/** What `dist/environments.cjs` gives: environments of a spec, for the engine to load when a spec has some. */
export { makeEnvironments } from '../src/pipeline-environments.ts';
