import { describe, expect, test } from 'vitest';
import { describeWithEngine } from '../engine/describe-with-engine.ts';
import { evaluate } from '../engine/engine.ts';
import { corpusAbsent, corpusNote, hostileBytes, hostileNames, hostileVerdicts } from './corpus.ts';
import { type Outcome, outcomeOf, prototypeMembers, tellingFaults } from './outcome.ts';

const name = 'name: mlw-hostile\n';
/** What stands before `a:` of a fragment so that the value stands where a spec has text, or before a whole fragment. */
const asDescription = (text: string): string => `${name}workspace:\n  ${text.replace(/^a:/m, 'description:')}`;
const asName = (text: string): string => text.replace(/^a:/m, 'name:');
const beside = (text: string): string => `${name}${text}`;
/** This version has no nodes; the days are an integer from 7 to 90. */
const asDays = (text: string): string =>
  `${name}keyVault: {new: {softDeleteRetentionInDays: ${text.replace(/^\w+:/, '').trim()}}}\n`;
/** The workspace's name in the corpus has a letter; ours has three and more. */
const asLongerName = (text: string): string => text.replace(/^(\uFEFF?)name: \w+$/gm, '$1name: mlw-hostile');

interface Embedding {
  readonly into: (text: string) => string;
  /** The errors; none for one that is accepted. */
  readonly errors: readonly string[];
  readonly warnings?: readonly string[];
  /** What the template must hold of it. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly days?: number;
  readonly encoding?: 'utf8' | 'latin1' | 'utf16le';
}

/** Each fragment where it fits, and what must become of it there. */
const embeddings: Readonly<Record<string, readonly Embedding[]>> = {
  'bidi.yaml': [
    // A description without a value of its own would have no place to stand.
    { into: asName, errors: ['AML1105'], warnings: ['AML1018'] },
    { into: asDescription, errors: [], warnings: ['AML1018'] },
  ],
  'bom-utf8.yaml': [{ into: asLongerName, errors: [] }],
  'comment-only.yaml': [{ into: (text) => text, errors: ['AML1004'] }],
  'complex-key.yaml': [{ into: beside, errors: ['AML1007'] }],
  'cycle.yaml': [{ into: (text) => beside(text.replace('a: &a', 'tags: &a')), errors: ['AML1012'] }],
  'date.yaml': [{ into: beside, errors: [], tags: { created: '2020-01-01' } }],
  'deep.yaml': [{ into: (text) => beside(text.replace(/^a:/, 'tags:')), errors: ['AML1013'] }],
  'dup-key.yaml': [{ into: asLongerName, errors: ['AML1006'] }],
  'empty.yaml': [{ into: (text) => text, errors: ['AML1004'] }],
  'esc-ansi.yaml': [
    { into: asDescription, errors: ['AML1016'] },
    { into: asName, errors: ['AML1016'] },
  ],
  'esc-nul.yaml': [{ into: asDescription, errors: ['AML1016'] }],
  'exp.yaml': [{ into: asDays, errors: [], days: 10 }],
  'float.yaml': [{ into: asDays, errors: ['AML1102'] }],
  'inf.yaml': [{ into: asDays, errors: ['AML1015'] }],
  'int-key.yaml': [{ into: beside, errors: ['AML1101'] }],
  'js-function.yaml': [{ into: asDescription, errors: ['AML1010'] }],
  'latin1.yaml': [
    { into: (text) => text, errors: ['AML1002'], encoding: 'latin1' },
    { into: (text) => asDescription(text.replace('name:', 'a:')), errors: ['AML1002'], encoding: 'latin1' },
  ],
  'lone-surrogate.yaml': [{ into: asDescription, errors: ['AML1016'] }],
  'merge.yaml': [
    {
      into: (text) =>
        text
          .replace(/^base:/m, 'tags:')
          .replace(/^spec:/m, 'workspace:')
          .concat(name),
      errors: ['AML1009'],
    },
  ],
  'norway.yaml': [{ into: beside, errors: [], tags: { country: 'NO' } }],
  'null-key.yaml': [{ into: beside, errors: ['AML1007'] }],
  'octal-12.yaml': [{ into: asDays, errors: [], days: 8 }],
  'octal.yaml': [{ into: asDays, errors: [], days: 10 }],
  'proto-nested.yaml': [{ into: beside, errors: ['AML1008'] }],
  'proto.yaml': [{ into: asLongerName, errors: ['AML1008'] }],
  'raw-bell.yaml': [{ into: asDescription, errors: ['AML1016'] }],
  'raw-nul.yaml': [{ into: asDescription, errors: ['AML1002'] }],
  'scalar.yaml': [{ into: (text) => text, errors: ['AML1019'] }],
  'sexagesimal.yaml': [{ into: beside, errors: [], tags: { t: '12:30:45' } }],
  'tab-indent.yaml': [{ into: (text) => beside(text.replace(/^a:/, 'tags:')), errors: ['AML1001'] }],
  'tag-named-constructor.yaml': [
    { into: beside, errors: [], tags: { constructor: 'x', toString: 'y', hasOwnProperty: 'z' } },
  ],
  'utf16le-bom.yaml': [{ into: asLongerName, errors: [], encoding: 'utf16le' }],
  'utf16le-nobom.yaml': [{ into: asLongerName, errors: ['AML1002'], encoding: 'utf16le' }],
  'yaml11-directive.yaml': [
    {
      into: (text) => text.replace(/^a: no$/m, `${name}tags: {a: no}`),
      errors: [],
      warnings: ['AML1020'],
      tags: { a: 'no' },
    },
  ],
};

const rows = Object.entries(embeddings).flatMap(([file, list]) =>
  list.map((embedding, position) => ({ file, position: position + 1, ...embedding })),
);

function embed(file: string, { into, encoding = 'utf8' }: Pick<Embedding, 'into' | 'encoding'>): Outcome {
  return outcomeOf(Buffer.from(into(hostileBytes(file).toString(encoding)), encoding));
}

describe.skipIf(corpusAbsent !== undefined)(`hostile specs${corpusNote}`, () => {
  test('each file of the corpus has a place here', () => {
    expect(hostileNames()).toEqual(Object.keys(embeddings).sort());
    expect(Object.keys(hostileVerdicts()).sort()).toEqual(Object.keys(embeddings).sort());
  });

  test('what becomes of them here is what the corpus expects', () => {
    for (const [file, list] of Object.entries(embeddings)) {
      const verdict = (list[0]?.errors ?? []).length > 0 ? 'reject' : 'accept';
      expect([verdict, 'either'], file).toContain(hostileVerdicts()[file]?.expect);
    }
  });

  test.each(hostileNames())('%s as it is: refused in words, with a line and a column', (file) => {
    const before = prototypeMembers();
    const outcome = outcomeOf(hostileBytes(file));
    // None is a whole spec: even what is fine in itself lacks a name, or has one of a single letter.
    expect(outcome.errors.length).toBeGreaterThan(0);
    expect(tellingFaults(outcome)).toEqual([]);
    expect(prototypeMembers()).toBe(before);
    expect(outcome.everything).not.toContain('polluted":1');
  });

  test.each(rows)('$file in place $position of a spec: $errors', (row) => {
    const { file, errors, warnings = [], tags, days } = row;
    const before = prototypeMembers();
    const outcome = embed(file, row);
    expect(outcome.errors).toEqual(errors);
    expect(outcome.warnings).toEqual(warnings);
    expect(tellingFaults(outcome)).toEqual([]);
    expect(prototypeMembers()).toBe(before);
    const { template, files } = outcome;
    expect(files.size > 0).toBe(errors.length === 0);
    if (errors.length === 0) expect(() => JSON.parse(files.get('main.json') ?? '')).not.toThrow();
    if (tags !== undefined) expect(template?.['parameters']).toMatchObject({ tags: { defaultValue: tags } });
    const vault = template?.resources.find(({ type }) => type === 'Microsoft.KeyVault/vaults');
    if (days !== undefined) expect(vault?.['properties']).toMatchObject({ softDeleteRetentionInDays: days });
  });
});

describeWithEngine(`hostile specs in Microsoft's engine${corpusNote}`, () => {
  test('come out of it with exactly their tags', async (context) => {
    if (corpusAbsent !== undefined) context.skip(corpusAbsent);
    const tagged = rows.filter(({ tags }) => tags !== undefined);
    expect(tagged.length).toBeGreaterThan(3);
    for (const row of tagged) {
      const { resources } = await evaluate(embed(row.file, row).template ?? {});
      for (const resource of resources) expect(resource['tags'], row.file).toEqual(row.tags);
    }
  });
});
