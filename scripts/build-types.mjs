import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { filesUnder, inPackage, writeFileWhole } from './build-files.mjs';

/** Packages whose types our own may use, for whoever uses them has these. */
const allowed = /^node:/;

const importOf = /\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

const specifiersIn = (text) => [...text.matchAll(importOf)].map((match) => match[1]);

/** TypeScript resolves `./x.js` to `./x.d.ts` with every setting, and `./x.ts` with few. */
const withJsSpecifiers = (text) =>
  text.replace(importOf, (match, specifier) => match.replace(specifier, specifier.replace(/^(\..*)\.ts$/, '$1.js')));

/** Runs the compiler for declarations only, into a folder of its own. */
function emit(folder) {
  const config = join(folder, 'tsconfig.json');
  const compilerOptions = {
    noEmit: false,
    // `npm run types` is there to find mistakes.
    noCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    rewriteRelativeImportExtensions: true,
    rootDir: inPackage('src'),
    outDir: join(folder, 'types'),
  };
  const files = [inPackage('src/index.ts'), ...filesUnder('src').filter((file) => file.endsWith('.d.ts'))];
  writeFileWhole(config, JSON.stringify({ extends: inPackage('tsconfig.json'), include: [], files, compilerOptions }));
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', config], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the declarations could not be made:\n${stdout}`);
  return join(folder, 'types');
}

/** The declarations that `index.d.ts` leads to, as they are published: all that it does not is left out. */
function reachable(folder) {
  const texts = new Map();
  const visit = (file) => {
    if (texts.has(file)) return;
    const text = readFileSync(file, 'utf8');
    texts.set(file, withJsSpecifiers(text));
    for (const specifier of specifiersIn(text)) {
      if (specifier.startsWith('.')) visit(resolve(dirname(file), specifier.replace(/\.(ts|js)$/, '.d.ts')));
      else if (!allowed.test(specifier)) throw new Error(`${file}: a public type needs "${specifier}"`);
    }
  };
  visit(join(folder, 'index.d.ts'));
  return texts;
}

/** Makes `dist/types`: what the public face declares, and nothing that the user of the library would have to install. */
export function buildTypes() {
  const folder = inPackage('.cache', 'types');
  rmSync(folder, { recursive: true, force: true });
  const emitted = emit(folder);
  const published = inPackage('dist', 'types');
  const texts = reachable(emitted);
  const old = filesUnder('dist/types');
  const written = [...texts].map(([file, text]) => {
    const target = join(published, file.slice(emitted.length));
    writeFileWhole(target, text);
    return target;
  });
  for (const file of old) if (!written.includes(file)) rmSync(file);
  rmSync(folder, { recursive: true, force: true });
}
