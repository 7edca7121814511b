import type { JsonValue } from '../model/expression.ts';

/**
 * What people should know of a spec before they deploy it, as plain data: `explain` prints it, `explain --format json` hands
 * it over, and the generated README tells it. Texts are plain, save that backticks mark code; what only the deployment
 * knows stands in angle brackets, e.g. `st<uniqueString>`. `docs/explain.md` describes the shape for others.
 */
export interface Facts {
  readonly workspace: WorkspaceFact;
  /** What will exist, in the order of the template. */
  readonly resources: readonly ResourceFact[];
  /** What exists already, is used and left as it is. */
  readonly existing: readonly ExistingFact[];
  /** Titles of the associated resources that there will not be. */
  readonly absent: readonly string[];
  /** What costs money while nobody uses it. */
  readonly billing: readonly Remark[];
  /** What moves data from region to region, which bills as bandwidth. */
  readonly regions: readonly Remark[];
  /** What stays as it was made. */
  readonly immutable: readonly Remark[];
  /** Virtual machines, load balancers, virtual networks and bandwidth: what costs accrue from besides the workspace. */
  readonly subResources: readonly SubResourceFact[];
  readonly roles: readonly RoleFact[];
  /** What Azure keeps of what is deleted, and the commands that end it. */
  readonly deletion: readonly DeletionFact[];
  /** What a DNS server of one's own has to forward to Azure's; empty without private endpoints. */
  readonly forwarders: readonly ForwarderFact[];
  /** What Azure will check and the generator could not, a sentence each. */
  readonly unchecked: readonly string[];
  /** The environments of the spec, if it has any. */
  readonly environments?: readonly EnvironmentFact[];
}

export interface EnvironmentFact {
  readonly name: string;
  /** The files to deploy it with. */
  readonly template: string;
  readonly parameters: string;
  readonly bicepParameters: string;
  /** What keeps it from sharing `main.json`: types of resources, or the place in the template. Absent where it shares it. */
  readonly ownTemplateFor?: string;
  /** What it says otherwise than the spec. */
  readonly changes: readonly EnvironmentChange[];
}

export interface EnvironmentChange {
  /** The word of the spec, e.g. `compute.cpu.scale.max`: items of lists go by their names. */
  readonly path: string;
  /** Absent where the spec does not have it. */
  readonly from?: JsonValue;
  /** Absent where the environment does without. */
  readonly to?: JsonValue;
}

export interface WorkspaceFact {
  readonly name: string;
  readonly kind: string;
  /** Whether it was there before: the template then only adds to it. */
  readonly existing: boolean;
  readonly region: string;
  /** Whether its managed network waits for the first compute, which then takes half an hour longer. */
  readonly networkIsLazy: boolean;
}

/** Where a resource stands towards the workspace. */
export type ResourceGroup = 'workspace' | 'associated' | 'sub';

export interface ResourceFact {
  readonly group: ResourceGroup;
  /** What it is, for people: `Storage account`. */
  readonly title: string;
  /** Why it is there: a sentence, or nothing. */
  readonly why: string;
  /** ARM type. */
  readonly type: string;
  readonly apiVersion: string;
  /** Its own name after those of its parents. */
  readonly name: string;
  /** Absent for what has no region of its own. */
  readonly region?: string;
  /** When it is deployed: `always`, or a condition. */
  readonly when: string;
  /** Its resource group or subscription, where that is not the one deployed to. */
  readonly scope?: string;
}

export interface ExistingFact {
  readonly title: string;
  readonly type: string;
  readonly name: string;
  /** The one deployed to when absent. */
  readonly resourceGroup?: string;
  /** The one deployed to when absent. */
  readonly subscription?: string;
  /** As the spec states it. */
  readonly region?: string;
  /** When it is used: `always`, or a condition. */
  readonly when: string;
}

/** Something to know of one resource, or of several of one kind. */
export interface Remark {
  /** What they are, for people: `Storage account`. */
  readonly title: string;
  /** The resources of that kind that it is true of. */
  readonly names: readonly string[];
  readonly text: string;
}

export type SubResourceKind = 'virtualMachine' | 'loadBalancer' | 'virtualNetwork' | 'bandwidth';

export interface SubResourceFact extends Remark {
  readonly kind: SubResourceKind;
}

export interface RoleFact {
  /** Who needs it: `whoever deploys`. */
  readonly who: string;
  readonly roles: readonly string[];
  /** On what. */
  readonly on: string;
  readonly why: string;
}

export interface DeletionFact extends Remark {
  /** Command lines for a shell; the reader fills in what stands in angle brackets. */
  readonly commands: readonly string[];
}

export interface ForwarderFact {
  readonly cloud: string;
  readonly zones: readonly string[];
}
