import type { Parameters } from '../model/template.ts';

/** One way to deploy an output: its files, and the environment that they are for, if the spec has some. */
export interface Deployment {
  readonly environment?: string;
  readonly template: string;
  readonly parameters: string;
  readonly bicep: string;
  readonly bicepParameters: string;
  /** The parameters of the template, with the values that the files give as their defaults. */
  readonly given: Parameters;
}

/** A pair of parameter files, and the template that they are for, by their names without endings. */
interface ParameterFiles {
  readonly name: string;
  readonly template: string;
  readonly parameters: Parameters;
}

/** The deployments of an output: one for each environment, or the only one. */
export function deploymentsOf(parameterFiles: readonly ParameterFiles[]): readonly Deployment[] {
  const all = parameterFiles.map(deploymentOf);
  const forEnvironments = all.filter(({ environment }) => environment !== undefined);
  return forEnvironments.length > 0 ? forEnvironments : all;
}

/** The files of an environment are `main.<environment>.…`. */
function deploymentOf({ name, template, parameters }: ParameterFiles): Deployment {
  const environment = /^main[.](.+)$/.exec(name)?.[1];
  return {
    ...(environment !== undefined && { environment }),
    template: `${template}.json`,
    parameters: `${name}.parameters.json`,
    bicep: `${template}.bicep`,
    bicepParameters: `${name}.bicepparam`,
    given: parameters,
  };
}
