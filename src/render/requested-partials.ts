import compiled from '../../generated/requested-partials.cjs';
import type { CompiledPartial } from './partials.ts';

/** Partials of files that are made on request. */
export function requestedPartial(name: string): CompiledPartial | undefined {
  return compiled[name];
}
