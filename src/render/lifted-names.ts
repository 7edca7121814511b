import { capitalised } from '../model/capitalised.ts';
import { type Expression, literalValue } from '../model/expression.ts';

/** A name for the parameter that carries an expression's value: what the value is, as far as the expression says. */
export function nameFor(expression: Expression): string {
  const name = stem(expression).replaceAll(/[^A-Za-z0-9_]/g, '');
  return /^[A-Za-z]/.test(name) ? name.slice(0, longest) : 'value';
}

/** ARM takes 255 characters; some are left for a number. */
const longest = 250;

function stem(expression: Expression): string {
  switch (expression.kind) {
    case 'parameter':
    case 'variable':
      return expression.name;
    case 'member':
      return joined(stem(expression.of), expression.name);
    case 'index':
      return joined(stem(expression.of), String(literalValue(expression.index) ?? ''));
    case 'call':
      return callStem(expression.name, expression.args);
    default:
      return 'value';
  }
}

/** `subscriptionId` of `subscription` does not say it twice. */
function joined(owner: string, member: string): string {
  return member.toLowerCase().startsWith(owner.toLowerCase()) ? member : owner + capitalised(member);
}

function callStem(name: string, args: readonly Expression[]): string {
  if (/resourceId$/i.test(name)) return `${resourceStem(args)}Id`;
  const [first] = args;
  if (/^references?$/i.test(name) && first !== undefined) return withoutId(first);
  if (/^list/i.test(name) && first !== undefined) return withoutId(first) + capitalised(name.slice('list'.length));
  // The condition of an `if` says less than what it chooses.
  const telling = args.slice(/^if$/i.test(name) ? 1 : 0).find(({ kind }) => kind !== 'literal');
  return telling === undefined ? name : stem(telling);
}

function withoutId(resource: Expression): string {
  return stem(resource).replace(/(?<=.)(Id|Name)$/, '');
}

/** What the name's own variable or parameter calls the resource, else the end of its type. */
function resourceStem(args: readonly Expression[]): string {
  const last = args.at(-1);
  const called = last && 'name' in last ? /^(.+)Name$/.exec(last.name)?.[1] : undefined;
  return called ?? singular(typeOf(args).split('/').at(-1) ?? '');
}

function typeOf(args: readonly Expression[]): string {
  const texts = args.map((argument) => String(literalValue(argument) ?? ''));
  return texts.find((text) => /^[^/]+\.[^/]+\//.test(text)) ?? 'resource';
}

function singular(word: string): string {
  return word
    .replace(/ies$/, 'y')
    .replace(/(ss)es$/, '$1')
    .replace(/(?<=[^s])s$/, '');
}
