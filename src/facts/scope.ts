import type { Parameters, TemplateVariable } from '../model/template.ts';
import type { Declaration } from '../resources/declaration.ts';
import type { WorkspaceModel } from '../resources/model.ts';

/** What the names in expressions stand for. */
export interface Scope {
  readonly parameters: Parameters;
  readonly variables: ReadonlyMap<string, TemplateVariable>;
}

/** What facts are made from. */
export interface FactParts extends Scope {
  readonly model: WorkspaceModel;
  readonly declarations: readonly Declaration[];
}
