import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { askThroughProxy } from './bicep-proxy.ts';
import type { AskBicep } from './bicep-server.ts';
import type { EngineHandover } from './handover.ts';

/** What the functions of `engine.ts` work with. */
export interface EngineConnection {
  readonly ask: AskBicep;
  readonly binary: string;
  /** This worker's own folder. */
  readonly folder: string;
}

let current: Promise<EngineConnection> | undefined;
let lastFile = 0;

/** The worker's connection: made by the first who asks. */
export function engineConnection(): Promise<EngineConnection> {
  current ??= connectToRun();
  return current;
}

/** A path that no other request has: the server may remember what it once read from a path. */
export async function newPath(ending: string): Promise<string> {
  const { folder } = await engineConnection();
  lastFile += 1;
  return join(folder, `${lastFile}${ending}`);
}

async function connectToRun(): Promise<EngineConnection> {
  const engine: EngineHandover = inject('engine');
  if (engine.status === 'missing') throw new Error(`no engine: ${engine.reasons.join('; ')}`);
  const folder = await mkdtemp(join(engine.folder, 'worker-'));
  return { ask: askThroughProxy(engine.address), binary: engine.binary, folder };
}
