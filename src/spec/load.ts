import { type Diagnostic, type Report, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { decodeSpec } from './decode.ts';
import { type SpecPositions, specPositions } from './positions.ts';
import { checkRawCharacters } from './raw-characters.ts';
import { checkAliases } from './yaml-aliases.ts';
import { checkKeys } from './yaml-keys.ts';
import { parseYaml } from './yaml-parse.ts';
import { checkScalar } from './yaml-scalars.ts';
import type { YamlNode } from './yaml-tree.ts';
import { yamlValue } from './yaml-value.ts';
import { walkValues } from './yaml-walk.ts';

/** A spec file as far as it could be read: enough to show findings with their lines. */
export interface SpecFile {
  readonly text: string;
  readonly positions: SpecPositions;
}

/** A spec file as plain JSON data, before it is checked against the schema of the spec. */
export interface LoadedSpec extends SpecFile {
  /** An object; its own members are all it holds. */
  readonly value: unknown;
}

/** The value of a spec and the place of each part of it; nothing, and each reason reported, when it cannot be used. */
export function loadSpec(source: string | Uint8Array, report: Report): LoadedSpec | undefined {
  const file = readSpec(source, report);
  return 'value' in file ? file : undefined;
}

/**
 * Reads the text of a spec: YAML 1.2, of which JSON is a part. Without an error the result holds the `value` too. All
 * findings are reported, the later kinds only if the earlier left something to look at: the bytes, the syntax, the tree.
 */
export function readSpec(source: string | Uint8Array, report: Report): SpecFile | LoadedSpec {
  let failed = false;
  const watch: Report = (diagnostic) => {
    failed ||= diagnostic.severity === 'error';
    report(diagnostic);
  };
  const { text, readable } = decodeSpec(source, watch);
  const root = readable && checkRawCharacters(text, watch) ? parseYaml(text, watch) : undefined;
  const file = { text, positions: specPositions(text, root) };
  if (root === undefined) return file;
  checkTree(root, text, watch);
  return failed ? file : { ...file, value: yamlValue(root, text) };
}

function checkTree(root: YamlNode, text: string, report: Report): void {
  if (root.kind !== 'mapping') report(notAMapping(root));
  checkAliases(root, text, report);
  walkValues(root, text, (node, path) => {
    if (node.tag !== undefined) report(refusedTag(node.tag, path, text));
    if (node.kind === 'scalar') checkScalar(node, path, text, report);
    if (node.kind === 'mapping') checkKeys(node, path, text, report);
  });
}

function notAMapping(root: YamlNode): Diagnostic {
  const what = root.kind === 'sequence' ? 'a list' : 'a single value';
  return finding('AML1019', {
    path: rootPath,
    message: `a spec has lines of the form \`key: value\`; this is ${what}`,
    hint: 'start with `name: mlw-example`',
  });
}

function refusedTag(tag: { readonly start: number; readonly end: number }, path: SpecPath, text: string): Diagnostic {
  return finding('AML1010', {
    path,
    offset: tag.start,
    message: `the tag ${text.slice(tag.start, tag.end)} is not supported`,
    hint: 'leave it out; quotes make a value text. A text that starts with ! needs quotes',
  });
}
