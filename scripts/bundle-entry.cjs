'use strict';

/** What `dist/cli.cjs` gives: two doors, each of which loads its part of the program only when it is opened. */
module.exports = {
  runCli: (argv) => require('../src/cli/main.ts').runCli(argv),
  library: () => require('../src/index.ts'),
};
