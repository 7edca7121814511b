import { dump } from 'js-yaml';
import type { JsonObject, JsonValue } from '../../model/expression.ts';

/** A YAML file: lines of comment, and data. */
export function yamlFile(comments: readonly string[], data: JsonObject | readonly JsonValue[]): string {
  const head = comments.map((line) => (line === '' ? '#\n' : `# ${line}\n`)).join('');
  return `${head}${dump(data, { lineWidth: -1, noRefs: true })}`;
}

/** Where `artifacts:` of the spec can say otherwise. */
export const pathsComment =
  'Paths are from the root of the repository; `artifacts: {repository: ...}` in the spec says others.';

/** The first line of every file that people might want to edit. */
export const madeFrom = (specFile: string): string =>
  `Made by aml-templates from ${specFile}: change that file and run \`aml-templates generate\` again. Edits here would be lost.`;
