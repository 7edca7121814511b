import { childPath, type Diagnostic, pathKeys, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { looksLikeSecret } from '../diagnostics/secret-shapes.ts';
import { seen, showList } from '../diagnostics/show-value.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { isSchema, schemasAt } from './schema-places.ts';
import { formHint, keyHint, missingKeyHint, successorHint, valueHint } from './shape-hints.ts';
import type { SpecFault } from './spec-validator.ts';
import { valueAt } from './value-at.ts';

/** What is needed to explain an error: the value that was checked, and the schema it was held to. */
export interface ShapeContext {
  readonly value: unknown;
  /** The spec's schema; asked only when there is something to explain. */
  readonly schema: () => unknown;
}

/** ajv's errors as findings: one for each fault, at the node that is wrong. */
export function explainShape(errors: readonly SpecFault[], context: ShapeContext): readonly Diagnostic[] {
  const findings = new Map<string, Diagnostic>();
  for (const error of errors) {
    const diagnostic = explain(error, context);
    if (diagnostic === undefined) continue;
    const key = `${diagnostic.code} ${diagnostic.path} ${diagnostic.at ?? ''}`;
    if (!findings.has(key)) findings.set(key, diagnostic);
  }
  // What has the wrong type has no length or range.
  const wrongTypes = new Set([...findings.values()].filter(({ code }) => code === 'AML1102').map(({ path }) => path));
  // Nor is anything to say of what is inside a key that is not known.
  const unknown = [...findings.values()].filter(({ code }) => code === 'AML1101').map(({ path }) => path);
  const inside = (path: SpecPath): boolean => unknown.some((key) => path === key || path.startsWith(`${key}/`));
  return [...findings.values()].filter(
    ({ code, path }) => (code !== 'AML1105' || !wrongTypes.has(path)) && (code === 'AML1101' || !inside(path)),
  );
}

function explain({ keyword, instancePath, params }: SpecFault, context: ShapeContext): Diagnostic | undefined {
  const path = instancePath as SpecPath;
  const value = valueAt(context.value, path);
  // These are for texts: of an object they tell that a key breaks them, which `propertyNames` tells as well.
  if (/^(?:pattern|minLength|maxLength)$/.test(keyword) && typeof value !== 'string') return undefined;
  const not = notValue(value, path);
  switch (keyword) {
    case 'additionalProperties':
      return unknownKey(String(params['additionalProperty']), path, context);
    case 'required':
      return missingKey(String(params['missingProperty']), path, context);
    case 'type':
      return finding('AML1102', {
        path,
        message: `must be ${typeWords(params['type'])}${not}`,
        ...typeHint(value, params),
      });
    case 'enum':
      return notAllowed(params['allowedValues'], path, value);
    case 'propertyNames':
      return finding('AML1105', {
        path: childPath(path, String(params['propertyName'])),
        at: 'key',
        message: 'must be a tag name: 1 to 512 characters, none of < > % & \\ ? /',
      });
    default:
      return wrongForm(keyword, params, { path, value, not });
  }
}

function notValue(value: unknown, path: SpecPath): string {
  const name = pathKeys(path).at(-1) ?? '';
  return seen(value, typeof value === 'string' && looksLikeSecret(value) !== undefined, name);
}

function unknownKey(key: string, path: SpecPath, context: ShapeContext): Diagnostic {
  const names = namesAt(context, path);
  const hint =
    variantHint(key, path, context) ??
    keyHint({ key, path, names, value: valueAt(context.value, path) }, (at) => namesAt(context, at));
  const message = `there is no key "${key}" here`;
  return finding('AML1101', { path: childPath(path, key), at: 'key', message, ...(hint !== undefined && { hint }) });
}

/** Which other type of the item has the key. */
function variantHint(key: string, path: SpecPath, context: ShapeContext): string | undefined {
  const titles = schemasAt(context.schema(), path).flatMap(({ title, properties }) =>
    typeof title === 'string' && isSchema(properties) && Object.hasOwn(properties, key) ? [`\`${title}\``] : [],
  );
  if (titles.length === 0) return undefined;
  return `${titles.join(' and ')} ${titles.length === 1 ? 'has' : 'have'} it, not this one`;
}

/** The keys that the schema knows at a place, all forms of it. */
function namesAt(context: ShapeContext, path: SpecPath): readonly string[] {
  const names = schemasAt(context.schema(), path, context.value).flatMap(({ properties }) =>
    isSchema(properties) ? Object.keys(properties) : [],
  );
  return [...new Set(names)];
}

function missingKey(key: string, path: SpecPath, context: ShapeContext): Diagnostic {
  const [schema] = schemasAt(context.schema(), childPath(path, key), context.value);
  const example = schema?.['examples'];
  const hint =
    missingKeyHint(key, valueAt(context.value, path)) ??
    (Array.isArray(example) ? `for example \`${key}: ${JSON.stringify(example[0])}\`` : undefined);
  return finding('AML1104', { path, message: `the key "${key}" is missing`, ...(hint !== undefined && { hint }) });
}

function notAllowed(allowed: unknown, path: SpecPath, value: unknown): Diagnostic {
  const values = Array.isArray(allowed) ? allowed.map(String) : [];
  const meant = typeof value === 'string' ? didYouMean(value, values) : undefined;
  const caseOnly = typeof value === 'string' && meant?.toLowerCase() === value.toLowerCase();
  const suggestion =
    meant === undefined
      ? valueHint(value, values, path)
      : `did you mean "${meant}"?${caseOnly ? ' Case counts here' : ''}`;
  const hint = value === null ? emptyHint : (successorHint(value, path) ?? suggestion);
  const shown = showList(values);
  // Quotes would make a number text.
  const unquoted = Array.isArray(allowed) && allowed.every((item) => typeof item === 'number');
  const message = `must be ${unquoted ? shown.replaceAll('"', '') : shown}${notValue(value, path)}`;
  return finding('AML1103', { path, message, ...(hint !== undefined && { hint }) });
}

const words: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of keys',
};

function typeWords(type: unknown): string {
  return words[String(type)] ?? String(type);
}

const emptyHint = 'nothing stands after the colon: give a value, or leave the key out';

function typeHint(value: unknown, { type }: Readonly<Record<string, unknown>>): { readonly hint?: string } {
  if (value === null) return { hint: emptyHint };
  if (typeof value === 'object' && value !== null && 'keyVaultSecret' in value) {
    return { hint: 'name the parameter too: `{parameter: name, keyVaultSecret: {id: …, secretName: …}}`' };
  }
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return { hint: 'quotes make it text' };
  if (type === 'boolean' && typeof value === 'string') {
    return { hint: /^(?:true|false)$/.test(value) ? 'write it without quotes' : 'write true or false' };
  }
  if (type === 'array' && typeof value === 'string') return { hint: 'put it in brackets: [ ]' };
  if ((type === 'integer' || type === 'number') && typeof value === 'string')
    return { hint: 'write the number without quotes' };
  return {};
}

/** The spec's patterns in words. */
const patternWords: ReadonlyArray<readonly [RegExp, string]> = [
  [/\{2,32\}\$$/, 'must be 3 to 33 letters, digits, dashes and underscores, a letter or digit first'],
  [/^\^\/subscriptions\//, 'must be a resource id: /subscriptions/<id>/resourceGroups/<name>/providers/…'],
  [
    /kubernetesCluster\$/,
    'must be `kubernetesCluster` or a resource id: /subscriptions/<id>/resourceGroups/<name>/providers/…',
  ],
  [
    /networkSecurityGroup\$/,
    'must be `networkSecurityGroup` or a resource id: /subscriptions/<id>/resourceGroups/<name>/providers/…',
  ],
  [/aiServices\$/, 'must be `aiServices` or a resource id: /subscriptions/<id>/resourceGroups/<name>/providers/…'],
  [/\{0,11\}/, 'must be 1 to 12 lower-case letters and digits, a letter first'],
  [/^\^\[a-z\]/, 'must be a region as Azure writes it in ids, e.g. westeurope'],
  [/\\da-fA-F\]\{8\}/, 'must be a GUID: `az ad user show --id <mail> --query id` tells that of a user'],
  [/\{2,119\}/, 'must be 3 to 120 letters, digits, dashes and underscores, a letter or digit first'],
  [/\{1,127\}/, 'must be 1 to 127 letters, digits and dashes'],
  [/^\^https:\/\/$/, 'must be an address that begins with https://'],
  [/0-9a-fA-F\]\{8\}/, 'must be a GUID: 00000000-0000-0000-0000-000000000000'],
  [/^\^\\\[/, 'must be an ARM expression in brackets, e.g. [resourceGroup().location]'],
  [/\{0,89\}/, 'must be the name of a resource group: 1 to 90 letters, digits, - _ . ( ), no period at the end'],
  [/\( \\S\+\)\{4\}/, 'must be five fields: minute, hour, day of the month, month, day of the week'],
  [/^\^none\$\|\^P\(/, 'must be `none` or a duration as ARM writes it, e.g. PT30M'],
  [/^\^\[\^\/\]\+\/\[\^\/\]\+\$$/, 'must be the name of what it stands in, a slash, and its own name'],
  [/-01\(T00:/, 'must be the first of a month, e.g. 2026-01-01'],
  [/^\^20\\d\\d-/, 'must be a date, e.g. 2030-12-31'],
  [/^\^\[\^@/, 'must be a mail address'],
  [/^\^P\(/, 'must be a duration as ARM writes it, e.g. PT30S or PT5M'],
  [/^\^\[A-Za-z\]\+_/, 'must be a VM size, e.g. Standard_DS3_v2'],
  [/^\^\\d\{4\}-/, 'must be a date and time without a zone, e.g. 2026-01-01T18:00:00'],
  [/\{0,254\}/, 'must be a name: a letter, then letters, digits and underscores'],
];

interface Form {
  readonly path: SpecPath;
  readonly value: unknown;
  readonly not: string;
}

function wrongForm(
  keyword: string,
  params: Readonly<Record<string, unknown>>,
  { path, value, not }: Form,
): Diagnostic | undefined {
  const wrong = (message: string, hint?: string): Diagnostic =>
    finding('AML1105', { path, message, ...(hint !== undefined && { hint }) });
  const limit = String(params['limit']);
  switch (keyword) {
    case 'pattern': {
      const pattern = String(params['pattern']);
      const known = patternWords.find(([shape]) => shape.test(pattern))?.[1];
      return wrong(`${known ?? `must match ${pattern}`}${not}`, formHint(value, path, pattern));
    }
    case 'minimum':
    case 'exclusiveMinimum':
      return wrong(`must be ${keyword === 'minimum' ? 'at least' : 'more than'} ${limit}${not}`);
    case 'maximum':
      return wrong(`must be at most ${limit}${not}`);
    case 'minLength':
    case 'maxLength':
      return wrong(`must have ${keyword === 'minLength' ? 'at least' : 'at most'} ${limit} characters${not}`);
    case 'minItems':
      return wrong(`must have at least ${limit} item${limit === '1' ? '' : 's'}`);
    case 'maxProperties':
      return wrong(`must have at most ${limit} keys`);
    case 'uniqueItems':
      return wrong('must have no item twice');
    default:
      // `if` and the like only say that one of the errors before it counts.
      return undefined;
  }
}
