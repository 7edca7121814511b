import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { memberOf } from '../../model/member-of.ts';
import type { RuleContext } from './rule.ts';

/**
 * An environment is made of an image or of a build context, and packages need an image to go into.
 * @see https://learn.microsoft.com/azure/machine-learning/reference-yaml-environment
 */
export function environments({ model, report }: RuleContext): void {
  for (const { settings, origin } of model.assets.environments.flatMap((asset) => asset.settings.versions)) {
    const has = (word: string): boolean =>
      settings[word] !== undefined || memberOf(settings.properties, word) !== undefined;
    const tell = (word: string | undefined, message: string, hint: string): void => {
      const path = word !== undefined && settings[word] !== undefined ? childPath(origin, word) : origin;
      report(finding('AML3066', { path, message, hint }));
    };
    if (has('image') && has('build'))
      tell('build', 'has an `image` and a `build`: one of them makes it', 'leave one out');
    else if (has('condaFile') && !has('image')) {
      const hint = has('build') ? 'install them in the Dockerfile' : 'add the `image` that the packages go into';
      tell('condaFile', 'has packages and no image that they could go into', hint);
    } else if (!has('image') && !has('build')) {
      tell(undefined, 'has neither an `image` nor a `build`: nothing to make it of', 'add one of them');
    }
  }
}
