import { childPath, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { associatedId, declared } from '../model/associated.ts';
import { diagnosticSources, logsOf, storageServiceTypes } from '../model/diagnostic-categories.ts';
import { distinct } from '../model/distinct.ts';
import { array, type Expression, isLiteral, literal, object } from '../model/expression.ts';
import { resourceId } from '../model/expression-functions.ts';
import { isList } from '../model/is-list.ts';
import { identityOfId, identityOfResource } from '../model/resource-identity.ts';
import type { ResourceKey } from '../model/resource-keys.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/operations.ts';
import { type Declaration, type ExtensionModule, pick, resourceView } from './declaration.ts';
import { chosenTargets, type ExtensionTarget, extensionTargets } from './extension-target.ts';
import type { WorkspaceModel } from './model.ts';

type Destination = Members<
  Pick<
    Spec.DiagnosticSetting,
    | 'workspaceId'
    | 'logAnalyticsDestinationType'
    | 'storageAccountId'
    | 'eventHubAuthorizationRuleId'
    | 'eventHubName'
    | 'marketplacePartnerId'
  >
>;

/** One way to send logs and metrics somewhere. */
export interface DiagnosticSetting {
  readonly name: Expression;
  /** The resources that the spec names; all that send something where it names none. */
  readonly resources: readonly ResourceKey[] | undefined;
  readonly categoryGroups: readonly string[];
  readonly categories: readonly string[];
  readonly metrics: Expression;
  readonly destination: Destination;
  readonly properties: Expression | undefined;
  readonly origin: SpecPath;
}

type DiagnosticSettingsSpec = 'all' | Spec.DiagnosticSetting | readonly Spec.DiagnosticSetting[];

/** The settings as a list, with where each stands. */
function settingsIn(
  spec: DiagnosticSettingsSpec | undefined,
  path: SpecPath,
): ReadonlyArray<readonly [Spec.DiagnosticSetting, SpecPath]> {
  if (spec === undefined) return [];
  if (spec === 'all') return [[{}, path]];
  if (!isList(spec)) return [[spec, path]];
  return spec.map((item, position) => [item, childPath(path, position)] as const);
}

export function diagnosticSettingsFromSpec(
  spec: DiagnosticSettingsSpec | undefined,
  path: SpecPath,
  reader: SpecReader,
): readonly DiagnosticSetting[] {
  return settingsIn(spec, path).map(([item, origin], position) => {
    const { name, resources, categoryGroups, categories = [], metrics, properties, ...destination } = item;
    const usual = literal(position === 0 ? 'diagnostics' : `diagnostics${position + 1}`);
    return {
      name: name === undefined ? usual : reader.expression(name, childPath(origin, 'name'), 'name'),
      resources,
      categoryGroups: categoryGroups ?? (categories.length === 0 ? ['allLogs'] : []),
      categories,
      metrics: metrics === undefined ? literal(true) : reader.expression(metrics, childPath(origin, 'metrics')),
      destination: reader.members(destination, origin),
      properties: properties && reader.expression(properties, childPath(origin, 'properties')),
      origin,
    };
  });
}

/** Whether a setting goes to the spec's own Log Analytics workspace. */
function sendsToOwnWorkspace(item: object): boolean {
  return !['workspaceId', 'storageAccountId', 'eventHubAuthorizationRuleId', 'marketplacePartnerId'].some(
    (key) => key in item,
  );
}

/** Whether a spec needs a Log Analytics workspace for its diagnostic settings. */
export function diagnosticsNeedWorkspace(spec: DiagnosticSettingsSpec | undefined): boolean {
  return settingsIn(spec, rootPath).some(([item]) => sendsToOwnWorkspace(item));
}

/** What sends, with the services of a storage account beside it: each is a resource of its own here. */
function diagnosticTargets(
  setting: Pick<DiagnosticSetting, 'resources'>,
  targets: readonly ExtensionTarget[],
): readonly ExtensionTarget[] {
  const sending = targets.flatMap((target) => [target, ...servicesOf(target)]);
  const known = sending.filter(({ type }) => diagnosticSources[type] !== undefined);
  if (setting.resources !== undefined) return chosenTargets(known, setting.resources);
  return known.filter(({ key }) => key !== 'applicationInsights');
}

function servicesOf(target: ExtensionTarget): readonly ExtensionTarget[] {
  if (target.key !== 'storageAccount') return [];
  return storageServiceTypes.map((type) => {
    const names = [...target.names, literal('default')];
    return { ...target, type, names, id: resourceId(type, ...names) };
  });
}

function metricsOf(metrics: Expression, type: string): Expression | undefined {
  if (diagnosticSources[type]?.metrics !== true) return undefined;
  if (isLiteral(metrics) && metrics.value === false) return undefined;
  return array([object({ category: 'AllMetrics', enabled: metrics })]);
}

/** The destination of the spec, or its own Log Analytics workspace where it gives none. */
function destinationOf(destination: Destination, model: WorkspaceModel): Destination {
  if (!sendsToOwnWorkspace(destination)) return destination;
  const workspaceId = associatedId(model.logAnalyticsWorkspace);
  return { ...destination, ...(workspaceId && { workspaceId }) };
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.insights/diagnosticsettings */
export const diagnosticSettingsModule: ExtensionModule = {
  type: 'Microsoft.Insights/diagnosticSettings',
  apiVersion: apiVersions['Microsoft.Insights/diagnosticSettings'],
  partial: 'diagnostic-setting',
  declare(model, declarations) {
    if (model.diagnosticSettings.length === 0) return [];
    const targets = extensionTargets(model, declarations);
    return model.diagnosticSettings.flatMap((setting) => {
      const destination = destinationOf(setting.destination, model);
      return diagnosticTargets(setting, targets).flatMap((target) => {
        const logs = logsOf(setting, target.type);
        const metrics = metricsOf(setting.metrics, target.type);
        if (logs.length === 0 && metrics === undefined) return [];
        const dependsOn = distinct([...waitsFor(target, declarations), ...ownWorkspace(setting, model)]);
        const view = {
          ...resourceView(this.type, this.apiVersion, { name: setting.name, ...condition(target) }, dependsOn),
          scope: target.id,
          ...pick(destination, [
            'eventHubAuthorizationRuleId',
            'eventHubName',
            'logAnalyticsDestinationType',
            'marketplacePartnerId',
            'storageAccountId',
            'workspaceId',
          ]),
          logs: logs.length === 0 ? undefined : literal(logs),
          metrics,
        };
        const { properties, origin } = setting;
        return [{ partial: this.partial, view, properties, origin, title: 'diagnostic setting', outputs: [], billing }];
      });
    });
  },
};

const billing = 'What is sent, by the price of its destination, e.g. for each GB that Log Analytics takes in.';

const condition = ({ condition: given }: ExtensionTarget) => (given === undefined ? {} : { condition: given });

/** The resource, and the service of a storage account if the template sets it up too. */
function waitsFor({ id, declared: made, names, type }: ExtensionTarget, declarations: readonly Declaration[]) {
  const same = (given: Expression): Expression => given;
  const own = identityOfId(id, same);
  const isService = storageServiceTypes.includes(type);
  const account = isService ? [resourceId('Microsoft.Storage/storageAccounts', ...names.slice(0, -1))] : [];
  const isMade = isService
    ? declarations.some(({ view }) => identityOfResource({ type: view.type, name: view.name }, same) === own)
    : made;
  return [...account, ...(isMade ? [id] : [])];
}

function ownWorkspace({ destination }: DiagnosticSetting, model: WorkspaceModel): readonly Expression[] {
  const own = declared(model.logAnalyticsWorkspace);
  return own === undefined || !sendsToOwnWorkspace(destination) ? [] : [resourceId(own.type, own.name)];
}
