import type {
  DeletionFact,
  EnvironmentFact,
  ExistingFact,
  Facts,
  ForwarderFact,
  Remark,
  ResourceFact,
  ResourceGroup,
  RoleFact,
  SubResourceFact,
  SubResourceKind,
} from '../../facts/facts.ts';
import type { JsonValue } from '../../model/expression.ts';
import type { Row } from './table.ts';

/** A table with its title; one column is a list. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** What there is to say of a spec, in the order in which people ask. */
export function sectionsOf(facts: Facts): readonly Section[] {
  const { existing, absent, billing, regions, immutable, subResources, roles, deletion, forwarders, unchecked } = facts;
  const sections: readonly Section[] = [
    ...resourceGroups.map(([group, title]) => ({ title, rows: resourceRows(group, facts.resources) })),
    { title: 'What exists already and is used', rows: existingRows(existing) },
    { title: 'What there will not be', rows: list(absent) },
    { title: 'What bills while idle', rows: remarkRows(billing) },
    { title: 'Machines, load balancers, networks, bandwidth', rows: subResourceRows(subResources) },
    { title: 'What crosses regions', rows: regions.length === 0 ? [[nothing]] : remarkRows(regions) },
    { title: 'What cannot be changed later', rows: remarkRows(immutable) },
    { title: 'What stays when it is deleted', rows: remarkRows(deletion.map(withCommands)) },
    { title: 'What your own DNS server forwards to 168.63.129.16', rows: forwarderRows(forwarders) },
    { title: 'Roles that are needed', rows: roleRows(roles) },
    { title: 'What Azure will check and this program could not', rows: list(unchecked) },
    { title: 'Environments', rows: environmentRows(facts.environments) },
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

/** One row for each word that an environment says otherwise. */
function environmentRows(environments: readonly EnvironmentFact[] = []): readonly Row[] {
  const rows = environments.flatMap(({ name, template, ownTemplateFor, changes }) => {
    const own = ownTemplateFor === undefined ? [] : [[`own template for ${ownTemplateFor}`, '', '']];
    const said = changes.map(({ path, from, to }) => [path, valueText(from), valueText(to, 'taken away')]);
    return [...own, ...said].map((row, position) => (position === 0 ? [name, template, ...row] : ['', '', ...row]));
  });
  return withHeader(['Environment', 'Template', 'What is otherwise', 'In the spec', 'There'], rows);
}

function valueText(value: JsonValue | undefined, absent = ''): string {
  if (value === undefined) return absent;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const resourceGroups: ReadonlyArray<readonly [ResourceGroup, string]> = [
  ['workspace', 'What will exist'],
  ['associated', 'What will exist: associated resources'],
  ['sub', 'What will exist: sub resources'],
];

const nothing = 'Nothing, as far as the spec tells.';

const list = (texts: readonly string[]): readonly Row[] => texts.map((text) => [text]);

function resourceRows(group: ResourceGroup, resources: readonly ResourceFact[]): readonly Row[] {
  const rows = resources
    .filter((resource) => resource.group === group)
    .map(({ title, name, region = '', when, scope = '', type }) => [title, name, region, when, scope, type]);
  return withHeader(['Resource', 'Name', 'Region', 'When', 'Scope', 'Type'], rows);
}

function existingRows(existing: readonly ExistingFact[]): readonly Row[] {
  const rows = existing.map(({ title, name, resourceGroup = '', subscription = '', region = '', when }) => [
    title,
    name,
    resourceGroup,
    subscription,
    region,
    when,
  ]);
  return withHeader(['Resource', 'Name', 'Resource group', 'Subscription', 'Region', 'When'], rows);
}

function remarkRows(remarks: readonly Remark[]): readonly Row[] {
  const rows = remarks.map(({ title, names, text }) => [title, names.join(', '), text]);
  return withHeader(['Resource', 'Name', 'What'], rows);
}

/** The commands after the sentence that they belong to. */
const withCommands = ({ commands, text, ...fact }: DeletionFact): Remark => ({
  ...fact,
  text: [text, ...commands.map((command) => `\`${command}\``)].join(' '),
});

const kinds: ReadonlyArray<readonly [SubResourceKind, string]> = [
  ['virtualMachine', 'Virtual machines'],
  ['loadBalancer', 'Load balancers'],
  ['virtualNetwork', 'Virtual networks'],
  ['bandwidth', 'Bandwidth'],
];

/** Each kind, also where there are none: that too is worth knowing. */
function subResourceRows(facts: readonly SubResourceFact[]): readonly Row[] {
  const rows = kinds.flatMap(([kind, label]) => {
    const ofKind = facts.filter((fact) => fact.kind === kind);
    if (ofKind.length === 0) return [[label, '', '', 'none']];
    return ofKind.map(({ title, names, text }) => [label, title, names.join(', '), text]);
  });
  return withHeader(['Kind', 'Resource', 'Name', 'What'], rows);
}

function forwarderRows(forwarders: readonly ForwarderFact[]): readonly Row[] {
  return withHeader(
    ['Cloud', 'Zones'],
    forwarders.map(({ cloud, zones }) => [cloud, zones.join(', ')]),
  );
}

function roleRows(roles: readonly RoleFact[]): readonly Row[] {
  const rows = roles.map(({ who, roles: names, on, why }) => [who, names.join(', '), on, why]);
  return withHeader(['Who', 'Role', 'On', 'Why'], rows);
}

/** The rows under their header, without columns that say nothing. */
function withHeader(header: Row, rows: readonly Row[]): readonly Row[] {
  const says = header.map((_, column) => rows.some((row) => !['', 'always'].includes(row[column] ?? '')));
  return rows.length === 0 ? [] : [header, ...rows].map((row) => row.filter((_, column) => says[column]));
}
