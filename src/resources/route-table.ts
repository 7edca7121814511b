import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Associated, declared } from '../model/associated.ts';
import { definedMembers } from '../model/defined-members.ts';
import { type Expression, object } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/gateway.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { identifyingOutputs } from './outputs.ts';
import type { ResourceKind } from './resource-name.ts';
import { type SubResource, subResourcesFromSpec } from './sub-resource.ts';
import { unionOf, withProperties } from './union.ts';

const routeTableKind = {
  key: 'routeTable',
  type: 'Microsoft.Network/routeTables',
  abbreviation: 'rt-',
  title: 'route table',
} as const satisfies ResourceKind;

type Route = SubResource<Members<Omit<Spec.Route, 'name'>>>;

interface RouteTableSettings extends Members<Omit<Spec.RouteTableSettings, 'name' | 'routes'>> {
  readonly routes: readonly Route[];
}

export type RouteTable = Associated<RouteTableSettings, Members<Spec.RouteTableExisting>>;

export const routeTableReading = {
  kind: routeTableKind,
  settingsFromSpec(spec: Spec.RouteTableSettings, path: SpecPath, reader: SpecReader): RouteTableSettings {
    const { name, routes, ...plain } = spec;
    const place = { path: childPath(path, 'routes'), reader };
    return {
      ...reader.members(plain, path),
      routes: subResourcesFromSpec('route', routes, (route, at) => reader.members(route, at), place),
    };
  },
};

function routeView({ name, settings }: Route) {
  const { properties, ...words } = settings;
  return { name, properties: withProperties(object(definedMembers<Expression>(words)), properties) };
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/routetables */
export const routeTableModule: ResourceModule = {
  type: routeTableKind.type,
  apiVersion: apiVersions[routeTableKind.type],
  partial: 'route-table',
  declare(model) {
    const table = declared(model.network.routeTable);
    if (table === undefined) return [];
    const { settings, origin } = table;
    const view = {
      ...resourceView(this.type, this.apiVersion, table),
      ...pick(settings, ['disableBgpRoutePropagation']),
      location: model.location,
      tags: unionOf(model.tags, settings.tags),
      routes: settings.routes.length === 0 ? undefined : settings.routes.map(routeView),
    };
    const { title } = routeTableKind;
    const outputs = identifyingOutputs(routeTableKind, table);
    return [{ partial: this.partial, view, properties: settings.properties, origin, title, outputs }];
  },
};
