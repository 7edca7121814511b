import { childPath, rootPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { type Expression, literalValue } from '../../model/expression.ts';
import type { Parameters } from '../../model/template.ts';
import { settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';

/** Storage accounts take shorter tag names than other resources. */
const longestOfStorage = 128;

/**
 * Tag names that Azure takes for one, and names too long for a storage account.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources#limitations
 */
export function tagNames(context: RuleContext): void {
  const { model, parameters } = context;
  const storage = settingsOf(model.storageAccount);
  check({ tags: model.tags, path: childPath(rootPath, 'tags'), limited: storage !== undefined }, context);
  const others = [model.keyVault, model.applicationInsights, model.logAnalyticsWorkspace, model.containerRegistry];
  const own = [storage, ...others.map((resource) => settingsOf<{ readonly tags?: Expression }, unknown>(resource))];
  own.forEach((found, position) => {
    if (found === undefined) return;
    check({ tags: found.settings.tags, path: childPath(found.origin, 'tags'), limited: position === 0 }, context);
  });
  const { settings, origin } = model.workspace;
  check({ tags: settings.tags, path: childPath(origin, 'tags'), limited: false }, { ...context, parameters });
}

interface Tags {
  readonly tags: Expression | undefined;
  readonly path: SpecPath;
  /** Whether a storage account gets them. */
  readonly limited: boolean;
}

function check({ tags, path, limited }: Tags, { parameters, report }: RuleContext): void {
  const seen = new Map<string, string>();
  for (const name of namesOf(tags, parameters)) {
    const place = { path: childPath(path, name), at: 'key' } as const;
    const other = seen.get(name.toLowerCase());
    if (other !== undefined) {
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

function namesOf(tags: Expression | undefined, parameters: Parameters): readonly string[] {
  const value = tags?.kind === 'parameter' ? parameters.get(tags.name)?.defaultValue : tags;
  if (value?.kind === 'literal') return Object.keys(Object(value.value));
  if (value?.kind !== 'object') return [];
  return value.members.flatMap(([key]) => {
    const name = literalValue(key);
    return typeof name === 'string' ? [name] : [];
  });
}
