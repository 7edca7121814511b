import {
  type Expression,
  isJsonObject,
  isLiteral,
  type JsonObject,
  type JsonValue,
  literal,
  literalText,
} from '../model/expression.ts';
import { isList } from '../model/is-list.ts';
import { anyTurn, type Copy, copyOf, inTurn } from './copy.ts';
import { fromJson, turnsOf } from './from-json.ts';
import { resourceIdIn } from './id-functions.ts';
import { type Place, placeId } from './place.ts';
import { readableText } from './readable-text.ts';
import type { Scope } from './scope.ts';
import { joinText, textParts } from './text.ts';

/** A resource as a template declares it, one of each turn of its loop, with all that tells it from others. */
export interface Declared {
  readonly json: JsonObject;
  /** As it is evaluated: with the turn of its loop. */
  readonly scope: Scope;
  readonly type: string;
  /** From the outermost parent on, with slashes. */
  readonly name: Expression;
  readonly id: Expression;
  /** The place that its id is in, without scope and parents. */
  readonly place: Place;
  /** Where it stands in the template, e.g. `['resources', 3]`. */
  readonly path: ReadonlyArray<string | number>;
  readonly symbol: string | undefined;
  /** The name of its loop and which turn it is; the turn is open where nobody knows how many there are. */
  readonly loop: string | undefined;
  readonly turn: number | undefined;
}

/** Where resources are declared. */
export interface Around {
  readonly scope: Scope;
  readonly target: Place;
  readonly path: ReadonlyArray<string | number>;
  readonly parent?: Declared;
}

/** All resources of `resources`, a list or an object of symbolic names, and those inside them. */
export function declaredIn(resources: JsonValue | undefined, around: Around): readonly Declared[] {
  if (typeof resources !== 'object' || resources === null || around.scope.budget.isSpent) return [];
  const list = isList(resources);
  return Object.entries(resources).flatMap(([key, json]) => {
    if (!isJsonObject(json)) return [];
    const path = [...around.path, list ? Number(key) : key];
    return turns(json, { ...around, path }, list ? undefined : key);
  });
}

function turns(json: JsonObject, around: Around, symbol: string | undefined): readonly Declared[] {
  const copy = copyOf(json['copy']);
  if (copy === undefined) return withChildren(json, around, { symbol, loop: undefined, turn: undefined });
  const count = turnsOf(copy, around.scope);
  if (count === undefined) return oneTurn(json, around, { symbol, copy, turn: anyTurn(copy.name) });
  return Array.from({ length: count }, (_, turn) => literal(turn)).flatMap((turn) =>
    oneTurn(json, around, { symbol, copy, turn }),
  );
}

interface Turn {
  readonly symbol: string | undefined;
  readonly copy: Copy;
  readonly turn: Expression;
}

function oneTurn(json: JsonObject, around: Around, { symbol, copy, turn }: Turn): readonly Declared[] {
  const scope = inTurn(around.scope, turn, [copy.name, '']);
  const at = isLiteral(turn) ? Number(turn.value) : undefined;
  return withChildren(json, { ...around, scope }, { symbol, loop: copy.name, turn: at });
}

type Marks = Pick<Declared, 'symbol' | 'loop' | 'turn'>;

function withChildren(json: JsonObject, around: Around, marks: Marks): readonly Declared[] {
  if (!around.scope.budget.takesResource()) return [];
  return around.scope.budget.within(() => {
    const declared = { json, scope: around.scope, path: around.path, ...identityOf(json, around), ...marks };
    const inside = { ...around, path: [...around.path, 'resources'], parent: declared };
    return [declared, ...declaredIn(json['resources'], inside)];
  }, []);
}

function identityOf(
  json: JsonObject,
  { scope, target, parent }: Around,
): Pick<Declared, 'type' | 'name' | 'id' | 'place'> {
  const ownType = typeof json['type'] === 'string' ? readableText(fromJson(json['type'], scope)) : '';
  const ownName = fromJson(json['name'] ?? '', scope);
  const type = parent === undefined || ownType.includes('.') ? ownType : `${parent.type}/${ownType}`;
  const name = type === ownType || parent === undefined ? ownName : joinText([parent.name, '/', ownName]);
  const place = placeOf(json, scope, parent?.place ?? target);
  const within = scopeId(json['scope'], scope, place);
  return { type, name, place, id: resourceIdIn(within, type, namePieces(name)) };
}

/** The names along the segments of the type. */
function namePieces(name: Expression): readonly Expression[] {
  const pieces: Expression[][] = [[]];
  for (const part of textParts(name)) {
    const [head = '', ...tail] = (literalText(part) ?? '').split('/');
    pieces.at(-1)?.push(isLiteral(part) ? literal(head) : part);
    pieces.push(...tail.map((piece): Expression[] => [literal(piece)]));
  }
  return pieces.map(joinText);
}

/** A deployment, or an existing resource, may say where it is. */
export function placeOf(json: JsonObject, scope: Scope, place: Place): Place {
  const { subscriptionId, resourceGroup } = json;
  const inSubscription =
    subscriptionId === undefined
      ? place
      : { ...place, outermost: false, kind: 'subscription' as const, subscriptionId: fromJson(subscriptionId, scope) };
  if (resourceGroup === undefined) return inSubscription;
  return { ...inSubscription, outermost: false, kind: 'resourceGroup', resourceGroup: fromJson(resourceGroup, scope) };
}

/**
 * The id that a resource extends, or else the place that it is in.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/scope-extension-resources
 */
function scopeId(written: JsonValue | undefined, scope: Scope, place: Place): Expression {
  if (written === undefined) return placeId(place);
  const id = fromJson(written, scope);
  const [first] = textParts(id);
  const start = literalText(first);
  if (start === '/') return literal('');
  return start === undefined || start.startsWith('/') ? id : joinText([placeId(place), '/providers/', id]);
}
