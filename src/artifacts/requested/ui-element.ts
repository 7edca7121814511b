import type { JsonObject, JsonValue } from '../../model/expression.ts';
import { printExpression } from '../../model/expression-printer.ts';
import { nameRules } from '../../model/names.ts';
import { isSecure, type TemplateParameter } from '../../model/template.ts';
import { orderedJson } from '../ordered-json.ts';
import { uiLabel, uiText } from './ui-text.ts';

/** A field of the form, and the value that it gives the parameter of its name. */
export interface UiField {
  readonly element: JsonObject;
  readonly output: string;
}

/** What a field is made from: `value` is the expression by which outputs and checks read what was put in. */
interface Field {
  readonly parameter: TemplateParameter;
  readonly value: string;
  /** The default that the form can show. */
  readonly shown: JsonValue | undefined;
}

/**
 * The field for a parameter.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/managed-applications/create-uidefinition-elements
 */
export function uiField(parameter: TemplateParameter, value: string, atSubscription: boolean): UiField {
  const field: Field = { parameter, value, shown: shownDefault(parameter, atSubscription) };
  if (isSecure(parameter)) return passwordBox(field);
  if (parameter.type === 'bool') return optionsGroup(field);
  if (parameter.allowedValues !== undefined) return dropDown(field, parameter.allowedValues);
  switch (parameter.type) {
    case 'int':
      return numberBox(field);
    case 'array':
    case 'object':
      return jsonBox(field);
    default:
      return textBox(field);
  }
}

/** What every field begins with. */
function heading({ name, description }: TemplateParameter, type: string) {
  const label = uiLabel(name);
  return { name, type: `Microsoft.Common.${type}`, label, toolTip: uiText(description ?? `${label}.`) };
}

/** Plain data, or the resource group that people have just chosen, where that is the one deployed to. */
function shownDefault({ defaultValue }: TemplateParameter, atSubscription: boolean): JsonValue | undefined {
  if (defaultValue === undefined) return undefined;
  if (defaultValue.kind === 'literal') return defaultValue.value;
  const printed = printExpression(defaultValue);
  if (atSubscription) return undefined;
  return printed === '[resourceGroup().name]' || printed === '[resourceGroup().location]' ? printed : undefined;
}

/** Whether the template works the default out, so that the field may stay empty. */
const mayStayEmpty = ({ parameter, shown }: Field): boolean =>
  parameter.defaultValue !== undefined && shown === undefined;

/**
 * ARM takes null for "not given", and then the default of the template holds.
 * @see https://github.com/Azure/bicep/issues/11301
 */
const orDefault = (field: Field, given: string): string =>
  mayStayEmpty(field) ? `[if(empty(${field.value}), parse('null'), ${given})]` : `[${given}]`;

const emptyHint = 'Empty: what the template works out';

/** @see https://learn.microsoft.com/azure/azure-resource-manager/managed-applications/microsoft-common-textbox */
function textBox(field: Field): UiField {
  const { parameter, value, shown } = field;
  const canBeEmpty = mayStayEmpty(field) || shown === '';
  const element = {
    ...heading(parameter, 'TextBox'),
    defaultValue: typeof shown !== 'string' ? '' : parameter.defaultValue?.kind === 'literal' ? uiText(shown) : shown,
    ...(mayStayEmpty(field) && { placeholder: emptyHint }),
    constraints: {
      required: !canBeEmpty,
      validations: [...lengthRules(parameter, canBeEmpty), ...nameRule(parameter, canBeEmpty)],
    },
  };
  return { element, output: orDefault(field, value) };
}

/** The limits of a text, if it has some. */
function lengthRules({ minLength, maxLength }: TemplateParameter, canBeEmpty: boolean): readonly JsonObject[] {
  const least = minLength ?? (canBeEmpty ? 0 : 1);
  if (least === 0 && maxLength === undefined) return [];
  const counted = `[\\s\\S]{${least},${maxLength ?? ''}}`;
  const orNothing = canBeEmpty && least > 0;
  const message = least === 1 && maxLength === undefined ? 'It must not be empty.' : limitsInWords(least, maxLength);
  return [
    {
      regex: orNothing ? `^(${counted})?$` : `^${counted}$`,
      message: orNothing ? message.replace('.', ', or nothing.') : message,
    },
  ];
}

const limitsInWords = (least: number, most: number | undefined): string =>
  most === undefined ? `At least ${least} characters.` : `${least} to ${most} characters.`;

/** What Azure takes for the name of a resource that the template makes. */
function nameRule({ name, own }: TemplateParameter, canBeEmpty: boolean): readonly JsonObject[] {
  const kind = name === 'registryName' ? 'mlRegistry' : name.replace(/Name$/, '');
  if (own !== true || !name.endsWith('Name') || !isNamed(kind)) return [];
  const { pattern, words } = nameRules[kind];
  // The portal reads patterns without the flag for Unicode.
  if (pattern.flags !== '') return [];
  return [{ regex: canBeEmpty ? `^$|${pattern.source}` : pattern.source, message: `Must ${words}.` }];
}

const isNamed = (kind: string): kind is keyof typeof nameRules => Object.hasOwn(nameRules, kind);

const anything = '^[\\s\\S]{0,}$';

/**
 * A secret is never shown, and has no default. Without a pattern the portal would hold it to the rules of passwords.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/managed-applications/microsoft-common-passwordbox
 */
function passwordBox({ parameter, value }: Field): UiField {
  const { label, ...rest } = heading(parameter, 'PasswordBox');
  const [lengths] = lengthRules(parameter, false);
  const isObject = parameter.type === 'secureObject';
  const element = {
    ...rest,
    label: { password: label, confirmPassword: `Confirm: ${label}` },
    constraints: isObject
      ? { required: true, regex: jsonPatterns.object, validationMessage: 'A JSON object.' }
      : {
          required: true,
          regex: String(lengths?.['regex'] ?? anything),
          validationMessage: String(lengths?.['message'] ?? 'Any text.'),
        },
    options: { hideConfirmation: true },
  };
  return { element, output: isObject ? `[parse(${value})]` : `[${value}]` };
}

/** @see https://learn.microsoft.com/azure/azure-resource-manager/managed-applications/microsoft-common-dropdown */
function dropDown(field: Field, allowed: readonly JsonValue[]): UiField {
  const { parameter, value, shown } = field;
  const items = allowed.map((item) => ({ label: uiText(labelOf(item)), value: choiceOf(item) }));
  const element = {
    ...heading(parameter, 'DropDown'),
    ...(mayStayEmpty(field) && { defaultValue: emptyHint }),
    ...(shown !== undefined && { defaultValue: uiText(labelOf(shown)) }),
    constraints: {
      allowedValues: mayStayEmpty(field) ? [{ label: emptyHint, value: '' }, ...items] : items,
      required: true,
    },
  };
  const readers: Readonly<Record<string, string>> = { int: 'int', array: 'parse', object: 'parse' };
  const reader = readers[parameter.type];
  return { element, output: orDefault(field, reader === undefined ? value : `${reader}(${value})`) };
}

const labelOf = (item: JsonValue): string => {
  if (typeof item !== 'string') return orderedJson(item);
  return item === '' ? '(empty)' : item;
};

/** Lists and objects go through the form as text. */
const choiceOf = (item: JsonValue): JsonValue => {
  if (typeof item === 'string') return uiText(item);
  return typeof item === 'object' ? uiText(orderedJson(item)) : item;
};

/**
 * The choices are text: what a check box gives, outputs could not be told apart from text.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/managed-applications/microsoft-common-optionsgroup
 */
function optionsGroup(field: Field): UiField {
  const { parameter, value, shown } = field;
  const allowed = parameter.allowedValues ?? [true, false];
  const choices = [true, false].filter((choice) => allowed.includes(choice)).map(yesOrNo);
  const element = {
    ...heading(parameter, 'OptionsGroup'),
    ...(mayStayEmpty(field) && { defaultValue: emptyHint }),
    ...(shown !== undefined && { defaultValue: yesOrNo(shown === true).label }),
    constraints: {
      allowedValues: mayStayEmpty(field) ? [{ label: emptyHint, value: '' }, ...choices] : choices,
      required: true,
    },
  };
  return { element, output: orDefault(field, `equals(${value}, 'true')`) };
}

const yesOrNo = (choice: boolean) => (choice ? { label: 'Yes', value: 'true' } : { label: 'No', value: 'false' });

function numberBox(field: Field): UiField {
  const { parameter, value, shown } = field;
  const { minValue, maxValue } = parameter;
  const isEmpty = mayStayEmpty(field);
  const limits = [
    ...(minValue === undefined
      ? []
      : [limitRule(field, `greaterOrEquals(int(${value}), ${minValue})`, `At least ${minValue}.`)]),
    ...(maxValue === undefined
      ? []
      : [limitRule(field, `lessOrEquals(int(${value}), ${maxValue})`, `At most ${maxValue}.`)]),
  ];
  const element = {
    ...heading(parameter, 'TextBox'),
    defaultValue: shown === undefined ? '' : String(shown),
    ...(isEmpty && { placeholder: emptyHint }),
    constraints: {
      required: !isEmpty,
      validations: [{ regex: isEmpty ? '^(-?[0-9]+)?$' : '^-?[0-9]+$', message: 'A whole number.' }, ...limits],
    },
  };
  return { element, output: orDefault(field, `int(${value})`) };
}

const limitRule = (field: Field, isValid: string, message: string): JsonObject => ({
  isValid: mayStayEmpty(field) ? `[or(empty(${field.value}), ${isValid})]` : `[${isValid}]`,
  message,
});

const jsonPatterns = { object: '^\\s*[{][\\s\\S]*[}]\\s*$', array: '^\\s*[[][\\s\\S]*[\\]]\\s*$' } as const;

/** Lists and objects, tags among them, are put in as JSON: the portal's own control for tags knows no defaults. */
function jsonBox(field: Field): UiField {
  const { parameter, value, shown } = field;
  const isEmpty = mayStayEmpty(field);
  const isArray = parameter.type === 'array';
  const pattern = isArray ? jsonPatterns.array : jsonPatterns.object;
  const element = {
    ...heading(parameter, 'TextBox'),
    defaultValue: shown === undefined ? '' : uiText(orderedJson(shown)),
    ...(isEmpty && { placeholder: emptyHint }),
    multiLine: true,
    constraints: {
      required: !isEmpty,
      validations: [
        { regex: isEmpty ? `^$|${pattern}` : pattern, message: isArray ? 'A JSON list.' : 'A JSON object.' },
      ],
    },
  };
  return { element, output: orDefault(field, `parse(${value})`) };
}
