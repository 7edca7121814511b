import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Associated, associatedId, declared } from '../model/associated.ts';
import { literal } from '../model/expression.ts';
import { resourceId } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/monitoring.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { declaredLogAnalyticsWorkspace, logAnalyticsWorkspaceKind } from './log-analytics-workspace.ts';
import { identifyingOutputs } from './outputs.ts';
import type { ResourceKind } from './resource-name.ts';
import { unionOf } from './union.ts';

const applicationInsightsKind = {
  key: 'applicationInsights',
  type: 'Microsoft.Insights/components',
  abbreviation: 'appi-',
  title: 'Application Insights component',
} as const satisfies ResourceKind;

type ApplicationInsightsSettings = Members<Omit<Spec.ApplicationInsightsSettings, 'name'>>;

export type ApplicationInsights = Associated<ApplicationInsightsSettings, Members<Spec.ApplicationInsightsExisting>>;

function applicationInsightsFromSpec(
  { name, ...settings }: Spec.ApplicationInsightsSettings,
  path: SpecPath,
  reader: SpecReader,
): ApplicationInsightsSettings {
  return reader.members(settings, path);
}

export const applicationInsightsReading = {
  kind: applicationInsightsKind,
  settingsFromSpec: applicationInsightsFromSpec,
};

/** @see https://azure.microsoft.com/pricing/details/monitor/ */
const applicationInsightsFacts = {
  billing: 'The data that is sent in, as part of its Log Analytics workspace.',
  immutable: [
    'That the workspace has it: it can be deleted later, but not made anew for this workspace. That takes a new workspace.',
  ],
};

/**
 * Always on a Log Analytics workspace: Azure no longer makes classic components.
 * @see https://learn.microsoft.com/azure/templates/microsoft.insights/components
 */
export const applicationInsightsModule: ResourceModule = {
  type: applicationInsightsKind.type,
  apiVersion: apiVersions[applicationInsightsKind.type],
  partial: 'application-insights',
  declare(model) {
    const insights = declared(model.applicationInsights);
    if (insights === undefined) return [];
    const { settings } = insights;
    const logs = declaredLogAnalyticsWorkspace(model);
    const dependsOn = logs === undefined ? [] : [resourceId(logAnalyticsWorkspaceKind.type, logs.name)];
    const view = {
      ...resourceView(this.type, this.apiVersion, insights, dependsOn),
      ...pick(settings, [
        'retentionInDays',
        'samplingPercentage',
        'disableIpMasking',
        'disableLocalAuth',
        'forceCustomerStorageForProfiler',
        'publicNetworkAccessForIngestion',
        'publicNetworkAccessForQuery',
      ]),
      location: settings.location ?? model.location,
      tags: unionOf(model.tags, settings.tags),
      kind: settings.kind ?? literal('web'),
      applicationType: settings.applicationType ?? literal('web'),
      workspaceResourceId: associatedId(model.logAnalyticsWorkspace),
    };
    const { properties } = settings;
    const outputs = identifyingOutputs(applicationInsightsKind, insights);
    return [
      {
        partial: this.partial,
        view,
        properties,
        origin: insights.origin,
        title: applicationInsightsKind.title,
        outputs,
        ...applicationInsightsFacts,
      },
    ];
  },
};
