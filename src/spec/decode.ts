import { type Report, rootPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';

/** A spec is a page of text; what is larger was not meant to be one. */
export const maxSpecBytes = 1_048_576;

/** The text of a file, and whether all of it could be read. */
export interface DecodedText {
  /** When not readable still good for showing the line, with U+FFFD for what is no text; empty when too large. */
  readonly text: string;
  readonly readable: boolean;
}

/**
 * The text of a spec file: UTF-8, or UTF-16 with a byte order mark. The mark is dropped.
 * Reports a file that is too large, else the first byte that is no text.
 */
export function decodeSpec(source: string | Uint8Array, report: Report): DecodedText {
  const size = typeof source === 'string' ? Buffer.byteLength(source) : source.length;
  if (size > maxSpecBytes) {
    reportSize(size, report);
    return { text: '', readable: false };
  }
  const decoded = typeof source === 'string' ? { text: source.replace(/^\uFEFF/, '') } : decodeBytes(source);
  const nul = decoded.text.indexOf('\0');
  if (nul !== -1 && nul < (decoded.bad ?? Infinity)) reportNul(nul, report);
  else if (decoded.bad !== undefined) reportBadBytes(decoded.bad, report);
  return { text: decoded.text, readable: nul === -1 && decoded.bad === undefined };
}

interface DecodedBytes {
  readonly text: string;
  /** Where in the text the first byte is that is no text. */
  readonly bad?: number;
}

function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, bad: encoding === 'utf-8' ? firstBadCharacter(bytes, text) : text.indexOf('\uFFFD') };
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * Where the leniently decoded text first differs from the bytes. Looking for U+FFFD will not do: a file may hold that
 * character itself, in good UTF-8.
 */
function firstBadCharacter(bytes: Uint8Array, text: string): number {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const again = new TextEncoder().encode(text);
  const same = again.findIndex((byte, index) => byte !== bytes[index + mark]);
  // `stream` keeps back a character that is cut in two.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(again.subarray(0, same), { stream: true }).length;
}

function reportSize(size: number, report: Report): void {
  report(
    finding('AML1003', {
      path: rootPath,
      offset: 0,
      message: `the file has ${size} bytes; a spec may have ${maxSpecBytes}`,
      hint: 'is this the right file? Long texts, such as scripts, belong in files of their own',
    }),
  );
}

function reportNul(offset: number, report: Report): void {
  report(
    finding('AML1002', {
      path: rootPath,
      offset,
      message: 'there is a NUL byte, so this is not text',
      hint: 'if the file is UTF-16 without a byte order mark, save it as UTF-8',
    }),
  );
}

function reportBadBytes(offset: number, report: Report): void {
  report(
    finding('AML1002', {
      path: rootPath,
      offset,
      message: 'the bytes here are not UTF-8, nor UTF-16 with a byte order mark',
      hint: 'save the file as UTF-8',
    }),
  );
}
