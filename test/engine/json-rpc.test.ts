import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { connectRpc, encodeMessage, messageReader, type RpcMessage } from './json-rpc.ts';

describe('JSON-RPC', () => {
  test.each([1, 7, 10_000])('messages come out whole from chunks of %i bytes', (size) => {
    const messages: RpcMessage[] = [1, 2, 3].map((id) => ({ jsonrpc: '2.0', id, result: 'größer → €' }));
    const bytes = Buffer.concat(messages.map(encodeMessage));
    const seen: RpcMessage[] = [];
    const read = messageReader((message) => seen.push(message));
    for (let start = 0; start < bytes.length; start += size) read(bytes.subarray(start, start + size));
    expect(seen).toEqual(messages);
  });

  test('answers that come in another order find their requests', async () => {
    const [answers, requests] = [new PassThrough(), new PassThrough()];
    const client = connectRpc(answers, requests);
    const calls = [client.call('a', {}), client.call('b', {})];
    answers.write(encodeMessage({ jsonrpc: '2.0', id: 2, result: 'b' }));
    answers.write(encodeMessage({ jsonrpc: '2.0', id: 1, error: { code: 1, message: 'no' } }));
    await expect(calls[1]).resolves.toBe('b');
    await expect(calls[0]).rejects.toThrow('no');
  });

  test('a broken line fails what waits and what comes', async () => {
    const client = connectRpc(new PassThrough(), new PassThrough());
    const call = client.call('a', {});
    client.fail(new Error('gone'));
    await expect(call).rejects.toThrow('gone');
    await expect(client.call('b', {})).rejects.toThrow('gone');
  });
});
