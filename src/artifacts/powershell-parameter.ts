/** Parameters that the cmdlets of deployments have themselves, in lower case, between spaces. */
const cmdletParameters =
  ' resourcegroupname mode deploymentdebugloglevel rollbacktolastdeployment rollbackdeploymentname tag whatifresultformat ' +
  'whatifexcludechangetype force proceedifnochange asjob querystring templateobject templatefile templateuri ' +
  'templatespecid templateparameterfile templateparameterobject templateparameteruri skiptemplateparameterprompt pre ' +
  'apiversion name location defaultprofile validationlevel verbose debug erroraction warningaction informationaction ' +
  'progressaction errorvariable warningvariable informationvariable outvariable outbuffer pipelinevariable whatif confirm ';

/**
 * The parameter of a cmdlet that stands for one of the template: its name, or a longer one where the cmdlet has such a
 * parameter itself.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/deploy-powershell#pass-parameter-values
 */
export function powerShellParameter(name: string, atSubscription: boolean): string {
  const lower = name.toLowerCase();
  const isTaken = cmdletParameters.includes(` ${lower} `) && !(lower === 'resourcegroupname' && atSubscription);
  return isTaken ? `${name}FromTemplate` : name;
}
