import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { statedFacts } from '../../model/associated.ts';
import type { Expression, JsonValue } from '../../model/expression.ts';
import { effective } from '../../model/member-of.ts';
import { possibleValues } from '../../model/template.ts';
import { existingPath, settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe } from './values.ts';

/** Settings that decide whether an account can be the default one. */
interface StorageFacts {
  readonly kind?: Expression;
  readonly sku?: Expression;
  readonly isHnsEnabled?: Expression;
  readonly isSftpEnabled?: Expression;
  readonly isNfsV3Enabled?: Expression;
}

/** What a hierarchical namespace is switched on by, or needed for. */
const hierarchical = ['isHnsEnabled', 'isSftpEnabled', 'isNfsV3Enabled'] as const;

const elsewhere =
  'take a StorageV2 account with a Standard SKU and no hierarchical namespace; others can only hold further datastores';

/**
 * The default storage account may not be premium, nor for blobs or files only, nor have a hierarchical namespace. Only that of
 * a feature store may have one: `az ml feature-store create` makes it so, and keeps the offline store in it.
 * @see https://learn.microsoft.com/azure/machine-learning/how-to-create-workspace-template
 * @see https://learn.microsoft.com/azure/machine-learning/reference-yaml-feature-store
 */
export function defaultStorageAccount(context: RuleContext): void {
  const { storageAccount } = context.model;
  const found = settingsOf(storageAccount);
  if (found !== undefined) {
    const facts: { -readonly [K in keyof StorageFacts]: StorageFacts[K] } = {};
    for (const key of ['kind', 'sku', ...hierarchical] as const) {
      const value = effective(found.settings, key);
      if (value !== undefined) facts[key] = value;
    }
    check(facts, (key) => settingPath(found, key), context);
  }
  const stated = statedFacts(storageAccount);
  if (stated !== undefined) check(stated, (key) => childPath(existingPath(storageAccount), key), context);
}

function check(facts: StorageFacts, place: (key: string) => SpecPath, context: RuleContext): void {
  const { parameters, report } = context;
  const refuse = (key: keyof StorageFacts, message: string): void =>
    report(finding('AML3002', { path: place(key), message, hint: elsewhere }));
  const kind = firstRefused(possibleValues(facts.kind, parameters), ['BlobStorage', 'BlockBlobStorage', 'FileStorage']);
  if (kind !== undefined) refuse('kind', `the default storage account must not be of kind ${kind}`);
  const skus = possibleValues(facts.sku, parameters);
  const premium = skus.find((sku) => typeof sku === 'string' && sku.startsWith('Premium'));
  if (premium !== undefined) refuse('sku', `the default storage account must not be premium: ${String(premium)}`);
  const forFiles = skus.find((sku) => typeof sku === 'string' && sku.startsWith('StandardV2'));
  if (forFiles !== undefined)
    refuse('sku', `the default storage account must not be for files only: ${String(forFiles)}`);
  if (context.model.workspace.kind === 'FeatureStore') return;
  for (const key of hierarchical) {
    if (!canBe(facts[key], true, parameters)) continue;
    const needs = key === 'isHnsEnabled' ? '' : `, which \`${key}\` needs`;
    refuse(key, `the default storage account must not have a hierarchical namespace${needs}`);
  }
}

function firstRefused(values: readonly JsonValue[], refused: readonly string[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && refused.includes(value));
}
