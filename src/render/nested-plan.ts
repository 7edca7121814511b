import { call, type Expression, member, toExpression } from '../model/expression.ts';
import { ownSubscriptionId } from '../model/expression-functions.ts';
import { printExpression } from '../model/expression-printer.ts';
import { identityOfId, identityOfResource, type ResolveVariable } from '../model/resource-identity.ts';
import type { Declaration } from '../resources/declaration.ts';

/** Resources of one other scope, deployed together. */
export interface NestedUnit {
  readonly subscriptionId: Expression | undefined;
  /** Absent where they are deployed into the subscription itself. */
  readonly resourceGroup: Expression | undefined;
  /** What all of its resources depend on; nothing of them is asked for where it does not hold. */
  readonly condition: Expression | undefined;
  readonly members: Declaration[];
  /** 1 for the first one of the template. */
  readonly number: number;
}

/** What a nested deployment or a resource of the template itself waits for. */
export type Node = Declaration | NestedUnit;

interface Place {
  readonly subscriptionId: Expression | undefined;
  readonly resourceGroup: Expression | undefined;
}

/** Where a resource is deployed; nothing for the group of the deployment. */
function placeOf({ scope }: Declaration): Place | undefined {
  const { subscriptionId, resourceGroup, wholeSubscription } = scope ?? {};
  if (wholeSubscription === true) {
    return { subscriptionId: toExpression(subscriptionId ?? ownSubscriptionId()), resourceGroup: undefined };
  }
  if (subscriptionId === undefined && resourceGroup === undefined) return undefined;
  return {
    subscriptionId: subscriptionId === undefined ? undefined : toExpression(subscriptionId),
    // As `resourceIdIn` reads it: another subscription's group of the same name.
    resourceGroup: resourceGroup === undefined ? member(call('resourceGroup'), 'name') : toExpression(resourceGroup),
  };
}

interface PlanContext {
  readonly subject: Expression;
  readonly resolve: ResolveVariable;
}

/** Which resources are deployed together elsewhere, and what waits for what then. */
export class NestedPlan {
  /** The name of what the template is about. */
  readonly subject: Expression;
  readonly units: NestedUnit[] = [];
  readonly #byIdentity: ReadonlyMap<string, Declaration>;
  readonly #resolve: ResolveVariable;
  readonly #unitOf = new Map<Declaration, NestedUnit>();

  constructor(declarations: readonly Declaration[], { subject, resolve }: PlanContext) {
    this.subject = subject;
    this.#resolve = resolve;
    this.#byIdentity = new Map(
      declarations.map((declaration) => [
        identityOfResource({ ...declaration.view, ...placeOf(declaration) }, resolve),
        declaration,
      ]),
    );
    for (const declaration of this.#inOrder(declarations)) this.#place(declaration);
  }

  /** The nested deployment that a resource is in, or the resource itself. */
  nodeOf(declaration: Declaration): Node {
    return this.#unitOf.get(declaration) ?? declaration;
  }

  /** The resource of this template that an id is of. */
  target(id: Expression): Declaration | undefined {
    const identity = identityOfId(id, this.#resolve);
    return identity === undefined ? undefined : this.#byIdentity.get(identity);
  }

  /** What others wait for comes first; otherwise as given. */
  #inOrder(declarations: readonly Declaration[]): ReadonlySet<Declaration> {
    const ordered = new Set<Declaration>();
    const begun = new Set<Declaration>();
    const visit = (declaration: Declaration): void => {
      if (begun.has(declaration)) return;
      begun.add(declaration);
      this.#needsOf(declaration).forEach(visit);
      ordered.add(declaration);
    };
    declarations.forEach(visit);
    return ordered;
  }

  #needsOf({ view }: Declaration): readonly Declaration[] {
    return (view.dependsOn ?? []).flatMap((id) => this.target(id) ?? []);
  }

  /** Puts a resource into a nested deployment of its scope, into a further one where they would wait for each other. */
  #place(declaration: Declaration): void {
    const place = placeOf(declaration);
    if (place === undefined) return;
    const { condition } = declaration.view;
    const key = keyOf({ ...place, condition });
    const fits = (unit: NestedUnit): boolean => keyOf(unit) === key && !this.#waitsThrough(declaration, unit);
    const unit = this.units.find(fits) ?? { ...place, condition, members: [], number: this.units.length + 1 };
    if (unit.members.length === 0) this.units.push(unit);
    unit.members.push(declaration);
    this.#unitOf.set(declaration, unit);
  }

  /** Whether something outside of the unit stands between it and the resource. */
  #waitsThrough(declaration: Declaration, unit: NestedUnit): boolean {
    const seen = new Set<Node>([unit]);
    const reaches = (node: Node): boolean => {
      if (node === unit) return true;
      if (seen.has(node)) return false;
      seen.add(node);
      return this.#nodesNeededBy(node).some(reaches);
    };
    return this.#needsOf(declaration).some((need) => this.nodeOf(need) !== unit && reaches(this.nodeOf(need)));
  }

  #nodesNeededBy(node: Node): readonly Node[] {
    const members = 'members' in node ? node.members : [node];
    const needed = members.flatMap((declaration) => this.#needsOf(declaration).map((need) => this.nodeOf(need)));
    return needed.filter((other) => other !== node);
  }
}

function keyOf({ subscriptionId, resourceGroup, condition }: Omit<NestedUnit, 'members' | 'number'>): string {
  return JSON.stringify([subscriptionId, resourceGroup, condition].map((part) => part && printExpression(part)));
}
