import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bicepPlaces, findBicep } from './bicep.ts';
import { openProxy } from './bicep-proxy.ts';
import { bicepServer } from './bicep-server.ts';
import { engineGate } from './gate.ts';
import './handover.ts';

/** Finds Microsoft's engine once for the whole run and puts one server at the service of all workers. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const search = await findBicep(bicepPlaces(process.env, join(project.config.root, '.cache', 'bicep')));
  if (search.status === 'missing') {
    project.provide('engine', search);
    // The reporters keep to themselves why a test was skipped.
    const gate = engineGate(search, process.env);
    if (!gate.open && !gate.failure) process.stderr.write(`\nSkipped: ${gate.message}\n`);
    return undefined;
  }
  const folder = await mkdtemp(join(tmpdir(), 'aml-templates-engine-'));
  const address = process.platform === 'win32' ? `\\\\.\\pipe\\aml-templates-${process.pid}` : join(folder, 'socket');
  const server = bicepServer(search.binary);
  const proxy = await openProxy(address, server.ask);
  const { status, binary, version } = search;
  project.provide('engine', { status, binary, version, address, folder });
  return async () => {
    await proxy.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  };
}
