'use strict';

/** What `dist/sections.cjs` gives: all that is about sections of the spec, for the engine to load when a spec has one. */
module.exports = {
  ...require('../src/resources/sections.ts'),
  ...require('../src/resources/registry.ts'),
  ...require('../src/check/rules/section-rules.ts'),
  ...require('../src/render/section-partials.ts'),
};
