import { childPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { type Expression, literal, literalValue } from '../model/expression.ts';
import { iff, nullValue } from '../model/expression-functions.ts';
import type { Members, SpecReader } from '../model/spec-reader.ts';
import { symbolOf } from '../model/symbol.ts';
import type { SubResourceIdentity } from '../spec/types/identity.ts';
import { pick } from './declaration.ts';
import type { IdentityNames } from './identity-names.ts';
import type { WorkspaceModel } from './model.ts';
import { assetReference, type Reference, referenceValue } from './reference.ts';
import { type IdentityView, subResourceIdentityFromSpec } from './sub-resource-identity.ts';
import { unionOf } from './union.ts';

/** What is at hand while endpoints and deployments are read. */
export interface EndpointReading {
  readonly reader: SpecReader;
  readonly identityNames: IdentityNames;
}

interface TrackedSpec {
  readonly location?: unknown;
  readonly kind?: unknown;
  readonly sku?: unknown;
  readonly tags?: unknown;
  readonly identity?: SubResourceIdentity;
}

/** What endpoints and deployments have beside their properties: each is an Azure resource of its own. */
export interface Tracked {
  readonly members: Members<Omit<TrackedSpec, 'identity'>>;
  readonly identity: IdentityView;
}

export function trackedFromSpec(
  { location, kind, sku, tags, identity }: TrackedSpec,
  path: SpecPath,
  { reader, identityNames }: EndpointReading,
): Tracked {
  const given = Object.entries({ location, kind, sku, tags }).filter(([, value]) => value !== undefined);
  return {
    members: reader.members<TrackedSpec>(Object.fromEntries(given), path),
    identity: subResourceIdentityFromSpec(identity, identityNames, childPath(path, 'identity'), reader),
  };
}

export function trackedView({ members, identity }: Tracked, model: WorkspaceModel) {
  return {
    ...pick(members, ['kind', 'sku']),
    location: members.location ?? model.location,
    tags: unionOf(model.tags, members.tags),
    identity,
  };
}

/** The script that scores. */
export interface CodeConfiguration {
  readonly code: Reference | undefined;
  readonly scoringScript: Expression | undefined;
}

interface CodeConfigurationSpec {
  readonly code?: unknown;
  readonly scoringScript?: unknown;
}

export function codeConfigurationFromSpec(
  spec: CodeConfigurationSpec | undefined,
  path: SpecPath,
  reader: SpecReader,
): CodeConfiguration {
  const { code, ...plain } = spec ?? {};
  return {
    code: assetReference('codes', code, childPath(path, 'code'), reader),
    scoringScript: reader.members<CodeConfigurationSpec>(plain, path).scoringScript,
  };
}

export function codeConfigurationView({ code, scoringScript }: CodeConfiguration, model: WorkspaceModel) {
  return { codeId: referenceValue(code, model), scoringScript };
}

/** Keys of an endpoint. */
export interface EndpointKeys {
  readonly primaryKey?: unknown;
  readonly secondaryKey?: unknown;
}

/** The name of what belongs to an endpoint or a deployment in the template; the fallback where the deployment names it. */
export function endpointSymbol(name: Expression, fallback: string): string {
  const text = literalValue(name);
  return symbolOf(typeof text === 'string' ? [text] : [], fallback);
}

/**
 * A setting that names deployments. Azure takes it only when they are there, and they can be made only when their endpoint
 * is: so the first deployment of a template leaves it out. A parameter tells, since a template cannot ask what exists; the
 * values stay in the spec, where they are checked. Whoever gives a parameter decides alone.
 * @see https://learn.microsoft.com/azure/machine-learning/reference-yaml-endpoint-online
 */
export function onceDeployed(
  setting: Expression | undefined,
  { symbol, origin }: { readonly symbol: string; readonly origin: SpecPath },
  reader: SpecReader,
): Expression | undefined {
  if (setting === undefined || setting.kind === 'parameter') return setting;
  const exist = reader.declareParameter({
    own: true,
    name: `${symbol}DeploymentsExist`,
    type: 'bool',
    defaultValue: literal(false),
    description:
      'Whether the deployments that the endpoint sends requests to are there already: false the first time, true from then on, else the endpoint sends none.',
    origin,
  });
  return iff(exist, setting, nullValue);
}
