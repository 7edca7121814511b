import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { partial } from '../../src/render/partials.ts';
import { declareResources } from '../../src/resources/declare-resources.ts';
import { modelFromSpec } from '../../src/resources/model.ts';
import { createSpecReader } from '../../src/spec/reader.ts';
import type { Spec } from '../../src/spec/types.ts';

const folder = new URL('../../templates/arm/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace(/\.hbs$/, ''));

const examples = new URL('../../examples/', import.meta.url);

/** Between them the examples and these specs have a resource of every type, with all that its view can have. */
const specs: readonly Spec[] = [
  ...readdirSync(examples).map((file) => load(readFileSync(new URL(file, examples), 'utf8')) as Spec),
  {
    name: 'mlw',
    storageAccount: {
      new: {
        blobService: { containers: ['data'] },
        fileService: { shares: ['share'] },
        queueService: {},
        tableService: {},
      },
    },
    keyVault: { new: { enableRbacAuthorization: false, accessPolicies: [{ objectId: 'x', permissions: {} }] } },
    containerRegistry: { new: { sku: 'Premium', replications: ['northeurope'] } },
    workspace: {
      identity: { type: 'UserAssigned', userAssignedIdentities: ['new'] },
      encryption: { keyVaultProperties: { keyIdentifier: 'https://kv.vault.azure.net/keys/k' } },
    },
  },
];

/** Keys of the views that the program hands to a partial. */
function viewKeys(): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const spec of specs) {
    const reader = createSpecReader(
      () => undefined,
      () => undefined,
    );
    for (const { partial, view } of declareResources(modelFromSpec(spec, reader))) {
      const known = keys.get(partial) ?? new Set();
      for (const key of Object.keys(view)) known.add(key);
      keys.set(partial, known);
    }
  }
  return keys;
}

/** The names that a partial reads, without what is inside them. */
class NamesRead extends Handlebars.Visitor {
  readonly names = new Set<string>();
  readonly #helpers = new Set(['json', 'opt', 'if', 'each']);

  override PathExpression(path: hbs.AST.PathExpression): void {
    const [first] = path.parts;
    if (typeof first === 'string' && !this.#helpers.has(first)) this.names.add(first);
  }
}

function namesRead(partial: string): ReadonlySet<string> {
  const visitor = new NamesRead();
  visitor.accept(Handlebars.parse(readFileSync(new URL(`${partial}.hbs`, folder), 'utf8')));
  return visitor.names;
}

/** What the program fills without a resource of the spec. */
const frames = ['template', 'subscription-template', 'nested-deployment'];

describe('partials and views', () => {
  const keys = viewKeys();

  test('every partial of a resource is used, and the frames of templates besides', () => {
    expect([...keys.keys(), ...frames].sort()).toEqual([...names].sort());
    expect(names.filter((name) => partial(`arm/${name}`) === undefined)).toEqual([]);
  });

  test.each(names.filter((name) => !frames.includes(name)))(
    '%s reads what its view has, all of it and nothing else',
    (name) => {
      expect([...namesRead(name)].sort()).toEqual([...(keys.get(name) ?? [])].sort());
    },
  );
});
