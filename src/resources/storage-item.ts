import type { Members } from '../model/spec-reader.ts';
import { type Declaration, type ResourceModule, resourceView, type ViewValue } from './declaration.ts';
import type { NamedItem } from './named-items.ts';
import { childName, type DeclaredStorageAccount, storageResourceId } from './storage-child.ts';

/** The containers of a blob service, or the shares of a file service. */
export interface StorageItems<T extends object> {
  readonly module: ResourceModule;
  readonly account: DeclaredStorageAccount;
  readonly service: 'blobServices' | 'fileServices';
  readonly items: ReadonlyArray<NamedItem<T>>;
  readonly title: string;
  readonly viewOf: (settings: Members<T>) => { readonly [key: string]: ViewValue | undefined };
}

/** A resource for each item, after its service. */
export function declareItems<T extends { readonly properties?: unknown }>(
  items: StorageItems<T>,
): readonly Declaration[] {
  const { module, account, service, title, viewOf } = items;
  const dependsOn = [storageResourceId(account, service)];
  return items.items.map(({ name, settings, origin }) => {
    const named = { ...account, name: childName(account, 'default', name) };
    return {
      partial: module.partial,
      view: { ...resourceView(module.type, module.apiVersion, named, dependsOn), ...viewOf(settings) },
      properties: settings.properties,
      origin,
      title,
      outputs: [],
    };
  });
}
