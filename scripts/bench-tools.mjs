/** What the benchmarks share: how a run is timed, and how figures are held to goals. */
import { spawnSync } from 'node:child_process';

export const quote = (word) => `'${word.replaceAll("'", "'\\''")}'`;

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

export function shell(command, { cwd, env } = {}) {
  const { status, stderr } = spawnSync('bash', ['-c', command], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${stderr}`);
  return stderr;
}

/** Milliseconds of one run: on the clock, and of all processors, for user and system; and what it said. */
export function timeOf({ words, cwd, env }) {
  const timed = `TIMEFORMAT='TIMES %3R %3U %3S'; time ${words.map(quote).join(' ')} >/dev/null`;
  const said = shell(timed, { cwd, env });
  const [, wall, user, system] = /^TIMES (\S+) (\S+) (\S+)$/m.exec(said);
  return { wall: Number(wall) * 1000, cpu: (Number(user) + Number(system)) * 1000, said };
}

export const atMost = (goal) => ({ goal: `<= ${goal}`, holds: (figure) => figure <= goal });
export const atLeast = (goal) => ({ goal: `>= ${goal}`, holds: (figure) => figure >= goal });

/** Prints rows of a name, a figure and a target or none; gives whether every goal is met. */
export function printRows(rows) {
  const line = (what, goal, figure, verdict) =>
    process.stdout.write(`${what.padEnd(52)}${goal.padStart(10)}${figure.padStart(10)}  ${verdict}\n`);
  line('', 'goal', 'figure', '');
  for (const [what, figure, target] of rows) {
    const shown = Number.isInteger(figure) ? String(figure) : figure.toFixed(2);
    line(what, target?.goal ?? '', shown, target === undefined ? '' : target.holds(figure) ? 'holds' : 'MISSED');
  }
  return rows.every(([, figure, target]) => target === undefined || target.holds(figure));
}
