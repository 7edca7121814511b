import { itemsIn, membersOf } from '../../src/evaluate/access.ts';
import type { EvaluatedTemplate, EvaluatedResource as OurResource } from '../../src/evaluate/evaluate-template.ts';
import { readableText } from '../../src/evaluate/readable-text.ts';
import { textParts } from '../../src/evaluate/text.ts';
import { type Expression, isLiteral, literalValue } from '../../src/model/expression.ts';
import type { EvaluatedResource, Evaluation } from '../engine/engine.ts';
import { isObject, type JsonObject } from '../engine/json.ts';

/** What came of laying our evaluation beside that of Microsoft's engine. */
export interface Comparison {
  /** Values that both know, down to single texts, numbers and flags. */
  readonly compared: number;
  /** Texts of which we know parts, laid over the engine's. */
  readonly partly: number;
  /** Where we say otherwise than the engine. */
  readonly faults: readonly string[];
}

type Count = { compared: number; partly: number; readonly faults: string[] };

export function compareWithEngine(ours: EvaluatedTemplate, theirs: Evaluation): Comparison {
  const count: Count = { compared: 0, partly: 0, faults: [] };
  const left = new Set(theirs.resources);
  for (const resource of ours.resources.filter(({ existing }) => !existing)) {
    const deployed = literalValue(resource.condition);
    if (deployed === false) continue;
    const best = [...left]
      .filter(({ id }) => matches(resource.id, id))
      .map((partner) => laidOver(resource, partner))
      .sort((one, other) => one.count.faults.length - other.count.faults.length)[0];
    if (best === undefined) {
      if (deployed === true) count.faults.push(`the engine has no ${resource.type} ${resource.name}`);
      continue;
    }
    if (!resource.repeated) left.delete(best.partner);
    count.compared += best.count.compared;
    count.partly += best.count.partly;
    count.faults.push(...best.count.faults);
  }
  for (const missing of left) count.faults.push(`we lack ${missing.type} ${missing.id}`);
  for (const [name, value] of Object.entries(theirs.outputs)) {
    const output = [...ours.outputs].find(([key]) => key === name)?.[1];
    if (output === undefined) count.faults.push(`we lack the output ${name}`);
    else compareValue(output, value, { at: `outputs.${name}`, count });
  }
  return count;
}

/** A loop of unknown turns stands for several resources: what the turn makes of them is open. */
function laidOver(resource: OurResource, partner: EvaluatedResource) {
  const count: Count = { compared: 1, partly: 0, faults: [] };
  if (resource.apiVersion !== partner.apiVersion) count.faults.push(`apiVersion of ${resource.id}`);
  compareValue(resource.body, withoutIdentity(partner), { at: `${resource.type} ${resource.name}`, count });
  return { partner, count };
}

const identity = new Set([
  'id',
  'type',
  'name',
  'apiVersion',
  'condition',
  'scope',
  'dependsOn',
  'copy',
  'comments',
  'metadata',
  'existing',
]);

const withoutIdentity = (resource: EvaluatedResource): JsonObject =>
  Object.fromEntries(Object.entries(resource).filter(([key]) => !identity.has(key)));

interface Where {
  readonly at: string;
  readonly count: Count;
}

function compareValue(ours: Expression, theirs: unknown, where: Where): void {
  const items = itemsIn(ours);
  const members = membersOf(ours);
  if (isOpen(theirs)) return;
  if (items !== undefined) compareItems(items, theirs, where);
  else if (members !== undefined) compareMembers(members, theirs, where);
  else if (isLiteral(ours)) compareLiteral(ours, theirs, where);
  else compareText(ours, theirs, where);
}

function compareItems(items: readonly Expression[], theirs: unknown, { at, count }: Where): void {
  if (!Array.isArray(theirs) || theirs.length !== items.length) count.faults.push(faultOf(at, items.length, theirs));
  else for (const [index, item] of items.entries()) compareValue(item, theirs[index], { at: `${at}[${index}]`, count });
}

type Members = NonNullable<ReturnType<typeof membersOf>>;

function compareMembers(members: Members, theirs: unknown, { at, count }: Where): void {
  if (!isObject(theirs)) {
    count.faults.push(faultOf(at, members.length, theirs));
    return;
  }
  const missing = new Set(Object.keys(theirs));
  for (const [key, value] of members) {
    const text = readableText(key);
    const name = text in theirs ? text : [...missing].find((other) => matches(text, other));
    missing.delete(name ?? '');
    compareValue(value, name === undefined ? undefined : theirs[name], { at: `${at}.${text}`, count });
  }
  for (const name of missing) count.faults.push(`${at}.${name}: we lack it`);
}

/** To the engine a property that is null is none. */
function compareLiteral(ours: Expression, theirs: unknown, { at, count }: Where): void {
  const value = literalValue(ours);
  count.compared += 1;
  if (value !== theirs && !(value === null && theirs === undefined)) count.faults.push(faultOf(at, value, theirs));
}

function compareText(ours: Expression, theirs: unknown, { at, count }: Where): void {
  if (typeof theirs !== 'string' || textParts(ours).length < 2) return;
  count.partly += 1;
  if (!matches(readableText(ours), theirs)) count.faults.push(faultOf(at, readableText(ours), theirs));
}

const faultOf = (at: string, ours: unknown, theirs: unknown): string =>
  `${at}: ${JSON.stringify(ours)} against ${JSON.stringify(theirs)}`;

/** What the engine leaves to the deployment. */
const isOpen = (value: unknown): boolean =>
  typeof value === 'string' && value.startsWith('[') && !value.startsWith('[[');

/** Whether a text fits one of ours, in which what is open stands in angle brackets. Case of ids and types is ARM's own. */
function matches(ours: string, theirs: string): boolean {
  const pattern = splitOpen(ours).map(({ text, open }) => (open ? '.*' : escaped(text)));
  return new RegExp(`^${pattern.join('')}$`, 'is').test(theirs);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Angle brackets may stand in one another. */
function splitOpen(text: string): ReadonlyArray<{ readonly text: string; readonly open: boolean }> {
  const parts: { text: string; open: boolean }[] = [];
  let depth = 0;
  let current = '';
  for (const character of text) {
    if (character === '<' && depth++ === 0) {
      parts.push({ text: current, open: false });
      current = '';
    } else if (character === '>' && depth > 0 && --depth === 0) {
      parts.push({ text: current, open: true });
      current = '';
    } else current += character;
  }
  return [...parts, { text: current, open: false }];
}
