import { escapeUnprintable } from '../diagnostics/characters.ts';
import { childPath, type Diagnostic, type Report, rootPath, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { keyName } from './yaml-key.ts';
import { maxNesting, maxValues } from './yaml-limits.ts';
import type { AliasNode, YamlNode } from './yaml-tree.ts';

/** How much comes of a node once the aliases in it are replaced. */
interface Extent {
  readonly values: number;
  readonly depth: number;
}

/**
 * Reports aliases without an anchor and those that contain themselves, and a tree that grows too large or too deep by
 * them: a few lines of aliases of aliases can stand for more than any memory holds.
 */
export function checkAliases(root: YamlNode, text: string, report: Report): void {
  const extents = new Map<YamlNode, Extent | 'open'>();
  const excess = excessReport(report);

  const extentOf = (node: YamlNode, path: SpecPath): Extent => {
    if (node.kind === 'alias') return extentOfAlias(node, path);
    extents.set(node, 'open');
    const inner = children(node, path, text).map((child) => extentOf(child.node, child.path));
    const extent = {
      values: inner.reduce((sum, { values }) => sum + values, 1),
      depth: inner.reduce((deepest, { depth }) => Math.max(deepest, depth), 0) + 1,
    };
    extents.set(node, extent);
    excess(extent, node, path);
    return extent;
  };

  const extentOfAlias = (node: AliasNode, path: SpecPath): Extent => {
    const { target } = node;
    const extent = target && extents.get(target);
    if (target === undefined) report(unknownAlias(node, path));
    else if (extent === 'open') report(cyclicAlias(node, path));
    // An anchor on a key has not been looked at yet.
    else return extent ?? extentOf(target, path);
    return { values: 0, depth: 0 };
  };

  extentOf(root, rootPath);
}

/** Tells of each kind of excess once: at the innermost node that has it, which comes first. */
function excessReport(report: Report): (extent: Extent, node: YamlNode, path: SpecPath) => void {
  let tooMany = false;
  let tooDeep = false;
  return (extent, { span }, path) => {
    const at = { path, ...(span !== undefined && { offset: span.start }) };
    if (extent.values > maxValues && !tooMany) {
      tooMany = true;
      report(finding('AML1014', { ...at, message: `this stands for more than ${maxValues} values` }));
    }
    if (extent.depth > maxNesting && !tooDeep) {
      tooDeep = true;
      report(finding('AML1013', { ...at, message: `by its aliases this is more than ${maxNesting} levels deep` }));
    }
  };
}

function children(node: YamlNode, path: SpecPath, text: string): Array<{ node: YamlNode; path: SpecPath }> {
  if (node.kind === 'sequence') return node.items.map((item, index) => ({ node: item, path: childPath(path, index) }));
  if (node.kind !== 'mapping') return [];
  return node.entries.map(({ key, value }) => {
    const name = keyName(key, text);
    return { node: value, path: name === undefined ? path : childPath(path, name) };
  });
}

function unknownAlias(node: AliasNode, path: SpecPath): Diagnostic {
  return finding('AML1011', {
    path,
    message: `there is no anchor &${escapeUnprintable(node.name)} above`,
    hint: 'a text that starts with * needs quotes',
  });
}

function cyclicAlias(node: AliasNode, path: SpecPath): Diagnostic {
  return finding('AML1012', {
    path,
    message: `*${escapeUnprintable(node.name)} stands for something that contains it`,
  });
}
