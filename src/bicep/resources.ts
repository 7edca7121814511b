import { call, type Expression, literal, literalText } from '../model/expression.ts';
import type { DeclaredResource } from './declared.ts';
import { printPlace } from './deployment-scope.ts';
import { flat } from './document.ts';
import { resourceOfId } from './references.ts';
import { versionRemark, withoutTypeFindings } from './remarks.ts';
import type { ExpressionScope, FileScope } from './scope.ts';
import { bracketed, decorator, loopHead, printMember, printValue } from './value-printer.ts';

/**
 * The order of a resource's members.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/bicep/file#resources
 */
const memberOrder = [
  'location',
  'extendedLocation',
  'zones',
  'sku',
  'kind',
  'scale',
  'plan',
  'identity',
  'dependsOn',
  'tags',
  'properties',
];

/** A resource that the template makes. */
export function printResource(resource: DeclaredResource, file: FileScope): string {
  const { source, symbol, type } = resource;
  const named = new Set<DeclaredResource>();
  const scope: ExpressionScope = { file, path: source.path, position: 'resource', resource, named, loops: [] };
  const head = `resource ${symbol} '${type}@${source.apiVersion}'${source.existing ? ' existing' : ''} = `;
  const printed = wrapped(resource, scope, head, (inside, level) => resourceBody(resource, inside, level));
  return withoutTypeFindings(type, versionRemark(type, source.apiVersion) + printed);
}

/** The body with the condition and the loop around it. */
export function wrapped(
  { source }: DeclaredResource,
  scope: ExpressionScope,
  head: string,
  bodyIn: (scope: ExpressionScope, level: number) => string,
): string {
  const { copy, condition } = source;
  const loop = copy && loopHead(copy, scope);
  const inside = loop === undefined ? scope : { ...scope, loops: [loop.loop] };
  const level = loop === undefined ? 0 : 1;
  const when = condition === undefined ? '' : `if (${flat(scope.file.print(condition, inside).document)}) `;
  const body = when + bodyIn(inside, level);
  if (loop === undefined) return head + body;
  const batch = copy?.batchSize === undefined ? [] : [decorator(scope.file, 'batchSize', String(copy.batchSize))];
  return [...batch, `${head}[\n  ${loop.head}${body}\n]`].join('\n');
}

function resourceBody(resource: DeclaredResource, scope: ExpressionScope, level: number): string {
  const { source } = resource;
  const member = (key: string, value: Expression): string => printMember(literal(key), value, scope, level + 1);
  const members = new Map(source.body.map(([key, value]) => [key, member(key, value)]));
  const place = placeOf(resource, scope, level);
  const dependsOn = dependsOnOf(resource, scope, level);
  const keys = [...members.keys(), ...(dependsOn === undefined ? [] : ['dependsOn'])];
  const sorted = [...keys].sort((left, right) => rank(left) - rank(right));
  return bracketed('{}', level, [
    ...place,
    ...sorted.map((key) => (key === 'dependsOn' && dependsOn) || (members.get(key) ?? '')),
  ]);
}

/** What is not in the list stands before the properties. */
const rank = (key: string): number => {
  const position = memberOrder.indexOf(key);
  return position < 0 ? memberOrder.indexOf('dependsOn') - 0.5 : position;
};

/** `parent`, `scope` and `name`. */
function placeOf(resource: DeclaredResource, scope: ExpressionScope, level: number): readonly string[] {
  const { parent, extended, source, segments } = resource;
  const { file, named } = scope;
  const start = (key: string) => ({ level: level + 1, column: (level + 1) * 2 + key.length + 2 });
  const lines: string[] = [];
  let name = source.name;
  if (parent !== undefined && file.dependencies.closureOf(resource).has(parent) && parent.source.copy === undefined) {
    named?.add(parent);
    lines.push(`parent: ${parent.symbol}`);
    name = segments?.at(-1) ?? name;
  } else if (parent === undefined && segments !== undefined && segments.length > 1 && source.scope === undefined) {
    const existing = existingParent(resource, segments, scope);
    if (existing !== undefined) lines.push(`parent: ${existing}`);
    if (existing !== undefined) name = segments.at(-1) ?? name;
  }
  if (source.place.length > 0 && !lines.some((line) => line.startsWith('parent:')))
    lines.push(`scope: ${printPlace(source.place, scope, level + 1)}`);
  if (source.scope !== undefined) lines.push(`scope: ${scopeSymbol(source.scope, extended, scope)}`);
  lines.push(`name: ${printValue(name, scope, start('name'))}`);
  return lines;
}

/** The symbol of the parent that the template does not make. */
function existingParent(
  { type }: DeclaredResource,
  segments: readonly Expression[],
  scope: ExpressionScope,
): string | undefined {
  const parentType = type.split('/').slice(0, -1).join('/');
  return resourceOfId(call('resourceId', literal(parentType), ...segments.slice(0, -1)), scope)?.symbol;
}

/** The symbol of the resource that this one extends. */
function scopeSymbol(id: Expression, extended: DeclaredResource | undefined, scope: ExpressionScope): string {
  const { file, resource, named, path } = scope;
  if (extended !== undefined && resource !== undefined && file.dependencies.closureOf(resource).has(extended)) {
    named?.add(extended);
    return extended.symbol;
  }
  if (literalText(id) === '/') return 'tenant()';
  const symbol = resourceOfId(id, scope)?.symbol;
  if (symbol === undefined) file.refuse(`${path}/scope`, 'the resource that this one extends is known by its id only');
  return symbol ?? '';
}

/** The resources that it waits for and does not name anyway. */
export function dependsOnOf(resource: DeclaredResource, scope: ExpressionScope, level: number): string | undefined {
  const { dependencies } = scope.file;
  const named = [...(scope.named ?? [])];
  const open = dependencies.of(resource).filter((other) => !named.includes(other));
  const waits = open.filter((other) => !dependencies.isImplied(resource, other, [...named, ...open]));
  if (waits.length === 0) return undefined;
  return `dependsOn: ${bracketed(
    '[]',
    level + 1,
    waits.map(({ symbol }) => symbol),
  )}`;
}
