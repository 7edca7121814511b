import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { at, findingsOf, resourceOf, templateOf } from '../generate.ts';
import { deployed } from '../pains/made.ts';

const name = 'mlw-ops';
const types = {
  diagnostics: 'Microsoft.Insights/diagnosticSettings',
  lock: 'Microsoft.Authorization/locks',
  group: 'Microsoft.Insights/actionGroups',
  metric: 'Microsoft.Insights/metricAlerts',
  query: 'Microsoft.Insights/scheduledQueryRules',
  budget: 'Microsoft.Consumption/budgets',
  logs: 'Microsoft.OperationalInsights/workspaces',
};

const ofType = (spec: object, type: string) =>
  templateOf({ name, ...spec }).resources.filter((resource) => resource.type === type);

/** The end of the type that an extension resource is on: `vaults`. */
const on = (resource: object): string =>
  /'[^']*\/([^'/]+)'/.exec(String(at(resource as never, 'scope')))?.[1] ?? 'group';

const archive = '/subscriptions/0/resourceGroups/rg-ops/providers/Microsoft.Storage/storageAccounts/starchive';
const central = '/subscriptions/0/resourceGroups/rg-ops/providers/Microsoft.OperationalInsights/workspaces/log';
const hub = '/subscriptions/0/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/hub';
const services = ['blobServices', 'fileServices', 'queueServices', 'tableServices'];

describe('diagnostic settings', () => {
  const everything = ['workspaces', 'storageAccounts', ...services, 'vaults', 'registries', 'workspaces'];
  const rows: ReadonlyArray<readonly [why: string, settings: unknown, want: readonly string[]]> = [
    ['all is everything that sends, but Application Insights', 'all', everything],
    ['no key is the same', {}, everything],
    ['named resources only', { resources: ['keyVault'] }, ['vaults']],
    [
      'a storage account is named with its services',
      { resources: ['storageAccount'] },
      ['storageAccounts', ...services],
    ],
    [
      'audit logs alone are not what an account sends',
      { resources: ['storageAccount'], categoryGroups: ['audit'], metrics: false },
      services,
    ],
    ['a category goes to the types that have it', { categories: ['AuditEvent'], metrics: false }, ['vaults']],
    [
      'a list of settings',
      [{ resources: ['keyVault'] }, { resources: ['containerRegistry'] }],
      ['vaults', 'registries'],
    ],
  ];

  test.each(rows)('%s', (_, diagnosticSettings, want) => {
    expect(ofType({ diagnosticSettings }, types.diagnostics).map(on)).toEqual(want);
  });

  test('an account for models sends its logs, and can be watched and locked', () => {
    const setting = { resources: ['aiServices'], categories: ['RequestResponse', 'AzureOpenAIRequestUsage'] };
    const spec = {
      aiServices: 'new',
      diagnosticSettings: setting,
      locks: [{ level: 'CanNotDelete', resources: ['aiServices'] }],
    };
    const [sent] = ofType(spec, types.diagnostics);
    expect(sent && on(sent)).toBe('accounts');
    expect(at(sent ?? {}, 'properties', 'logs')).toEqual([
      { category: 'RequestResponse', enabled: true },
      { category: 'AzureOpenAIRequestUsage', enabled: true },
    ]);
    expect(ofType(spec, types.lock)).toHaveLength(1);
    expect(ofType({ aiServices: 'new', diagnosticSettings: 'all' }, types.diagnostics).map(on)).toContain('accounts');
    expect(findingsOf({ name, ...spec, aiServices: 'none' })).not.toEqual([]);
  });

  const values: ReadonlyArray<readonly [why: string, settings: object, key: string, want: unknown]> = [
    ['all logs unless said otherwise', {}, 'logs', [{ categoryGroup: 'allLogs', enabled: true }]],
    ['all metrics unless said otherwise', {}, 'metrics', [{ category: 'AllMetrics', enabled: true }]],
    ['no metrics', { metrics: false }, 'metrics', undefined],
    [
      'metrics that a deployment decides on',
      { metrics: { parameter: 'sendMetrics' } },
      'metrics',
      [{ category: 'AllMetrics', enabled: "[parameters('sendMetrics')]" }],
    ],
    [
      'groups and categories',
      { categoryGroups: ['audit'], categories: ['AzurePolicyEvaluationDetails'] },
      'logs',
      [
        { categoryGroup: 'audit', enabled: true },
        { category: 'AzurePolicyEvaluationDetails', enabled: true },
      ],
    ],
    [
      'the own Log Analytics workspace',
      {},
      'workspaceId',
      `[resourceId('${types.logs}', variables('logAnalyticsWorkspaceName'))]`,
    ],
    ['another destination only', { storageAccountId: archive }, 'workspaceId', undefined],
    ['a storage account', { storageAccountId: archive }, 'storageAccountId', archive],
    ['another Log Analytics workspace', { workspaceId: central }, 'workspaceId', central],
    [
      'properties win',
      { properties: { logAnalyticsDestinationType: 'Dedicated' } },
      'logAnalyticsDestinationType',
      'Dedicated',
    ],
  ];

  test.each(values)('%s', (_, settings, key, want) => {
    const [setting] = ofType({ diagnosticSettings: { resources: ['keyVault'], ...settings } }, types.diagnostics);
    expect(at(setting, 'properties', key)).toEqual(want);
  });

  test('names differ where several settings stand on one resource', () => {
    const made = ofType(
      { diagnosticSettings: [{ resources: ['keyVault'] }, { resources: ['keyVault'], storageAccountId: archive }] },
      types.diagnostics,
    );
    expect(made.map((resource) => resource.name)).toEqual(['diagnostics', 'diagnostics2']);
  });

  test('bring a Log Analytics workspace where nothing else needs one', () => {
    const spec = { applicationInsights: { existing: { name: 'appi' } } };
    expect(ofType({ ...spec }, types.logs)).toHaveLength(0);
    expect(ofType({ ...spec, diagnosticSettings: 'all' }, types.logs)).toHaveLength(1);
    expect(ofType({ ...spec, diagnosticSettings: { storageAccountId: archive } }, types.logs)).toHaveLength(0);
    expect(findingsOf({ name, ...spec, logAnalyticsWorkspace: 'new', diagnosticSettings: 'all' })).toEqual([]);
  });

  test('have the Log Analytics workspace made whether Application Insights is new or not', () => {
    const spec = { name, applicationInsights: 'choice', diagnosticSettings: 'all' };
    expect(at(resourceOf(spec, types.logs), 'condition')).toBeUndefined();
  });

  test('wait for the service of a storage account that the spec sets up', () => {
    const made = ofType(
      { storageAccount: { new: { blobService: {} } }, diagnosticSettings: { resources: ['storageAccount'] } },
      types.diagnostics,
    );
    const waits = made.map((resource) => [on(resource), /blobServices/.test(JSON.stringify(resource['dependsOn']))]);
    expect(waits).toEqual([
      ['storageAccounts', false],
      ['blobServices', true],
      ['fileServices', false],
      ['queueServices', false],
      ['tableServices', false],
    ]);
  });

  test.each([
    ['a workspace that exists', { workspace: 'existing' }],
    ['a project', { workspace: { kind: 'Project', hubResourceId: hub } }],
  ])('bring a Log Analytics workspace for %s too', (_, spec) => {
    expect(ofType({ ...spec, diagnosticSettings: 'all' }, types.logs)).toHaveLength(1);
  });

  test('are put on a workspace that is there already', () => {
    const made = ofType({ workspace: 'existing', diagnosticSettings: { workspaceId: central } }, types.diagnostics);
    expect(made.map(on)).toEqual(['workspaces']);
    expect(made[0]).not.toHaveProperty('dependsOn');
  });
});

test('a registry has its logs sent, and is locked', () => {
  const spec = { kind: 'Registry', location: 'westeurope', registry: { regions: ['westeurope'] } };
  const watched = { ...spec, diagnosticSettings: 'all', locks: [{ level: 'CanNotDelete', resources: ['registry'] }] };
  expect(ofType(watched, types.diagnostics).map(on)).toEqual(['workspaces', 'registries']);
  expect(ofType(watched, types.lock).map(on)).toEqual(['registries']);
});

describe('locks', () => {
  const rows: ReadonlyArray<readonly [why: string, locks: unknown, want: readonly string[]]> = [
    ['a level alone locks the resource group', 'CanNotDelete', ['group CanNotDelete lock']],
    ['without resources it is the resource group', [{ level: 'ReadOnly', name: 'freeze' }], ['group ReadOnly freeze']],
    [
      'each resource is locked',
      [{ level: 'CanNotDelete', resources: ['keyVault', 'workspace'] }],
      ['vaults CanNotDelete lock', 'workspaces CanNotDelete lock'],
    ],
    [
      'a second lock has another name',
      [
        { level: 'CanNotDelete', resources: ['keyVault'] },
        { level: 'ReadOnly', resources: ['keyVault'] },
      ],
      ['vaults CanNotDelete lock', 'vaults ReadOnly lock2'],
    ],
  ];

  test.each(rows)('%s', (_, locks, want) => {
    const made = ofType({ locks }, types.lock).map(
      (lock) => `${on(lock)} ${at(lock, 'properties', 'level')} ${lock.name}`,
    );
    expect(made.sort()).toEqual([...want].sort());
  });

  test('a lock against changes comes after everything, or the deployment would lock itself out', () => {
    const { resources } = templateOf({ name, diagnosticSettings: 'all', locks: 'ReadOnly' });
    const lock = resources.find(({ type }) => type === types.lock);
    expect(at(lock, 'dependsOn')).toHaveLength(resources.length - 1);
  });
});

describe('alerts', () => {
  const actionGroup = { emailReceivers: ['ml@contoso.com'] };
  const metric = { type: 'metric', name: 'nodes', metricName: 'Unusable Nodes', threshold: 3 };
  const other = '/subscriptions/0/resourceGroups/rg-ops/providers/Microsoft.Insights/actionGroups/ag';
  const own = "[resourceId('Microsoft.Insights/actionGroups', variables('actionGroupName'))]";

  test('all are those that suit the resources of the spec', () => {
    const names = ofType({ actionGroup, alerts: 'all' }, types.metric).map((alert) => /-(\w+)'/.exec(alert.name)?.[1]);
    expect(names).toEqual([
      'failedRuns',
      'unusableNodes',
      'quotaUtilization',
      'failedModelDeployments',
      'storageAvailability',
      'keyVaultAvailability',
      'keyVaultSaturation',
    ]);
    const fewer = ofType({ actionGroup, keyVault: { existing: { name: 'kv-shared' } }, alerts: 'all' }, types.metric);
    expect(fewer).toHaveLength(names.length - 2);
  });

  const rows: ReadonlyArray<readonly [why: string, alert: object, path: readonly (string | number)[], want: unknown]> =
    [
      [
        'the workspace unless said otherwise',
        {},
        ['scopes'],
        ["[resourceId('Microsoft.MachineLearningServices/workspaces', parameters('workspaceName'))]"],
      ],
      [
        'another resource',
        { resource: 'keyVault' },
        ['scopes'],
        ["[resourceId('Microsoft.KeyVault/vaults', variables('keyVaultName'))]"],
      ],
      ['a resource elsewhere', { scopes: [archive] }, ['scopes'], [archive]],
      ["the spec's action group is told", {}, ['actions'], [{ actionGroupId: own }]],
      [
        'others are told too',
        { actionGroups: [other] },
        ['actions'],
        [{ actionGroupId: own }, { actionGroupId: other }],
      ],
      ['threshold', {}, ['criteria', 'allOf', 0, 'threshold'], 3],
      ['operator by default', {}, ['criteria', 'allOf', 0, 'operator'], 'GreaterThan'],
      ['severity', { severity: 0 }, ['severity'], 0],
      [
        'properties win',
        { properties: { targetResourceRegion: 'westeurope' } },
        ['targetResourceRegion'],
        'westeurope',
      ],
    ];

  test.each(rows)('of metrics: %s', (_, more, path, want) => {
    expect(
      at(resourceOf({ name, actionGroup, alerts: [{ ...metric, ...more }] }, types.metric), 'properties', ...path),
    ).toEqual(want);
  });

  test('of queries look into the own Log Analytics workspace, which a spec without one gets', () => {
    const query = { type: 'query', name: 'jobs', query: 'AmlComputeJobEvent' };
    const spec = { name, actionGroup, applicationInsights: { existing: { name: 'appi' } }, alerts: [query] };
    const rule = resourceOf(spec, types.query);
    expect(at(rule, 'properties', 'scopes')).toEqual([
      `[resourceId('${types.logs}', variables('logAnalyticsWorkspaceName'))]`,
    ]);
    expect(at(rule, 'properties', 'skipQueryValidation')).toBe(true);
    expect(at(rule, 'properties', 'actions', 'actionGroups')).toEqual([own]);
  });

  test('that stay silent for a while do not end by themselves, which Azure would refuse', () => {
    const query = { type: 'query', name: 'jobs', query: 'AmlComputeJobEvent', muteActionsDuration: 'PT1H' };
    expect(at(resourceOf({ name, actionGroup, alerts: [query] }, types.query), 'properties', 'autoMitigate')).toBe(
      false,
    );
  });
});

describe('a budget', () => {
  const group = "[resourceId('Microsoft.Insights/actionGroups', variables('actionGroupName'))]";
  const budget = { amount: 500, startDate: '2026-01-01' };

  test('tells the action group at 80 and 100 percent unless said otherwise', () => {
    const actionGroup = { emailReceivers: ['ml@contoso.com'] };
    const notifications = at(resourceOf({ name, actionGroup, budget }, types.budget), 'properties', 'notifications');
    expect(Object.values(Object(notifications))).toEqual(
      [80, 100].map((threshold) => ({
        contactEmails: [],
        contactGroups: [group],
        enabled: true,
        operator: 'GreaterThanOrEqualTo',
        threshold,
        thresholdType: 'Actual',
      })),
    );
  });

  test('tells whom it names and nobody else', () => {
    const actionGroup = { emailReceivers: ['ml@contoso.com'] };
    const notifications = [{ threshold: 90, contactEmails: ['cfo@contoso.com'] }];
    const made = resourceOf({ name, actionGroup, budget: { ...budget, notifications } }, types.budget);
    expect(at(made, 'properties', 'notifications', 'notification1', 'contactEmails')).toEqual(['cfo@contoso.com']);
    expect(at(made, 'properties', 'notifications', 'notification1', 'contactGroups')).toBeUndefined();
  });

  test('starts when a parameter says: no clock is read', () => {
    const template = templateOf({ name, actionGroup: { emailReceivers: ['a@b.c'] }, budget });
    expect(at(template, 'parameters', 'budgetStartDate', 'defaultValue')).toBe('2026-01-01');
    expect(JSON.stringify(template)).not.toMatch(/utcNow/i);
  });

  test.each(['2026-01-15', '2017-05-01', 'soon'])('does not start on %s', (startDate) => {
    expect(findingsOf({ name, budget: { amount: 1, startDate } })).toContain('error AML1105 /budget/startDate');
  });
});

describe('a dashboard', () => {
  const type = 'Microsoft.Portal/dashboards';
  const own = `[resourceId('${types.logs}', variables('logAnalyticsWorkspaceName'))]`;
  const partsOf = (dashboard: object): readonly unknown[] => {
    const parts = at(
      resourceOf({ name, diagnosticSettings: 'all', dashboard }, type),
      'properties',
      'lenses',
      0,
      'parts',
    );
    return Array.isArray(parts) ? parts : [];
  };
  const inputOf = (part: unknown, wanted: string): unknown =>
    (at(part as never, 'metadata', 'inputs') as unknown as { name: string; value: unknown }[]).find(
      (input) => input.name === wanted,
    )?.value;

  test('shows what the logs in the own Log Analytics workspace say', () => {
    const parts = partsOf({});
    expect(parts).toHaveLength(4);
    for (const part of parts) {
      expect(inputOf(part, 'Scope')).toEqual({ resourceIds: [own] });
      expect(inputOf(part, 'TimeRange')).toBe('P7D');
    }
  });

  test('shows the time that is asked for, under the title that is asked for', () => {
    expect(partsOf({ timeRange: 'P30D' }).map((part) => inputOf(part, 'TimeRange'))).toEqual(Array(4).fill('P30D'));
    const made = resourceOf({ name, diagnosticSettings: 'all', tags: { a: '1' }, dashboard: { title: 'Fraud' } }, type);
    expect(made['tags']).toBe("[union(parameters('tags'), createObject('hidden-title', 'Fraud'))]");
  });

  const titles = (parts: readonly unknown[]) => parts.map((part) => inputOf(part, 'PartTitle'));
  const query = { type: 'query', title: 'Runs', query: "AmlRunStatusChangedEvent | where Status == 'Failed'" };

  test('shows the usual tiles that the spec names, in its order', () => {
    expect(titles(partsOf({ tiles: ['utilization', 'jobs'] }))).toEqual(['Use of CPU and GPU', 'Jobs by outcome']);
  });

  test('shows a query of the spec as a table, or as the chart that it asks for', () => {
    const dimensions = { xAxis: { name: 'Hour', type: 'datetime' }, aggregation: 'Sum' };
    const [table, chart] = partsOf({
      tiles: [query, { ...query, subtitle: 'all teams', timeRange: 'PT6H', chart: 'Line', dimensions }],
    });
    const words = ['Query', 'ControlType', 'SpecificChart', 'Dimensions', 'TimeRange', 'PartSubTitle'];
    expect(words.map((word) => inputOf(table, word))).toEqual([
      query.query,
      'AnalyticsGrid',
      undefined,
      undefined,
      'P7D',
      undefined,
    ]);
    expect(words.map((word) => inputOf(chart, word))).toEqual([
      query.query,
      'FrameControlChart',
      'Line',
      dimensions,
      'PT6H',
      'all teams',
    ]);
    expect(at(chart as never, 'metadata', 'settings', 'content')).toEqual({
      PartTitle: 'Runs',
      PartSubTitle: 'all teams',
    });
  });

  test('leaves the time to a query that says it, and takes more inputs and settings of the portal', () => {
    const [tile] = partsOf({
      tiles: [
        {
          ...query,
          timeRange: 'query',
          inputs: { Version: '3.0', Extra: { a: 1 } },
          settings: { PartTitle: 'Other', GridColumnsWidth: { JobName: '10px' } },
        },
      ],
    });
    const words = ['TimeRange', 'IsQueryContainTimeRange', 'Version', 'Extra'];
    expect(words.map((word) => inputOf(tile, word))).toEqual([undefined, true, '3.0', { a: 1 }]);
    expect(at(tile as never, 'metadata', 'settings', 'content')).toEqual({
      PartTitle: 'Other',
      GridColumnsWidth: { JobName: '10px' },
    });
  });

  test('has each tile where the spec puts it, else two in a row', () => {
    const position = { x: 20, y: 1, colSpan: 3, rowSpan: 2 };
    const parts = partsOf({ tiles: ['jobs', { ...query, position }, 'failedJobs'] });
    expect(parts.map((part) => at(part as never, 'position'))).toEqual([
      { x: 0, y: 0, colSpan: 9, rowSpan: 5 },
      position,
      { x: 0, y: 5, colSpan: 9, rowSpan: 5 },
    ]);
  });

  test('shows costs of the resource group or the subscription, and text, and then needs no logs', () => {
    const tiles = [
      { type: 'costs', title: 'Group' },
      { type: 'costs', title: 'All', scope: 'subscription', groupBy: 'ServiceName', view: { currency: 'EUR' } },
      { type: 'markdown', title: 'Help', content: 'Call **us**' },
    ];
    const spec = { name, applicationInsights: { existing: { name: 'appi' } }, dashboard: { tiles } };
    expect(findingsOf(spec)).toEqual([]);
    expect(ofType(spec, types.logs)).toHaveLength(0);
    const [group, all, text] = at(resourceOf(spec, type), 'properties', 'lenses', 0, 'parts') as unknown[];
    expect(inputOf(group, 'scope')).toBe('[resourceGroup().id]');
    expect(inputOf(all, 'scope')).toBe('[subscription().id]');
    expect(inputOf(all, 'view')).toMatchObject({
      currency: 'EUR',
      displayName: 'All',
      query: { dataSet: { grouping: [{ type: 'Dimension', name: 'ServiceName' }] } },
    });
    expect(at(text as never, 'metadata', 'settings', 'content', 'settings')).toMatchObject({ content: 'Call **us**' });
  });

  test('asks for logs to be sent where a tile of its own looks at them, whatever else it shows', () => {
    const found = (dashboard: object) => findingsOf({ name, dashboard }).filter((line) => line.includes('AML3099'));
    const costs = { type: 'costs', title: 'Costs' };
    expect(found({ tiles: [costs] })).toEqual([]);
    expect(found({ tiles: [costs, query] })).toHaveLength(1);
    expect(found({ tiles: [query], parts: [] })).toHaveLength(1);
  });

  test('has parts of the spec after its tiles', () => {
    const part = { position: { x: 0, y: 9, colSpan: 2, rowSpan: 2 }, metadata: { type: 'T', inputs: [] } };
    expect(partsOf({ tiles: ['jobs'], parts: [part] })).toEqual([expect.anything(), part]);
  });

  test.each([
    ['a word that is no tile', ['job']],
    ['a query without its text', [{ type: 'query', title: 'Runs' }]],
    ['a chart of another kind of tile', [{ type: 'markdown', title: 'a', content: 'b', chart: 'Line' }]],
    ['a place with a width of nothing', [{ ...query, position: { x: 0, y: 0, colSpan: 0, rowSpan: 1 } }]],
  ])('%s is refused', (_, tiles) => {
    expect(findingsOf({ name, diagnosticSettings: 'all', dashboard: { tiles } })).toEqual([
      expect.stringMatching(/^error AML11\d\d \/dashboard\/tiles\/0/),
    ]);
  });

  test('shows the tiles of the spec instead, and then needs no logs', () => {
    const tile = {
      position: { x: 0, y: 0, colSpan: 2, rowSpan: 2 },
      metadata: { type: 'Extension/HubsExtension/PartType/ClockPart', inputs: [] },
    };
    const spec = { name, applicationInsights: { existing: { name: 'appi' } }, dashboard: { parts: [tile] } };
    expect(at(resourceOf(spec, type), 'properties', 'lenses', 0, 'parts')).toEqual([tile]);
    expect(ofType(spec, types.logs)).toHaveLength(0);
    expect(findingsOf(spec)).toEqual([]);
  });
});

describeWithEngine('operations, as the engine evaluates them', () => {
  test('each diagnostic setting, lock and alert is on a resource that the template deploys', async () => {
    const spec = {
      name,
      diagnosticSettings: 'all',
      actionGroup: { emailReceivers: ['a@b.c'] },
      alerts: 'all',
      locks: [
        { level: 'CanNotDelete', resources: ['keyVault', 'storageAccount', 'workspace', 'logAnalyticsWorkspace'] },
      ],
    };
    const { resources, diagnostics } = await evaluate(templateOf(spec));
    expect(diagnostics).toEqual([]);
    const ids = new Set(resources.map(({ id }) => id));
    const extended = resources.flatMap((resource) => {
      const scope = /^(.+)\/providers\/[^/]+\/(?:diagnosticSettings|locks)\/[^/]+$/.exec(resource.id)?.[1];
      return [scope ?? [], at(resource as never, 'properties', 'scopes') ?? []].flat().map(String);
    });
    expect(extended).toHaveLength(9 + 7 + 4);
    // A storage account has its services without their being declared.
    expect(extended.map((id) => id.replace(/\/\w+Services\/default$/, '')).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('what is chosen not to be made has no diagnostic setting either', async () => {
    const spec = { name, containerRegistry: 'choice', diagnosticSettings: 'all' };
    const count = async (containerRegistryOption: string) =>
      (await deployed(JSON.stringify(spec), { containerRegistryOption })).filter(
        ({ type }) => type === types.diagnostics,
      ).length;
    expect([await count('new'), await count('none')]).toEqual([9, 8]);
  });
});
