/** What the expressions of a form read. */
export interface UiInputs {
  readonly basics: Readonly<Record<string, unknown>>;
  readonly steps: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const chosen = { location: 'westeurope', resourceGroup: { name: 'rg-chosen', location: 'westeurope' } };

/** Fails on what is not there: the portal would show an empty page. */
function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
    throw new Error(`there is no ${name}`);
  return Reflect.get(value, name);
}

/** The functions that our forms call, as Microsoft's documentation tells what they do. */
const functions = ({ basics, steps }: UiInputs): Readonly<Record<string, (...given: never[]) => unknown>> => ({
  basics: (name: string) => member(basics, name),
  steps: (name: string) => member(steps, name),
  location: () => chosen.location,
  resourceGroup: () => chosen.resourceGroup,
  if: (condition: boolean, yes: unknown, no: unknown) => (condition ? yes : no),
  empty: (value: unknown) => value === '' || value === null || value === undefined,
  equals: (left: unknown, right: unknown) => left === right,
  or: (left: boolean, right: boolean) => left || right,
  greaterOrEquals: (left: number, right: number) => left >= right,
  lessOrEquals: (left: number, right: number) => left <= right,
  int: (value: unknown) => Math.trunc(Number(value)),
  parse: (text: string) => (text === '' ? undefined : JSON.parse(text)),
  decodeUriComponent: (text: string) => decodeURIComponent(text),
});

/** What a text of a form comes to: an expression in brackets, or itself. */
export function uiValue(text: unknown, inputs: UiInputs): unknown {
  if (typeof text !== 'string' || !/^\[[\s\S]*\]$/.test(text)) return text;
  const tokens = text.slice(1, -1).match(/'[^']*'|-?\d+|[A-Za-z_]\w*|[().,]|\S/g) ?? [];
  const known = functions(inputs);
  const operand = (): unknown => {
    const token = tokens.shift() ?? '';
    if (token.startsWith("'")) return token.slice(1, -1);
    if (/^-?\d+$/.test(token)) return Number(token);
    const called = known[token];
    if (called === undefined) throw new Error(`there is no function ${token}`);
    let value: unknown = Reflect.apply(called, undefined, readArguments());
    while (tokens[0] === '.') {
      tokens.shift();
      value = member(value, String(tokens.shift()));
    }
    return value;
  };
  const readArguments = (): unknown[] => {
    const given: unknown[] = [];
    if (tokens.shift() !== '(') throw new Error(`${text}: ( is missing`);
    while (tokens[0] !== ')') {
      if (given.length > 0 && tokens.shift() !== ',') throw new Error(`${text}: , is missing`);
      given.push(operand());
    }
    tokens.shift();
    return given;
  };
  const value = operand();
  if (tokens.length > 0) throw new Error(`${text}: ${tokens[0]} is too much`);
  return value;
}
