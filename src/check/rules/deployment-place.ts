import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { literalValue } from '../../model/expression.ts';
import { effective } from '../../model/member-of.ts';
import type { OnlineDeployment } from '../../resources/online-deployment.ts';
import type { OnlineEndpoint } from '../../resources/online-endpoint.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

/**
 * Deployments for Kubernetes run on the compute of their endpoint; managed ones have no compute and no scaler of their own.
 * @see https://learn.microsoft.com/azure/machine-learning/reference-yaml-deployment-managed-online
 * @see https://learn.microsoft.com/azure/machine-learning/reference-yaml-deployment-kubernetes-online
 */
export function deploymentPlace(context: RuleContext): void {
  for (const endpoint of context.model.onlineEndpoints) {
    for (const deployment of endpoint.deployments) {
      if (deployment.settings.type === 'Managed') managed(deployment, endpoint, context);
      else kubernetes(deployment, endpoint, context);
    }
  }
}

function managed({ settings, origin }: OnlineDeployment, endpoint: OnlineEndpoint, { report }: RuleContext): void {
  const { compute } = endpoint.settings;
  if (compute !== undefined) {
    const message = 'a managed deployment has machines of its own, but the endpoint has a compute';
    const hint = 'leave `compute` out, or make it `type: Kubernetes`';
    const related = [{ path: compute.path, message: 'the compute' }];
    report(finding('AML3072', { path: childPath(origin, 'type'), message, hint, related }));
  }
  if (isKnownAs(settings.scaleSettings.type, 'TargetUtilization')) {
    const message = '"TargetUtilization" is for Kubernetes: managed deployments take "Default" only';
    const hint = 'scale them with rules of Azure Monitor (autoscale)';
    report(finding('AML3072', { path: childPath(origin, 'scaleSettings', 'type'), message, hint }));
  }
}

const longestPair = 62;

function kubernetes({ name, origin }: OnlineDeployment, endpoint: OnlineEndpoint, { report }: RuleContext): void {
  if (endpoint.settings.compute === undefined && effective(endpoint.settings, 'compute') === undefined) {
    const message = 'a Kubernetes deployment runs on the compute of its endpoint, which has none';
    const hint = 'add `compute` to the endpoint, or make it `type: Managed`';
    report(finding('AML3072', { path: childPath(origin, 'type'), message, hint }));
  }
  const names = [endpoint.name, name].map(literalValue);
  const length = names.reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
  if (length <= longestPair) return;
  const message = `the names of endpoint and deployment must have ${longestPair} characters together on Kubernetes, not ${length}`;
  report(finding('AML2001', { path: childPath(origin, 'name'), message }));
}
