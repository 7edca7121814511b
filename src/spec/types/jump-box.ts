import { type Static, Type } from 'typebox';
import { existing } from './associated.ts';
import { ownTags } from './shared.ts';
import { childName } from './sub-resource.ts';
import { armObject, either, flag, help, isText, oneOf, properties, required, secret, text, texts } from './value.ts';

/** Extensions whose publisher and version are known. */
const knownExtensions = [
  'AADLoginForWindows',
  'AADSSHLoginForLinux',
  'AzureMonitorWindowsAgent',
  'AzureMonitorLinuxAgent',
] as const;
export type KnownExtension = (typeof knownExtensions)[number];

/** @see https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines/extensions */
const Extension = Type.Object(
  {
    name: childName({ description: 'Name of the extension.', example: 'setup' }),
    publisher: required(text({ description: 'Who made it.', example: 'Microsoft.Compute' })),
    type: text({ description: 'Type of the extension; its name if left out.', example: 'CustomScriptExtension' }),
    typeHandlerVersion: required(text({ description: 'Version.', example: '1.10' })),
    autoUpgradeMinorVersion: flag({
      description: 'Whether a newer minor version is taken when it is deployed.',
      default: true,
      example: true,
    }),
    enableAutomaticUpgrade: flag({ description: 'Whether newer versions come by themselves.', example: true }),
    settings: armObject({
      description: 'Settings of the extension.',
      example: { fileUris: ['https://stfraud.blob.core.windows.net/setup/setup.ps1'] },
    }),
    protectedSettings: secret({
      description: 'Its secret settings, an object.',
      example: { parameter: 'setupSecrets', secure: true, type: 'secureObject' },
    }),
    properties: properties('the extension', { suppressFailures: true }),
  },
  { additionalProperties: false },
);
export type Extension = Static<typeof Extension>;

/** A virtual machine to work from inside the network. @see https://learn.microsoft.com/azure/templates/microsoft.compute/virtualmachines */
export const JumpBoxSettings = Type.Object(
  {
    name: text({
      description:
        'Name, of the machine too: 1 to 15 letters, digits and dashes. Made from the workspace name and the resource group if left out.',
      example: 'vm-fraud-jump',
    }),
    osType: Type.Optional(
      Type.Enum(['Windows', 'Linux'], help({ description: 'Operating system.', default: 'Windows', example: 'Linux' })),
    ),
    vmSize: text({
      description: 'Size; the parameter `jumpBoxVmSize` has it as its default value.',
      default: 'Standard_D2s_v5',
      example: 'Standard_D4s_v5',
    }),
    subnet: text({
      description: 'Subnet: the name of one of the virtual network, or a resource id; `snet-training` if there is one.',
      example: 'snet-training',
    }),
    adminUsername: text({
      description: 'Name of the administrator; the parameter `jumpBoxAdminUsername` has it as its default value.',
      default: 'azureuser',
      example: 'azureuser',
    }),
    adminPassword: secret({
      description: 'Password of the administrator, of Windows; the parameter `jumpBoxAdminPassword` if left out.',
      example: { parameter: 'jumpBoxAdminPassword', secure: true },
    }),
    adminPublicKey: text({
      description: 'Public SSH key of the administrator, of Linux; the parameter `jumpBoxSshPublicKey` if left out.',
      example: { parameter: 'jumpBoxSshPublicKey' },
    }),
    imageReference: armObject({
      description: "ARM's imageReference object; Windows Server 2022 or Ubuntu 24.04 if left out.",
      example: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' },
    }),
    storageAccountType: oneOf(['Standard_LRS', 'StandardSSD_LRS', 'Premium_LRS', 'StandardSSD_ZRS', 'Premium_ZRS'], {
      description: 'Kind of its disk.',
      default: 'StandardSSD_LRS',
      example: 'Premium_LRS',
    }),
    securityType: oneOf(['TrustedLaunch', 'Standard'], {
      description: 'Security of its start; images of generation 1 need `Standard`.',
      default: 'TrustedLaunch',
      example: 'Standard',
    }),
    networkSecurityGroup: text(
      {
        description:
          "Security group of its network interface, besides that of the subnet: `networkSecurityGroup` for the spec's own, or a resource id.",
        example: 'networkSecurityGroup',
      },
      { pattern: '^(networkSecurityGroup$|/subscriptions/[^/]+/)' },
    ),
    extensions: Type.Optional(
      Type.Array(
        Type.Unsafe<KnownExtension | Extension>({
          ...help({
            description: 'One that is known by its name, or any with its settings.',
            example: 'AADLoginForWindows',
          }),
          ...either(isText, { enum: [...knownExtensions] }, Extension),
        }),
        help({
          description:
            'Extensions, e.g. to sign in with Microsoft Entra ID, for which the machine needs an `identity`.',
          example: ['AADLoginForWindows'],
        }),
      ),
    ),
    zones: texts({ description: 'Availability zone.', example: ['1'] }),
    identity: armObject({ description: "ARM's identity object.", example: { type: 'SystemAssigned' } }),
    tags: ownTags,
    properties: properties('the virtual machine', { licenseType: 'Windows_Server' }),
  },
  { additionalProperties: false, description: 'A new virtual machine without a public IP address.' },
);
export type JumpBoxSettings = Static<typeof JumpBoxSettings>;

export const JumpBoxExisting = existing({});
export type JumpBoxExisting = Static<typeof JumpBoxExisting>;
