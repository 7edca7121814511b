import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Associated, associatedId, declared } from '../model/associated.ts';
import { childResourceId } from '../model/child-id.ts';
import { array, type Expression, literal, object } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/gateway.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { networkIsReady } from './network-ready.ts';
import { identifyingOutputs } from './outputs.ts';
import { type PublicIPAddress, publicIPAddressOf } from './public-ip-address.ts';
import type { ResourceKind } from './resource-name.ts';
import { bastionSubnetName } from './subnet.ts';
import { unionOf } from './union.ts';

const bastionHostKind = {
  key: 'bastionHost',
  type: 'Microsoft.Network/bastionHosts',
  abbreviation: 'bas-',
  title: 'Bastion host',
} as const satisfies ResourceKind;

interface BastionHostSettings extends Members<Omit<Spec.BastionHostSettings, 'name' | 'publicIPAddress'>> {
  /** Its own new address; absent where the spec names another. */
  readonly publicIPAddress: PublicIPAddress | undefined;
  readonly publicIPAddressId: Expression | undefined;
  readonly publicIPSku: undefined;
}

export type BastionHost = Associated<BastionHostSettings, Members<Spec.BastionHostExisting>>;

export const bastionHostReading = {
  kind: bastionHostKind,
  settingsFromSpec(spec: Spec.BastionHostSettings, path: SpecPath, reader: SpecReader): BastionHostSettings {
    const { name, ...plain } = spec;
    const { publicIPAddress: given, ...members } = reader.members(plain, path);
    const made = given === undefined ? publicIPAddressOf(bastionHostKind, reader) : undefined;
    return { ...members, publicIPAddress: made, publicIPAddressId: given ?? made?.id, publicIPSku: undefined };
  },
};

/** The subnet that Azure asks for, by its fixed name. */
function ipConfigurations(model: WorkspaceModel, addressId: Expression | undefined): Expression {
  const network = associatedId(model.network.virtualNetwork) ?? literal('');
  const subnet = childResourceId(network, 'subnets', literal(bastionSubnetName));
  const properties = object({
    subnet: object({ id: subnet }),
    ...(addressId && { publicIPAddress: object({ id: addressId }) }),
  });
  return array([object({ name: 'ipconfig', properties })]);
}

const passedOn = [
  'zones',
  'disableCopyPaste',
  'enableFileCopy',
  'enableIpConnect',
  'enableKerberos',
  'enableSessionRecording',
  'enableShareableLink',
  'enableTunneling',
  'scaleUnits',
] as const;

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/bastionhosts */
export const bastionHostModule: ResourceModule = {
  type: bastionHostKind.type,
  apiVersion: apiVersions[bastionHostKind.type],
  partial: 'bastion-host',
  declare(model) {
    const host = declared(model.network.bastionHost);
    if (host === undefined) return [];
    const { settings, origin } = host;
    const address = settings.publicIPAddress ? [settings.publicIPAddress.id] : [];
    const dependsOn = [...address, ...networkIsReady(model.network)];
    const view = {
      ...resourceView(this.type, this.apiVersion, host, dependsOn),
      ...pick(settings, passedOn),
      location: model.location,
      tags: unionOf(model.tags, settings.tags),
      sku: settings.sku ?? literal('Basic'),
      ipConfigurations: ipConfigurations(model, settings.publicIPAddressId),
    };
    return [
      {
        partial: this.partial,
        view,
        properties: settings.properties,
        origin,
        title: bastionHostKind.title,
        outputs: identifyingOutputs(bastionHostKind, host),
        billing: 'By the hour, also while nobody is connected.',
      },
    ];
  },
};
