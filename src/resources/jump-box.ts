import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type Associated, associatedId, type DeclaredResource, declared, declaredIds } from '../model/associated.ts';
import { array, type Expression, literal, literalValue, object } from '../model/expression.ts';
import { interpolate, resourceId } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/jump-box.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import { type JumpBoxExtension, jumpBoxExtensionsFromSpec, signsInWithEntra } from './jump-box-extension.ts';
import type { WorkspaceModel } from './model.ts';
import { networkIsReady } from './network-ready.ts';
import { identifyingOutputs } from './outputs.ts';
import type { ResourceKind } from './resource-name.ts';
import { subnetReference } from './subnet-reference.ts';
import { unionOf } from './union.ts';

const jumpBoxKind = {
  key: 'jumpBox',
  type: 'Microsoft.Compute/virtualMachines',
  abbreviation: 'vm',
  title: 'jump box',
} as const satisfies ResourceKind;

const interfaceType = 'Microsoft.Network/networkInterfaces';

type PlainSettings = Omit<
  Spec.JumpBoxSettings,
  | 'networkSecurityGroup'
  | 'extensions'
  | 'name'
  | 'osType'
  | 'subnet'
  | 'vmSize'
  | 'adminUsername'
  | 'adminPassword'
  | 'adminPublicKey'
>;

export interface JumpBoxSettings extends Members<PlainSettings> {
  readonly linux: boolean;
  readonly vmSize: Expression;
  readonly adminUsername: Expression;
  readonly adminPassword: Expression | undefined;
  readonly adminPublicKey: Expression | undefined;
  readonly subnet: Expression;
  /** Absent where only that of the subnet applies. */
  readonly networkSecurityGroup: Expression | undefined;
  readonly extensions: readonly JumpBoxExtension[];
}

export type JumpBox = Associated<JumpBoxSettings, Members<Spec.JumpBoxExisting>>;

export const jumpBoxReading = {
  kind: jumpBoxKind,
  settingsFromSpec(spec: Spec.JumpBoxSettings, path: SpecPath, reader: SpecReader): JumpBoxSettings {
    const { name, osType, subnet, vmSize, adminUsername, adminPassword, adminPublicKey, ...others } = spec;
    const { networkSecurityGroup: group, extensions, ...plain } = others;
    const linux = osType === 'Linux';
    const at = (key: keyof Spec.JumpBoxSettings): SpecPath => childPath(path, key);
    const choosable = (parameter: string, given: unknown, usual: string, key: keyof Spec.JumpBoxSettings) =>
      typeof given === 'object'
        ? reader.expression(given, at(key))
        : reader.expression({ parameter, type: 'string', defaultValue: given ?? usual }, at(key));
    const password = adminPassword ?? { parameter: 'jumpBoxAdminPassword', secure: true };
    const publicKey = adminPublicKey ?? { parameter: 'jumpBoxSshPublicKey', type: 'string' };
    return {
      ...reader.members(plain, path),
      linux,
      vmSize: choosable('jumpBoxVmSize', vmSize, 'Standard_D2s_v5', 'vmSize'),
      adminUsername: choosable('jumpBoxAdminUsername', adminUsername, 'azureuser', 'adminUsername'),
      adminPassword: linux ? undefined : reader.expression(password, at('adminPassword')),
      adminPublicKey: linux ? reader.expression(publicKey, at('adminPublicKey')) : undefined,
      subnet: subnetFromSpec(subnet, path, reader),
      networkSecurityGroup: group === undefined ? undefined : reader.expression(group, at('networkSecurityGroup')),
      extensions: jumpBoxExtensionsFromSpec(extensions, at('extensions'), reader),
    };
  },
};

function subnetFromSpec(subnet: unknown, path: SpecPath, reader: SpecReader): Expression {
  const [first] = reader.subnets.values();
  const given = subnet ?? (reader.subnets.get('snet-training') ?? first)?.name;
  if (given !== undefined) return subnetReference(given, childPath(path, 'subnet'), reader);
  const message = 'a jump box needs a subnet';
  reader.report(finding('AML3054', { path, message, hint: 'add `subnet`, or a `virtualNetwork`' }));
  return literal('');
}

function interfaceName({ name }: DeclaredResource<unknown>): Expression {
  return interpolate(['nic-', name]);
}

const images = {
  Windows: { publisher: 'MicrosoftWindowsServer', offer: 'WindowsServer', sku: '2022-datacenter-azure-edition' },
  Linux: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server' },
};

/**
 * Azure itself patches images that it knows; of another one nothing is known, and asking for that might be refused.
 * @see https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching#supported-os-images
 */
const patches = { patchMode: literal('AutomaticByPlatform'), assessmentMode: literal('AutomaticByPlatform') };

/** How people log in: by password on Windows, by key alone on Linux. */
function osView({ linux, adminUsername, adminPassword, adminPublicKey, imageReference }: JumpBoxSettings) {
  const patchSettings = imageReference === undefined ? patches : undefined;
  const path = interpolate(['/home/', adminUsername, '/.ssh/authorized_keys']);
  const keys = adminPublicKey && array([object({ path, keyData: adminPublicKey })]);
  return {
    adminUsername,
    adminPassword,
    windowsConfiguration: linux ? {} : { enableAutomaticUpdates: literal(true), patchSettings },
    linuxConfiguration: linux ? { disablePasswordAuthentication: literal(true), patchSettings, publicKeys: keys } : {},
  };
}

/** A start that is watched, unless the image is of the generation before. */
function securityView({ securityType }: JumpBoxSettings) {
  const type = securityType ?? literal('TrustedLaunch');
  const trusted = literalValue(type) !== 'Standard';
  const on = trusted ? literal(true) : undefined;
  return { securityType: trusted ? type : undefined, secureBootEnabled: on, vTpmEnabled: on };
}

/** The group of the network interface: the word stands for the spec's own. */
function securityGroupOf({ network }: WorkspaceModel, { networkSecurityGroup }: JumpBoxSettings) {
  const own = networkSecurityGroup !== undefined && literalValue(networkSecurityGroup) === 'networkSecurityGroup';
  if (!own) return { id: networkSecurityGroup, dependsOn: [] };
  return { id: associatedId(network.networkSecurityGroup), dependsOn: declaredIds(network.networkSecurityGroup) };
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.network/networkinterfaces */
export const networkInterfaceModule: ResourceModule = {
  type: interfaceType,
  apiVersion: apiVersions[interfaceType],
  partial: 'network-interface',
  declare(model) {
    const box = declared(model.network.jumpBox);
    if (box === undefined) return [];
    const name = interfaceName(box);
    const { condition } = box;
    const group = securityGroupOf(model, box.settings);
    const properties = object({ privateIPAllocationMethod: 'Dynamic', subnet: object({ id: box.settings.subnet }) });
    const view = {
      ...resourceView(this.type, this.apiVersion, { name, ...(condition && { condition }) }, [
        ...networkIsReady(model.network),
        ...group.dependsOn,
      ]),
      location: model.location,
      tags: unionOf(model.tags, box.settings.tags),
      ipConfigurations: array([object({ name: 'ipconfig', properties })]),
      networkSecurityGroup: { id: group.id },
    };
    return [{ partial: this.partial, view, origin: box.origin, title: 'network interface', outputs: [] }];
  },
};

/** @see https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines */
export const jumpBoxModule: ResourceModule = {
  type: jumpBoxKind.type,
  apiVersion: apiVersions[jumpBoxKind.type],
  partial: 'virtual-machine',
  declare(model) {
    const box = declared(model.network.jumpBox);
    if (box === undefined) return [];
    const { settings, origin, name } = box;
    const interfaceId = resourceId(interfaceType, interfaceName(box));
    const view = {
      ...resourceView(this.type, this.apiVersion, box, [interfaceId]),
      ...pick(settings, ['zones', 'vmSize']),
      identity:
        settings.identity ?? (signsInWithEntra(settings.extensions) ? literal({ type: 'SystemAssigned' }) : undefined),
      location: model.location,
      tags: unionOf(model.tags, settings.tags),
      imageReference:
        settings.imageReference ?? literal({ ...images[settings.linux ? 'Linux' : 'Windows'], version: 'latest' }),
      storageAccountType: settings.storageAccountType ?? literal('StandardSSD_LRS'),
      computerName: name,
      os: osView(settings),
      securityProfile: securityView(settings),
      networkInterfaces: array([object({ id: interfaceId, properties: object({ deleteOption: 'Delete' }) })]),
    };
    return [
      {
        partial: this.partial,
        view,
        properties: settings.properties,
        origin,
        title: jumpBoxKind.title,
        outputs: identifyingOutputs(jumpBoxKind, box),
        billing: 'By the hour while it runs, its disk always: deallocate it when nobody uses it.',
        immutable: ['Name, image and administrator.'],
      },
    ];
  },
};
