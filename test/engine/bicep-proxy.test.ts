import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { askThroughProxy, openProxy } from './bicep-proxy.ts';
import { type AskBicep, bicepServer } from './bicep-server.ts';

async function proxyBefore(ask: AskBicep): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'proxy-test-'));
  const address =
    process.platform === 'win32' ? `\\\\.\\pipe\\${folder.replaceAll(/\W/g, '-')}` : join(folder, 'socket');
  const proxy = await openProxy(address, ask);
  onTestFinished(async () => {
    await proxy.close();
    await rm(folder, { recursive: true });
  });
  return address;
}

describe('the proxy', () => {
  test('gives each of many clients its own answers', async () => {
    const address = await proxyBefore(async (method, params) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
      return { method, params };
    });
    const clients = Array.from({ length: 4 }, () => askThroughProxy(address));
    const numbers = Array.from({ length: 20 }, (_, number) => number);
    const asked = clients.flatMap((ask, client) => numbers.map((number) => ask('m', { client, number })));
    const wanted = clients.flatMap((_, client) =>
      numbers.map((number) => ({ method: 'm', params: { client, number } })),
    );
    expect(await Promise.all(asked)).toEqual(wanted);
  });

  test('passes on what the server refuses', async () => {
    const address = await proxyBefore(() => Promise.reject(new Error('the words of the server')));
    await expect(askThroughProxy(address)('m', {})).rejects.toThrow('the words of the server');
  });
});

describe('the server', () => {
  test('that ends before it answers fails the request', async () => {
    const server = bicepServer(process.execPath);
    await expect(server.ask('version', {})).rejects.toThrow('the Bicep server ended');
  });

  test('that does not exist fails the request', async () => {
    const server = bicepServer('/nowhere/bicep');
    await expect(server.ask('version', {})).rejects.toThrow('ENOENT');
  });
});
