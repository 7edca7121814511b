import { isSecure, type Parameters, type TemplateParameter } from '../model/template.ts';
import { EnvironmentVariables } from './environment-variables.ts';

/** Parameters that a deployment has to give: they have no default, and the parameter file has no value for them. */
function neededParameters(parameters: Parameters): readonly TemplateParameter[] {
  return [...parameters.values()]
    .filter(({ defaultValue, keyVaultReference }) => defaultValue === undefined && keyVaultReference === undefined)
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** What a needed parameter is given as in a shell: text, or JSON. */
export interface NeededValue {
  readonly name: string;
  readonly isSecret: boolean;
  readonly isText: boolean;
  /** The environment variable that may hold it: `warehousePassword` as `PARAM_WAREHOUSE_PASSWORD`. */
  readonly variable: string;
}

export function neededValues(parameters: Parameters): readonly NeededValue[] {
  const variables = new EnvironmentVariables();
  return neededParameters(parameters).map((parameter) => ({
    name: parameter.name,
    isSecret: isSecure(parameter),
    isText: parameter.type === 'string' || parameter.type === 'securestring',
    variable: variables.nameFor(parameter.name),
  }));
}
