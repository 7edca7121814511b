'use strict';

/** What `dist/engine.cjs` gives: the commands on specs and the library, each loaded when it is asked for. */
module.exports = {
  get generate() {
    return require('../src/cli/generate.ts').generate;
  },
  get validate() {
    return require('../src/cli/validate.ts').validate;
  },
  get explainSpecs() {
    return require('../src/cli/explain-specs.ts').explainSpecs;
  },
  library: () => require('../src/index.ts'),
};
