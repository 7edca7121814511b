import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { describe, expect, test } from 'vitest';
import { validateResource } from '../../src/check/arm-schema.ts';
import { cases, sampleOf } from '../thoroughness.ts';
import { atPinnedVersion, corpusNote, corpusResources, hasCorpus } from './corpus.ts';

type Resource = Readonly<Record<string, unknown>>;

const folder = new URL('../../schemas/arm/', import.meta.url);

/** ajv on the committed schemas as they are: no lean form, no closed lists, no shrunk code. */
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, ownProperties: true, inlineRefs: false });
const ids = new Map<string, string>();
for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
)) {
  const schema = JSON.parse(readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8'));
  ajv.addSchema(schema);
  if (schema.title !== undefined) ids.set(schema.title.toLowerCase(), schema.$id);
}

/** The places that plain ajv finds fault with; `undefined` where there is no schema. */
function plainPlaces(resource: Resource): readonly string[] | undefined {
  const id = ids.get(`${resource['type']}@${resource['apiVersion']}`.toLowerCase());
  const validate = id === undefined ? undefined : ajv.getSchema(id);
  if (!validate) return undefined;
  // Types are compared without case before a validator is chosen.
  validate({ ...resource, type: canonicalType(validate.schema) });
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  return unique(errors.map(placeOf));
}

function canonicalType(schema: unknown): string {
  return (schema as { properties: { type: { const: string } } }).properties.type.const;
}

function placeOf({ instancePath, params }: ErrorObject): string {
  const extra = params['additionalProperty'];
  return extra === undefined ? instancePath : `${instancePath}/${escapeKey(extra)}`;
}

/** The places that the program finds fault with, but for values missing from an open list. */
function ourPlaces(resource: Resource): readonly string[] {
  return unique(validateResource(resource).flatMap(({ open, instancePath }) => (open ? [] : [instancePath])));
}

/** The resource with one value after another replaced by one of another type. */
function* mutants(resource: Resource): Generator<Resource> {
  const others = [true, 7.5, 'unexpected', null, {}, [[]]];
  let count = 0;
  for (const keys of leaves(resource)) {
    if (keys[0] === 'type' || keys[0] === 'apiVersion') continue;
    yield replaceAt(resource, keys, others[count++ % others.length]);
    yield replaceAt(resource, [...keys.slice(0, -1), `${keys.at(-1)}X`], 1);
  }
}

function* leaves(value: unknown, keys: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return yield keys;
  for (const [key, item] of Object.entries(value)) if (key !== 'template') yield* leaves(item, [...keys, key]);
}

function replaceAt(resource: Resource, keys: readonly string[], value: unknown): Resource {
  const copy = structuredClone(resource);
  let target = copy as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) target = target[key] as Record<string, unknown>;
  target[keys.at(-1) ?? ''] = value;
  return copy;
}

const unique = (places: readonly string[]) => [...new Set(places)].sort();
const escapeKey = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

describe.skipIf(!hasCorpus)(`the built validators and plain ajv${corpusNote}`, () => {
  const resources = (hasCorpus ? corpusResources() : [])
    .map(({ resource: { resources: _, ...alone } }) => atPinnedVersion(alone))
    // Of an existing resource the program looks at the name only.
    .filter((resource) => resource['existing'] !== true);

  test('find fault with the same places in real resources, and in those with one value spoilt', () => {
    let compared = 0;
    for (const resource of sampleOf(resources)) {
      for (const candidate of [resource, ...mutants(resource)]) {
        const plain = plainPlaces(candidate);
        if (plain === undefined) continue;
        compared++;
        expect(ourPlaces(candidate), JSON.stringify(candidate)).toEqual(plain);
      }
    }
    expect(compared).toBeGreaterThan(cases(3000) / 2);
  });
});
