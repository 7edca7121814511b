import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Hostile specs and values by others; they lie beside the project and may be absent. */
const folder = new URL('../../../shared/corpus/hostile/', import.meta.url);

export const corpusAbsent = existsSync(folder)
  ? undefined
  : 'the hostile corpus (../shared/corpus/hostile) is not beside the project';

/** Added to the name of a suite that needs it, so that a skipped one says why. */
export const corpusNote = corpusAbsent === undefined ? '' : ` (skipped: ${corpusAbsent})`;

const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

export interface HostileVerdict {
  readonly expect: 'accept' | 'reject' | 'either';
  readonly why: string;
}

export function hostileVerdicts(): Readonly<Record<string, HostileVerdict>> {
  return corpusAbsent === undefined ? (readJson('specs/expected.json') as Record<string, HostileVerdict>) : {};
}

export function hostileNames(): readonly string[] {
  if (corpusAbsent !== undefined) return [];
  return readdirSync(new URL('specs/', folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

export const hostileBytes = (name: string): Buffer => readFileSync(new URL(`specs/${name}`, folder));

export interface HostileValue {
  readonly category: string;
  readonly value: string;
  readonly expect: string;
}

export function hostileValues(): readonly HostileValue[] {
  return corpusAbsent === undefined ? (readJson('values.json') as HostileValue[]) : [];
}

/** A text, and what Microsoft's compiler writes for it into a template. */
export interface StringVector {
  readonly value: string;
  readonly arm: string;
  /** Its Bicep string. */
  readonly bicepLiteral: string;
  /** What the compiler makes of the same with the parameter `p` before it. */
  readonly interp: string;
}

export function stringVectors(): readonly StringVector[] {
  if (corpusAbsent !== undefined) return [];
  return (readJson('bicep-string-oracle.json') as { vectors: StringVector[] }).vectors;
}
