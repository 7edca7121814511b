/** What `dist/pictures.cjs` gives: pictures of what templates deploy, for output folders and `graph`. */
export { runGraph } from '../src/cli/run-graph.ts';
export { pictureFiles } from '../src/graph/draw.ts';
