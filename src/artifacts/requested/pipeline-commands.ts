import { type NeededValue, neededValues } from '../needed-parameters.ts';
import { shellWord } from '../shell.ts';
import type { RequestedParts } from './requested-parts.ts';
import type { Requests } from './requests.ts';

/** The generator as pipelines and hooks run it: of a version, or the one that the repository installs. */
const generatorCommand = ({ repository: { generatorVersion } }: Requests): string =>
  generatorVersion === undefined ? 'npx --no-install aml-templates' : `npx --yes aml-templates@${generatorVersion}`;

/** Fails when the output in the repository is not what the spec makes. */
export function checkCommand(requests: Requests): string {
  const { specFile, out } = requests.repository;
  const withNames = requests.byCommandLine.length === 0 ? '' : ` --with ${requests.byCommandLine.join(',')}`;
  return `${generatorCommand(requests)} generate ${shellWord(specFile)} --out ${shellWord(out)} --check${withNames}`;
}

export type DeploymentVerb = 'validate' | 'what-if' | 'create';

/** The variable by which a kind of pipeline names its folder for temporary files. */
export type TempVariable = 'RUNNER_TEMP' | 'AGENT_TEMPDIRECTORY';

const valuesFile = (temp: TempVariable): string => `"$${temp}/values.json"`;

/** A command of `az deployment`, on files that the variables of the environment name. */
export function deploymentCommand(
  verb: DeploymentVerb,
  temp: TempVariable,
  { atSubscription, parameters }: RequestedParts,
): string {
  const place = atSubscription ? '--location "$AZURE_LOCATION"' : '--resource-group "$AZURE_RESOURCE_GROUP"';
  const values = neededValues(parameters).length === 0 ? '' : ` --parameters ${valuesFile(temp)}`;
  const files = `--template-file "$FOLDER/$TEMPLATE" --parameters "$FOLDER/$PARAMETERS"${values}`;
  const quiet = verb === 'validate' ? ' --output none' : '';
  return `az deployment ${atSubscription ? 'sub' : 'group'} ${verb} ${place} ${files}${quiet}`;
}

/** Puts what the template needs into a file that az reads: as arguments, other processes could see secrets. */
export function valuesCommand(needed: readonly NeededValue[], temp: TempVariable): string {
  const members = needed.map(({ name, isText, variable }) => {
    const value = isText ? `env.${variable}` : `(env.${variable} | fromjson)`;
    return `"${name}": {value: ${value}}`;
  });
  return `umask 077\njq --null-input '{\n  ${members.join(',\n  ')}\n}' > ${valuesFile(temp)}\n`;
}

/** The variable that says where to deploy to. */
export const placeVariable = ({ atSubscription }: RequestedParts): string =>
  atSubscription ? 'AZURE_LOCATION' : 'AZURE_RESOURCE_GROUP';

export const placeMeaning = ({ atSubscription }: RequestedParts): string =>
  atSubscription ? 'the region in which Azure keeps the record of the deployment' : 'the resource group to deploy to';

/** What a needed value is, for whoever has to set it. */
export const neededMeaning = ({ name, isSecret, isText, variable }: NeededValue): string =>
  `${variable}: ${isSecret ? 'a secret, ' : ''}the value of the parameter ${name}${isText ? '' : ', as JSON'}`;
