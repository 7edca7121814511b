import type { BicepOptions, DiffOptions, FleetOptions, GenerateOptions, GraphOptions, SpecOptions } from './options.ts';

/** What the arguments ask for. */
export type Request =
  | { readonly command: 'generate'; readonly options: GenerateOptions }
  | { readonly command: 'validate'; readonly options: FleetOptions }
  | { readonly command: 'explain'; readonly options: SpecOptions }
  | { readonly command: 'diff'; readonly options: DiffOptions }
  | { readonly command: 'graph'; readonly options: GraphOptions }
  | { readonly command: 'bicep'; readonly options: BicepOptions }
  | { readonly command: 'schema' };

/** The word that stands for standard input among the specs. */
export const stdin = '-';
