import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import { isList } from '../../model/is-list.ts';
import type { Compute } from './compute-setting.ts';
import type { RuleContext } from './rule.ts';

const mostSchedules = 4;

/** Fields of a cron expression, with the least and the greatest number in each. */
const fields = [
  ['minute', 0, 59],
  ['hour', 0, 23],
  ['day of the month', 1, 31],
  ['month', 1, 12],
  ['day of the week', 0, 6],
] as const;

type Schedules = NonNullable<Compute['settings']['instance']>['schedules'];
type Schedule = Exclude<Schedules, Expression>[number];

/**
 * When an instance starts and stops.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-create-compute-instance#schedule-automatic-start-and-stop
 */
export function computeSchedules({ model, report }: RuleContext): void {
  for (const { settings, origin } of model.compute) {
    const schedules = settings.instance?.schedules ?? [];
    if (!isList(schedules)) continue;
    const tell = (path: SpecPath, message: string, hint: string): void =>
      report(finding('AML3036', { path, message, hint }));
    if (schedules.length > mostSchedules) {
      const message = `an instance has at most ${mostSchedules} schedules, not ${schedules.length}`;
      tell(
        childPath(origin, 'schedules'),
        message,
        'a cron expression can name several hours or days: `0 12,18 * * 1-5`',
      );
    }
    for (const schedule of schedules) checkSchedule(schedule, tell);
  }
}

function checkSchedule(
  { cron, recurrence, origin }: Schedule,
  tell: (path: SpecPath, message: string, hint: string) => void,
): void {
  if ((cron === undefined) === (recurrence === undefined)) {
    const message = cron === undefined ? 'a schedule has no time' : 'a schedule has one of `cron` and `recurrence`';
    tell(origin, message, 'for example `cron: {expression: "0 18 * * 1-5"}`');
  }
  for (const [key, trigger] of [['cron', cron] as const, ['recurrence', recurrence] as const]) {
    const zone = trigger?.timeZone && literalValue(trigger.timeZone);
    if (typeof zone !== 'string' || !zone.includes('/')) continue;
    const message = `a time zone has its Windows name here, not "${zone}"`;
    tell(childPath(origin, key, 'timeZone'), message, 'for example `W. Europe Standard Time`, or `UTC`');
  }
  const expression = cron?.expression && literalValue(cron.expression);
  const problem = typeof expression === 'string' ? cronProblem(expression) : undefined;
  if (problem === undefined) return;
  tell(childPath(origin, 'cron', 'expression'), problem, 'minute, hour, day of the month, month, day of the week');
}

/** A number that its field does not have. What is no number or range is left to the service. */
function cronProblem(expression: string): string | undefined {
  const parts = expression.split(' ');
  for (const [position, [name, least, most]] of fields.entries()) {
    const numbers = (parts[position] ?? '').replace(/\/\d+/g, '').match(/\d+/g) ?? [];
    const wrong = numbers.find((number) => Number(number) < least || Number(number) > most);
    if (wrong !== undefined) return `the ${name} is ${least} to ${most}, not ${wrong}`;
  }
  return undefined;
}
