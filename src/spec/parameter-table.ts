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
    if (isBare(again) || described(first) === described(again)) return;
    if (isBare(first)) this.parameters.set(again.name, again);
    else this.#reportTwice(first, again);
  }

  #reportTwice(first: TemplateParameter, again: TemplateParameter): void {
    const message = `the parameter "${again.name}" is described differently elsewhere`;
    const hint = `describe it once; elsewhere \`{parameter: ${again.name}}\` is enough. \`workspaceName\`, \`location\`, \`tags\` and those of \`choice\` describe themselves`;
    this.#report(finding('AML2005', { path: again.origin, message, hint, related: [place(first.origin)] }));
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
function isBare({ name, type, origin, ...rest }: TemplateParameter): boolean {
  return Object.keys(rest).length === 0;
}

function described({ origin, ...rest }: TemplateParameter): string {
  return JSON.stringify(Object.entries(rest).sort(([left], [right]) => (left < right ? -1 : 1)));
}
