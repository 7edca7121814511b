import fc, { type Arbitrary } from 'fast-check';
import validate from '../../generated/spec-validator.cjs';
import { specSchema } from '../spec-forms/spec-schema.ts';
import { anyValue } from './schema-arbitrary.ts';
import { numberParameters, type SpecObject } from './spec-values.ts';

/** Sections of a workspace; `registry` is a spec of another kind, and environments have tests of their own. */
export const sections = validate.sectionKeys.filter(
  (key) => key !== 'registry' && key !== 'environments' && specSchema.properties?.[key] !== undefined,
);

const sectionValue = (key: string) => anyValue(specSchema.properties?.[key] ?? {}, key);

const subnets = [
  { name: 'snet-training', addressPrefix: '10.20.0.0/22' },
  { name: 'snet-endpoints', addressPrefix: '10.20.4.0/24' },
  { name: 'snet-jump', addressPrefix: '10.20.5.0/24' },
  { name: 'AzureBastionSubnet', addressPrefix: '10.20.6.0/26' },
];
const made = { addressPrefixes: ['10.20.0.0/16'], subnets };
const added = { name: 'vnet-there', resourceGroup: 'rg-network', subnets: ['snet-there', ...subnets] };

/** A network that is made, one that exists and gets the same subnets, and either by choice. */
const networks: readonly SpecObject[] = [
  { virtualNetwork: made },
  { virtualNetwork: { existing: added } },
  { virtualNetwork: { choice: { new: made, existing: added } } },
];

/** What some sections have to have beside them. */
const companions: Readonly<Record<string, SpecObject>> = {
  projects: { workspace: { kind: 'Hub' } },
  featureStore: { workspace: { kind: 'FeatureStore' } },
  resourceGroup: { scope: 'subscription', location: 'westeurope' },
};

/** Sections that stand in a network. */
const inNetwork = new Set(['privateEndpoints', 'bastionHost', 'jumpBox']);

/** A workspace that exists keeps these as they are. */
const ofNewWorkspace = new Set(['projects', 'featureStore', 'resourceGroup']);

/** A spec with some of its sections. */
function specWith(keys: readonly string[], base: SpecObject): Arbitrary<SpecObject> {
  const beside = keys.map((key) => companions[key] ?? {});
  const network = keys.some((key) => inNetwork.has(key)) ? fc.constantFrom(...networks) : fc.constant({});
  return fc
    .tuple(fc.record(Object.fromEntries(keys.map((key) => [key, sectionValue(key)]))), network)
    .map(([drawn, around]) => numberParameters(Object.assign({}, base, drawn, ...beside, around) as SpecObject));
}

const ofWorkspace = fc
  .subarray([...sections], { minLength: 1, maxLength: 4 })
  .chain((keys) => specWith(keys, { name: 'mlw-random' }));

const ofExisting = fc
  .subarray(
    sections.filter((key) => !ofNewWorkspace.has(key)),
    { minLength: 1, maxLength: 3 },
  )
  .chain((keys) => specWith(keys, { name: 'mlw-there', workspace: 'existing' }));

const ofRegistry = fc
  .constantFrom(['registry'], ['registry', 'assets'])
  .chain((keys) => specWith(keys, { name: 'mlr-random', kind: 'Registry', location: 'westeurope' }));

/** Specs with one to four sections, with a workspace of their own or one that exists; few are registries. */
export const sectionSpec: Arbitrary<SpecObject> = fc.oneof(
  { weight: 12, arbitrary: ofWorkspace },
  { weight: 6, arbitrary: ofExisting },
  { weight: 1, arbitrary: ofRegistry },
);
