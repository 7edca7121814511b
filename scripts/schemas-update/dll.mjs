import { readFileSync } from 'node:fs';
import { codedIndexes, tables } from './metadata-tables.mjs';

/** The number of embedded resources of Azure.Bicep.Types.Az 0.2.972: a reader gone wrong finds fewer, or other names. */
const expectedCount = 3354;

/**
 * Reads the embedded resources of a .NET assembly: name to bytes (views, nothing is copied).
 * @param {string} path
 * @returns {Map<string, Buffer>}
 */
export function readResources(path) {
  const bytes = readFileSync(path);
  const image = openImage(bytes);
  const rows = manifestResourceRows(bytes, image);
  const resources = new Map();
  for (const { name, offset } of rows) {
    const start = image.resources + offset;
    resources.set(name, bytes.subarray(start + 4, start + 4 + bytes.readUInt32LE(start)));
  }
  checkResources(resources);
  return resources;
}

/** @param {Map<string, Buffer>} resources */
function checkResources(resources) {
  if (resources.size !== expectedCount) {
    throw new Error(`the dll has ${resources.size} resources, ${expectedCount} were expected`);
  }
  if (!resources.has('index.json.deflated')) throw new Error('the dll has no index.json.deflated');
}

/**
 * The places in the file that matter: the metadata root and the first resource.
 * @param {Buffer} bytes
 */
function openImage(bytes) {
  const pe = bytes.readUInt32LE(0x3c);
  if (bytes.toString('latin1', pe, pe + 4) !== 'PE\0\0') throw new Error('not a PE file');
  const optional = pe + 24;
  const directories = optional + (bytes.readUInt16LE(optional) === 0x20b ? 112 : 96);
  const toOffset = sectionMapper(bytes, pe);
  // Directory 14 is the CLI header; metadata and resources are its fields at 8 and 24.
  const cli = toOffset(bytes.readUInt32LE(directories + 14 * 8));
  return { metadata: toOffset(bytes.readUInt32LE(cli + 8)), resources: toOffset(bytes.readUInt32LE(cli + 24)) };
}

/**
 * Turns a virtual address into an offset in the file.
 * @param {Buffer} bytes
 * @param {number} pe
 * @returns {(address: number) => number}
 */
function sectionMapper(bytes, pe) {
  const first = pe + 24 + bytes.readUInt16LE(pe + 20);
  const sections = Array.from({ length: bytes.readUInt16LE(pe + 6) }, (_, index) => {
    const at = first + index * 40;
    const size = Math.max(bytes.readUInt32LE(at + 8), bytes.readUInt32LE(at + 16));
    return { start: bytes.readUInt32LE(at + 12), size, offset: bytes.readUInt32LE(at + 20) };
  });
  return (address) => {
    const section = sections.find(({ start, size }) => address >= start && address < start + size);
    if (!section) throw new Error(`no section holds address ${address}`);
    return address - section.start + section.offset;
  };
}

/**
 * The streams of the metadata root: name to offset in the file.
 * @param {Buffer} bytes
 * @param {number} root
 * @returns {Record<string, number>}
 */
function metadataStreams(bytes, root) {
  let at = root + 16 + bytes.readUInt32LE(root + 12);
  const count = bytes.readUInt16LE(at + 2);
  at += 4;
  /** @type {Record<string, number>} */
  const streams = {};
  for (let index = 0; index < count; index++) {
    const end = bytes.indexOf(0, at + 8);
    streams[bytes.toString('latin1', at + 8, end)] = root + bytes.readUInt32LE(at);
    at += 8 + Math.ceil((end + 1 - (at + 8)) / 4) * 4;
  }
  return streams;
}

/**
 * @param {Buffer} bytes
 * @param {{ metadata: number }} image
 * @returns {{ name: string, offset: number }[]}
 */
function manifestResourceRows(bytes, image) {
  const streams = metadataStreams(bytes, image.metadata);
  const layout = tableLayout(bytes, streams['#~']);
  const { start, rowSize, count } = layout.ManifestResource;
  return Array.from({ length: count }, (_, index) => {
    const at = start + index * rowSize;
    const text = streams['#Strings'] + bytes.readUIntLE(at + 8, layout.stringIndexSize);
    return { offset: bytes.readUInt32LE(at), name: bytes.toString('utf8', text, bytes.indexOf(0, text)) };
  });
}

/**
 * Where the ManifestResource rows start: behind the rows of all tables before it, whose sizes depend on the row counts.
 * @param {Buffer} bytes
 * @param {number} at offset of the `#~` stream
 */
function tableLayout(bytes, at) {
  const heapSizes = bytes.readUInt8(at + 6);
  const present = bytes.readBigUInt64LE(at + 8);
  /** @type {Record<string, number>} */
  const counts = {};
  let next = at + 24;
  for (let number = 0; number < 64; number++) {
    if (!((present >> BigInt(number)) & 1n)) continue;
    const table = tables[number];
    if (table) counts[String(table[0])] = bytes.readUInt32LE(next);
    next += 4;
  }
  const columnSize = columnSizer(counts, heapSizes);
  for (const [name, ...columns] of tables) {
    const rowSize = columns.reduce((/** @type {number} */ sum, column) => sum + columnSize(column), 0);
    const count = counts[String(name)] ?? 0;
    if (name === 'ManifestResource') {
      return { ManifestResource: { start: next, rowSize, count }, stringIndexSize: columnSize('S') };
    }
    next += rowSize * count;
  }
  throw new Error('no ManifestResource table');
}

/**
 * @param {Record<string, number>} counts rows of each table
 * @param {number} heapSizes flags: 1 strings, 2 guids, 4 blobs have four-byte indexes
 * @returns {(column: string | number) => number} size of a column in bytes
 */
function columnSizer(counts, heapSizes) {
  const heapFlag = { S: 1, G: 2, B: 4 };
  return (column) => {
    if (typeof column === 'number') return column;
    if (column in heapFlag) return heapSizes & heapFlag[/** @type {'S' | 'G' | 'B'} */ (column)] ? 4 : 2;
    const name = column.slice(2);
    const coded = column.startsWith('c:') ? codedIndexes[name] : { bits: 0, tables: [name] };
    const most = Math.max(...coded.tables.map((table) => counts[table] ?? 0));
    return most < 2 ** (16 - coded.bits) ? 2 : 4;
  };
}
