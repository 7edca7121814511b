/**
 * `npm run bench:fleet`: what a fleet of specs costs. Prints ratios of one run, measured in turns, and ends with 1 if a goal
 * is missed. `--specs N` (10000 unless said), `--rounds N` (1: some eight minutes), `--example all-new`. The floor is a program that reads each
 * spec, parses, prints and writes files of the same contents, and does nothing else. Needs bash.
 *
 * Everything lies in memory (/dev/shm) where there is such a place. A disk must never see a folder deleted and made anew:
 * that alone can cost twenty times what is measured. There, each run has a folder of its own, and all go at the end.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atLeast, atMost, median, printRows, timeOf } from './bench-tools.mjs';
import { build } from './build.mjs';
import { inPackage } from './build-files.mjs';

const { values } = parseArgs({
  options: {
    specs: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '1' },
    example: { type: 'string', default: 'all-new' },
  },
});
const total = Number(values.specs);
const rounds = Number(values.rounds);
const memory = '/dev/shm';
const inMemory = existsSync(memory);
const program = inPackage('bin/aml-templates.cjs');

const nameOf = (number) => `ws-${String(number).padStart(6, '0')}`;

/** Distinct specs: they differ in the name of their workspace. */
function writeSpecs(folder, count) {
  const text = readFileSync(inPackage(`examples/${values.example}.yml`), 'utf8');
  mkdirSync(folder);
  for (let number = 0; number < count; number += 1) {
    const own = text.replace(/^name: .*/m, `name: mlw-${nameOf(number)}`);
    writeFileSync(join(folder, `${nameOf(number)}.yml`), own);
  }
}

/** A folder with the first so many specs. */
function someSpecs(folder, count) {
  const part = join(folder, `specs-${count}`);
  mkdirSync(part);
  for (let number = 0; number < count; number += 1) {
    cpSync(join(folder, 'specs', `${nameOf(number)}.yml`), join(part, `${nameOf(number)}.yml`));
  }
  return part;
}

let outputs = 0;

/** Runs in a new output folder, which goes at once where that costs nothing. */
function inNewFolder(folder, run) {
  const out = join(folder, `out-${outputs++}`);
  try {
    return run(out);
  } finally {
    if (inMemory) rmSync(out, { recursive: true, force: true });
  }
}

const generateWords = (specs, out, ...options) => [
  process.execPath,
  program,
  'generate',
  join(specs, '*.yml'),
  '--quiet',
  '--out',
  out,
  ...options,
];

/** Milliseconds of one run, for each of what is compared. */
function measureRound(folder, parts) {
  const specs = join(folder, 'specs');
  const floorWords = [process.execPath, inPackage('scripts/bench-fleet/floor.mjs'), specs, join(folder, 'model')];
  const one = (words) => (out) => timeOf({ words: words(out) });
  const floor = inNewFolder(
    folder,
    one((out) => [...floorWords, out]),
  );
  const [first, again] = inNewFolder(folder, (out) => [
    timeOf({ words: generateWords(specs, out) }),
    rerun(specs, out),
  ]);
  const two = inNewFolder(
    folder,
    one((out) => generateWords(specs, out, '--jobs', '2')),
  );
  const sizes = parts.map((part) =>
    inNewFolder(
      folder,
      one((out) => generateWords(part, out)),
    ),
  );
  return { floor, first, again, two, sizes };
}

/** A second run over what the first has written, and how many files it touched. */
function rerun(specs, out) {
  const before = stampsIn(out);
  const times = timeOf({ words: generateWords(specs, out) });
  const after = stampsIn(out);
  return { ...times, touched: after.filter((stamp, position) => stamp !== before[position]).length };
}

function stampsIn(out) {
  return readdirSync(out, { recursive: true, withFileTypes: true }).map((entry) => {
    const { ino, mtimeMs, ctimeMs } = statSync(join(entry.parentPath, entry.name));
    return `${entry.parentPath}/${entry.name} ${ino} ${mtimeMs} ${ctimeMs}`;
  });
}

/** The slope of a line through the logarithms: 1 where twice the specs take twice the time. */
function exponent(counts, times) {
  const points = counts.map((count, position) => [Math.log(count), Math.log(times[position])]);
  const mean = (position) => points.reduce((sum, point) => sum + point[position], 0) / points.length;
  const [x0, y0] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0);
  return covariance / points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0);
}

/**
 * Until some 4,000 specs are read the heap grows by code that is compiled, of which a larger fleet has no more: what is
 * judged is growth after that. With fewer specs in all, some of the growth that is told is code.
 */
const warmAt = Math.min(4000, Math.ceil(total * 0.4));

/** Megabytes that live, after garbage was collected, when so many specs are read. */
function heapAt(folder, marks) {
  const watch = ['--expose-gc', '--require', inPackage('scripts/bench-fleet/heap.cjs')];
  const [node, ...words] = generateWords(join(folder, 'specs'), 'out', '--dry-run');
  const { said } = timeOf({ words: [node, ...watch, ...words], cwd: folder, env: { HEAP_MARKS: marks.join(',') } });
  return [...said.matchAll(/^HEAP (\d+)$/gm)].map(([, bytes]) => Number(bytes) / 2 ** 20);
}

/** One generated folder, of which the floor takes the contents. */
function makeModel(folder) {
  const one = someSpecs(folder, 1);
  timeOf({ words: generateWords(one, join(folder, 'model')) });
  const files = readdirSync(join(folder, 'model', nameOf(0)), { recursive: true, withFileTypes: true });
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return `${files.length} files, ${Math.round(bytes / 1000)} KB each`;
}

function rowsOf(measured, counts, heap) {
  const ratio = (of, to) => median(measured.map((round) => of(round) / to(round)));
  const cpuPerSize = counts.map((_, position) => median(measured.map(({ sizes }) => sizes[position].cpu)));
  const cpuOfAll = median(measured.map(({ first }) => first.cpu));
  return [
    [
      'CPU: generate / parse, print, write',
      ratio(
        ({ first }) => first.cpu,
        ({ floor }) => floor.cpu,
      ),
      atMost(5),
    ],
    [
      'Clock: one thread / two',
      ratio(
        ({ first }) => first.wall,
        ({ two }) => two.wall,
      ),
      atLeast(1.5),
    ],
    ['Exponent of CPU by number of specs', exponent([...counts, total], [...cpuPerSize, cpuOfAll]), atMost(1.02)],
    [`Live heap: at spec ${total} / at ${warmAt}`, heap[1] / heap[0], atMost(1.05)],
    [
      'CPU: second run / first',
      ratio(
        ({ again }) => again.cpu,
        ({ first }) => first.cpu,
      ),
      atMost(1),
    ],
    ['Files that the second run touched', Math.max(...measured.map(({ again }) => again.touched)), atMost(0)],
  ];
}

function printMedians(measured) {
  for (const name of ['floor', 'first', 'again', 'two']) {
    const per = (kind) => ((median(measured.map((round) => round[name][kind])) * 1000) / total).toFixed(0);
    process.stdout.write(
      `  ${name.padEnd(8)} ${per('wall').padStart(6)} µs on the clock, ${per('cpu').padStart(6)} µs CPU a spec\n`,
    );
  }
}

await build();
const folder = mkdtempSync(join(inMemory ? memory : tmpdir(), 'aml-fleet-'));
try {
  writeSpecs(join(folder, 'specs'), total);
  const model = makeModel(folder);
  const counts = [...new Set([0.1, 0.3].map((share) => Math.ceil(total * share)))];
  const parts = counts.map((count) => someSpecs(folder, count));
  const measured = Array.from({ length: rounds }, () => measureRound(folder, parts));
  const heap = heapAt(folder, [warmAt, total]);
  const place = inMemory ? 'in memory' : 'on disk';
  process.stdout.write(
    `${total} specs like examples/${values.example}.yml (${model}), ${place}; Node.js ${process.version}; `,
  );
  process.stdout.write(`${rounds === 1 ? 'one round' : `${rounds} rounds, medians`}\n\n`);
  printMedians(measured);
  process.stdout.write(`  heap     ${heap.map((size) => size.toFixed(1)).join(' and ')} MB\n\n`);
  if (!printRows(rowsOf(measured, counts, heap))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
