import { childPath, rootPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import { settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';

/** Storage accounts take shorter tag names than other resources. */
const longestOfStorage = 128;

/**
 * Tag names that Azure takes for one, and names too long for a storage account.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations
 */
export function tagNames(context: RuleContext): void {
  const { model } = context;
  const storage = settingsOf(model.storageAccount);
  const common = model.tagNames ?? [];
  check({ names: common, common: [], path: childPath(rootPath, 'tags'), limited: storage !== undefined }, context);
  const others = [model.keyVault, model.applicationInsights, model.logAnalyticsWorkspace, model.containerRegistry];
  const own = [storage, ...others.map((resource) => settingsOf<{ readonly tags?: Expression }, unknown>(resource))];
  own.forEach((found, position) => {
    if (found === undefined) return;
    const path = childPath(found.origin, 'tags');
    check({ names: namesOf(found.settings.tags), common, path, limited: position === 0 }, context);
  });
  for (const { settings, origin } of model.compute) {
    check({ names: namesOf(settings.tags), common, path: childPath(origin, 'tags'), limited: false }, context);
  }
  const { settings, origin } = model.workspace;
  check({ names: namesOf(settings.tags), common, path: childPath(origin, 'tags'), limited: false }, context);
}

interface Tags {
  readonly names: readonly string[];
  /** Names of the spec's tags, which the resource has too. */
  readonly common: readonly string[];
  readonly path: SpecPath;
  /** Whether a storage account gets them. */
  readonly limited: boolean;
}

function check({ names, common, path, limited }: Tags, { report }: RuleContext): void {
  const seen = new Map(common.map((name) => [name.toLowerCase(), name]));
  for (const name of names) {
    const place = { path: childPath(path, name), at: 'key' } as const;
    const other = seen.get(name.toLowerCase());
    if (other !== undefined && (other !== name || !common.includes(name))) {
      const message = `"${name}" and "${other}" are one tag to Azure, which takes no notice of case`;
      report(finding('AML2008', { ...place, message, hint: 'keep one of them' }));
    }
    if (limited && name.length > longestOfStorage) {
      const message = `a tag name of a storage account has at most ${longestOfStorage} characters, not ${name.length}`;
      report(finding('AML2008', { ...place, message }));
    }
    seen.set(name.toLowerCase(), name);
  }
}

function namesOf(tags: Expression | undefined): readonly string[] {
  if (tags?.kind === 'literal') return Object.keys(Object(tags.value));
  if (tags?.kind !== 'object') return [];
  return tags.members.flatMap(([key]) => {
    const name = literalValue(key);
    return typeof name === 'string' ? [name] : [];
  });
}
