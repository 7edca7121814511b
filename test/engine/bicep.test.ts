import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type BicepPlace, bicepPlaces, bicepVersion, findBicep } from './bicep.ts';
import { restoreBicep } from './bicep-restore.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bicep-test-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function program(name: string, script: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return path;
}

function place(origin: string, path: string | undefined, decisive = false): BicepPlace {
  return { origin, decisive, locate: async () => path };
}

const runsScripts = process.platform !== 'win32';

describe.runIf(runsScripts)('finding Bicep', () => {
  test('the first place that has one wins', async () => {
    const binary = await program('one', `echo "Bicep CLI version ${bicepVersion} (abc)"`);
    const found = await findBicep([place('nowhere', undefined), place('here', binary), place('there', '/none')]);
    expect(found).toEqual({ status: 'found', binary, version: bicepVersion, origin: 'here' });
  });

  test('one that is too old is passed over, and the reason kept', async () => {
    const old = await program('old', 'echo "Bicep CLI version 0.9.1 (abc)"');
    const found = await findBicep([place('PATH', old)]);
    expect(found).toEqual({ status: 'missing', reasons: [`PATH: version 0.9.1 is older than ${bicepVersion}`] });
  });

  test('one that the user names is not silently replaced by another', async () => {
    const good = await program('good', `echo "Bicep CLI version ${bicepVersion}"`);
    const found = await findBicep([place('BICEP', join(folder, 'absent'), true), place('PATH', good)]);
    expect(found).toMatchObject({ status: 'missing', reasons: [expect.stringContaining('ENOENT')] });
  });

  test('the order is: environment, PATH, az, NuGet', async () => {
    const places = bicepPlaces({ BICEP: '/x/bicep', PATH: folder }, folder);
    expect(places.map(({ origin }) => origin)).toEqual([
      'the environment variable BICEP',
      'PATH',
      '`az bicep install`',
      'NuGet',
    ]);
    const onPath = await program('bicep', '');
    expect(await places[1]?.locate()).toBe(onPath);
  });
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('Bicep out of NuGet', () => {
  /** Puts what the package holds where NuGet puts it, after a while in which another restore may come in between. */
  const fakeDotnet = `[ "$1" = --version ] && exit 0
sleep 0.2
tools="$NUGET_PACKAGES/azure.bicep.commandline.linux-x64/1.2.3/tools"
mkdir -p "$tools" && echo bicep > "$tools/bicep"`;

  async function withDotnet(script: string): Promise<string> {
    await program('dotnet', script);
    vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`);
    return join(folder, 'cache');
  }

  test('two restores at once end with one whole file and nothing beside it', async () => {
    const cache = await withDotnet(fakeDotnet);
    const paths = await Promise.all([restoreBicep('1.2.3', cache), restoreBicep('1.2.3', cache)]);
    expect(paths).toEqual([join(cache, 'bicep-1.2.3'), join(cache, 'bicep-1.2.3')]);
    expect(await readdir(cache)).toEqual(['bicep-1.2.3']);
  });

  test('what is in the cache is taken as it is', async () => {
    const cache = await withDotnet('exit 1');
    await mkdir(cache);
    await writeFile(join(cache, 'bicep-1.2.3'), '');
    expect(await restoreBicep('1.2.3', cache)).toBe(join(cache, 'bicep-1.2.3'));
  });

  test('a restore that fails says what dotnet said and leaves nothing', async () => {
    const cache = await withDotnet('[ "$1" = --version ] && exit 0; echo "NU1102: no such package"; exit 1');
    await expect(restoreBicep('1.2.3', cache)).rejects.toThrow('NU1102: no such package');
    expect(await readdir(cache)).toEqual([]);
  });
});
