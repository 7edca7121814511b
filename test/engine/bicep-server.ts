import { spawn } from 'node:child_process';
import { connectRpc, type RpcClient } from './json-rpc.ts';

/** Asks Microsoft's engine; the method without its `bicep/`. */
export type AskBicep = (method: string, params: unknown) => Promise<unknown>;

export interface BicepServer {
  readonly ask: AskBicep;
  close(): void;
}

/**
 * `bicep jsonrpc`, started by the first request: a run without engine tests pays nothing for it.
 * Should it crash, the requests it owed fail with what it said, and the next one starts it anew.
 */
export function bicepServer(binary: string): BicepServer {
  let running: (RpcClient & { stop(): void }) | undefined;
  const start = () => {
    const started = startProcess(binary, () => {
      if (running === started) running = undefined;
    });
    return started;
  };
  return {
    ask: (method, params) => {
      running ??= start();
      return running.call(`bicep/${method}`, params);
    },
    close: () => running?.stop(),
  };
}

function startProcess(binary: string, onEnd: () => void): RpcClient & { stop(): void } {
  const child = spawn(binary, ['jsonrpc', '--stdio'], { stdio: 'pipe' });
  const client = connectRpc(child.stdout, child.stdin);
  let words = '';
  const end = (reason: string) => {
    onEnd();
    client.fail(new Error(`the Bicep server ended (${reason}) ${words}`.trim()));
  };
  child.stderr.on('data', (chunk: Buffer) => {
    words += chunk.toString();
  });
  child.stdin.on('error', (error) => end(error.message));
  child.on('error', (error) => end(error.message));
  child.on('exit', (code, signal) => end(`${signal ?? `exit code ${code}`}`));
  return { ...client, stop: () => child.kill() };
}
