/**
 * A maintenance script as a module: scripts are plain JavaScript without declarations, so each test says what it uses.
 * @param path below `scripts/`
 */
export function importScript<Module>(path: string): Promise<Module> {
  return import(/* @vite-ignore */ new URL(`../../scripts/${path}`, import.meta.url).href);
}
