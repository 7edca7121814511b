import { type FileSystem, nodeFileSystem } from '../../src/artifacts/file-system.ts';

export type Operation = keyof FileSystem;

/** Operations that change something on disk. */
export const changing: ReadonlySet<Operation> = new Set<Operation>([
  'create',
  'write',
  'fsync',
  'close',
  'rename',
  'link',
  'unlink',
  'mkdir',
  'rmdir',
]);

/** The error that Node throws. */
export function systemError(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: injected, ${syscall}`), { code, syscall, errno: -1 });
}

/** One call as it reached the port. */
export interface Call {
  readonly operation: Operation;
  readonly arguments: readonly unknown[];
}

/** Stands before each call on the real file system; it may throw in its place. */
export type Intercept = (call: Call) => void;

/** The real file system with `intercept` before each call. No test cuts the power, so `fsync` does nothing: it is slow. */
export function watchedFileSystem(intercept: Intercept): FileSystem {
  return new Proxy(nodeFileSystem, {
    get(target, operation: Operation) {
      const real: (...values: never[]) => unknown = operation === 'fsync' ? () => undefined : target[operation];
      return (...values: never[]) => {
        intercept({ operation, arguments: values });
        return real(...values);
      };
    },
  });
}

/** Notes every call. */
export function recordingFileSystem(): { readonly fs: FileSystem; readonly calls: Call[] } {
  const calls: Call[] = [];
  return { fs: watchedFileSystem((call) => calls.push(call)), calls };
}
