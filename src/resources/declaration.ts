import type { SpecPath } from '../diagnostics/diagnostic.ts';
import type { Expression } from '../model/expression.ts';
import type { ResourceScope } from '../model/expression-functions.ts';
import type { TemplateOutput } from '../model/template.ts';
import type { WorkspaceModel } from './model.ts';

/** What a partial may read: expressions, and objects or lists of them. An absent one leaves its key out. */
export type ViewValue = Expression | ViewMembers | readonly ViewValue[];

/** A part of a view, with all of its keys. */
export interface ViewMembers {
  readonly [key: string]: ViewValue | undefined;
}

/** What every resource's partial may read. */
export interface ResourceView {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: Expression;
  /** The resource is deployed only if this holds; always when absent. */
  readonly condition?: Expression | undefined;
  /** Ids of resources of this template that are deployed before. */
  readonly dependsOn?: readonly Expression[] | undefined;
}

/** Something in the workspace that a resource names. */
export interface Use {
  readonly id: Expression;
  /** What it is, for people: `compute "cpu"`. */
  readonly title: string;
  /** Where in the spec it is named. */
  readonly path: SpecPath;
}

/** A resource of the template, ready to be rendered. */
export interface Declaration {
  /** Base name of its partial. */
  readonly partial: string;
  readonly view: ResourceView;
  /** The spec's `properties:`, merged in last. */
  readonly properties?: Expression | undefined;
  /** Where in the spec it comes from. */
  readonly origin: SpecPath;
  /** What it is, for people, in the middle of a sentence: `storage account`. */
  readonly title: string;
  readonly outputs: readonly TemplateOutput[];
  /** Its id; absent where nothing refers to it by name. */
  readonly id?: Expression;
  /** Other things in the workspace that it names: what the template makes of them is deployed before. */
  readonly uses?: readonly Use[];
  /** Where it is deployed, if not in the resource group of the deployment: in a nested deployment there. */
  readonly scope?: ResourceScope;
  /** Whether it is deployed in the subscription, around the template of the resource group. */
  readonly atSubscription?: true;
  // What follows is for people, who read it in `explain` and the README after title and name. Backticks mark code.
  /** What it costs while nobody uses it, as a sentence; absent where that is nothing. */
  readonly billing?: string | undefined;
  /** What of it stays as it was made, a sentence each. */
  readonly immutable?: readonly string[] | undefined;
  /** What of it goes to another region, as a sentence. A `location` in another region is told by itself. */
  readonly bandwidth?: string | undefined;
}

/** How one type of resource gets into a template. */
export interface ResourceModule {
  readonly type: string;
  /** The pinned version, said here only. */
  readonly apiVersion: string;
  /** Base name of its partial. */
  readonly partial: string;
  /** The resources of this type that the model calls for, in the order of the spec. */
  declare(model: WorkspaceModel): readonly Declaration[];
}

/** How resources that extend others get into a template: they see what the template has. */
export interface ExtensionModule extends Omit<ResourceModule, 'declare'> {
  declare(model: WorkspaceModel, declarations: readonly Declaration[]): readonly Declaration[];
}

/** What the view of every resource starts with. */
export function resourceView(
  type: string,
  apiVersion: string,
  resource: { readonly name: Expression; readonly condition?: Expression },
  dependsOn: readonly Expression[] = [],
) {
  return {
    type,
    apiVersion,
    name: resource.name,
    condition: resource.condition,
    dependsOn: dependsOn.length === 0 ? undefined : dependsOn,
  };
}

/** The named settings, each present even if undefined: a view always has all of its keys. */
export function pick<T extends object, K extends keyof T>(
  settings: T,
  keys: readonly K[],
): { readonly [P in K]: T[P] | undefined } {
  const picked: { [P in K]?: T[P] } = {};
  for (const key of keys) picked[key] = settings[key];
  return picked as { readonly [P in K]: T[P] | undefined };
}
