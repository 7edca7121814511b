import { hash } from 'node:crypto';
import { clashingFolders, nameProblem } from './names.ts';

/** The name of the manifest in the output folder. */
export const manifestName = 'manifest.json';

/** What made a set of files, and from what. */
export interface ManifestHeader {
  readonly generator: { readonly name: string; readonly version: string };
  /** Base name of the spec file: no folder, which differs from machine to machine. */
  readonly spec: string;
}

/** What was written last: lets the next run tell our files from edited ones and from strangers. */
export interface Manifest extends ManifestHeader {
  /** Name → hash of the content, for every file but the manifest. */
  readonly files: Readonly<Record<string, string>>;
}

/** A manifest, or why there is none. */
export type ParsedManifest = { readonly manifest: Manifest } | { readonly problem: string };

/** The set with its manifest. Header and contents decide the bytes, and the order of `files` does not. */
export function withManifest(files: ReadonlyMap<string, string>, header: ManifestHeader): ReadonlyMap<string, string> {
  const names = [...files.keys()].filter((name) => name !== manifestName).sort();
  const manifest: Manifest = {
    generator: { name: header.generator.name, version: header.generator.version },
    spec: header.spec,
    files: Object.fromEntries(names.map((name) => [name, contentHash(Buffer.from(files.get(name) ?? ''))])),
  };
  return new Map([...files, [manifestName, `${JSON.stringify(manifest, null, 2)}\n`]]);
}

/** Hash of a content; CRLF counts as LF, since git may change line ends at checkout. */
export function contentHash(content: Buffer): string {
  return `sha256:${hash('sha256', foldLineEnds(content), 'hex')}`;
}

/** Whether two contents differ by nothing but CRLF for LF. */
export function sameContent(a: Buffer, b: Buffer): boolean {
  return a.equals(b) || foldLineEnds(a).equals(foldLineEnds(b));
}

/** Works on bytes: a file on disk need not be valid UTF-8. */
function foldLineEnds(content: Buffer): Buffer {
  if (!content.includes('\r\n')) return content;
  return Buffer.from(content.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

/** Whether two manifests describe the same files. The generator's version may differ: it alone changes no file. */
export function sameManifest(a: Manifest, b: Manifest): boolean {
  const names = Object.keys(a.files);
  return (
    a.spec === b.spec &&
    names.length === Object.keys(b.files).length &&
    names.every((name) => Object.hasOwn(b.files, name) && a.files[name] === b.files[name])
  );
}

/** Reads a manifest from disk, which may be broken, of another program, or meant to do harm. Never throws. */
export function parseManifest(text: string): ParsedManifest {
  const value = parseJson(text);
  if (value === undefined) return { problem: 'it is not JSON' };
  if (!isRecord(value)) return { problem: 'it is not a JSON object' };
  const { spec, files } = value;
  const generator = parseGenerator(value);
  if (generator === undefined) return { problem: 'it does not say which generator made it' };
  if (typeof spec !== 'string') return { problem: 'it does not name the spec' };
  const hashes = parseHashes(files);
  return typeof hashes === 'string' ? { problem: hashes } : { manifest: { generator, spec, files: hashes } };
}

function parseGenerator({ generator }: Record<string, unknown>): Manifest['generator'] | undefined {
  if (!isRecord(generator)) return undefined;
  const { name, version } = generator;
  return typeof name === 'string' && typeof version === 'string' ? { name, version } : undefined;
}

/** The names and hashes, or what is wrong with them. A name that leaves the folder would let us delete a stranger's file. */
function parseHashes(files: unknown): Readonly<Record<string, string>> | string {
  if (!isRecord(files)) return 'it lists no files';
  const entries: Array<[string, string]> = [];
  for (const [name, hash] of Object.entries(files)) {
    if (typeof hash !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(hash))
      return `it has no hash of ${JSON.stringify(name)}`;
    if (name === manifestName || nameProblem(name) !== undefined) return `it lists ${JSON.stringify(name)}`;
    entries.push([name, hash]);
  }
  if (clashingFolders(Object.keys(files)).length > 0) return 'it lists names that differ only by case';
  return Object.fromEntries(entries);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
