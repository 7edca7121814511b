import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { JsonValue } from '../model/expression.ts';

export type ChangeKind = 'added' | 'removed' | 'changed';

/** What a change means beyond itself, e.g. that Azure refuses it. */
export interface Mark {
  readonly code: DiagnosticCode;
  readonly text: string;
  /** The page that says so. */
  readonly source?: string;
}

/** The keys of objects and positions in lists that lead to a value. An item that has a name is found by it. */
export type PropertyPath = ReadonlyArray<string | number | ItemName>;

/** The name, id or what else tells one item of a list from the others. */
interface ItemName {
  readonly item: string;
}

/** A value that one side has and the other has not, or has otherwise. Secrets are replaced by asterisks. */
export interface PropertyChange {
  readonly path: PropertyPath;
  readonly kind: ChangeKind;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  readonly marks: readonly Mark[];
}

export interface ResourceChange {
  readonly kind: ChangeKind;
  readonly type: string;
  /** With the names of its parents. */
  readonly name: string;
  readonly id: string;
  /** What it was, where it has another name now, or is in another place. */
  readonly was?: { readonly name: string; readonly id: string };
  readonly changes: readonly PropertyChange[];
  /** What the change means as a whole. */
  readonly marks: readonly Mark[];
}

/** A parameter or an output of the template: what callers see of it. */
export interface SignatureChange {
  readonly kind: ChangeKind;
  readonly name: string;
  readonly changes: readonly PropertyChange[];
  readonly marks: readonly Mark[];
}

/** All that tells two templates apart. */
export interface TemplateDiff {
  readonly resources: readonly ResourceChange[];
  readonly parameters: readonly SignatureChange[];
  readonly outputs: readonly SignatureChange[];
  /** Whether one of them is too large to be looked at whole. */
  readonly incomplete: boolean;
}

/** `properties.subnets[snet].tags['a.b']`: readable, and the same for the same place. */
export function pathText(path: PropertyPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (typeof step === 'object') return `${text}[${step.item}]`;
    if (!/^[\w$-]+$/.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
