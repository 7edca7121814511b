import { canonicalValue } from './canonical-expression.ts';
import { type JsonObject, mapStrings, objectOf } from './json.ts';
import { resolvedDeclaration } from './made-up-value.ts';
import { isSameText, valueChanges } from './value-changes.ts';

/** What whoever deploys the template, or reads its outputs, sees of it. */
const parameterWords = [
  'defaultValue',
  'allowedValues',
  'minLength',
  'maxLength',
  'minValue',
  'maxValue',
  'nullable',
  'metadata',
];
const outputWords = ['metadata'];

/** Where two templates do not have the same parameters and outputs. What a parameter's values hold may be said more precisely. */
export function signatureChanges(before: JsonObject, after: JsonObject): readonly string[] {
  return [...sectionChanges('parameters', before, after), ...sectionChanges('outputs', before, after)];
}

function sectionChanges(section: 'parameters' | 'outputs', before: JsonObject, after: JsonObject): readonly string[] {
  const names = [...new Set([before, after].flatMap((template) => Object.keys(objectOf(template[section]))))];
  return names.flatMap((name) => {
    const [earlier, later] = [before, after].map((template) => declarationOf(template, section, name));
    if (earlier === undefined || later === undefined) {
      return [`${section}.${name} is ${later === undefined ? 'gone' : 'new'}`];
    }
    return declarationChanges(section, earlier, later).map((change) => `${section}.${name}${change}`);
  });
}

function declarationOf(template: JsonObject, section: string, name: string): JsonObject | undefined {
  const declarations = objectOf(template[section]);
  return Object.hasOwn(declarations, name) ? resolvedDeclaration(template, declarations[name]) : undefined;
}

function declarationChanges(section: string, earlier: JsonObject, later: JsonObject): readonly string[] {
  const words = section === 'parameters' ? parameterWords : outputWords;
  const types = isSameText(String(earlier['type']), String(later['type']))
    ? []
    : [`.type: ${earlier['type']} -> ${later['type']}`];
  const seen = (declaration: JsonObject) =>
    canonicalValue(Object.fromEntries(words.map((word) => [word, meaning(word, declaration)])), []);
  return [...types, ...valueChanges(seen(earlier), seen(later))];
}

/** Nothing said of it and the empty form of it are one. */
function meaning(word: string, declaration: JsonObject): unknown {
  const value = declaration[word];
  if (word === 'nullable') return value === true;
  // ARM evaluates no metadata, and Bicep escapes a text there all the same.
  if (word === 'metadata') return Object.keys(objectOf(value)).length === 0 ? undefined : mapStrings(value, asText);
  return value;
}

const asText = (text: string): string => text.replace(/^\[+(?=.*\]$)/s, '(');
