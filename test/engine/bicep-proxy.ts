import { connect, createServer, type Socket } from 'node:net';
import type { AskBicep } from './bicep-server.ts';
import { connectRpc, encodeMessage, messageReader, type RpcMessage } from './json-rpc.ts';

export interface BicepProxy {
  close(): Promise<void>;
}

/** Lets many workers share the one server, which takes a single client: each request is asked on, each answer sent back. */
export async function openProxy(address: string, ask: AskBicep): Promise<BicepProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A worker that is ended in the middle of a request is no fault of the run.
    socket.on('error', () => socket.destroy());
    socket.on(
      'data',
      messageReader(async (request) => {
        const answer = await answerTo(request, ask);
        if (socket.writable) socket.write(encodeMessage(answer));
      }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function answerTo(request: RpcMessage, ask: AskBicep): Promise<RpcMessage> {
  const head = { jsonrpc: '2.0', ...(request.id === undefined ? {} : { id: request.id }) } as const;
  try {
    return { ...head, result: await ask(request.method ?? '', request.params) };
  } catch (error) {
    return { ...head, error: { code: -32000, message: error instanceof Error ? error.message : String(error) } };
  }
}

/** A worker's line to the proxy. It keeps no process alive. */
export function askThroughProxy(address: string): AskBicep {
  const socket = connect(address);
  socket.unref();
  const client = connectRpc(socket, socket);
  socket.on('error', (error) => client.fail(error));
  socket.on('close', () => client.fail(new Error('the line to the Bicep server was closed')));
  return (method, params) => client.call(method, params);
}
