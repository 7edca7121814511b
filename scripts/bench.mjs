/**
 * `npm run bench`: how fast and how large the program is beside bare Node.js and beside Microsoft's compiler.
 * Each figure is a ratio of CPU times that were measured side by side, in turns, so that a busy machine spoils it little.
 * `--rounds N` (9 unless said) for more certainty. Needs bash; memory needs GNU time; Bicep is found as in the tests.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { atLeast, atMost, median, printRows, quote, shell, timeOf } from './bench-tools.mjs';
import { build } from './build.mjs';
import { filesUnder, inPackage } from './build-files.mjs';
import { importSource } from './build-spec-validator.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
const rounds = Number(values.rounds);
const gnuTime = '/usr/bin/time';
const program = inPackage('bin/aml-templates.cjs');

/** CPU milliseconds, of user and system, of one run. */
const cpuOf = (run) => timeOf(run).cpu;

/** Peak memory of one run in MB. */
function memoryOf({ words, cwd, env }) {
  const measured = `${gnuTime} -f 'PEAK %M' ${words.map(quote).join(' ')} >/dev/null`;
  return Number(/^PEAK (\d+)$/m.exec(shell(measured, { cwd, env }))[1]) / 1024;
}

/** Measures all cases in turns: A B C A B C … */
function measure(cases, measureOne, times) {
  const figures = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round < times; round += 1) {
    for (const [name, one] of Object.entries(cases)) figures[name].push(measureOne(one));
  }
  return figures;
}

/** The median over the rounds of one case's share of another's. */
const ratio = (figures, of, to) => median(figures[of].map((figure, round) => figure / figures[to][round]));

/** Microsoft's compiler, and the template of the example as a Bicep file for it; nothing where it is not to be had. */
async function bicepCase(folder) {
  const { bicepPlaces, findBicep } = await importSource('test/engine/bicep.ts');
  const found = await findBicep(bicepPlaces(process.env, inPackage('.cache/bicep')));
  if (found.status !== 'found') {
    process.stderr.write(`Without Bicep:\n${found.reasons.map((reason) => `- ${reason}\n`).join('')}`);
    return {};
  }
  cpSync(join(folder, 'out/all-new/main.json'), join(folder, 'main.json'));
  shell(`${quote(found.binary)} decompile main.json --force`, { cwd: folder });
  const words = [found.binary, 'build', 'main.bicep', '--no-restore', '--outfile', 'built.json'];
  return { 'bicep build': { words, cwd: folder } };
}

async function casesIn(folder) {
  cpSync(inPackage('examples/all-new.yml'), join(folder, 'all-new.yml'));
  // The code cache holds what the run that wrote it had compiled: here a run like those that are measured.
  rmSync(inPackage('.cache/code'), { recursive: true, force: true });
  const generate = [process.execPath, program, 'generate', 'all-new.yml', '--quiet'];
  const own = {
    node: { words: [process.execPath, '-e', '0'], cwd: folder },
    generate: { words: generate, cwd: folder },
    'generate without cache': { words: generate, cwd: folder, env: { AML_TEMPLATES_NO_CACHE: '1' } },
    '--help': { words: [process.execPath, program, '--help'], cwd: folder },
    '--version': { words: [process.execPath, program, '--version'], cwd: folder },
  };
  for (const one of Object.values(own)) cpuOf(one);
  return { ...own, ...(await bicepCase(folder)) };
}

function cpuRows(cpu) {
  const rows = [
    ['CPU: generate / node -e 0', ratio(cpu, 'generate', 'node'), atMost(1.6)],
    ['CPU: generate / node -e 0, no code cache', ratio(cpu, 'generate without cache', 'node'), atMost(2.3)],
    ['CPU: --help / node -e 0', ratio(cpu, '--help', 'node'), atMost(1.4)],
    ['CPU: --version / node -e 0', ratio(cpu, '--version', 'node'), atMost(1.3)],
  ];
  if (cpu['bicep build'] === undefined) return rows;
  return [...rows, ['CPU: bicep build / generate', ratio(cpu, 'bicep build', 'generate'), atLeast(15)]];
}

function memoryRows(memory) {
  const rows = [['Memory: generate / node -e 0', ratio(memory, 'generate', 'node'), atMost(1.4)]];
  if (memory['bicep build'] === undefined) return rows;
  return [...rows, ['Memory: bicep build / generate', ratio(memory, 'bicep build', 'generate'), atLeast(5)]];
}

function sizeRows() {
  const loaded = ['cli.cjs', 'engine.cjs', 'validators/everyday-quick.cjs'].map((path) => inPackage('dist', path));
  const kilobytes = (files, sizeOf) => Math.round(files.reduce((sum, file) => sum + sizeOf(file), 0) / 1000);
  const plain = (file) => statSync(file).size;
  const gzipped = (file) => gzipSync(readFileSync(file)).length;
  return [
    ['KB: code that generate loads', kilobytes(loaded, plain), atMost(1200)],
    ['KB: the same, gzipped', kilobytes(loaded, gzipped), undefined],
    ['KB: everything in dist/', kilobytes(filesUnder('dist'), plain), undefined],
    ['KB: the same, gzipped', kilobytes(filesUnder('dist'), gzipped), undefined],
  ];
}

function printMedians(cpu, memory) {
  for (const [name, figures] of Object.entries(cpu)) {
    const peak = memory[name] === undefined ? '' : `, ${Math.round(median(memory[name]))} MB`;
    process.stdout.write(`  ${name.padEnd(24)} ${median(figures).toFixed(0).padStart(6)} ms CPU${peak}\n`);
  }
}

await build();
const folder = mkdtempSync(join(tmpdir(), 'aml-bench-'));
try {
  const cases = await casesIn(folder);
  const cpu = measure(cases, cpuOf, rounds);
  const memory = existsSync(gnuTime) ? measure(cases, memoryOf, 3) : {};
  process.stdout.write(`examples/all-new.yml, 16 resources; Node.js ${process.version}; ${rounds} rounds, medians\n\n`);
  printMedians(cpu, memory);
  process.stdout.write('\n');
  printRows([...cpuRows(cpu), ...(existsSync(gnuTime) ? memoryRows(memory) : []), ...sizeRows()]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
