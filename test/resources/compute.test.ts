import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/model/expression.ts';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { at, findingsOf, generateText, resourceOf, templateOf } from '../generate.ts';

const type = 'Microsoft.MachineLearningServices/workspaces/computes';
const subnet =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/train';
const of = (compute: object, more: object = {}): JsonObject =>
  resourceOf({ name: 'mlw-x', ...more, compute: [compute] }, type);
const cluster = (settings: object = {}, more: object = {}): JsonObject =>
  of({ name: 'cpu', type: 'AmlCompute', vmSize: 'Standard_DS3_v2', ...settings }, more);
const instance = (settings: object = {}, more: object = {}): JsonObject =>
  of({ name: 'anna', type: 'ComputeInstance', vmSize: 'Standard_DS3_v2', ...settings }, more);
const inner = (resource: JsonObject, ...keys: readonly string[]) => at(resource, 'properties', 'properties', ...keys);
const parameters = (spec: object) => templateOf({ name: 'mlw-x', ...spec })['parameters'];

describe('a compute cluster', () => {
  test('takes the line of the design as it is, and has what the line says', () => {
    const line =
      '- {name: cpu, type: AmlCompute, vmSize: Standard_DS3_v2, scale: {min: 0, max: 4, idleBeforeScaleDown: PT15M}}';
    const { template, diagnostics } = generateText(`name: mlw-x\ncompute:\n  ${line}\n`);
    expect(diagnostics).toEqual([]);
    const made = template?.resources.find((resource) => resource.type === type);
    expect(made?.name).toBe("[format('{0}/cpu', parameters('workspaceName'))]");
    expect(made?.['properties']).toEqual({
      computeType: 'AmlCompute',
      disableLocalAuth: true,
      properties: {
        osType: 'Linux',
        remoteLoginPortPublicAccess: 'Disabled',
        scaleSettings: { minNodeCount: 0, maxNodeCount: 4, nodeIdleTimeBeforeScaleDown: 'PT15M' },
        vmPriority: 'Dedicated',
        vmSize: "[parameters('cpuVmSize')]",
      },
    });
  });

  test('drops to no nodes unless told otherwise', () => {
    expect(inner(cluster(), 'scaleSettings')).toEqual({
      minNodeCount: 0,
      maxNodeCount: 4,
      nodeIdleTimeBeforeScaleDown: 'PT2M',
    });
  });

  test.each([
    [{ vmPriority: 'LowPriority' }, { vmPriority: 'LowPriority' }],
    [{ osType: 'Windows' }, { osType: 'Windows' }],
    [{ subnet }, { subnet: { id: subnet } }],
    [{ virtualMachineImage: '/subscriptions/1/image' }, { virtualMachineImage: { id: '/subscriptions/1/image' } }],
    [{ isolatedNetwork: false }, { isolatedNetwork: false }],
    [{ enableNodePublicIp: true }, { enableNodePublicIp: true }],
    [{ remoteLoginPortPublicAccess: 'Enabled' }, { remoteLoginPortPublicAccess: 'Enabled' }],
    [{ propertyBag: { a: 1 } }, { propertyBag: { a: 1 } }],
  ])('with %j has %j', (settings, want) => {
    expect(inner(cluster(settings))).toMatchObject(want);
  });

  test.each([
    [{}, ["[parameters('location')]", undefined]],
    [{ location: 'northeurope' }, ["[parameters('northeuropeLocation')]", 'northeurope']],
    [{ computeLocation: 'northeurope' }, ["[parameters('location')]", 'northeurope']],
    [{ location: 'northeurope', computeLocation: 'uksouth' }, ["[parameters('northeuropeLocation')]", 'uksouth']],
  ])('with %j is at %j: the resource, its nodes', (settings, want) => {
    const made = cluster(settings, { location: 'westeurope' });
    expect([made['location'], at(made, 'properties', 'computeLocation')]).toEqual(want);
  });

  test("has the spec's tags and its own", () => {
    expect(cluster({ tags: { owner: 'me' } }, { tags: { costCenter: '1' } })['tags']).toBe(
      "[union(parameters('tags'), createObject('owner', 'me'))]",
    );
  });

  test("takes properties of ARM's own, which win over words", () => {
    const made = cluster({
      enableNodePublicIp: true,
      properties: { properties: { enableNodePublicIp: false } },
      subnet,
    });
    expect(inner(made, 'enableNodePublicIp')).toBe(false);
    expect(inner(made, 'vmSize')).toBe("[parameters('cpuVmSize')]");
  });

  test('can use a new identity of the workspace by its name', () => {
    const workspace = {
      identity: { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: [{ new: { name: 'id-x' } }] },
    };
    const identity = { type: 'UserAssigned', userAssignedIdentities: ['id-x'] };
    expect(cluster({ identity }, { workspace })['identity']).toEqual({
      type: 'UserAssigned',
      userAssignedIdentities: {
        "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', variables('userAssignedIdentityName'))]": {},
      },
    });
  });
});

describe('a compute instance', () => {
  test('is for one person, stops when idle, and is closed to SSH unless told otherwise', () => {
    expect(instance()['properties']).toEqual({
      computeType: 'ComputeInstance',
      disableLocalAuth: true,
      properties: {
        applicationSharingPolicy: 'Personal',
        computeInstanceAuthorizationType: 'personal',
        idleTimeBeforeShutdown: 'PT60M',
        sshSettings: { sshPublicAccess: 'Disabled' },
        vmSize: "[parameters('annaVmSize')]",
      },
    });
  });

  test.each([
    ['PT30M', 'PT30M'],
    ['P1DT12H', 'P1DT12H'],
    ['none', undefined],
    [{ parameter: 'idle' }, "[parameters('idle')]"],
    [
      { parameter: 'idle', defaultValue: 'none', allowedValues: ['none', 'PT30M'] },
      "[if(equals(parameters('idle'), 'none'), null(), parameters('idle'))]",
    ],
  ])('whose idle time is %j has %j', (idleTimeBeforeShutdown, want) => {
    expect(inner(instance({ idleTimeBeforeShutdown }), 'idleTimeBeforeShutdown')).toBe(want);
  });

  test("is assigned to a user of the subscription's tenant, or of another", () => {
    const settings = 'personalComputeInstanceSettings';
    const tenantId = '00000000-0000-0000-0000-000000000002';
    expect(inner(instance({ assignedUser: { objectId: 'o' } }), settings)).toEqual({
      assignedUser: { objectId: 'o', tenantId: '[subscription().tenantId]' },
    });
    expect(inner(instance({ assignedUser: { objectId: 'o', tenantId } }), settings, 'assignedUser', 'tenantId')).toBe(
      tenantId,
    );
  });

  test('has schedules with the kind of trigger that ARM wants beside them', () => {
    const schedules = [
      { action: 'Stop', cron: { expression: '0 18 * * 1-5' } },
      { action: 'Start', status: 'Disabled', recurrence: { frequency: 'Day', schedule: { hours: [8], minutes: [0] } } },
    ];
    expect(inner(instance({ schedules }), 'schedules')).toEqual({
      computeStartStop: [
        { action: 'Stop', status: 'Enabled', triggerType: 'Cron', cron: { expression: '0 18 * * 1-5' } },
        {
          action: 'Start',
          status: 'Disabled',
          triggerType: 'Recurrence',
          recurrence: { frequency: 'Day', interval: 1, schedule: { hours: [8], minutes: [0] } },
        },
      ],
    });
  });

  test('takes its schedules from a parameter too', () => {
    expect(inner(instance({ schedules: { parameter: 'schedules' } }), 'schedules', 'computeStartStop')).toBe(
      "[parameters('schedules')]",
    );
    expect(
      parameters({
        compute: [
          { name: 'anna', type: 'ComputeInstance', vmSize: 'Standard_DS3_v2', schedules: { parameter: 'schedules' } },
        ],
      }),
    ).toMatchObject({
      schedules: { type: 'array' },
    });
  });

  test('runs scripts of the workspace storage, or such as stand in the spec', () => {
    const setupScripts = {
      creationScript: { scriptData: 'Users/a/setup.sh', timeout: '25m' },
      startupScript: { scriptSource: 'inline', scriptData: { expression: "[base64('echo hello')]" } },
    };
    expect(inner(instance({ setupScripts }), 'setupScripts')).toEqual({
      scripts: {
        creationScript: { scriptSource: 'workspaceStorage', scriptData: 'Users/a/setup.sh', timeout: '25m' },
        startupScript: { scriptSource: 'inline', scriptData: "[base64('echo hello')]" },
      },
    });
  });

  test('has applications in containers', () => {
    const customServices = [
      { name: 'rstudio', image: { reference: 'ghcr.io/x:1' }, endpoints: [{ target: 8787, published: 80 }] },
      { name: 'bare' },
    ];
    expect(inner(instance({ customServices }), 'customServices')).toEqual([
      {
        name: 'rstudio',
        image: { type: 'docker', reference: 'ghcr.io/x:1' },
        endpoints: [{ protocol: 'tcp', target: 8787, published: 80 }],
      },
      { name: 'bare' },
    ]);
  });
});

describe('local accounts of a compute', () => {
  test.each([
    ['a cluster with an account', cluster, { userAccountCredentials: { adminUserName: 'me' } }, false],
    ['a cluster with an open SSH port', cluster, { remoteLoginPortPublicAccess: 'Enabled' }, false],
    ['an instance with a key', instance, { sshSettings: { adminPublicKey: 'ssh-rsa A' } }, false],
    ['an instance with an open SSH port', instance, { sshSettings: { sshPublicAccess: 'Enabled' } }, false],
    ['an instance with a closed SSH port', instance, { sshSettings: { sshPublicAccess: 'Disabled' } }, true],
    ['a cluster that says so', cluster, { disableLocalAuth: false }, false],
    ['a cluster where a parameter says so', cluster, { disableLocalAuth: { parameter: 'off' } }, "[parameters('off')]"],
    [
      'an instance where a parameter opens SSH',
      instance,
      { sshSettings: { sshPublicAccess: { parameter: 'ssh' } } },
      "[equals(parameters('ssh'), 'Disabled')]",
    ],
  ] as const)('of %s', (_, make, settings, want) => {
    expect(at(make(settings), 'properties', 'disableLocalAuth')).toBe(want);
  });

  test('are not spoken of where a compute is only attached', () => {
    const made = of({ name: 'k8s', type: 'Kubernetes', resourceId: `${managedCluster}` });
    expect(at(made, 'properties', 'disableLocalAuth')).toBeUndefined();
  });

  test('open the SSH port of an instance with a key, and leave that of a cluster to ARM', () => {
    expect(inner(instance({ sshSettings: { adminPublicKey: 'ssh-rsa A' } }), 'sshSettings')).toEqual({
      adminPublicKey: 'ssh-rsa A',
      sshPublicAccess: 'Enabled',
    });
    const made = cluster({ userAccountCredentials: { adminUserName: 'me' } });
    expect(inner(made, 'remoteLoginPortPublicAccess')).toBeUndefined();
  });
});

const managedCluster =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/aks';

describe('parameters of computes', () => {
  const size = 'Standard_DS3_v2';
  const clusters = (...names: readonly unknown[]) => ({
    compute: names.map((name) => ({ name, type: 'AmlCompute', vmSize: size })),
  });

  test('has each VM size, with the size of the spec as default', () => {
    expect(parameters(clusters('cpu', 'gpu-batch'))).toMatchObject({
      cpuVmSize: { type: 'string', defaultValue: size },
      gpuBatchVmSize: { type: 'string', defaultValue: size },
    });
  });

  test.each([
    [
      ['cpu-1', 'cpu1'],
      ['cpu1VmSize', 'cpu1_2VmSize'],
    ],
    [
      ['aBc', 'a-bc'],
      ['aBcVmSize', 'aBc_2VmSize'],
    ],
    [
      ['CPU', 'Gpu-A-b'],
      ['cPUVmSize', 'gpuABVmSize'],
    ],
    [[{ parameter: 'clusterName' }], ['clusterNameVmSize']],
    [[{ expression: "[take('abcdef', 3)]" }], ['computeVmSize']],
  ])('of computes called %j are %j', (names, want) => {
    const found = Object.keys(Object(parameters(clusters(...names)))).filter((name) => name.endsWith('VmSize'));
    expect(found.sort()).toEqual([...want].sort());
  });

  test("are none for a size that is the spec's own parameter or an expression", () => {
    const compute = [
      { name: 'one', type: 'AmlCompute', vmSize: { parameter: 'size', defaultValue: size } },
      { name: 'two', type: 'AmlCompute', vmSize: { expression: "[format('Standard_{0}', 'DS3_v2')]" } },
    ];
    const names = Object.keys(Object(parameters({ compute })));
    expect(names.filter((name) => name.endsWith('VmSize'))).toEqual([]);
    expect(names).toContain('size');
  });

  test.each(['cpuVmSize', 'deployComputes'])('collide with one of the spec called %s, which is told', (name) => {
    const spec = { name: 'mlw-x', tags: { a: { parameter: name, defaultValue: 'x' } }, ...clusters('cpu') };
    expect(findingsOf(spec)).toEqual(['error AML2005 /tags/a']);
  });

  test('has the name of the account, and secure ones for its secrets', () => {
    const compute = [
      {
        name: 'cpu',
        type: 'AmlCompute',
        vmSize: size,
        userAccountCredentials: {
          adminUserName: 'azureuser',
          adminUserPassword: { parameter: 'secretText' },
          adminUserSshPublicKey: { parameter: 'sshPublicKey' },
        },
      },
    ];
    expect(parameters({ compute })).toMatchObject({
      cpuAdminUserName: { type: 'string', defaultValue: 'azureuser' },
      secretText: { type: 'securestring' },
      sshPublicKey: { type: 'securestring' },
    });
  });

  test('switch all computes off, whatever they are', () => {
    const compute = [
      { name: 'cpu', type: 'AmlCompute', vmSize: size },
      { name: 'k8s', type: 'Kubernetes', resourceId: managedCluster },
    ];
    const template = templateOf({ name: 'mlw-x', compute });
    expect(template['parameters']).toMatchObject({ deployComputes: { type: 'bool', defaultValue: true } });
    const conditions = template.resources.filter((resource) => resource.type === type).map((item) => item['condition']);
    expect(conditions).toEqual(["[parameters('deployComputes')]", "[parameters('deployComputes')]"]);
  });

  test('has no switch where there are no computes', () => {
    expect(parameters({ compute: [] })).not.toHaveProperty('deployComputes');
    expect(parameters({})).not.toHaveProperty('deployComputes');
  });
});

describeWithEngine("computes in Microsoft's engine", () => {
  const compute = [
    { name: 'cpu', type: 'AmlCompute', vmSize: 'Standard_DS3_v2' },
    { name: 'anna', type: 'ComputeInstance', vmSize: 'Standard_DS3_v2', assignedUser: { objectId: 'o' } },
  ];

  test('are deployed once, with the sizes that the deployment gives', async () => {
    const template = templateOf({ name: 'mlw-x', compute });
    const { resources } = await evaluate(template, { cpuVmSize: 'Standard_D4s_v5' });
    const sizes = resources
      .filter((resource) => resource.type === type)
      .map(({ name, properties }) => [name, at(properties as JsonObject, 'properties', 'vmSize')]);
    expect(sizes).toEqual([
      ['mlw-x/cpu', 'Standard_D4s_v5'],
      ['mlw-x/anna', 'Standard_DS3_v2'],
    ]);
  });

  test('are left alone when the deployment says so', async () => {
    const template = templateOf({ name: 'mlw-x', compute });
    const { resources } = await evaluate(template, { deployComputes: false });
    expect(resources.length).toBeGreaterThan(3);
    expect(resources.filter((resource) => resource.type === type && resource['condition'] !== false)).toEqual([]);
  });
});
