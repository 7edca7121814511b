import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the build puts what it makes; the bundle has it beside itself, and the build writes that here. */
const folder = '../generated/';

/** Where a file is that the build has made, by its path in `generated/`. Throws where it is not built. */
export function builtPath(path: string): string {
  const whole = fileURLToPath(new URL(folder + path, import.meta.url));
  if (!existsSync(whole)) throw new Error(`not built: ${whole} is missing`);
  return whole;
}

/** Loads a CommonJS file. Node's own loader is itself loaded only now: most runs do without. */
export function requireFile(path: string): unknown {
  return process.getBuiltinModule('node:module').createRequire(import.meta.url)(path);
}
