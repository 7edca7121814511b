import { type Expression, literal, literalValue } from './expression.ts';
import { iff, interpolate } from './expression-functions.ts';

/**
 * The id of a resource inside another, given the id of that one. Ids that the template makes stay made by `resourceId`,
 * which is what linters ask of ids.
 */
export function childResourceId(parent: Expression, childType: string, childName: Expression): Expression {
  if (parent.kind !== 'call') return interpolate([parent, `/${childType}/`, childName]);
  const [condition, whenTrue, whenFalse] = parent.args;
  if (parent.name === 'if' && condition !== undefined && whenTrue !== undefined && whenFalse !== undefined) {
    const inside = (id: Expression): Expression =>
      literalValue(id) === null ? id : childResourceId(id, childType, childName);
    return iff(condition, inside(whenTrue), inside(whenFalse));
  }
  if (parent.name !== 'resourceId') return interpolate([parent, `/${childType}/`, childName]);
  const args = parent.args.map((argument) => {
    const text = literalValue(argument);
    const isType = typeof text === 'string' && /^[\w.]+\/[\w/]+$/.test(text);
    return isType ? literal(`${text}/${childType}`) : argument;
  });
  return { ...parent, args: [...args, childName] };
}
