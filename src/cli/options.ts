import type { ArtifactName } from '../model/artifact-names.ts';
import type { ExitCode } from './exit-code.ts';

/** What every command takes. */
export interface GlobalOptions {
  readonly format: 'text' | 'json';
  readonly quiet: boolean;
  readonly noColor: boolean;
  readonly verbose: boolean;
  readonly failOn: 'error' | 'warning' | 'never';
}

/** What every command on specs takes. */
export interface SpecOptions extends GlobalOptions {
  /** Files, patterns, or `-` for standard input. */
  readonly specs: readonly string[];
  /** Stands for the base name of the spec that is read from standard input. */
  readonly name: string | undefined;
}

/** What a command takes that runs any number of specs. */
export interface FleetOptions extends SpecOptions {
  /** How many threads run specs; `auto`: as many as pay. */
  readonly jobs: number | 'auto';
}

/** What `generate` takes. */
export interface GenerateOptions extends FleetOptions {
  readonly out: string;
  readonly stdout: boolean;
  readonly check: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
  /** Files to make besides those that the specs ask for. */
  readonly with: readonly ArtifactName[];
  readonly diff: boolean;
}

/** What `diff` takes. */
export interface DiffOptions extends Omit<GlobalOptions, 'format'> {
  readonly format: 'text' | 'json' | 'markdown';
  /** Files or folders, here or in git. */
  readonly before: string;
  readonly after: string;
  /** Whether differences set the exit code. */
  readonly exitCode: boolean;
}

/** What `graph` takes. */
export interface GraphOptions extends Omit<GlobalOptions, 'format'> {
  readonly format: 'svg' | 'mermaid' | 'dot';
  /** A spec, an output folder or a template, here or in git. */
  readonly input: string;
  /** The file to write; standard output where none is named. */
  readonly out: string | undefined;
}

/** What `bicep` takes. */
export interface BicepOptions extends GlobalOptions {
  /** A spec, an output folder or a template, here or in git. */
  readonly input: string;
  /** The folder to write to; standard output where none is named. */
  readonly out: string | undefined;
  readonly force: boolean;
}

/** How a call ended. */
export interface Ending {
  readonly exitCode: ExitCode;
  /** Whether all that a usual call runs was run: then what was compiled is worth keeping for the next call. */
  readonly ranFully: boolean;
}
