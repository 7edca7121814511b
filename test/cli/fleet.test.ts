import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { brokenSpec, goodSpec, makePlace, type Place, programFile } from './program.ts';

const names = Array.from({ length: 20 }, (_, number) => `ws-${String(number).padStart(3, '0')}`);

/** All of them, and the one that warns. */
const good = names.length + 1;

/** Specs of three folders, one of them broken, one that warns, one that is a folder. */
function makeFleet(): Place {
  const files = names.map((name, number) => [`specs/${number % 3}/${name}.yml`, `name: ml${name}\n`]);
  const warns = 'name: mlw\nkeyVault: {new: {enableRbacAuthorization: false}}\n';
  return makePlace({
    ...Object.fromEntries(files),
    'specs/0/broken.yml': brokenSpec,
    'specs/1/warns.yml': warns,
    'specs/2/folder.yml/x': '',
  });
}

const everySpec = ['specs/**/*.yml', 'specs/2/folder.yml', 'specs/none.yml'];

const contentsOf = (place: Place, folder: string) =>
  place.files(folder).map((file) => [file, place.read(join(folder, file))]);

describe('generate --jobs', () => {
  it('says and writes the same with two threads as with one, and goes on beside specs that are broken', () => {
    const place = makeFleet();
    const one = place.call(['generate', ...everySpec, '--out', 'one']);
    const two = place.call(['generate', ...everySpec, '--out', 'two', '--jobs', '2']);
    expect(one.code).toBe(4);
    expect(one.stderr).toContain('specs/0/broken.yml:2:1 error');
    expect(one.stderr).toContain('specs/2/folder.yml: cannot be read: it is a folder');
    expect(one.stderr).toContain('specs/none.yml: cannot be read: there is no such file');
    expect(two).toEqual({ ...one, stderr: one.stderr.replaceAll('one/', 'two/') });
    expect(contentsOf(place, 'two')).toEqual(contentsOf(place, 'one'));
    expect(one.stderr).toContain('specs/1/warns.yml:2:');
    expect(readdirSync(join(place.folder, 'two'))).toHaveLength(good);
  });

  it('writes nothing the second time', () => {
    const place = makeFleet();
    place.call(['generate', 'specs/**/*.yml', '--jobs', '2']);
    const [first, second] = [0, 1].map(() =>
      place.call(['generate', 'specs/**/*.yml', '--jobs', '2', '--format', 'json']),
    );
    expect(second).toEqual(first);
    const { specs } = JSON.parse(second?.stdout ?? '') as { specs: Array<{ files: Array<{ status: string }> }> };
    const states = specs.flatMap(({ files }) => files.map(({ status }) => status));
    expect(new Set(states)).toEqual(new Set(['unchanged']));
  });

  it.each([['--check'], ['--check', '--format', 'json'], ['--dry-run', '--diff', '-q']])(
    'tells what is not current as one thread does, with %s',
    (...options) => {
      const place = makeFleet();
      place.call(['generate', 'specs/**/*.yml', '-q']);
      for (const name of names.slice(5, 16)) place.write(`out/${name}/main.json`, `${'{}\n'.repeat(200)}`);
      const [one, two] = ['1', '2'].map((jobs) =>
        place.call(['generate', 'specs/**/*.yml', ...options, '--jobs', jobs]),
      );
      expect(two).toEqual(one);
      expect([1, 2]).toContain(one?.code);
    },
  );

  it('gives JSON that is laid out as JSON.stringify would', () => {
    const { stdout } = makeFleet().call(['validate', 'specs/**/*.yml', '--jobs', '2', '--format', 'json']);
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { specs: good + 1, errors: 1, warnings: 1 } });
  });

  it('takes a spec on standard input beside others', () => {
    const place = makePlace({ 'a.yml': goodSpec, 'b.yml': goodSpec });
    const args = ['generate', 'a.yml', '-', 'b.yml', '--name', 'piped', '--jobs', '3'];
    expect(place.call(args, { input: goodSpec })).toMatchObject({ code: 0 });
    expect(readdirSync(join(place.folder, 'out'))).toEqual(['a', 'b', 'piped']);
  });

  it.each(['0', '65', 'x', '1.5', '-1', 'Auto'])('does not take %j', (jobs) => {
    const call = makePlace({ 'a.yml': goodSpec }).call(['generate', 'a.yml', `--jobs=${jobs}`]);
    expect(call).toMatchObject({ code: 3, stdout: '' });
    expect(call.stderr).toContain('--jobs takes a number from 1 to 64, or auto');
  });

  it('takes auto', () => {
    expect(makePlace({ 'a.yml': goodSpec }).call(['validate', 'a.yml', '--jobs', 'auto']).code).toBe(0);
  });
});

/** Something happens in whatever thread reads a spec of that name. */
const planted = (name: string, deed: string) => `
  const fs = require('node:fs');
  const { readFileSync } = fs;
  fs.readFileSync = (file, ...rest) => {
    if (String(file).endsWith('${name}.yml')) ${deed};
    return readFileSync(file, ...rest);
  };`;

describe('a spec that breaks the program', () => {
  it.each(['1', '2'])('is told, and the others are made, with %s thread(s)', (jobs) => {
    const place = makeFleet();
    place.write('planted.cjs', planted('ws-012', "throw new Error('planted')"));
    const env = { NODE_OPTIONS: `--require ${join(place.folder, 'planted.cjs')}` };
    const { code, stderr } = place.call(['generate', 'specs/**/*.yml', '--jobs', jobs], { env });
    expect(code).toBe(4);
    expect(stderr).toContain('specs/0/ws-012.yml:\naml-templates: planted\nThis is a bug');
    expect(stderr).toContain(`${good + 1} specs: ${good - 1} written`);
  });

  it('may end its thread: then another goes on', () => {
    const place = makeFleet();
    place.write('planted.cjs', planted('ws-012', 'process.exit(9)'));
    const env = { NODE_OPTIONS: `--require ${join(place.folder, 'planted.cjs')}` };
    const { code, stderr } = place.call(['generate', 'specs/**/*.yml', '--jobs', '2'], { env });
    expect(code).toBe(4);
    expect(stderr).toContain('specs/0/ws-012.yml: the thread that was at it ended: exit code 9\n');
    expect(stderr).toContain(`${good + 1} specs: ${good - 1} written, 1 with errors, 1 that`);
    expect(readdirSync(join(place.folder, 'out'))).toHaveLength(good - 1);
  });
});

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  it.each(['1', '2'])('leaves no folder half written, with %s thread(s)', async (jobs) => {
    const place = makeFleet();
    // So slow that there is a middle to be broken off in.
    place.write('slow.cjs', planted('', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)'));
    place.call(['generate', 'specs/0/ws-000.yml', '--out', 'one']);
    const files = place.files('one/ws-000');
    const args = ['--require', join(place.folder, 'slow.cjs'), programFile, 'generate', 'specs/**/*.yml'];
    const child = spawn(process.execPath, [...args, '--jobs', jobs], { cwd: place.folder, stdio: 'pipe' });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const ended = new Promise((resolve) => child.on('close', (_, signal) => resolve(signal)));
    while (!existsSync(join(place.folder, 'out', 'ws-004', 'manifest.json'))) await sleep(5);
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(said).toMatch(/\nStopped\. 22 specs: .*, \d+ not looked at\n$/);
    const folders = readdirSync(join(place.folder, 'out'));
    expect(folders.length).toBeLessThan(good);
    for (const folder of folders) expect(place.files(join('out', folder))).toEqual(files);
    expect(said.match(/ added\n/g)).toHaveLength(folders.length);
  });
});
