import type HandlebarsRuntime from 'handlebars/runtime.js';
import compiled from '../../generated/partials.cjs';
import { requestedPartial } from './requested-partials.ts';
import { sectionPartial } from './section-partials.ts';

/** A partial as `Handlebars.precompile` leaves it; `Handlebars.template` makes a function of it. */
export type CompiledPartial = Parameters<typeof HandlebarsRuntime.template>[0];

/** The partial of that name, `<folder>/<base name>`: `arm/workspace`, `docs/readme`. */
export function partial(name: string): CompiledPartial | undefined {
  if (Object.hasOwn(compiled, name)) return compiled[name];
  return name.startsWith('requested/') ? requestedPartial(name) : sectionPartial(name);
}
