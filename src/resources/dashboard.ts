import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { associatedId, declared } from '../model/associated.ts';
import { array, type Expression, literal, object } from '../model/expression.ts';
import { concat, resourceId } from '../model/expression-functions.ts';
import { itemsOf } from '../model/member-of.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/dashboard.ts';
import { dashboardParts } from './dashboard-parts.ts';
import { type DashboardTile, showsLogs, tilesFromSpec } from './dashboard-tile.ts';
import { type ResourceModule, resourceView } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { nameFromSpec, type ResourceKind } from './resource-name.ts';
import { unionOf } from './union.ts';

const dashboardKind = {
  key: 'dashboard',
  type: 'Microsoft.Portal/dashboards',
  abbreviation: 'dash-',
  title: 'dashboard',
} as const satisfies ResourceKind;

/** A dashboard of the portal. */
export interface Dashboard {
  readonly name: Expression;
  readonly settings: Members<Omit<Spec.Dashboard, 'name' | 'tiles'>>;
  /** None where the spec has parts and no tiles. */
  readonly tiles: readonly DashboardTile[];
  readonly origin: SpecPath;
}

export function dashboardFromSpec(
  spec: Spec.Dashboard | undefined,
  path: SpecPath,
  reader: SpecReader,
): Dashboard | undefined {
  if (spec === undefined) return undefined;
  const { name, tiles, ...settings } = spec;
  return {
    name: nameFromSpec(dashboardKind, { name, path }, reader),
    settings: reader.members(settings, path),
    tiles: hasTiles(spec) ? tilesFromSpec(tiles, childPath(path, 'tiles'), reader) : [],
    origin: path,
  };
}

/** Whether a spec needs a Log Analytics workspace for its dashboard. */
export function dashboardNeedsWorkspace(spec: Spec.Dashboard | undefined): boolean {
  return spec !== undefined && hasTiles(spec) && showsLogs(spec.tiles);
}

/** Parts stand in the place of the usual tiles, and after those that the spec has. */
function hasTiles({ tiles, parts }: Spec.Dashboard): boolean {
  return tiles !== undefined || parts === undefined;
}

/** Whether it reads from the Log Analytics workspace. */
function readsLogs({ tiles }: Dashboard): boolean {
  return tiles.some(({ type }) => type === 'query');
}

function partsOf(dashboard: Dashboard, model: WorkspaceModel): Expression {
  const { name, tiles, settings } = dashboard;
  const logs = readsLogs(dashboard) ? associatedId(model.logAnalyticsWorkspace) : undefined;
  const made = dashboardParts(tiles, { logs, timeRange: settings.timeRange ?? literal('P7D'), name });
  const { parts } = settings;
  const own = parts && itemsOf(parts);
  if (parts === undefined || own !== undefined) return array([...made, ...(own ?? [])]);
  return made.length === 0 ? parts : concat(array(made), parts);
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.portal/dashboards */
export const dashboardModule: ResourceModule = {
  type: dashboardKind.type,
  apiVersion: apiVersions[dashboardKind.type],
  partial: 'dashboard',
  declare(model) {
    const { dashboard } = model;
    if (dashboard === undefined) return [];
    const { settings, origin } = dashboard;
    const logs = readsLogs(dashboard) ? declared(model.logAnalyticsWorkspace) : undefined;
    const dependsOn = logs === undefined ? [] : [resourceId(logs.type, logs.name)];
    // The portal shows this tag as the title.
    const title = object({ 'hidden-title': settings.title ?? model.name });
    const view = {
      ...resourceView(this.type, this.apiVersion, dashboard, dependsOn),
      location: model.location,
      tags: unionOf(unionOf(model.tags, title), settings.tags),
      lenses: array([object({ order: 0, parts: partsOf(dashboard, model) })]),
    };
    const { properties } = settings;
    return [{ partial: this.partial, view, properties, origin, title: dashboardKind.title, outputs: [] }];
  },
};
