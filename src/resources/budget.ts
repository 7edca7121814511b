import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { apiVersions } from '../model/api-versions.ts';
import { array, type Expression, literal, object } from '../model/expression.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import type * as Spec from '../spec/types/budget.ts';
import { ownActionGroup } from './action-group.ts';
import { pick, type ResourceModule, resourceView } from './declaration.ts';
import type { WorkspaceModel } from './model.ts';
import { checkName } from './resource-name.ts';

/** A budget of the resource group. */
export interface Budget {
  readonly name: Expression;
  readonly settings: Members<Omit<Spec.Budget, 'name' | 'startDate' | 'notifications'>>;
  readonly startDate: Expression;
  /** Absent where the spec leaves it to the action group. */
  readonly notifications: ReadonlyArray<Members<Spec.BudgetNotification>> | undefined;
  readonly origin: SpecPath;
}

export function budgetFromSpec(spec: Spec.Budget | undefined, path: SpecPath, reader: SpecReader): Budget | undefined {
  if (spec === undefined) return undefined;
  const { name: given, startDate, notifications, ...settings } = spec;
  const at = (...keys: readonly (string | number)[]) => childPath(path, ...keys);
  const name = given === undefined ? literal('budget') : reader.expression(given, at('name'), 'name');
  if (given !== undefined) checkName('budget', name, at('name'), reader);
  return {
    name,
    settings: reader.members(settings, path),
    startDate: startDateFromSpec(startDate, at('startDate'), reader),
    notifications: notifications?.map((item, position) => reader.members(item, at('notifications', position))),
    origin: path,
  };
}

/** A parameter: the first deployment after some months needs another one. */
function startDateFromSpec(startDate: unknown, path: SpecPath, reader: SpecReader): Expression {
  const given = reader.expression(startDate, path);
  if (given.kind === 'parameter') return given;
  return reader.declareParameter({
    own: true,
    name: 'budgetStartDate',
    type: 'string',
    defaultValue: given,
    description: 'First month that the budget counts: the first of a month, in the current period or later.',
    origin: path,
  });
}

/** At 80 and 100 percent of what was spent, where the spec does not say. */
const usualThresholds = [80, 100];

/** ARM has the notifications by a name of one's own. */
function notificationsView(budget: Budget, model: WorkspaceModel): Expression | undefined {
  const group = ownActionGroup(model);
  const usual = usualThresholds.map((threshold) => ({ threshold: literal(threshold) }));
  const items: ReadonlyArray<Members<Spec.BudgetNotification>> = budget.notifications ?? (group ? usual : []);
  if (items.length === 0) return undefined;
  return object(
    Object.fromEntries(items.map((item, position) => [`notification${position + 1}`, notification(item, group)])),
  );
}

function notification(item: Members<Spec.BudgetNotification>, group: Expression | undefined): Expression {
  const { contactEmails, contactRoles, contactGroups } = item;
  const nobody = contactEmails === undefined && contactRoles === undefined && contactGroups === undefined;
  return object({
    ...item,
    enabled: true,
    operator: item.operator ?? literal('GreaterThanOrEqualTo'),
    thresholdType: item.thresholdType ?? literal('Actual'),
    // ARM demands the list, be it empty.
    contactEmails: contactEmails ?? literal([]),
    ...(nobody && group && { contactGroups: array([group]) }),
  });
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.consumption/budgets */
export const budgetModule: ResourceModule = {
  type: 'Microsoft.Consumption/budgets',
  apiVersion: apiVersions['Microsoft.Consumption/budgets'],
  partial: 'budget',
  declare(model) {
    const { budget } = model;
    if (budget === undefined) return [];
    const { settings, startDate, origin } = budget;
    const group = ownActionGroup(model);
    const view = {
      ...resourceView(this.type, this.apiVersion, { name: budget.name }, group ? [group] : []),
      ...pick(settings, ['amount', 'endDate', 'filter']),
      notifications: notificationsView(budget, model),
      startDate,
      timeGrain: settings.timeGrain ?? literal('Monthly'),
    };
    const { properties } = settings;
    return [
      {
        partial: this.partial,
        view,
        properties,
        origin,
        title: 'budget',
        outputs: [],
      },
    ];
  },
};
