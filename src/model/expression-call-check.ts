import type { ArmFunction } from './arm-functions.ts';
import type { ExpressionContext, ExpressionPlace, ExpressionProblem } from './expression-problem.ts';

/** Where ARM takes what is known only once resources are deployed (tried place by place, bicep 0.49.2). */
const runtimePlaces: ReadonlySet<ExpressionPlace> = new Set(['output', 'sku', 'tags', 'properties']);

/** The functions that take a lambda. */
const lambdaTakers: ReadonlySet<string> = new Set([
  'filter',
  'groupby',
  'map',
  'mapvalues',
  'reduce',
  'sort',
  'toobject',
]);

/** A wrong number of arguments. */
export function argumentCountProblem(described: ArmFunction, count: number): ExpressionProblem | undefined {
  const { name, minimumArguments: minimum, maximumArguments: maximum } = described;
  if (name === 'createObject' && count % 2 === 1) {
    return { problem: 'argumentCount', message: `createObject takes keys and values in turn, not ${count} arguments` };
  }
  if (count >= minimum && count <= maximum) return undefined;
  return { problem: 'argumentCount', message: `${name} takes ${range(minimum, maximum)}, not ${count}` };
}

function range(minimum: number, maximum: number): string {
  if (maximum === 0) return 'no arguments';
  if (minimum === maximum) return minimum === 1 ? '1 argument' : `${minimum} arguments`;
  return maximum === Number.POSITIVE_INFINITY ? `${minimum} or more arguments` : `${minimum} to ${maximum} arguments`;
}

/** A function that ARM does not take where it stands. */
export function placeProblem(
  { name, available }: ArmFunction,
  { place, insideCopy, argumentOf }: ExpressionContext & { readonly argumentOf?: string },
): ExpressionProblem | undefined {
  if (available === 'parameterDefault' && place !== 'parameterDefault') {
    return notHere(`${name} may only stand in the default value of a parameter`, 'give a parameter this default');
  }
  if (available === 'runtime' && !runtimePlaces.has(place) && !isZoneLookup(name, place)) {
    return notHere(
      `${name} is known only once resources are deployed; ARM needs ${placeWords[place]} when the deployment starts`,
    );
  }
  if (name === 'copyIndex' && insideCopy === false) return notHere('copyIndex counts a copy, and there is none here');
  if (name === 'lambda' && !lambdaTakers.has(argumentOf ?? '')) {
    return notHere('a lambda may only be an argument of filter, groupBy, map, mapValues, reduce, sort or toObject');
  }
  return undefined;
}

/** `toLogicalZone` is what `zones` is for. */
function isZoneLookup(name: string, place: ExpressionPlace): boolean {
  return place === 'zones' && name.startsWith('toLogicalZone');
}

const placeWords: { readonly [P in ExpressionPlace]: string } = {
  parameterDefault: 'the default value of a parameter',
  variable: 'a variable',
  output: 'an output',
  name: 'the name of a resource',
  condition: 'a condition',
  location: 'a location',
  copy: 'a copy',
  kind: 'the kind of a resource',
  identity: 'the identity of a resource',
  zones: 'the zones of a resource',
  scope: 'the scope of a resource',
  plan: 'the plan of a resource',
  dependsOn: 'dependsOn',
  sku: 'a sku',
  tags: 'tags',
  properties: 'properties',
};

function notHere(message: string, hint?: string): ExpressionProblem {
  return hint === undefined ? { problem: 'notHere', message } : { problem: 'notHere', message, hint };
}
