import compiled from '../../generated/section-partials.cjs';
import type { CompiledPartial } from './partials.ts';

/** Partials that only specs with sections are rendered with. */
export function sectionPartial(name: string): CompiledPartial | undefined {
  return compiled[name];
}
