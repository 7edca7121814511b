import { type Expression, literalText, toExpression } from '../../src/model/expression.ts';
import { parseExpression } from '../../src/model/expression-parser.ts';
import { isExpression } from './arm-text.ts';
import { isObject } from './json.ts';

/** A resource of the template as `reference()` may name it: by its name alone, or by its id without an API version. */
export interface KnownResource {
  readonly id: string;
  readonly name: string;
  readonly apiVersion: string;
}

/** An expression without what makes no difference: a tree of lists, to be compared as JSON. */
type Tree = string | number | boolean | null | readonly Tree[];

/**
 * What the engine leaves as an expression, so that two ways to say the same are one text: `concat` and `format`,
 * `['x']` and `.x`, the case of functions and ids, `reference` by name and by id, `createObject` in any order.
 */
export function canonicalExpression(text: string, resources: readonly KnownResource[]): string {
  const parsed = parseExpression(text);
  if ('error' in parsed) return text.replaceAll(/\s+/g, ' ');
  const tree = new Canon(resources).tree(parsed.expression);
  // An expression for a text is that text.
  return typeof tree === 'string' ? tree : `[${JSON.stringify(tree)}]`;
}

class Canon {
  private readonly resources: readonly KnownResource[];

  constructor(resources: readonly KnownResource[]) {
    this.resources = resources;
  }

  tree(expression: Expression): Tree {
    switch (expression.kind) {
      case 'literal':
        return literalTree(expression.value);
      case 'parameter':
        return ['parameters', expression.name.toLowerCase()];
      case 'variable':
        return ['variables', expression.name.toLowerCase()];
      case 'array':
        return ['array', ...expression.items.map((item) => this.tree(item))];
      case 'object':
        return this.object(expression.members);
      case 'member':
        return this.member(expression.of, expression.name);
      case 'index':
        return ['index', this.tree(expression.of), this.tree(expression.index)];
      case 'call':
        return this.call(expression.name.toLowerCase(), expression.args);
    }
  }

  /** What a reference to the whole resource has under `properties` is what one without `full` is. */
  private member(of: Expression, name: string): Tree {
    const tree = this.tree(of);
    if (name === 'properties' && Array.isArray(tree) && tree[0] === 'reference' && tree.length === 4) {
      return tree.slice(0, 3);
    }
    return ['member', tree, name];
  }

  private call(name: string, args: readonly Expression[]): Tree {
    const [first] = args;
    const text = literalText(first);
    switch (name) {
      case 'concat':
      case 'format':
        return this.text(name, args);
      case 'createarray':
        return ['array', ...args.map((arg) => this.tree(arg))];
      case 'createobject':
        return this.object(pairs(args));
      case 'json':
        return text === undefined ? this.plain(name, args) : jsonTree(text);
      case 'reference':
        return this.reference(args);
      case 'resourceid':
      case 'extensionresourceid':
        return this.id(name, args);
      case 'and':
      case 'or':
        return [name, ...args.flatMap((arg) => this.operands(name, arg))];
      default:
        return this.plain(name, args);
    }
  }

  private plain(name: string, args: readonly Expression[]): Tree {
    return [name, ...args.map((arg) => this.tree(arg))];
  }

  private operands(name: string, arg: Expression): readonly Tree[] {
    const tree = this.tree(arg);
    return Array.isArray(tree) && tree[0] === name ? tree.slice(1) : [tree];
  }

  private reference(args: readonly Expression[]): Tree {
    const [target, version, full] = args.map((arg) => this.tree(arg));
    const named = this.resources.find(({ id, name }) => [id.toLowerCase(), name].includes(String(target)));
    const tree = ['reference', named?.id.toLowerCase() ?? target ?? '', version ?? named?.apiVersion ?? ''];
    return full === undefined ? tree : [...tree, 'full'];
  }

  /** With the subscription and the group, or the resource that is extended, an id is a text like any other. */
  private id(name: string, args: readonly Expression[]): Tree {
    const [subscription, group] = args;
    const isExtension = name === 'extensionresourceid';
    const place = isExtension ? [subscription] : ['/subscriptions/', subscription, '/resourceGroups/', group];
    const [type, ...names] = args.slice(isExtension ? 1 : 2);
    const [namespace, ...words] = literalText(type)?.split('/') ?? [];
    if (namespace === undefined || words.length === 0 || words.length !== names.length) return this.plain(name, args);
    const types = words.flatMap((word, position) => ['/', word, '/', names[position]]);
    const pieces = [...place, '/providers/', namespace, ...types].map((part) => toExpression(part ?? ''));
    return this.text('concat', pieces);
  }

  private object(members: ReadonlyArray<readonly [key: Expression, value: Expression]>): Tree {
    const trees = members.map(([key, value]) => [this.tree(key), this.tree(value)]);
    return ['object', ...trees.sort((a, b) => (JSON.stringify(a[0]) < JSON.stringify(b[0]) ? -1 : 1))];
  }

  /** The pieces in their order, texts side by side made one. */
  private text(name: string, args: readonly Expression[]): Tree {
    const pieces = name === 'concat' ? args : formatPieces(args);
    if (pieces === undefined) return this.plain(name, args);
    const merged: Tree[] = [];
    for (const piece of pieces.flatMap((arg) => this.pieces(arg))) {
      const last = merged.at(-1);
      if (typeof piece === 'string' && typeof last === 'string') merged[merged.length - 1] = last + piece;
      else if (piece !== '') merged.push(piece);
    }
    const [only = ''] = merged;
    if (merged.length > 1 && String(only).toLowerCase().startsWith('/subscriptions/')) {
      return ['text', ...merged.map((piece) => (typeof piece === 'string' ? piece.toLowerCase() : piece))];
    }
    return merged.length <= 1 && typeof only === 'string' ? only : ['text', ...merged];
  }

  private pieces(arg: Expression): readonly Tree[] {
    const tree = this.tree(arg);
    return Array.isArray(tree) && tree[0] === 'text' ? tree.slice(1) : [tree];
  }
}

/** What stands between and in the holes of a format; `undefined` where a hole says more than its number. */
function formatPieces([first, ...values]: readonly Expression[]): readonly Expression[] | undefined {
  const text = literalText(first);
  if (text === undefined || /\{\d+[:,]|\{\{|\}\}/.test(text)) return undefined;
  return text.split(/(\{\d+\})/).map((part): Expression => {
    const hole = /^\{(\d+)\}$/.exec(part)?.[1];
    return (hole !== undefined && values[Number(hole)]) || { kind: 'literal', value: part };
  });
}

function pairs(args: readonly Expression[]): ReadonlyArray<readonly [Expression, Expression]> {
  return args.flatMap((key, position) => {
    const value = args[position + 1];
    return position % 2 === 0 && value !== undefined ? [[key, value] as const] : [];
  });
}

function jsonTree(text: string): Tree {
  try {
    return literalTree(JSON.parse(text));
  } catch {
    return ['json', text];
  }
}

function literalTree(value: unknown): Tree {
  if (typeof value === 'string') return /^\/(subscriptions|providers)\//i.test(value) ? value.toLowerCase() : value;
  if (Array.isArray(value)) return ['array', ...value.map(literalTree)];
  if (!isObject(value)) return value as Tree;
  const members = Object.keys(value)
    .sort()
    .map((key): Tree => [key, literalTree(value[key])]);
  return ['object', ...members];
}

/** The value with each expression in it as its canonical text. */
export function canonicalValue(value: unknown, resources: readonly KnownResource[]): unknown {
  if (isExpression(value)) return canonicalExpression(value, resources);
  if (Array.isArray(value)) return value.map((item) => canonicalValue(item, resources));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, canonicalValue(item, resources)]));
}
