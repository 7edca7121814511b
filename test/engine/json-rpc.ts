import type { Readable, Writable } from 'node:stream';

/** A JSON-RPC 2.0 message as Bicep speaks it: a request has a method, an answer a result or an error. */
export interface RpcMessage {
  readonly jsonrpc: '2.0';
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A line that requests go over. */
export interface RpcClient {
  call(method: string, params: unknown): Promise<unknown>;
  /** Rejects whatever still waits, and each later call, with this. */
  fail(error: Error): void;
}

/** The message with its length before it, as on the wire. */
export function encodeMessage(message: RpcMessage): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/** Takes chunks as they come, cut anywhere, and hands over each message when it is whole. */
export function messageReader(onMessage: (message: RpcMessage) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = messageEnd(rest); end !== undefined && end.body <= rest.length; end = messageEnd(rest)) {
      const body = rest.subarray(end.header, end.body).toString();
      rest = rest.subarray(end.body);
      onMessage(JSON.parse(body) as RpcMessage);
    }
  };
}

/** Where the first message's header and body end; `undefined` while its header is not whole. */
function messageEnd(bytes: Buffer): { readonly header: number; readonly body: number } | undefined {
  const blank = bytes.indexOf('\r\n\r\n');
  if (blank < 0) return undefined;
  const length = /content-length: *(\d+)/i.exec(bytes.subarray(0, blank).toString('latin1'))?.[1];
  if (length === undefined) throw new Error('a JSON-RPC message came without its length');
  return { header: blank + 4, body: blank + 4 + Number(length) };
}

/** Requests over a pair of streams; answers may come in any order. */
export function connectRpc(readable: Readable, writable: Writable): RpcClient {
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let lastId = 0;
  let broken: Error | undefined;
  const settle = messageReader((message) => {
    const waiter = message.id === undefined ? undefined : waiting.get(message.id);
    if (waiter === undefined || message.id === undefined) return;
    waiting.delete(message.id);
    if (message.error) waiter.reject(new Error(message.error.message));
    else waiter.resolve(message.result);
  });
  readable.on('data', settle);
  return {
    call: (method, params) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        const id = ++lastId;
        waiting.set(id, { resolve, reject });
        writable.write(encodeMessage({ jsonrpc: '2.0', id, method, params }));
      }),
    fail: (error) => {
      broken ??= error;
      for (const waiter of waiting.values()) waiter.reject(error);
      waiting.clear();
    },
  };
}
