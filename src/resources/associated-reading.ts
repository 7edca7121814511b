import type { SpecPath } from '../diagnostics/diagnostic.ts';
import { finding } from '../diagnostics/finding.ts';
import type { SpecReader } from '../model/spec-reader.ts';
import type { ResourceKind } from './resource-name.ts';

/** How one kind of associated resource is read. */
export interface AssociatedReading<N extends object, S> {
  readonly kind: ResourceKind;
  readonly settingsFromSpec: (settings: N, path: SpecPath, reader: SpecReader) => S;
}

/** Where an associated resource stands in the spec, and what the kind of workspace asks of it. */
export interface AssociatedPlace {
  readonly path: SpecPath;
  /** The form taken when the spec says nothing. */
  readonly default: 'new' | 'none';
  /** Why there must be one; absent where the service works without it. */
  readonly needed?: { readonly code: 'AML3001' | 'AML3003' | 'AML3016' | 'AML3091'; readonly why: string } | undefined;
}

/** Reports that there must be one, if so. */
export function reportNone(
  { kind }: { readonly kind: ResourceKind },
  place: AssociatedPlace,
  reader: SpecReader,
): void {
  const { needed, path } = place;
  if (needed === undefined) return;
  const message = `there must be a ${kind.title}: ${needed.why}`.replace('a App', 'an App');
  reader.report(finding(needed.code, { path, message, hint: 'take `new`, `existing` or `choice`' }));
}
