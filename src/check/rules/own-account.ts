import type { SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import type { SettingPlace } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe } from './values.ts';

/** A word that stands for the account of the spec, and an account that there is none of. */
export function reportNoAccount(
  word: 'aiServices' | 'storageAccount',
  { path, hint }: { readonly path: SpecPath; readonly hint: string },
  { report }: RuleContext,
): void {
  const message = `\`${word}\` stands for the spec's own account, and there is none`;
  report(finding('AML3063', { path, message, hint }));
}

/** A setting that turns the keys of an account off, and where the spec has it. */
interface KeySwitch {
  readonly word: string;
  readonly off: boolean;
  readonly places: readonly SettingPlace[];
}

/** Something is signed with a key of an account that takes none. */
export function reportKeysOff(
  { word, off, places }: KeySwitch,
  { path, hint }: { readonly path: SpecPath; readonly hint: string },
  { parameters, report }: RuleContext,
): void {
  for (const place of places) {
    if (!canBe(place.value, off, parameters)) continue;
    const message = `the account takes no keys: its \`${word}\` is ${off}`;
    const related = [{ path: place.path, message: 'keys are off here' }];
    report(finding('AML3065', { path, message, hint, related }));
  }
}
