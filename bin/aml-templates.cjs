#!/usr/bin/env node
'use strict';

/*
 * Loads the program with V8's code cache: what one run compiled, the next need not, which saves a good part of the time
 * a call takes. A cache is code, so it lives in the package's own folder or in one that only this user can write to.
 * Whatever goes wrong with it, the program is loaded without.
 */
const fs = require('node:fs');
const { createRequire } = require('node:module');
const os = require('node:os');
const path = require('node:path');
const vm = require('node:vm');

const packageFolder = path.dirname(__dirname);
const bundle = path.join(packageFolder, 'dist', 'cli.cjs');

/** Named by all that makes a cache fit: the bundle, the engine and the machine. V8 itself checks little of it. */
function cacheName(source) {
  const hash = /^\/\*([0-9a-f]+)\*\//.exec(source)?.[1] ?? '';
  const { size, mtimeMs } = fs.statSync(bundle);
  return `code-${[hash, size, Math.trunc(mtimeMs), process.version, process.arch].join('-')}`;
}

function userFolder() {
  const base = process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || path.join(os.homedir(), '.cache');
  return path.join(base, 'aml-templates');
}

/** Only what the package's owner, this user or root wrote, and nobody else can, is run. */
function isTrusted(stats) {
  if (process.getuid === undefined) return true;
  const owners = [process.getuid(), 0, fs.statSync(bundle).uid];
  return owners.includes(stats.uid) && (stats.mode & 0o022) === 0;
}

function readCache(file) {
  try {
    if (!isTrusted(fs.lstatSync(path.dirname(file))) || !isTrusted(fs.lstatSync(file))) return undefined;
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Writes the cache whole or not at all, in place of those of other bundles. */
function writeCache(file, data) {
  const folder = path.dirname(file);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isTrusted(fs.lstatSync(folder))) throw new Error('not ours alone');
  const temporary = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(temporary, data, { mode: 0o644, flag: 'wx' });
  fs.renameSync(temporary, file);
  const [prefix] = /^code-[0-9a-f]*-/.exec(path.basename(file));
  for (const other of fs.readdirSync(folder)) {
    if (other.startsWith('code-') && !other.startsWith(prefix)) fs.rmSync(path.join(folder, other), { force: true });
  }
}

function writeFirstPossible(files, data) {
  for (const file of files) {
    try {
      return writeCache(file, data);
    } catch {
      // A read-only install, a full disk, no home: the next place, or none.
    }
  }
}

function loadWithCache(source) {
  const name = cacheName(source);
  const files = [path.join(packageFolder, '.cache', name), path.join(userFolder(), name)];
  const cachedData = files.reduce((found, file) => found ?? readCache(file), undefined);
  const script = new vm.Script(source, { filename: bundle, cachedData });
  const program = { exports: {} };
  // The build has made the bundle so that, as a script, it is the function that a module is wrapped in.
  script.runInThisContext()(program.exports, createRequire(bundle), program, bundle, path.dirname(bundle));
  const isStale = cachedData === undefined || script.cachedDataRejected;
  const keep = () => isStale && writeFirstPossible(files, script.createCachedData());
  return { ...program.exports, keep };
}

function load() {
  if (process.env.AML_TEMPLATES_NO_CACHE === '1') return { ...require(bundle), keep: () => {} };
  return loadWithCache(fs.readFileSync(bundle, 'latin1'));
}

async function run() {
  const { runCli, keep } = load();
  const { exitCode, ranFully } = await runCli(process.argv.slice(2));
  process.exitCode = exitCode;
  // At the end, when all that a full run needs has been compiled. A run that did little would leave a poor cache.
  if (ranFully) process.on('exit', keep);
}

if (fs.existsSync(bundle)) {
  run();
} else {
  process.stderr.write('aml-templates is not built: dist/cli.cjs is missing. In a checkout, run `npm run build`.\n');
  process.exitCode = 4;
}
