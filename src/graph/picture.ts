/** What a template deploys, as a picture of it shows it. Names only: no value of a property, which could be secret. */
export interface Picture {
  readonly title: string;
  /** Resource groups; the first is that of the deployment, where the template has one. */
  readonly frames: readonly Frame[];
  readonly edges: readonly Edge[];
  /** What is deployed and not drawn, e.g. `3 role assignments`. */
  readonly notes: readonly string[];
}

export interface Frame {
  /** Like that of a box. */
  readonly key: string;
  readonly title: string;
  readonly boxes: readonly Box[];
}

/** A resource, or several of one kind, with what is inside. */
export interface Box {
  /** Stable from run to run, and the only one in its picture. */
  readonly key: string;
  readonly title: string;
  readonly type: string;
  readonly existing: boolean;
  readonly category: Category;
  /** What belongs to it and is no box of its own, e.g. the network security group of a subnet. */
  readonly details: readonly string[];
  readonly children: readonly Box[];
}

export type Category =
  | 'machineLearning'
  | 'network'
  | 'data'
  | 'security'
  | 'monitoring'
  | 'compute'
  | 'scope'
  | 'other';

/** One outermost box uses another; `private` is by a private endpoint. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'uses' | 'private';
}
