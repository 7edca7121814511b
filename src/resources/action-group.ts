import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { array, type Expression, literal, object } from '../model/expression.ts';
import { resourceId } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/alerts.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { identifyingOutputs } from './outputs.ts';
import { nameFromSpec, type ResourceKind } from './resource-name.ts';
import { unionOf } from './union.ts';

const actionGroupKind = {
  key: 'actionGroup',
  type: 'Microsoft.Insights/actionGroups',
  abbreviation: 'ag-',
  title: 'action group',
} as const satisfies ResourceKind;

/** Who is told of alerts and of the budget. */
export interface ActionGroup {
  readonly name: Expression;
  readonly settings: Members<Omit<Spec.ActionGroup, 'name' | 'emailReceivers' | 'webhookReceivers'>>;
  readonly emailReceivers: Expression | undefined;
  readonly webhookReceivers: Expression | undefined;
  readonly origin: SpecPath;
}

export function actionGroupFromSpec(
  spec: Spec.ActionGroup | undefined,
  path: SpecPath,
  reader: SpecReader,
): ActionGroup | undefined {
  if (spec === undefined) return undefined;
  const { name, emailReceivers, webhookReceivers, ...settings } = spec;
  const at = (key: keyof Spec.ActionGroup) => childPath(path, key);
  const emails = emailReceivers?.map((item) => (typeof item === 'string' ? { emailAddress: item } : item));
  return {
    name: nameFromSpec(actionGroupKind, { name, path }, reader),
    settings: reader.members(settings, path),
    emailReceivers: receivers(emails, at('emailReceivers'), reader),
    webhookReceivers: receivers(webhookReceivers, at('webhookReceivers'), reader),
    origin: path,
  };
}

interface ReceiverSpec {
  readonly name?: unknown;
  readonly emailAddress?: unknown;
  readonly useCommonAlertSchema?: unknown;
}

/** Azure's own default is the form that differs by the kind of alert, which nobody wants today. */
function receivers(
  items: readonly ReceiverSpec[] | undefined,
  path: SpecPath,
  reader: SpecReader,
): Expression | undefined {
  if (items === undefined || items.length === 0) return undefined;
  const read = items.map((item, position) => reader.members<ReceiverSpec>(item, childPath(path, position)));
  return array(
    read.map(({ name, emailAddress, useCommonAlertSchema = literal(true), ...others }) =>
      object({
        ...others,
        name: name ?? emailAddress ?? literal(''),
        ...(emailAddress && { emailAddress }),
        useCommonAlertSchema,
      }),
    ),
  );
}

/** The id of the spec's own action group. */
export function ownActionGroup({ actionGroup }: WorkspaceModel): Expression | undefined {
  return actionGroup && resourceId(actionGroupKind.type, actionGroup.name);
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.insights/actiongroups */
export const actionGroupModule: ResourceModule = {
  type: actionGroupKind.type,
  apiVersion: apiVersions[actionGroupKind.type],
  partial: 'action-group',
  declare(model) {
    const group = model.actionGroup;
    if (group === undefined) return [];
    const { settings, origin } = group;
    const view = {
      ...resourceView(this.type, this.apiVersion, group),
      ...pick(settings, [
        'armRoleReceivers',
        'azureFunctionReceivers',
        'eventHubReceivers',
        'logicAppReceivers',
        'smsReceivers',
        'voiceReceivers',
      ]),
      ...pick(group, ['emailReceivers', 'webhookReceivers']),
      location: literal('global'),
      tags: unionOf(model.tags, settings.tags),
      enabled: settings.enabled ?? literal(true),
      groupShortName: settings.groupShortName ?? literal('ml-alerts'),
    };
    const outputs = identifyingOutputs(actionGroupKind, {
      id: resourceId(actionGroupKind.type, group.name),
      name: group.name,
    });
    const { properties } = settings;
    const billing = 'Each text message and call, and mails beyond what is included.';
    return [{ partial: this.partial, view, properties, origin, title: actionGroupKind.title, outputs, billing }];
  },
};
