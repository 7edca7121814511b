import type { Deployment } from '../deployment.ts';
import type { RequestedParts } from './requested-parts.ts';

/** The files that publish template specs, one for each template, and what `template-spec.hbs` reads of them. */
export function templateSpecs({ requests, specFile, deployments }: RequestedParts) {
  const { name, version } = requests.templateSpec;
  const byTemplate = new Map(deployments.map((deployment) => [deployment.template, deployment]));
  return [...byTemplate.values()].map((deployment) => {
    const suffix = suffixOf(deployment);
    return {
      name: `template-spec${suffix === '' ? '' : `.${suffix}`}.bicep`,
      view: { specFile, template: deployment.template, name: suffix === '' ? name : `${name}-${suffix}`, version },
    };
  });
}

/** `main.dev.json` is the template of one environment. */
const suffixOf = ({ template }: Deployment): string => /^main\.(.+)\.json$/.exec(template)?.[1] ?? '';
