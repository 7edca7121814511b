import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { type DeclaredResource, declared } from '../model/associated.ts';
import { type Expression, literal } from '../model/expression.ts';
import { interpolate, resourceId } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/jump-box.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import type { JumpBoxSettings } from './jump-box.ts';
import { type SubResource, subResourcesFromSpec } from './sub-resource.ts';
import { unionOf } from './union.ts';

export type JumpBoxExtension = SubResource<Members<Omit<Spec.Extension, 'name'>>>;

type Known = Pick<Spec.Extension, 'publisher' | 'typeHandlerVersion' | 'enableAutomaticUpgrade'>;

/**
 * Those that are known by their names.
 * @see https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-windows
 * @see https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-linux
 * @see https://learn.microsoft.com/azure/azure-monitor/agents/azure-monitor-agent-manage
 */
const known: Readonly<Record<Spec.KnownExtension, Known>> = {
  AADLoginForWindows: { publisher: 'Microsoft.Azure.ActiveDirectory', typeHandlerVersion: '1.0' },
  AADSSHLoginForLinux: { publisher: 'Microsoft.Azure.ActiveDirectory', typeHandlerVersion: '1.0' },
  AzureMonitorWindowsAgent: {
    publisher: 'Microsoft.Azure.Monitor',
    typeHandlerVersion: '1.0',
    enableAutomaticUpgrade: true,
  },
  AzureMonitorLinuxAgent: {
    publisher: 'Microsoft.Azure.Monitor',
    typeHandlerVersion: '1.0',
    enableAutomaticUpgrade: true,
  },
};

export function jumpBoxExtensionsFromSpec(
  items: ReadonlyArray<Spec.KnownExtension | Spec.Extension> | undefined,
  path: SpecPath,
  reader: SpecReader,
): readonly JumpBoxExtension[] {
  const whole = items?.map((item) => (typeof item === 'string' ? { name: item, ...known[item] } : item));
  return subResourcesFromSpec('virtualMachineExtension', whole, (item, at) => reader.members(item, at), {
    path,
    reader,
  });
}

/** Azure takes the extensions of a machine one after the other: each waits for the one before. */
function dependenciesOf(box: DeclaredResource<JumpBoxSettings>, position: number): readonly Expression[] {
  const before = box.settings.extensions[position - 1];
  return before === undefined
    ? [resourceId(box.type, box.name)]
    : [resourceId(`${box.type}/extensions`, box.name, before.name)];
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines/extensions */
export const jumpBoxExtensionModule: ResourceModule = {
  type: 'Microsoft.Compute/virtualMachines/extensions',
  apiVersion: apiVersions['Microsoft.Compute/virtualMachines/extensions'],
  partial: 'virtual-machine-extension',
  declare(model) {
    const box = declared(model.network.jumpBox);
    if (box === undefined) return [];
    return box.settings.extensions.map(({ name, settings, origin }, position) => {
      const view = {
        ...resourceView(
          this.type,
          this.apiVersion,
          { ...box, name: interpolate([box.name, '/', name]) },
          dependenciesOf(box, position),
        ),
        ...pick(settings, [
          'enableAutomaticUpgrade',
          'protectedSettings',
          'publisher',
          'settings',
          'typeHandlerVersion',
        ]),
        autoUpgradeMinorVersion: settings.autoUpgradeMinorVersion ?? literal(true),
        extensionType: settings.type ?? name,
        location: model.location,
        tags: unionOf(model.tags, box.settings.tags),
      };
      const { properties } = settings;
      const title = 'extension of the jump box';
      return { partial: this.partial, view, properties, origin, title, outputs: [] };
    });
  },
};

/** Whether people sign in with Microsoft Entra ID, for which the machine has to have an identity. */
export function signsInWithEntra(extensions: readonly JumpBoxExtension[]): boolean {
  return extensions.some(({ name }) => name.kind === 'literal' && /^AAD(?:SSH)?Login/.test(String(name.value)));
}
