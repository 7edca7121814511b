import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { ResourceKey } from '../../model/resource-keys.ts';
import type { RuleContext } from './rule.ts';
import { isKnownAs } from './values.ts';

/** What a lock against changes stops, by what is locked. */
const stopped: { readonly [K in ResourceKey]?: string } = {
  workspace: 'computes, endpoints and whatever else is in the workspace can no longer be made or changed',
  storageAccount: 'its keys cannot be listed and no role be given on it, so that datastores with account keys stop',
  containerRegistry: 'its credentials cannot be listed, so that images cannot be built with the admin user',
};

/**
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources#considerations-before-applying-your-locks
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-create-attach-compute-cluster#limitations
 */
export function locks({ model, report }: RuleContext): void {
  for (const { resources, level, origin } of model.locks) {
    if (resources === undefined) {
      warn(
        origin,
        'a lock on the resource group of the workspace keeps compute clusters from scaling, and old deployments from being deleted',
        'name the `resources` to lock, such as storageAccount and keyVault',
      );
    }
    if (!isKnownAs(level, 'ReadOnly')) continue;
    resources?.forEach((key, position) => {
      const what = stopped[key];
      if (what !== undefined)
        warn(childPath(origin, 'resources', position), `with \`ReadOnly\` ${what}`, 'take `CanNotDelete`');
    });
  }

  function warn(path: SpecPath, message: string, hint: string): void {
    report(finding('AML3094', { path, message, hint }));
  }
}
