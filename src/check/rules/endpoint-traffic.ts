import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { didYouMean } from '../../diagnostics/suggest.ts';
import { type Expression, isJsonObject, type JsonValue, literalValue } from '../../model/expression.ts';
import { effective } from '../../model/member-of.ts';
import { possibleValues } from '../../model/template.ts';
import type { BatchEndpoint } from '../../resources/batch-endpoint.ts';
import type { OnlineEndpoint } from '../../resources/online-endpoint.ts';
import { settingPath } from './associated-places.ts';
import type { RuleContext } from './rule.ts';

/**
 * Traffic goes to deployments of the endpoint, to all of them 100 per cent or none; copies of it go to one that gets no
 * traffic itself.
 * @see https://learn.microsoft.com/azure/machine-learning/reference-yaml-endpoint-online
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-safely-rollout-online-endpoints
 */
export function endpointTraffic(context: RuleContext): void {
  for (const endpoint of context.model.onlineEndpoints) {
    checkTraffic(endpoint, context);
    checkMirrorTraffic(endpoint, context);
  }
  for (const endpoint of context.model.batchEndpoints) checkDefault(endpoint, context);
}

/** The deployment that answers where a call names none. */
function checkDefault({ settings, deployments, origin }: BatchEndpoint, { parameters, report }: RuleContext): void {
  const path = childPath(origin, 'defaults', 'deploymentName');
  for (const name of possibleValues(settings.deploymentName, parameters)) {
    if (typeof name === 'string') reportUnknownDeployment(name, deployments, { path, at: 'value', report });
  }
}

interface Percentages {
  readonly path: SpecPath;
  /** Percentages that are known, by name of the deployment; only the deployment of the template knows the others. */
  readonly values: ReadonlyMap<string, number | undefined>;
}

/** A setting in each form that it can have. */
function percentages(
  { settings, origin }: OnlineEndpoint,
  key: 'traffic' | 'mirrorTraffic',
  { parameters }: RuleContext,
): readonly Percentages[] {
  const setting = effective(settings, key);
  const path = settingPath({ settings, origin }, key);
  if (setting?.kind === 'object') {
    const members = setting.members.flatMap(([name, value]) => {
      const text = literalValue(name);
      return typeof text === 'string' ? [[text, numberIn(literalValue(value))] as const] : [];
    });
    return [{ path, values: new Map(members) }];
  }
  return possibleValues(setting, parameters)
    .filter(isJsonObject)
    .map((value) => ({ path, values: new Map(Object.entries(value).map(([name, inner]) => [name, numberIn(inner)])) }));
}

function numberIn(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function checkTraffic(endpoint: OnlineEndpoint, context: RuleContext): void {
  for (const { path, values } of percentages(endpoint, 'traffic', context)) {
    checkNames({ path, values }, endpoint, context);
    const known = [...values.values()];
    if (!known.every((value) => value !== undefined)) continue;
    const sum = known.reduce((total, value) => total + value, 0);
    if (sum === 0 || sum === 100) continue;
    const message = `must be 100 per cent in all, or 0: this is ${sum}`;
    context.report(finding('AML3071', { path, message }));
  }
}

function checkMirrorTraffic(endpoint: OnlineEndpoint, context: RuleContext): void {
  const [live] = percentages(endpoint, 'traffic', context);
  for (const { path, values } of percentages(endpoint, 'mirrorTraffic', context)) {
    checkNames({ path, values }, endpoint, context);
    if (values.size > 1) {
      const message = `only one deployment can get a copy of the traffic, not ${values.size}`;
      context.report(finding('AML3071', { path, message }));
    }
    for (const name of values.keys()) {
      if ((live?.values.get(name) ?? 0) === 0) continue;
      const message = `"${name}" gets requests already: a deployment gets them or a copy of them, not both`;
      const related = live === undefined ? [] : [{ path: childPath(live.path, name), message: 'its traffic' }];
      context.report(finding('AML3071', { path: childPath(path, name), at: 'key', message, related }));
    }
  }
}

function checkNames({ path, values }: Percentages, { deployments }: OnlineEndpoint, { report }: RuleContext): void {
  for (const name of values.keys())
    reportUnknownDeployment(name, deployments, { path: childPath(path, name), at: 'key', report });
}

interface NamedPlace extends Pick<RuleContext, 'report'> {
  readonly path: SpecPath;
  readonly at: 'key' | 'value';
}

/** A name that no deployment of the endpoint has; silent where a name is known at deployment only. */
function reportUnknownDeployment(
  name: string,
  deployments: readonly { readonly name: Expression }[],
  { path, at, report }: NamedPlace,
): void {
  const names = deployments.map((deployment) => literalValue(deployment.name));
  const known = names.filter((text) => typeof text === 'string');
  if (known.length < names.length || known.some((text) => text.toLowerCase() === name.toLowerCase())) return;
  const meant = didYouMean(name, known);
  const hint = meant === undefined ? 'add it to `deployments`' : `did you mean "${meant}"?`;
  const message = `the endpoint has no deployment "${name}"`;
  report(finding('AML3070', { path, at, message, hint }));
}
