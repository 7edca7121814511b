import { childPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { possibleValues } from '../../model/template.ts';
import { settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe } from './values.ts';

/**
 * General-purpose v1 accounts know no zone redundancy and no access tier.
 * @see https://learn.microsoft.com/azure/storage/common/storage-account-overview#legacy-storage-account-types
 */
export function storageKindAndSku({ model, parameters, report }: RuleContext): void {
  const found = settingsOf(model.storageAccount);
  if (found === undefined || !canBe(found.settings.kind, 'Storage', parameters)) return;
  const { settings, origin } = found;
  const related = [{ path: childPath(origin, 'kind'), message: 'the kind' }];
  const zonal = possibleValues(settings.sku, parameters).find((sku) => typeof sku === 'string' && /ZRS$/.test(sku));
  if (zonal !== undefined) {
    const message = `an account of kind Storage cannot have the SKU ${String(zonal)}`;
    const hint = 'take `kind: StorageV2`, or Standard_LRS, Standard_GRS or Standard_RAGRS';
    report(finding('AML3018', { path: childPath(origin, 'sku'), message, hint, related }));
  }
  if (settings.accessTier !== undefined) {
    const message = 'an account of kind Storage has no access tier';
    report(
      finding('AML3018', { path: childPath(origin, 'accessTier'), message, hint: 'take `kind: StorageV2`', related }),
    );
  }
}
