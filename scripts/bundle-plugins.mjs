import { readFileSync } from 'node:fs';
import { inPackage } from './build-files.mjs';

/** Lazy imports of the source that lead from one part of the program to another. */
const otherParts = {
  './full-arguments.ts': './arguments.cjs',
  './generate.ts': './engine.cjs',
  './validate.ts': './engine.cjs',
  './diff.ts': './engine.cjs',
  './graph.ts': './engine.cjs',
  './bicep.ts': './engine.cjs',
  './explain-specs.ts': './engine.cjs',
  './spec-task.ts': './engine.cjs',
  './fleet.ts': './fleet.cjs',
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

/** What the engine calls of parts of the program that are loaded when they are first called. */
const gates = {
  './sections.cjs': {
    'src/resources/sections.ts': ['inspect', 'readBefore', 'sectionsFromSpec'],
    'src/resources/registry.ts': ['declareAll'],
    'src/check/rules/section-rules.ts': ['checkSectionRules'],
    'src/render/section-partials.ts': ['sectionPartial'],
    'src/render/scoped-template.ts': ['renderAround', 'renderScoped'],
  },
  './requested.cjs': {
    'src/artifacts/requested/check-requests.ts': ['checkRequests'],
    'src/artifacts/requested/requested-files.ts': ['requestedFiles'],
    'src/artifacts/requested/requests.ts': ['requestsOf'],
    'src/render/requested-partials.ts': ['requestedPartial'],
  },
  './explanations.cjs': {
    'src/spec/shape.ts': ['explainShape'],
    'src/check/translate.ts': ['translateErrors'],
    'src/check/property-versions.ts': ['otherVersionWith'],
    'src/check/unknown-type.ts': ['unknownType'],
    'src/diagnostics/severity.ts': ['severityOf'],
    'src/diagnostics/suggest.ts': ['didYouMean'],
    'src/diagnostics/format.ts': ['formatDiagnostic', 'formatSummary'],
    'src/cli/reporters/facts-text.ts': ['factsText'],
  },
  './environments.cjs': {
    'src/pipeline-environments.ts': ['makeEnvironments'],
  },
  './differences.cjs': {
    'src/cli/run-diff.ts': ['runDiff'],
    'src/diff/unified-diff.ts': ['unifiedDiff'],
    'src/cli/reporters/difference-text.ts': ['differenceText'],
  },
  './derived.cjs': {
    'src/cli/run-bicep.ts': ['runBicep'],
    'src/cli/run-graph.ts': ['runGraph'],
    'src/files-from-templates.ts': ['filesFromTemplates', 'refusedByBicep'],
  },
};

const calls = new Map(
  Object.entries(gates).flatMap(([part, modules]) =>
    Object.entries(modules).map(([module, names]) => {
      const lines = names.map((name) => `export const ${name} = (...given) => require('${part}').${name}(...given);`);
      return [inPackage(module).replaceAll('\\', '/'), lines.join('\n')];
    }),
  ),
);

/** Puts calls in the place of modules of parts that most calls do without: they load the part. */
export const loadPartsWhenCalled = {
  name: 'gates',
  setup({ onLoad, onResolve, initialOptions }) {
    if (!initialOptions.entryPoints.some((entry) => /engine-entry\.mjs$/.test(entry))) return;
    onResolve(
      { filter: /^\.\/(sections|explanations|environments|differences|derived|requested)\.cjs$/ },
      ({ path }) => ({
        path,
        external: true,
      }),
    );
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const contents = calls.get(path.replaceAll('\\', '/'));
      return contents === undefined ? undefined : { contents, loader: 'js' };
    });
  },
};

/** The source finds what the build has made in `generated/`; the bundle finds it beside itself. */
export const findBuiltFilesBesideTheBundle = {
  name: 'built files',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]built-file\.ts$/ }, ({ path }) => {
      const pieces = readFileSync(path, 'utf8').split("'../generated/'");
      if (pieces.length !== 2) throw new Error(`${path} no longer names the folder of what is built once`);
      return { contents: pieces.join("'./'"), loader: 'ts' };
    });
  },
};

/**
 * js-yaml makes its tags, its schemas and the patterns with which it writes YAML by calls, which could do anything, for
 * all a bundler knows: those for other versions of YAML and for writing it, which nothing here reads, would be made in
 * each run. This says of what is assigned at the top of the module that it is not needed where nothing reads it.
 */
export const leaveUnusedYamlOut = {
  name: 'js-yaml',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules[\\/]js-yaml[\\/].+\.mjs$/ }, ({ path }) => {
      const assigned = /^((?:var|const) \w+ = )(?!class )(.+|.*[[({]\n[\s\S]*?^[\]})]+);$/gm;
      const code = readFileSync(path, 'utf8');
      if (code.search(assigned) < 0) throw new Error(`${path} no longer has what it assigns at its top`);
      return { contents: code.replace(assigned, '$1/* @__PURE__ */ (() => ($2))();'), loader: 'js' };
    });
  },
};
