import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { filesUnder, inPackage, writeFileWhole } from './build-files.mjs';
import { notices, packagesIn } from './build-notices.mjs';
import {
  findBuiltFilesBesideTheBundle,
  leavePartsOut,
  leaveUnusedYamlOut,
  loadPartsWhenCalled,
} from './bundle-plugins.mjs';

/**
 * The parts of the program. A call loads the first, and of the others what it needs: most calls do without yargs, and
 * few look for files by pattern.
 */
const parts = {
  'cli.cjs': inPackage('src/cli/main.ts'),
  'fleet.cjs': inPackage('src/cli/fleet.ts'),
  'fleet-worker.cjs': inPackage('src/cli/fleet-worker.ts'),
  'arguments.cjs': inPackage('src/cli/full-arguments.ts'),
  'engine.cjs': inPackage('scripts/engine-entry.mjs'),
  'sections.cjs': inPackage('scripts/sections-entry.mjs'),
  'explanations.cjs': inPackage('scripts/explanations-entry.mjs'),
  'requested.cjs': inPackage('scripts/requested-entry.mjs'),
  'environments.cjs': inPackage('scripts/environments-entry.mjs'),
  'differences.cjs': inPackage('scripts/differences-entry.mjs'),
  'derived.cjs': inPackage('scripts/derived-entry.mjs'),
  'on-demand/tinyglobby.cjs': 'tinyglobby',
};

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

const options = {
  absWorkingDir: inPackage(),
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
  plugins: [leavePartsOut, loadPartsWhenCalled, findBuiltFilesBesideTheBundle, leaveUnusedYamlOut],
  // The program is loaded through `vm.Script`, which knows no import(): this turns the lazy ones into require().
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
  banner: { js: 'const __bundleUrl=require("node:url").pathToFileURL(__filename).href;' },
};

async function bundlePart([path, entryPoint]) {
  const result = await build({ ...options, entryPoints: [entryPoint], outfile: inPackage('dist', path) });
  return { path, code: result.outputFiles[0].text, inputs: Object.keys(result.metafile.inputs) };
}

/** The parameters of a CommonJS module. */
const parameters = 'exports,require,module,__filename,__dirname';

/**
 * Code that is a module for `require`, and for `vm.Script` an expression, the module's function: the loader need not
 * wrap half a megabyte of text. The hash in front tells the loader's code cache one build from the next.
 */
function loadable(code) {
  const wrapped = `(load=>typeof module==="object"?load(${parameters}):load)(function(${parameters}){${code}\n})`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII is what is looked for.
  if (/[^\x00-\x7f]/.test(wrapped)) throw new Error('code in dist/ must be plain ASCII');
  const hash = createHash('sha256').update(wrapped).digest('hex').slice(0, 24);
  return `/*${hash}*/${wrapped}\n`;
}

/** Those of the inputs (paths of esbuild's metafile) that no bundle may hold. */
export function forbiddenIn(inputs) {
  return inputs.filter((input) => forbidden.some((pattern) => pattern.test(input)));
}

function refuseForbidden(inputs) {
  const found = forbiddenIn(inputs);
  if (found.length > 0) throw new Error(`the bundle must not hold these:\n  ${found.join('\n  ')}`);
}

/** Files under `generated/` that the program loads as they are. They keep their path in `dist/`. */
function copyLoadedFiles() {
  const paths = [...filesUnder('generated/on-demand'), ...filesUnder('generated/validators')]
    .map((file) => file.slice(inPackage('generated/').length).replaceAll('\\', '/'))
    .filter((path) => /\.(cjs|json)$/.test(path));
  for (const path of paths) {
    const text = readFileSync(inPackage('generated', path), 'utf8');
    writeFileWhole(inPackage('dist', path), path.endsWith('.cjs') ? loadable(text) : text);
  }
  return paths;
}

/** The ES module face of the engine, so that the code is there once for the command and for the library. */
function libraryFace(names) {
  const exports = names.map((name) => `export const ${name} = library.${name};\n`).join('');
  return `import engine from './engine.cjs';\n\nconst library = engine.library;\n\n${exports}`;
}

async function exportedNames() {
  const { metafile } = await build({
    entryPoints: [inPackage('src/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    external: ['*.cjs', '*.json'],
    outfile: 'index.mjs',
    write: false,
    metafile: true,
  });
  return Object.values(metafile.outputs)[0].exports.sort();
}

/** Takes away what an earlier build left, but for the types, which have a build of their own. */
function removeStrays(written) {
  const kept = new Set(written.map((path) => inPackage('dist', path)));
  for (const file of filesUnder('dist')) {
    if (!kept.has(file) && !file.startsWith(inPackage('dist/types'))) rmSync(file);
  }
}

/** Makes `dist/`: the parts of the program, what they load, the library's face, and the notices of all that went in. */
export async function buildBundle() {
  const bundles = await Promise.all(Object.entries(parts).map(bundlePart));
  const inputs = bundles.flatMap((bundle) => bundle.inputs);
  refuseForbidden(inputs);
  const copied = copyLoadedFiles();
  for (const { path, code } of bundles) writeFileWhole(inPackage('dist', path), loadable(code));
  const texts = {
    'index.mjs': libraryFace(await exportedNames()),
    'THIRD-PARTY-NOTICES.txt': notices(packagesIn([...inputs, ...inValidators])),
  };
  for (const [path, text] of Object.entries(texts)) writeFileWhole(inPackage('dist', path), text);
  removeStrays([...copied, ...Object.keys(parts), ...Object.keys(texts)]);
}
