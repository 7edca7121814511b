import { rootPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { declared } from '../model/associated.ts';
import { type Expression, literal } from '../model/expression.ts';
import { resourceId } from '../model/expression-functions.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import { type ResourceModule, resourceView } from './declaration.ts';
import { nameFromSpec, type ResourceKind } from './resource-name.ts';
import { unionOf } from './union.ts';

const publicIPAddressKind = {
  key: 'publicIPAddress',
  type: 'Microsoft.Network/publicIPAddresses',
  abbreviation: 'pip-',
  title: 'public IP address',
} as const satisfies ResourceKind;

/** A public IP address that a gateway or a Bastion host brings with it. */
export interface PublicIPAddress {
  readonly name: Expression;
  readonly id: Expression;
}

/** A new address; `owner` is the abbreviation of what it is for. */
export function publicIPAddressOf(
  owner: { readonly key: string; readonly abbreviation: string },
  reader: SpecReader,
): PublicIPAddress {
  const kind = { ...publicIPAddressKind, abbreviation: `pip-${owner.abbreviation}` };
  const given = { name: undefined, path: rootPath, variableName: `${owner.key}PublicIPAddressName` };
  const name = nameFromSpec(kind, given, reader);
  return { name, id: resourceId(publicIPAddressKind.type, name) };
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/publicipaddresses */
export const publicIPAddressModule: ResourceModule = {
  type: publicIPAddressKind.type,
  apiVersion: apiVersions[publicIPAddressKind.type],
  partial: 'public-ip-address',
  declare(model) {
    const { natGateway, bastionHost } = model.network;
    return [declared(natGateway), declared(bastionHost)].flatMap((owner) => {
      const address = owner?.settings.publicIPAddress;
      if (owner === undefined || address === undefined) return [];
      const { condition } = owner;
      const view = {
        ...resourceView(this.type, this.apiVersion, { name: address.name, ...(condition && { condition }) }),
        location: model.location,
        tags: unionOf(model.tags, owner.settings.tags),
        sku: owner.settings.publicIPSku ?? literal('Standard'),
        zones: owner.settings.zones,
        publicIPAllocationMethod: literal('Static'),
      };
      const { title } = publicIPAddressKind;
      const billing = 'By the hour, also while nothing uses it.';
      return [{ partial: this.partial, view, origin: owner.origin, title, outputs: [], billing }];
    });
  },
};
