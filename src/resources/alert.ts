import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { type AlertPreset, alertPreset, alertPresetNames } from '../model/alert-presets.ts';
import { associatedId } from '../model/associated.ts';
import { array, call, type Expression, literal } from '../model/expression.ts';
import { itemsOf } from '../model/member-of.ts';
import type { ResourceKey } from '../model/resource-keys.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/alerts.ts';
import { ownActionGroup } from './action-group.ts';
import type { WorkspaceModel } from './model.ts';
import { checkName } from './resource-name.ts';

type AlertSettings = Members<Omit<Spec.Alert, 'type' | 'name' | 'resource'>>;

/** Something that is watched. */
export interface Alert {
  readonly type: 'metric' | 'query';
  readonly name: Expression;
  /** The resource of the spec that a metric is of. */
  readonly resource: ResourceKey;
  /** Whether the spec asks for it by name: there must be such a resource then. */
  readonly asked: boolean;
  readonly settings: AlertSettings;
  readonly origin: SpecPath;
}

export type AlertsSpec = 'all' | ReadonlyArray<AlertPreset | Spec.Alert>;

export function alertsFromSpec(spec: AlertsSpec | undefined, path: SpecPath, reader: SpecReader): readonly Alert[] {
  if (spec === undefined) return [];
  if (spec === 'all') return alertPresetNames.map((name) => presetAlert(name, { origin: path, asked: false }));
  return spec.map((item, position) => {
    const origin = childPath(path, position);
    return typeof item === 'string' ? presetAlert(item, { origin, asked: true }) : alertFromSpec(item, origin, reader);
  });
}

function presetAlert(name: AlertPreset, place: Pick<Alert, 'origin' | 'asked'>): Alert {
  const { resource, ...settings } = alertPreset(name);
  const members = Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, literal(value)]));
  return { ...place, type: 'metric', name: literal(name), resource, settings: members };
}

function alertFromSpec(
  { type, name, resource = 'workspace', ...settings }: Spec.Alert,
  origin: SpecPath,
  reader: SpecReader,
): Alert {
  const namePath = childPath(origin, 'name');
  const read = reader.expression(name, namePath, 'name');
  checkName('alert', read, namePath, reader);
  // With ids of its own it watches no resource of the spec.
  const asked = settings.scopes === undefined;
  return {
    type,
    name: read,
    resource,
    asked,
    settings: reader.members<Omit<Spec.Alert, 'type' | 'name' | 'resource'>>(settings, origin),
    origin,
  };
}

/** Whether a spec needs a Log Analytics workspace for its alerts. */
export function alertsNeedWorkspace(spec: AlertsSpec | undefined): boolean {
  if (spec === undefined || spec === 'all') return false;
  return spec.some((item) => typeof item === 'object' && item.type === 'query' && item.scopes === undefined);
}

/** Ids of the action groups that are told: the spec's own, and those that the alert names. */
export function actionGroupsOf({ settings }: Alert, model: WorkspaceModel): Expression | undefined {
  const own = ownActionGroup(model);
  const { actionGroups } = settings;
  const named = actionGroups && itemsOf(actionGroups);
  if (actionGroups === undefined) return own && array([own]);
  if (own === undefined) return actionGroups;
  return named === undefined ? call('union', array([own]), actionGroups) : array([own, ...named]);
}

/** What a query is run on, unless the alert says. */
export function ownLogs(model: WorkspaceModel): Expression | undefined {
  const id = associatedId(model.logAnalyticsWorkspace);
  return id && array([id]);
}
