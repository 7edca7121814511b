import { apiVersions } from '../model/api-versions.ts';
import { declared } from '../model/associated.ts';
import { literal } from '../model/expression.ts';
import { resourceId } from '../model/expression-functions.ts';
import { ownActionGroup } from './action-group.ts';
import { actionGroupsOf, ownLogs } from './alert.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { alertName, alertView } from './metric-alert.ts';

/** @see https://learn.microsoft.com/azure/templates/microsoft.insights/scheduledqueryrules */
export const scheduledQueryRuleModule: ResourceModule = {
  type: 'Microsoft.Insights/scheduledQueryRules',
  apiVersion: apiVersions['Microsoft.Insights/scheduledQueryRules'],
  partial: 'scheduled-query-rule',
  declare(model) {
    return model.alerts.flatMap((alert) => {
      const { type, settings, origin } = alert;
      const scopes = settings.scopes ?? ownLogs(model);
      if (type !== 'query' || scopes === undefined) return [];
      const logs = settings.scopes === undefined ? declared(model.logAnalyticsWorkspace) : undefined;
      const group = ownActionGroup(model);
      const dependsOn = [...(logs ? [resourceId(logs.type, logs.name)] : []), ...(group ? [group] : [])];
      const view = {
        ...resourceView(this.type, this.apiVersion, { name: alertName(alert, model, 1) }, dependsOn),
        ...alertView(alert, model),
        ...pick(settings, ['displayName', 'muteActionsDuration']),
        location: model.location,
        kind: literal('LogAlert'),
        actionGroups: actionGroupsOf(alert, model),
        criterion: {
          ...pick(settings, ['dimensions', 'failingPeriods', 'metricMeasureColumn', 'query', 'resourceIdColumn']),
          operator: settings.operator ?? literal('GreaterThan'),
          threshold: settings.threshold ?? literal(0),
          timeAggregation: settings.timeAggregation ?? literal('Count'),
        },
        scopes,
        // A table is there once data have come in: of a new workspace Azure would refuse the query.
        skipQueryValidation: settings.skipQueryValidation ?? literal(true),
      };
      const { properties } = settings;
      const billing = 'By the month, by how often it runs.';
      return [{ partial: this.partial, view, properties, origin, title: 'alert on a query', outputs: [], billing }];
    });
  },
};
