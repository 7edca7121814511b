import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { type Expression, literalValue } from '../model/expression.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import { possibleValues } from '../model/template.ts';
import type { ModelWithoutRoles } from './model.ts';

/** What the roles of a spec are about. */
export interface RoleContext {
  readonly model: ModelWithoutRoles;
  readonly reader: SpecReader;
}

/** A value of a parameter that is not as it has to be; the empty text stands for one that is given at deployment. */
export function textOf(given: Expression, reader: SpecReader, fits: (text: string) => boolean): string | undefined {
  const texts = possibleValues(given, reader.parameters).filter((value) => typeof value === 'string');
  return texts.find((text) => text !== '' && !fits(text));
}

/** The words of a spec are not known to whoever deploys the template. */
export function reportDeployed(
  code: 'AML3080' | 'AML3084',
  text: string,
  { path, reader }: { readonly path: SpecPath; readonly reader: SpecReader },
): undefined {
  const message = `a parameter here is an id, and "${text}" is none`;
  reader.report(
    finding(code, { path, message, hint: 'give the id, or write the word itself in place of the parameter' }),
  );
}

/** The word `deploy` of an item; nothing where it always is. */
export function switchFromSpec(deploy: unknown, path: SpecPath, reader: SpecReader): Expression | undefined {
  if (deploy === undefined) return undefined;
  const condition = reader.expression(deploy, childPath(path, 'deploy'));
  return literalValue(condition) === true ? undefined : condition;
}
