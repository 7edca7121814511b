import { type ParameterExpression, parameter } from './expression.ts';

/** The parameter with the name of what a template is about: its workspace, else its registry. */
export function subjectName(parameters: { has(name: string): boolean }): ParameterExpression {
  return parameter(parameters.has('workspaceName') ? 'workspaceName' : 'registryName');
}
