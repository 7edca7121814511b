import { isDeepStrictEqual } from 'node:util';
import { type UiInputs, uiValue } from './ui-expression.ts';

export interface UiElement {
  readonly name: string;
  readonly type: string;
  readonly label: unknown;
  readonly toolTip: string;
  readonly defaultValue?: unknown;
  readonly constraints: {
    readonly required?: boolean;
    readonly regex?: string;
    readonly validationMessage?: string;
    readonly validations?: ReadonlyArray<{
      readonly regex?: string;
      readonly isValid?: string;
      readonly message: string;
    }>;
    readonly allowedValues?: ReadonlyArray<{ readonly label: string; readonly value: unknown }>;
  };
  readonly options?: object;
}

export interface UiDefinition {
  readonly $schema: string;
  readonly handler: string;
  readonly version: string;
  readonly parameters: {
    readonly config: object;
    readonly basics: readonly UiElement[];
    readonly steps: ReadonlyArray<{
      readonly name: string;
      readonly label: string;
      readonly elements: readonly UiElement[];
    }>;
    readonly outputs: Readonly<Record<string, string>>;
  };
}

interface TemplateParameter {
  readonly type: string;
  readonly defaultValue?: unknown;
  readonly allowedValues?: readonly unknown[];
}

type Parameters = Readonly<Record<string, TemplateParameter>>;

const fieldsOf = ({ parameters: { basics, steps } }: UiDefinition) => [
  ...basics.map((element) => ({ step: 'basics', element })),
  ...steps.flatMap(({ name, elements }) => elements.map((element) => ({ step: name, element }))),
];

/** What a form gives when nobody touches it, or when each field is filled by `fill`. */
function inputsOf(form: UiDefinition, fill: (element: UiElement) => unknown): UiInputs {
  const none = { basics: {}, steps: {} };
  const valuesIn = (elements: readonly UiElement[]) =>
    Object.fromEntries(elements.map((element) => [element.name, uiValue(fill(element), none)]));
  const { basics, steps } = form.parameters;
  return {
    basics: valuesIn(basics),
    steps: Object.fromEntries(steps.map(({ name, elements }) => [name, valuesIn(elements)])),
  };
}

/** A list is left with the choice whose label is the default. */
function untouched({ type, defaultValue, constraints: { allowedValues } }: UiElement): unknown {
  if (type === 'Microsoft.Common.PasswordBox') return '{}';
  if (allowedValues === undefined) return defaultValue;
  return allowedValues.find(({ label }) => label === defaultValue)?.value;
}

/** What is wrong with a form for a template, as far as its documentation and Microsoft's arm-ttk tell. */
export function uiFaults(form: UiDefinition, parameters: Parameters): readonly string[] {
  const fields = fieldsOf(form);
  const { outputs, steps } = form.parameters;
  const names = [...fields.map(({ element }) => element.name)];
  return [
    ...(form.handler === 'Microsoft.Azure.CreateUIDef' && form.version === '0.1.2-preview'
      ? []
      : ['its head is wrong']),
    ...(form.$schema.includes(`/${form.version}/CreateUIDefinition.MultiVm.json#`) ? [] : ['its schema is wrong']),
    ...twice(names).map((name) => `there are two fields ${name}`),
    ...twice(steps.map(({ name }) => name)).map((name) => `there are two steps ${name}`),
    ...steps.flatMap(({ name, elements }) => (elements.length === 0 ? [`the step ${name} is empty`] : [])),
    ...Object.keys(parameters).flatMap((name) => (name in outputs ? [] : [`${name} cannot be reached`])),
    ...Object.keys(outputs).flatMap((name) => (name in parameters ? [] : [`${name} is no parameter`])),
    ...fields.flatMap(({ element }) => elementFaults(element, parameters[element.name])),
    ...defaultFaults(form, parameters),
  ];
}

const twice = (names: readonly string[]) => names.filter((name, position) => names.indexOf(name) !== position);

function elementFaults(element: UiElement, parameter: TemplateParameter | undefined): readonly string[] {
  const { name, type, toolTip, defaultValue, constraints } = element;
  if (parameter === undefined) return [`${name} is a field of no parameter`];
  const isSecret = parameter.type.toLowerCase().startsWith('secure');
  const checks: ReadonlyArray<readonly [boolean, string]> = [
    [/^[A-Za-z][\w]*$/.test(name), 'has a name that expressions cannot read'],
    [toolTip.length > 2, 'has no tool tip'],
    [isSecret === (type === 'Microsoft.Common.PasswordBox'), 'is shown, or hidden for nothing'],
    [!isSecret || defaultValue === undefined, 'is a secret with a default'],
    [!isSecret || /\{\d+/.test(constraints.regex ?? '{0') || parameter.type === 'secureObject', 'has no least length'],
    [(constraints.validations ?? []).every(({ message }) => message.length > 2), 'has a check without a message'],
    [patternsOf(element).every(isPattern), 'has a pattern that is none'],
    [
      constraints.required !== true || constraints.allowedValues !== undefined || patternsOf(element).length > 0,
      'has no check',
    ],
    [
      (parameter.allowedValues !== undefined || parameter.type === 'bool') ===
        (constraints.allowedValues !== undefined),
      'is a list where the template has none',
    ],
    [
      parameter.allowedValues === undefined || offersAll(element, parameter.allowedValues),
      'does not offer the allowed values',
    ],
  ];
  return checks.flatMap(([isRight, fault]) => (isRight ? [] : [`${name} ${fault}`]));
}

const patternsOf = ({ constraints }: UiElement): readonly string[] =>
  [constraints.regex, ...(constraints.validations ?? []).map(({ regex }) => regex)].filter((one) => one !== undefined);

function isPattern(pattern: string): boolean {
  new RegExp(pattern);
  return true;
}

function offersAll({ constraints }: UiElement, allowed: readonly unknown[]): boolean {
  const offered = (constraints.allowedValues ?? []).map(({ value }) => value).filter((value) => value !== '');
  return isDeepStrictEqual(offered.map(String), allowed.map(String));
}

/** A form that nobody touches gives the defaults of the template, or leaves them to it. */
function defaultFaults(form: UiDefinition, parameters: Parameters): readonly string[] {
  const inputs = inputsOf(form, untouched);
  return Object.entries(form.parameters.outputs).flatMap(([name, output]) => {
    const given = uiValue(output, inputs);
    const want = wantedOf(name, parameters[name]);
    return want === undefined || isDeepStrictEqual(given, want) ? [] : [`${name} gives ${JSON.stringify(given)}`];
  });
}

/** Nothing where the template has no default either: then the form makes people fill the field. */
function wantedOf(name: string, parameter: TemplateParameter | undefined): unknown {
  const { defaultValue } = parameter ?? {};
  if (name === 'location') return 'westeurope';
  if (defaultValue === '[resourceGroup().name]') return 'rg-chosen';
  return typeof defaultValue === 'string' && /^\[(?!\[)[\s\S]*\]$/.test(defaultValue) ? null : defaultValue;
}
