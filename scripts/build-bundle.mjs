import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { filesUnder, inPackage, writeFileWhole } from './build-files.mjs';
import { notices, packagesIn } from './build-notices.mjs';

/** Parts that belong to the build and would make each call several times slower: no bundle may hold them. */
const forbidden = [
  /node_modules\/ajv\/dist\/compile\//,
  /node_modules\/handlebars\/.*\bcompiler\b/,
  /node_modules\/typebox\//,
  /node_modules\/(string-width|y18n)\//,
];

/** What the build of the validators has put into them. */
const inValidators = ['node_modules/ajv/', 'node_modules/fast-deep-equal/'];

const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8'));

const common = {
  bundle: true,
  minify: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // ASCII lets the loader read the file as Latin-1, which V8 keeps in half the memory.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  write: false,
  metafile: true,
};

/** Files that are loaded when they are needed, or never. They keep their path under `generated/` in `dist/`. */
const onDemand = /generated\/(on-demand\/.+|validators\/(?!everyday\.cjs$).+\.(?:cjs|json))$/;

/** The path of such a file in `dist/`. */
const distPath = (file) => onDemand.exec(file.replaceAll('\\', '/'))?.[1];

/** Packages that few calls need: each becomes a file that is loaded on demand. */
const onDemandPackages = ['tinyglobby'];

const leaveOnDemandFilesOut = {
  name: 'on-demand files',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(${onDemandPackages.join('|')})$`) }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./on-demand/${path}.cjs`, external: true } : undefined,
    );
    onResolve({ filter: /generated\/(on-demand|validators)\// }, ({ path }) => {
      const found = distPath(path);
      return found === undefined ? undefined : { path: `./${found}`, external: true };
    });
  },
};

/** The source finds these files in `generated/`; the bundle finds them beside itself. */
const findValidatorsBesideTheBundle = {
  name: 'validator folder',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]check[\\/]validator-files\.ts$/ }, ({ path }) => {
      const parts = readFileSync(path, 'utf8').split("'../../generated/validators/'");
      if (parts.length !== 2) throw new Error(`${path} no longer names the folder of the validators once`);
      return { contents: parts.join("'./validators/'"), loader: 'ts' };
    });
  },
};

async function bundleProgram() {
  const result = await build({
    ...common,
    entryPoints: [inPackage('scripts/bundle-entry.cjs')],
    outfile: inPackage('dist/cli.cjs'),
    plugins: [leaveOnDemandFilesOut, findValidatorsBesideTheBundle],
    // `vm.Script`, through which the program is loaded, knows no import(); this turns the lazy ones into require().
    supported: { 'dynamic-import': false },
    alias: {
      assert: inPackage('scripts/shims/assert.mjs'),
      'string-width': inPackage('scripts/shims/string-width.mjs'),
      y18n: inPackage('scripts/shims/y18n.mjs'),
    },
    define: {
      'import.meta.url': '__bundleUrl',
      // yargs asks when it is loaded, which makes Node open the stream; the command line says itself how wide help is.
      'process.stdout.columns': 'undefined',
      'process.env.AML_TEMPLATES_VERSION': JSON.stringify(version),
    },
    banner: { js: `${wrapper}const __bundleUrl=require("node:url").pathToFileURL(__filename).href;` },
    footer: { js: '})' },
  });
  return { code: result.outputFiles[0].text, inputs: Object.keys(result.metafile.inputs) };
}

/** The parameters of a CommonJS module. */
const parameters = 'exports,require,module,__filename,__dirname';

/**
 * Makes the bundle a module for `require`, and for `vm.Script` an expression that is the module's function: the loader
 * need not wrap a megabyte of text.
 */
const wrapper = `(load=>typeof module==="object"?load(${parameters}):load)(function(${parameters}){`;

async function bundleOnDemandPackage(name) {
  const result = await build({ ...common, entryPoints: [name], outfile: `${name}.cjs`, absWorkingDir: inPackage() });
  return { name, code: result.outputFiles[0].text, inputs: Object.keys(result.metafile.inputs) };
}

/** They run as they are: the build of the validators has already put in what they need. */
function copyOnDemandFiles() {
  for (const folder of ['on-demand', 'validators']) rmSync(inPackage('dist', folder), { recursive: true, force: true });
  for (const file of filesUnder('generated')) {
    const path = distPath(file);
    if (path !== undefined) writeFileWhole(inPackage('dist', path), readFileSync(file));
  }
}

/** Those of the inputs (paths of esbuild's metafile) that no bundle may hold. */
export function forbiddenIn(inputs) {
  return inputs.filter((input) => forbidden.some((pattern) => pattern.test(input)));
}

function refuseForbidden(inputs) {
  const found = forbiddenIn(inputs);
  if (found.length > 0) throw new Error(`the bundle must not hold these:\n  ${found.join('\n  ')}`);
}

/** The ES module face of the one bundle, so that the code is there once for the command and for the library. */
function libraryFace(names) {
  const exports = names.map((name) => `export const ${name} = library.${name};\n`).join('');
  return `import cli from './cli.cjs';\n\nconst library = cli.library();\n\n${exports}`;
}

/** `hash` tells the loader's code cache one bundle from the next without reading it all. */
function withHash(code) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII is what is looked for.
  if (/[^\x00-\x7f]/.test(code)) throw new Error('dist/cli.cjs must be plain ASCII');
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 24);
  return `/*${hash}*/${code}`;
}

async function exportedNames() {
  const { metafile } = await build({
    ...common,
    format: 'esm',
    entryPoints: [inPackage('src/index.ts')],
    outfile: 'index.mjs',
    packages: 'external',
    external: ['*.cjs', '*.json'],
  });
  return Object.values(metafile.outputs)[0].exports.sort();
}

/** Makes `dist/`: the program, its on-demand files, the library's face, and the notices of all that went in. */
export async function buildBundle() {
  const program = await bundleProgram();
  const packages = await Promise.all(onDemandPackages.map(bundleOnDemandPackage));
  const inputs = [program, ...packages].flatMap((bundle) => bundle.inputs);
  refuseForbidden(inputs);
  copyOnDemandFiles();
  for (const { name, code } of packages) writeFileWhole(inPackage(`dist/on-demand/${name}.cjs`), code);
  writeFileWhole(inPackage('dist/index.mjs'), libraryFace(await exportedNames()));
  writeFileWhole(inPackage('dist/THIRD-PARTY-NOTICES.txt'), notices(packagesIn([...inputs, ...inValidators])));
  writeFileWhole(inPackage('dist/cli.cjs'), withHash(program.code));
}
