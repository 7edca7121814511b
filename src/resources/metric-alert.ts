import { apiVersions } from '../model/api-versions.ts';
import { array, type Expression, literal } from '../model/expression.ts';
import { interpolate } from '../model/expression-functions.ts';
import { ownActionGroup } from './action-group.ts';
import { type Alert, actionGroupsOf } from './alert.ts';
import { type Declaration, type ExtensionModule, pick, resourceView } from './declaration.ts';
import { chosenTargets, type ExtensionTarget, extensionTargets } from './extension-target.ts';
import type { WorkspaceModel } from './model.ts';
import { eachAs } from './network-acls.ts';
import { unionOf } from './union.ts';

/** @see https://learn.microsoft.com/azure/templates/microsoft.insights/metricalerts */
export const metricAlertModule: ExtensionModule = {
  type: 'Microsoft.Insights/metricAlerts',
  apiVersion: apiVersions['Microsoft.Insights/metricAlerts'],
  partial: 'metric-alert',
  declare(model, declarations) {
    const alerts = model.alerts.filter(({ type }) => type === 'metric');
    if (alerts.length === 0) return [];
    const targets = extensionTargets(model, declarations);
    return alerts.flatMap((alert) => {
      const { scopes } = alert.settings;
      if (scopes !== undefined) return [declareAlert(alert, { scopes, number: 1 }, model)];
      return chosenTargets(targets, [alert.resource]).map((target, position) =>
        declareAlert(alert, { scopes: array([target.id]), target, number: position + 1 }, model),
      );
    });
  },
};

interface Watched {
  readonly scopes: Expression;
  readonly target?: ExtensionTarget;
  /** One alert of the spec watches several resources by several alerts of Azure's. */
  readonly number: number;
}

/** Names are those of the resource group: another workspace in it has alerts of its own. */
export function alertName(alert: Alert, model: WorkspaceModel, number: number): Expression {
  return interpolate([model.name, '-', alert.name, ...(number === 1 ? [] : [`-${number}`])]);
}

function declareAlert(alert: Alert, { scopes, target, number }: Watched, model: WorkspaceModel): Declaration {
  const { settings, origin } = alert;
  const groups = actionGroupsOf(alert, model);
  const own = ownActionGroup(model);
  const dependsOn = [...(target?.declared ? [target.id] : []), ...(own === undefined ? [] : [own])];
  const resource = {
    name: alertName(alert, model, number),
    ...(target?.condition && { condition: target.condition }),
  };
  const view = {
    ...resourceView(metricAlertModule.type, metricAlertModule.apiVersion, resource, dependsOn),
    ...alertView(alert, model),
    location: literal('global'),
    actions: groups && eachAs('actionGroupId', groups),
    criterion: {
      ...pick(settings, ['dimensions', 'metricName', 'metricNamespace']),
      operator: settings.operator ?? literal('GreaterThan'),
      threshold: settings.threshold ?? literal(0),
      timeAggregation: settings.timeAggregation ?? literal('Average'),
    },
    scopes,
  };
  const { partial } = metricAlertModule;
  const { properties } = settings;
  return {
    partial,
    view,
    properties,
    origin,
    title: 'metric alert',
    outputs: [],
    billing: 'Each time series that is watched, by the month.',
  };
}

/** What alerts of both kinds have. */
export function alertView({ settings }: Alert, model: WorkspaceModel) {
  return {
    tags: unionOf(model.tags, settings.tags),
    autoMitigate: settings.autoMitigate ?? literal(settings.muteActionsDuration === undefined),
    description: settings.description,
    enabled: settings.enabled ?? literal(true),
    evaluationFrequency: settings.evaluationFrequency ?? literal('PT5M'),
    severity: settings.severity ?? literal(2),
    windowSize: settings.windowSize ?? literal('PT15M'),
  };
}
