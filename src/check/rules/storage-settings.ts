import { childPath, type SpecPath } from '../../diagnostics/diagnostic.ts';
import { finding } from '../../diagnostics/finding.ts';
import { effective, memberOf } from '../../model/member-of.ts';
import { possibleValues } from '../../model/template.ts';
import type { StorageAccountSettings } from '../../resources/storage-account.ts';
import { settingPath, settingsOf } from './associated-places.ts';
import type { RuleContext } from './rule.ts';
import { canBe } from './values.ts';

/**
 * Settings of a storage account that exclude one another: general-purpose v1 accounts know no zone redundancy, access
 * tier, versions or change feed, and the Premium tier is for premium accounts.
 * @see https://learn.microsoft.com/azure/storage/common/storage-account-overview#legacy-storage-account-types
 */
export function storageSettings(context: RuleContext): void {
  const { model, parameters, report } = context;
  const found = settingsOf(model.storageAccount);
  if (found === undefined) return;
  if (canBe(found.settings.kind, 'Storage', parameters)) generalPurposeV1(found, context);
  if (canBe(effective(found.settings, 'accessTier'), 'Premium', parameters)) {
    const message = 'the access tier Premium is for premium accounts, which cannot be the default storage account';
    report(finding('AML3018', { path: settingPath(found, 'accessTier'), message, hint: 'take Hot, Cool or Cold' }));
  }
}

interface Found {
  readonly settings: StorageAccountSettings;
  readonly origin: SpecPath;
}

function generalPurposeV1(found: Found, { parameters, report }: RuleContext): void {
  const { settings, origin } = found;
  const { blobService } = settings;
  const related = [{ path: childPath(origin, 'kind'), message: 'the kind' }];
  const refuse = (path: SpecPath, what: string): void => {
    const message = `an account of kind Storage cannot have ${what}`;
    report(finding('AML3018', { path, message, hint: 'take `kind: StorageV2`', related }));
  };
  const zonal = possibleValues(settings.sku, parameters).find((sku) => typeof sku === 'string' && /ZRS$/.test(sku));
  if (zonal !== undefined) refuse(childPath(origin, 'sku'), `the SKU ${String(zonal)}`);
  if (effective(settings, 'accessTier') !== undefined) refuse(settingPath(found, 'accessTier'), 'an access tier');
  if (blobService === undefined) return;
  if (canBe(effective(blobService.settings, 'isVersioningEnabled'), true, parameters)) {
    refuse(settingPath(blobService, 'isVersioningEnabled'), 'versions of blobs');
  }
  const feedInProperties = memberOf(memberOf(blobService.settings.properties, 'changeFeed'), 'enabled');
  if (canBe(feedInProperties ?? blobService.changeFeed?.enabled, true, parameters)) {
    const path = feedInProperties ? childPath(blobService.origin, 'properties') : blobService.origin;
    refuse(childPath(path, 'changeFeed'), 'a change feed');
  }
}
