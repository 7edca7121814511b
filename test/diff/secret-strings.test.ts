import { describe, expect, it } from 'vitest';
import { secretStrings } from '../../src/diff/secret-strings.ts';

const none: ReadonlySet<string> = new Set();
const found = (text: string, secure: ReadonlySet<string> = none) => [...secretStrings(text, secure)].sort();

describe('secrets in a JSON text', () => {
  it.each([
    ['the value of a key that names one', '{"password": "a"}', ['a']],
    ['the value of a parameter that names one', '{"adminPassword": {"value": "a"}}', ['a']],
    ['a default value of one', '{"adminPassword": {"type": "string", "defaultValue": "a"}}', ['a']],
    ['the default of a secure parameter', '{"p": {"defaultValue": "a", "type": "secureString"}}', ['a']],
    ['all of a secure object', '{"p": {"type": "secureObject", "defaultValue": {"x": ["a", "b"]}}}', ['a', 'b']],
    ['what looks like one', '{"x": ["AccountKey=abc;"]}', ['AccountKey=abc;']],
    ['the items of a list of them', '{"keys": ["a", "b"]}', ['a', 'b']],
    ['in a text with the marks of a conflict', '{\n<<<<<<< a\n"secret": "a"\n=======\n"secret": "b"\n', ['a', 'b']],
    ['no expression', '{"password": "[parameters(\'password\')]"}', []],
    ['no name', '{"secretName": "a", "enablePurgeProtection": "b"}', []],
    ['nothing after an object with one', '{"password": {"value": "a"}, "name": "b"}', ['a']],
  ])('are found: %s', (_, text, want) => {
    expect(found(text)).toEqual(want);
  });

  it('are found by the names of secure parameters of another file', () => {
    expect(found('{"parameters": {"pin": {"value": "a"}, "x": {"value": "b"}}}', new Set(['pin']))).toEqual(['a']);
  });

  it.each([
    ['[', '['.repeat(300_000)],
    ['"', '"a":'.repeat(100_000)],
    ['\\', `"${'\\'.repeat(300_000)}`],
  ])('are looked for in no time in a text of many %s', (_, text) => {
    const start = performance.now();
    secretStrings(text, none);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
