/** What `dist/sections.cjs` gives: all that is about sections of the spec, for the engine to load when a spec has one. */
export { checkSectionRules } from '../src/check/rules/section-rules.ts';
export { renderAround, renderScoped } from '../src/render/scoped-template.ts';
export { sectionPartial } from '../src/render/section-partials.ts';
export { declareAll } from '../src/resources/registry.ts';
export { inspect, readBefore, sectionsFromSpec } from '../src/resources/sections.ts';
