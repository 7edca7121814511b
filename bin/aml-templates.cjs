#!/usr/bin/env node
'use strict';

/*
 * Loads the program with V8's code cache: what one run compiled, the next need not, which saves a good part of the time
 * that a call takes. A cache is code, so it lives in the package's own folder or in one that only this user can write
 * to. Whatever goes wrong with it, the program is loaded without.
 */
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const packageFolder = path.dirname(__dirname);
const dist = path.join(packageFolder, 'dist');
const program = path.join(dist, 'cli.cjs');

/** Where caches may be, the best first. */
const cacheFolders = [() => path.join(packageFolder, '.cache', 'code'), userFolder];

/** The user's own folder; none for a user without a home. */
function userFolder() {
  try {
    const base =
      process.env.XDG_CACHE_HOME || process.env.LOCALAPPDATA || path.join(require('node:os').homedir(), '.cache');
    return path.join(base, 'aml-templates');
  } catch {
    return undefined;
  }
}

/** Named by all that makes a cache fit: the file, its build, the engine and the machine. V8 itself checks little of it. */
function cacheName(file, source) {
  const hash = /^\/\*([0-9a-f]+)\*\//.exec(source)?.[1] ?? 'none';
  const { size, mtimeMs } = fs.statSync(file);
  const name = path.basename(file, '.cjs');
  return `${name}-${hash}-${size}-${Math.trunc(mtimeMs)}-${process.version}-${process.arch}`;
}

/** Only what the package's owner, this user or root wrote, and nobody else can, is run. */
function isTrusted(stats) {
  if (process.getuid === undefined) return true;
  const owners = [process.getuid(), 0, fs.statSync(program).uid];
  return owners.includes(stats.uid) && (stats.mode & 0o022) === 0;
}

function readCache(folder, name) {
  try {
    const file = path.join(folder, name);
    return isTrusted(fs.lstatSync(folder)) && isTrusted(fs.lstatSync(file)) ? fs.readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

/** A cache by its name, from the first folder that has it. */
function findCached(name) {
  return cacheFolders.reduce((found, folder) => found ?? readCache(folder(), name), undefined);
}

/** Writes a cache whole or not at all, in place of those of other builds. */
function writeCache(folder, name, data) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!isTrusted(fs.lstatSync(folder))) throw new Error('not ours alone');
  const temporary = path.join(folder, `${name}.${process.pid}.tmp`);
  fs.writeFileSync(temporary, data, { mode: 0o644, flag: 'wx' });
  fs.renameSync(temporary, path.join(folder, name));
  const [build, file] = /^(.+)-[0-9a-f]+-\d+-\d+-/.exec(name);
  for (const other of fs.readdirSync(folder)) {
    const isOfFile = /^(.+)-[0-9a-f]+-\d+-\d+-/.exec(other)?.[1] === file;
    if (isOfFile && !other.startsWith(build)) fs.rmSync(path.join(folder, other), { force: true });
  }
}

function writeFirstPossible(name, data) {
  for (const folder of cacheFolders) {
    try {
      return writeCache(folder(), name, data);
    } catch {
      // A read-only install, a full disk, no home: the next place, or none.
    }
  }
}

/** Scripts that were compiled in this run without a cache. */
const compiled = [];

/** Loads a file of the program: the build has made each so that, as a script, it is the function of a module. */
function loadWithCache(module, file) {
  const source = fs.readFileSync(file, 'latin1');
  const name = cacheName(file, source);
  const cachedData = findCached(name);
  const script = new vm.Script(source, { filename: file, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) compiled.push({ name, script });
  const load = script.runInThisContext();
  load.call(module.exports, module.exports, requireFrom(file), module, file, path.dirname(file));
}

/** What this run made, to be kept: of a call with many specs nothing is, for most would not be asked for again. */
const made = new Map();
const mostMade = 4;

/** The build of what makes it is part of the name: other code may make something else. */
function memoryName(name) {
  const file = fs.openSync(path.join(dist, 'derived.cjs'), 'r');
  try {
    const start = Buffer.alloc(32);
    fs.readSync(file, start, 0, start.length, 0);
    const build = /^\/\*([0-9a-f]+)\*\//.exec(start.toString('latin1'))[1];
    const [, spec, hash] = /^(.+)-([0-9a-f]+)$/.exec(name);
    return `made.${spec}-${build}${hash}-0-0-all`;
  } finally {
    fs.closeSync(file);
  }
}

const memoryKey = Symbol.for('aml-templates.memory');

/** What earlier runs made. The program asks for it by all that it is made from; see `remembered-files.ts`. */
const memory = {
  find: (name) => findCached(memoryName(name))?.toString(),
  keep: (name, text) => {
    made.set(memoryName(name), text);
    // So many specs do better without: to look for each takes longer than to be without the few that are there.
    if (made.size > mostMade) delete globalThis[memoryKey];
  },
};

/** Parts of the program that are loaded. */
const parts = new Map();

/** A part of the program by its path, without the search that Node makes for one. */
function loadPart(file) {
  const known = parts.get(file) ?? { exports: {} };
  if (!parts.has(file)) {
    parts.set(file, known);
    loadWithCache(known, file);
  }
  return known.exports;
}

/** `require` as a part of the program sees it: the other parts are at hand, all else is Node's business. */
function requireFrom(file) {
  let plain;
  return (id) => {
    if (/^\.\/.+\.cjs$/.test(id) && !id.startsWith('./on-demand/')) return loadPart(path.join(path.dirname(file), id));
    if (id.startsWith('node:')) return require(id);
    plain ??= require('node:module').createRequire(file);
    return plain(id);
  };
}

async function run() {
  // What is loaded on demand comes through Node: it is mostly text, of which there is nothing to compile.
  const cached = process.env.AML_TEMPLATES_NO_CACHE !== '1';
  if (cached) globalThis[memoryKey] = memory;
  const { runCli } = cached ? loadPart(program) : require(program);
  const { exitCode, ranFully } = await runCli(process.argv.slice(2));
  process.exitCode = exitCode;
  if (!ranFully) return;
  // At the end, when all that such a run needs has been compiled. A run that did little would leave a poor cache.
  process.on('exit', () => {
    for (const { name, script } of compiled) writeFirstPossible(name, script.createCachedData());
    if (made.size <= mostMade) for (const [name, text] of made) writeFirstPossible(name, text);
  });
}

if (fs.existsSync(program)) {
  run();
} else {
  process.stderr.write('aml-templates is not built: dist/cli.cjs is missing. In a checkout, run `npm run build`.\n');
  process.exitCode = 4;
}
