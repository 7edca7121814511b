import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { type Expression, literal, literalValue } from '../model/expression.ts';
import { type ResourceScope, resourceIdIn } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/private-dns-zone.ts';
import type { EndpointTarget } from './private-endpoint-target.ts';
import { privateLinkOffer, type ZoneKey, zoneOf } from './private-link-groups.ts';
import { scopeFromSpec } from './scope-from-spec.ts';

export const privateDnsZoneType = 'Microsoft.Network/privateDnsZones';

/** A zone that endpoints have records in: one, whatever the number of endpoints. */
export interface PrivateDnsZone {
  /** Start of the name of its variable, and its name in the zone groups. */
  readonly symbol: string;
  readonly name: Expression;
  readonly id: Expression;
  /** Whether the template makes it. */
  readonly declared: boolean;
}

/** What new zones and their links have besides a place. */
export type ZoneSettings = Members<Omit<Spec.PrivateDnsZoneSettings, 'resourceGroup' | 'subscription'>>;

/** The zones of a spec: which there are is known once all endpoints have asked for theirs. */
export interface ZoneReading {
  readonly mode: 'new' | 'existing' | 'none';
  readonly settings: ZoneSettings;
  /** Where new ones are made, if not in the group of the deployment. */
  readonly scope: ResourceScope | undefined;
  readonly origin: SpecPath;
  /** Whether the spec's own network is linked to zones that exist. */
  readonly linksExisting: boolean;
  /** The zones of an endpoint: those that the spec names, else those that Azure asks for. */
  zonesOf(
    endpoint: {
      readonly target: EndpointTarget;
      readonly groupId: Expression;
      readonly names?: readonly string[] | undefined;
    },
    path: SpecPath,
  ): readonly PrivateDnsZone[];
  /** All that were asked for. To be called last. */
  finish(): readonly PrivateDnsZone[];
}

export function zonesFromSpec(spec: Spec.PrivateDnsZones | undefined, path: SpecPath, reader: SpecReader): ZoneReading {
  return new Reading(spec ?? 'new', path, reader);
}

class Reading implements ZoneReading {
  readonly mode: 'new' | 'existing' | 'none';
  readonly settings: ZoneSettings;
  readonly scope: ResourceScope | undefined;
  readonly origin: SpecPath;
  readonly linksExisting: boolean;
  readonly #reader: SpecReader;
  readonly #existing: Spec.PrivateDnsZoneExisting | undefined;
  readonly #zones = new Map<string, PrivateDnsZone>();
  readonly #usedIds = new Set<string>();

  constructor(spec: Spec.PrivateDnsZones, path: SpecPath, reader: SpecReader) {
    this.#reader = reader;
    this.origin = path;
    this.#existing = typeof spec === 'object' && 'existing' in spec ? spec.existing : undefined;
    this.linksExisting = this.#existing?.linkVirtualNetwork === true;
    this.mode = spec === 'none' ? 'none' : this.#existing === undefined ? 'new' : 'existing';
    const isNew = typeof spec === 'object' && this.#existing === undefined;
    const settings = isNew ? ('new' in spec ? spec.new : (spec as Spec.PrivateDnsZoneSettings)) : undefined;
    const at = isNew && 'new' in spec ? childPath(path, 'new') : path;
    const { resourceGroup, subscription, ...words } = settings ?? {};
    this.settings = reader.members<Partial<typeof words>>(words, at);
    this.scope = scopeFromSpec({ resourceGroup, subscription }, at, reader);
  }

  zonesOf(
    { target, groupId, names }: Parameters<ZoneReading['zonesOf']>[0],
    path: SpecPath,
  ): readonly PrivateDnsZone[] {
    if (names !== undefined) return names.map((name) => this.#named(name));
    if (this.mode === 'none') return [];
    const group = literalValue(groupId);
    const groups = target.type === undefined ? undefined : privateLinkOffer(target.type)?.groups;
    const keys = typeof group === 'string' ? groups?.[group.replace(/_secondary$/, '')] : undefined;
    if (keys !== undefined) return keys.map((key) => this.#known(key));
    // A group that the resource does not have is told elsewhere.
    if (groups !== undefined && typeof group === 'string') return [];
    const message = 'the private DNS zones of this resource are not known here';
    const hint = 'name them in `privateDnsZones` of the endpoint, or set the `privateDnsZones` of the spec to `none`';
    this.#reader.report(finding('AML3046', { path, message, hint }));
    return [];
  }

  finish(): readonly PrivateDnsZone[] {
    const names = Object.keys(this.#existing?.ids ?? {});
    for (const name of names) {
      if (this.#usedIds.has(name)) continue;
      const meant = didYouMean(name, this.#publicNames());
      const hint = meant === undefined ? 'leave it out' : `did you mean "${meant}"?`;
      const path = childPath(this.origin, 'existing', 'ids', name);
      this.#reader.report(finding('AML3046', { path, message: 'no private endpoint has records in this zone', hint }));
    }
    return [...this.#zones.values()];
  }

  #publicNames(): readonly string[] {
    return Array.from(this.#zones.keys(), (key) => (isKey(key) ? zoneOf(key).publicName : key));
  }

  #known(key: ZoneKey): PrivateDnsZone {
    const made = this.#zones.get(key);
    if (made !== undefined) return made;
    const { name, isCalled, publicName } = zoneOf(key);
    const variable = this.#reader.declareVariable(`${key}PrivateDnsZoneName`, name());
    return this.#add(key, key, variable, { isCalled, publicName });
  }

  /** A zone that the spec names, or gives the id of. */
  #named(name: string): PrivateDnsZone {
    const made = this.#zones.get(name.toLowerCase());
    if (made !== undefined) return made;
    const last = name.split('/').at(-1) ?? name;
    const symbol = last.replaceAll('.', '-');
    if (!name.startsWith('/')) {
      const isCalled = (text: string): boolean => text.toLowerCase() === name.toLowerCase();
      return this.#add(name.toLowerCase(), symbol, literal(name), { isCalled, publicName: name });
    }
    const zone = { symbol, name: literal(last), id: literal(name), declared: false };
    this.#zones.set(name.toLowerCase(), zone);
    return zone;
  }

  #add(
    key: string,
    symbol: string,
    name: Expression,
    zone: { readonly isCalled: (text: string) => boolean; readonly publicName: string },
  ): PrivateDnsZone {
    const id =
      this.#existing === undefined
        ? resourceIdIn(this.scope ?? {}, privateDnsZoneType, name)
        : this.#existingId(name, zone);
    const added = { symbol, name, id, declared: this.mode === 'new' };
    this.#zones.set(key, added);
    return added;
  }

  #existingId(
    name: Expression,
    { isCalled, publicName }: { readonly isCalled: (text: string) => boolean; readonly publicName: string },
  ): Expression {
    const path = childPath(this.origin, 'existing');
    const { ids, resourceGroup, subscription } = this.#existing ?? {};
    const given = Object.entries(ids ?? {}).find(([called]) => isCalled(called));
    if (given !== undefined) {
      this.#usedIds.add(given[0]);
      return literal(given[1]);
    }
    if (ids !== undefined && resourceGroup === undefined) {
      const message = `the zone "${publicName}" is missing`;
      const hint = 'add its id, or the `resourceGroup` that the others are in';
      this.#reader.report(finding('AML3046', { path: childPath(path, 'ids'), message, hint }));
    }
    const place = this.#reader.members(
      { ...(resourceGroup && { resourceGroup }), ...(subscription && { subscription }) },
      path,
    );
    return resourceIdIn(
      {
        ...(place.resourceGroup && { resourceGroup: place.resourceGroup }),
        ...(place.subscription && { subscriptionId: place.subscription }),
      },
      privateDnsZoneType,
      name,
    );
  }
}

function isKey(text: string): text is ZoneKey {
  return /^[a-zA-Z]+$/.test(text);
}
