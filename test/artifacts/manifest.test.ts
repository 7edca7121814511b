import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash, parseManifest, withManifest } from '../../src/artifacts/manifest.ts';

const header = { generator: { name: 'aml-templates', version: '1.2.3' }, spec: 'workspace.yml' };
const hash = `sha256:${'0'.repeat(64)}`;

function manifestWith(change: Record<string, unknown>): string {
  return JSON.stringify({ ...header, files: { 'main.json': hash }, ...change });
}

describe('the manifest', () => {
  it('names generator, spec and the hash of each file, sorted, and ends with a line feed', () => {
    const made = withManifest(new Map(Object.entries({ 'modules/b.bicep': 'b\n', 'main.json': '{}\n' })), header);
    expect(made.get('manifest.json')).toBe(`{
  "generator": {
    "name": "aml-templates",
    "version": "1.2.3"
  },
  "spec": "workspace.yml",
  "files": {
    "main.json": "sha256:ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356",
    "modules/b.bicep": "sha256:0263829989b6fd954f72baaf2fc64bc2e2f01d692d4de72986ea808f6e99813f"
  }
}
`);
  });

  it('is the same in whichever order the files come', () => {
    const contents = fc.dictionary(fc.stringMatching(/^[a-zA-Z0-9]{1,6}$/), fc.string());
    fc.assert(
      fc.property(contents, (files) => {
        const entries = Object.entries(files);
        const there = withManifest(new Map(entries), header).get('manifest.json');
        const back = withManifest(new Map([...entries].reverse()), header).get('manifest.json');
        expect(there).toBe(back);
      }),
    );
  });

  it('is made anew when the set already holds one', () => {
    const once = withManifest(new Map([['main.json', '{}\n']]), header);
    expect(withManifest(once, header)).toEqual(once);
  });

  it('reads back what it wrote, also behind a byte order mark', () => {
    const text = withManifest(new Map([['main.json', '{}\n']]), header).get('manifest.json') ?? '';
    const want = { manifest: { ...header, files: { 'main.json': contentHash(Buffer.from('{}\n')) } } };
    expect(parseManifest(text)).toEqual(want);
    expect(parseManifest(`\ufeff${text}`)).toEqual(want);
  });

  it.each([
    ['no JSON', '<<<<<<< HEAD\n{}'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['the manifest of a browser extension', '{"manifest_version": 3, "name": "x", "version": "1"}'],
    ['a generator without version', manifestWith({ generator: { name: 'aml-templates' } })],
    ['a spec that is no text', manifestWith({ spec: 1 })],
    ['no files', manifestWith({ files: null })],
    ['a hash that is none', manifestWith({ files: { 'main.json': 'sha256:xyz' } })],
    ['a name that leaves the folder', manifestWith({ files: { '../main.json': hash } })],
    ['an absolute name', manifestWith({ files: { '/etc/passwd': hash } })],
    ['itself', manifestWith({ files: { 'manifest.json': hash } })],
    ['names that differ by case only', manifestWith({ files: { 'a.json': hash, 'A.json': hash } })],
  ])('with %s is a problem in words, not a crash', (_, text) => {
    expect(parseManifest(text)).toEqual({ problem: expect.stringMatching(/^it /) });
  });

  it('never throws, whatever the text', () => {
    const texts = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseManifest(text)).toHaveProperty('problem');
      }),
    );
  });

  it('takes CRLF for LF in a hash, and nothing else for anything', () => {
    expect(contentHash(Buffer.from('a\r\nb\r\n'))).toBe(contentHash(Buffer.from('a\nb\n')));
    expect(contentHash(Buffer.from('a\rb'))).not.toBe(contentHash(Buffer.from('a\nb')));
    expect(contentHash(Buffer.from([0xff]))).not.toBe(contentHash(Buffer.from([0xfe])));
  });
});
