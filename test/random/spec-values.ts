import fc, { type Arbitrary } from 'fast-check';

/** Any JSON value of a spec. */
export type SpecValue = null | boolean | number | string | readonly SpecValue[] | SpecObject;
export interface SpecObject {
  readonly [key: string]: SpecValue;
}

/** Text that a spec may hold and that has done harm somewhere: ARM, Bicep, handlebars, JSON, JavaScript. */
const trickyTexts = [
  '[resourceGroup().location]',
  '[[already]',
  '[]',
  '[unclosed',
  'a]',
  '[a] ',
  '[a\nb]',
  "it's",
  'say "hi"',
  '{{x}}',
  '{{{name}}}',
  '{{> partial}}',
  '{0} {{1}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Bicep's interpolation, as text.
  '${resourceGroup().id}',
  "'''",
  '\\',
  '\\u{41}',
  '&quot;<b>',
  'constructor',
  'hasOwnProperty',
  'null',
  'true',
  '0010',
  '~',
  'größe',
  '資料 🚀',
  ' spaced ',
  '# no comment',
  'a: b',
  '- a',
  '*a',
  '!x',
] as const;

const forbidden =
  /(?![\t\n])\p{Cc}|\p{Cs}|\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}|[\u2028\u2029\uFFFE\uFFFF]/u;

/** Text for people: legal, and often odd. */
export const oddText = (maxLength: number, minLength = 0): Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...trickyTexts),
      fc.string({ unit: 'grapheme', minLength, maxLength: 20 }),
      fc.string({ unit: 'binary', minLength, maxLength: 12 }),
      fc.constantFrom('plain', 'fraud-team', '4711'),
    )
    .filter((text) => text.length >= minLength && text.length <= maxLength && !forbidden.test(text));

/** A name of `length` characters out of `alphabet`; Azure's reserved words are not spelt with these letters. */
export const nameOf = (alphabet: string, minLength: number, maxLength: number): Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });

export const lowerDigits = 'abcdef0123456789';

/** Names that a mapping of tags takes for something else. */
const placeholderWords = ['parameter', 'expression', 'keyVaultSecret'];

const tagName = fc
  .oneof(fc.constantFrom(...trickyTexts), oddText(60, 1))
  .filter((name) => !/[<>%&\\?/]/.test(name) && name !== '' && !placeholderWords.includes(name))
  .filter((name) => name !== '__proto__')
  // The sweep of parameters asks an object for its `String()`; test/hostile has these names.
  .filter((name) => name !== 'toString' && name !== 'valueOf')
  // Of quotes side by side the engine's snapshot loses one, and so takes two names for one.
  .filter((name) => !name.includes("''"));

/** Tags with odd but legal names; no two that Azure takes for one. */
export const plainTags: Arbitrary<SpecObject> = fc
  .uniqueArray(fc.tuple(tagName, oddText(256)), {
    maxLength: 4,
    selector: ([name]) => name.toLowerCase(),
  })
  .map((entries) => Object.fromEntries(entries));

/** Stands for a parameter's name until `numberParameters` gives each its own. */
const unnamed = 'unnamed';

type ParameterType = 'string' | 'int' | 'bool' | 'array' | 'object';

/** What a place takes: the literal values, and expressions that come out as one. */
interface Place<T extends SpecValue> {
  readonly type: ParameterType;
  readonly literal: Arbitrary<T>;
  /** Whether a parameter of the place may go without a default value. */
  readonly required?: boolean;
}

/** A literal at times, else a parameter or an expression in its place. */
export function placed<T extends SpecValue>({ type, literal, required = true }: Place<T>): Arbitrary<SpecValue> {
  const described = fc.record(
    {
      parameter: fc.constant(unnamed),
      defaultValue: literal,
      description: oddText(80),
    },
    { requiredKeys: required ? ['parameter'] : ['parameter', 'defaultValue'] },
  );
  const allowed = fc
    .uniqueArray(literal, { minLength: 1, maxLength: 3, comparator: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
    .map((values) => ({ parameter: unnamed, type, defaultValue: values[0] ?? null, allowedValues: values }));
  // ARM compares an allowed value with the whole of an object or a list, which is of no use to anybody.
  const parameters = type === 'object' || type === 'array' ? [described] : [described, allowed];
  return fc.oneof(
    { weight: 12, arbitrary: literal as Arbitrary<SpecValue> },
    { weight: 2, arbitrary: fc.oneof(...parameters).map((parameter) => ({ ...parameter, type })) },
    { weight: 1, arbitrary: literal.map((value) => ({ expression: `[${armText(value)}]` })) },
  );
}

/** A value as ARM's expression language writes it. */
function armText(value: SpecValue): string {
  if (typeof value === 'string') return `concat('${value.replaceAll("'", "''")}', '')`;
  if (typeof value === 'boolean') return `${value}()`;
  if (typeof value === 'number') return Number.isInteger(value) ? `int('${value}')` : `json('${value}')`;
  if (value === null) return 'null()';
  if (Array.isArray(value)) return `createArray(${value.map(armText).join(', ')})`;
  const members = Object.entries(value).map(([key, item]) => `'${key.replaceAll("'", "''")}', ${armText(item)}`);
  return `createObject(${members.join(', ')})`;
}

export const flag = placed({ type: 'bool', literal: fc.boolean() });
export const always = (value: boolean): Arbitrary<SpecValue> =>
  placed({ type: 'bool', literal: fc.constant(value), required: false });
export const whole = (min: number, max: number): Arbitrary<SpecValue> =>
  placed({ type: 'int', literal: fc.integer({ min, max }) });
export const oneOf = (...values: readonly string[]): Arbitrary<SpecValue> =>
  placed({ type: 'string', literal: fc.constantFrom(...values) });
export const text = (literal: Arbitrary<string>): Arbitrary<SpecValue> => placed({ type: 'string', literal });
export const texts = (literal: Arbitrary<string>): Arbitrary<SpecValue> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.array(text(literal), { minLength: 1, maxLength: 3 }) as Arbitrary<SpecValue> },
    { weight: 1, arbitrary: placed({ type: 'array', literal: fc.array(literal, { minLength: 1, maxLength: 3 }) }) },
  );
export const armObject = (...values: readonly SpecObject[]): Arbitrary<SpecValue> =>
  placed({ type: 'object', literal: fc.constantFrom(...values) });

/** Tags as a mapping, mostly; some with a parameter as a value, some a parameter as a whole. */
export const tags: Arbitrary<SpecValue> = fc.oneof(
  { weight: 6, arbitrary: plainTags },
  {
    weight: 2,
    arbitrary: fc.tuple(plainTags, text(oddText(256))).map(([plain, value]) => ({ ...plain, 'placed value': value })),
  },
  { weight: 1, arbitrary: placed({ type: 'object', literal: plainTags }) },
);

/** Gives each parameter of a spec a name of its own: ARM takes two descriptions of one name for a contradiction. */
export function numberParameters(spec: SpecObject): SpecObject {
  let count = 0;
  const walk = (value: SpecValue): SpecValue => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const given: SpecObject = value as SpecObject;
    const entries = Object.entries(given).map(([key, item]) => [key, walk(item)] as const);
    if (given['parameter'] !== unnamed) return Object.fromEntries(entries);
    count += 1;
    const name = `placed${count}`;
    return Object.fromEntries(entries.map(([key, item]) => [key, key === 'parameter' ? name : item]));
  };
  return walk(spec) as SpecObject;
}

/** All keys optional. */
export const some = (members: Readonly<Record<string, Arbitrary<SpecValue>>>): Arbitrary<SpecObject> =>
  fc.record(members, { requiredKeys: [] }).chain((whole) => thinned(whole));

/** A few of the members: with each key at even odds, large objects would always be half full. */
function thinned(whole: Partial<Record<string, SpecValue>>): Arbitrary<SpecObject> {
  const keys = Object.keys(whole);
  return fc.oneof(fc.subarray(keys, { maxLength: Math.min(4, keys.length) }), fc.subarray(keys)).map((kept) =>
    Object.fromEntries(
      kept.flatMap((key) => {
        const value = whole[key];
        return value === undefined ? [] : [[key, value]];
      }),
    ),
  );
}
