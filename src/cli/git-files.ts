import { spawnSync } from 'node:child_process';
import { CliError, usageError } from './cli-error.ts';
import { exitCode } from './exit-code.ts';
import { type Found, isOutputFile, tooLarge } from './found-files.ts';

/** Whether a word names a file or folder in the history of a repository. */
export const isGitWord = (word: string): boolean => word.startsWith('git:');

/**
 * What stands at `git:<rev>:<path>`; the path begins at the top of the repository, or with `./` at this folder. Names go
 * to git by standard input and never as arguments, so that none can be an option.
 * @see https://git-scm.com/docs/git-cat-file
 */
export function findInGit(word: string): Found {
  const { rev, path } = partsOf(word);
  const [tree, object] = lookUp([`${rev}^{tree}`, `${rev}:${path}`]);
  if (tree === undefined) throw gitError(`${word}: git knows no revision "${rev}"`);
  if (object === undefined) throw gitError(`${word}: there is no "${path}" in that revision`);
  if (object.type === 'tree') return { type: 'folder', files: filesOf(object.id, word) };
  return { type: 'file', bytes: contentOf(object, word) };
}

function partsOf(word: string): { readonly rev: string; readonly path: string } {
  const [, rev = '', path = ''] = /^git:([^:]*):([\s\S]*)$/.exec(word) ?? [];
  const shape = 'write git:<revision>:<path>, for instance git:main:specs/workspace.yml';
  if (rev === '' || path === '') throw usageError(`${JSON.stringify(word)} names no file: ${shape}`);
  if (rev.startsWith('-') || /[\s\p{Cc}\\]/u.test(rev))
    throw usageError(`${JSON.stringify(rev)} is no revision: ${shape}`);
  const slashes = path.replaceAll('\\', '/');
  if (/[\p{Cc}\p{Cf}]/u.test(path)) throw usageError(`the path in ${JSON.stringify(word)} holds a control character`);
  if (slashes.startsWith('/') || slashes.split('/').includes('..')) {
    throw usageError(`the path in ${JSON.stringify(word)} leads out of the repository: ${shape}`);
  }
  return { rev, path: slashes.replace(/(?<=.)\/+$/, '') };
}

interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly size: number;
}

/** The objects of these names; nothing for one that there is not. */
function lookUp(names: readonly string[]): ReadonlyArray<GitObject | undefined> {
  const lines = runGit(['cat-file', '--batch-check'], names.map((name) => `${name}\n`).join(''))
    .toString('utf8')
    .split('\n');
  return names.map((_, position) => {
    const [, id, type, size] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(lines[position] ?? '') ?? [];
    return id === undefined || type === undefined ? undefined : { id, type, size: Number(size) };
  });
}

function contentOf({ id, type, size }: GitObject, word: string): Uint8Array {
  if (type !== 'blob') throw gitError(`${word}: it is neither a file nor a folder`);
  if (size > tooLarge) throw gitError(`${word}: it has ${size} bytes; no template has as many`);
  return runGit(['cat-file', 'blob', id]);
}

/** Of a folder only what an output folder has, links and submodules left out. */
function filesOf(tree: string, word: string): ReadonlyMap<string, Uint8Array> {
  const entries = runGit(['ls-tree', '-z', '-l', tree]).toString('utf8').split('\0');
  return new Map(
    entries.flatMap((entry): ReadonlyArray<readonly [string, Uint8Array]> => {
      const [, id, size, name] = /^100\d{3} blob ([0-9a-f]{40,64}) +(\d+)\t([\s\S]+)$/.exec(entry) ?? [];
      if (id === undefined || name === undefined || !isOutputFile(name)) return [];
      return [[name, contentOf({ id, type: 'blob', size: Number(size) }, `${word}/${name}`)]];
    }),
  );
}

/** No shell, no pager, no locks, and nothing fetched from a server. */
function runGit(args: readonly string[], input = ''): Buffer {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    input,
    env,
    maxBuffer: 4 * tooLarge,
    windowsHide: true,
  });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT')
    throw gitError('git: is not installed, or not on PATH');
  if (error !== undefined) throw gitError(`git: ${error.message}`);
  if (status !== 0) throw gitError(`git: ${stderr.toString('utf8').trim().split('\n')[0] ?? `ended with ${status}`}`);
  return stdout;
}

const gitError = (message: string): CliError => new CliError(message, exitCode.fault);
