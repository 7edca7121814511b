import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Parameters } from '../../model/template.ts';
import type { Declaration } from '../../resources/declaration.ts';
import type { WorkspaceModel } from '../../resources/model.ts';

/** What a rule looks at. */
export interface RuleContext {
  readonly model: WorkspaceModel;
  /** The resources that come of the model. */
  readonly declarations: readonly Declaration[];
  readonly parameters: Parameters;
  readonly report: Report;
}

/** One thing that Azure tells only at deployment, or later, told now. */
export type Rule = (context: RuleContext) => void;
