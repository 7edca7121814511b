import { escapeUnprintable, forbiddenCharacterIn, invisibleCharacterIn } from '../diagnostics/characters.ts';
import { childPath, type Diagnostic, type Report, type SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import { keyName } from './yaml-key.ts';
import type { MappingNode, YamlNode } from './yaml-tree.ts';

/** Reports the keys of a mapping that are no names or may not be used, and those that come twice. */
export function checkKeys(mapping: MappingNode, path: SpecPath, text: string, report: Report): void {
  const seen = new Set<string>();
  for (const { key } of mapping.entries) {
    const name = keyName(key, text);
    const offset = key.span?.start ?? mapping.span?.start;
    const at = { ...(offset !== undefined && { offset }), at: 'key' as const };
    if (name === undefined) {
      report(finding('AML1007', { path, ...at, message: notText(key, text), hint: notTextHint(key) }));
      continue;
    }
    const problem = nameProblem(name, { path: childPath(path, name), ...at }) ?? duplicate(name, path, seen, at);
    if (problem !== undefined) report(problem);
    seen.add(name);
  }
}

type Where = Pick<Diagnostic, 'path' | 'at' | 'offset'>;

function nameProblem(name: string, where: Where): Diagnostic | undefined {
  if (name === '__proto__') {
    return finding('AML1008', {
      ...where,
      message: '"__proto__" cannot be used as a key',
      hint: 'choose another name',
    });
  }
  if (name === '<<') {
    return finding('AML1009', {
      ...where,
      message: 'mappings are not merged by "<<"',
      hint: 'write the keys out, or put what is shared into a file that `extends` names',
    });
  }
  if (forbiddenCharacterIn(name) !== undefined) {
    return finding('AML1016', { ...where, message: `the key "${escapeUnprintable(name)}" holds a control character` });
  }
  if (invisibleCharacterIn(name) !== undefined) {
    return finding('AML1017', {
      ...where,
      message: `the key "${escapeUnprintable(name)}" holds a character that does not show`,
    });
  }
  return undefined;
}

function duplicate(
  name: string,
  parent: SpecPath,
  seen: ReadonlySet<string>,
  at: Omit<Where, 'path'>,
): Diagnostic | undefined {
  if (!seen.has(name)) return undefined;
  const path = childPath(parent, name);
  return finding('AML1006', {
    path,
    ...at,
    message: `the key "${name}" is already there`,
    hint: 'keep one of the two',
    related: [{ path, message: 'the first one' }],
  });
}

function notText(key: YamlNode, text: string): string {
  if (key.kind === 'alias') return 'a key may not be an alias';
  if (key.kind !== 'scalar') return `a key may not be a ${key.kind === 'sequence' ? 'list' : 'mapping'}`;
  if (key.value === null) return 'the key is empty (null)';
  const written = key.span === undefined ? '' : text.slice(key.span.start, key.span.end);
  return `the key ${escapeUnprintable(written)} is a ${typeof key.value}, not text`;
}

function notTextHint(key: YamlNode): string {
  if (key.kind === 'mapping') return 'a value that starts with { needs quotes';
  return key.kind === 'scalar' ? 'put the key in quotes' : 'write the key as plain text';
}
