import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Associated, type DeclaredResource, declared } from '../model/associated.ts';
import { type Expression, literal, literalValue, object } from '../model/expression.ts';
import { and, equals } from '../model/expression-functions.ts';
import { memberOf } from '../model/member-of.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/monitoring.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { identifyingOutputs } from './outputs.ts';
import type { ResourceKind } from './resource-name.ts';
import { unionOf } from './union.ts';

export const logAnalyticsWorkspaceKind = {
  key: 'logAnalyticsWorkspace',
  type: 'Microsoft.OperationalInsights/workspaces',
  abbreviation: 'log-',
  title: 'Log Analytics workspace',
} as const satisfies ResourceKind;

export type LogAnalyticsWorkspaceSettings = Members<Omit<Spec.LogAnalyticsWorkspaceSettings, 'name'>>;

export type LogAnalyticsWorkspace = Associated<
  LogAnalyticsWorkspaceSettings,
  Members<Spec.LogAnalyticsWorkspaceExisting>
>;

function logAnalyticsWorkspaceFromSpec(
  { name, ...settings }: Spec.LogAnalyticsWorkspaceSettings,
  path: SpecPath,
  reader: SpecReader,
): LogAnalyticsWorkspaceSettings {
  return reader.members(settings, path);
}

export const logAnalyticsWorkspaceReading = {
  kind: logAnalyticsWorkspaceKind,
  settingsFromSpec: logAnalyticsWorkspaceFromSpec,
};

/** The workspace that the template declares: where only a new Application Insights needs it, with that one. */
export function declaredLogAnalyticsWorkspace(
  model: WorkspaceModel,
): DeclaredResource<LogAnalyticsWorkspaceSettings> | undefined {
  const workspace = declared(model.logAnalyticsWorkspace);
  const insights = model.applicationInsights;
  if (workspace === undefined || insights.mode !== 'choice' || model.logsUsedBy !== undefined) {
    return workspace;
  }
  const insightsIsNew = equals(insights.option, 'new');
  const condition = workspace.condition === undefined ? insightsIsNew : and(insightsIsNew, workspace.condition);
  return { ...workspace, condition };
}

/**
 * Replicated logs bill a second time, by the gigabyte.
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/workspace-replication
 */
function replicationBandwidth({ replication }: LogAnalyticsWorkspaceSettings): string | undefined {
  const enabled = memberOf(replication, 'enabled');
  if (enabled === undefined || literalValue(enabled) !== true) return undefined;
  const location = memberOf(replication, 'location');
  const region = location && literalValue(location);
  return `Logs are replicated to ${typeof region === 'string' ? region : 'another region'}, which bills by the gigabyte.`;
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.operationalinsights/workspaces */
export const logAnalyticsWorkspaceModule: ResourceModule = {
  type: logAnalyticsWorkspaceKind.type,
  apiVersion: apiVersions[logAnalyticsWorkspaceKind.type],
  partial: 'log-analytics-workspace',
  declare(model) {
    const workspace = declaredLogAnalyticsWorkspace(model);
    if (workspace === undefined) return [];
    const { settings } = workspace;
    const view = {
      ...resourceView(this.type, this.apiVersion, workspace),
      ...pick(settings, [
        'identity',
        'replication',
        'capacityReservationLevel',
        'dailyQuotaGb',
        'publicNetworkAccessForIngestion',
        'publicNetworkAccessForQuery',
      ]),
      location: settings.location ?? model.location,
      tags: unionOf(model.tags, settings.tags),
      sku: settings.sku ?? literal('PerGB2018'),
      retentionInDays: settings.retentionInDays ?? literal(30),
      features: features(settings),
    };
    const { properties } = settings;
    const outputs = identifyingOutputs(logAnalyticsWorkspaceKind, workspace);
    return [
      {
        partial: this.partial,
        view,
        properties,
        origin: workspace.origin,
        title: logAnalyticsWorkspaceKind.title,
        outputs,
        billing: 'The data that is sent in, and its retention beyond what is included.',
        bandwidth: replicationBandwidth(settings),
      },
    ];
  },
};

/** `disableLocalAuth` is a feature to ARM and a word of its own in the spec. */
function features({ features: given, disableLocalAuth }: LogAnalyticsWorkspaceSettings): Expression | undefined {
  return unionOf(given, disableLocalAuth && object({ disableLocalAuth }));
}
