import { childPath, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { Spec } from '../spec/types.ts';
import { type ActionGroup, actionGroupFromSpec } from './action-group.ts';
import { type Alert, alertsFromSpec, alertsNeedWorkspace } from './alert.ts';
import { type Budget, budgetFromSpec } from './budget.ts';
import { type Dashboard, dashboardFromSpec, dashboardNeedsWorkspace } from './dashboard.ts';
import { type DiagnosticSetting, diagnosticSettingsFromSpec, diagnosticsNeedWorkspace } from './diagnostic-settings.ts';
import { type Lock, locksFromSpec } from './lock.ts';

/** How the resources are watched and kept. */
export interface Operations {
  readonly diagnosticSettings: readonly DiagnosticSetting[];
  readonly locks: readonly Lock[];
  readonly actionGroup: ActionGroup | undefined;
  readonly alerts: readonly Alert[];
  readonly budget: Budget | undefined;
  readonly dashboard: Dashboard | undefined;
  /** What stores data in the Log Analytics workspace besides Application Insights; absent where nothing does. */
  readonly logsUsedBy: string | undefined;
}

export function operationsFromSpec(spec: Spec, reader: SpecReader): Operations {
  const at = (key: keyof Spec): SpecPath => childPath(rootPath, key);
  return {
    diagnosticSettings: diagnosticSettingsFromSpec(spec.diagnosticSettings, at('diagnosticSettings'), reader),
    locks: locksFromSpec(spec.locks, at('locks'), reader),
    actionGroup: actionGroupFromSpec(spec.actionGroup, at('actionGroup'), reader),
    alerts: alertsFromSpec(spec.alerts, at('alerts'), reader),
    budget: budgetFromSpec(spec.budget, at('budget'), reader),
    dashboard: dashboardFromSpec(spec.dashboard, at('dashboard'), reader),
    logsUsedBy: logsUsedBy(spec),
  };
}

/** Who needs a Log Analytics workspace, as the start of a sentence. */
export function logsUsedBy({ diagnosticSettings, alerts, dashboard }: Spec): string | undefined {
  if (diagnosticsNeedWorkspace(diagnosticSettings)) return '`diagnosticSettings` without a destination of their own';
  if (alertsNeedWorkspace(alerts)) return '`alerts` on queries without `scopes`';
  return dashboardNeedsWorkspace(dashboard) ? 'the tiles of the `dashboard`' : undefined;
}
