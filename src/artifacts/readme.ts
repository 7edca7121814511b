import type { ExistingFact, Facts, Remark, ResourceFact, ResourceGroup, SubResourceKind } from '../facts/facts.ts';
import type { JsonValue } from '../model/expression.ts';
import type { Parameters, TemplateOutput } from '../model/template.ts';
import type { Deployment } from './deployment.ts';
import { markdownCode, markdownProse, markdownText } from './markdown.ts';
import { deployView } from './readme-deploy.ts';
import { environmentRows } from './readme-environments.ts';
import { parameterRows } from './readme-parameters.ts';
import { requestedRows } from './readme-requested.ts';

/** What the README is made from. */
export interface ReadmeParts {
  readonly specFile: string;
  readonly facts: Facts;
  readonly parameters: Parameters;
  readonly outputs: readonly TemplateOutput[];
}

/** What is beside the README in its folder. */
export interface Beside {
  readonly deployments: readonly Deployment[];
  readonly files: readonly string[];
  /** Default values as the template has them, by the names of the parameters. */
  readonly defaults: Readonly<Record<string, JsonValue | undefined>>;
}

/** What `templates/docs/readme.hbs` reads: Markdown text, ready to stand where it is put. */
export function readmeView({ specFile, facts, parameters, outputs }: ReadmeParts, beside: Beside) {
  const { workspace, existing, absent, roles, deletion, forwarders } = facts;
  return {
    title: titleOf(facts),
    specFile: markdownCode(specFile),
    workspace: { ...workspace, name: shellWord(workspace.name) },
    groups: groups.flatMap(([group, title]) =>
      resourceGroup(
        group === 'workspace' && workspace.kind === 'Registry' ? 'The registry' : title,
        group,
        facts.resources,
      ),
    ),
    picture: beside.files.includes(pictureName),
    deploy: deployView({ facts, deployments: beside.deployments }),
    requested: requestedRows(beside.files),
    existing: existing.map(existingRow),
    absent: absent.map((title) => ({ title })),
    ...environmentRows(facts.environments),
    roles: roles.map(({ who, roles: names, on, why }) => ({
      who,
      roles: names.map((name) => `**${name}**`).join(', '),
      on,
      why: markdownProse(why),
    })),
    unchecked: lines(facts.unchecked),
    forwarders: forwarders.map(({ cloud, zones }) => ({ cloud, zones: zones.map(markdownCode).join(', ') })),
    parameters: parameterRows(parameters, beside.defaults),
    outputs: outputRows(outputs),
    billing: remarkLines(facts.billing),
    subResources: subResourceRows(facts),
    regions: remarkLines(facts.regions),
    immutable: remarkLines(facts.immutable),
    deletion: deletion.map(({ title, names, text, commands }) => ({
      title,
      names: codes(names),
      text: markdownProse(text),
      commands: commands.map((command) => ({ command })),
    })),
  };
}

function titleOf({ workspace }: Facts): string {
  const name = workspace.name.startsWith('<') ? '' : ` ${markdownText(workspace.name)}`;
  if (workspace.kind === 'Registry') return `Azure Machine Learning registry${name}`;
  const what = `Azure Machine Learning workspace${name}`;
  return workspace.existing ? `What is added to the ${what}` : what;
}

/** The picture of what is deployed, if there is one. */
const pictureName = 'architecture.svg';

/** A name for a command line, or a word that says to put one in. */
const shellWord = (name: string): string => (/^[\w.-]+$/.test(name) ? name : '<workspace>');

const groups: ReadonlyArray<readonly [ResourceGroup, string]> = [
  ['workspace', 'The workspace'],
  ['associated', 'Associated resources'],
  ['sub', 'Sub resources'],
];

function resourceGroup(title: string, group: ResourceGroup, resources: readonly ResourceFact[]) {
  const rows = resources.filter((resource) => resource.group === group).map(resourceRow);
  return rows.length === 0 ? [] : [{ title, rows }];
}

function resourceRow({ title, why, type, apiVersion, name, region, when, scope }: ResourceFact) {
  return {
    title,
    why,
    type: markdownCode(`${type}@${apiVersion}`),
    name: markdownCode(name),
    region: region === undefined ? '' : markdownText(region),
    when: scope === undefined ? markdownText(when) : `${markdownText(when)}, in ${markdownCode(scope)}`,
  };
}

function existingRow({ title, name, resourceGroup: group, subscription, region, when }: ExistingFact) {
  return {
    title,
    name: markdownCode(name),
    resourceGroup: group === undefined ? 'the one deployed to' : markdownCode(group),
    subscription: subscription === undefined ? 'the one deployed to' : markdownCode(subscription),
    region: region === undefined ? '' : markdownText(region),
    when: markdownText(when),
  };
}

const kinds: ReadonlyArray<readonly [SubResourceKind, string]> = [
  ['virtualMachine', 'Virtual machines'],
  ['loadBalancer', 'Load balancers'],
  ['virtualNetwork', 'Virtual networks'],
  ['bandwidth', 'Bandwidth'],
];

/** Each kind, also where there are none: that too is worth knowing. */
function subResourceRows({ subResources }: Facts) {
  return kinds.flatMap(([kind, label]) => {
    const facts = subResources.filter((fact) => fact.kind === kind);
    if (facts.length === 0) return [{ kind: label, whose: '', text: 'none' }];
    return facts.map(({ title, names, text }) => ({
      kind: label,
      whose: `${title} ${codes(names)}`,
      text: markdownProse(text),
    }));
  });
}

const codes = (names: readonly string[]): string => names.map(markdownCode).join(', ');

const lines = (texts: readonly string[]) => texts.map((text) => ({ text: markdownProse(text) }));

const remarkLines = (remarks: readonly Remark[]) =>
  remarks.map(({ title, names, text }) => ({ text: `${title} ${codes(names)}: ${markdownProse(text)}` }));

function outputRows(outputs: readonly TemplateOutput[]) {
  return [...outputs]
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map(({ name, description }) => ({ name: markdownCode(name), description: markdownText(description) }));
}
