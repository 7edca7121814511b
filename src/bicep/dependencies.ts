import type { DeclaredResource, DeclaredResources } from './declared.ts';
import type { Refuse } from './refusal.ts';

/** What each resource waits for, as the template says it. */
export class Dependencies {
  private readonly direct = new Map<DeclaredResource, readonly DeclaredResource[]>();
  private readonly closures = new Map<DeclaredResource, ReadonlySet<DeclaredResource>>();

  constructor(declared: DeclaredResources, refuse: Refuse) {
    for (const resource of declared.all) {
      const { path, dependsOn } = resource.source;
      const found = dependsOn.flatMap((entry, position) => {
        const other = declared.ofDependency(entry);
        // Left out, it would let ARM deploy both at once.
        if (other === undefined)
          refuse(`${path}/dependsOn/${position}`, 'which resource of the template it means is not clear');
        return other ?? [];
      });
      this.direct.set(
        resource,
        [...new Set(found)].filter((other) => other !== resource),
      );
    }
  }

  /** Those that it names itself. */
  of(resource: DeclaredResource): readonly DeclaredResource[] {
    return this.direct.get(resource) ?? [];
  }

  /** Those too for which these wait. */
  closureOf(resource: DeclaredResource): ReadonlySet<DeclaredResource> {
    const known = this.closures.get(resource);
    if (known !== undefined) return known;
    const closure = new Set<DeclaredResource>();
    const open = [...this.of(resource)];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (closure.has(next)) continue;
      closure.add(next);
      open.push(...this.of(next));
    }
    this.closures.set(resource, closure);
    return closure;
  }

  /**
   * Whether the resource waits for another anyway, since one of those that it waits for does. Azure forgets what a
   * resource waits for that it does not make: such a one counts only under the same condition.
   */
  isImplied(resource: DeclaredResource, other: DeclaredResource, waits: readonly DeclaredResource[]): boolean {
    return waits.some((wait) => wait !== other && isMadeWith(wait, resource) && this.closureOf(wait).has(other));
  }
}

function isMadeWith(wait: DeclaredResource, resource: DeclaredResource): boolean {
  const { condition } = wait.source;
  return condition === undefined || JSON.stringify(condition) === JSON.stringify(resource.source.condition);
}
