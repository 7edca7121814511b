import { checkCommand } from './pipeline-commands.ts';
import type { RequestedParts } from './requested-parts.ts';
import { madeFrom, pathsComment, yamlFile } from './yaml-file.ts';

/**
 * A hook that keeps a commit from holding output that is not what its spec makes.
 * @see https://pre-commit.com/#creating-new-hooks
 */
export function preCommitHooks({ requests, specName, specFile }: RequestedParts): string {
  const { repository } = requests;
  const comments = [
    madeFrom(specFile),
    pathsComment,
    '',
    'To use it, put the hook into .pre-commit-config.yaml:',
    '  repos:',
    '    - repo: local',
    '      hooks: <what follows>',
    'or keep this file at the root of a repository that others name there.',
  ];
  return yamlFile(comments, [
    {
      id: `aml-templates-${hookWord(specName)}`,
      name: `aml-templates: the output of ${specName} is current`,
      entry: `${checkCommand(requests)} --quiet`,
      language: 'system',
      files: `^(${asPattern(repository.specFile)}$|${asPattern(repository.folder)}/)`,
      pass_filenames: false,
    },
  ]);
}

const hookWord = (name: string): string => name.replaceAll(/[^A-Za-z0-9._-]/g, '-');

/** A path as a pattern of Python that matches nothing else. */
const asPattern = (path: string): string => path.replaceAll(/[.^$*+?()[\]{}|\\]/g, '\\$&');
