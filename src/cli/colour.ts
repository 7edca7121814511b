/** What decides on colour. */
export interface ColourWish {
  readonly isTerminal: boolean;
  /** `--no-color` */
  readonly noColor: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether to use colour: on a terminal only, and not when the user or the terminal does not want it (no-color.org). */
export function wantsColour({ isTerminal, noColor, env }: ColourWish): boolean {
  return isTerminal && !noColor && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}
