import type { Report, SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { TemplateParameter } from '../model/template.ts';

/**
 * The parameters of a template. The same one may stand at several places of a spec: one place describes it, the others
 * name it. Names that differ by case only are one parameter to ARM.
 */
export class ParameterTable {
  readonly parameters = new Map<string, TemplateParameter>();
  readonly #report: Report;
  readonly #names = new Map<string, string>();

  constructor(report: Report) {
    this.#report = report;
  }

  declare(parameter: TemplateParameter): void {
    const known = this.#names.get(parameter.name.toLowerCase());
    const first = known === undefined ? undefined : this.parameters.get(known);
    if (first === undefined) {
      this.#names.set(parameter.name.toLowerCase(), parameter.name);
      this.parameters.set(parameter.name, parameter);
    } else if (first.name === parameter.name) {
      this.#again(first, parameter);
    } else {
      this.#reportCase(first, parameter);
    }
  }

  #again(first: TemplateParameter, again: TemplateParameter): void {
    if (described(first) === described(again)) return;
    if (isBare(first) && (isBare(again) || again.own === true)) this.#reportTypes(first, again);
    if (isBare(first) && !isBare(again)) this.parameters.set(again.name, again);
    else if (!isBare(again)) this.#reportTwice(first, again);
  }

  #reportTwice(first: TemplateParameter, again: TemplateParameter): void {
    const [own, theirs] = first.own === true ? [first, again] : [again, first];
    const { name } = again;
    if (own.own === true) {
      const message = `the template has the parameter "${name}" by itself, with another description`;
      const hint = `name yours differently, or write \`{parameter: ${name}}\` to use the template's`;
      this.#report(finding('AML2005', { path: theirs.origin, message, hint }));
      return;
    }
    const message = `the parameter "${name}" is described differently elsewhere`;
    const hint = `describe it once; elsewhere \`{parameter: ${name}}\` is enough`;
    this.#report(finding('AML2005', { path: again.origin, message, hint, related: [place(first.origin)] }));
  }

  /** Nobody says what type it is, and its places want different ones. */
  #reportTypes(first: TemplateParameter, again: TemplateParameter): void {
    if (first.type === again.type) return;
    const message = `the parameter "${again.name}" would be of type ${again.type} here and ${first.type} elsewhere`;
    this.#report(finding('AML2005', { path: again.origin, message, related: [place(first.origin)] }));
  }

  #reportCase(first: TemplateParameter, again: TemplateParameter): void {
    const message = `the parameters "${first.name}" and "${again.name}" differ by case only`;
    const hint = 'ARM takes both for one parameter';
    this.#report(finding('AML2004', { path: again.origin, message, hint, related: [place(first.origin)] }));
  }
}

function place(path: SpecPath): { readonly path: SpecPath; readonly message: string } {
  return { path, message: 'the other one' };
}

/** Whether no more than the name is said; the type then came from the place. */
function isBare({ name, type, origin, own, ...rest }: TemplateParameter): boolean {
  return Object.keys(rest).length === 0;
}

function described({ origin, own, ...rest }: TemplateParameter): string {
  return JSON.stringify(Object.entries(rest).sort(([left], [right]) => (left < right ? -1 : 1)));
}
