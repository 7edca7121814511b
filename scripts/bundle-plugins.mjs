import { readFileSync } from 'node:fs';

/** Lazy imports of the source that lead from one part of the program to another. */
const otherParts = {
  './full-arguments.ts': './arguments.cjs',
  './generate.ts': './engine.cjs',
  './validate.ts': './engine.cjs',
  './explain-specs.ts': './engine.cjs',
  tinyglobby: './on-demand/tinyglobby.cjs',
};

/** Leaves out of a bundle what is loaded from a file of its own beside it. */
export const leavePartsOut = {
  name: 'parts',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/[\w-]+\.ts$|^tinyglobby$/ }, ({ path, kind }) => {
      const part = kind === 'dynamic-import' ? otherParts[path] : undefined;
      return part && { path: part, external: true };
    });
    onResolve({ filter: /generated\/(on-demand|validators)\/.+\.cjs$/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined;
      return { path: `./${path.slice(path.indexOf('generated/') + 'generated/'.length)}`, external: true };
    });
  },
};

/** What the engine has of sections, and what of each it calls. They are a part of the program of their own. */
const gates = {
  'src/resources/sections.ts': ['inspect', 'readBefore', 'sectionsFromSpec'],
  'src/resources/registry.ts': ['declareAll'],
  'src/check/rules/section-rules.ts': ['checkSectionRules'],
  'src/render/section-partials.ts': ['sectionPartial'],
};

/** Puts calls in the place of the modules of sections that load them when they are first called. */
export const loadSectionsWhenCalled = {
  name: 'sections',
  setup({ onLoad, onResolve, initialOptions }) {
    if (!initialOptions.entryPoints.some((entry) => /bundle-entry\.mjs$/.test(entry))) return;
    onResolve({ filter: /^\.\/sections\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /\/(sections|registry|section-rules|section-partials)\.ts$/ }, ({ path }) => {
      const found = Object.entries(gates).find(([gate]) => path.replaceAll('\\', '/').endsWith(`/${gate}`));
      if (found === undefined) return undefined;
      const calls = found[1].map(
        (name) => `export const ${name} = (...given) => require('./sections.cjs').${name}(...given);`,
      );
      return { contents: calls.join('\n'), loader: 'js' };
    });
  },
};

/** The source finds the validators in `generated/`; the bundle finds them beside itself. */
export const findValidatorsBesideTheBundle = {
  name: 'validator folder',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]check[\\/]validator-files\.ts$/ }, ({ path }) => {
      const pieces = readFileSync(path, 'utf8').split("'../../generated/validators/'");
      if (pieces.length !== 2) throw new Error(`${path} no longer names the folder of the validators once`);
      return { contents: pieces.join("'./validators/'"), loader: 'ts' };
    });
  },
};
