/** An option as both parsers need it. */
export interface OptionInfo {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly default?: string | false;
  readonly choices?: readonly string[];
  readonly description: string;
}

export const formats = ['text', 'json'] as const;
export const severities = ['error', 'warning', 'never'] as const;

/** What every command takes. */
export const globalOptions = {
  format: { type: 'string', choices: formats, default: 'text', description: 'How to report' },
  quiet: { type: 'boolean', short: 'q', default: false, description: 'Say nothing but errors' },
  'no-color': { type: 'boolean', default: false, description: 'No colour, as with NO_COLOR in the environment' },
  'fail-on': {
    type: 'string',
    choices: severities,
    default: 'error',
    description: 'Findings from which on the exit code is 1',
  },
  verbose: { type: 'boolean', default: false, description: 'Show the stack of an internal fault' },
} as const satisfies Record<string, OptionInfo>;

/** What the commands on specs take besides. */
export const specOptions = {
  name: { type: 'string', description: 'Name of the spec on standard input' },
} as const satisfies Record<string, OptionInfo>;

/** What `generate` takes besides. */
export const generateOptions = {
  out: { type: 'string', short: 'o', default: 'out', description: 'Folder to write to' },
  stdout: { type: 'boolean', default: false, description: 'Print main.json of the one spec and write nothing' },
  check: { type: 'boolean', default: false, description: 'Write nothing; exit with 2 if a file is not current' },
  'dry-run': { type: 'boolean', default: false, description: 'Write nothing; tell what would be written' },
  force: { type: 'boolean', default: false, description: 'Overwrite files that were edited by hand' },
} as const satisfies Record<string, OptionInfo>;
