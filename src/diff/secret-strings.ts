import { looksLikeSecret, secretPropertyName } from '../diagnostics/secret-shapes.ts';

/** A string with its escapes, or a sign of JSON. */
const token = /"((?:[^"\\\n]|\\.)*)"(\s*:)?|[{}[\]]/g;

/** An object or a list that the scanner is in. */
interface Frame {
  /** The last key of an object; of a list, the key that it stands at. */
  key: string;
  readonly isList: boolean;
  /** Whether it is a parameter of a secure type. */
  isSecure: boolean;
  /** All strings below the key `defaultValue`. */
  readonly defaults: string[];
}

/**
 * The strings of a JSON text that are secrets, as they stand between the quotes: by their looks, by the names of their
 * keys, by the type of the parameter that they are the default of. `secure` are further names of parameters whose values
 * are secrets. The text need not be valid: somebody may have edited it, or git have put the marks of a conflict in.
 */
export function secretStrings(text: string, secure: ReadonlySet<string>): ReadonlySet<string> {
  const secrets = new Set<string>();
  const frames = [newFrame('', false)];
  for (const [sign, string, colon] of text.matchAll(token)) {
    const top = frames.at(-1) ?? newFrame('', false);
    if (string === undefined) readSign(sign, frames, secrets);
    else if (colon !== undefined && !top.isList) top.key = string;
    else readString(string, frames, (name) => secure.has(name) || secretPropertyName(name), secrets);
  }
  for (const frame of frames) closeFrame(frame, secrets);
  return secrets;
}

const newFrame = (key: string, isList: boolean): Frame => ({ key, isList, isSecure: false, defaults: [] });

/** Deeper than any template is. */
const deepest = 100;

function readSign(sign: string, frames: Frame[], secrets: Set<string>): void {
  const isOpening = sign === '{' || sign === '[';
  if (isOpening && frames.length < deepest) {
    frames.push(newFrame(sign === '[' ? (frames.at(-1)?.key ?? '') : '', sign === '['));
  } else if (!isOpening && frames.length > 1) {
    closeFrame(frames.pop() ?? newFrame('', false), secrets);
  }
}

function closeFrame({ isSecure, defaults }: Frame, secrets: Set<string>): void {
  if (isSecure) for (const text of defaults) secrets.add(text);
}

function readString(
  text: string,
  frames: readonly Frame[],
  namesSecret: (name: string) => boolean,
  secrets: Set<string>,
): void {
  const top = frames.at(-1);
  if (top?.key === 'type' && /^secure(string|object)$/i.test(text)) top.isSecure = true;
  for (const frame of frames) if (frame.key === 'defaultValue') frame.defaults.push(text);
  if (text === '' || (isExpression(text) && looksLikeSecret(text) === undefined)) return;
  if (looksLikeSecret(text) !== undefined || namesSecret(nameOf(frames))) secrets.add(text);
}

/** `[parameters('password')]` tells no secret. */
const isExpression = (text: string): boolean => /^\[(?!\[).*\]$/.test(text);

/** The key that says what a string is: of a parameter's value, the parameter's name. */
function nameOf(frames: readonly Frame[]): string {
  const objects = frames.filter(({ isList }, position) => !isList || position === frames.length - 1);
  const [parent, own] = [objects.at(-2)?.key ?? '', objects.at(-1)?.key ?? ''];
  return own === 'value' || own === 'defaultValue' ? parent : own;
}
