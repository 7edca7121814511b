import { type Static, Type } from 'typebox';
import { armObject, help, oneOf, properties, required, resourceIdText, text, texts, value, whole } from './value.ts';

const date = (description: string, example: string, pattern: string) => text({ description, example }, { pattern });

/** Who is told when. */
const BudgetNotification = Type.Object(
  {
    threshold: required(whole(1, 1000, { description: 'Percent of the amount.', example: 80 })),
    thresholdType: oneOf(['Actual', 'Forecasted'], {
      description: 'Whether what was spent counts, or what will be.',
      default: 'Actual',
      example: 'Forecasted',
    }),
    operator: oneOf(['EqualTo', 'GreaterThan', 'GreaterThanOrEqualTo'], {
      description: 'How spending is compared with the threshold.',
      default: 'GreaterThanOrEqualTo',
      example: 'GreaterThan',
    }),
    contactEmails: texts({ description: 'Addresses that get a mail.', example: ['ml-owners@contoso.com'] }),
    contactRoles: texts({ description: 'Roles in the resource group whose holders get a mail.', example: ['Owner'] }),
    contactGroups: Type.Optional(
      value(
        Type.Array(required(resourceIdText({ description: 'Id of an action group.', example: '/subscriptions/…' }))),
        {
          description: "Action groups that are called; the spec's own if nobody else is told.",
          example: [
            '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ops/providers/Microsoft.Insights/actionGroups/ag-cost',
          ],
        },
      ),
    ),
    locale: text({ description: 'Language of the mails.', example: 'en-us' }),
  },
  { additionalProperties: false, description: 'Who is told when.' },
);
export type BudgetNotification = Static<typeof BudgetNotification>;

/** A budget of the resource group. @see https://learn.microsoft.com/azure/templates/microsoft.consumption/budgets */
export const Budget = Type.Optional(
  Type.Object(
    {
      name: text({
        description: 'Name: 1 to 63 letters, digits, dashes and underscores.',
        default: 'budget',
        example: 'ml-team',
      }),
      amount: required(
        whole(1, 2147483647, { description: 'Money for each period, in the currency of the bill.', example: 500 }),
      ),
      timeGrain: oneOf(['Monthly', 'Quarterly', 'Annually', 'BillingMonth', 'BillingQuarter', 'BillingAnnual'], {
        description: 'The period.',
        default: 'Monthly',
        example: 'Quarterly',
      }),
      startDate: required(
        date(
          'First of a month, in the current period or at most three months ahead. A parameter of the template, `budgetStartDate`.',
          '2026-01-01',
          '^(201[89]|20[2-9]\\d)-(0[1-9]|1[0-2])-01(T00:00:00Z)?$',
        ),
      ),
      endDate: date(
        'Last day; ten years after the start if left out.',
        '2030-12-31',
        '^20\\d\\d-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\dZ)?$',
      ),
      filter: armObject({
        description: "ARM's filter, where not all of the resource group counts.",
        example: { tags: { name: 'project', operator: 'In', values: ['fraud'] } },
      }),
      notifications: Type.Optional(
        Type.Array(BudgetNotification, {
          ...help({
            description: 'Who is told when; the action group at 80 and 100 percent if left out.',
            example: [{ threshold: 80, contactEmails: ['ml-owners@contoso.com'] }],
          }),
          maxItems: 5,
        }),
      ),
      properties: properties('the budget', { category: 'Cost' }),
    },
    {
      additionalProperties: false,
      ...help({
        description: 'A budget of the resource group. It tells; it does not stop spending.',
        example: { amount: 500, startDate: '2026-01-01' },
      }),
    },
  ),
);
export type Budget = NonNullable<Static<typeof Budget>>;
