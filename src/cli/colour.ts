const codes = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Colour = keyof typeof codes;

/** Puts text in a colour, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

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

export function painter(colour: boolean): Paint {
  return colour ? (name, text) => `\u001b[${codes[name]}m${text}\u001b[0m` : (_, text) => text;
}
