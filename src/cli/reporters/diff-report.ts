import type { Mark, PropertyChange, ResourceChange, TemplateDiff } from '../../diff/change.ts';
import type { SidesDiff } from '../../diff/compare-sides.ts';
import type { SideKind } from '../diff-side.ts';

/** All that `diff` tells. */
export interface DiffReport extends SidesDiff {
  readonly before: string;
  readonly after: string;
  readonly kinds: readonly [before: SideKind, after: SideKind];
}

/** Every mark that there is. */
export function marksIn({ sections }: Pick<SidesDiff, 'sections'>): readonly Mark[] {
  return sections.flatMap(({ diff }) => marksOf(diff));
}

function marksOf({ resources, parameters, outputs }: TemplateDiff): readonly Mark[] {
  const changes = [...resources, ...parameters, ...outputs];
  return changes.flatMap(({ marks, changes: inside }) => [...marks, ...inside.flatMap((one) => one.marks)]);
}

export interface DiffCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly refused: number;
  readonly ignored: number;
  readonly oneWay: number;
  readonly renamed: number;
  readonly breaking: number;
}

/** How many resources came, went and changed, and what that means. */
export function countsOf(report: SidesDiff): DiffCounts {
  const resources = report.sections.flatMap(({ diff }) => diff.resources);
  const ofKind = (kind: ResourceChange['kind']) => resources.filter((one) => one.kind === kind).length;
  const marked = (code: Mark['code']) => marksIn(report).filter((mark) => mark.code === code).length;
  return {
    added: ofKind('added'),
    removed: ofKind('removed'),
    changed: ofKind('changed'),
    refused: marked('AML3150'),
    ignored: marked('AML3151'),
    oneWay: marked('AML3152'),
    renamed: marked('AML3153'),
    breaking: marked('AML3154'),
  };
}

/** `st<uniqueString('…', 'mlw')>` as `st<uniqueString>`: a name that people know, where nothing hangs on the rest. */
export function shortName(name: string): string {
  let depth = 0;
  let text = '';
  for (const character of name.replaceAll(
    /\/subscriptions\/<subscription>\/resourceGroups\/<resource group>\/providers\//gi,
    '…/',
  )) {
    if (character === '(') depth += 1;
    if (depth === 0) text += character;
    if (character === ')') depth -= 1;
  }
  return depth === 0 ? text : name;
}

/** `, was mlw-old`: the old name, or the old place where the name is the same. */
export function wasText({ name, was }: Pick<ResourceChange, 'name' | 'was'>): string | undefined {
  if (was === undefined) return undefined;
  if (was.name === name) return shortId(was.id);
  return shortName(was.name) === shortName(name) ? was.name : shortName(was.name);
}

/** Two values as JSON, shortened where they tell the difference all the same. */
export function valueTexts({ before, after }: PropertyChange): readonly [before: string, after: string] {
  const [old, made] = [before, after].map((value) => (value === undefined ? '' : JSON.stringify(value)));
  const short = [old, made].map((text) => shortId(text ?? ''));
  return short[0] === short[1] ? [old ?? '', made ?? ''] : [short[0] ?? '', short[1] ?? ''];
}

const shortId = (text: string): string =>
  text.replaceAll(/\/subscriptions\/<subscription>\/resourceGroups\/<resource group>\/providers\//gi, '…/');
