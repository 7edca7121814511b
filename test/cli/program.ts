import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The built command, as a user's shell finds it. */
export const programFile = fileURLToPath(new URL('../../bin/aml-templates.cjs', import.meta.url));

/** How a call of the program ended. */
interface Call {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface CallOptions {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly program?: string;
}

/** A temporary folder in which the program is called; it goes when the test ends. */
export interface Place {
  readonly folder: string;
  readonly call: (args: readonly string[], options?: CallOptions) => Call;
  /** Calls a shell's command line, in which `$AML` is the program. */
  readonly shell: (command: string) => Call;
  readonly write: (path: string, content: string) => void;
  readonly read: (path: string) => string;
  /** All files below a folder, with `/`, sorted; none if there is no such folder. */
  readonly files: (path: string) => readonly string[];
}

/** Makes a folder with the given files. */
export function makePlace(files: Readonly<Record<string, string>> = {}): Place {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'aml-cli-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    folder,
    write,
    call: (args, options) => callProgram(folder, args, options),
    shell: (command) => callShell(folder, command),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    files: (path) => filesBelow(join(folder, path)),
  };
}

/** The environment without what would change how the program behaves. */
function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, DEBUG: ___, ...rest } = process.env;
  return { ...rest, ...more };
}

function callProgram(cwd: string, args: readonly string[], options: CallOptions = {}): Call {
  const { input = '', env = {}, program = programFile } = options;
  const child = spawnSync(process.execPath, [program, ...args], {
    cwd,
    input,
    env: environment(env),
    encoding: 'utf8',
    // The schema of a spec is more than the megabyte that Node keeps of its own accord.
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: child.status, stdout: child.stdout, stderr: child.stderr };
}

function callShell(cwd: string, command: string): Call {
  const env = environment({ AML: `${process.execPath} ${programFile}` });
  const child = spawnSync('bash', ['-c', command], { cwd, env, encoding: 'utf8' });
  return { code: child.status, stdout: child.stdout, stderr: child.stderr };
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .sort();
  } catch {
    return [];
  }
}

/** A spec that is fine. */
export const goodSpec = 'name: mlw-good\n';

/** A spec with a key that there is not. */
export const brokenSpec = 'name: mlw-broken\nstorageAcount: new\n';
