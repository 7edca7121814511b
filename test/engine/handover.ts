/** What the global set-up tells the workers about Microsoft's engine; vitest sends it over as JSON. */
export type EngineHandover =
  | {
      readonly status: 'found';
      readonly binary: string;
      readonly version: string;
      /** Where the proxy before the one server of this run listens. */
      readonly address: string;
      /** A folder for the workers' files; removed when the run ends. */
      readonly folder: string;
    }
  | { readonly status: 'missing'; readonly reasons: readonly string[] };

declare module 'vitest' {
  interface ProvidedContext {
    engine: EngineHandover;
  }
}
